// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ChecklistsView.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "look/Format.h"
#include "pages/report/ChecklistCard.h"
#include "pages/report/ItemPanel.h"
#include "pages/report/MissingList.h"
#include "pages/report/TextFlow.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Panel.h"

namespace lightbox::gui {

namespace {

constexpr int kSide = 340;
constexpr int kRow = 30;
constexpr int kChapter = 26;
constexpr int kRoomForWords = 640;  ///< px of the table; below, they stand beside it alone

/// "27 items, 52 with their parts": what is published under one number is one item.
QString countOfItems(const std::vector<spec::ChecklistItem>& items, const std::string& list) {
    std::set<int> numbers;
    int parts = 0;
    for (const spec::ChecklistItem& item : items)
        if (item.list == list) {
            numbers.insert(std::atoi(item.number.c_str()));
            ++parts;
        }
    const int whole = static_cast<int>(numbers.size());
    return whole == parts
               ? ChecklistsView::tr("%n item(s)", nullptr, whole)
               : ChecklistsView::tr("%n item(s), %1 with their parts", nullptr, whole).arg(parts);
}

QString aboutOf(const std::vector<spec::ChecklistItem>& items, const std::string& list) {
    const QString what = list == "TRIPOD+AI"
                             ? ChecklistsView::tr("prediction models, 2024")
                             : ChecklistsView::tr("artificial intelligence in medical imaging");
    return what + QStringLiteral(" · ") + countOfItems(items, list);
}

}  // namespace

ChecklistsView::ChecklistsView(AppContext& context, TextFlow& texts, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_texts(texts) {
    auto* main = new QVBoxLayout;
    main->setSpacing(8);
    main->addLayout(makeCards());
    main->addWidget(makeTable(), 1);
    auto* columns = new PageColumns(context.theme, main, makeSide(), tr("Item"), kSide);
    columns->openAtFirst();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(columns);
    // As shortcuts: a table takes these keys for its own.
    for (const auto& [key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto* walk = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        walk->setContext(Qt::WidgetWithChildrenShortcut);
        connect(walk, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    connect(&texts, &TextFlow::stateChanged, this, [this](const std::string& field) {
        if (field == m_item->field())
            m_item->showSaving(m_texts.keeper().state(field), m_texts.keeper().savedAt(field));
    });
    connect(&texts, &TextFlow::textSet, this, [this](const std::string& field) {
        // What has been brought back comes into view.
        if (!m_data || field == m_item->field()) {
            showItem();
            return;
        }
        const auto& items = m_data->items;
        auto found = std::ranges::find_if(items, [&](const spec::ChecklistItem& one) {
            return one.field == field && one.list == m_list;
        });
        if (found == items.end())
            found =
                std::ranges::find_if(items, [&](const auto& one) { return one.field == field; });
        if (found != items.end())
            choose(found->list, found->number);
    });
}

QLayout* ChecklistsView::makeCards() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_cardRow = row;
    return row;
}

QWidget* ChecklistsView::makeTable() {
    const Theme& theme = m_context.theme;
    m_panel = new Panel;
    m_panel->setBodyMargins({});
    m_filters = new Segments(theme);
    m_filters->setObjectName(QStringLiteral("itemFilter"));
    for (int i = 0; i < 3; ++i)
        m_filters->addSegment({});
    m_filters->setSmall();
    m_filters->setCurrent(0);
    connect(m_filters, &Segments::chosen, this, [this] {
        showRows();
        // What is chosen by hand begins at its first; an item that was just written stays in view.
        if (m_model->rowOf(m_number) < 0 && m_model->rowCount() > 0) {
            m_number.clear();
            showRows();
        }
    });
    m_panel->addHeadWidget(m_filters);
    m_panel->setNote(tr("items in short, numbered as published"));
    m_model = new ChecklistModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("items"));
    m_table->setAccessibleName(tr("Items of the checklist"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChecklistDelegate(theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRow);
    m_table->verticalHeader()->setMinimumSectionSize(kChapter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(32);
    header->resizeSection(ChecklistModel::Number, 56);
    header->resizeSection(ChecklistModel::StateColumn, 124);
    header->resizeSection(ChecklistModel::Go, 36);
    header->setSectionResizeMode(ChecklistModel::Go, QHeaderView::Fixed);
    header->setSectionResizeMode(ChecklistModel::Asks, QHeaderView::Stretch);
    header->setSectionResizeMode(ChecklistModel::Words, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (!m_isSetting)
                    chooseRow(now.row());
            });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const spec::ChecklistItem* one = m_model->item(index.row());
        if (one != nullptr && index.column() == ChecklistModel::Go &&
            !index.data(Qt::DisplayRole).toString().isEmpty())
            goTo(one->place);
    });
    connect(m_table, &QTableView::activated, this, &ChecklistsView::act);
    m_table->installEventFilter(this);
    m_none = makeLabel({}, TextRole::Muted);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    m_panel->body()->addWidget(m_none);
    m_panel->body()->addWidget(m_table, 1);
    return m_panel;
}

QLayout* ChecklistsView::makeSide() {
    const Theme& theme = m_context.theme;
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    m_item = new ItemPanel(theme);
    connect(m_item, &ItemPanel::typed, &m_texts, &TextFlow::type);
    connect(m_item, &ItemPanel::left, &m_texts, &TextFlow::leave);
    connect(m_item, &ItemPanel::confirmed, &m_texts, &TextFlow::confirm);
    connect(m_item, &ItemPanel::placeAsked, this, &ChecklistsView::goTo);
    connect(m_item, &ItemPanel::tableAsked, this, &ChecklistsView::focusTable);
    m_missing = new MissingList(theme);
    connect(m_missing, &MissingList::placeAsked, this, &ChecklistsView::goTo);
    m_item->body()->addWidget(m_missing);
    m_item->body()->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_previous = new Button(theme, tr("Previous"), QStringLiteral("left"));
    m_previous->setObjectName(QStringLiteral("previousItem"));
    m_previous->setToolTip(tr("The one before that is to be written (Ctrl+Page Up)"));
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    foot->addWidget(m_previous, 1);
    m_next = new Button(theme, tr("Next to write"), QStringLiteral("right"), ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("nextItem"));
    m_next->setToolTip(tr("The next item that is to be written (Ctrl+Page Down)"));
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    foot->addWidget(m_next, 1);
    m_item->body()->addLayout(foot);
    side->addWidget(m_item, 1);
    return side;
}

void ChecklistsView::setData(std::shared_ptr<const ReportData> data) {
    m_data = std::move(data);
    if (!m_data) {
        m_item->clear();
        return;
    }
    const std::vector<std::string> lists = m_data->lists();
    if (std::ranges::find(lists, m_list) == lists.end()) {
        m_list = lists.empty() ? std::string() : lists.front();
        m_number.clear();
    }
    showCards();
    showRows();
}

void ChecklistsView::reset() {
    m_list.clear();
    m_number.clear();
    m_filters->setCurrent(0);
    setData(nullptr);
}

void ChecklistsView::setReadOnly(const QString& why) {
    m_item->setReadOnly(why);
}

void ChecklistsView::focusTable() {
    m_table->setFocus();
}

void ChecklistsView::hideEvent(QHideEvent* event) {
    m_texts.leave(m_item->field());
    QWidget::hideEvent(event);
}

bool ChecklistsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::Resize)
        m_table->setColumnHidden(ChecklistModel::Words, m_table->width() < kRoomForWords);
    return QWidget::eventFilter(watched, event);
}

void ChecklistsView::showCards() {
    const std::vector<std::string> lists = m_data->lists();
    while (m_cards.size() < lists.size()) {
        auto* card = new ChecklistCard(m_context.theme);
        card->setObjectName(QStringLiteral("list-%1").arg(m_cards.size()));
        connect(card, &QAbstractButton::clicked, this, [this, index = m_cards.size()] {
            if (m_data && index < m_data->lists().size() && m_list != m_data->lists()[index])
                choose(m_data->lists()[index], {});
        });
        m_cardRow->addWidget(card);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < lists.size());
        if (i >= lists.size())
            continue;
        m_cards[i]->show(QString::fromStdString(lists[i]), aboutOf(m_data->items, lists[i]),
                         countsOf(m_data->items, lists[i]));
        m_cards[i]->setChecked(lists[i] == m_list);
    }
    showCounts();
}

