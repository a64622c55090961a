// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunsTable.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Format.h"
#include "app/Theme.h"

namespace lightbox::gui {

namespace {

enum Column { Overlay, Name, Architecture, Epochs, Best, Difference, PValue, Time, State, Columns };

}  // namespace

QString outcomeText(spec::Outcome outcome) {
    switch (outcome) {
    case spec::Outcome::Running:
        return QCoreApplication::translate("RunsTable", "running");
    case spec::Outcome::Paused:
        return QCoreApplication::translate("RunsTable", "paused");
    case spec::Outcome::Interrupted:
        return QCoreApplication::translate("RunsTable", "interrupted");
    case spec::Outcome::Failed:
        return QCoreApplication::translate("RunsTable", "failed");
    case spec::Outcome::Completed:
        return QCoreApplication::translate("RunsTable", "completed");
    case spec::Outcome::StoppedEarly:
        return QCoreApplication::translate("RunsTable", "stopped early");
    case spec::Outcome::Cancelled:
        return QCoreApplication::translate("RunsTable", "cancelled");
    }
    return {};
}

QString outcomeIcon(spec::Outcome outcome) {
    switch (outcome) {
    case spec::Outcome::Running:
        return QStringLiteral("play");
    case spec::Outcome::Paused:
        return QStringLiteral("pause");
    case spec::Outcome::Interrupted:
        return QStringLiteral("warn");
    case spec::Outcome::Failed:
        return QStringLiteral("err");
    case spec::Outcome::Completed:
    case spec::Outcome::StoppedEarly:
        return QStringLiteral("okc");
    case spec::Outcome::Cancelled:
        return QStringLiteral("stop");
    }
    return {};
}

RunsTable::RunsTable(const Theme& theme, QWidget* parent)
    : Panel(tr("Runs"), parent),
      m_theme(theme) {
    setSubtitle(tr("tick to overlay; difference to the run shown on the same validation images, "
                   "paired DeLong"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_table = new QTableWidget(0, Columns);
    m_table->setHorizontalHeaderLabels({tr("Overlay"), tr("Run"), tr("Architecture"), tr("Epochs"),
                                        tr("Best AUROC, validation"), tr("Difference"), tr("p"),
                                        tr("Time"), tr("State")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Runs"));
    m_table->setObjectName(QStringLiteral("runsTable"));
    const std::array<int, Columns> widths{64, 150, 150, 76, 150, 170, 64, 84, 110};
    for (int column = 0; column < Columns; ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    body()->addWidget(m_table, 1);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_filling || item->column() != Overlay)
            return;
        m_ticked.clear();
        for (int row = 0; row < m_table->rowCount(); ++row)
            if (m_table->item(row, Overlay)->checkState() == Qt::Checked)
                m_ticked.push_back(m_runs[static_cast<std::size_t>(row)].id);
        Q_EMIT tickedChanged();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_table->currentRow();
        if (!m_filling && row >= 0 && m_runs[static_cast<std::size_t>(row)].id != m_shown)
            Q_EMIT runChosen(m_runs[static_cast<std::size_t>(row)].id);
    });
    connect(m_table, &QTableWidget::customContextMenuRequested, this, &RunsTable::showMenu);
    connect(&theme, &Theme::changed, this, [this] {
        setRuns({m_runs.rbegin(), m_runs.rend()}, m_shown);
    });
}

void RunsTable::setRuns(const std::vector<spec::RunSummary>& runs, const spec::RunId& shown) {
    m_filling = true;
    if (shown != m_shown)
        m_comparisons.clear();
    m_shown = shown;
    m_runs.assign(runs.rbegin(), runs.rend());
    m_table->setRowCount(static_cast<int>(m_runs.size()));
    for (std::size_t row = 0; row < m_runs.size(); ++row)
        fillRow(static_cast<int>(row), m_runs[row]);
    for (std::size_t row = 0; row < m_runs.size(); ++row)
        if (m_runs[row].id == m_shown)
            m_table->selectRow(static_cast<int>(row));
    m_filling = false;
}

void RunsTable::setComparison(const spec::RunId& run,
                              const std::optional<spec::Comparison>& comparison) {
    m_comparisons[run.str()] = comparison;
    m_filling = true;
    for (std::size_t row = 0; row < m_runs.size(); ++row)
        if (m_runs[row].id == run)
            fillRow(static_cast<int>(row), m_runs[row]);
    m_filling = false;
}

void RunsTable::fillRow(int row, const spec::RunSummary& run) {
    const auto put = [&](int column, const QString& text, bool number, bool quiet = false) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (quiet)
            item->setForeground(m_theme.color(Role::Text3));
        item->setToolTip(text);
        m_table->setItem(row, column, item);
        return item;
    };
    const bool shown = run.id == m_shown;
    auto* overlay = new QTableWidgetItem;
    const bool ticked =
        shown || std::find(m_ticked.begin(), m_ticked.end(), run.id) != m_ticked.end();
    overlay->setFlags(shown ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    overlay->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    overlay->setToolTip(tr("Lay this run over the AUROC plot"));
    m_table->setItem(row, Overlay, overlay);
    QTableWidgetItem* name = put(Name, QString::fromStdString(run.name), false);
    name->setFont(Theme::font(TextSize::Body, QFont::Medium));
    if (run.dataChangedSince) {
        name->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        name->setToolTip(tr("The data have changed since this run."));
    }
    put(Architecture, QString::fromStdString(run.arch), false);
    put(Epochs,
        run.epochs == run.epochsPlanned ? QString::number(run.epochs)
                                        : tr("%1 of %2").arg(run.epochs).arg(run.epochsPlanned),
        true);
    put(Best, run.bestValAuroc ? Format::share(*run.bestValAuroc) : QStringLiteral("—"), true)
        ->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    const auto comparison = m_comparisons.find(run.id.str());
    if (shown) {
        put(Difference, tr("reference"), true, true);
        put(PValue, {}, true);
    } else if (comparison != m_comparisons.end() && comparison->second &&
               comparison->second->difference) {
        const spec::Comparison& c = *comparison->second;
        QString text = Format::signedNumber(*c.difference);
        if (c.low && c.high)
            text += QStringLiteral(" [%1, %2]")
                        .arg(Format::signedNumber(*c.low), Format::signedNumber(*c.high));
        put(Difference, text, true);
        put(PValue, c.p ? Format::pValue(*c.p) : QStringLiteral("—"), true);
    } else {
        put(Difference, QStringLiteral("—"), true, true);
        put(PValue, QStringLiteral("—"), true, true);
    }
    put(Time, Format::duration(run.seconds), true);
    put(State, outcomeText(run.outcome), false)
        ->setIcon(m_theme.icon(outcomeIcon(run.outcome),
                               run.outcome == spec::Outcome::Failed        ? Role::Error
                               : run.outcome == spec::Outcome::Interrupted ? Role::WarnIcon
                                                                           : Role::Accent));
}

void RunsTable::showMenu(const QPoint& position) {
    const int row = m_table->rowAt(position.y());
    if (row < 0)
        return;
    const spec::RunSummary run = m_runs[static_cast<std::size_t>(row)];
    QMenu menu(this);
    QAction* resume = menu.addAction(m_theme.icon(QStringLiteral("play")), tr("Resume"));
    resume->setEnabled(run.outcome == spec::Outcome::Interrupted ||
                       run.outcome == spec::Outcome::Cancelled ||
                       run.outcome == spec::Outcome::Failed);
    QAction* remove = menu.addAction(m_theme.icon(QStringLiteral("x")), tr("Delete…"));
    remove->setEnabled(run.outcome != spec::Outcome::Running &&
                       run.outcome != spec::Outcome::Paused);
    const QAction* chosen = menu.exec(m_table->viewport()->mapToGlobal(position));
    if (chosen == resume)
        Q_EMIT resumeAsked(run.id);
    else if (chosen == remove)
        Q_EMIT deleteAsked(run.id);
}

}  // namespace lightbox::gui
