// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ProjectSession.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/AcceptFinding.h"
#include "engine/FieldNames.h"
#include "engine/Inspect.h"
#include "engine/Runs.h"
#include "engine/seal/Closed.h"
#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "models/ImageOrder.h"
#include "models/NamelessError.h"
#include "project/Project.h"
#include "session/History.h"
#include "session/RunView.h"
#include "session/RunsWatch.h"
#include "session/WriteAccess.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// A field with more values than this is searched, not chosen from a menu.
constexpr std::size_t kMostFieldValues = 40;

/// Also puts the names of all fields into `names`.
FieldValues choosableFields(const spec::Dataset& dataset, std::vector<std::string>& names) {
    std::map<std::string, std::map<std::string, std::size_t>> counts;
    std::set<std::string> tooMany;
    for (const spec::ImageRecord& image : dataset.images)
        for (const auto& [field, value] : image.fields) {
            if (tooMany.contains(field))
                continue;
            auto& values = counts[field];
            ++values[value];
            if (values.size() > kMostFieldValues) {
                counts.erase(field);
                tooMany.insert(field);
            }
        }
    std::set<std::string> all = tooMany;
    for (const auto& [field, values] : counts)
        all.insert(field);
    names.assign(all.begin(), all.end());
    FieldValues result;
    for (const auto& [field, values] : counts) {
        auto& sorted = result[field];
        sorted.assign(values.begin(), values.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
    }
    return result;
}

/// A copy in which closed images have neither label nor a field that may tell it.
std::shared_ptr<const spec::Dataset> withoutClosed(const spec::Dataset& stored,
                                                   const std::unordered_set<std::int64_t>& hidden) {
    auto dataset = std::make_shared<spec::Dataset>(stored);
    for (spec::ImageRecord& image : dataset->images) {
        if (!hidden.contains(image.key))
            continue;
        image.label = -1;
        image.labels.clear();
        std::erase_if(image.fields, [&](const auto& field) {
            return !engine::isOpenUnderSeal(field.first, field.second, dataset->info.classes);
        });
    }
    return dataset;
}

/// What follows from the images and from what is closed.
void indexImages(const project::Project& project, ProjectSnapshot& result) {
    result.pseudonyms = std::make_shared<const ImageNames::Pseudonyms>(project.imagePseudonyms());
    result.dataset = result.stored;
    if (!result.hidden.empty())
        result.dataset = withoutClosed(*result.stored, result.hidden);
    const spec::Dataset& dataset = *result.dataset;
    ProjectSnapshot::IndexById byId;
    ProjectSnapshot::IndexByKey byKey;
    byId.reserve(dataset.images.size());
    byKey.reserve(dataset.images.size());
    result.perClass.assign(dataset.info.classes.size(), 0);
    std::unordered_set<std::string_view> patients;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        const spec::ImageRecord& image = dataset.images[i];
        if (image.patient)
            patients.insert(*image.patient);
        if (image.label >= 0 && static_cast<std::size_t>(image.label) < result.perClass.size())
            ++result.perClass[static_cast<std::size_t>(image.label)];
        for (std::size_t c = 0; c < std::min(image.labels.size(), result.perClass.size()); ++c)
            if (image.labels[c] == 1)
                ++result.perClass[c];
        byId.emplace(image.id.str(), i);
        byKey.emplace(image.key, i);
    }
    result.patients = patients.size();
    result.fieldValues = choosableFields(dataset, result.fieldNames);
    result.byPatient = std::make_shared<const std::vector<PatientImages>>(
        byPatient(dataset, sortedImages(dataset, {}, {}, [&](std::int64_t key) {
                      return result.hidden.contains(key);
                  })));
    result.byId = std::make_shared<const ProjectSnapshot::IndexById>(std::move(byId));
    result.byKey = std::make_shared<const ProjectSnapshot::IndexByKey>(std::move(byKey));
}

}  // namespace

