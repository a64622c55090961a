// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluatePage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/Evaluate.h"
#include "look/Format.h"
#include "pages/evaluate/ConfusionPanel.h"
#include "pages/evaluate/FiguresPanel.h"
#include "pages/evaluate/MistakesPanel.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/evaluate/ProtocolStrip.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/PageColumns.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Rest after the last move before intervals that need a bootstrap are computed.
constexpr int kRefineAfterMs = 150;

}  // namespace

EvaluatePage::EvaluatePage(AppContext& context, QWidget* parent)
    : Page(context, PageId::Evaluate, parent) {
    setFocusPolicy(Qt::StrongFocus);
    makeHead();
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(context.theme, QStringLiteral("evaluate"), QString(), QString());
    m_emptyAction = m_empty->addButton(QString(), {}, ButtonKind::Primary);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    connectPanels();

    m_refine.setSingleShot(true);
    m_refine.setInterval(kRefineAfterMs);
    connect(&m_refine, &QTimer::timeout, this, &EvaluatePage::refineIntervals);
    ProjectSession& session = context.session;
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    };
    connect(&session, &ProjectSession::projectClosed, this, changed);
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        fillRuns();
        updateMark();
    });
    connect(&session, &ProjectSession::currentRunChanged, this, changed);
    connect(&session, &ProjectSession::currentRunChanged, this, &EvaluatePage::updateMark);
    connect(&session, &ProjectSession::thresholdChanged, this, &EvaluatePage::applyThreshold);
    auto* lockKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    lockKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(lockKeys, &QShortcut::activated, this, &EvaluatePage::askToLock);
    showEmpty();
    updateMark();
}

EvaluatePage::~EvaluatePage() = default;

void EvaluatePage::makeHead() {
    m_runs = new QComboBox;
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(152);
    m_runs->setMaximumWidth(240);
    connect(m_runs, &QComboBox::activated, this, [this](int index) {
        m_set = spec::Set::Val;
        m_cls = -1;
        m_changing = false;
        context().session.setCurrentRun(
            spec::RunId(m_runs->itemData(index).toString().toStdString()));
    });
    addHeadWidget(m_runs);
    m_sets = new Segments(context().theme);
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"), QStringLiteral("lock"));
    connect(m_sets, &Segments::chosen, this, [this](int index) {
        m_set = index == 1 ? spec::Set::Test : spec::Set::Val;
        if (index == 1 && m_data && m_data->test == TestState::Unpredicted)
            reveal();
        else
            load();
    });
    addHeadWidget(m_sets);
    m_classes = new QComboBox;
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class against all others"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(200);
    connect(m_classes, &QComboBox::activated, this, [this](int index) {
        m_cls = index;
        load();
    });
    addHeadWidget(m_classes);
    m_class = new ClassLabel(context().theme, 0, QString());
    m_class->setToolTip(tr("The positive class; it is chosen on import"));
    addHeadWidget(m_class);
    m_export = new Button(context().theme, tr("Export"), QStringLiteral("export"));
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Report (HTML)…"), this, [this] { exportAs(true); });
    menu->addAction(tr("Predictions (CSV)…"), this, [this] { exportAs(false); });
    m_export->setMenu(menu);
    m_export->setStyleSheet(
        QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }"));
    addAction(m_export);
}

QWidget* EvaluatePage::makeContent() {
    const Theme& theme = context().theme;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_protocol = new ProtocolStrip(theme);
    column->addWidget(m_protocol);
    m_roc = new RocPanel(theme);
    m_scores = new ScoresPanel(theme);
    m_confusion = new ConfusionPanel(theme);
    m_figures = new FiguresPanel(theme);
    m_mistakes = new MistakesPanel(theme, context().session, context().thumbnails);
    m_point = new OperatingPointPanel(theme);
    m_confusion->setFixedWidth(294);
    m_point->setFixedWidth(328);
    m_roc->setMinimumWidth(320);
    m_roc->setMaximumWidth(520);

    auto* upper = new QHBoxLayout;
    upper->setSpacing(8);
    upper->addWidget(m_roc, 5);
    upper->addWidget(m_scores, 6);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(8);
    lower->addWidget(m_confusion);
    lower->addWidget(m_figures, 8);
    lower->addWidget(m_mistakes, 5);
    for (Panel* panel :
         std::initializer_list<Panel*>{m_roc, m_scores, m_confusion, m_figures, m_mistakes})
        panel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(upper, 1);
    left->addLayout(lower, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_point);
    auto* columns = new PageColumns(theme, row, right, tr("Operating point"), 328);
    columns->openAtFirst();
    column->addWidget(columns, 1);
    return content;
}

