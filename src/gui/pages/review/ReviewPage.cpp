// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewPage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "pages/review/CasePanels.h"
#include "pages/review/CaseView.h"
#include "pages/review/CohortRoom.h"
#include "pages/review/ReviewHead.h"
#include "pages/review/WorklistDelegate.h"
#include "pages/review/WorklistPanel.h"
#include "session/History.h"
#include "session/PredictionSets.h"
#include "session/ReadingStore.h"
#include "session/film/Film.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "widgets/film/ImageViewer.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kLoad = QStringLiteral("load");
const QString kCohort = QStringLiteral("cohort");
const QString kTest = QStringLiteral("test");  ///< the test set could not be read

}  // namespace

ReviewPage::ReviewPage(AppContext& context, QWidget* parent)
    : Page(context, PageId::Review, parent),
      m_view(context.session.runView()),
      m_readings(m_view.readings()) {
    makeHead();
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(context.theme, QStringLiteral("review"), QString(), QString());
    m_emptyAction = m_empty->addButton(QString(), {}, ButtonKind::Primary);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    m_case = new CaseView(context, {*m_worklist, *m_viewer, *m_model, *m_trust, *m_reading}, this);
    connectSession();
    connectParts();
    makeShortcuts();
    showEmpty();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::makeHead() {
    m_head = new ReviewHead(context().theme, context().session, this);
    addHeadWidget(m_head->badge());
    addHeadWidget(m_head->place());
    addHeadWidget(m_head->sets());
    addHeadWidget(m_head->classes());
    addHeadWidget(m_head->cohort());
    addAction(m_head->blindBox());
    addAction(m_head->back());
    connect(m_head->back(), &QPushButton::clicked, this, [this] {
        leaveCohort();
        context().session.goTo(PageId::External);
    });
    connect(m_head, &ReviewHead::setChosen, this, [this](spec::Set set) {
        m_worklist->setRequest(std::nullopt);
        m_view.showSet(set);
    });
    connect(m_head, &ReviewHead::classChosen, this, [this](int cls) {
        m_cls = cls;
        m_case->forgetMapClass();
        showData();
    });
    connect(m_head, &ReviewHead::blindToggled, this,
            [this](bool blind) { m_case->setBlind(blind); });
}

QWidget* ReviewPage::makeContent() {
    const Theme& theme = context().theme;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_worklist = new WorklistPanel(theme, context().session, context().thumbnails, m_readings);
    m_worklist->setMinimumWidth(WorklistDelegate::kLeastWidth);
    m_worklist->setMaximumWidth(WorklistDelegate::kMostWidth);
    m_viewer = new Film(context(), context().session, Film::Maps::With);
    m_model = new ModelPanel(theme);
    m_trust = new TrustPanel(theme);
    m_reading = new ReadingPanel(theme);
    auto* scrolled = new QWidget;
    auto* panels = new QVBoxLayout(scrolled);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(8);
    panels->addWidget(m_model);
    panels->addWidget(m_trust);
    panels->addWidget(m_reading, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(new SideScroll(scrolled), 1);
    // The next case is a click away however low the window is.
    column->addWidget(m_reading->moves());
    row->addWidget(m_worklist, 1);
    row->addWidget(m_viewer, 2);
    m_columns = new PageColumns(theme, row, column, tr("Model and reading"), 320, 8);
    m_columns->openAtFirst();
    return m_columns;
}

void ReviewPage::connectSession() {
    ProjectSession& session = context().session;
    connect(&m_view, &RunView::stale, this, [this] {
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, &ReviewPage::showView);
    connect(&m_view, &RunView::pointChanged, this, [this] {
        m_pointMoved = true;
        if (isVisible())
            showView();
    });
    connect(&m_view, &RunView::figuresChanged, this, &ReviewPage::showFigures);
    connect(&m_view.sets(), &PredictionSets::changed, this, [this] {
        if (m_data && cohort() == nullptr)
            showData();
    });
    connect(&m_view.sets(), &PredictionSets::alphaChanged, this, [this] { m_pointMoved = true; });
    connect(&m_view, &RunView::failed, this, [this](const base::Error& error) {
        if (isVisible())
            banners().showError(error, m_view.state() == RunView::State::Loading ? kTest : kLoad);
    });
    connect(&session, &ProjectSession::splitChanged, this, [this] { m_case->renewMaps(); });
    connect(&session, &ProjectSession::runsChanged, this, &ReviewPage::updateMark);
    connect(&session, &ProjectSession::currentRunChanged, this, &ReviewPage::updateMark);
    connect(&session, &ProjectSession::namesChanged, this, [this] {
        if (m_data) {
            m_worklist->setData(m_data);
            m_case->showAnew();
        }
        if (m_room != nullptr)
            m_room->showNames();
    });
    connect(&session, &ProjectSession::cohortCasesRequested, this, &ReviewPage::enterCohort);
    connect(&session, &ProjectSession::worklistRequested, this, &ReviewPage::takeRequest);
    connect(&context().theme, &Theme::changed, this, &ReviewPage::showFigures);
}

void ReviewPage::connectParts() {
    connect(m_viewer, &Film::enlargeAsked, this, [this] { enlarge(!m_enlarged); });
    connect(m_reading, &ReadingPanel::readingChanged, this, &ReviewPage::readingChanged);
    connect(m_reading, &ReadingPanel::moveRequested, m_worklist, &WorklistPanel::move);
    connect(m_reading, &ReadingPanel::noteLeft, this, [this] { m_worklist->list()->setFocus(); });
    connect(&m_readings, &ReadingStore::changed, m_worklist, &WorklistPanel::updateReading);
    connect(&m_readings, &ReadingStore::stateChanged, m_case, &CaseView::showReading);
    connect(&m_readings, &ReadingStore::allSaved, this,
            [this] { banners().clear(QStringLiteral("reading")); });
    connect(&m_readings, &ReadingStore::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("reading"));
    });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_worklist->list(), &m_viewer->viewer(),
                                                           &m_viewer->beside()})
        widget->installEventFilter(this);
}

