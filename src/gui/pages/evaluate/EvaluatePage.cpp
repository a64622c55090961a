// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluatePage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/ErrorText.h"
#include "pages/evaluate/AbstentionView.h"
#include "pages/evaluate/BookmarkList.h"
#include "pages/evaluate/CalibrationFlow.h"
#include "pages/evaluate/EvaluateEmpty.h"
#include "pages/evaluate/EvaluateHead.h"
#include "pages/evaluate/EvaluatePlots.h"
#include "pages/evaluate/FigureJobs.h"
#include "pages/evaluate/LockFlow.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "pages/evaluate/ProtocolWords.h"
#include "pages/evaluate/SubgroupsPanel.h"
#include "pages/evaluate/ThresholdSession.h"
#include "session/ExportFlow.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/PageColumns.h"
#include "widgets/ProtocolStrip.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kPointWidth = 342;  ///< px, the bar that it scrolls by included
const QString kLoad = QStringLiteral("load");
const QString kTest = QStringLiteral("test");  ///< the test set could not be read
const QString kUnit = QStringLiteral("unit");
const QString kMeasure = QStringLiteral("measure");
const QString kMake = QStringLiteral("evaluation");

}  // namespace

EvaluatePage::EvaluatePage(AppContext& context, QWidget* parent)
    : Page(context, PageId::Evaluate, parent),
      m_view(context.session.runView()),
      m_lists(context.session),
      m_warnings(banners()),
      m_head(new EvaluateHead(context, this)),
      m_stack(new QStackedWidget),
      m_empty(new EvaluateEmpty(context)) {
    setFocusPolicy(Qt::StrongFocus);
    for (QWidget* widget : m_head->widgets())
        addHeadWidget(widget);
    for (QWidget* action : m_head->actions())
        addAction(action);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    m_threshold = new ThresholdSession(context, *m_point, banners(), this);
    m_lock = new LockFlow(context, *m_threshold, banners(), this);
    m_scale = new CalibrationFlow(context, m_view, banners(), this);
    m_export = new ExportFlow(context, banners(), this);
    m_jobs = new FigureJobs(context, banners(), this);
    connectHead();
    connectParts();
    connectPlots();
    connectJobs();
    connectSession();
    auto* lockKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    lockKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(lockKeys, &QShortcut::activated, m_lock, &LockFlow::askToLock);
    auto* bookmarkKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_B), this);
    bookmarkKeys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(bookmarkKeys, &QShortcut::activated, m_point, [this] {
        if (m_data && m_threshold->choosing())
            Q_EMIT m_point->bookmarkClicked();
    });
    showEmpty();
    updateMark();
}

EvaluatePage::~EvaluatePage() = default;