RunsRead readRuns(const engine::OpenProject& open, const spec::RunId& ownRun) {
    RunsRead read;
    read.files = RunsWatch::stateOf(open.folder(), ownRun);  // before: a later change is seen
    read.runs = engine::listRuns(open);
    read.studies = engine::listStudies(open);
    try {
        read.queue = engine::queued(open);
    } catch (const base::Error& error) {
        read.queueFault = error;  // the project opens all the same
    }
    read.queueAlive = engine::queueIsAlive(open);
    return read;
}

ProjectSnapshot readSnapshot(const engine::OpenProject& open, const ProjectSnapshot* before,
                             const spec::RunId& ownRun) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    ProjectSnapshot result;
    result.open = open;
    result.stored = project.sharedDataset();
    result.splits = *project.sharedSplits();
    for (std::size_t i = 0; i < result.splits.size(); ++i)
        if (result.splits[i].current)
            result.currentSplit = static_cast<int>(i);
    result.runs = readRuns(open, ownRun);
    for (const spec::RunSummary& run : result.runs.runs)
        if (!project.readings(run.id).empty())
            result.readRuns.insert(run.id.str());
    const engine::Closed closed(project, *result.stored, result.splits);
    result.hidden.insert(closed.keys().begin(), closed.keys().end());
    if (before != nullptr && before->stored == result.stored && before->hidden == result.hidden) {
        result.dataset = before->dataset;
        result.patients = before->patients;
        result.perClass = before->perClass;
        result.pseudonyms = before->pseudonyms;
        result.fieldValues = before->fieldValues;
        result.fieldNames = before->fieldNames;
        result.byId = before->byId;
        result.byKey = before->byKey;
        result.byPatient = before->byPatient;
    } else {
        indexImages(project, result);
    }
    return result;
}

QString ProjectSnapshot::name() const {
    const std::string& own = dataset->info.name;
    return QString::fromStdString(own.empty() ? open.folder().stem().string() : own);
}

const spec::Split* ProjectSnapshot::split() const {
    return currentSplit < 0 ? nullptr : &splits[static_cast<std::size_t>(currentSplit)];
}

SealState ProjectSnapshot::sealState() const {
    const spec::Split* split = this->split();
    const bool hasTest =
        split != nullptr && std::any_of(split->members.begin(), split->members.end(),
                                        [](const auto& m) { return m.second == spec::Set::Test; });
    if (!hasTest)
        return SealState::NoTest;
    const bool someClosed =
        std::any_of(split->members.begin(), split->members.end(), [this](const auto& member) {
            return member.second == spec::Set::Test && hidden.contains(member.first);
        });
    if (split->sealed && someClosed)
        return SealState::Sealed;  // others of its images may have been opened in an earlier split
    if (split->reveals > 0)
        return SealState::Revealed;
    return split->sealed ? SealState::Sealed : SealState::NotSealed;
}

int ProjectSnapshot::reveals() const {
    const spec::Split* current = split();
    return current == nullptr ? 0 : current->reveals;
}

ProjectSession::ProjectSession(JobRunner& jobs, QObject* parent)
    : QObject(parent),
      m_jobs(jobs),
      m_empty(std::make_shared<const spec::Dataset>()),
      m_history(std::make_unique<History>()) {
    m_runView = std::make_unique<RunView>(*this, jobs);
    m_writeAccess = new WriteAccess(*this, jobs);
}

ProjectSession::~ProjectSession() = default;

std::filesystem::path ProjectSession::folder() const {
    return m_snapshot ? m_snapshot->open.folder() : std::filesystem::path();
}

QString ProjectSession::name() const {
    return m_snapshot ? m_snapshot->name() : QString();
}

std::shared_ptr<const spec::Dataset> ProjectSession::dataset() const {
    return m_snapshot ? m_snapshot->dataset : m_empty;
}

const spec::ImageRecord* ProjectSession::image(const spec::ImageId& id) const {
    if (!m_snapshot)
        return nullptr;
    const auto found = m_snapshot->byId->find(id.str());
    return found == m_snapshot->byId->end() ? nullptr : &m_snapshot->dataset->images[found->second];
}

const spec::ImageRecord* ProjectSession::image(std::int64_t key) const {
    if (!m_snapshot)
        return nullptr;
    const auto found = m_snapshot->byKey->find(key);
    return found == m_snapshot->byKey->end() ? nullptr
                                             : &m_snapshot->dataset->images[found->second];
}

