// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluatePage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "evaluation/Bootstrap.h"
#include "evaluation/Roc.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/PatientWords.h"
#include "messages/Render.h"
#include "pages/evaluate/ConfusionPanel.h"
#include "pages/evaluate/EvaluateGrid.h"
#include "pages/evaluate/ExportFlow.h"
#include "pages/evaluate/FiguresPanel.h"
#include "pages/evaluate/LockFlow.h"
#include "pages/evaluate/MistakesPanel.h"
#include "pages/evaluate/PlotPanels.h"
#include "pages/evaluate/ProtocolStrip.h"
#include "pages/evaluate/ThresholdSession.h"
#include "session/PlaceBadge.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/Menus.h"
#include "widgets/NameBox.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Rest after the last move before intervals that need a bootstrap are computed.
constexpr int kRefineAfterMs = 150;
/// Of the threshold alone, and said beside it.
constexpr std::string_view kOtherModels = "threshold_from_other_models";
constexpr int kPointWidth = 342;  ///< px, the bar that it scrolls by included

}  // namespace

EvaluatePage::EvaluatePage(AppContext& context, QWidget* parent)
    : Page(context, PageId::Evaluate, parent),
      m_view(context.session.runView()) {
    setFocusPolicy(Qt::StrongFocus);
    makeHead();
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(context.theme, QStringLiteral("evaluate"), QString(), QString());
    m_emptyAction = m_empty->addButton(QString(), {}, ButtonKind::Primary);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    m_threshold = new ThresholdSession(context, *m_point, banners(), this);
    m_lock = new LockFlow(context, *m_threshold, banners(), this);
    m_export = new ExportFlow(context, banners(), this);
    connectParts();

    m_refine.setSingleShot(true);
    m_refine.setInterval(kRefineAfterMs);
    connect(&m_refine, &QTimer::timeout, this, &EvaluatePage::refineIntervals);
    ProjectSession& session = context.session;
    connect(&session, &ProjectSession::runsChanged, this, [this] {
        fillRuns();
        updateMark();
    });
    connect(&session, &ProjectSession::currentRunChanged, this, &EvaluatePage::updateMark);
    connect(&m_view, &RunView::stale, this, [this] {
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, &EvaluatePage::showView);
    connect(&m_view, &RunView::pointChanged, this, [this] {
        if (isVisible())
            applyThreshold();
    });
    connect(&m_view, &RunView::figuresChanged, this, &EvaluatePage::showAuroc);
    connect(&m_view, &RunView::failed, this, [this](const base::Error& error) {
        if (isVisible())
            banners().showError(error, QStringLiteral("load"));
    });
    auto* lockKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    lockKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(lockKeys, &QShortcut::activated, m_lock, &LockFlow::askToLock);
    showEmpty();
    updateMark();
}

EvaluatePage::~EvaluatePage() = default;

void EvaluatePage::makeHead() {
    m_runs = new NameBox;
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(140);
    m_runs->setMaximumWidth(280);
    connect(m_runs, &QComboBox::activated, this, [this](int index) {
        context().session.setCurrentRun(
            spec::RunId(m_runs->itemData(index).toString().toStdString()));
    });
    addHeadWidget(m_runs);
    m_place = new PlaceBadge(context().theme);
    addHeadWidget(m_place);
    m_sets = new Segments(context().theme);
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"), QStringLiteral("lock"));
    connect(m_sets, &Segments::chosen, this, [this](int index) {
        if (index == 1 && m_data && m_data->view->test == TestState::Unpredicted)
            m_lock->reveal();
        else
            m_view.showSet(index == 1 ? spec::Set::Test : spec::Set::Val);
    });
    addHeadWidget(m_sets);
    m_classes = new QComboBox;
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class against all others"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(200);
    connect(m_classes, &QComboBox::activated, this, &EvaluatePage::showClass);
    addHeadWidget(m_classes);
    m_class = new ClassLabel(context().theme, 0, QString());
    m_class->setToolTip(tr("The positive class; it is chosen on import"));
    addHeadWidget(m_class);
    m_exportButton = new Button(context().theme, tr("Export"), QStringLiteral("export"));
    auto* menu = new QMenu(m_exportButton);
    menu->addAction(tr("Report (HTML)…"), this, [this] { m_export->exportReport(); });
    menu->addAction(tr("Predictions (CSV)…"), this, [this] { m_export->exportPredictions(); });
    connect(m_exportButton, &QPushButton::clicked, this,
            [this, menu] { popUpMenu(*menu, *m_exportButton); });
    addAction(m_exportButton);
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
    m_point->setFixedWidth(kPointWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new EvaluateGrid({m_roc, m_scores, m_confusion, m_figures, m_mistakes}), 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_point);
    auto* columns = new PageColumns(theme, row, right, tr("Operating point"), kPointWidth);
    columns->openAtFirst();
    column->addWidget(columns, 1);
    return content;
}

void EvaluatePage::connectParts() {
    connect(m_protocol, &ProtocolStrip::stepClicked, this, &EvaluatePage::stepClicked);
    connect(&m_roc->plot(), &RocPlot::thresholdDragged, m_threshold, &ThresholdSession::moveTo);
    connect(&m_roc->plot(), &RocPlot::dragCancelled, m_threshold, &ThresholdSession::restore);
    connect(&m_scores->plot(), &ScoreHistogram::thresholdDragged, m_threshold,
            &ThresholdSession::moveTo);
    connect(&m_scores->plot(), &ScoreHistogram::barClicked, this, &EvaluatePage::listBar);
    connect(m_confusion, &ConfusionPanel::cellClicked, this, &EvaluatePage::listCell);
    connect(m_mistakes, &MistakesPanel::mistakeClicked, this,
            [this](const std::vector<spec::ImageId>& images) {
                requestCases(tr("worst mistakes"), images);
            });
    connect(m_point, &OperatingPointPanel::prevalenceChanged, this, &EvaluatePage::applyThreshold);
    connect(m_point, &OperatingPointPanel::lockClicked, m_lock, &LockFlow::askToLock);
    connect(m_threshold, &ThresholdSession::modeChanged, this, [this] {
        if (m_data) {
            showProtocol();
            applyThreshold();
        }
    });
    connect(m_lock, &LockFlow::refused, this,
            [this] { m_sets->setCurrent(m_view.set() == spec::Set::Test ? 1 : 0); });
}

void EvaluatePage::activate() {
    m_view.refresh();
    if (m_data == nullptr || m_data->view != m_view.data())
        showView();  // what was read while this page was out of view
    else
        applyThreshold();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void EvaluatePage::reset() {
    m_refine.stop();
    m_data.reset();
    m_cls = -1;
    m_banding = m_refining = false;
    m_threshold->reset();
    m_lock->reset();
    context().jobs.forget(m_export);
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
    return m_view.settled() && !m_threshold->busy() && !m_lock->busy() && !m_banding &&
           !m_refining && !m_refine.isActive();
}

std::string EvaluatePage::patientSource() const {
    const auto dataset = context().session.dataset();
    return dataset ? dataset->info.patientSource : std::string();
}

void EvaluatePage::showView() {
    if (!isVisible() || m_view.state() == RunView::State::Loading)
        return;
    fillRuns();
    if (m_view.state() != RunView::State::Ready) {
        m_data.reset();
        showEmpty();
        return;
    }
    banners().clear(QStringLiteral("load"));
    if (m_data && m_data->view->run != m_view.data()->run)
        m_cls = -1;
    m_view.measure(m_view.data()->set);
    showData();
}

void EvaluatePage::showClass(int cls) {
    m_cls = cls;
    if (m_view.state() == RunView::State::Ready)
        showData();
}

void EvaluatePage::showData() {
    m_data = std::make_shared<const EvaluationData>(evaluationOf(m_view.data(), m_cls));
    m_cls = m_data->cls;
    m_roc->setData(*m_data);
    m_scores->setData(*m_data);
    m_confusion->setData(*m_data);
    m_figures->setData(*m_data, patientSource());
    m_point->setClasses(m_data->cls, m_data->others());
    m_stack->setCurrentIndex(1);
    m_lock->setData(m_data);
    m_threshold->setData(m_data);
    showHead();
    showProtocol();
    applyThreshold();
    showAuroc();
    startBand();
}

void EvaluatePage::fillRuns() {
    const auto& runs = context().session.runs();
    std::vector<NameBox::Entry> entries;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        entries.push_back({QString::fromStdString(run->name.empty() ? run->id.str() : run->name),
                           QString::fromStdString(run->id.str()),
                           run->locked ? context().theme.icon(QStringLiteral("lock")) : QIcon()});
    m_runs->setEntries(entries, QString::fromStdString(context().session.currentRun().str()));
    m_runs->setVisible(!runs.empty());
    showPlace();
}

void EvaluatePage::showPlace() {
    const ProjectSession& session = context().session;
    const spec::RunSummary* run = session.run(session.currentRun());
    const auto figures = m_view.figures(m_view.set());
    m_place->setRun(run, run != nullptr && figures && figures->run == run->id &&
                             figures->source == "out_of_fold");
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
    } else if (m_view.state() == RunView::State::Closed) {
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
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_sets, m_classes, m_class, m_exportButton})
        widget->hide();
}