void ReviewPage::makeShortcuts() {
    const auto bind = [this](const QKeySequence& keys, auto act) {
        // Wherever the focus is while the run's own cases are in view; a field that takes text keeps its keys.
        auto* shortcut = new QShortcut(keys, m_columns);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(Qt::Key_J, [this] { m_worklist->move(1); });
    bind(Qt::Key_K, [this] { m_worklist->move(-1); });
    bind(Qt::Key_A, [this] { m_reading->setVerdict(QStringLiteral("agree")); });
    bind(Qt::Key_D, [this] { m_reading->setVerdict(QStringLiteral("disagree")); });
    bind(Qt::Key_U, [this] { m_reading->setVerdict(QStringLiteral("unsure")); });
    bind(Qt::Key_G, [this] { m_reading->toggleFlag(); });
    bind(Qt::Key_N, [this] {
        enlarge(false);
        m_columns->unfold();
        m_reading->focusNote();
    });
    bind(Qt::Key_O, [this] { m_viewer->toggleOverlay(); });
    bind(Qt::Key_B, [this] { m_head->setBlind(!m_head->blind()); });
    m_back = new QShortcut(QKeySequence(Qt::Key_Escape), m_columns);
    m_back->setEnabled(false);
    connect(m_back, &QShortcut::activated, this, [this] { enlarge(false); });
    m_viewer->addKeysTo(m_columns);
}

void ReviewPage::enlarge(bool enlarged) {
    if (enlarged == m_enlarged || (enlarged && m_case->shown() == 0))
        return;
    m_enlarged = enlarged;
    m_back->setEnabled(enlarged);
    m_worklist->setVisible(!enlarged);
    m_columns->showMainOnly(enlarged);
    m_viewer->setEnlarged(enlarged);
    if (enlarged)
        m_viewer->viewer().setFocus(Qt::OtherFocusReason);
    else
        m_worklist->list()->setFocus(Qt::OtherFocusReason);
}

bool ReviewPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space) {
            if (!key->isAutoRepeat())
                m_viewer->peek(event->type() == QEvent::KeyPress);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ReviewPage::reset() {
    enlarge(false);
    if (m_room != nullptr)
        m_room->leave();
    m_reading->flush();  // into the project it was typed in
    m_data.reset();
    m_cls = -1;
    m_pointMoved = false;
    m_case->clear();
    m_head->setBlind(false);
    m_worklist->reset();
    showEmpty();
}

void ReviewPage::updateMark() {
    const ProjectSession& session = context().session;
    setRailMark(session.run(session.currentRun()) == nullptr ? RailMark::None
                : session.isRead(session.currentRun())       ? RailMark::Done
                                                             : RailMark::ToDo);
}

void ReviewPage::activate() {
    updateMark();
    m_view.refresh();
    if (!m_data || m_data->view != m_view.data() || m_pointMoved)
        showView();  // what changed while this page was out of view
    if (!isAncestorOf(focusWidget()) && cohort() == nullptr)
        m_worklist->list()->setFocus();
}

bool ReviewPage::settled() const {
    return m_view.settled() && !m_view.sets().busy() && !m_case->busy() && !m_readings.busy() &&
           (m_room == nullptr || !m_room->busy());
}

void ReviewPage::takeRequest(const WorklistRequest& request) {
    if (request.run.empty())
        return;
    const bool wasCohort = cohort() != nullptr;
    m_reading->flush();
    m_worklist->setRequest(request);
    m_requestedAt = m_view.point();
    m_view.showSet(request.set == spec::Set::Test ? spec::Set::Test : spec::Set::Val);
    if (wasCohort)
        leaveCohort();
}

const CohortWorklist* ReviewPage::cohort() const {
    return m_room == nullptr ? nullptr : m_room->list();
}

void ReviewPage::makeRoom() {
    m_room = new CohortRoom(context());
    m_stack->addWidget(m_room);
    connect(m_room, &CohortRoom::closed, this, [this] {
        leaveCohort();
        m_worklist->list()->setFocus();
    });
    connect(m_room, &CohortRoom::failed, this,
            [this](const base::Error& error) { banners().showError(error, kCohort); });
}

void ReviewPage::enterCohort(const CohortWorklist& list) {
    m_reading->flush();
    enlarge(false);
    if (m_room == nullptr)
        makeRoom();
    m_room->open(list);
    showPlace(m_stack->currentWidget());
}

void ReviewPage::leaveCohort() {
    m_room->leave();
    banners().clear(kCohort);
    // As it was left, whether or not it is in view.
    m_head->hide();
    if (m_data)
        m_head->show(*m_data);
    showPlace(m_data ? static_cast<QWidget*>(m_columns) : m_empty);
    showFigures();
    showView();
}

void ReviewPage::showPlace(QWidget* place) {
    const CohortWorklist* list = cohort();
    m_stack->setCurrentWidget(list == nullptr ? place : m_room);
    if (list == nullptr)
        return;
    m_head->showCohort(*list);
    setState(list->title);
}

void ReviewPage::showView() {
    // Those of another run are of no cohort that is looked at.
    if (const CohortWorklist* list = cohort();
        list != nullptr && list->run != context().session.currentRun())
        m_room->leave();
    if (!isVisible() || m_view.state() == RunView::State::Loading || cohort() != nullptr)
        return;
    m_reading->flush();
    if (m_view.state() != RunView::State::Ready) {
        m_data.reset();
        showEmpty();
        return;
    }
    banners().clear(kLoad);
    const bool isOther = m_data && m_data->view->run != m_view.data()->run;
    if (isOther || m_view.data()->set == spec::Set::Test)
        banners().clear(kTest);
    if (isOther) {
        m_cls = -1;
        m_case->forgetMapClass();
    }
    // Mistakes that were asked for at another threshold, or of another run, are none any more.
    const WorklistRequest& request = context().session.worklist();
    const spec::Set requested = request.set == spec::Set::Test ? spec::Set::Test : spec::Set::Val;
    if (m_requestedAt != m_view.point() || request.run != m_view.data()->run ||
        requested != m_view.data()->set)
        m_worklist->setRequest(std::nullopt);
    m_requestedAt = m_view.point();
    m_view.measure(m_view.data()->set);
    m_view.sets().ask();
    showData();
}

void ReviewPage::showData() {
    if (m_view.state() != RunView::State::Ready)
        return;
    m_pointMoved = false;
    const auto limits = m_view.sets().limits();
    m_data = std::make_shared<const ReviewData>(reviewOf(
        m_view.data(), m_view.decision(), m_cls,
        limits ? std::span<const spec::Conformal>(*limits) : std::span<const spec::Conformal>()));
    m_head->show(*m_data);
    showPlace(m_columns);
    showFigures();
    showAgreement();
    m_case->setData(m_data);
    m_worklist->setData(m_data);
}

void ReviewPage::showFigures() {
    if (cohort() != nullptr)
        return;
    if (!m_data) {
        setState({});
        return;
    }
    const auto figures = m_view.figures(m_data->view->set);
    const ReviewHead::Words words = m_head->figuresText(*m_data, figures.get(), roomForState());
    setState(words.shown, words.whole);
}

void ReviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    showFigures();
}

