// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/MonitorPage.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <variant>

#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "models/RunPlaceText.h"
#include "models/RunTableModel.h"
#include "pages/monitor/LearningCurveFlow.h"
#include "pages/monitor/LearningCurvePanel.h"
#include "pages/monitor/ProgressStrip.h"
#include "pages/monitor/RunChores.h"
#include "pages/monitor/RunPanels.h"
#include "pages/monitor/RunsTable.h"
#include "pages/monitor/StudyPanels.h"
#include "pages/monitor/StudyProgress.h"
#include "session/ProjectSession.h"
#include "session/RunView.h"
#include "session/Settings.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/NameBox.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

QString failureText(const spec::RunOutcome& outcome) {
    if (outcome.text.id.empty())
        return QString::fromStdString(outcome.message);
    const ErrorText text = ErrorText::of(base::Error(base::ErrorKind::Failed, outcome.text));
    return text.what + QStringLiteral(". ") + text.why;
}

bool contains(const std::vector<const spec::RunSummary*>& runs, const spec::RunId& id) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](const spec::RunSummary* run) { return run->id == id; });
}

constexpr int kClockMs = 1000;
constexpr int kSideWidth = 296;   ///< px of the column at the right
constexpr int kCurveWidth = 300;  ///< px of the learning curve at least
constexpr int kCurveHeight = 300;
constexpr int kCurveBeside = 860;  ///< px of the lower row that hold it beside the table

bool hasEnded(const spec::RunSummary& run) {
    return run.outcome != spec::Outcome::Running && run.outcome != spec::Outcome::Paused;
}

}  // namespace

