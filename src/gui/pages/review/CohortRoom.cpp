// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/CohortRoom.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "evaluation/Decision.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "models/PatientOrder.h"
#include "models/WorklistModel.h"
#include "pages/review/CasePanels.h"
#include "pages/review/MapService.h"
#include "pages/review/WorklistDelegate.h"
#include "session/film/Film.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Pills.h"
#include "widgets/film/ImageViewer.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

constexpr int kSideWidth = 320;
constexpr int kChipWords = 210;  ///< px
const QString kRead = QStringLiteral("cohort");

/// What a judged cohort's rows are beside the lock, as Review has those of the run's own sets.
ReviewData dataOf(const CohortWorklist& list) {
    auto view = std::make_shared<RunData>();
    view->run = list.run;
    view->predictions = std::shared_ptr<const spec::Predictions>(list.figures, &list.figures->rows);
    view->locked = list.figures->lock;
    return reviewOf(view, evaluation::decisionAt(list.figures->rows, list.figures->lock),
                    static_cast<int>(list.cls));
}

}  // namespace

struct CohortRoom::Read {
    CohortImages::Read images;
    std::shared_ptr<const ReviewData> data;
};

CohortRoom::CohortRoom(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_thumbnails(new ThumbnailLoader(context.jobs, this)),
      m_maps(new MapService(context.jobs, this)),
      m_model(new WorklistModel(this)),
      m_film(new Film(context, m_images, Film::Maps::With)) {
    setObjectName(QStringLiteral("cohortRoom"));
    auto* main = new QHBoxLayout;
    main->setSpacing(8);
    main->addWidget(makeWorklist(), 1);
    main->addWidget(m_film, 2);
    auto* side = new QVBoxLayout;
    side->addWidget(makeSide());
    m_columns = new PageColumns(context.theme, main, side, tr("Model"), kSideWidth, 8);
    m_columns->openAtFirst();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_columns);
    connect(m_film, &Film::enlargeAsked, this, [this] { enlarge(!m_enlarged); });
    connect(m_film, &Film::imageChosen, this, &CohortRoom::goTo);
    connect(m_film, &Film::classChosen, this, [this](int cls) {
        m_chosenMapClass = cls;
        wantMap();
    });
    connect(m_maps, &MapService::ready, this, [this](qint64 key, int) {
        if (key == m_shown)
            showMap();
    });
    connect(m_maps, &MapService::failed, this, [this](qint64 key, const base::Error& error) {
        if (key == m_shown)
            m_trust->showMessage(tr("No map: %1").arg(ErrorText::of(error).sentence()));
    });
    makeKeys();
}

CohortRoom::~CohortRoom() = default;

QWidget* CohortRoom::makeWorklist() {
    const Theme& theme = m_context.theme;
    m_listPanel = new Panel(tr("Worklist"));
    m_listPanel->setMinimumWidth(WorklistDelegate::kLeastWidth);
    m_listPanel->setMaximumWidth(WorklistDelegate::kMostWidth);
    m_listPanel->setBodyMargins({});
    m_listPanel->body()->setSpacing(0);
    m_chip = new Chip(theme, QString());
    m_chip->setObjectName(QStringLiteral("cohortList"));
    m_chip->setToolTip(tr("Back to the worklist of this run"));
    m_chip->setChecked(true);
    connect(m_chip, &QAbstractButton::clicked, this, &CohortRoom::closed);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(m_chip);
    row->addStretch(1);
    m_listPanel->body()->addLayout(row);
    m_listPanel->body()->addWidget(makeRule(Qt::Horizontal));
    m_delegate = new WorklistDelegate(theme, m_images, *m_thumbnails, this);
    m_view = new QListView;
    m_view->setObjectName(QStringLiteral("cohortWorklist"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setAccessibleName(tr("Worklist"));
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_listPanel->body()->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showCase(); });
    connect(m_thumbnails, &ThumbnailLoader::ready, this, [this] { m_view->viewport()->update(); });
    connect(&theme, &Theme::changed, this, [this] { m_view->viewport()->update(); });
    return m_listPanel;
}

QWidget* CohortRoom::makeSide() {
    const Theme& theme = m_context.theme;
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_answer = new ModelPanel(theme);
    m_trust = new TrustPanel(theme);
    column->addWidget(m_answer);
    column->addWidget(m_trust);
    auto* about = new Panel(tr("External cohort"));
    m_words = makeLabel({}, TextRole::Label);
    m_words->setObjectName(QStringLiteral("aboutCohort"));
    m_words->setWordWrap(true);
    about->body()->addWidget(m_words);
    about->body()->addStretch(1);
    m_previous = new KeyButton(theme, tr("Previous"), QStringLiteral("left"), QStringLiteral("K"));
    m_next = new KeyButton(theme, tr("Next"), QStringLiteral("right"), QStringLiteral("J"),
                           ButtonKind::Primary);
    m_previous->setObjectName(QStringLiteral("previousCase"));
    m_next->setObjectName(QStringLiteral("nextCase"));
    connect(m_previous, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { move(1); });
    auto* moves = new QHBoxLayout;
    moves->setSpacing(8);
    moves->addWidget(m_previous, 1);
    moves->addWidget(m_next, 1);
    about->body()->addLayout(moves);
    column->addWidget(about, 1);
    return side;
}

