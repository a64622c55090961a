// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/StudyPanels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "models/RunTableModel.h"
#include "pages/monitor/FoldDelegate.h"
#include "widgets/Buttons.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

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

QString settingsText(const spec::Trial& trial) {
    QStringList parts;
    for (const auto& [key, value] : trial.settings)
        parts << QStringLiteral("%1 = %2").arg(Format::coreText(spec::trainingOption(key).label),
                                               QString::fromStdString(value));
    return parts.join(QStringLiteral(", "));
}

constexpr int kPanelText = 296 - 2 * 13;  ///< px of a line in the column at the right

enum Column { Fold, HeldOut, Epochs, Auroc, State, Plot, ColumnCount };

}  // namespace

StudyPanel::StudyPanel(const Theme& theme, QWidget* parent) : Panel(tr("Study so far"), parent) {
    setObjectName(QStringLiteral("studyPanel"));
    m_progress = new Badge(theme, {});
    addHeadAction(m_progress);
    body()->setSpacing(2);
    body()->addWidget(makeLabel(tr("AUROC, mean ± sd of the folds"), TextRole::Small));
    m_mean = new FigureLabel(theme);
    m_mean->setTextSize(TextSize::Key);
    m_mean->setObjectName(QStringLiteral("studyMean"));
    body()->addWidget(m_mean);
    m_range = makeLabel({}, TextRole::Help);
    m_range->setWordWrap(true);
    body()->addWidget(m_range);
    m_pooled = new MetricRow(theme, tr("Pooled"));
    m_pooled->setToolTip(tr("All held-out images ranked together. Scores of different models are "
                            "not on one scale, so the mean of the folds leads."));
    body()->addWidget(m_pooled);
    m_chosen = makeLabel({}, TextRole::Body);
    m_chosen->setWordWrap(true);
    body()->addWidget(m_chosen);
    m_notes = makeLabel({}, TextRole::Help);
    m_notes->setWordWrap(true);
    body()->addWidget(m_notes);
    m_ensemble = new Button(theme, tr("Make ensemble"), QStringLiteral("layers"));
    m_ensemble->setObjectName(QStringLiteral("makeEnsemble"));
    m_ensemble->setSmall();
    m_ensemble->setToolTip(tr("A run that averages the fold models: it has a threshold, predicts, "
                              "explains and exports like any run"));
    connect(m_ensemble, &QPushButton::clicked, this, [this] { Q_EMIT ensembleAsked(m_study); });
    body()->addSpacing(6);
    body()->addWidget(m_ensemble, 0, Qt::AlignLeft);
}

void StudyPanel::setStudy(const spec::StudyReport& study) {
    setTitle(study.isFinished() ? tr("Study %1").arg(QString::fromStdString(study.record.id.str()))
                                : tr("Study so far"));
    m_progress->setText(
        tr("%1 of %n run(s)", nullptr, static_cast<int>(study.planned)).arg(study.finished));
    const spec::StudyMetric& metric = study.metric;
    m_mean->setText(metric.mean ? Format::share(*metric.mean) : QStringLiteral("—"),
                    metric.sd ? tr("± %1").arg(Format::number(*metric.sd)) : QString());
    std::vector<double> values;
    std::size_t images = 0;
    for (std::size_t i = 0; i < study.folds.size(); ++i) {
        images += study.folds[i].n;
        if (study.folds[i].auroc)
            values.push_back(*study.folds[i].auroc);
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const QString judged = Format::count(static_cast<std::int64_t>(images));
    m_range->setText(
        values.empty() ? tr("No fold has ended yet.")
        : values.size() == 1
            ? tr("One fold so far, no mean of several yet; %1 images judged").arg(judged)
            : tr("%n fold(s); lowest %1, highest %2; %3 images judged", nullptr,
                 static_cast<int>(values.size()))
                  .arg(Format::share(*low), Format::share(*high), judged));
    m_pooled->setVisible(study.pooled && study.record.folds > 0 && values.size() > 1);
    if (study.pooled)
        m_pooled->figure().setInterval(*study.pooled);
    m_chosen->setVisible(study.chosen.has_value());
    if (study.chosen)
        m_chosen->setText(
            tr("Best trial %1: %2")
                .arg(*study.chosen)
                .arg(settingsText(
                    study.trials.at(static_cast<std::size_t>(*study.chosen - 1)).trial)));
    QStringList notes;
    for (const spec::Warning& warning : study.warnings)
        if (warning.code != "study_incomplete")
            notes << MessageText::of(warning);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    // In a column that may be squeezed a label that wraps keeps its lines.
    for (QLabel* label : {m_range, m_chosen, m_notes}) {
        label->ensurePolished();
        label->setMinimumHeight(label->isHidden() ? 0 : label->heightForWidth(kPanelText));
    }
    m_study = study.record.id;
    m_ensemble->setVisible(study.isFinished() && study.folds.size() > 1);
}

FoldsTable::FoldsTable(const Theme& theme, QWidget* parent)
    : Panel(tr("Folds"), parent),
      m_theme(theme) {
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
    m_table->verticalHeader()->setDefaultSectionSize(30);
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

int FoldsTable::addRow(const QStringList& cells, const QString& run, bool heavy) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < ColumnCount; ++column) {
        auto* item = new QTableWidgetItem(cells.value(column));
        item->setTextAlignment(
            Qt::AlignVCenter |
            (column == Fold || column == State ? Qt::AlignLeft : Qt::AlignRight));
        item->setToolTip(cells.value(column));
        if (heavy)
            item->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        if (column == Fold)
            item->setData(Qt::UserRole, run);
        m_table->setItem(row, column, item);
    }
    return row;
}

