// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/FoldsTable.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/RunTableModel.h"
#include "pages/monitor/FoldDelegate.h"
#include "pages/monitor/StudyProgress.h"
#include "pages/monitor/StudyText.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

QString withSd(const spec::StudyMetric& metric) {
    if (!metric.mean)
        return QStringLiteral("—");
    return metric.sd ? FoldsTable::tr("%1 ± %2").arg(Format::share(*metric.mean),
                                                     Format::number(*metric.sd))
                     : Format::share(*metric.mean);
}

std::size_t measuredFolds(const spec::StudyMetric& metric) {
    return static_cast<std::size_t>(
        std::count_if(metric.perFold.begin(), metric.perFold.end(),
                      [](const std::optional<double>& value) { return value.has_value(); }));
}

constexpr int kRowHeight = 30;
constexpr int kMostRowsInSight = 7;

enum Column { Fold, HeldOut, Epochs, Auroc, State, Plot, ColumnCount };

}  // namespace

FoldsTable::FoldsTable(const Theme& theme, QWidget* parent) : Panel(tr("Folds"), parent) {
    setObjectName(QStringLiteral("foldsPanel"));
    setSubtitle(tr("each can be resumed; a row opens its run"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_resume = new Button(theme, tr("Resume study"), QStringLiteral("play"));
    m_resume->setSmall();
    m_resume->setObjectName(QStringLiteral("resumeStudy"));
    m_resume->setToolTip(
        tr("Trains what is missing; what was stopped goes on from its last epoch"));
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeAsked(m_study); });
    addHeadAction(m_resume);
    m_table = new QTableWidget(0, ColumnCount);
    m_table->setObjectName(QStringLiteral("foldsTable"));
    m_table->setAccessibleName(tr("Folds"));
    TableFile::offer(*m_table);
    m_table->setHorizontalHeaderLabels({tr("Fold"), tr("Held out"), tr("Epochs"),
                                        tr("AUROC, validation"), tr("State"), QString()});
    m_table->setItemDelegate(new FoldDelegate(theme, m_table));
    // Beside the figures that it draws.
    m_table->horizontalHeader()->moveSection(Plot, State);
    for (int column = 0; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignVCenter |
            (column == Fold || column == State ? Qt::AlignLeft : Qt::AlignRight));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Fold, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        const QString run = m_table->item(row, Fold)->data(Qt::UserRole).toString();
        if (!run.isEmpty())
            Q_EMIT runChosen(spec::RunId(run.toStdString()));
    });
    body()->addWidget(m_table, 1);
    m_note = makeLabel({}, TextRole::Help);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 8);
    body()->addWidget(m_note);
}

void FoldsTable::setRow(int row, const QStringList& cells, const QString& run, bool heavy) {
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem* item = m_table->item(row, column);
        if (item == nullptr) {
            item = new QTableWidgetItem;
            item->setTextAlignment(
                Qt::AlignVCenter |
                (column == Fold || column == State ? Qt::AlignLeft : Qt::AlignRight));
            m_table->setItem(row, column, item);
        }
        item->setText(cells.value(column));
        item->setToolTip(cells.value(column));
        item->setData(Qt::FontRole,
                      heavy ? QVariant(Theme::font(TextSize::Body, QFont::DemiBold)) : QVariant());
        for (const int role :
             {FoldDelegate::SeriesRole, FoldDelegate::ShareRole, FoldDelegate::LightRole,
              FoldDelegate::IconRole, FoldDelegate::RoleRole, FoldDelegate::IntervalRole})
            item->setData(role, {});
        if (column == Fold)
            item->setData(Qt::UserRole, run);
    }
}

void FoldsTable::setFold(int row, const spec::StudyReport& study, const spec::StudyFold& fold,
                         const spec::RunSummary* run, const Range& range, bool waits) {
    const spec::RunPlace place{study.record.id, fold.repeat, fold.fold, study.record.folds, 0, 0};
    QString name = fold.fold == 0 ? tr("Validation")
                   : study.record.repeats > 1
                       ? tr("%1, repetition %2").arg(fold.fold).arg(fold.repeat)
                       : QString::number(fold.fold);
    if (fold.trial > 0)
        name += tr(", chose trial %1").arg(fold.trial);
    // What nobody works through does not wait for anything.
    QString state = waits ? tr("queued") : tr("not trained");
    if (run != nullptr)
        state = run->members > 0 ? tr("%n model(s)", nullptr, static_cast<int>(run->members))
                                 : RunTableModel::outcomeText(run->outcome);
    setRow(row,
           {name, fold.n > 0 ? Format::count(fold.n) : QStringLiteral("—"),
            run != nullptr && run->members == 0
                ? tr("%1 of %2").arg(run->epochs).arg(run->epochsPlanned)
                : QStringLiteral("—"),
            fold.auroc95.value ? Format::interval(fold.auroc95)
            : run != nullptr && run->bestValAuroc
                ? tr("%1 so far").arg(Format::share(*run->bestValAuroc))
                : tr("not yet"),
            state},
           run != nullptr ? QString::fromStdString(run->id.str()) : QString(), false);
    const int series = std::max(place.number() - 1, 0);
    m_table->item(row, Fold)->setData(FoldDelegate::SeriesRole, series);
    m_table->item(row, Epochs)
        ->setData(FoldDelegate::ShareRole,
                  run == nullptr           ? 0.0
                  : run->members > 0       ? 1.0
                  : run->epochsPlanned > 0 ? static_cast<double>(run->epochs) / run->epochsPlanned
                                           : 0.0);
    if (fold.auroc95.value && fold.auroc95.low && fold.auroc95.high) {
        m_table->item(row, Auroc)->setData(FoldDelegate::LightRole, Format::bounds(fold.auroc95));
        m_table->item(row, Plot)->setData(FoldDelegate::SeriesRole, series);
        m_table->item(row, Plot)->setData(
            FoldDelegate::IntervalRole,
            QVariant::fromValue(IntervalCell{*fold.auroc95.value, *fold.auroc95.low,
                                             *fold.auroc95.high, range.from, range.to,
                                             study.metric.mean, false}));
    }
    m_table->item(row, State)
        ->setData(FoldDelegate::IconRole, run == nullptr
                                              ? QStringLiteral("clock")
                                              : RunTableModel::outcomeIcon(run->outcome));
    m_table->item(row, State)
        ->setData(FoldDelegate::RoleRole,
                  static_cast<int>(run == nullptr                               ? Role::Text3
                                   : run->outcome == spec::Outcome::Failed      ? Role::Error
                                   : run->outcome == spec::Outcome::Interrupted ? Role::WarnIcon
                                   : spec::isOngoing(run->outcome)              ? Role::Accent
                                                                                : Role::Text2));
}