void EvaluatePage::showHead() {
    m_exportButton->show();
    m_sets->show();
    m_sets->setCurrent(m_view.set() == spec::Set::Test ? 1 : 0);
    QString why;
    switch (m_data->view->test) {
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
    const bool open =
        m_data->view->test == TestState::Open || m_data->view->test == TestState::Unpredicted;
    m_sets->setSegmentEnabled(1, open, why);
    const auto buttons = m_sets->findChildren<QPushButton*>();
    if (buttons.size() == 2)
        buttons[1]->setIcon(open ? QIcon()
                                 : context().theme.icon(QStringLiteral("lock"), Role::Text3));
    const bool binary = m_data->predictions().task == spec::Task::Binary;
    m_class->setVisible(binary);
    m_class->setClass(m_data->cls, QString::fromStdString(m_data->className()));
    m_classes->setVisible(!binary);
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    for (std::size_t i = 0; i < m_data->predictions().classes.size(); ++i) {
        const auto index = static_cast<int>(i);
        m_classes->addItem(classMarkIcon(context().theme, index),
                           QString::fromStdString(m_data->predictions().classes[i]));
    }
    m_classes->setCurrentIndex(m_data->cls);
}

void EvaluatePage::showProtocol() {
    using State = ProtocolStep::State;
    const auto count = [](std::size_t n) { return Format::count(static_cast<std::int64_t>(n)); };
    const auto cases = [&](std::size_t images, const std::optional<std::size_t>& patients) {
        QStringList words{tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(count(images))};
        if (patients)
            words << PatientWords::count(*patients, patientSource());
        return words.join(QStringLiteral(", "));
    };
    const bool locked = m_data->view->locked.has_value() && !m_threshold->changing();
    m_protocol->step(ProtocolStrip::Choose)
        .show(locked ? State::Done : State::Current, tr("Choose on validation"),
              cases(m_data->view->valImages, m_data->view->valPatients),
              tr("Drag the operating point, or choose an objective"));
    m_protocol->step(ProtocolStrip::Lock)
        .show(locked ? State::Done : State::ToDo,
              locked ? tr("Locked at %1").arg(Format::threshold(*m_data->view->locked))
                     : tr("Lock the threshold"),
              locked
                  ? tr("by %1, %2")
                        .arg(QString::fromStdString(m_data->view->locked->lockedBy),
                             Format::when(QString::fromStdString(m_data->view->locked->lockedAt)))
                  : tr("who, when, why; audit log"),
              locked ? QString::fromStdString(m_data->view->locked->reason)
                     : tr("Before the test set is seen (Ctrl L)"));
    const QString test = cases(m_data->view->testImages, m_data->view->testPatients);
    ProtocolStep& revealStep = m_protocol->step(ProtocolStrip::Reveal);
    switch (m_data->view->test) {
    case TestState::Absent:
        revealStep.show(State::ToDo, tr("No test set"), tr("none in the split of this run"),
                        tr("Make a split with a test set"));
        break;
    case TestState::Sealed:
        revealStep.show(
            locked ? State::Current : State::ToDo,
            context().session.reveals() > 0 ? tr("Reveal the test again")
                                            : tr("Reveal the test, once"),
            context().session.reveals() > 0
                ? tr("%1, opened %2× already").arg(test).arg(context().session.reveals())
                : tr("%1, sealed").arg(test),
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
        .show(locked && m_data->view->test == TestState::Open ? State::Current : State::ToDo,
              tr("Report"), tr("figures, plots, protocol"), tr("Save the report as HTML"));
}

void EvaluatePage::showWarnings(const std::vector<spec::Warning>& warnings) {
    for (const QString& key : std::exchange(m_warned, {}))
        banners().clear(key);
    QStringList ofThreshold;
    for (const spec::Warning& warning : warnings) {
        if (warning.code == kOtherModels) {
            ofThreshold << MessageText::of(warning);
            continue;
        }
        const QString key = QString::fromStdString(warning.code);
        m_warned << key;
        const QString text = MessageText::of(warning);
        if (warning.code == "ledger_changed")
            banners().show(BannerKind::Warning, text,
                           tr("No sealed test set is opened until the ledger is accepted."), key,
                           tr("Accept…"), [this] { m_lock->askToAcceptLedger(); });
        else
            banners().show(BannerKind::Warning, text, {}, key);
    }
    m_point->setCaution(ofThreshold.join(QLatin1Char('\n')));
}

void EvaluatePage::showAuroc() {
    if (!m_data)
        return;
    const auto cls = static_cast<std::size_t>(m_data->cls);
    const std::shared_ptr<const spec::Evaluation> figures = m_view.figures(m_data->view->set);
    if (figures && figures->run == m_data->view->run) {
        m_figures->setEvaluation(*figures);
        showWarnings(figures->warnings);
        showPlace();
        if (cls < figures->aurocPerClass.size())
            m_roc->setAuroc(figures->aurocPerClass[cls]);
        return;
    }
    spec::Interval quick;
    if (m_data->curve->roc().empty()) {
        quick.undefined = messages::wordsOf("undefined.class_absent");
    } else {
        const evaluation::ClassScores ranking =
            evaluation::rankingScores(m_data->predictions(), cls);
        quick = evaluation::auroc(ranking.score, ranking.positive, m_data->curve->clusters());
    }
    m_roc->setAuroc(quick);
}

void EvaluatePage::startBand() {
    if (m_data->curve->roc().empty())
        return;
    m_banding = true;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("band")}, this,
        [data = m_data](std::stop_token, spec::ProgressObserver&) {
            RocPlot::Band band;
            for (const evaluation::RocBandPoint& point : evaluation::rocBand(
                     data->scores->score, data->scores->positive, data->curve->clusters())) {
                band.fpr.push_back(point.fpr);
                band.low.push_back(point.low);
                band.high.push_back(point.high);
            }
            return band;
        },
        [this](RocPlot::Band band) {
            m_banding = false;
            m_roc->plot().setBand(std::move(band));
        },
        [this](const base::Error& error) {
            m_banding = false;
            banners().showError(error, QStringLiteral("band"));
        });
}

void EvaluatePage::applyThreshold() {
    if (!m_data)
        return;
    const double at = m_view.threshold();
    const OperatingFigures figures = operatingFigures(*m_data, at, m_point->statedPrevalence());
    const DecidedSet decided = decidedSet(*m_data, m_view.decision());
    m_point->setThreshold(figures.study);
    m_point->show(figures);
    m_roc->plot().setOperatingPoint(figures.study);
    m_roc->plot().setMovable(m_threshold->choosing());
    m_scores->setFigures(figures.study);
    m_scores->plot().setMovable(m_threshold->choosing());
    m_confusion->show(decided);
    m_figures->setKappa(decided.decided, m_data->predictions().task);
    m_mistakes->show(*m_data, decided.decision);
    if (m_data->clustered())
        m_refine.start();
}

void EvaluatePage::refineIntervals() {
    if (!m_data)
        return;
    m_refining = true;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("refine")}, this,
        [data = m_data, at = m_view.threshold(),
         prevalence = m_point->statedPrevalence()](std::stop_token, spec::ProgressObserver&) {
            return operatingFiguresWithBootstrap(*data, at, prevalence);
        },
        [this, data = m_data, at = m_view.threshold()](const OperatingFigures& figures) {
            m_refining = false;
            if (m_data != data || m_view.threshold() != at)
                return;
            m_point->show(figures);
            m_roc->plot().setOperatingPoint(figures.study);
        },
        [this](const base::Error& error) {
            m_refining = false;
            banners().showError(error, QStringLiteral("refine"));
        });
}

