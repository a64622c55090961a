// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewPage.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <memory>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "models/ImageText.h"
#include "pages/review/CasePanels.h"
#include "pages/review/MapService.h"
#include "pages/review/ReadingStore.h"
#include "pages/review/ViewerPanel.h"
#include "pages/review/WorklistPanel.h"
#include "widgets/Banner.h"
#include "widgets/ClassMark.h"
#include "widgets/Controls.h"
#include "widgets/ImageViewer.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kMostClassWidth = 200;
constexpr int kMostNameWidth = 140;  ///< of a run in the badge, px

}  // namespace

ReviewPage::ReviewPage(AppContext& context, QWidget* parent)
    : Page(context, PageId::Review, parent),
      m_maps(new MapService(context.jobs, this)),
      m_readings(new ReadingStore(context.jobs, this)) {
    makeHead();
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(context.theme, QStringLiteral("review"), QString(), QString());
    m_emptyAction = m_empty->addButton(QString(), {}, ButtonKind::Primary);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    connectSession();
    connectParts();
    makeShortcuts();
    showEmpty();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::makeHead() {
    const Theme& theme = context().theme;
    m_badge = new Badge(theme, QString());
    addHeadWidget(m_badge);
    m_sets = new Segments(theme);
    m_sets->setObjectName(QStringLiteral("sets"));
    m_sets->addSegment(tr("Validation"));
    m_sets->addSegment(tr("Test"));
    connect(m_sets, &Segments::chosen, this, [this](int index) {
        m_set = index == 1 ? spec::Set::Test : spec::Set::Val;
        m_worklist->setRequest(std::nullopt);
        load();
    });
    addHeadWidget(m_sets);
    m_classes = new QComboBox;
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setAccessibleName(tr("Class under review"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classes->setMaximumWidth(kMostClassWidth);
    connect(m_classes, &QComboBox::activated, this, [this](int index) {
        m_cls = m_classes->itemData(index).toInt();
        m_chosenMapClass = -1;
        load();
    });
    addHeadWidget(m_classes);
    m_blindBox = new QWidget;
    auto* row = new QHBoxLayout(m_blindBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_blind = new Switch(theme, tr("Blind mode"));
    m_blind->setObjectName(QStringLiteral("blind"));
    m_blind->setToolTip(tr("Hides model, label and map until you have read the case (B)"));
    row->addWidget(m_blind);
    row->addWidget(new KeyHint(theme, QStringLiteral("B")));
    addAction(m_blindBox);
}

QWidget* ReviewPage::makeContent() {
    const Theme& theme = context().theme;
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_worklist = new WorklistPanel(theme, context().session, context().thumbnails, *m_readings);
    m_worklist->setFixedWidth(288);
    m_viewer = new ViewerPanel(context());
    m_model = new ModelPanel(theme, context().session);
    m_trust = new TrustPanel(theme);
    m_reading = new ReadingPanel(theme);
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_model);
    column->addWidget(m_trust);
    column->addWidget(m_reading, 1);
    row->addWidget(m_worklist);
    row->addWidget(m_viewer, 1);
    m_columns = new PageColumns(theme, row, column, tr("Model and reading"), 320, 8);
    m_columns->openAtFirst();
    return m_columns;
}

void ReviewPage::connectSession() {
    ProjectSession& session = context().session;
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    };
    connect(&session, &ProjectSession::projectClosed, this, changed);
    // Which images are closed may have changed: maps that were refused may be shown now, others no more.
    connect(&session, &ProjectSession::splitChanged, this, [this] {
        m_maps->renew();
        if (isVisible() && m_data && m_shown != 0)
            wantMap();
    });
    connect(&session, &ProjectSession::runsChanged, this, &ReviewPage::updateMark);
    connect(&session, &ProjectSession::currentRunChanged, this, changed);
    connect(&session, &ProjectSession::currentRunChanged, this, &ReviewPage::updateMark);
    connect(&session, &ProjectSession::thresholdChanged, this, changed);
    connect(&session, &ProjectSession::namesChanged, this, [this, changed] {
        m_shown = 0;
        changed();
    });
    connect(&session, &ProjectSession::worklistRequested, this, &ReviewPage::takeRequest);
    connect(&context().theme, &Theme::changed, this, &ReviewPage::showFigures);
}

void ReviewPage::connectParts() {
    connect(m_worklist, &WorklistPanel::currentChanged, this, &ReviewPage::showCase);
    connect(m_blind, &Switch::toggled, this, [this](bool on) {
        m_worklist->setBlind(on);
        showAnswer();
    });
    connect(m_viewer, &ViewerPanel::classChosen, this, [this](int cls) {
        m_chosenMapClass = cls;
        wantMap();
    });
    connect(m_viewer, &ViewerPanel::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("image"));
    });
    connect(m_maps, &MapService::ready, this, [this](qint64 key, int cls) {
        if (key == m_shown && cls == mapClass())
            showMap();
    });
    connect(m_maps, &MapService::failed, this, [this](qint64 key, const base::Error& error) {
        if (key == m_shown) {
            const ErrorText text = ErrorText::of(error);
            m_trust->showMessage(QStringLiteral("%1. %2").arg(text.what, text.why));
        }
    });
    connect(m_reading, &ReadingPanel::readingChanged, this, &ReviewPage::readingChanged);
    connect(m_reading, &ReadingPanel::moveRequested, m_worklist, &WorklistPanel::move);
    connect(m_reading, &ReadingPanel::noteLeft, this, [this] { m_worklist->list()->setFocus(); });
    connect(m_readings, &ReadingStore::changed, m_worklist, &WorklistPanel::updateReading);
    connect(m_readings, &ReadingStore::stateChanged, this, [this] {
        if (m_shown != 0)
            m_reading->show(m_readings->reading(m_shown), m_readings->state(m_shown));
    });
    connect(m_readings, &ReadingStore::allSaved, this,
            [this] { banners().clear(QStringLiteral("reading")); });
    connect(m_readings, &ReadingStore::failed, this, [this](const base::Error& error) {
        banners().showError(error, QStringLiteral("reading"));
    });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_worklist->list(), m_viewer->viewer(),
                                                           m_viewer->second()})
        widget->installEventFilter(this);
}