void ReviewPage::showEmpty() {
    disconnect(m_emptyAction, &QPushButton::clicked, nullptr, nullptr);
    const ProjectSession& session = context().session;
    const spec::RunSummary* run = session.run(session.currentRun());
    PageId target = PageId::Train;
    if (!session.isOpen()) {
        m_empty->setText(tr("No project is open"),
                         tr("Open a project, or import images into a new one."));
        m_emptyAction->setText(tr("Import images…"));
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this] { context().session.requestImport(); });
    } else {
        if (run == nullptr) {
            m_empty->setText(tr("Nothing to review yet"),
                             tr("Train a model: the images it gets wrong are read here."));
            m_emptyAction->setText(tr("Go to Train"));
        } else if (m_view.state() == RunView::State::Closed) {
            m_empty->setText(
                tr("Validation of this run is closed"),
                tr("%1 was trained on another split: some of its validation images are in the test "
                   "set that is sealed now. Choose a run on the current split.")
                    .arg(QString::fromStdString(run->name.empty() ? run->id.str() : run->name)));
            m_emptyAction->setText(tr("Go to Train"));
        } else {
            m_empty->setText(
                tr("This run has no predictions yet"),
                tr("They are made when training of %1 has ended.")
                    .arg(QString::fromStdString(run->name.empty() ? run->id.str() : run->name)));
            m_emptyAction->setText(tr("Go to Monitor"));
            target = PageId::Monitor;
        }
        connect(m_emptyAction, &QPushButton::clicked, this,
                [this, target] { context().session.goTo(target); });
    }
    setState({});
    m_head->hide();
    showPlace(m_empty);
}

