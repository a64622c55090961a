// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPanels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/Format.h"
#include "base/Random.h"
#include "statistics/Power.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

QString count(std::size_t value) {
    return Format::count(static_cast<std::int64_t>(value));
}

double share(const spec::SetCounts& counts, std::size_t cls) {
    return counts.images == 0 || cls >= counts.perClass.size()
               ? 0
               : static_cast<double>(counts.perClass[cls]) / static_cast<double>(counts.images);
}

/// A line of the tables: a set, a fold or the whole.
struct Line {
    QString name;
    const spec::SetCounts* counts;
    QString more;  ///< tool tip
};

/// Folds with the test set that stands beside them, else the sets.
std::vector<Line> linesOf(const spec::SplitReport& report) {
    std::vector<Line> lines;
    const bool repeated = !report.folds.empty() && report.folds.back().repeat > 1;
    for (const spec::FoldCounts& fold : report.folds)
        lines.push_back({repeated ? CountsPanel::tr("Fold %1 (%2.%3)")
                                        .arg(fold.number)
                                        .arg(fold.repeat)
                                        .arg(fold.fold)
                                  : CountsPanel::tr("Fold %1").arg(fold.number),
                         &fold.counts,
                         CountsPanel::tr("train --fold %1 validates on it and trains on the others")
                             .arg(fold.number)});
    for (const spec::SetCounts& set : report.sets) {
        if (!report.folds.empty() && set.set != spec::Set::Test)
            continue;
        QStringList values;
        for (const std::string& value : set.fieldValues)
            values << QString::fromStdString(value);
        lines.push_back(
            {titleOfSet(set.set), &set,
             values.join(report.method == spec::SplitMethod::ByDate ? CountsPanel::tr(" to ")
                                                                    : QStringLiteral(", "))});
    }
    return lines;
}

/// Rows of a table before it scrolls.
constexpr int kRowsShown = 12;
constexpr int kTableRow = 33;

void setUp(QTableWidget* table, const QString& name) {
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kTableRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

/// As high as its rows, up to a limit from which it scrolls.
void fitHeight(QTableWidget* table) {
    table->setVerticalScrollBarPolicy(table->rowCount() > kRowsShown ? Qt::ScrollBarAsNeeded
                                                                     : Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(30 + std::min(table->rowCount(), kRowsShown) * kTableRow + 2);
}

}  // namespace

QWidget* renewed(Panel* panel, QWidget*& widget) {
    delete widget;
    widget = new QWidget;
    panel->body()->insertWidget(0, widget);
    return widget;
}

QString titleOfSet(spec::Set set) {
    QString name = Format::setName(spec::toString(set));
    name[0] = name[0].toUpper();
    return name;
}

// --- counts

CountsPanel::CountsPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Patients, images and prevalence"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_table = new QTableWidget;
    setUp(m_table, tr("Patients, images and prevalence of each set"));
    body()->addWidget(m_table);
}

void CountsPanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    const std::vector<Line> lines = linesOf(report);
    m_classes = static_cast<int>(info.classes.size());
    m_prevalence = info.task == spec::Task::Binary && info.positive >= 0;
    setNote(m_prevalence ? tr("prevalence of %1 by image, 95 % interval (Wilson)")
                               .arg(QString::fromStdString(
                                   info.classes[static_cast<std::size_t>(info.positive)]))
                         : QString());
    // Beyond six classes the table would scroll sideways: the bars below tell them.
    const int shownClasses = m_classes <= 6 ? m_classes : 0;
    const int columns = 3 + shownClasses + (m_prevalence ? 3 : 0);
    m_table->clear();
    m_table->setColumnCount(columns);
    QStringList heads{report.folds.empty() ? tr("Set") : tr("Fold"), tr("Patients"), tr("Images")};
    for (int c = 0; c < shownClasses; ++c)
        heads << QString::fromStdString(info.classes[static_cast<std::size_t>(c)]);
    if (m_prevalence)
        heads << QString() << tr("Prevalence") << tr("Δ points");
    m_table->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < columns; ++column) {
        QTableWidgetItem* head = m_table->horizontalHeaderItem(column);
        head->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (column >= 3 && column < 3 + shownClasses)
            head->setIcon(classMarkIcon(column - 3, m_theme.classColor(column - 3)));
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    // What is left goes to the whiskers, or to the first column where there are none.
    m_table->horizontalHeader()->setSectionResizeMode(m_prevalence ? 3 + shownClasses : 0,
                                                      QHeaderView::Stretch);
    if (m_prevalence) {
        auto* delegate = new IntervalDelegate(m_theme, m_table);
        m_table->setItemDelegateForColumn(3 + shownClasses, delegate);
        m_low = 1;
        m_high = 0;
        for (const Line& line : lines) {
            m_low = std::min(m_low, line.counts->prevalence.low.value_or(1));
            m_high = std::max(m_high, line.counts->prevalence.high.value_or(0));
        }
        const double pad = std::max((m_high - m_low) * 0.15, 0.01);
        m_low = std::max(0.0, m_low - pad);
        m_high = std::min(1.0, m_high + pad);
    }
    const int rows = static_cast<int>(lines.size()) + 1;
    m_table->setRowCount(rows);
    for (int row = 0; row + 1 < rows; ++row) {
        const Line& line = lines[static_cast<std::size_t>(row)];
        fillRow(row, line.name, *line.counts, report.whole, false);
        m_table->item(row, 0)->setToolTip(line.more);
    }
    fillRow(rows - 1, tr("Whole"), report.whole, report.whole, true);
    fitHeight(m_table);
}