MonitorPage::MonitorPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Monitor, parent),
      m_view(appContext.session.runView()) {
    const Theme& theme = context().theme;
    m_chooser = new NameBox;
    m_chooser->setMinimumWidth(140);
    m_chooser->setMaximumWidth(360);
    m_chooser->setAccessibleName(tr("Run"));
    m_chooser->setObjectName(QStringLiteral("runChooser"));
    addHeadWidget(m_chooser);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        context().session.setCurrentRun(
            spec::RunId(m_chooser->itemData(index).toString().toStdString()));
    });
    m_outcome = new Tag(theme, {});
    addHeadWidget(m_outcome);
    m_pause = new Button(theme, tr("Pause"), QStringLiteral("pause"));
    m_pause->setToolTip(tr("Hold after this batch; nothing is lost (P)"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_stop = new Button(theme, tr("Stop"), QStringLiteral("stop"));
    m_stop->setToolTip(tr("Finish this epoch, then stop; the run can be resumed"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_resume = new Button(theme, tr("Resume"), QStringLiteral("play"), ButtonKind::Primary);
    m_resume->setToolTip(tr("Continue the run; the result is the same as without the break (P)"));
    m_resume->setObjectName(QStringLiteral("resume"));
    m_curveButton =
        new Button(theme, tr("Learning curve…"), QStringLiteral("evaluate"), ButtonKind::Quiet);
    m_curveButton->setToolTip(
        tr("Whether more patients would help: AUROC against their number, on frozen features"));
    m_curveButton->setObjectName(QStringLiteral("askCurve"));
    connect(m_curveButton, &QPushButton::clicked, this, [this] {
        m_curveFlow->start(context().session.currentRun());
        // Once it has its place.
        QMetaObject::invokeMethod(
            this, [this] { m_scroll->ensureWidgetVisible(m_curve); }, Qt::QueuedConnection);
    });
    m_chores = new RunChores(context(), banners(), this);
    m_more = new IconButton(theme, QStringLiteral("dots"), tr("More of this run"));
    m_more->setObjectName(QStringLiteral("more"));
    auto* menu = new QMenu(m_more);
    menu->addAction(theme.icon(QStringLiteral("tagi")), tr("Tags and note…"), this,
                    [this] { m_chores->askForNotes(context().session.currentRun()); });
    m_export = menu->addAction(theme.icon(QStringLiteral("export")), tr("Export history…"), this,
                               [this] { m_chores->exportHistory(context().session.currentRun()); });
    m_export->setObjectName(QStringLiteral("exportHistory"));
    connect(m_more, &QToolButton::clicked, this, [this, menu] { popUpMenu(*menu, *m_more); });
    for (QWidget* button :
         std::initializer_list<QWidget*>{m_curveButton, m_more, m_pause, m_stop, m_resume})
        addAction(button);
    connect(m_pause, &QPushButton::clicked, this, [this] { context().training.pause(); });
    connect(m_stop, &QPushButton::clicked, this,
            [this] { context().training.stop(spec::TrainingControl::Stop::AfterEpoch); });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (context().training.state() == TrainingWorker::State::Paused)
            context().training.continueTraining();
        else
            resume(context().session.currentRun(), false);
    });
    auto* pauseKey = new QShortcut(QKeySequence(Qt::Key_P), this);
    connect(pauseKey, &QShortcut::activated, this, [this] {
        if (m_pause->isVisible() && m_pause->isEnabled())
            m_pause->click();
        else if (m_resume->isVisible() && m_resume->isEnabled())
            m_resume->click();
    });

    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_strip = new ProgressStrip(theme);
    column->addWidget(m_strip);
    connect(m_strip, &ProgressStrip::runClicked, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_curves = new RunCurves(theme);
    left->addWidget(m_curves, 3);
    m_table = new RunsTable(theme);
    m_table->setMinimumHeight(150);
    m_folds = new FoldsTable(theme);
    m_folds->setMinimumHeight(150);
    m_lists = new Segments(theme);
    m_lists->setSmall();
    m_lists->setObjectName(QStringLiteral("runLists"));
    m_lists->addSegment(tr("Study"));
    m_lists->addSegment(tr("All runs"));
    connect(m_lists, &Segments::chosen, this, [this](int index) {
        m_folds->setVisible(index == 0);
        m_table->setVisible(index == 1);
    });
    left->addWidget(m_lists, 0, Qt::AlignLeft);
    m_curve = new LearningCurvePanel(theme);
    m_curve->setMinimumSize(kCurveWidth, kCurveHeight);
    m_curveFlow = new LearningCurveFlow(context(), *m_curve, banners(), this);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(8);
    m_lower->addWidget(m_folds, 5);
    m_lower->addWidget(m_table, 5);
    m_lower->addWidget(m_curve, 3);
    left->addLayout(m_lower, 2);
    auto* main = new QWidget;
    main->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ColumnScroll(main);
    row->addWidget(m_scroll, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_best = new BestPanel(theme);
    m_last = new LastEpochPanel(theme);
    auto* machine = new MachinePanel(theme);
    m_events = new EventsPanel(theme);
    m_study = new StudyPanel(theme);
    m_queue = new QueuePanel(theme);
    for (QWidget* panel : {static_cast<QWidget*>(m_study), static_cast<QWidget*>(m_queue),
                           static_cast<QWidget*>(m_best), static_cast<QWidget*>(m_last),
                           static_cast<QWidget*>(machine), static_cast<QWidget*>(m_events)})
        panel->setFixedWidth(kSideWidth);
    right->addWidget(m_study);
    right->addWidget(m_queue);
    right->addWidget(m_best);
    right->addWidget(m_last);
    right->addWidget(machine);
    right->addWidget(m_events, 1);
    column->addWidget(new PageColumns(theme, row, right, tr("Run and machine"), kSideWidth), 1);
    body()->addWidget(m_content, 1);

    m_empty = new EmptyState(
        theme, QStringLiteral("monitor"), tr("No run yet"),
        tr("Choose a preset on Train and start; its loss and AUROC appear here epoch by epoch."));
    connect(m_empty->addButton(tr("Go to Train"), QStringLiteral("train"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.goTo(PageId::Train); });
    body()->addWidget(m_empty, 1);

    connect(m_table, &RunsTable::runChosen, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    connect(m_table, &RunsTable::tickedChanged, this, [this] {
        showRun();
        compare();
    });
    connect(m_folds, &FoldsTable::runChosen, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    connect(m_folds, &FoldsTable::resumeAsked, this, &MonitorPage::resumeStudy);
    connect(m_study, &StudyPanel::ensembleAsked, m_chores, &RunChores::makeEnsemble);
    connect(m_queue, &QueuePanel::startAsked, this,
            [this] { context().training.workThrough(context().session.folder()); });
    connect(m_queue, &QueuePanel::removeAsked, this, [this](std::int64_t entry) {
        changeQueue([entry](const engine::OpenProject& open) { engine::dequeue(open, entry); });
    });
    connect(m_queue, &QueuePanel::moveAsked, this, [this](std::int64_t entry, int place) {
        changeQueue([entry, place](const engine::OpenProject& open) {
            engine::moveInQueue(open, entry, static_cast<std::size_t>(place));
        });
    });
    connect(m_queue, &QueuePanel::releaseAsked, this, [this](std::int64_t entry) {
        changeQueue(
            [entry](const engine::OpenProject& open) { engine::releaseInQueue(open, entry); });
    });
    m_table->setMargin(Settings().gainMargin());
    connect(m_table, &RunsTable::marginChanged, this,
            [](double margin) { Settings().setGainMargin(margin); });
    connect(m_table, &RunsTable::notesAsked, m_chores, &RunChores::askForNotes);
    connect(m_table, &RunsTable::deleteAsked, m_chores, &RunChores::askToDelete);
    connect(m_table, &RunsTable::resumeAsked, this,
            [this](const spec::RunId& run) { resume(run, false); });
    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        showRun();
        // A run that has ended since can be compared now.
        if (isVisible() && endedRuns() != m_comparedEnded)
            compare();
    });
    connect(&session, &ProjectSession::runUpdated, this, &MonitorPage::showRun);
    connect(&session, &ProjectSession::currentRunChanged, this, [this] {
        showRun();
        if (isVisible())
            compare();
    });
    connect(&m_view, &RunView::stale, this, [this] {
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, [this] {
        if (!isVisible() || m_view.state() == RunView::State::Loading)
            return;
        measure();
        showRun();
    });
    connect(&m_view, &RunView::figuresChanged, this, &MonitorPage::showRun);
    connect(&m_view, &RunView::failed, this, [this](const base::Error& error) {
        if (isVisible())
            banners().showError(error, QStringLiteral("best"));
    });
    connectTraining();
    showRun();
}

void MonitorPage::connectTraining() {
    TrainingWorker& training = context().training;
    connect(&training, &TrainingWorker::stateChanged, this, [this] {
        const TrainingWorker& worker = context().training;
        if (worker.active())
            setRailMark(worker.state() == TrainingWorker::State::Paused ? RailMark::ToDo
                                                                        : RailMark::Running);
        updateButtons();
        showClock();
    });
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, &MonitorPage::showClock);
    m_clock.start();
    connect(&training, &TrainingWorker::started, this,
            [this](const spec::TrainingObserver::Start& start) {
                const spec::RunSummary* known = context().session.run(start.run);
                if (start.run == m_rawRun && known != nullptr)
                    m_raw.keepUpTo(static_cast<double>(known->history.size()));
                else
                    m_raw = {};
                m_rawRun = start.run;
                context().session.reload();
                context().session.setCurrentRun(start.run);
                setRailMark(RailMark::Running);
                showRun();
            });
    connect(&training, &TrainingWorker::batchDone, this,
            [this](const spec::TrainingObserver::Batch& batch) {
                const auto& start = context().training.startInfo();
                if (!start || context().session.currentRun() != start->run)
                    return;
                // Before its first batch an epoch has no loss.
                if (batch.total > 0 && batch.done > 0 && batch.stage == "training") {
                    const int before = batch.phase == 2 ? start->epochsPhase1 : 0;
                    const double at =
                        before + batch.epoch - 1 +
                        static_cast<double>(batch.done) / static_cast<double>(batch.total);
                    m_raw.add(at, batch.loss);
                }
                if (!isVisible())
                    return;
                m_curves->setRaw(m_raw, m_raw.x.empty() ? std::nullopt
                                                        : std::optional<double>(m_raw.x.back()));
                if (const spec::RunSummary* run = context().session.run(start->run))
                    showProgress(*run);
            });
    connect(&training, &TrainingWorker::ended, this, &MonitorPage::takeEnd);
    connect(&training, &TrainingWorker::failed, this, [this](const base::Error& error) {
        setRailMark(RailMark::Attention);
        banners().showError(error, QStringLiteral("training"));
        updateButtons();
    });
}

void MonitorPage::takeEnd(const spec::RunOutcome& outcome) {
    // It may have gone on from where it was compared before.
    std::erase_if(m_compared, [&](const auto& one) {
        return one.first.first == outcome.run || one.first.second == outcome.run;
    });
    setRailMark(outcome.outcome == spec::Outcome::Failed ? RailMark::Attention : RailMark::Done);
    m_curves->setRaw(m_raw, std::nullopt);
    const auto words = [&]() -> QString {
        return outcome.bestValAuroc ? tr("Best epoch %1 of phase %2: AUROC %3 on validation.")
                                          .arg(outcome.bestEpoch)
                                          .arg(outcome.bestPhase)
                                          .arg(Format::share(*outcome.bestValAuroc))
                                    : QString();
    };
    const QString key = QStringLiteral("training");
    switch (outcome.outcome) {
    case spec::Outcome::Completed:
    case spec::Outcome::StoppedEarly:
        banners().show(
            BannerKind::Done,
            outcome.outcome == spec::Outcome::Completed ? tr("Training done")
                                                        : tr("Training stopped early, as asked"),
            words(), key, tr("Evaluate"), [this] { context().session.goTo(PageId::Evaluate); });
        break;
    case spec::Outcome::Failed:
        banners().show(BannerKind::Error, tr("Training failed"), failureText(outcome), key);
        break;
    default:
        banners().show(
            BannerKind::Notice, tr("Training stopped"),
            QStringList{tr("The run can be resumed."), words()}.join(QLatin1Char(' ')).trimmed(),
            key);
    }
}

void MonitorPage::reset() {
    m_raw = {};
    m_rawRun = {};
    m_comparing = false;
    showRun();
}

void MonitorPage::activate() {
    m_view.refresh();
    measure();
    showRun();
    compare();
}

void MonitorPage::showClock() {
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    if (isVisible() && run != nullptr && (isLive(run->id) || liveRunOf(run->place.study)))
        showProgress(*run);
}

bool MonitorPage::isLive(const spec::RunId& run) const {
    const auto& start = context().training.startInfo();
    return context().training.active() && start && start->run == run;
}

int MonitorPage::plannedPhase1(const spec::RunSummary& run) const {
    if (isLive(run.id))
        return context().training.startInfo()->epochsPhase1;
    const auto data = m_view.data();
    return data && data->run == run.id ? data->epochsPhase1 : 0;
}

void MonitorPage::showRun() {
    const auto runs = context().session.runs();
    m_content->setVisible(!runs.empty());
    m_empty->setVisible(runs.empty() && !context().training.active());
    m_chooser->setVisible(!runs.empty());
    m_chooser->clear();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        m_chooser->addItem(QString::fromStdString(run->name),
                           QString::fromStdString(run->id.str()));
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    showStudy(run);
    m_curveFlow->showRun(run != nullptr ? run->id : spec::RunId());
    m_curveButton->setVisible(run != nullptr);
    m_more->setVisible(run != nullptr);
    // An ensemble was never trained itself.
    m_export->setVisible(run != nullptr && !run->history.empty());
    if (runs.empty() || run == nullptr) {
        m_outcome->hide();
        setState({});
        updateButtons();
        if (railMark() != RailMark::Running)
            setRailMark(RailMark::ToDo);
        return;
    }
    m_chooser->setCurrentIndex(m_chooser->findData(QString::fromStdString(run->id.str())));
    showHead(*run);
    std::vector<const spec::RunSummary*> overlays;
    for (const spec::RunId& id : m_table->ticked())
        if (const spec::RunSummary* other = context().session.run(id);
            other != nullptr && other->id != run->id)
            overlays.push_back(other);
    // The folds of a study are one bundle.
    if (!run->place.study.empty())
        for (const spec::RunSummary& other : runs)
            if (isSameBundle(other.place, run->place) && other.id != run->id &&
                !other.history.empty() && !contains(overlays, other.id))
                overlays.push_back(context().session.run(other.id));
    const auto dataset = context().session.dataset();
    m_curves->setRun(*run, plannedPhase1(*run), dataset->info.classes, dataset->info.positive,
                     overlays);
    m_curves->setRaw(isLive(run->id) ? m_raw : RunCurves::Raw{},
                     isLive(run->id) && !m_raw.x.empty() ? std::optional<double>(m_raw.x.back())
                                                         : std::nullopt);
    m_table->setRuns(runs, run->id);
    showBest(*run);
    m_last->setRun(*run);
    showProgress(*run);
    showEvents(*run);
    updateButtons();
    if (!context().training.active())
        setRailMark(run->outcome == spec::Outcome::Failed ? RailMark::Attention : RailMark::Done);
}

void MonitorPage::showStudy(const spec::RunSummary* run) {
    const spec::StudyReport* study =
        run != nullptr ? context().session.study(run->place.study) : nullptr;
    m_study->setVisible(study != nullptr);
    m_lists->setVisible(study != nullptr);
    // A study that comes into view shows its folds; what somebody chose stays while it is in view.
    const spec::StudyId id = study != nullptr ? study->record.id : spec::StudyId();
    if (id != m_shownStudy)
        m_lists->setCurrent(0);
    m_shownStudy = id;
    m_folds->setVisible(study != nullptr && m_lists->current() == 0);
    m_table->setVisible(study == nullptr || m_lists->current() == 1);
    if (study != nullptr) {
        m_study->setStudy(*study);
        m_folds->setStudy(*study, context().session.runs(), run->id);
        m_best->setTitle(RunPlaceText::part(run->place));
    } else {
        m_best->setTitle(tr("Best so far"));
    }
    const auto& waiting = context().session.queue();
    const bool elsewhere =
        std::any_of(waiting.begin(), waiting.end(), [this](const spec::QueueEntry& entry) {
            const spec::StudyReport* one = context().session.study(entry.study);
            const spec::RunSummary* own = context().session.run(spec::RunId(entry.run));
            return (one != nullptr && one->alive) ||
                   (own != nullptr && own->outcome == spec::Outcome::Running);
        });
    m_queue->setQueue(waiting, context().training.active() || elsewhere);
}

void MonitorPage::resumeStudy(const spec::StudyId& study) {
    if (context().training.active())
        return;
    banners().clear(QStringLiteral("training"));
    engine::StudyRequest request;
    request.name = study.str();
    request.asBegun = true;
    context().training.startStudy(context().session.folder(), request);
}

void MonitorPage::changeQueue(std::function<void(const engine::OpenProject&)> change) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("queue")}, this,
        [open = context().session.project(),
         change = std::move(change)](std::stop_token, spec::ProgressObserver&) { change(open); },
        [this] { context().session.reloadRuns(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("queue")); });
}

void MonitorPage::showHead(const spec::RunSummary& run) {
    const bool live = isLive(run.id);
    const bool paused = live && context().training.state() == TrainingWorker::State::Paused;
    const spec::Outcome outcome = paused ? spec::Outcome::Paused
                                  : live ? spec::Outcome::Running
                                         : run.outcome;
    m_outcome->setText(RunTableModel::outcomeText(outcome));
    m_outcome->setIconName(RunTableModel::outcomeIcon(outcome));
    m_outcome->setKind(outcome == spec::Outcome::Failed        ? PillKind::Error
                       : outcome == spec::Outcome::Interrupted ? PillKind::Warning
                       : live                                  ? PillKind::Accent
                                                               : PillKind::Neutral);
    m_outcome->updateGeometry();
    m_outcome->show();
    QString title = QString::fromStdString(run.preset);
    for (const spec::PresetInfo& preset : spec::presets())
        if (preset.name == run.preset)
            title = Format::coreText(preset.title);
    setState(tr("%1, preset %2, %3")
                 .arg(QString::fromStdString(run.arch), title,
                      Format::when(QString::fromStdString(run.startedAt))));
}

std::optional<LiveRun> MonitorPage::liveRunOf(const spec::StudyId& study) const {
    const TrainingWorker& training = context().training;
    const auto& start = training.startInfo();
    if (study.empty() || !training.active() || !start || start->place.study != study)
        return std::nullopt;
    const auto& batch = training.lastBatch();
    return LiveRun{start->run, training.share(), training.elapsed(),
                   batch ? batch->secondsLeft : -1,
                   training.state() == TrainingWorker::State::Paused};
}

void MonitorPage::showProgress(const spec::RunSummary& run) {
    if (const spec::StudyReport* study = context().session.study(run.place.study)) {
        m_strip->setState(
            StudyProgress::of(*study, context().session.runs(), liveRunOf(run.place.study)));
        return;
    }
    ProgressStrip::State state;
    state.planned1 = plannedPhase1(run);
    state.planned2 = std::max(run.epochsPlanned - state.planned1, 0);
    state.live = isLive(run.id);
    state.elapsed = state.live ? context().training.elapsed() : run.seconds;
    state.done = static_cast<double>(run.history.size());
    if (!run.history.empty()) {
        state.phase = run.history.back().phase;
        state.epoch = run.history.back().epoch;
        // Phase 1 may have stopped early: phase 2 begins where its part of the bar begins.
        state.done = (state.phase == 2 ? state.planned1 : 0) + state.epoch;
    }
    const auto& batch = context().training.lastBatch();
    state.paused = state.live && context().training.state() == TrainingWorker::State::Paused;
    if (state.live && batch) {
        state.left = batch->secondsLeft;
        state.stage = batch->stage == "training" ? QString() : Format::stageName(batch->stage);
        if (!state.stage.isEmpty()) {
            state.stage[0] = state.stage[0].toUpper();
            state.stageDone = batch->done;
            state.stageTotal = batch->total;
        }
        if (state.stage.isEmpty()) {
            state.phase = batch->phase;
            state.epoch = batch->epoch;
            const double share =
                batch->total > 0 && batch->stage == "training"
                    ? static_cast<double>(batch->done) / static_cast<double>(batch->total)
                    : 1;
            state.done = (batch->phase == 2 ? state.planned1 : 0) + batch->epoch - 1 + share;
        }
    }
    m_strip->setState(state);
}

void MonitorPage::showEvents(const spec::RunSummary& run) {
    m_events->clear();
    m_events->add(QStringLiteral("info"), tr("Started"),
                  Format::clock(QString::fromStdString(run.startedAt)));
    QDateTime at = QDateTime::fromString(QString::fromStdString(run.startedAt), Qt::ISODateWithMs);
    int phase = 0;
    for (const spec::EpochReport& epoch : run.history) {
        if (epoch.phase != phase) {
            phase = epoch.phase;
            m_events->add(QStringLiteral("info"),
                          phase == 1 ? tr("Phase 1: the head trains") : tr("Phase 2: fine-tuning"),
                          {});
        }
        const QString words =
            epoch.valAuroc
                ? (epoch.best ? tr("Epoch %1: AUROC %2, best so far") : tr("Epoch %1: AUROC %2"))
                      .arg(epoch.globalEpoch)
                      .arg(Format::share(*epoch.valAuroc))
                : (epoch.best ? tr("Epoch %1, best so far") : tr("Epoch %1"))
                      .arg(epoch.globalEpoch);
        m_events->add(epoch.best ? QStringLiteral("okc") : QStringLiteral("info"), words,
                      tr("%1 s").arg(Format::number(epoch.seconds, 1)));
    }
    if (!isLive(run.id) || run.outcome == spec::Outcome::Paused)
        m_events->add(RunTableModel::outcomeIcon(run.outcome),
                      RunTableModel::outcomeText(run.outcome), Format::duration(run.seconds));
}

void MonitorPage::updateButtons() {
    const TrainingWorker& training = context().training;
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    const bool live = run != nullptr && isLive(run->id);
    const bool paused = training.state() == TrainingWorker::State::Paused;
    m_pause->setVisible(live && !paused);
    m_pause->setEnabled(training.state() == TrainingWorker::State::Running ||
                        training.state() == TrainingWorker::State::Preparing);
    m_stop->setVisible(live);
    m_stop->setEnabled(training.state() != TrainingWorker::State::Stopping);
    m_stop->setText(training.state() == TrainingWorker::State::Stopping ? tr("Stopping…")
                                                                        : tr("Stop"));
    m_resume->setVisible((live && paused) ||
                         (run != nullptr && !training.active() && spec::canResume(run->outcome)));
    if (run != nullptr)
        showHead(*run);
}

void MonitorPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_lower->setDirection(width() - kSideWidth < kCurveBeside ? QBoxLayout::TopToBottom
                                                              : QBoxLayout::LeftToRight);
}

