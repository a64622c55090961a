// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RunView.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "engine/seal/Seal.h"
#include "evaluation/Threshold.h"
#include "session/PredictionSets.h"
#include "session/ProjectSession.h"
#include "session/ReadingStore.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kLoad = QStringLiteral("run");
constexpr double kFirstSensitivity = 0.95;

bool decidesByThreshold(spec::Task task) {
    return task == spec::Task::Binary || task == spec::Task::Multilabel;
}

QString measureKey(const RunView::Measured& of) {
    return QStringLiteral("measure %1 %2")
        .arg(QString::fromStdString(spec::toString(of.set)))
        .arg(of.patients ? static_cast<int>(*of.patients) : -1);
}

TestState testStateOf(const engine::OpenProject& project, const spec::RunId& run,
                      std::size_t images) {
    if (images == 0)
        return TestState::Absent;
    try {
        (void)engine::predictionsOf(project, run.str(), spec::Set::Test);
        return TestState::Open;
    } catch (const base::Error& error) {
        return error.facts().code == "not_predicted" ? TestState::Unpredicted : TestState::Sealed;
    }
}

void countCases(RunData& data, const spec::RunRecord& record, const spec::Dataset& dataset) {
    std::unordered_map<std::int64_t, const spec::ImageRecord*> byKey;
    for (const spec::ImageRecord& image : dataset.images)
        byKey.emplace(image.key, &image);
    std::set<std::string> valPatients;
    std::set<std::string> testPatients;
    for (const auto& [key, member] : record.members) {
        if (member != spec::Set::Val && member != spec::Set::Test)
            continue;
        const auto found = byKey.find(key);
        if (found != byKey.end() && found->second->excluded)
            continue;
        const bool test = member == spec::Set::Test;
        ++(test ? data.testImages : data.valImages);
        if (found != byKey.end() && found->second->patient)
            (test ? testPatients : valPatients).insert(*found->second->patient);
    }
    if (!valPatients.empty())
        data.valPatients = valPatients.size();
    if (!testPatients.empty())
        data.testPatients = testPatients.size();
}

bool samePoint(const std::optional<spec::OperatingPoint>& a,
               const std::optional<spec::OperatingPoint>& b) {
    return a.has_value() == b.has_value() &&
           (!a || (a->threshold == b->threshold && a->cls == b->cls &&
                   a->atThreshold.scale == b->atThreshold.scale && a->lockedAt == b->lockedAt));
}

std::optional<evaluation::DecisionPoint> lockedPoint(const RunData& data) {
    if (data.lockedClass() < 0)
        return std::nullopt;
    evaluation::DecisionPoint point{static_cast<std::size_t>(data.lockedClass()),
                                    data.locked->threshold, data.scale()};
    if (data.locked->twoThresholds)
        point.ruleIn = data.locked->twoThresholds->ruleIn;
    return point;
}

}  // namespace