void CountsPanel::fillRow(int row, const QString& name, const spec::SetCounts& counts,
                          const spec::SetCounts& whole, bool isWhole) {
    const auto put = [&](int column, const QString& text, bool heavy = false) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (heavy || isWhole)
            item->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        m_table->setItem(row, column, item);
        return item;
    };
    put(0, name);
    put(1, counts.patients ? count(*counts.patients) : QStringLiteral("—"))
        ->setToolTip(counts.patients ? QString() : tr("The images carry no patient ids."));
    put(2, count(counts.images));
    const int shownClasses = m_classes <= 6 ? m_classes : 0;
    for (int c = 0; c < shownClasses; ++c)
        put(3 + c, static_cast<std::size_t>(c) < counts.perClass.size()
                       ? count(counts.perClass[static_cast<std::size_t>(c)])
                       : QString());
    if (!m_prevalence)
        return;
    const double delta = counts.prevalence.value.value_or(0) - whole.prevalence.value.value_or(0);
    const bool attention = !isWhole && std::abs(delta) >= kAttentionPoints;
    auto* cell = put(3 + shownClasses, {});
    if (counts.prevalence.value && counts.prevalence.low && counts.prevalence.high)
        cell->setData(IntervalDelegate::CellRole,
                      QVariant::fromValue(IntervalCell{
                          *counts.prevalence.value, *counts.prevalence.low, *counts.prevalence.high,
                          m_low, m_high, whole.prevalence.value, attention}));
    put(4 + shownClasses, Format::percentInterval(counts.prevalence), false);
    auto* points =
        put(5 + shownClasses, isWhole ? tr("reference") : Format::signedNumber(delta * 100, 1));
    if (isWhole)
        points->setForeground(m_theme.color(Role::Text3));
    if (attention) {
        points->setForeground(m_theme.color(Role::Warn));
        points->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        points->setToolTip(
            tr("PPV, NPV and calibration measured in this set will not carry over to the whole."));
    }
}

// --- prevalence of every class