void CohortRoom::makeKeys() {
    const auto bind = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
        return shortcut;
    };
    bind(Qt::Key_J, [this] { move(1); });
    bind(Qt::Key_K, [this] { move(-1); });
    bind(Qt::Key_O, [this] { m_film->toggleOverlay(); });
    m_back = bind(Qt::Key_Escape, [this] { enlarge(false); });
    m_back->setEnabled(false);
    m_film->addKeysTo(this);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_view, &m_film->viewer(), &m_film->beside()})
        widget->installEventFilter(this);
}

bool CohortRoom::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space) {
            if (!key->isAutoRepeat())
                m_film->peek(event->type() == QEvent::KeyPress);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CohortRoom::open(const CohortWorklist& list) {
    leave();
    m_list = list;
    m_reading = true;
    const QFontMetrics metrics(Theme::font(TextSize::Small));
    m_chip->setText(metrics.elidedText(list.title, Qt::ElideRight, kChipWords));
    m_chip->setAccessibleName(list.title);
    m_chip->updateGeometry();
    m_words->setText(
        tr("%1 was judged at the locked threshold. Its images are none of the project's: they can "
           "be looked at, but neither read nor left out.")
            .arg(QString::fromStdString(list.figures->report.cohort.name)));
    m_maps->setCohort(m_context.session.folder(), list.run, list.figures->report.cohort.name);
    m_context.jobs.start(
        {.key = kRead}, this,
        [open = m_context.session.project(), list](std::stop_token, spec::ProgressObserver&) {
            return Read{CohortImages::read(open, *list.figures),
                        std::make_shared<const ReviewData>(dataOf(list))};
        },
        [this](Read read) { take(std::move(read)); },
        [this](const base::Error& error) {
            m_reading = false;
            m_film->clear(tr("No case is chosen"));
            Q_EMIT failed(error);
        });
}

void CohortRoom::leave() {
    enlarge(false);
    m_context.jobs.drop(this, kRead);
    m_maps->renew();
    m_reading = false;
    m_list.reset();
    m_data.reset();
    m_caseOf.clear();
    m_shown = 0;
    m_isOther = false;
    m_chosenMapClass = -1;
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->setItems({});
    }
    m_film->clear(tr("Reading the images"));
    m_answer->hide();
    m_trust->hide();
}

bool CohortRoom::busy() const {
    return m_reading || (isOpen() && (m_film->busy() || m_maps->busy() || m_thumbnails->busy()));
}

void CohortRoom::take(Read read) {
    m_reading = false;
    m_images.set(read.images);
    m_images.hideIdentifiers(m_context.session.names().hidden);
    m_thumbnails->setProject(read.images.folder);
    m_data = std::move(read.data);
    for (std::size_t i = 0; i < m_data->cases.size(); ++i)
        m_caseOf.emplace(m_data->cases[i].image.str(), i);
    m_delegate->setTicks(m_data->thresholds());
    fill();
    const auto& rows = m_list->rows;
    const int row = m_list->first < rows.size()
                        ? m_model->rowOf(m_data->cases.at(rows[m_list->first]).image)
                        : -1;
    const int target = row >= 0 ? row : m_model->neighbour(-1, 1);
    m_view->setCurrentIndex(m_model->index(std::max(0, target)));
    m_view->scrollTo(m_view->currentIndex());
    m_view->setFocus(Qt::OtherFocusReason);
}

void CohortRoom::fill() {
    std::vector<WorkItem> items;
    std::vector<const spec::ImageRecord*> listed;
    for (const std::size_t row : m_list->rows) {
        const ReviewCase& one = m_data->cases.at(row);
        const spec::ImageRecord* image = m_images.image(one.image);
        if (image == nullptr)
            continue;
        listed.push_back(image);
        WorkItem& item = items.emplace_back();
        item.key = image->key;
        item.image = one.image;
        item.title = m_images.names().image(*image);
        item.group = QString::fromStdString(m_list->figures->report.cohort.name);
        item.probability = one.probability;
        item.truth = one.truth;
        item.predicted = one.called;
        item.shown = m_data->shownClass(one);
        item.shownName = item.shown < 0 ? QString() : m_data->className(item.shown);
    }
    m_listPanel->setNote(tr("%n case(s)", nullptr, static_cast<int>(items.size())));
    m_model->setItems(std::move(items));
    m_film->setOrder(patientsOf(*m_images.dataset(), listed));
}

