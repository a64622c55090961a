// SPDX-License-Identifier: GPL-3.0-or-later
#include <QResizeEvent>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "look/Format.h"
#include "look/PatientWords.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/SplitTable.h"
#include "widgets/ClassMark.h"
#include "widgets/EstimateDelegate.h"
#include "widgets/Figures.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr int kCountsRow = 33;
/// Beyond, the table would scroll sideways: the panels below tell the classes.
constexpr int kCountedClasses = 6;
/// Whiskers narrower than this say nothing.
constexpr int kLeastWhisker = 88;

/// Ends of a scale that holds all intervals of the lines, at round shares.
std::pair<double, double> scaleOf(const std::vector<SplitLine>& lines) {
    double low = 1;
    double high = 0;
    for (const SplitLine& line : lines) {
        low = std::min(low, line.counts->prevalence.low.value_or(1));
        high = std::max(high, line.counts->prevalence.high.value_or(0));
    }
    if (low > high)
        return {0, 1};
    const double step = high - low > 0.05 ? 0.05 : 0.01;
    // A hair, so that 0.55 which is 0.5500000001 does not become 0.60.
    constexpr double hair = 1e-9;
    low = std::floor(low / step + hair) * step;
    high = std::ceil(high / step - hair) * step;
    return {std::max(0.0, low), std::min(1.0, std::max(high, low + step))};
}

constexpr int kPatientColumn = 1;

}  // namespace

CountsPanel::CountsPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Patients, images and prevalence"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_table = new QTableWidget;
    m_table->setObjectName(QStringLiteral("countsTable"));
    setUpTable(m_table, theme, tr("Patients, images and prevalence of each set"), kCountsRow);
    TableFile::offer(*m_table);
    m_whiskers = new IntervalDelegate(theme, m_table);
    m_estimates = new EstimateDelegate(theme, m_table);
    body()->addWidget(m_table);
}

void CountsPanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    const std::vector<SplitLine> lines = linesOf(report);
    const int classes = static_cast<int>(info.classes.size());
    m_classes = classes <= kCountedClasses ? classes : 0;
    m_prevalence = info.task == spec::Task::Binary && info.positive >= 0;
    setNote(m_prevalence ? tr("prevalence of %1 by image, 95 % interval (Wilson)")
                               .arg(QString::fromStdString(
                                   info.classes[static_cast<std::size_t>(info.positive)]))
                         : QString());
    m_table->clear();
    m_table->setColumnCount(whiskerColumn() + (m_prevalence ? 3 : 0));
    QStringList heads{report.folds.empty() ? tr("Set") : tr("Fold"),
                      PatientWords::heading(info.patientSource), tr("Images")};
    for (int c = 0; c < m_classes; ++c)
        heads << QString::fromStdString(info.classes[static_cast<std::size_t>(c)]);
    if (m_prevalence)
        heads << QString() << tr("Prevalence") << tr("Δ points");
    m_table->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        QTableWidgetItem* head = m_table->horizontalHeaderItem(column);
        head->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        head->setToolTip(head->text());
        if (column >= 3 && column < whiskerColumn())
            head->setIcon(classMarkIcon(m_theme, column - 3));
        m_table->setItemDelegateForColumn(column, nullptr);
    }
    auto* header = static_cast<FigureHeader*>(m_table->horizontalHeader());
    header->setScale(-1, {}, {});
    if (m_prevalence) {
        m_table->setItemDelegateForColumn(whiskerColumn(), m_whiskers);
        m_table->setItemDelegateForColumn(whiskerColumn() + 1, m_estimates);
        std::tie(m_low, m_high) = scaleOf(lines);
        header->setScale(whiskerColumn(), Format::percent(m_low, 0), Format::percent(m_high, 0));
        m_table->horizontalHeaderItem(whiskerColumn())
            ->setToolTip(tr("Point: prevalence; line: 95 % interval; dashed: all images"));
    }
    // Of images that a split leaves out, only how many they are: they are in no set.
    spec::SetCounts out;
    out.images = report.dropped;
    const int sets = static_cast<int>(lines.size());
    const int rows = sets + (report.dropped > 0 ? 2 : 1);
    m_table->setRowCount(rows);
    for (int row = 0; row < sets; ++row) {
        const SplitLine& line = lines[static_cast<std::size_t>(row)];
        fillRow(row, line.name, *line.counts, report.whole, false);
        m_table->item(row, 0)->setToolTip(line.more);
    }
    if (report.dropped > 0) {
        fillRow(sets, tr("In no set"), out, out, false);
        m_table->item(sets, 0)->setToolTip(tr("Images of patients who are in a set that was kept"));
        m_table->item(sets, kPatientColumn)->setToolTip({});
    }
    fillRow(rows - 1, tr("Whole"), report.whole, report.whole, true);
    // The page's head says that no patients are known.
    m_table->setColumnHidden(kPatientColumn, !report.whole.patients);
    fitHeight(m_table);
    fitWidth();
}

