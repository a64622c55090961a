// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/MonitorPage.h"

#include <QBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "look/Format.h"
#include "look/OptionText.h"
#include "look/Theme.h"
#include "models/RunTableModel.h"
#include "pages/monitor/FoldsTable.h"
#include "pages/monitor/LearningCurveFlow.h"
#include "pages/monitor/LearningCurvePanel.h"
#include "pages/monitor/ProgressStrip.h"
#include "pages/monitor/QueuePanel.h"
#include "pages/monitor/RunButtons.h"
#include "pages/monitor/RunChores.h"
#include "pages/monitor/RunComparisons.h"
#include "pages/monitor/RunPanels.h"
#include "pages/monitor/RunProgress.h"
#include "pages/monitor/RunsTable.h"
#include "pages/monitor/StudyFlow.h"
#include "pages/monitor/StudyPanel.h"
#include "pages/monitor/StudyProgress.h"
#include "pages/monitor/TrainingEnd.h"
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
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

constexpr int kClockMs = 1000;
constexpr int kSideWidth = 296;   ///< px of the column at the right
constexpr int kCurveWidth = 300;  ///< px of the learning curve at least
constexpr int kCurveHeight = 300;
constexpr int kCurveBeside = 860;  ///< px of the lower row that hold it beside the table

}  // namespace

MonitorPage::MonitorPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Monitor, parent),
      m_view(appContext.session.runView()) {
    makeHead();
    makeBody();
    m_chores = new RunChores(context(), banners(), this);
    m_curveFlow = new LearningCurveFlow(context(), *m_curve, banners(), this);
    m_comparisons = new RunComparisons(context(), *m_table, banners(), this);
    m_end = new TrainingEnd(context(), banners(), this);
    m_studies = new StudyFlow(context(), {*m_study, *m_folds, *m_table, *m_lists, *m_queue},
                              banners(), this);
    connectPanels();
    connectSession();
    connectTraining();
    showRun();
}

void MonitorPage::makeHead() {
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
    m_curveButton =
        new Button(theme, tr("Learning curve…"), QStringLiteral("evaluate"), ButtonKind::Quiet);
    m_curveButton->setObjectName(QStringLiteral("askCurve"));
    connect(m_curveButton, &QPushButton::clicked, this, [this] {
        m_curveFlow->start();
        // Once it has its place; where nothing is to be drawn, the page stays as it is.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_curve->isVisibleTo(this))
                    m_scroll->ensureWidgetVisible(m_curve);
            },
            Qt::QueuedConnection);
    });
    m_more = new IconButton(theme, QStringLiteral("dots"), tr("More of this run"));
    m_more->setObjectName(QStringLiteral("more"));
    auto* menu = new QMenu(m_more);
    menu->addAction(theme.icon(QStringLiteral("tagi")), tr("Tags and note…"), this,
                    [this] { m_chores->askForNotes(context().session.currentRun()); });
    m_export = menu->addAction(theme.icon(QStringLiteral("export")), tr("Export history…"), this,
                               [this] { m_chores->exportHistory(context().session.currentRun()); });
    m_export->setObjectName(QStringLiteral("exportHistory"));
    connect(m_more, &QToolButton::clicked, this, [this, menu] { popUpMenu(*menu, *m_more); });
    addAction(m_curveButton);
    addAction(m_more);
    m_buttons = new RunButtons(context(), this);
    for (QWidget* button : m_buttons->all())
        addAction(button);
}