void FoldsTable::setMean(int row, const spec::StudyReport& study, const Range& range) {
    const spec::StudyMetric& metric = study.metric;
    setRow(row,
           {tr("Mean ± sd"),
            {},
            {},
            withSd(metric),
            tr("of %n fold(s)", nullptr, static_cast<int>(measuredFolds(metric)))},
           {}, true);
    m_table->item(row, Fold)->setData(FoldDelegate::SeriesRole, -1);
    if (!metric.mean || !metric.sd || range.to <= range.from)
        return;
    m_table->item(row, Plot)->setData(FoldDelegate::SeriesRole, -1);
    m_table->item(row, Plot)->setData(
        FoldDelegate::IntervalRole,
        QVariant::fromValue(IntervalCell{*metric.mean, *metric.mean - *metric.sd,
                                         *metric.mean + *metric.sd, range.from, range.to,
                                         *metric.mean, false}));
}

void FoldsTable::setStudy(const spec::StudyReport& study, const ProjectSession& session,
                          const spec::RunId& shown, bool isTrained) {
    m_filling = true;
    m_study = study.record.id;
    const bool search = study.record.kind == spec::StudyKind::Search;
    setTitle(search ? tr("Search %1").arg(QString::fromStdString(m_study.str()))
                    : tr("Folds of %1").arg(QString::fromStdString(m_study.str())));
    m_resume->setVisible(!study.isFinished() && !study.alive && !isTrained);
    Range range;
    for (const spec::StudyFold& fold : study.folds)
        if (fold.auroc95.low && fold.auroc95.high) {
            range.from = std::min(range.from, *fold.auroc95.low);
            range.to = std::max(range.to, *fold.auroc95.high);
        }
    const auto& queue = session.queue();
    const bool isQueued =
        session.queueAlive() &&
        std::any_of(queue.begin(), queue.end(), [&study](const spec::QueueEntry& entry) {
            return entry.study == study.record.id;
        });
    const bool several = study.folds.size() > 1;
    m_table->setRowCount(
        static_cast<int>(study.folds.size() + (several ? 1 : 0) + study.trials.size()));
    // A few folds are seen at once, with their mean: the page scrolls rather than the table.
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() + 2 +
                              kRowHeight * std::min(m_table->rowCount(), kMostRowsInSight));
    int row = 0;
    int chosen = -1;
    for (const spec::StudyFold& fold : study.folds) {
        // Where a fold has not ended, the run of its place says how far it is.
        const spec::RunSummary* run =
            fold.run.empty() ? latestAt(session.runs(),
                                        {m_study, fold.repeat, fold.fold, study.record.folds, 0, 0})
                             : session.run(spec::RunId(fold.run));
        setFold(row, study, fold, run, range, isTrained || study.alive || isQueued);
        if (run != nullptr && run->id == shown)
            chosen = row;
        ++row;
    }
    if (several)
        setMean(row++, study, range);
    for (const spec::StudyTrial& trial : study.trials) {
        const bool best = study.chosen == trial.number;
        setRow(row++,
               {tr("Trial %1: %2").arg(trial.number).arg(settingsText(trial.trial)),
                {},
                {},
                withSd(trial.metric),
                best
                    ? tr("best of %n", nullptr, static_cast<int>(study.trials.size()))
                    : tr("%1 of %n fold(s)", nullptr, static_cast<int>(trial.metric.perFold.size()))
                          .arg(measuredFolds(trial.metric))},
               {}, false);
    }
    if (chosen < 0) {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
    } else if (chosen != m_table->currentRow()) {
        m_table->selectRow(chosen);
    }
    m_note->setText(
        search ? (study.record.nested
                      ? tr("Each fold chose its trial by inner folds of its own training patients: "
                           "the mean of the folds is an honest figure, the best trial's is not.")
                      : tr("The best of several trials is optimistic: a nested search or the test "
                           "set gives an honest figure."))
               : tr("The result of the study is the mean of its folds, never the best of them."));
    m_filling = false;
}

}  // namespace lightbox::gui