void ReviewPage::makeShortcuts() {
    const auto bind = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        // Wherever the focus is while this page is in view; a field that takes text keeps its keys.
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(Qt::Key_J, [this] { m_worklist->move(1); });
    bind(Qt::Key_K, [this] { m_worklist->move(-1); });
    bind(Qt::Key_A, [this] { m_reading->setVerdict(QStringLiteral("agree")); });
    bind(Qt::Key_D, [this] { m_reading->setVerdict(QStringLiteral("disagree")); });
    bind(Qt::Key_U, [this] { m_reading->setVerdict(QStringLiteral("unsure")); });
    bind(Qt::Key_F, [this] { m_reading->toggleFlag(); });
    bind(Qt::Key_N, [this] {
        m_columns->unfold();
        m_reading->focusNote();
    });
    bind(Qt::Key_O, [this] { m_viewer->toggleOverlay(); });
    bind(Qt::Key_B, [this] { m_blind->toggle(); });
    bind(Qt::CTRL | Qt::Key_Z, [this] { turnBack(m_undo, m_redo); });
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { turnBack(m_redo, m_undo); });
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
    m_reading->flush();  // into the project it was typed in
    m_data.reset();
    m_figures.reset();
    m_set = spec::Set::Val;
    m_cls = -1;
    m_chosenMapClass = -1;
    m_stale = true;
    m_loading = m_closed = m_measuring = false;
    m_undo.clear();
    m_redo.clear();
    m_shown = 0;
    m_reading->clear();
    m_blind->setChecked(false);
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
    if (m_stale)
        refresh();
    if (!isAncestorOf(focusWidget()))
        m_worklist->list()->setFocus();
}

bool ReviewPage::settled() const {
    return !m_stale && !m_loading && !m_measuring && !m_viewer->busy() && !m_maps->busy() &&
           !m_readings->busy();
}