std::size_t ProjectSession::patients() const {
    return m_snapshot ? m_snapshot->patients : 0;
}

std::vector<std::size_t> ProjectSession::imagesPerClass() const {
    return m_snapshot ? m_snapshot->perClass : std::vector<std::size_t>{};
}

QString ProjectSession::className(int index) const {
    const auto& classes = dataset()->info.classes;
    if (index < 0 || static_cast<std::size_t>(index) >= classes.size())
        return QString(QChar(0x2014));
    return QString::fromStdString(classes[static_cast<std::size_t>(index)]);
}

QString ProjectSession::labelText(const spec::ImageRecord& image) const {
    if (labelHidden(image.key))
        return tr("sealed");
    return labelWords(dataset()->info.classes, image);
}

const std::vector<spec::Split>& ProjectSession::splits() const {
    static const std::vector<spec::Split> none;
    return m_snapshot ? m_snapshot->splits : none;
}

std::shared_ptr<const std::vector<PatientImages>> ProjectSession::byPatient() const {
    return m_snapshot ? m_snapshot->byPatient : nullptr;
}

const spec::Split* ProjectSession::currentSplit() const {
    return m_snapshot ? m_snapshot->split() : nullptr;
}

spec::Set ProjectSession::setOf(std::int64_t imageKey) const {
    const spec::Split* split = currentSplit();
    if (split == nullptr)
        return spec::Set::None;
    const auto found = split->members.find(imageKey);
    return found == split->members.end() ? spec::Set::None : found->second;
}

SealState ProjectSession::sealState() const {
    return m_snapshot ? m_snapshot->sealState() : SealState::NoTest;
}

int ProjectSession::reveals() const {
    return m_snapshot ? m_snapshot->reveals() : 0;
}

bool ProjectSession::labelHidden(std::int64_t imageKey) const {
    return m_snapshot && m_snapshot->hidden.contains(imageKey);
}

const std::vector<spec::RunSummary>& ProjectSession::runs() const {
    return m_runsRead.runs;
}

const std::vector<spec::StudyReport>& ProjectSession::studies() const {
    return m_runsRead.studies;
}

const spec::StudyReport* ProjectSession::study(const spec::StudyId& id) const {
    const auto found =
        std::find_if(m_runsRead.studies.begin(), m_runsRead.studies.end(),
                     [&](const spec::StudyReport& study) { return study.record.id == id; });
    return found == m_runsRead.studies.end() ? nullptr : &*found;
}

const std::vector<spec::QueueEntry>& ProjectSession::queue() const {
    return m_runsRead.queue;
}

const spec::RunSummary* ProjectSession::run(const spec::RunId& id) const {
    const auto found = std::find_if(m_runsRead.runs.begin(), m_runsRead.runs.end(),
                                    [&](const spec::RunSummary& run) { return run.id == id; });
    return found == m_runsRead.runs.end() ? nullptr : &*found;
}

bool ProjectSession::isRead(const spec::RunId& run) const {
    return m_readRuns.contains(run.str());
}

void ProjectSession::open(const std::filesystem::path& folder) {
    m_opening = true;
    Q_EMIT opening(folder);
    load(engine::OpenProject(folder), true);
}

void ProjectSession::reload() {
    if (m_snapshot && m_opening)
        m_reloadAsked = true;
    else if (m_snapshot)
        load(m_snapshot->open, false);
}

void ProjectSession::cancelOpening() {
    if (!m_opening)
        return;
    m_jobs.drop(this, QStringLiteral("load"));
    endOpening();
    Q_EMIT openCancelled();
}

void ProjectSession::endOpening() {
    m_loading = false;
    m_opening = false;
    if (std::exchange(m_reloadAsked, false))
        reload();
}

