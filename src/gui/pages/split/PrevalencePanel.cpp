// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/SplitTable.h"
#include "statistics/Wilson.h"
#include "widgets/ClassMark.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr int kPrevalenceRow = 40;
constexpr int kLeastName = 68;
/// Wider than this, as with many folds, the table scrolls by itself.
constexpr int kMostNeeded = 520;

spec::Interval prevalenceOf(const spec::SetCounts& counts, std::size_t cls) {
    return statistics::wilson(cls < counts.perClass.size() ? counts.perClass[cls] : 0,
                              cls < counts.known.size() ? counts.known[cls] : 0, 0.95, "images");
}

/// "[20.1–31.0]", in percent.
QString percentBounds(spec::Interval interval) {
    for (auto* end : {&interval.low, &interval.high})
        if (*end)
            **end *= 100;
    return Format::bounds(interval, 1);
}

}  // namespace

PrevalencePanel::PrevalencePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Prevalence of every class"), parent),
      m_theme(theme) {
    setNote(tr("by image, difference to all in points, 95 % interval (Wilson)"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_table = new QTableWidget;
    m_table->setObjectName(QStringLiteral("prevalenceTable"));
    setUpTable(m_table, theme, tr("Share of each class in each set"), kPrevalenceRow);
    TableFile::offer(*m_table);
    m_figures = new StackedFigureDelegate(theme, m_table);
    m_table->setItemDelegate(m_figures);
    m_table->setItemDelegateForColumn(0, new QStyledItemDelegate(m_table));
    body()->addWidget(m_table);
}

void PrevalencePanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    const bool wanted = info.task != spec::Task::Binary || info.positive < 0;
    setVisible(wanted);
    if (!wanted)
        return;
    const std::vector<SplitLine> lines = linesOf(report);
    m_table->clear();
    m_table->setColumnCount(2 + static_cast<int>(lines.size()));
    m_table->setRowCount(static_cast<int>(info.classes.size()));
    QStringList heads{tr("Class"), tr("Whole")};
    for (const SplitLine& line : lines)
        heads << line.name;
    m_table->setHorizontalHeaderLabels(heads);
    const auto put = [&](int row, int column, const QString& text) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
        return item;
    };
    for (int column = 0; column < m_table->columnCount(); ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    for (std::size_t c = 0; c < info.classes.size(); ++c) {
        const int row = static_cast<int>(c);
        auto* name = put(row, 0, QString::fromStdString(info.classes[c]));
        name->setIcon(classMarkIcon(m_theme, row));
        name->setToolTip(name->text());
        const spec::Interval whole = prevalenceOf(report.whole, c);
        put(row, 1, Format::percent(whole.value.value_or(0)))
            ->setData(StackedFigureDelegate::BoundsRole, percentBounds(whole));
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const spec::SetCounts& counts = *lines[l].counts;
            const spec::Interval here = prevalenceOf(counts, c);
            const double delta = here.value.value_or(0) - whole.value.value_or(0);
            auto* cell = put(row, 2 + static_cast<int>(l),
                             tr("%1 (%2)").arg(Format::percent(here.value.value_or(0)),
                                               Format::signedNumber(delta * 100, 1)));
            cell->setData(StackedFigureDelegate::BoundsRole, percentBounds(here));
            if (c < counts.perClass.size())
                cell->setToolTip(
                    tr("%1 of %2 image(s)", nullptr, static_cast<int>(counts.known[c]))
                        .arg(Format::count(counts.perClass[c]), Format::count(counts.known[c])));
            if (std::abs(delta) >= kAttentionPoints) {
                tint(*cell, m_theme, Role::Warn);
                cell->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
            }
        }
    }
    fitHeight(m_table);
    fitWidth();
}

void PrevalencePanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fitWidth();
}

void PrevalencePanel::fitWidth() {
    if (m_table->columnCount() == 0)
        return;
    QHeaderView* header = m_table->horizontalHeader();
    const int name = std::max(kLeastName, header->sectionSizeHint(0));
    const auto needed = [&](bool marks) {
        m_figures->setMarksShown(marks);
        int width = name;
        for (int column = 1; column < m_table->columnCount(); ++column)
            width += neededWidth(m_table, column);
        return width;
    };
    // On a narrow page colour alone marks what is far off: the figure itself says how far.
    const int room = width() - 2;
    const bool marks = room >= needed(true);
    const int bare = needed(false);
    m_figures->setMarksShown(marks);
    m_table->setMinimumWidth(std::min(bare, kMostNeeded));
    // Where the figures scroll the names keep their room.
    const bool scrolls = room < bare;
    m_table->setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, scrolls ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (scrolls)
        header->resizeSection(0, name);
}

}  // namespace lightbox::gui