void EvaluatePage::connectPanels() {
    connect(m_protocol, &ProtocolStrip::stepClicked, this, &EvaluatePage::stepClicked);
    connect(&m_roc->plot(), &RocPlot::thresholdDragged, this, &EvaluatePage::moveByHand);
    connect(&m_roc->plot(), &RocPlot::dragCancelled, this, &EvaluatePage::restore);
    connect(&m_scores->plot(), &ScoreHistogram::thresholdDragged, this, &EvaluatePage::moveByHand);
    connect(&m_scores->plot(), &ScoreHistogram::barClicked, this, &EvaluatePage::listBar);
    connect(m_confusion, &ConfusionPanel::cellClicked, this, &EvaluatePage::listCell);
    connect(m_mistakes, &MistakesPanel::mistakeClicked, this,
            [this](const std::vector<spec::ImageId>& images) {
                requestCases(tr("worst mistakes"), images);
            });
    connect(m_point, &OperatingPointPanel::thresholdMoved, this, &EvaluatePage::moveByHand);
    connect(m_point, &OperatingPointPanel::stepped, this, &EvaluatePage::step);
    connect(m_point, &OperatingPointPanel::objectiveChanged, this,
            [this] { pickByObjective(false); });
    connect(m_point, &OperatingPointPanel::prevalenceChanged, this, [this](double prevalence) {
        m_prevalence = prevalence;
        applyThreshold();
    });
    connect(m_point, &OperatingPointPanel::lockClicked, this, &EvaluatePage::askToLock);
    connect(m_point, &OperatingPointPanel::changeClicked, this, [this] {
        m_changing = true;
        showMode();
        showProtocol();
    });
}

void EvaluatePage::activate() {
    if (m_stale)
        refresh();
    else
        applyThreshold();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void EvaluatePage::reset() {
    m_refine.stop();
    m_data.reset();
    m_decisions = {};
    m_set = spec::Set::Val;
    m_cls = -1;
    m_stale = true;
    m_loading = m_closed = m_evaluating = m_banding = m_picking = m_refining = m_changing = false;
    m_chosenFor = {spec::RunId(), -1};
    m_picked.reset();
    m_point->reset();
    m_prevalence = m_point->statedPrevalence();
    for (DecisionDialog* dialog : findChildren<DecisionDialog*>())
        dialog->reject();
    showEmpty();
}

void EvaluatePage::updateMark() {
    const ProjectSession& session = context().session;
    const spec::RunSummary* run = session.run(session.currentRun());
    setRailMark(run == nullptr                  ? RailMark::None
                : run->locked && run->testAuroc ? RailMark::Done
                                                : RailMark::ToDo);
}

bool EvaluatePage::settled() const {
    return !m_stale && !m_loading && !m_evaluating && !m_banding && !m_picking && !m_refining &&
           !m_refine.isActive();
}

void EvaluatePage::refresh() {
    m_stale = false;
    fillRuns();
    if (!context().session.isOpen() || context().session.currentRun().empty()) {
        m_data.reset();
        showEmpty();
        return;
    }
    if (m_data && m_data->run != context().session.currentRun()) {
        m_set = spec::Set::Val;
        m_cls = -1;
        m_changing = false;
    }
    load();
}

void EvaluatePage::fillRuns() {
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    const std::vector<spec::RunSummary> runs = context().session.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        m_runs->addItem(run->locked ? context().theme.icon(QStringLiteral("lock")) : QIcon(),
                        QString::fromStdString(run->name.empty() ? run->id.str() : run->name),
                        QString::fromStdString(run->id.str()));
    m_runs->setCurrentIndex(
        m_runs->findData(QString::fromStdString(context().session.currentRun().str())));
    m_runs->setVisible(!runs.empty());
}

void EvaluatePage::showEmpty() {
    disconnect(m_emptyAction, &QPushButton::clicked, nullptr, nullptr);
    ProjectSession& session = context().session;
    const spec::RunSummary* run = session.run(session.currentRun());
    if (!session.isOpen()) {
        m_empty->setText(tr("No project is open"),
                         tr("Open a project, or import images into a new one."));
        m_emptyAction->setText(tr("Import images…"));
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this] { context().session.requestImport(); });
    } else if (run == nullptr) {
        m_empty->setText(tr("Nothing to evaluate yet"),
                         tr("Train a model: its results on validation are shown here."));
        m_emptyAction->setText(tr("Go to Train"));
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this] { context().session.goTo(PageId::Train); });
    } else if (m_closed) {
        m_empty->setText(
            tr("Validation of this run is closed"),
            tr("%1 was trained on another split: some of its validation images are in the test set "
               "that is sealed now. Choose a run on the current split.")
                .arg(QString::fromStdString(run->name.empty() ? run->id.str() : run->name)));
        m_emptyAction->setText(tr("Go to Train"));
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this] { context().session.goTo(PageId::Train); });
    } else {
        m_empty->setText(
            tr("This run has no predictions yet"),
            tr("They are made when training of %1 has ended.")
                .arg(QString::fromStdString(run->name.empty() ? run->id.str() : run->name)));
        m_emptyAction->setText(tr("Go to Monitor"));
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this] { context().session.goTo(PageId::Monitor); });
    }
    m_stack->setCurrentWidget(m_empty);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_sets, m_classes, m_class, m_export})
        widget->hide();
}