void ReviewPage::showAgreement() {
    // Of the set in view: another's readings are no part of its figures.
    const auto isInView = [this](std::int64_t key) {
        const spec::ImageRecord* image = context().session.image(key);
        return m_data && image != nullptr && m_data->images.contains(image->id.str());
    };
    m_reading->setAgreement(m_readings.count("agree", isInView),
                            m_readings.count("disagree", isInView));
}

void ReviewPage::readingChanged(const project::Reading& reading) {
    const project::Reading before = m_readings.reading(reading.imageKey);
    project::Reading after = reading;
    after.run = before.run;
    context().session.history().add({[this, before] { return putReading(before); },
                                     [this, after] { return putReading(after); },
                                     {PageId::Review, tr("The reading of an image.")}});
    store(after);
}

bool ReviewPage::putReading(const project::Reading& reading) {
    if (!m_data || m_data->view->run != reading.run)
        return false;
    m_reading->flush();
    m_worklist->showImage(reading.imageKey);
    store(reading);
    return true;
}

void ReviewPage::store(const project::Reading& reading) {
    m_readings.save(reading);
    context().session.markRead(reading.run);
    if (reading.imageKey == m_case->shown())
        m_case->showReading();
    showAgreement();
    updateMark();
    m_case->showAnswer();
}

}  // namespace lightbox::gui
