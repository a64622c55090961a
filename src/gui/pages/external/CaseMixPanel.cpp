// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CaseMixPanel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "models/FieldTitle.h"
#include "widgets/Why.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

enum Column {
    FieldColumn,
    DevelopmentColumn,
    CohortColumn,
    DrawnColumn,
    DifferenceColumn,
    Columns
};

constexpr int kNarrow = 480;  ///< px of the panel below which names of fields need the room

bool isKnown(const spec::CaseMixSide& side) {
    return side.share || (side.median && side.lowerQuartile && side.upperQuartile);
}

QString sideText(const spec::CaseMixSide& side) {
    if (side.share)
        return Format::percent(*side.share);
    if (side.median && side.lowerQuartile && side.upperQuartile)
        return QStringLiteral("%1 [%2%3%4]")
            .arg(Format::number(*side.median, 1), Format::number(*side.lowerQuartile, 1))
            .arg(QChar(0x2013))
            .arg(Format::number(*side.upperQuartile, 1));
    return CaseMixPanel::tr("not known");
}

QString nameOf(const spec::CaseMixRow& row) {
    const QString level = QString::fromStdString(row.level);
    if (row.field.empty())
        return level;
    const QString field = fieldTitle(row.field);
    return row.level.empty() ? CaseMixPanel::tr("%1, median [quartiles]").arg(field)
                             : CaseMixPanel::tr("%1: %2", "field, value").arg(field, level);
}

QString knownOf(const spec::CaseMixRow& row) {
    const auto known = [](const spec::CaseMixSide& side) {
        return CaseMixPanel::tr("known of %1 of %2")
            .arg(Format::count(side.patients), Format::count(side.patients + side.unknown));
    };
    return CaseMixPanel::tr("Development: %1; cohort: %2")
        .arg(known(row.development), known(row.cohort));
}

}  // namespace

DifferenceDelegate::DifferenceDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void DifferenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    constexpr double kSlight = 0.1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const auto x = [&](double value) {
        return box.left() + box.width() * (std::clamp(value, -kEdge, kEdge) + kEdge) / (2 * kEdge);
    };
    painter->fillRect(QRectF(QPointF(x(-kSlight), option.rect.top()),
                             QPointF(x(kSlight), option.rect.bottom() + 1)),
                      m_theme.color(Role::Line));
    if (const QVariant data = index.data(DifferenceRole); data.isValid()) {
        const double value = data.toDouble();
        const double y = box.center().y();
        const QColor color = m_theme.color(std::abs(value) >= kMuch ? Role::WarnIcon : Role::Text2);
        painter->setPen(QPen(color, 1.5));
        painter->drawLine(QPointF(x(0), y), QPointF(x(value), y));
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(x(value), y), 3.5, 3.5);
    }
    painter->restore();
}

CaseMixPanel::CaseMixPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Case mix"), parent),
      m_theme(theme),
      m_model(new QStandardItemModel(0, Columns, this)),
      m_table(new QTableView) {
    setHeadCompact();
    setBodyMargins({});
    addHeadWidget(new WhyButton(theme, {Why::Topic::CaseMix}));
    setToolTip(tr("Difference of shares or means over the spread of both (Austin 2009)"));
    m_table->setObjectName(QStringLiteral("caseMix"));
    m_table->setAccessibleName(tr("Case mix"));
    m_table->setModel(m_model);
    TableFile::offer(*m_table);
    m_table->setItemDelegateForColumn(DrawnColumn, new DifferenceDelegate(theme, this));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(28);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFixedHeight(28);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    // A name that has a line less, or more, by now.
    connect(
        header, &QHeaderView::sectionResized, this,
        [this](int column) {
            if (column == FieldColumn)
                m_table->resizeRowsToContents();
        },
        Qt::QueuedConnection);
    body()->addWidget(m_table, 1);
    connect(&theme, &Theme::changed, this, &CaseMixPanel::fill);
}