void ReviewPage::refresh() {
    m_stale = false;
    const ProjectSession& session = context().session;
    if (!session.isOpen() || session.currentRun().empty()) {
        m_data.reset();
        showEmpty();
        return;
    }
    if (m_data && m_data->run != session.currentRun()) {
        m_set = spec::Set::Val;
        m_cls = -1;
        m_chosenMapClass = -1;
        m_worklist->setRequest(std::nullopt);
        m_undo.clear();
        m_redo.clear();
    }
    load();
}

void ReviewPage::takeRequest(const WorklistRequest& request) {
    if (request.run.empty())
        return;
    m_reading->flush();
    m_worklist->setRequest(request);
    m_requestedAt = context().session.threshold();
    m_set = request.set == spec::Set::Test ? spec::Set::Test : spec::Set::Val;
    m_shown = 0;
    m_stale = true;
    if (isVisible())
        refresh();
}

void ReviewPage::load() {
    m_reading->flush();
    ReviewRequest request;
    request.project = context().session.folder();
    request.run = context().session.currentRun();
    request.set = m_set;
    request.cls = m_cls;
    request.threshold = context().session.threshold();
    if (request.run.empty())
        return;
    m_loading = true;
    m_closed = false;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("load")}, this,
        [request](std::stop_token, spec::ProgressObserver&) { return loadReview(request); },
        [this](ReviewData data) { adopt(std::move(data)); },
        [this](const base::Error& error) { failedToLoad(error); });
}

void ReviewPage::failedToLoad(const base::Error& error) {
    m_loading = false;
    if (m_set == spec::Set::Test) {
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

void ReviewPage::adopt(ReviewData data) {
    m_loading = false;
    // Mistakes that were asked for at another threshold are none any more.
    if (m_data && m_data->run == data.run && m_data->threshold != data.threshold &&
        m_requestedAt != data.threshold)
        m_worklist->setRequest(std::nullopt);
    m_requestedAt = data.threshold;
    m_data = std::make_shared<const ReviewData>(std::move(data));
    m_figures.reset();
    m_maps->setRun(context().session.folder(), m_data->run);
    m_readings->setReadings(context().session.folder(), m_data->run, m_data->readings);
    m_stack->setCurrentIndex(1);
    showHead();
    showFigures();
    showAgreement();
    m_shown = 0;
    m_worklist->setData(m_data);
    startFigures();
}

void ReviewPage::showHead() {
    const spec::RunSummary* run = context().session.run(m_data->run);
    const QString whole = run == nullptr || run->name.empty()
                              ? QString::fromStdString(m_data->run.str())
                              : QString::fromStdString(run->name);
    const QString name = QFontMetrics(Theme::font(TextSize::Small))
                             .elidedText(whole, Qt::ElideMiddle, kMostNameWidth);
    m_badge->setToolTip(whole);
    if (m_data->locked) {
        m_badge->setText(
            tr("%1 locked at %2").arg(name, Format::number(m_data->locked->threshold)));
        m_badge->setIconName(QStringLiteral("lock"));
        m_badge->setKind(PillKind::Accent);
    } else {
        m_badge->setText(
            m_data->threshold
                ? tr("%1 at %2, not locked").arg(name, Format::number(*m_data->threshold))
                : tr("%1, not locked").arg(name));
        m_badge->setIconName(QStringLiteral("unlock"));
        m_badge->setKind(PillKind::Neutral);
    }
    m_badge->updateGeometry();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badge, m_blindBox})
        widget->show();
    // One set alone is no choice.
    m_sets->setVisible(m_data->testOpen);
    m_sets->setCurrent(m_data->set == spec::Set::Test ? 1 : 0);
    const spec::Predictions& predictions = *m_data->predictions;
    m_classes->setVisible(predictions.task != spec::Task::Binary);
    const QSignalBlocker quiet(m_classes);
    m_classes->clear();
    if (predictions.task != spec::Task::Multilabel)
        m_classes->addItem(tr("Any class"), -1);
    for (std::size_t i = 0; i < predictions.classes.size(); ++i) {
        const auto index = static_cast<int>(i);
        m_classes->addItem(classMarkIcon(index, context().theme.classColor(index)),
                           QString::fromStdString(predictions.classes[i]), index);
    }
    m_classes->setCurrentIndex(m_classes->findData(m_data->cls));
}