void MonitorPage::makeBody() {
    const Theme& theme = context().theme;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_strip = new ProgressStrip(theme);
    column->addWidget(m_strip);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_curves = new RunCurves(theme);
    left->addWidget(m_curves, 3);
    m_waiting = new EmptyState(theme, QStringLiteral("monitor"), {}, {});
    m_waiting->setObjectName(QStringLiteral("noRunShown"));
    left->addWidget(m_waiting, 1);
    m_table = new RunsTable(theme);
    m_table->setMinimumHeight(150);
    m_folds = new FoldsTable(theme);
    m_folds->setMinimumHeight(150);
    m_lists = new Segments(theme);
    m_lists->setSmall();
    m_lists->setObjectName(QStringLiteral("runLists"));
    left->addWidget(m_lists, 0, Qt::AlignLeft);
    m_curve = new LearningCurvePanel(theme);
    m_curve->setMinimumSize(kCurveWidth, kCurveHeight);
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
    m_side = right;
    right->setSpacing(8);
    m_best = new BestPanel(theme);
    m_last = new LastEpochPanel(theme);
    auto* machine = new MachinePanel(theme);
    m_events = new EventsPanel(theme);
    m_study = new StudyPanel(theme);
    m_queue = new QueuePanel(theme);
    for (QWidget* panel :
         std::initializer_list<QWidget*>{m_study, m_queue, m_best, m_last, machine, m_events}) {
        panel->setFixedWidth(kSideWidth);
        right->addWidget(panel, panel == m_events ? 1 : 0);
    }
    right->addStretch(0);
    column->addWidget(new PageColumns(theme, row, right, tr("Run and machine"), kSideWidth), 1);
    body()->addWidget(m_content, 1);

    m_empty = new EmptyState(
        theme, QStringLiteral("monitor"), tr("No run yet"),
        tr("Choose a preset on Train and start; its loss and AUROC appear here epoch by epoch."));
    connect(m_empty->addButton(tr("Go to Train"), QStringLiteral("train"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.goTo(PageId::Train); });
    body()->addWidget(m_empty, 1);
}

void MonitorPage::connectPanels() {
    const auto choose = [this](const spec::RunId& run) { context().session.setCurrentRun(run); };
    connect(m_strip, &ProgressStrip::runClicked, this, choose);
    connect(m_table, &RunsTable::runChosen, this, choose);
    connect(m_table, &RunsTable::tickedChanged, this, [this] {
        showRun();
        m_comparisons->compare();
    });
    connect(m_study, &StudyPanel::ensembleAsked, m_chores, &RunChores::makeEnsemble);
    m_table->setMargin(Settings().gainMargin());
    connect(m_table, &RunsTable::marginChanged, this,
            [](double margin) { Settings().setGainMargin(margin); });
    connect(m_table, &RunsTable::notesAsked, m_chores, &RunChores::askForNotes);
    connect(m_table, &RunsTable::deleteAsked, m_chores, &RunChores::askToDelete);
    connect(m_table, &RunsTable::resumeAsked, this, &MonitorPage::resume);
    connect(m_buttons, &RunButtons::resumeAsked, this,
            [this] { resume(context().session.currentRun()); });
    connect(m_curveFlow, &LearningCurveFlow::hindranceChanged, this, &MonitorPage::updateButtons);
}

void MonitorPage::connectSession() {
    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        showRun();
        // A run that has ended since can be compared now.
        if (isVisible() && m_comparisons->isStale())
            m_comparisons->compare();
    });
    // Epochs may end faster than a page is drawn: what several tell is shown at once.
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &MonitorPage::showRun);
    connect(&session, &ProjectSession::runUpdated, this, [this] {
        if (isVisible())
            m_soon.start(0);
        else
            showMark();
    });
    connect(&session, &ProjectSession::currentRunChanged, this, [this] {
        showRun();
        if (isVisible())
            m_comparisons->compare();
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
}

void MonitorPage::connectTraining() {
    TrainingWorker& training = context().training;
    connect(&training, &TrainingWorker::stateChanged, this, [this] {
        if (context().training.active())
            m_refused = false;
        updateButtons();
        if (context().session.run(context().session.currentRun()) == nullptr)
            showRun();  // what stands in the place of a run is another
        showMark();
        showClock();
    });
    connect(&training, &TrainingWorker::idle, this, &MonitorPage::showMark);
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
                showRun();
            });
    connect(&training, &TrainingWorker::batchDone, this, &MonitorPage::takeBatch);
    connect(&training, &TrainingWorker::epochDone, this, &MonitorPage::endRaw);
    connect(&training, &TrainingWorker::ended, this, [this](const spec::RunOutcome& outcome) {
        m_comparisons->forget(outcome.run);
        showRaw();
        showMark();
    });
    connect(&training, &TrainingWorker::failed, this, [this](const base::Error& error) {
        m_refused = true;
        showMark();
        banners().showError(error, TrainingEnd::key());
        updateButtons();
    });
}