void ChecklistsView::showCounts() {
    const ItemCounts counts = countsOf(m_data->items, m_list);
    m_panel->setTitle(QString::fromStdString(m_list));
    m_filters->setSegmentText(0, tr("All %1").arg(counts.all()));
    m_filters->setSegmentText(1, tr("Missing %1").arg(counts.missing));
    m_filters->setSegmentText(2, tr("To be written %1").arg(counts.toBeWritten));
    m_item->setNote(tr("%n to be written", nullptr, counts.toBeWritten));
    m_next->setEnabled(counts.toBeWritten > 0);
    m_previous->setEnabled(counts.toBeWritten > 0);
    m_missing->show(m_data->items, m_list);
}

void ChecklistsView::showRows() {
    if (!m_data)
        return;
    m_isSetting = true;
    m_model->show(m_data->items, m_list, static_cast<ChecklistModel::Filter>(m_filters->current()));
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isChapter = m_model->isChapter(row);
        m_table->setRowHeight(row, isChapter ? kChapter : kRow);
        if (isChapter)
            m_table->setSpan(row, 0, 1, ChecklistModel::ColumnCount);
    }
    const bool none = m_model->rowCount() == 0;
    m_table->setVisible(!none);
    m_none->setVisible(none);
    m_none->setText(m_filters->current() == 1 ? tr("Nothing is missing.")
                                              : tr("Everything is written."));
    int row = m_model->rowOf(m_number);
    if (row < 0 && m_number.empty())
        for (int i = 0; i < m_model->rowCount() && row < 0; ++i)
            row = m_model->item(i) != nullptr ? i : -1;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else
        m_table->clearSelection();
    m_isSetting = false;
    if (row >= 0)
        m_number = m_model->item(row)->number;
    showItem();
}