QWidget* EvaluatePage::makeContent() {
    const Theme& theme = context().theme;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_protocol = new ProtocolStrip(theme, {QStringLiteral("target"), QStringLiteral("lock"),
                                           QStringLiteral("unlock"), QStringLiteral("report")});
    column->addWidget(m_protocol);
    m_plots = new EvaluatePlots(context());
    m_point = new OperatingPointPanel(theme);
    m_point->setFixedWidth(kPointWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_groups = new SubgroupsPanel(context());
    m_middle = new QStackedWidget;
    m_middle->addWidget(m_plots);
    m_middle->addWidget(m_groups);
    // What is not in view asks for no room: it would fold the operating point away.
    const auto giveRoom = [this] {
        for (int i = 0; i < m_middle->count(); ++i) {
            const auto policy =
                i == m_middle->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            m_middle->widget(i)->setSizePolicy(policy, policy);
        }
    };
    connect(m_middle, &QStackedWidget::currentChanged, this, giveRoom);
    giveRoom();
    row->addWidget(m_middle, 1);
    m_bookmarks = new BookmarkList(context(), banners());
    m_point->setBookmarks(m_bookmarks);
    auto* right = new QVBoxLayout;
    right->addWidget(m_point);
    auto* columns = new PageColumns(theme, row, right, tr("Operating point"), kPointWidth);
    columns->openAtFirst();
    column->addWidget(columns, 1);
    return content;
}

void EvaluatePage::activate() {
    m_view.refresh();
    if (m_data == nullptr || m_data->view != m_view.data())
        showView();  // what was read while this page was out of view
    else
        applyThreshold();
    if (m_isToMark)
        markChosen();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void EvaluatePage::leaveRun() {
    context().jobs.drop(this, kMake);
    m_making = false;
    m_data.reset();
    m_cls = -1;
    m_overlaid.clear();
    banners().clearAll();
    m_jobs->reset();
    m_bookmarks->leave();
    m_threshold->leave();
    m_lock->leave();
    showEmpty();
}

void EvaluatePage::reset() {
    leaveRun();
    m_patients = false;
    m_plots->startAnew();
    m_groups->startAnew();
    m_head->showPlots();
    m_bookmarks->reset();
    m_threshold->reset();
    m_lock->reset();
    m_scale->reset();
    context().jobs.forget(m_export);
}

void EvaluatePage::updateMark() {
    const ProjectSession& session = context().session;
    const spec::RunSummary* run = session.run(session.currentRun());
    setRailMark(run == nullptr                  ? RailMark::None
                : run->locked && run->testAuroc ? RailMark::Done
                                                : RailMark::ToDo);
}

bool EvaluatePage::settled() const {
    return !m_making && m_view.settled() && !m_threshold->busy() && !m_lock->busy() &&
           !m_scale->busy() && !m_jobs->busy() && !m_bookmarks->busy();
}

void EvaluatePage::showView() {
    const auto seen = m_view.data();
    if (m_data && (!seen || seen->run != m_data->view->run))
        leaveRun();
    if (!isVisible())
        return;
    m_head->fillRuns();
    m_head->fit(roomForHead());
    if (m_view.state() == RunView::State::Loading) {
        if (!m_data)
            showEmpty();
        return;
    }
    if (m_view.state() != RunView::State::Ready) {
        leaveRun();
        return;
    }
    banners().clear(kLoad);
    if (m_view.data()->set == spec::Set::Test)
        banners().clear(kTest);
    makeData();
}

void EvaluatePage::makeData() {
    if (m_view.state() != RunView::State::Ready)
        return;  // once that is there
    const auto dataset = context().session.dataset();
    EvaluationChoice choice{.cls = m_cls,
                            .patientSource = dataset ? dataset->info.patientSource : std::string()};
    if (m_patients)
        choice.patients = aggregateOf(m_view.data()->predictions->task);
    m_making = true;
    context().jobs.start(
        {.key = kMake}, this,
        [view = m_view.data(), choice](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const EvaluationData>(evaluationOf(view, choice));
        },
        [this](const std::shared_ptr<const EvaluationData>& data) {
            m_making = false;
            showData(data);
        },
        [this, byPatient = choice.patients.has_value()](const base::Error& error) {
            m_making = false;
            banners().showError(error, byPatient ? kUnit : kLoad);
            // A patient whose images are of two classes is of neither.
            if (std::exchange(m_patients, false))
                makeData();
        });
}

void EvaluatePage::showData(std::shared_ptr<const EvaluationData> data) {
    if (m_view.data() != data->view)
        return;  // what has been read since is on its way
    if (data->patients)
        banners().clear(kUnit);
    m_data = std::move(data);
    m_view.measure({m_data->view->set, m_data->patients});
    m_plots->setData(m_data);
    m_point->setClasses(m_data->cls, m_data->others());
    m_point->setCounted(m_data->patients.has_value());
    m_stack->setCurrentIndex(1);
    m_lists.setData(m_data);
    m_lock->setData(m_data);
    m_jobs->setData(m_data);
    m_bookmarks->setData(m_data);
    m_threshold->setData(m_data);
    m_head->show(*m_data, m_scale->busy());
    m_head->fit(roomForHead());
    showSteps();
    applyPrevalence();
    applyThreshold();
    showFigures();
    m_groups->setData(m_data);
    showGroups();
    markChosen();
    std::vector<spec::RunId> runs;
    for (const spec::RunSummary& run : context().session.runs())
        if (run.problem.empty() && spec::hasResult(run.outcome))
            runs.push_back(run.id);
    m_jobs->findComparable(runs);
    m_jobs->abstain(m_plots->abstention().alpha());
}

void EvaluatePage::setComparable(const std::vector<spec::RunId>& runs) {
    m_head->setComparable(runs);
    m_head->fit(roomForHead());
    // What was chosen on another set stays chosen there.
    std::vector<spec::RunId> chosen;
    for (const spec::RunId& run : m_overlaid)
        if (std::ranges::find(runs, run) != runs.end())
            chosen.push_back(run);
    m_head->setOverlaid(chosen);
    m_jobs->overlay(chosen);
}

void EvaluatePage::overlay(const std::vector<spec::RunId>& runs) {
    m_overlaid = runs;
    m_head->setOverlaid(runs);
    if (m_data)
        m_jobs->overlay(runs);
}

void EvaluatePage::markChosen() {
    if (!m_data)
        return;
    const WorklistRequest& chosen = context().session.worklist();
    const bool isOurs =
        !m_isUnmarked && chosen.run == m_data->view->run && chosen.set == m_data->view->set;
    if (!isOurs)
        m_jobs->chooseNone();
    else if (isVisible())
        m_jobs->choose(chosen.images);
    m_isToMark = isOurs && !isVisible();
}

void EvaluatePage::showChosen(const ChosenCases& chosen) {
    m_plots->setChosen(chosen);
    m_head->showChosen(static_cast<int>(chosen.cases.size()), context().session.worklist().title);
    m_head->fit(roomForHead());
}

void EvaluatePage::showGroups() {
    if (m_data && m_middle->currentWidget() == m_groups)
        m_jobs->makeGroups(m_view.decision());
}

void EvaluatePage::showSteps() {
    ProtocolWords::show(*m_protocol, *m_data, context().session, m_threshold->changing());
}

void EvaluatePage::showEmpty() {
    m_empty->explain();
    m_stack->setCurrentWidget(m_empty);
    m_head->hideChoices();
}

void EvaluatePage::showFigures() {
    if (!m_data)
        return;
    const RunView::Measured of{m_data->view->set, m_data->patients};
    const auto figures = m_view.figures(of);
    if (!figures || figures->run != m_data->view->run) {
        m_plots->setWaiting(m_view.isMeasuring(of) ? tr("computing") : tr("not computed"));
        m_point->setCaution(m_warnings.show({}, {}));
        return;
    }
    banners().clear(kMeasure);
    m_plots->setEvaluation(*figures);
    m_point->setCaution(
        m_warnings.show(figures->warnings, [this] { m_lock->askToAcceptLedger(); }));
}

void EvaluatePage::tellFailure(const base::Error& error) {
    if (!isVisible())
        return;
    const bool isMeasured =
        m_data && m_view.data() == m_data->view && m_view.state() == RunView::State::Ready;
    if (!isMeasured) {
        // While validation is read in its place, it was the test set.
        banners().showError(error, m_view.state() == RunView::State::Loading ? kTest : kLoad);
        return;
    }
    if (error.kind() == base::ErrorKind::Cancelled)
        return;
    const ErrorText text = ErrorText::of(error);
    banners().show(BannerKind::Error, text.what, text.why, kMeasure, tr("Try again"),
                   [this] { measureAgain(); });
}

void EvaluatePage::measureAgain() {
    if (!m_data)
        return;
    banners().clear(kMeasure);
    m_view.measure({m_data->view->set, m_data->patients});
    showFigures();
}

void EvaluatePage::goTo(const spec::Bookmark& bookmark) {
    if (!m_data || !m_threshold->choosing())
        return;
    m_threshold->goTo(bookmark);
    // What it speaks of comes into view first.
    m_patients = bookmark.byPatient;
    if (bookmark.scale != m_data->view->scale())
        m_view.showCalibrated(bookmark.scale == spec::Scale::Calibrated);
    else if (bookmark.byPatient != m_data->patients.has_value())
        makeData();
}

void EvaluatePage::applyPrevalence() {
    if (m_data)
        m_plots->setPrevalence(m_point->statedPrevalence(), m_point->costs());
}

void EvaluatePage::applyThreshold() {
    // Of other rows than those in view a threshold says nothing: they are on their way.
    if (!m_data || m_view.data() != m_data->view)
        return;
    OperatingThresholds at = m_threshold->inForce();
    at.weighed = m_threshold->thresholdProbability();
    const double prevalence = m_point->statedPrevalence();
    const OperatingFigures figures = operatingFigures(*m_data, at, prevalence);
    m_point->show(figures);
    m_plots->setInForce(m_threshold->prevalenceInForce());
    m_jobs->bandBenefit(m_threshold->prevalenceInForce());
    if (at.ruleIn)
        m_plots->setZones(figures);
    else
        m_plots->setFigures(figures, decidedSet(*m_data, m_view.decision()));
    m_plots->setMovable(m_threshold->choosing());
    m_bookmarks->setThreshold(at);
    m_bookmarks->setFixed(m_threshold->choosing() ? QString()
                          : m_data->view->set == spec::Set::Test
                              ? tr("A threshold is chosen on validation")
                              : tr("The threshold is locked"));
    m_groups->setThreshold(at);
    m_jobs->refineSoon(at, prevalence, at.ruleIn ? std::nullopt : std::optional(m_view.decision()));
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

void EvaluatePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_head->fit(roomForHead());
}

void EvaluatePage::stepClicked(int step) {
    if (!m_data)
        return;
    switch (step) {
    case ProtocolWords::Choose:
        m_view.showSet(spec::Set::Val);
        m_point->setFocus();
        break;
    case ProtocolWords::Lock:
        m_lock->askToLock();
        break;
    case ProtocolWords::Reveal:
        m_lock->askToReveal();
        break;
    default:
        context().session.goTo(PageId::Report);
    }
}

}  // namespace lightbox::gui