void MonitorPage::takeBatch(const spec::TrainingObserver::Batch& batch) {
    const auto& start = context().training.startInfo();
    if (!start)
        return;
    if (m_rawRun != start->run) {  // it began before this project was opened again
        m_raw = {};
        m_rawRun = start->run;
    }
    // Before its first batch an epoch has no loss.
    if (batch.total > 0 && batch.done > 0 && batch.stage == "training") {
        const int before = batch.phase == 2 ? epochsOfPhase1(*start) : 0;
        m_raw.add(before + batch.epoch - 1 +
                      static_cast<double>(batch.done) / static_cast<double>(batch.total),
                  batch.loss);
    }
    if (!isVisible() || context().session.currentRun() != start->run)
        return;
    showRaw();
    if (const spec::RunSummary* run = context().session.run(start->run))
        showProgress(*run);
}

int MonitorPage::epochsOfPhase1(const spec::TrainingObserver::Start& start) const {
    int epochs = 0;
    if (const spec::RunSummary* run = context().session.run(start.run))
        for (const spec::EpochReport& epoch : run->history)
            if (epoch.phase == 1)
                epochs = std::max(epochs, epoch.globalEpoch);
    return epochs > 0 ? epochs : start.epochsPhase1;
}

void MonitorPage::endRaw(const spec::EpochReport& epoch) {
    const auto& start = context().training.startInfo();
    if (!start || m_rawRun != start->run)
        return;
    m_raw.endAt(epoch.globalEpoch);
    if (isVisible())
        showRaw();
}

void MonitorPage::showRaw() {
    const spec::RunId& shown = context().session.currentRun();
    const bool isOfShown = !m_rawRun.empty() && shown == m_rawRun;
    m_curves->setRaw(isOfShown ? m_raw : RunCurves::Raw{},
                     isOfShown && isLive(shown) && !m_raw.x.empty()
                         ? std::optional<double>(m_raw.x.back())
                         : std::nullopt);
}

void MonitorPage::showMark() {
    const TrainingWorker& training = context().training;
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    setRailMark(training.active()
                    ? (training.state() == TrainingWorker::State::Paused ? RailMark::ToDo
                                                                         : RailMark::Running)
                : m_refused || (run != nullptr && run->outcome == spec::Outcome::Failed)
                    ? RailMark::Attention
                : run != nullptr ? RailMark::Done
                                 : RailMark::ToDo);
}

void MonitorPage::reset() {
    m_raw = {};
    m_rawRun = {};
    m_refused = false;
    m_comparisons->reset();
    m_chores->reset();
    m_curveFlow->reset();
    m_studies->reset();
    m_end->reset();
    m_table->startAnew();
    showRun();
}

void MonitorPage::activate() {
    m_view.refresh();
    measure();
    showRun();
    m_comparisons->compare();
}