void EvaluatePage::load() {
    const spec::RunId run = context().session.currentRun();
    if (run.empty())
        return;
    m_loading = true;
    m_closed = false;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("load")}, this,
        [folder = context().session.folder(), run, set = m_set,
         cls = m_cls](std::stop_token, spec::ProgressObserver&) {
            return loadEvaluation(folder, run, set, cls);
        },
        [this](EvaluationData data) { adopt(std::move(data)); },
        [this](const base::Error& error) { failedToLoad(error); });
}

void EvaluatePage::failedToLoad(const base::Error& error) {
    m_loading = false;
    if (m_set == spec::Set::Test) {
        // What is no longer open to the eye: back to where one chooses.
        m_set = spec::Set::Val;
        banners().showError(error, QStringLiteral("load"));
        load();
        return;
    }
    m_data.reset();
    m_closed = error.facts().code == "test_sealed";
    showEmpty();
    if (error.facts().code != "not_predicted" && !m_closed)
        banners().showError(error, QStringLiteral("load"));
}

void EvaluatePage::adopt(EvaluationData data) {
    m_loading = false;
    banners().clear(QStringLiteral("load"));
    m_data = std::make_shared<const EvaluationData>(std::move(data));
    m_cls = m_data->cls;
    m_roc->setData(*m_data);
    m_scores->setData(*m_data);
    m_confusion->setData(*m_data);
    m_figures->setData(*m_data);
    m_point->setClasses(m_data->cls, m_data->others());
    const bool lockedHere = m_data->locked && m_data->locked->cls == m_data->className();
    const std::pair<spec::RunId, int> subject{m_data->run, m_data->cls};
    const bool chosen = m_chosenFor == subject;
    m_stack->setCurrentIndex(1);
    showHead();
    showMode();
    showProtocol();
    if (lockedHere && !(m_changing && m_set == spec::Set::Val)) {
        m_chosenFor = subject;
        m_picked.reset();
        if (m_data->locked->atThreshold.prevalence) {
            m_prevalence = *m_data->locked->atThreshold.prevalence;
            m_point->setStatedPrevalence(m_prevalence);
        }
        context().session.setThreshold(m_data->locked->threshold);
    } else if (!chosen && m_set == spec::Set::Val) {
        pickByObjective(true);
    }
    applyThreshold();
    startEvaluation();
    startBand();
}

void EvaluatePage::showHead() {
    m_export->show();
    m_sets->show();
    m_sets->setCurrent(m_set == spec::Set::Test ? 1 : 0);
    QString why;
    switch (m_data->test) {
    case TestState::Absent:
        why = tr("This run has no test set");
        break;
    case TestState::Sealed:
        why = tr("Sealed: lock a threshold, then reveal the test set once");
        break;
    case TestState::Unpredicted:
        why = tr("Not sealed: click to compute its figures");
        break;
    case TestState::Open:
        why = tr("Figures of the test set at the locked threshold");
        break;
    }
    const bool open = m_data->test == TestState::Open || m_data->test == TestState::Unpredicted;
    m_sets->setSegmentEnabled(1, open, why);
    const auto buttons = m_sets->findChildren<QPushButton*>();
    if (buttons.size() == 2)
        buttons[1]->setIcon(open ? QIcon()
                                 : context().theme.icon(QStringLiteral("lock"), Role::Text3));
    const bool binary = m_data->predictions->task == spec::Task::Binary;
    m_class->setVisible(binary);
    m_class->setClass(m_data->cls, QString::fromStdString(m_data->className()));
    m_classes->setVisible(!binary);
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    for (std::size_t i = 0; i < m_data->predictions->classes.size(); ++i) {
        const auto index = static_cast<int>(i);
        m_classes->addItem(classMarkIcon(index, context().theme.classColor(index)),
                           QString::fromStdString(m_data->predictions->classes[i]));
    }
    m_classes->setCurrentIndex(m_data->cls);
}