void ProjectSession::reloadRuns() {
    if (!m_snapshot || m_loading)
        return;
    m_jobs.start(
        {.key = QStringLiteral("runs")}, this,
        [open = m_snapshot->open, own = m_ownRun](std::stop_token, spec::ProgressObserver&) {
            return readRuns(open, own);
        },
        [this](RunsRead read) {
            takeRuns(std::move(read));
            const bool lost = run(m_currentRun) == nullptr;
            if (lost)
                m_currentRun = runs().empty() ? spec::RunId() : runs().back().id;
            Q_EMIT runsChanged();
            if (lost)
                Q_EMIT currentRunChanged(m_currentRun);
        },
        [this](const base::Error& error) { Q_EMIT failed(error); });
}

void ProjectSession::takeRuns(RunsRead read) {
    const auto& fault = read.queueFault;
    const auto& before = m_runsRead.queueFault;
    const bool isNews = fault && (!before || before->message() != fault->message());
    // An epoch that this window trained while they were read is not forgotten.
    const spec::RunSummary* own = run(m_ownRun);
    for (spec::RunSummary& one : read.runs)
        if (own != nullptr && one.id == own->id && one.history.size() < own->history.size())
            one = *own;
    m_runsRead = std::move(read);
    if (isNews)
        Q_EMIT failed(*m_runsRead.queueFault);
}

void ProjectSession::load(const engine::OpenProject& open, bool opening) {
    m_loading = true;
    m_jobs.drop(this,
                QStringLiteral("runs"));  // it may have been read before what is asked for now
    m_jobs.start(
        {.key = QStringLiteral("load")}, this,
        [open, before = opening ? nullptr : m_snapshot, own = m_ownRun](std::stop_token,
                                                                        spec::ProgressObserver&) {
            return std::make_shared<const ProjectSnapshot>(readSnapshot(open, before.get(), own));
        },
        [this, opening](std::shared_ptr<const ProjectSnapshot> snapshot) {
            adopt(std::move(snapshot), opening);
        },
        [this, folder = open.folder(), opening](const base::Error& error) {
            if (opening) {
                endOpening();
                Q_EMIT openFailed(folder, error);
                return;
            }
            m_loading = false;
            Q_EMIT failed(error);
        });
}

void ProjectSession::adopt(std::shared_ptr<const ProjectSnapshot> snapshot, bool opening) {
    m_loading = m_opening = m_reloadAsked = false;
    m_snapshot = std::move(snapshot);
    ++m_revision;
    if (opening)
        m_runsRead = {};
    takeRuns(m_snapshot->runs);
    m_readRuns = m_snapshot->readRuns;
    m_names.pseudonyms = m_snapshot->pseudonyms;
    m_names.sealed = [this](std::int64_t key) { return labelHidden(key); };
    // What was found before may not hold for these images, these sets and this seal.
    m_jobs.drop(this, QStringLiteral("inspect"));
    m_jobs.drop(this, QStringLiteral("accepted"));
    m_health.reset();
    if (opening) {
        m_selected = {};
        m_chosen.clear();
        m_worklist = {};
        m_currentRun = {};
    }
    if (run(m_currentRun) == nullptr)
        m_currentRun = m_runsRead.runs.empty() ? spec::RunId() : m_runsRead.runs.back().id;
    if (opening) {
        Q_EMIT projectOpened();
        m_history->clear();  // after the pages have written what was half typed
    }
    Q_EMIT datasetChanged();
    Q_EMIT splitChanged();
    Q_EMIT runsChanged();
    Q_EMIT currentRunChanged(m_currentRun);
}

void ProjectSession::close() {
    if (!m_snapshot)
        return;
    m_jobs.drop(this, QStringLiteral("load"));
    m_jobs.drop(this, QStringLiteral("inspect"));
    m_jobs.drop(this, QStringLiteral("accepted"));
    m_loading = m_opening = m_reloadAsked = false;
    m_snapshot.reset();
    ++m_revision;
    m_health.reset();
    m_jobs.drop(this, QStringLiteral("runs"));
    m_runsRead = {};
    m_readRuns.clear();
    m_currentRun = {};
    m_selected = {};
    m_chosen.clear();
    m_worklist = {};
    Q_EMIT projectClosed();
    m_history->clear();
}

void ProjectSession::inspect() {
    startInspection(false);
}

void ProjectSession::inspectFully() {
    startInspection(true);
}