PrevalencePanel::PrevalencePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Prevalence of every class"), parent),
      m_theme(theme) {
    setNote(tr("share of images, and points away from the whole"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_table = new QTableWidget;
    m_table->setObjectName(QStringLiteral("prevalenceTable"));
    setUp(m_table, tr("Share of each class in each set"));
    body()->addWidget(m_table);
}

void PrevalencePanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    const bool wanted = info.task != spec::Task::Binary || info.positive < 0;
    setVisible(wanted);
    if (!wanted)
        return;
    const std::vector<Line> lines = linesOf(report);
    m_table->clear();
    m_table->setColumnCount(2 + static_cast<int>(lines.size()));
    m_table->setRowCount(static_cast<int>(info.classes.size()));
    QStringList heads{tr("Class"), tr("Whole")};
    for (const Line& line : lines)
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
        m_table->horizontalHeader()->setSectionResizeMode(
            column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    for (std::size_t c = 0; c < info.classes.size(); ++c) {
        const int row = static_cast<int>(c);
        put(row, 0, QString::fromStdString(info.classes[c]))
            ->setIcon(classMarkIcon(row, m_theme.classColor(row)));
        put(row, 1, tr("%1 %").arg(Format::number(share(report.whole, c) * 100, 1)));
        for (std::size_t l = 0; l < lines.size(); ++l) {
            const double delta = share(*lines[l].counts, c) - share(report.whole, c);
            auto* cell = put(row, 2 + static_cast<int>(l),
                             tr("%1 % (%2)")
                                 .arg(Format::number(share(*lines[l].counts, c) * 100, 1),
                                      Format::signedNumber(delta * 100, 1)));
            if (c < lines[l].counts->perClass.size())
                cell->setToolTip(
                    tr("%1 of %2 images")
                        .arg(count(lines[l].counts->perClass[c]), count(lines[l].counts->images)));
            if (std::abs(delta) >= kAttentionPoints) {
                cell->setForeground(m_theme.color(Role::Warn));
                cell->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
            }
        }
    }
    fitHeight(m_table);
}

// --- stratification

StratificationPanel::StratificationPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Stratification"), parent),
      m_theme(theme) {
    setNote(tr("share of images by class"));
}

void StratificationPanel::setReport(const spec::SplitReport& report,
                                    const spec::DatasetInfo& info) {
    auto* grid = new QGridLayout(renewed(this, m_bars));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 84);
    grid->setColumnStretch(1, 1);
    // Beyond six classes the bars are crumbs: the table above tells them.
    setVisible(info.classes.size() <= 6);
    int row = 0;
    std::vector<Line> lines = linesOf(report);
    if (lines.size() > kRowsShown)
        lines.resize(kRowsShown);
    for (const Line& line : lines) {
        const spec::SetCounts& set = *line.counts;
        grid->addWidget(makeLabel(line.name, TextRole::Label), row, 0);
        auto* bar = new StackedBar(m_theme);
        std::vector<StackedBar::Part> parts;
        for (std::size_t c = 0; c < info.classes.size(); ++c)
            parts.push_back({QString::fromStdString(info.classes[c]), share(set, c),
                             static_cast<int>(c), false});
        bar->setParts(std::move(parts));
        grid->addWidget(bar, row++, 1);
    }
}

// --- power

PowerPanel::PowerPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("What these sets can tell"), parent) {
    static_cast<void>(theme);
    setNote(tr("expected 95 % half-width"));
}

void PowerPanel::setReport(const spec::SplitReport& report, const spec::DatasetInfo& info) {
    auto* grid = new QGridLayout(renewed(this, m_rows));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(10);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    const QStringList heads{tr("Set"), tr("AUROC"), tr("Sensitivity"), tr("Specificity")};
    for (int column = 0; column < heads.size(); ++column)
        grid->addWidget(makeLabel(heads[column], TextRole::Small), 0, column,
                        column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 1;
    std::optional<std::size_t> smallest;
    for (const spec::SetCounts& set : report.sets) {
        if (set.set == spec::Set::Train)
            continue;
        // Of several classes the rarest one decides what can be told.
        std::size_t positive = info.positive >= 0 ? static_cast<std::size_t>(info.positive) : 0;
        if (info.positive < 0)
            for (std::size_t c = 1; c < set.perClass.size(); ++c)
                if (set.perClass[c] < set.perClass[positive])
                    positive = c;
        const std::size_t positives = positive < set.perClass.size() ? set.perClass[positive] : 0;
        const std::size_t negatives = set.images - positives;
        const auto halfWidth = [](const std::optional<double>& value) {
            return value ? QStringLiteral("± %1").arg(Format::number(*value)) : QStringLiteral("—");
        };
        grid->addWidget(makeLabel(titleOfSet(set.set), TextRole::Medium), row, 0);
        grid->addWidget(
            makeLabel(halfWidth(statistics::expectedAurocHalfWidth(0.95, positives, negatives)),
                      TextRole::Body),
            row, 1, Qt::AlignRight);
        grid->addWidget(
            makeLabel(halfWidth(statistics::expectedProportionHalfWidth(0.95, positives)),
                      TextRole::Body),
            row, 2, Qt::AlignRight);
        grid->addWidget(
            makeLabel(halfWidth(statistics::expectedProportionHalfWidth(0.95, negatives)),
                      TextRole::Body),
            row, 3, Qt::AlignRight);
        smallest = std::min(smallest.value_or(positives), std::min(positives, negatives));
        ++row;
    }
    // Wald's width of a proportion p: n = p (1 - p) (z / width)^2.
    const int needed =
        static_cast<int>(std::ceil(0.95 * 0.05 * std::pow(1.959963984540054 / 0.02, 2)));
    auto* note = makeLabel(tr("For values near 0.95. A half-width of ± 0.020 takes about %1 images "
                              "of a class; the smallest here has %2.")
                               .arg(needed)
                               .arg(count(smallest.value_or(0))),
                           TextRole::Help);
    note->setWordWrap(true);
    grid->addWidget(note, row, 0, 1, 4);
}

// --- samples

}  // namespace lightbox::gui
