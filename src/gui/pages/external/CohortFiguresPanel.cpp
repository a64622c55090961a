// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortFiguresPanel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <algorithm>
#include <functional>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "widgets/Why.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr int kMostHeading = 110;           ///< px of its name over the column
constexpr int kActRole = Qt::UserRole + 1;  ///< what a click on the cell leads to
constexpr int kRestRole = Qt::UserRole + 2;
enum Act { NoCases, Missed, FalseAlarms };

/// The estimate above its interval, both at the right.
class StackedDelegate : public QStyledItemDelegate {
public:
    StackedDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent),
          m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QString rest = index.data(kRestRole).toString();
        if (rest.isEmpty()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        const QString value = index.data(ValueRole).toString();
        empty.text.clear();
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, widget);
        const QRect box = option.rect.adjusted(4, 2, -8, -3);
        painter->save();
        painter->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        painter->setPen(
            m_theme.color(index.data(kActRole).toInt() == NoCases ? Role::Text : Role::Accent));
        painter->drawText(box, Qt::AlignRight | Qt::AlignTop, value);
        painter->setFont(Theme::font(TextSize::Small));
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(box, Qt::AlignRight | Qt::AlignBottom, rest);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (const QString rest = index.data(kRestRole).toString(); !rest.isEmpty())
            size.setWidth(QFontMetrics(Theme::font(TextSize::Small)).horizontalAdvance(rest) + 20);
        return size;
    }
    static constexpr int ValueRole = Qt::UserRole + 3;

private:
    const Theme& m_theme;
};

QStandardItem* cellOf(const QString& value, const QString& rest) {
    auto* item =
        new QStandardItem(rest.isEmpty() ? value : QStringLiteral("%1 %2").arg(value, rest));
    item->setData(value, StackedDelegate::ValueRole);
    item->setData(rest, kRestRole);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(item->text());
    return item;
}

QStandardItem* cellOf(const spec::Interval& interval) {
    if (!interval.value) {
        auto* item = cellOf(QString(QChar(0x2014)), {});
        item->setToolTip(MessageText::reason(interval.undefined));
        return item;
    }
    return cellOf(Format::estimate(interval), Format::bounds(interval));
}

QStandardItem* cellOf(std::size_t part, std::size_t all) {
    return cellOf(Format::count(part),
                  CohortFiguresPanel::tr("of %1", "count of a class").arg(Format::count(all)));
}

using Figure = std::function<QStandardItem*(const spec::Evaluation&)>;
struct Row {
    QString name;
    Figure figure;
    Act act = NoCases;
};

/// Of the locked thresholds: what one decides, or what two leave to a reader.
std::vector<Row> decisionRows(const CohortData& data) {
    const auto interval = [](auto which) {
        return [which](const spec::Evaluation& of) { return cellOf(which(of)); };
    };
    using E = spec::Evaluation;
    if (!data.evaluation().twoThresholds) {
        return {{CohortFiguresPanel::tr("Sensitivity"),
                 interval([](const E& of) { return of.atThreshold->sensitivity; })},
                {CohortFiguresPanel::tr("Specificity"),
                 interval([](const E& of) { return of.atThreshold->specificity; })},
                {CohortFiguresPanel::tr("PPV, own prevalence"),
                 interval([](const E& of) { return of.atThreshold->ppv; })},
                {CohortFiguresPanel::tr("NPV, own prevalence"),
                 interval([](const E& of) { return of.atThreshold->npv; })},
                {CohortFiguresPanel::tr("Missed"),
                 [](const E& of) {
                     return cellOf(of.atThreshold->fn, of.atThreshold->tp + of.atThreshold->fn);
                 },
                 Missed},
                {CohortFiguresPanel::tr("False alarms"),
                 [](const E& of) {
                     return cellOf(of.atThreshold->fp, of.atThreshold->fp + of.atThreshold->tn);
                 },
                 FalseAlarms}};
    }
    const auto positives = [](const spec::TwoThresholds& two) {
        return two.out.positives + two.referred.positives + two.in.positives;
    };
    const auto negatives = [](const spec::TwoThresholds& two) {
        return two.out.negatives + two.referred.negatives + two.in.negatives;
    };
    return {{CohortFiguresPanel::tr("Sensitivity, not ruled out"),
             interval([](const E& of) { return of.twoThresholds->sensitivity; })},
            {CohortFiguresPanel::tr("Specificity, not ruled in"),
             interval([](const E& of) { return of.twoThresholds->specificity; })},
            {CohortFiguresPanel::tr("Referred"),
             interval([](const E& of) { return of.twoThresholds->share; })},
            {CohortFiguresPanel::tr("PPV of ruled in"),
             interval([](const E& of) { return of.twoThresholds->ppv; })},
            {CohortFiguresPanel::tr("NPV of ruled out"),
             interval([](const E& of) { return of.twoThresholds->npv; })},
            {CohortFiguresPanel::tr("Missed"),
             [positives](const E& of) {
                 return cellOf(of.twoThresholds->out.positives, positives(*of.twoThresholds));
             },
             Missed},
            {CohortFiguresPanel::tr("False alarms"),
             [negatives](const E& of) {
                 return cellOf(of.twoThresholds->in.negatives, negatives(*of.twoThresholds));
             },
             FalseAlarms}};
}