void EvaluatePage::keyPressEvent(QKeyEvent* event) {
    const int cases = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        m_threshold->step(-cases);
        return;
    case Qt::Key_Right:
        m_threshold->step(cases);
        return;
    case Qt::Key_Escape:
        m_threshold->restore();
        return;
    default:
        Page::keyPressEvent(event);
    }
}

void EvaluatePage::stepClicked(int step) {
    if (!m_data)
        return;
    switch (step) {
    case ProtocolStrip::Choose:
        m_view.showSet(spec::Set::Val);
        m_point->setFocus();
        break;
    case ProtocolStrip::Lock:
        m_lock->askToLock();
        break;
    case ProtocolStrip::Reveal:
        m_lock->askToReveal();
        break;
    default:
        m_export->exportReport();
    }
}

void EvaluatePage::requestCases(const QString& title, std::vector<spec::ImageId> images) {
    WorklistRequest request;
    request.title =
        tr("%1, %2", "cases, set").arg(title, Format::setName(spec::toString(m_data->view->set)));
    request.images = std::move(images);
    request.run = m_data->view->run;
    request.set = m_data->view->set;
    context().session.requestWorklist(request);
}

void EvaluatePage::listCell(int truth, int called) {
    std::vector<spec::ImageId> images = imagesIn(*m_data, m_view.decision(), truth, called);
    if (images.empty())
        return;
    QString title;
    if (m_data->twoByTwo()) {
        const QString names[] = {tr("true negatives"), tr("false positives"), tr("false negatives"),
                                 tr("true positives")};
        title = names[truth * 2 + called];
    } else {
        const ProjectSession& session = context().session;
        title = tr("%1 called %2").arg(session.className(truth), session.className(called));
    }
    requestCases(title, std::move(images));
}

void EvaluatePage::listBar(double low, double high, bool positives) {
    std::vector<std::pair<double, std::size_t>> found;
    const evaluation::ClassScores& scores = *m_data->scores;
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        const double score = scores.score[i];
        // The last bar holds 1 itself.
        if ((scores.positive[i] != 0) == positives && score >= low &&
            (score < high || (high >= 1 - 1e-9 && score >= high)))
            found.emplace_back(-score, scores.row[i]);
    }
    if (found.empty())
        return;
    std::sort(found.begin(), found.end());
    std::vector<spec::ImageId> images;
    for (const auto& [order, row] : found)
        images.push_back(m_data->predictions().rows[row].image);
    requestCases(tr("scores from %1 to %2").arg(Format::number(low, 2), Format::number(high, 2)),
                 std::move(images));
}

}  // namespace lightbox::gui