bool MonitorPage::settled() const {
    return m_view.settled() && !m_comparing && !m_curveFlow->busy() && !m_chores->busy();
}

void MonitorPage::measure() {
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    const auto data = m_view.data();
    if (run != nullptr && data && data->run == run->id && data->predictions && hasEnded(*run))
        m_view.measure(spec::Set::Val);
}

void MonitorPage::showBest(const spec::RunSummary& run) {
    const auto figures = m_view.figures(spec::Set::Val);
    if (!figures || figures->run != run.id) {
        m_best->setRun(run, std::nullopt, tr("interval once the run has ended"));
        return;
    }
    const spec::Interval& interval =
        figures->positive >= 0
            ? figures->aurocPerClass.at(static_cast<std::size_t>(figures->positive))
            : figures->aurocMacro;
    const QString method = interval.method == "newcombe_patient" ? tr("Newcombe, by patient")
                           : interval.method == "newcombe"       ? tr("Newcombe")
                                                                 : tr("MOVER");
    const QString images = Format::count(static_cast<std::int64_t>(figures->n));
    const auto dataset = context().session.dataset();
    const std::string source = dataset ? dataset->info.patientSource : std::string();
    QString note = figures->patients
                       ? tr("%1 images %2; %3", "2: of 40 patients")
                             .arg(images, PatientWords::ofCount(*figures->patients, source), method)
                       : tr("%1 images, patients unknown; %2").arg(images, method);
    if (run.place.isPart())
        note = tr("%1. One part of several, no result of its own.").arg(note);
    m_best->setRun(run, interval, note);
}