spec::Interval aurocOf(const spec::Evaluation& evaluation, std::size_t cls) {
    return cls < evaluation.aurocPerClass.size() ? evaluation.aurocPerClass[cls]
                                                 : evaluation.aurocMacro;
}

}  // namespace

CohortFiguresPanel::CohortFiguresPanel(const Theme& theme, QWidget* parent)
    : ClosedPanel(theme, tr("At the locked threshold"), parent),
      m_model(new QStandardItemModel(this)),
      m_table(new QTableView) {
    setBodyMargins({});
    addHeadWidget(new WhyButton(
        theme, {Why::Topic::Sensitivity, Why::Topic::Specificity, Why::Topic::PredictiveValues}));
    m_table->setObjectName(QStringLiteral("cohortFigures"));
    m_table->setAccessibleName(tr("Figures at the locked threshold"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StackedDelegate(theme, this));
    TableFile::offer(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFixedHeight(28);
    header->setHighlightSections(false);
    connect(m_table, &QTableView::clicked, this, &CohortFiguresPanel::act);
    connect(m_table, &QTableView::activated, this, &CohortFiguresPanel::act);
    setContent(m_table);
}

void CohortFiguresPanel::forget() {
    setTitle(tr("At the locked threshold"));
    m_model->clear();
}

void CohortFiguresPanel::setData(const CohortData& data) {
    m_model->clear();
    const engine::CohortFigures& figures = *data.figures;
    const QString name = QString::fromStdString(data.report().cohort.name);
    QStringList heads{tr("Figure")};
    for (const auto& own : figures.own) {
        const QString source = CohortWords::source(own.source);
        heads << source.left(1).toUpper() + source.mid(1);
    }
    heads << QFontMetrics(Theme::font(TextSize::Small))
                 .elidedText(name, Qt::ElideMiddle, kMostHeading);
    m_model->setHorizontalHeaderLabels(heads);
    m_model->horizontalHeaderItem(static_cast<int>(heads.size()) - 1)->setToolTip(name);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_model->horizontalHeaderItem(0)->setText({});
    std::vector<Row> rows{
        {tr("AUROC"), [&](const spec::Evaluation& of) { return cellOf(aurocOf(of, data.cls)); }}};
    if (data.lockedHere() && data.evaluation().atThreshold)
        for (Row& row : decisionRows(data))
            rows.push_back(std::move(row));
    for (const Row& row : rows) {
        QList<QStandardItem*> items{new QStandardItem(row.name)};
        for (const auto& own : figures.own)
            items << row.figure(own.evaluation);
        QStandardItem* here = row.figure(data.evaluation());
        const bool hasCases = row.act == Missed ? !data.missed.empty() : !data.falseAlarms.empty();
        if (row.act != NoCases && hasCases) {
            here->setData(row.act, kActRole);
            here->setToolTip(tr("Show these cases"));
        }
        items << here;
        m_model->appendRow(items);
    }
    setTitle(data.lockedHere()
                 ? tr("At the locked threshold, %1").arg(Format::thresholds(figures.lock))
                 : tr("AUROC"));
    setToolTip(
        data.lockedHere()
            ? QString()
            : tr("The locked threshold is of %1").arg(QString::fromStdString(figures.lock.cls)));
    setNote(figures.isTestSealed && figures.own.size() < 2 ? tr("test is sealed") : tr("95 %"));
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(60);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    setOpen();
}

void CohortFiguresPanel::focusFigures() {
    m_table->setFocus();
}

void CohortFiguresPanel::act(const QModelIndex& index) {
    switch (index.data(kActRole).toInt()) {
    case Missed:
        Q_EMIT missedClicked();
        break;
    case FalseAlarms:
        Q_EMIT falseAlarmsClicked();
        break;
    default:
        break;
    }
}

}  // namespace lightbox::gui