void ReviewPage::startFigures() {
    m_measuring = true;
    context().jobs.start(
        {.title = {}, .icon = {}, .key = QStringLiteral("figures")}, this,
        [data = m_data](std::stop_token, spec::ProgressObserver&) { return figuresOf(*data); },
        [this](spec::Evaluation figures) {
            m_measuring = false;
            m_figures = std::move(figures);
            showFigures();
        },
        [this](const base::Error&) {
            // The cases can be read without them.
            m_measuring = false;
            showFigures();
        });
}

void ReviewPage::showFigures() {
    if (!m_data || !m_figures) {
        setState({});
        return;
    }
    const Theme& theme = context().theme;
    // Beside one class's sensitivity stands that class's own AUROC.
    const auto cls = static_cast<std::size_t>(std::max(0, m_data->cls));
    const bool own = m_data->cls >= 0 && m_figures->task != spec::Task::Binary &&
                     cls < m_figures->aurocPerClass.size();
    std::vector<std::pair<QString, const spec::Interval*>> figures{
        {tr("AUROC %1"), own ? &m_figures->aurocPerClass[cls] : &m_figures->aurocMacro}};
    if (m_figures->atThreshold) {
        figures.emplace_back(tr("sensitivity %1"), &m_figures->atThreshold->sensitivity);
        figures.emplace_back(tr("specificity %1"), &m_figures->atThreshold->specificity);
    } else {
        figures.emplace_back(tr("accuracy %1"), &m_figures->accuracy);
    }
    QString set;
    if (!m_data->testOpen) {
        set = Format::setName(spec::toString(m_data->set));
        set[0] = set[0].toUpper();
        set += QStringLiteral("&nbsp; ");
    }
    const auto words = [&](bool intervals, std::size_t count) {
        QStringList parts;
        for (std::size_t i = 0; i < count; ++i)
            parts << figures[i].first.arg(
                intervals ? Format::html(*figures[i].second, theme)
                          : Format::html(Format::estimate(*figures[i].second), QString(), theme));
        return QStringLiteral("<span>%1%2</span>").arg(set, parts.join(QStringLiteral(" · ")));
    };
    // As much as finds room beside badge, sets and classes: intervals first go, then the last figures.
    const int room = roomForState();
    const auto fits = [room](const QString& html) {
        const std::unique_ptr<QLabel> label(makeLabel(html, TextRole::Label));
        label->ensurePolished();
        return label->sizeHint().width() <= room;
    };
    QString state = words(true, figures.size());
    for (std::size_t count = figures.size(); !fits(state) && count > 0; --count)
        state = words(false, count);
    setState(state, words(true, figures.size()));
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
        } else if (m_closed) {
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
    m_stack->setCurrentWidget(m_empty);
    setState({});
    for (QWidget* widget : std::initializer_list<QWidget*>{m_badge, m_sets, m_classes, m_blindBox})
        widget->hide();
}

QString ReviewPage::wordsFor(const spec::ImageRecord& image) const {
    const ImageNames& names = context().session.names();
    QStringList lines{names.image(image)};
    if (image.patient) {
        int place = 0;
        int count = 0;
        for (const spec::ImageRecord& other : context().session.dataset()->images)
            if (other.patient == image.patient) {
                ++count;
                if (other.key == image.key)
                    place = count;
            }
        lines << tr("patient %1").arg(names.patient(image));
        lines << tr("image %1 of %2").arg(Format::count(place), Format::count(count));
    }
    if (image.studyDate)
        lines << Format::date(*image.studyDate);
    return lines.join(QLatin1Char('\n'));
}