std::size_t MonitorPage::endedRuns() const {
    const auto runs = context().session.runs();
    return static_cast<std::size_t>(std::count_if(runs.begin(), runs.end(), hasEnded));
}

void MonitorPage::compare() {
    m_comparedEnded = endedRuns();
    const spec::RunId shown = context().session.currentRun();
    std::vector<spec::RunId> others;
    for (const spec::RunSummary& run : context().session.runs())
        if (run.id != shown && hasEnded(run))
            others.push_back(run.id);
    const spec::RunSummary* run = context().session.run(shown);
    const bool ended = run != nullptr && hasEnded(*run);
    for (const spec::RunSummary& other : context().session.runs()) {
        if (other.id == shown)
            continue;
        if (!hasEnded(other))
            m_table->setNoComparison(
                other.id, tr("not ended"),
                tr("Runs are compared on the predictions they make when they have ended."));
        else if (!ended)
            m_table->setNoComparison(
                other.id, tr("none yet"),
                tr("The run shown has not ended: it has no predictions to compare with."));
    }
    if (!ended)
        return;
    const ProjectSession& session = context().session;
    if (const std::pair now(session.folder(), session.revision()); now != m_comparedOf) {
        m_comparedOf = now;
        m_compared.clear();
    }
    std::erase_if(others, [&](const spec::RunId& other) {
        const auto known = m_compared.find({other, shown});
        if (known != m_compared.end())
            showComparison(other, known->second);
        return known != m_compared.end();
    });
    if (others.empty())
        return;
    using Results = std::vector<std::pair<spec::RunId, Compared>>;
    m_comparing = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("compare")}, this,
        [open = context().session.project(), shown, others](std::stop_token stop,
                                                            spec::ProgressObserver&) {
            Results compared;
            for (const spec::RunId& other : others) {
                if (stop.stop_requested())
                    break;
                try {
                    compared.emplace_back(other,
                                          engine::compareRuns(open, other.str(), shown.str()));
                } catch (const base::Error& error) {
                    // Runs of other data share no validation image: there is no difference to state.
                    compared.emplace_back(other, error);
                }
            }
            return compared;
        },
        [this, shown, of = m_comparedOf](const Results& compared) {
            m_comparing = false;
            for (const auto& [run, result] : compared) {
                showComparison(run, result);
                if (of == m_comparedOf)
                    m_compared.insert_or_assign({run, shown}, result);
            }
        },
        [this](const base::Error& error) {
            m_comparing = false;
            banners().showError(error, QStringLiteral("compare"));
        });
}

void MonitorPage::showComparison(const spec::RunId& run, const Compared& result) {
    if (const auto* comparison = std::get_if<spec::Comparison>(&result)) {
        m_table->setComparison(run, *comparison);
        return;
    }
    const ErrorText text = ErrorText::of(std::get<base::Error>(result));
    m_table->setNoComparison(run, tr("not comparable"),
                             text.what + QStringLiteral(": ") + text.why);
}

void MonitorPage::resume(const spec::RunId& run, bool allowInexact) {
    if (isLive(run))
        context().training.continueTraining();
    if (context().training.active())
        return;
    banners().clear(QStringLiteral("training"));
    const spec::RunSummary* known = context().session.run(run);
    context().training.resume(context().session.folder(), run, allowInexact,
                              known != nullptr ? known->seconds : 0);
}

}  // namespace lightbox::gui