void FoldsTable::setStudy(const spec::StudyReport& study, const std::vector<spec::RunSummary>& runs,
                          const spec::RunId& shown) {
    m_filling = true;
    m_study = study.record.id;
    const bool search = study.record.kind == spec::StudyKind::Search;
    setTitle(search ? tr("Search %1").arg(QString::fromStdString(m_study.str()))
                    : tr("Folds of %1").arg(QString::fromStdString(m_study.str())));
    m_resume->setVisible(!study.isFinished() && !study.alive);
    m_table->setRowCount(0);
    const auto summaryOf = [&](const std::string& id) -> const spec::RunSummary* {
        const auto found = std::find_if(runs.begin(), runs.end(), [&](const spec::RunSummary& run) {
            return run.id.str() == id;
        });
        return found == runs.end() ? nullptr : &*found;
    };
    // Where a fold has not ended, the run of its place says how far it is.
    const auto runAt = [&](const spec::StudyFold& fold) -> const spec::RunSummary* {
        if (!fold.run.empty())
            return summaryOf(fold.run);
        for (const spec::RunSummary& run : runs)
            if (run.place.study == m_study && run.place.repeat == fold.repeat &&
                run.place.fold == fold.fold && run.place.inner == 0 && run.place.trial == 0)
                return &run;
        return nullptr;
    };
    // The same range for every interval.
    double from = 1;
    double to = 0;
    for (const spec::StudyFold& fold : study.folds)
        if (fold.auroc95.low && fold.auroc95.high) {
            from = std::min(from, *fold.auroc95.low);
            to = std::max(to, *fold.auroc95.high);
        }
    for (const spec::StudyFold& fold : study.folds) {
        const spec::RunSummary* run = runAt(fold);
        const spec::RunPlace place{study.record.id,    fold.repeat, fold.fold,
                                   study.record.folds, 0,           0};
        QString name = fold.fold == 0 ? tr("Validation")
                       : study.record.repeats > 1
                           ? tr("%1, repetition %2").arg(fold.fold).arg(fold.repeat)
                           : QString::number(fold.fold);
        if (fold.trial > 0)
            name += tr(", chose trial %1").arg(fold.trial);
        QString state = tr("queued");
        if (run != nullptr)
            state = run->members > 0 ? tr("%n model(s)", nullptr, static_cast<int>(run->members))
                                     : RunTableModel::outcomeText(run->outcome);
        const int row = addRow(
            {name,
             fold.n > 0 ? Format::count(static_cast<std::int64_t>(fold.n)) : QStringLiteral("—"),
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
                      run == nullptr     ? 0.0
                      : run->members > 0 ? 1.0
                      : run->epochsPlanned > 0
                          ? static_cast<double>(run->epochs) / run->epochsPlanned
                          : 0.0);
        if (fold.auroc95.value && fold.auroc95.low && fold.auroc95.high) {
            m_table->item(row, Auroc)
                ->setData(FoldDelegate::LightRole, Format::bounds(fold.auroc95));
            m_table->item(row, Plot)->setData(FoldDelegate::SeriesRole, series);
            m_table->item(row, Plot)->setData(
                FoldDelegate::IntervalRole,
                QVariant::fromValue(IntervalCell{*fold.auroc95.value, *fold.auroc95.low,
                                                 *fold.auroc95.high, from, to, study.metric.mean,
                                                 false}));
        }
        const bool running = run != nullptr && run->outcome == spec::Outcome::Running;
        m_table->item(row, State)
            ->setData(FoldDelegate::IconRole, run == nullptr
                                                  ? QStringLiteral("clock")
                                                  : RunTableModel::outcomeIcon(run->outcome));
        m_table->item(row, State)
            ->setData(FoldDelegate::RoleRole,
                      static_cast<int>(run == nullptr                               ? Role::Text3
                                       : run->outcome == spec::Outcome::Failed      ? Role::Error
                                       : run->outcome == spec::Outcome::Interrupted ? Role::WarnIcon
                                       : running                                    ? Role::Accent
                                                                                    : Role::Text2));
        if (run != nullptr && run->id == shown)
            m_table->selectRow(m_table->rowCount() - 1);
    }
    if (study.folds.size() > 1) {
        const int row =
            addRow({tr("Mean ± sd"),
                    {},
                    {},
                    withSd(study.metric),
                    tr("of %n fold(s)", nullptr, static_cast<int>(measuredFolds(study.metric)))},
                   {}, true);
        m_table->item(row, Fold)->setData(FoldDelegate::SeriesRole, -1);
        if (study.metric.mean && study.metric.sd && to > from) {
            const double mean = *study.metric.mean;
            m_table->item(row, Plot)->setData(FoldDelegate::SeriesRole, -1);
            m_table->item(row, Plot)->setData(
                FoldDelegate::IntervalRole,
                QVariant::fromValue(IntervalCell{mean, mean - *study.metric.sd,
                                                 mean + *study.metric.sd, from, to, mean, false}));
        }
    }
    for (const spec::StudyTrial& trial : study.trials) {
        const bool best = study.chosen == trial.number;
        addRow({tr("Trial %1: %2").arg(trial.number).arg(settingsText(trial.trial)),
                {},
                {},
                withSd(trial.metric),
                best
                    ? tr("best of %n", nullptr, static_cast<int>(study.trials.size()))
                    : tr("%1 of %n fold(s)", nullptr, static_cast<int>(trial.metric.perFold.size()))
                          .arg(measuredFolds(trial.metric))},
               {}, false);
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

QueuePanel::QueuePanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Queue"), parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("queuePanel"));
    body()->setSpacing(4);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    body()->addLayout(m_rows);
    m_start = new Button(theme, tr("Start the queue"), QStringLiteral("play"));
    m_start->setObjectName(QStringLiteral("startQueue"));
    m_start->setToolTip(tr("Trains what waits, one after the other"));
    connect(m_start, &QPushButton::clicked, this, &QueuePanel::startAsked);
    body()->addWidget(m_start);
}

void QueuePanel::setQueue(const std::vector<spec::QueueEntry>& queue, bool working) {
    setVisible(!queue.empty());
    // Rows that stay are not made anew under somebody's mouse.
    QStringList shown{QString::number(working ? 1 : 0)};
    for (const spec::QueueEntry& entry : queue)
        shown << QStringLiteral("%1 %2").arg(entry.id).arg(
            entry.held ? QString::fromStdString(entry.held->id) : QString());
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    setNote(tr("%n waiting", nullptr, static_cast<int>(queue.size())));
    const bool startable = std::any_of(queue.begin(), queue.end(),
                                       [](const spec::QueueEntry& entry) { return !entry.held; });
    m_start->setVisible(!working && startable);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const spec::QueueEntry& entry = queue[i];
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(2);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        const QString name = !entry.study.empty()       ? QString::fromStdString(entry.study.str())
                             : !entry.spec.name.empty() ? QString::fromStdString(entry.spec.name)
                                                        : QString::fromStdString(entry.spec.preset);
        auto* title = makeLabel(name, TextRole::Body);
        words->addWidget(title);
        QString help = QStringLiteral("%1 · %2 px")
                           .arg(QString::fromStdString(entry.spec.model.arch))
                           .arg(entry.spec.data.size);
        if (!entry.study.empty())
            help += QStringLiteral(" · ") + tr("study");
        if (i == 0 && working && !entry.held)
            help += QStringLiteral(" · ") + tr("training now");
        if (entry.held) {
            const ErrorText text =
                ErrorText::of(base::Error(base::ErrorKind::Refused, *entry.held));
            help = QStringList{text.what, text.why}
                       .filter(QRegularExpression(QStringLiteral(".")))
                       .join(QStringLiteral(". "));
        }
        auto* below = makeLabel(help, TextRole::Help);
        below->setWordWrap(true);
        words->addWidget(below);
        line->addLayout(words, 1);
        const auto addButton = [&](const QString& icon, const QString& tip, auto act) {
            auto* button = new IconButton(m_theme, icon, tip);
            connect(button, &QToolButton::clicked, this, act);
            line->addWidget(button, 0, Qt::AlignTop);
            return button;
        };
        const std::int64_t id = entry.id;
        if (entry.held)
            addButton(QStringLiteral("reset"), tr("Try again"),
                      [this, id] { Q_EMIT releaseAsked(id); });
        if (i > 0)
            addButton(QStringLiteral("up"), tr("Earlier"),
                      [this, id, place = static_cast<int>(i)] { Q_EMIT moveAsked(id, place); });
        addButton(QStringLiteral("x"), tr("Take out of the queue"),
                  [this, id] { Q_EMIT removeAsked(id); });
        m_rows->addWidget(row);
    }
}

}  // namespace lightbox::gui