bool EvaluatePage::choosing() const {
    return m_data && m_point->mode() == OperatingPointPanel::Mode::Choosing;
}

double EvaluatePage::threshold() const {
    return context().session.threshold();
}

void EvaluatePage::showMode() {
    using Mode = OperatingPointPanel::Mode;
    const bool lockedHere = m_data->locked && m_data->locked->cls == m_data->className();
    Mode mode = Mode::Choosing;
    if (m_set == spec::Set::Test || (m_data->lockFinal && lockedHere))
        mode = Mode::Fixed;
    else if (lockedHere && !m_changing)
        mode = Mode::Locked;
    m_point->setMode(mode, lockedHere ? m_data->locked : std::nullopt);
    m_point->setSetName(m_set == spec::Set::Test    ? tr("on test")
                        : lockedHere && !m_changing ? tr("locked")
                                                    : tr("chosen on validation"));
    m_point->setProblem({});
}

void EvaluatePage::showProtocol() {
    using State = ProtocolStep::State;
    const auto count = [](std::size_t n) { return Format::count(static_cast<std::int64_t>(n)); };
    const auto cases = [&](std::size_t images, const std::optional<std::size_t>& patients) {
        QStringList words{tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(count(images))};
        if (patients)
            words
                << tr("%1 patient(s)", nullptr, static_cast<int>(*patients)).arg(count(*patients));
        return words.join(QStringLiteral(", "));
    };
    const bool locked = m_data->locked.has_value() && !m_changing;
    m_protocol->step(ProtocolStrip::Choose)
        .show(locked ? State::Done : State::Current, tr("Choose on validation"),
              cases(m_data->valImages, m_data->valPatients),
              tr("Drag the operating point, or choose an objective"));
    m_protocol->step(ProtocolStrip::Lock)
        .show(locked ? State::Done : State::ToDo,
              locked ? tr("Locked at %1").arg(Format::number(m_data->locked->threshold))
                     : tr("Lock the threshold"),
              locked ? tr("by %1, %2")
                           .arg(QString::fromStdString(m_data->locked->lockedBy),
                                Format::when(QString::fromStdString(m_data->locked->lockedAt)))
                     : tr("who, when, why; audit log"),
              locked ? QString::fromStdString(m_data->locked->reason)
                     : tr("Before the test set is seen (Ctrl L)"));
    const QString test = cases(m_data->testImages, m_data->testPatients);
    ProtocolStep& revealStep = m_protocol->step(ProtocolStrip::Reveal);
    switch (m_data->test) {
    case TestState::Absent:
        revealStep.show(State::ToDo, tr("No test set"), tr("none in the split of this run"),
                        tr("Make a split with a test set"));
        break;
    case TestState::Sealed:
        revealStep.show(
            locked ? State::Current : State::ToDo, tr("Reveal the test, once"),
            tr("%1, sealed").arg(test),
            tr("Opens the test set at the locked threshold; this is logged and counted"));
        break;
    case TestState::Unpredicted:
        revealStep.show(locked ? State::Current : State::ToDo, tr("Evaluate the test set"),
                        tr("%1, not sealed").arg(test), tr("Computes the figures of the test set"));
        break;
    case TestState::Open: {
        const int reveals = context().session.reveals();
        revealStep.show(State::Done, reveals > 0 ? tr("Test revealed") : tr("Test evaluated"),
                        reveals > 1 ? tr("%1, opened %n time(s)", nullptr, reveals).arg(test)
                                    : test,
                        tr("Show the figures of the test set"));
        break;
    }
    }
    m_protocol->step(ProtocolStrip::Report)
        .show(locked && m_data->test == TestState::Open ? State::Current : State::ToDo,
              tr("Report"), tr("figures, plots, protocol"), tr("Save the report as HTML"));
}

}  // namespace lightbox::gui