void ProjectSession::startInspection(bool full) {
    if (!m_snapshot)
        return;
    m_jobs.start(
        {.title = full ? tr("Checking all pixels") : tr("Checking images"),
         .icon = QStringLiteral("search"),
         .key = QStringLiteral("inspect"),
         .cancellable = true},
        this,
        [open = m_snapshot->open, full](std::stop_token stop, spec::ProgressObserver& progress) {
            return std::make_shared<const spec::HealthReport>(
                full ? engine::inspect(open, {.full = true}, progress, stop)
                     : engine::lastFindings(open, progress, stop));
        },
        [this](std::shared_ptr<const spec::HealthReport> report) {
            m_health = std::move(report);
            Q_EMIT healthChanged();
        },
        [this](const base::Error& error) { Q_EMIT failed(nameless(error, m_names, *dataset())); });
}

void ProjectSession::markAccepted() {
    if (!m_snapshot || !m_health)
        return;
    m_jobs.start(
        {.key = QStringLiteral("accepted")}, this,
        [open = m_snapshot->open, report = m_health](std::stop_token, spec::ProgressObserver&) {
            auto marked = std::make_shared<spec::HealthReport>(*report);
            engine::markAccepted(open, *marked);
            return std::shared_ptr<const spec::HealthReport>(std::move(marked));
        },
        [this](std::shared_ptr<const spec::HealthReport> report) {
            m_health = std::move(report);
            Q_EMIT healthChanged();
        },
        [this](const base::Error& error) { Q_EMIT failed(error); });
}

void ProjectSession::setCurrentRun(const spec::RunId& run) {
    if (run == m_currentRun)
        return;
    m_currentRun = run;
    Q_EMIT currentRunChanged(run);
}

void ProjectSession::select(const spec::ImageId& image) {
    if (image == m_selected)
        return;
    m_selected = image;
    Q_EMIT selectionChanged(image);
}

void ProjectSession::chooseImages(std::vector<spec::ImageId> images) {
    m_chosen = std::move(images);
}

std::vector<spec::ImageId> ProjectSession::chosenImages() const {
    if (m_chosen.size() > 1)
        return m_chosen;
    return m_selected.empty() ? std::vector<spec::ImageId>() : std::vector{m_selected};
}

void ProjectSession::requestWorklist(const WorklistRequest& request) {
    m_worklist = request;
    Q_EMIT worklistRequested(request);
    goTo(request.run.empty() ? PageId::Cases : PageId::Review);
}

void ProjectSession::requestCohortCases(const CohortWorklist& request) {
    Q_EMIT cohortCasesRequested(request);
    goTo(PageId::Review);
}

void ProjectSession::goTo(PageId page) {
    Q_EMIT pageRequested(page);
}

const std::vector<std::string>& ProjectSession::fieldNames() const {
    static const std::vector<std::string> none;
    return m_snapshot ? m_snapshot->fieldNames : none;
}

const FieldValues& ProjectSession::fieldValues() const {
    static const FieldValues none;
    return m_snapshot ? m_snapshot->fieldValues : none;
}

void ProjectSession::hideIdentifiers(bool hide) {
    if (hide == m_names.hidden)
        return;
    m_names.hidden = hide;
    Q_EMIT namesChanged();
}

void ProjectSession::requestCohort(const spec::RunId& run) {
    Q_EMIT cohortRequested(run);
}

void ProjectSession::tellCohort(const spec::ClosedCohort& cohort) {
    Q_EMIT cohortImported(cohort);
}

void ProjectSession::requestImport() {
    Q_EMIT importRequested();
}

void ProjectSession::updateRun(const spec::RunSummary& run) {
    const auto found = std::find_if(m_runsRead.runs.begin(), m_runsRead.runs.end(),
                                    [&](const spec::RunSummary& one) { return one.id == run.id; });
    if (found != m_runsRead.runs.end()) {
        *found = run;
        Q_EMIT runUpdated(run.id);
        return;
    }
    m_runsRead.runs.push_back(run);
    Q_EMIT runsChanged();
}

}  // namespace lightbox::gui