void CaseMixPanel::clear() {
    setRows({}, {}, false);
    setNote({});
}

void CaseMixPanel::setRows(const spec::Cohort& cohort, const std::vector<spec::CaseMixRow>& rows,
                           bool isClosed) {
    m_cohort = cohort;
    m_rows = rows;
    m_isClosed = isClosed;
    fill();
}

void CaseMixPanel::fill() {
    m_model->setRowCount(0);
    setNote(m_isClosed ? tr("by patient; the classes are closed")
                       : tr("by patient; grey band: within ± 0.1"));
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("Development"),
                                        QString::fromStdString(m_cohort.name), QString(),
                                        tr("Std. diff.")});
    m_model->horizontalHeaderItem(CohortColumn)->setToolTip(QString::fromStdString(m_cohort.name));
    for (int column = 0; column < Columns; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(
            (column == FieldColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (!m_rows.empty()) {
        const spec::CaseMixRow& first = m_rows.front();
        const auto all = [](const spec::CaseMixSide& side) {
            return Format::count(side.patients + side.unknown);
        };
        addRow(m_cohort.patients ? tr("Patients") : tr("Cases"), all(first.development),
               all(first.cohort), std::nullopt, {});
    }
    for (const spec::CaseMixRow& row : m_rows) {
        addRow(nameOf(row), sideText(row.development), sideText(row.cohort), row.difference,
               knownOf(row));
        const int last = m_model->rowCount() - 1;
        for (const auto& [column, side] :
             {std::pair(DevelopmentColumn, &row.development), std::pair(CohortColumn, &row.cohort)})
            if (!isKnown(*side)) {
                QStandardItem* item = m_model->item(last, column);
                item->setFont(Theme::font(TextSize::Small));
                item->setForeground(m_theme.color(Role::Text3));
            }
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FieldColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(DrawnColumn, QHeaderView::Fixed);
    fitDrawing();
    m_table->resizeRowsToContents();
}

void CaseMixPanel::fitDrawing() {
    // The names of the fields come first.
    const bool isNarrow = width() < kNarrow;
    m_table->horizontalHeader()->resizeSection(DrawnColumn, isNarrow ? 56 : 96);
    if (QStandardItem* heading = m_model->horizontalHeaderItem(CohortColumn))
        heading->setText(QFontMetrics(Theme::font(TextSize::Small))
                             .elidedText(QString::fromStdString(m_cohort.name), Qt::ElideMiddle,
                                         isNarrow ? 72 : 110));
}

void CaseMixPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fitDrawing();
}

void CaseMixPanel::addRow(const QString& field, const QString& development, const QString& cohort,
                          const std::optional<double>& difference, const QString& why) {
    const QString words[] = {field, development, cohort, QString(),
                             !difference ? QString()
                             : std::abs(*difference) > DifferenceDelegate::kEdge
                                 ? (*difference > 0 ? tr("> 2") : tr("< −2"))
                                 : Format::signedNumber(*difference, 2)};
    QList<QStandardItem*> items;
    for (int column = 0; column < Columns; ++column) {
        auto* item = new QStandardItem(words[column]);
        item->setTextAlignment((column == FieldColumn ? Qt::AlignLeft : Qt::AlignRight) |
                               Qt::AlignVCenter);
        item->setToolTip(why.isEmpty() ? words[column] : QStringLiteral("%1\n%2").arg(field, why));
        items << item;
    }
    items[CohortColumn]->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    if (difference) {
        items[DrawnColumn]->setData(*difference, DifferenceDelegate::DifferenceRole);
        items[DifferenceColumn]->setToolTip(Format::signedNumber(*difference, 2));
        if (std::abs(*difference) >= DifferenceDelegate::kMuch)
            items[DifferenceColumn]->setForeground(m_theme.color(Role::Warn));
    }
    m_model->appendRow(items);
}

}  // namespace lightbox::gui