void CountsPanel::fitWidth() {
    for (int column = 3; column < whiskerColumn(); ++column)
        m_table->setColumnHidden(column, false);  // a hidden one has no hint
    const auto isClass = [this](int column) { return column >= 3 && column < whiskerColumn(); };
    int needed =
        m_table->rowCount() > kRowsShown ? m_table->verticalScrollBar()->sizeHint().width() : 0;
    int ofClasses = 0;
    for (int column = 0; column < m_table->columnCount(); ++column)
        if (isClass(column))
            ofClasses += neededWidth(m_table, column);
        else if ((!m_prevalence || column != whiskerColumn()) &&
                 !(column == kPatientColumn && m_table->isColumnHidden(column)))
            needed += neededWidth(m_table, column);
    // How many there are of each class the prevalence says too, here or in a table of its own: on a narrow page that goes first.
    const bool classes = width() - 2 >= needed + ofClasses;
    m_table->setMinimumWidth(needed);
    if (classes)
        needed += ofClasses;
    for (int column = 3; column < whiskerColumn(); ++column)
        m_table->setColumnHidden(column, !classes);
    const bool whiskers = m_prevalence && width() - 2 >= needed + kLeastWhisker;
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (m_prevalence)
        m_table->setColumnHidden(whiskerColumn(), !whiskers);
    // What is left goes to the whiskers, or to the first column where there are none.
    header->setSectionResizeMode(whiskers ? whiskerColumn() : 0, QHeaderView::Stretch);
}

void CountsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() && m_table->rowCount() > 0)
        fitWidth();
}

void CountsPanel::fillRow(int row, const QString& name, const spec::SetCounts& counts,
                          const spec::SetCounts& whole, bool isWhole) {
    const auto put = [&](int column, const QString& text) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (isWhole)
            item->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        m_table->setItem(row, column, item);
        return item;
    };
    put(0, name);
    put(1, counts.patients ? Format::count(*counts.patients) : QStringLiteral("—"))
        ->setToolTip(counts.patients ? QString() : tr("The images carry no patient ids."));
    put(2, Format::count(counts.images));
    for (int c = 0; c < m_classes; ++c)
        put(3 + c, static_cast<std::size_t>(c) < counts.perClass.size()
                       ? Format::count(counts.perClass[static_cast<std::size_t>(c)])
                       : QString());
    if (!m_prevalence || counts.perClass.empty())
        return;
    const double delta = counts.prevalence.value.value_or(0) - whole.prevalence.value.value_or(0);
    const bool attention = !isWhole && std::abs(delta) >= kAttentionPoints;
    auto* cell = put(whiskerColumn(), {});
    if (counts.prevalence.value && counts.prevalence.low && counts.prevalence.high)
        cell->setData(IntervalDelegate::CellRole,
                      QVariant::fromValue(IntervalCell{
                          *counts.prevalence.value, *counts.prevalence.low, *counts.prevalence.high,
                          m_low, m_high, whole.prevalence.value, attention}));
    put(whiskerColumn() + 1, Format::percentInterval(counts.prevalence));
    auto* points =
        put(whiskerColumn() + 2, isWhole ? tr("reference") : Format::signedNumber(delta * 100, 1));
    if (isWhole)
        tint(*points, m_theme, Role::Text3);
    if (attention) {
        tint(*points, m_theme, Role::Warn);
        points->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        points->setToolTip(
            tr("PPV, NPV and calibration measured in this set will not carry over to the whole."));
    }
}

}  // namespace lightbox::gui
