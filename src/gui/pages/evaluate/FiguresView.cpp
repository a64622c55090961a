// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/FiguresView.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/PatientWords.h"
#include "statistics/Intervals.h"
#include "widgets/ClassMark.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

enum ClassColumn {
    ClassNameColumn,
    ClassWhiskerColumn,
    ClassAurocColumn,
    ClassPrecisionColumn,
    ClassColumnCount
};
constexpr int kHeadHeight = 28;
constexpr int kRowHeight = 26;
constexpr int kMetricHeight = 22;
constexpr qsizetype kMostFigure = 8;  ///< letters of a figure; longer is a reason for none

spec::Interval prevalenceOf(const EvaluationData& data) {
    const evaluation::Clusters& clusters = data.curve->clusters();
    const std::vector<std::uint8_t> every(data.scores->positive.size(), 1);
    return statistics::shareInterval(
        statistics::clusteredShare(every, data.scores->positive, clusters.of, clusters.count));
}

QString reasonOf(const spec::Evaluation& evaluation, const std::string& pointer) {
    const auto found = evaluation.undefined.find(pointer);
    return found == evaluation.undefined.end() ? QString() : MessageText::reason(found->second);
}

}  // namespace

FiguresView::FiguresView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_model(new QStandardItemModel(0, ClassColumnCount, this)),
      m_table(new QTableView),
      m_cases(new MetricRow(theme, tr("Images"))),
      m_prevalence(new MetricRow(theme, tr("Prevalence"))),
      m_brier(new MetricRow(theme, tr("Brier score"))),
      m_eceWidth(new MetricRow(theme, tr("Calibration error, equal width"))),
      m_eceMass(new MetricRow(theme, tr("Calibration error, equal mass"))),
      m_kappa(new MetricRow(theme, tr("Cohen's kappa"))) {
    setAccessibleName(tr("Discrimination and error"));
    m_kappa->setObjectName(QStringLiteral("kappa"));
    m_brier->setObjectName(QStringLiteral("brierOfAll"));
    m_model->setHorizontalHeaderLabels({tr("Class"), QString(), tr("AUROC"), tr("AP")});
    m_model->horizontalHeaderItem(ClassPrecisionColumn)->setToolTip(tr("Average precision"));
    m_model->horizontalHeaderItem(ClassNameColumn)
        ->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("AUROC and average precision of each class"));
    TableFile::offer(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setShowGrid(false);
    m_table->setIconSize({16, 16});
    m_table->setItemDelegateForColumn(ClassWhiskerColumn, new IntervalDelegate(theme, this));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFixedHeight(kHeadHeight);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ClassWhiskerColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(40);
    for (const int column : {ClassAurocColumn, ClassPrecisionColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_table->setTextElideMode(Qt::ElideRight);
    for (const int column : {ClassAurocColumn, ClassPrecisionColumn})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 100);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(0);
    for (MetricRow* row : {m_cases, m_prevalence, m_brier, m_eceWidth, m_eceMass, m_kappa}) {
        row->setFixedHeight(kMetricHeight);
        rows->addWidget(row);
    }
    column->addLayout(rows);
    column->addStretch(1);
}

void FiguresView::setData(const EvaluationData& data) {
    const auto count = [](std::size_t n) { return Format::count(static_cast<std::int64_t>(n)); };
    const auto& clusters = data.curve->clusters();
    const std::size_t n = data.scores->score.size();
    m_cases->setLabel(data.patients ? tr("Patients") : tr("Images"));
    const QString patients = PatientWords::ofCount(clusters.patients, data.patientSource);
    m_cases->figure().setText(count(n), data.patients ? QString()
                                        : clusters.patients > 0
                                            ? patients
                                            : QStringLiteral("(%1)").arg(patients));
    m_prevalence->setLabel(tr("Prevalence of %1").arg(QString::fromStdString(data.className())));
    m_prevalence->figure().setPercent(prevalenceOf(data));
    m_table->setToolTip(clusters.several ? tr("95 % intervals by patient") : tr("95 % intervals"));
    m_model->setRowCount(0);
    setWaiting(tr("computing"));
    setTableRows(static_cast<int>(data.predictions().classes.size()));
}

void FiguresView::setWaiting(const QString& why) {
    for (MetricRow* row : {m_brier, m_eceWidth, m_eceMass})
        row->figure().setText(QString(), why);
}

void FiguresView::setEvaluation(const spec::Evaluation& evaluation) {
    fillTable(evaluation);
    const auto put = [&](MetricRow* row, const std::optional<double>& value, const char* pointer) {
        row->figure().setText(Format::orUndefined(value, reasonOf(evaluation, pointer)));
    };
    put(m_brier, evaluation.brier, "/brier");
    put(m_eceWidth, evaluation.eceEqualWidth, "/ece/equal_width");
    put(m_eceMass, evaluation.eceEqualMass, "/ece/equal_mass");
}

void FiguresView::setKappa(const evaluation::Decided& decided, spec::Task task) {
    const QString why = task == spec::Task::Multilabel ? tr("several labels may be right at once")
                                                       : tr("one class only");
    if (decided.kappa)
        m_kappa->figure().setText(Format::share(*decided.kappa));
    else
        m_kappa->figure().setText({}, tr("undefined"));
    m_kappa->setToolTip(decided.kappa ? QString() : why);
}

void FiguresView::setKappa(const spec::Interval& kappa) {
    if (kappa.value)
        m_kappa->figure().setText(Format::number(*kappa.value), Format::bounds(kappa));
}

void FiguresView::clearKappa() {
    m_kappa->figure().setText({}, tr("of one threshold alone"));
    m_kappa->setToolTip({});
}

void FiguresView::fillTable(const spec::Evaluation& evaluation) {
    m_model->setRowCount(0);
    // Nearly perfect classes would all stand at the right edge of a scale that begins at chance.
    double lowest = 1;
    for (const spec::Interval& auroc : evaluation.aurocPerClass)
        lowest = std::min(lowest, auroc.low.value_or(auroc.value.value_or(1)));
    const double from = lowest >= 0.9 ? 0.9 : lowest >= 0.8 ? 0.8 : 0.5;
    m_model->horizontalHeaderItem(ClassWhiskerColumn)
        ->setText(tr("%1 to 1").arg(Format::number(from, 1)));
    m_model->horizontalHeaderItem(ClassWhiskerColumn)
        ->setToolTip(tr("AUROC with its 95 % interval, from %1 to 1").arg(Format::number(from, 1)));
    const QFontMetrics metrics(Theme::font(TextSize::Body));
    int widest = metrics.horizontalAdvance(tr("weighted"));
    for (const std::string& name : evaluation.classes)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(name)) + 24);
    m_table->setColumnWidth(ClassNameColumn, std::min(widest + 20, 150));
    const auto add = [this, from](const QString& name, int cls, const spec::Interval& auroc,
                                  const QString& precision) {
        auto* first = new QStandardItem(name);
        first->setFont(Theme::font(TextSize::Small));
        first->setToolTip(name);
        if (cls >= 0)
            first->setIcon(classMarkIcon(m_theme, cls));
        auto* whisker = new QStandardItem;
        if (auroc.value && auroc.low && auroc.high)
            whisker->setData(
                QVariant::fromValue(IntervalCell{*auroc.value, *auroc.low, *auroc.high, from, 1,
                                                 std::nullopt, *auroc.low < 0.5}),
                IntervalDelegate::CellRole);
        // Why it is undefined is longer than the column; its tool tip says it.
        auto* figure = new QStandardItem(auroc.value ? Format::interval(auroc) : tr("undefined"));
        QStringList how{Format::methodName(auroc.method)};
        for (const messages::Message& note : auroc.notes)
            how << MessageText::of(note, {});
        figure->setToolTip(auroc.value ? how.join(QStringLiteral("; ")) : Format::estimate(auroc));
        auto* average =
            new QStandardItem(precision.size() > kMostFigure ? tr("undefined") : precision);
        average->setToolTip(precision);
        for (QStandardItem* item : {figure, average}) {
            item->setFont(Theme::font(TextSize::Small));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_model->appendRow({first, whisker, figure, average});
    };
    for (std::size_t i = 0; i < evaluation.classes.size() && i < evaluation.aurocPerClass.size();
         ++i) {
        const QString precision =
            i < evaluation.averagePrecision.size()
                ? Format::orUndefined(
                      evaluation.averagePrecision[i].value,
                      reasonOf(evaluation, "/average_precision/" + evaluation.classes[i]))
                : QString();
        add(QString::fromStdString(evaluation.classes[i]), static_cast<int>(i),
            evaluation.aurocPerClass[i], precision);
    }
    if (evaluation.classes.size() > 2) {
        add(tr("macro"), -1, evaluation.aurocMacro, {});
        add(tr("weighted"), -1, evaluation.aurocWeighted, {});
    }
    setTableRows(m_model->rowCount());
}

void FiguresView::setTableRows(int rows) {
    // Where the panel is too low for all, the table scrolls and the figures below it stay.
    m_table->setMinimumHeight(kHeadHeight + 1 + kRowHeight * std::min(rows, 2));
    m_table->setMaximumHeight(kHeadHeight + 1 + kRowHeight * rows);
}

void FiguresView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The whiskers need room to say anything; in a narrow panel the figures alone do.
    const bool narrow = width() < 400;
    m_table->setColumnHidden(ClassWhiskerColumn, narrow);
    m_table->horizontalHeader()->setSectionResizeMode(
        ClassNameColumn, narrow ? QHeaderView::Stretch : QHeaderView::Interactive);
}

}  // namespace lightbox::gui