void ReviewPage::showCase() {
    m_reading->flush();
    const WorkItem* item = m_worklist->current();
    const spec::ImageRecord* image =
        item == nullptr ? nullptr : context().session.image(item->image);
    if (image == nullptr) {
        m_shown = 0;
        m_viewer->clear(tr("No case is chosen"));
        m_reading->clear();
        m_model->hide();
        m_trust->hide();
        return;
    }
    m_reading->setMoves(m_worklist->preceding() != nullptr, m_worklist->following() != nullptr);
    if (image->key == m_shown)
        return;
    m_shown = image->key;
    m_model->show();
    m_trust->show();
    m_viewer->setImage(*image, wordsFor(*image));
    m_reading->show(m_readings->reading(image->key), m_readings->state(image->key));
    context().session.select(image->id);
    showAnswer();
    wantMap();
}

bool ReviewPage::answerHidden() const {
    return m_blind->isChecked() && m_shown != 0 && m_readings->reading(m_shown).verdict.empty();
}

int ReviewPage::mapClass() const {
    if (m_chosenMapClass >= 0)
        return m_chosenMapClass;
    if (m_data->cls >= 0)
        return m_data->cls;
    const ReviewCase* one = m_worklist->currentCase();
    return one == nullptr ? 0 : std::max(0, one->called);
}

void ReviewPage::showAnswer() {
    const ReviewCase* one = m_worklist->currentCase();
    if (m_shown == 0 || one == nullptr || !m_data)
        return;
    const bool hidden = answerHidden();
    m_viewer->setMapHidden(hidden);
    if (hidden) {
        m_model->hideAnswer();
        m_viewer->setLabel(std::nullopt, {});
        m_trust->showMessage(tr("The map is shown once you have read this case."));
        return;
    }
    m_model->show(*m_data, *one);
    if (one->outcome == CaseOutcome::Unknown || one->truth < 0)
        m_viewer->setLabel(std::nullopt, {});
    else
        m_viewer->setLabel(one->truth, context().session.className(one->truth));
    showMap();
}

void ReviewPage::wantMap() {
    const spec::ImageRecord* image = context().session.image(m_shown);
    if (image == nullptr || !m_data)
        return;
    QStringList names;
    for (const std::string& name : m_data->predictions->classes)
        names << QString::fromStdString(name);
    m_viewer->setClasses(names, mapClass());
    m_viewer->setMap(std::nullopt);
    if (m_maps->map(m_shown, mapClass()) != nullptr) {
        showMap();
    } else {
        if (!answerHidden())
            m_trust->showMessage(tr("Computing the map …"));
        m_maps->request(*image, mapClass());
    }
}

void ReviewPage::showMap() {
    const spec::HeatMap* map = m_shown == 0 ? nullptr : m_maps->map(m_shown, mapClass());
    if (map == nullptr)
        return;
    m_viewer->setMap(*map);
    if (!answerHidden())
        m_trust->show(*map, context().session.className(map->cls));
    // While this case is read, the next one's map is made.
    if (const WorkItem* next = m_worklist->following()) {
        const spec::ImageRecord* image = context().session.image(next->image);
        const int cls = m_chosenMapClass >= 0 ? m_chosenMapClass
                        : m_data->cls >= 0    ? m_data->cls
                                              : std::max(0, next->predicted);
        if (image != nullptr)
            m_maps->prepare(*image, cls);
    }
}

void ReviewPage::showAgreement() {
    m_reading->setAgreement(m_readings->count("agree"), m_readings->count("disagree"));
}

void ReviewPage::readingChanged(const project::Reading& reading) {
    m_undo.push_back(m_readings->reading(reading.imageKey));
    m_redo.clear();
    store(reading);
}

void ReviewPage::store(const project::Reading& reading) {
    m_readings->save(reading);
    if (m_data)
        context().session.markRead(m_data->run);
    if (reading.imageKey == m_shown)
        m_reading->show(m_readings->reading(m_shown), m_readings->state(m_shown));
    showAgreement();
    updateMark();
    showAnswer();
}

void ReviewPage::turnBack(std::vector<project::Reading>& from, std::vector<project::Reading>& to) {
    m_reading->flush();
    if (from.empty() || !m_data)
        return;
    const project::Reading reading = from.back();
    from.pop_back();
    to.push_back(m_readings->reading(reading.imageKey));
    m_worklist->showImage(reading.imageKey);
    store(reading);
}

}  // namespace lightbox::gui