const spec::ChecklistItem* ChecklistsView::item() const {
    if (!m_data)
        return nullptr;
    const auto found = std::ranges::find_if(m_data->items, [this](const auto& one) {
        return one.list == m_list && one.number == m_number;
    });
    return found == m_data->items.end() ? nullptr : &*found;
}

void ChecklistsView::showItem() {
    const spec::ChecklistItem* shown = item();
    if (shown == nullptr) {
        m_item->clear();
        return;
    }
    if (shown->field != m_item->field())
        m_texts.leave(m_item->field());
    m_item->show(*shown, m_data->items, m_texts.textOf(shown->field));
    m_item->showSaving(m_texts.keeper().state(shown->field),
                       m_texts.keeper().savedAt(shown->field));
}

void ChecklistsView::choose(const std::string& list, const std::string& number) {
    m_list = list;
    m_number = number;
    // An item that the filter leaves out is shown among all.
    m_filters->setCurrent(0);
    showCards();
    showRows();
}

void ChecklistsView::chooseRow(int row) {
    if (const spec::ChecklistItem* one = m_model->item(row)) {
        m_number = one->number;
        showItem();
    }
}

void ChecklistsView::step(int by) {
    if (!m_data)
        return;
    std::vector<const spec::ChecklistItem*> open;
    for (const spec::ChecklistItem& one : m_data->items)
        if (one.list == m_list &&
            (one.state == spec::ItemState::ToBeWritten || one.number == m_number))
            open.push_back(&one);
    if (open.empty())
        return;
    const auto here =
        std::ranges::find_if(open, [this](const auto* one) { return one->number == m_number; });
    const auto count = static_cast<std::ptrdiff_t>(open.size());
    const std::ptrdiff_t at = here == open.end() ? (by > 0 ? -1 : 0) : here - open.begin();
    m_number = open[static_cast<std::size_t>((at + by + count) % count)]->number;
    if (m_model->rowOf(m_number) < 0)
        m_filters->setCurrent(0);
    showRows();
    m_table->scrollTo(m_table->currentIndex());
    m_item->write();
}

void ChecklistsView::act(const QModelIndex& index) {
    const spec::ChecklistItem* one = m_model->item(index.row());
    if (one == nullptr)
        return;
    if (!one->field.empty() && one->state != spec::ItemState::Filled)
        m_item->write();
    else
        goTo(one->place);
}

void ChecklistsView::goTo(spec::ItemPlace place) {
    switch (place) {
    case spec::ItemPlace::Cases:
        m_context.session.goTo(PageId::Cases);
        break;
    case spec::ItemPlace::Split:
        m_context.session.goTo(PageId::Split);
        break;
    case spec::ItemPlace::Training:
        m_context.session.goTo(PageId::Monitor);
        break;
    case spec::ItemPlace::Evaluation:
        m_context.session.goTo(PageId::Evaluate);
        break;
    case spec::ItemPlace::Review:
        m_context.session.goTo(PageId::Review);
        break;
    case spec::ItemPlace::Nowhere:
        break;
    }
}

}  // namespace lightbox::gui