void CohortRoom::showNames() {
    m_images.hideIdentifiers(m_context.session.names().hidden);
    if (!m_data)
        return;
    const WorkItem* before = current();
    const spec::ImageId kept = before == nullptr ? spec::ImageId() : before->image;
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        fill();
        m_view->selectionModel()->setCurrentIndex(m_model->index(m_model->rowOf(kept)),
                                                  QItemSelectionModel::ClearAndSelect);
    }
    m_view->viewport()->update();
    m_shown = 0;
    showCase();
}

const WorkItem* CohortRoom::current() const {
    return m_model->itemAt(m_view->currentIndex().row());
}

const WorkItem* CohortRoom::beside(int step) const {
    return m_model->itemAt(m_model->neighbour(m_view->currentIndex().row(), step));
}

const ReviewCase* CohortRoom::currentCase() const {
    const WorkItem* item = current();
    return item == nullptr || !m_data ? nullptr : &m_data->cases.at(m_caseOf.at(item->image.str()));
}

void CohortRoom::move(int step) {
    const int row = m_model->neighbour(m_view->currentIndex().row(), step);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
}

void CohortRoom::showCase() {
    const WorkItem* item = current();
    const ReviewCase* one = currentCase();
    const spec::ImageRecord* image = item == nullptr ? nullptr : m_images.image(item->image);
    if (image == nullptr || one == nullptr) {
        m_shown = 0;
        m_film->clear(tr("No case is chosen"));
        m_answer->hide();
        m_trust->hide();
        return;
    }
    m_previous->setEnabled(beside(-1) != nullptr);
    m_next->setEnabled(beside(1) != nullptr);
    if (image->key == m_shown && !m_isOther)
        return;
    m_shown = image->key;
    m_isOther = false;
    m_film->showImage(image);
    m_answer->show();
    m_trust->show();
    m_answer->show(*m_data, *one);
    wantMap();
}

void CohortRoom::goTo(const spec::ImageId& id) {
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        m_view->setCurrentIndex(m_model->index(row));
        showCase();  // it may have been the current one behind another image of its patient
        return;
    }
    const spec::ImageRecord* image = m_images.image(id);
    if (image == nullptr)
        return;
    m_isOther = true;
    m_film->showImage(image);
    m_film->setRemark(tr("not the case at hand"));
    m_trust->showMessage(tr("No map: this image is not the case at hand."));
}

int CohortRoom::mapClass(const ReviewCase& one) const {
    return m_chosenMapClass >= 0 ? m_chosenMapClass
           : m_data->cls >= 0    ? m_data->cls
                                 : std::max(0, one.called);
}

void CohortRoom::wantMap() {
    const ReviewCase* one = currentCase();
    const spec::ImageRecord* image = m_images.image(m_shown);
    if (one == nullptr || image == nullptr)
        return;
    QStringList names;
    for (std::size_t c = 0; c < m_data->predictions().classes.size(); ++c)
        names << m_data->className(static_cast<int>(c));
    m_film->setClasses(names, mapClass(*one));
    m_film->setMap(std::nullopt);
    if (m_maps->map(m_shown, mapClass(*one)) != nullptr) {
        showMap();
        return;
    }
    m_trust->showMessage(tr("Computing the map …"));
    m_maps->request(*image, mapClass(*one));
}

void CohortRoom::showMap() {
    const ReviewCase* one = currentCase();
    const spec::HeatMap* map = one == nullptr ? nullptr : m_maps->map(m_shown, mapClass(*one));
    if (map == nullptr || m_isOther)
        return;
    m_film->setMap(*map);
    m_trust->show(*map, m_data->className(map->cls));
    if (const WorkItem* next = beside(1))
        if (const spec::ImageRecord* image = m_images.image(next->image))
            m_maps->prepare(*image, mapClass(m_data->cases.at(m_caseOf.at(next->image.str()))));
}

void CohortRoom::enlarge(bool enlarged) {
    if (enlarged == m_enlarged || (enlarged && m_shown == 0))
        return;
    m_enlarged = enlarged;
    m_back->setEnabled(enlarged);
    m_listPanel->setVisible(!enlarged);
    m_columns->showMainOnly(enlarged);
    m_film->setEnlarged(enlarged);
    QWidget* place = m_view;
    if (enlarged)
        place = &m_film->viewer();
    place->setFocus(Qt::OtherFocusReason);
}

}  // namespace lightbox::gui