int RunData::lockedClass() const {
    if (!locked || !predictions)
        return -1;
    const auto& classes = predictions->classes;
    const auto found = std::find(classes.begin(), classes.end(), locked->cls);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

RunView::RunView(ProjectSession& session, JobRunner& jobs)
    : m_session(session),
      m_jobs(jobs),
      m_readings(std::make_unique<ReadingStore>(jobs)),
      m_sets(std::make_unique<PredictionSets>(*this, session, jobs)) {
    connect(&session, &ProjectSession::projectOpened, this, &RunView::forget);
    connect(&session, &ProjectSession::projectClosed, this, &RunView::forget);
    connect(&session, &ProjectSession::currentRunChanged, this, &RunView::markStale);
}

RunView::~RunView() = default;

bool RunView::settled() const {
    return !m_stale && m_state != State::Loading && m_measuring.empty();
}

void RunView::forget() {
    leaveRun();
    m_objective = firstObjective();
    m_sets->reset();
    markStale();
    Q_EMIT changed();
}

void RunView::leaveRun() {
    m_run = {};
    m_set = spec::Set::Val;
    m_calibrated = false;
    m_data.reset();
    m_point.reset();
    m_origin = Origin::Proposed;
    m_state = State::None;
}

void RunView::markStale() {
    m_jobs.drop(this, kLoad);
    for (const Measured& of : m_measuring)
        m_jobs.drop(this, measureKey(of));
    m_measuring.clear();
    m_figures.clear();
    if (m_run != m_session.currentRun()) {
        leaveRun();
        m_run = m_session.currentRun();
    }
    m_stale = true;
    Q_EMIT stale();
}

void RunView::wantSet(const spec::RunId& run, spec::Set set) {
    if (run == m_run)
        m_set = set;
}

void RunView::refresh() {
    if (m_stale)
        load();
}

void RunView::showSet(spec::Set set) {
    if (set == m_set && !m_stale)
        return;
    m_set = set;
    load();
}

void RunView::showCalibrated(bool wanted) {
    if (wanted != m_calibrated)
        showAnew(wanted);
}

void RunView::showAnew(bool calibrated) {
    m_calibrated = calibrated;
    markStale();
    load();
}

void RunView::load() {
    m_stale = false;
    const spec::RunId run = m_session.currentRun();
    if (!m_session.isOpen() || run.empty()) {
        m_data.reset();
        m_state = State::None;
        Q_EMIT changed();
        return;
    }
    m_state = State::Loading;
    Q_EMIT changed();
    Asked asked{run, m_set, !m_data || m_data->set != m_set, m_calibrated, m_objective, {}};
    if (m_point)
        asked.cls = m_point->cls;
    m_jobs.start(
        {.key = kLoad}, this,
        [open = m_session.project(), dataset = m_session.dataset(),
         asked](std::stop_token, spec::ProgressObserver&) { return read(open, *dataset, asked); },
        [this](Read read) { adopt(std::move(read)); },
        [this](const base::Error& error) {
            if (m_set == spec::Set::Test) {
                // What is no longer open to the eye: back to where one chooses.
                m_set = spec::Set::Val;
                load();
            } else {
                m_data.reset();
                m_point.reset();
                m_state = State::NotPredicted;
                Q_EMIT changed();
            }
            Q_EMIT failed(error);
        });
}

RunView::Read RunView::read(const engine::OpenProject& open, const spec::Dataset& dataset,
                            const Asked& asked) {
    const spec::RunId& run = asked.run;
    const spec::Set set = asked.set;
    Read result;
    RunData& data = result.data;
    data.run = run;
    data.set = set;
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const std::shared_ptr<const spec::RunRecord> stored = project.sharedRecord(run);
    const spec::RunRecord& record = *stored;
    data.epochsPhase1 = record.spec.phase1.epochs;
    data.locked = engine::lockedThreshold(open, run.str());
    data.calibrator = project.calibrator(run);
    data.wantsCalibrated = asked.wantsCalibrated;
    try {
        data.source = engine::sourceOf(open, run.str());
    } catch (const base::Error&) {
        // A member is missing: measure() tells of it, and the predictions are there all the same.
    }
    countCases(data, record, dataset);
    for (project::Reading& reading : project.readings(run))
        result.readings[reading.imageKey] = std::move(reading);
    try {
        // As the lock sees them: a threshold of calibrated scores says nothing of raw ones.
        data.predictions = std::make_shared<const spec::Predictions>(
            engine::predictionsOf(open, run.str(), set, data.scale()));
        if (data.scale() == spec::Scale::Calibrated)
            data.raw = std::make_shared<const spec::Predictions>(
                engine::predictionsOf(open, run.str(), set));
    } catch (const base::Error& error) {
        const std::string& code = error.facts().code;
        if (set == spec::Set::Test || (code != "test_sealed" && code != "not_predicted"))
            throw;
        result.state = code == "test_sealed" ? State::Closed : State::NotPredicted;
        return result;
    }
    if (set == spec::Set::Test && asked.isFirst)
        engine::noteLook(project, record, "page");
    data.test = set == spec::Set::Test ? TestState::Open : testStateOf(open, run, data.testImages);
    data.lockFinal = data.locked && engine::isLockFinal(project, run);
    if (data.lockedClass() < 0)
        propose(data, open, asked);
    return result;
}

void RunView::propose(RunData& data, const engine::OpenProject& open, const Asked& asked) {
    const spec::Predictions& predictions = *data.predictions;
    std::size_t cls = 0;
    if (asked.cls && *asked.cls < predictions.classes.size())
        cls = *asked.cls;
    else if (decidesByThreshold(predictions.task))
        cls = static_cast<std::size_t>(std::max(0, predictions.positive));
    else
        return;
    spec::ThresholdRequest request = asked.objective;
    request.run = data.run;
    request.cls = predictions.classes[cls];
    request.scale = data.scale();
    try {
        // Chosen on validation, whatever set is looked at.
        const spec::Predictions chosenOn =
            data.set == spec::Set::Val
                ? spec::Predictions{}
                : engine::predictionsOf(open, data.run.str(), spec::Set::Val, data.scale());
        const auto pick = [&] {
            return evaluation::pickThreshold(data.set == spec::Set::Val ? predictions : chosenOn,
                                             request);
        };
        spec::OperatingPoint found;
        try {
            found = pick();
        } catch (const base::Error&) {
            if (!request.confident)
                throw;
            request.confident = false;
            found = pick();
        }
        RunData::Proposal proposal{request, {cls, found.threshold, data.scale()}};
        if (found.twoThresholds)
            proposal.point.ruleIn = found.twoThresholds->ruleIn;
        data.proposal = proposal;
    } catch (const base::Error&) {
        // Nothing meets it, or validation cannot be read: nothing is proposed.
    }
}

void RunView::adopt(Read read) {
    const bool newLock = !m_data || !samePoint(m_data->locked, read.data.locked);
    m_data = std::make_shared<const RunData>(std::move(read.data));
    m_state = read.state;
    m_readings->setReadings(m_session.folder(), m_data->run, std::move(read.readings));
    const auto before = m_point;
    adoptPoint(newLock);
    Q_EMIT changed();
    if (before != m_point)
        Q_EMIT pointChanged();
}

void RunView::adoptPoint(bool isNewLock) {
    // On the other scale a threshold means something else.
    if (isNewLock || (m_point && m_point->scale != m_data->scale())) {
        m_point.reset();
        m_origin = Origin::Proposed;
    }
    const auto& proposal = m_data->proposal;
    const bool byThreshold = m_data->predictions && decidesByThreshold(m_data->predictions->task);
    if (!m_point && m_data->lockedClass() >= 0) {
        m_point = lockedPoint(*m_data);
        m_origin = Origin::Hand;
    } else if (!m_point && proposal && byThreshold) {
        m_point = proposal->point;
    } else if (m_point && proposal && proposal->point.cls == m_point->cls &&
               (m_origin == Origin::Objective || (m_origin == Origin::Proposed && byThreshold))) {
        m_point = proposal->point;
    }
}

void RunView::setPoint(std::size_t cls, double threshold, std::optional<double> ruleIn,
                       Origin origin) {
    const evaluation::DecisionPoint point{cls, threshold, m_data->scale(), ruleIn};
    if (m_point == point && m_origin == origin)
        return;
    m_point = point;
    m_origin = origin;
    Q_EMIT pointChanged();
}

void RunView::clearPoint() {
    if (!m_point)
        return;
    m_point.reset();
    m_origin = Origin::Proposed;
    Q_EMIT pointChanged();
}

spec::ThresholdRequest RunView::firstObjective() {
    spec::ThresholdRequest request;
    request.objective = spec::Objective::Sensitivity;
    request.value = kFirstSensitivity;
    request.confident = true;
    return request;
}

evaluation::Decision RunView::decision() const {
    const spec::Predictions& predictions = *m_data->predictions;
    const bool decides = isChosen() || decidesByThreshold(predictions.task);
    return {predictions.task, predictions.classes.size(), predictions.positive,
            decides ? m_point : lockedPoint(*m_data)};
}

std::shared_ptr<const spec::Evaluation> RunView::figures(const Measured& of) const {
    const auto found = m_figures.find(of);
    return found == m_figures.end() ? nullptr : found->second;
}

void RunView::measure(const Measured& of) {
    // While another scale or lock is read, what is here would be measured as it was; changed() follows.
    if (!m_data || m_state == State::Loading || m_measuring.contains(of) || m_figures.contains(of))
        return;
    m_measuring.insert(of);
    engine::EvaluateRequest request;
    request.run = m_data->run.str();
    request.set = of.set;
    request.patients = of.patients;
    request.calibrated = m_data->scale() == spec::Scale::Calibrated;
    request.isNoted = true;  // as a page that was opened
    m_jobs.start(
        {.title = tr("Computing intervals"),
         .icon = QStringLiteral("evaluate"),
         .key = measureKey(of)},
        this,
        [open = m_session.project(), request](std::stop_token stop,
                                              spec::ProgressObserver& progress) {
            return engine::evaluate(open, request, progress, stop);
        },
        [this, of](spec::Evaluation evaluation) {
            m_measuring.erase(of);
            m_figures[of] = std::make_shared<const spec::Evaluation>(std::move(evaluation));
            Q_EMIT figuresChanged();
        },
        [this, of](const base::Error& error) {
            m_measuring.erase(of);
            Q_EMIT figuresChanged();
            Q_EMIT failed(error);
        });
}

}  // namespace lightbox::gui
