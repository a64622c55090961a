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
#include "pages/monitor/StudyProgress.h"
#include "session/ProjectSession.h"
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
                         const spec::RunSummary* run, const Range& range) {
    const spec::RunPlace place{study.record.id, fold.repeat, fold.fold, study.record.folds, 0, 0};
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
    setRow(row,
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
                                   : run->outcome == spec::Outcome::Running     ? Role::Accent
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
                          const spec::RunId& shown) {
    m_filling = true;
    m_study = study.record.id;
    const bool search = study.record.kind == spec::StudyKind::Search;
    setTitle(search ? tr("Search %1").arg(QString::fromStdString(m_study.str()))
                    : tr("Folds of %1").arg(QString::fromStdString(m_study.str())));
    m_resume->setVisible(!study.isFinished() && !study.alive);
    Range range;
    for (const spec::StudyFold& fold : study.folds)
        if (fold.auroc95.low && fold.auroc95.high) {
            range.from = std::min(range.from, *fold.auroc95.low);
            range.to = std::max(range.to, *fold.auroc95.high);
        }
    const bool several = study.folds.size() > 1;
    m_table->setRowCount(
        static_cast<int>(study.folds.size() + (several ? 1 : 0) + study.trials.size()));
    int row = 0;
    int chosen = -1;
    for (const spec::StudyFold& fold : study.folds) {
        // Where a fold has not ended, the run of its place says how far it is.
        const spec::RunSummary* run =
            fold.run.empty() ? latestAt(session.runs(),
                                        {m_study, fold.repeat, fold.fold, study.record.folds, 0, 0})
                             : session.run(spec::RunId(fold.run));
        setFold(row, study, fold, run, range);
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

void QueuePanel::clear() {
    m_shown.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    hide();
}

void QueuePanel::setQueue(const std::vector<spec::QueueEntry>& queue, bool working,
                          std::int64_t training) {
    QStringList shown{QString::number(working ? 1 : 0)};
    for (const spec::QueueEntry& entry : queue)
        shown << QStringList{QString::number(entry.id), nameOf(entry),
                             helpOf(entry, entry.id == training)}
                     .join(QLatin1Char('\n'));
    // Rows that stay are not made anew under somebody's mouse.
    if (shown != m_shown) {
        clear();
        m_shown = shown;
        for (std::size_t i = 0; i < queue.size(); ++i)
            addRow(queue[i], static_cast<int>(i), queue[i].id == training);
        setNote(tr("%n waiting", nullptr, static_cast<int>(queue.size())));
        m_start->setVisible(!working &&
                            std::any_of(queue.begin(), queue.end(),
                                        [](const spec::QueueEntry& entry) { return !entry.held; }));
    }
    setVisible(!queue.empty());
}

QString QueuePanel::nameOf(const spec::QueueEntry& entry) {
    return QString::fromStdString(!entry.study.empty()       ? entry.study.str()
                                  : !entry.spec.name.empty() ? entry.spec.name
                                                             : entry.spec.preset);
}

QString QueuePanel::helpOf(const spec::QueueEntry& entry, bool training) {
    if (entry.held) {
        const ErrorText text = ErrorText::of(base::Error(base::ErrorKind::Refused, *entry.held));
        return QStringList{text.what, text.why}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(". "));
    }
    QString help = QStringLiteral("%1 · %2 px")
                       .arg(QString::fromStdString(entry.spec.model.arch))
                       .arg(entry.spec.data.size);
    if (!entry.study.empty())
        help += QStringLiteral(" · ") + tr("study");
    if (training)
        help += QStringLiteral(" · ") + tr("training now");
    return help;
}

void QueuePanel::addRow(const spec::QueueEntry& entry, int place, bool training) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(nameOf(entry), TextRole::Body));
    auto* below = makeLabel(helpOf(entry, training), TextRole::Help);
    below->setWordWrap(true);
    words->addWidget(below);
    line->addLayout(words, 1);
    const auto addButton = [&](const QString& icon, const QString& tip, auto act) {
        auto* button = new IconButton(m_theme, icon, tip);
        connect(button, &QToolButton::clicked, this, act);
        line->addWidget(button, 0, Qt::AlignTop);
    };
    const std::int64_t id = entry.id;
    if (entry.held)
        addButton(QStringLiteral("reset"), tr("Try again"),
                  [this, id] { Q_EMIT releaseAsked(id); });
    if (place > 0)
        addButton(QStringLiteral("up"), tr("Earlier"),
                  [this, id, place] { Q_EMIT moveAsked(id, place); });
    addButton(QStringLiteral("x"), tr("Take out of the queue"),
              [this, id] { Q_EMIT removeAsked(id); });
    m_rows->addWidget(row);
}

}  // namespace lightbox::gui