void MonitorPage::showClock() {
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    if (isVisible() && run != nullptr && (isLive(run->id) || isLiveStudy(run->place.study)))
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
    const auto& runs = context().session.runs();
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    const bool active = context().training.active();
    const bool waiting = active || !context().session.queue().empty();
    m_content->setVisible(run != nullptr || waiting);
    m_empty->setVisible(run == nullptr && !waiting);
    if (active)
        m_waiting->setText(tr("Preparing"),
                           tr("Images are read and the network is made. Loss and AUROC appear here "
                              "epoch by epoch."));
    else
        m_waiting->setText(tr("No run yet"),
                           tr("What waits in the queue appears here once it trains."));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_chooser, m_curveButton, m_more})
        widget->setVisible(run != nullptr);
    // An ensemble was never trained itself.
    const bool isTrained = run != nullptr && run->members == 0;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_strip, m_last, m_events})
        widget->setVisible(isTrained);
    m_best->setVisible(run != nullptr);
    // Where no events fill the column, nothing else grows into it.
    m_side->setStretch(m_side->count() - 1, isTrained ? 0 : 1);
    const auto overlays = run != nullptr ? RunCurves::overlaysOf(*run, runs, m_table->ticked())
                                         : std::vector<const spec::RunSummary*>{};
    m_curves->setVisible(isTrained || !overlays.empty());
    m_waiting->setVisible(run == nullptr);
    std::vector<NameBox::Entry> entries;
    for (auto one = runs.rbegin(); one != runs.rend(); ++one)
        entries.push_back(
            {QString::fromStdString(one->name), QString::fromStdString(one->id.str())});
    m_chooser->setEntries(entries, QString::fromStdString(context().session.currentRun().str()));
    m_studies->show(run);
    m_curveFlow->showRun(run != nullptr ? run->id : spec::RunId());
    m_export->setVisible(run != nullptr && !run->history.empty());
    updateButtons();
    showMark();
    if (run == nullptr) {
        m_outcome->hide();
        setState({});
        return;
    }
    const auto dataset = context().session.dataset();
    m_curves->setRun(*run, plannedPhase1(*run), dataset->info.classes, dataset->info.positive,
                     overlays);
    showRaw();
    m_table->setRuns(runs, run->id);
    const auto figures = m_view.figures(spec::Set::Val);
    m_best->setRun(*run, figures && figures->run == run->id ? figures.get() : nullptr,
                   dataset->info.patientSource);
    m_last->setRun(*run);
    showProgress(*run);
    m_events->setRun(*run, isLive(run->id));
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
    if (run.arch.empty())
        return setState({});  // it has just begun, and was not read yet
    setState(tr("%1, preset %2, %3")
                 .arg(OptionText::architecture(run.arch), Format::preset(run.preset),
                      Format::when(QString::fromStdString(run.startedAt))));
}

bool MonitorPage::isLiveStudy(const spec::StudyId& study) const {
    const auto& start = context().training.startInfo();
    return context().training.active() && start && !study.empty() && start->place.study == study;
}

void MonitorPage::showProgress(const spec::RunSummary& run) {
    const std::optional<LiveRun> live = LiveRun::of(context().training);
    if (const spec::StudyReport* study = context().session.study(run.place.study))
        m_strip->setState(StudyProgress::of(*study, context().session.runs(),
                                            isLiveStudy(run.place.study) ? live : std::nullopt));
    else
        m_strip->setState(
            progressOf(run, isLive(run.id) ? live : std::nullopt, plannedPhase1(run)));
}

void MonitorPage::updateButtons() {
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    m_buttons->update(run);
    const QString hindrance = m_curveFlow->hindrance();
    m_curveButton->setEnabled(hindrance.isEmpty());
    m_curveButton->setToolTip(
        hindrance.isEmpty()
            ? tr("Whether more patients would help: AUROC against their number, on frozen features")
            : hindrance);
    if (run != nullptr)
        showHead(*run);
}

void MonitorPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_lower->setDirection(width() - kSideWidth < kCurveBeside ? QBoxLayout::TopToBottom
                                                              : QBoxLayout::LeftToRight);
}

bool MonitorPage::settled() const {
    return m_view.settled() && !m_soon.isActive() && !m_comparisons->busy() &&
           !m_curveFlow->busy() && !m_chores->busy() && !m_studies->busy();
}

void MonitorPage::measure() {
    const spec::RunSummary* run = context().session.run(context().session.currentRun());
    const auto data = m_view.data();
    if (run != nullptr && data && data->run == run->id && data->predictions &&
        hasEnded(run->outcome))
        m_view.measure(spec::Set::Val);
}

void MonitorPage::resume(const spec::RunId& run) {
    if (isLive(run))
        context().training.continueTraining();
    if (context().training.active())
        return;
    banners().clear(TrainingEnd::key());
    context().training.resume(context().session.folder(), run, false);
}

}  // namespace lightbox::gui
