// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ConfusionPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "look/Format.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

enum ReportColumn { NameColumn, PrecisionColumn, RecallColumn, F1Column, SupportColumn };

QTableView* makeTable(QStandardItemModel* model) {
    auto* table = new QTableView;
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFocusPolicy(Qt::TabFocus);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->horizontalHeader()->setFixedHeight(28);
    table->horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (const int column : {PrecisionColumn, RecallColumn, F1Column, SupportColumn})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setMinimumSectionSize(36);
    table->setTextElideMode(Qt::ElideRight);
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

}  // namespace

ConfusionPanel::ConfusionPanel(const Theme& theme, QWidget* mistakes, QWidget* parent)
    : PlotPanel(theme, parent),
      m_matrix(new ConfusionMatrix(theme)),
      m_report(new QStandardItemModel(0, 5, this)),
      m_balanced(new MetricRow(theme, tr("Balanced accuracy"))),
      m_mcc(new MetricRow(theme, tr("MCC"))),
      m_accuracy(new MetricRow(theme, tr("Accuracy"))) {
    m_balanced->setObjectName(QStringLiteral("balancedAccuracy"));
    m_mcc->setObjectName(QStringLiteral("mcc"));
    m_accuracy->setObjectName(QStringLiteral("accuracy"));
    setAccessibleName(tr("Confusion matrix"));
    connect(m_matrix, &ConfusionMatrix::cellClicked, this, &ConfusionPanel::cellClicked);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_matrix);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* matrix = new QWidget;
    auto* column = new QVBoxLayout(matrix);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(scroll, 1);
    column->addWidget(makeShares());
    addTab(tr("Confusion matrix"), matrix, {Why::Topic::ConfusionMatrix});
    m_report->setHorizontalHeaderLabels({tr("Class"), tr("PPV"), tr("Sens."), tr("F1"), tr("n")});
    m_report->horizontalHeaderItem(PrecisionColumn)->setToolTip(tr("Precision (PPV)"));
    m_report->horizontalHeaderItem(RecallColumn)->setToolTip(tr("Recall (sensitivity)"));
    m_report->horizontalHeaderItem(SupportColumn)->setToolTip(tr("Cases of the class"));
    for (const int part : {PrecisionColumn, RecallColumn, F1Column, SupportColumn})
        m_report->horizontalHeaderItem(part)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* table = makeTable(m_report);
    table->setAccessibleName(tr("Precision, recall and F1 of each class"));
    TableFile::offer(*table);
    addTab(tr("Report"), table,
           {Why::Topic::PredictiveValues, Why::Topic::Sensitivity, Why::Topic::F1});
    addTab(tr("Mistakes"), mistakes, {});
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (MetricRow* row : {m_balanced, m_mcc, m_accuracy}) {
        row->setFixedHeight(20);
        row->figure().setTextSize(TextSize::Small);
        for (QLabel* label : row->findChildren<QLabel*>())
            setTextRole(label, TextRole::Small);
        rows->addWidget(row);
    }
    addWhy(theme, *m_balanced, Why::Topic::BalancedAccuracy);
    addWhy(theme, *m_mcc, Why::Topic::Mcc);
    addWhy(theme, *m_accuracy, Why::Topic::Accuracy);
    body()->addLayout(rows);
    setBodyMargins({12, 8, 12, 8});
}

QWidget* ConfusionPanel::makeShares() {
    m_shares = new QWidget;
    auto* row = new QHBoxLayout(m_shares);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("per cent of"), TextRole::Small));
    auto* shares = new Segments(theme());
    shares->setObjectName(QStringLiteral("shares"));
    shares->addSegment(tr("truth"), {}, tr("Of the images that are of the class: the row"));
    shares->addSegment(tr("calls"), {}, tr("Of the images that are called so: the column"));
    shares->setSmall();
    shares->setCurrent(0);
    connect(shares, &Segments::chosen, this,
            [this](int index) { m_matrix->setShownShare(index == 1); });
    row->addWidget(shares);
    row->addStretch(1);
    return m_shares;
}

void ConfusionPanel::setData(const EvaluationData& data) {
    const spec::Predictions& predictions = data.predictions();
    m_multilabel = predictions.task == spec::Task::Multilabel;
    m_names.clear();
    for (const std::string& name : predictions.classes)
        m_names.push_back(QString::fromStdString(name));
    std::vector<ConfusionMatrix::Class> shown;
    if (data.twoByTwo()) {
        const int other = data.others();
        shown.push_back(
            {m_multilabel ? tr("without") : m_names[static_cast<std::size_t>(other)], other});
        shown.push_back({QString::fromStdString(data.className()), data.cls});
    } else {
        for (std::size_t i = 0; i < m_names.size(); ++i)
            shown.push_back({m_names[i], static_cast<int>(i)});
    }
    m_matrix->setCounted(data.patients.has_value());
    m_matrix->setClasses(shown, data.twoByTwo());
    m_shares->setVisible(shown.size() == 2);  // smaller cells show counts alone
}

void ConfusionPanel::show(const DecidedSet& set) {
    const evaluation::Decided& decided = set.decided;
    m_matrix->setCounts(set.matrix);
    fillReport(decided.report);
    // Of many labels these two are the class's own, as the matrix is.
    m_balanced->figure().setText(Format::orUndefined(
        m_multilabel ? evaluation::balancedAccuracy(set.matrix) : decided.balancedAccuracy,
        tr("a class is absent")));
    m_mcc->figure().setText(Format::orUndefined(
        m_multilabel ? evaluation::mcc(set.matrix) : decided.mcc, tr("one class only")));
    m_accuracy->setLabel(
        decided.majorityBaseline
            ? tr("Accuracy; majority %1").arg(Format::share(*decided.majorityBaseline))
        : m_multilabel ? tr("All labels right")
                       : tr("Accuracy"));
    m_accuracy->figure().setInterval(decided.accuracy);
}

void ConfusionPanel::fillReport(const std::vector<spec::ClassReport>& report) {
    m_report->setRowCount(static_cast<int>(report.size()));
    const auto put = [this](int row, int column, const QString& text) {
        auto* item = new QStandardItem(text);
        item->setFont(Theme::font(TextSize::Small));
        item->setTextAlignment(column == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
        m_report->setItem(row, column, item);
    };
    for (std::size_t i = 0; i < report.size() && i < m_names.size(); ++i) {
        const auto row = static_cast<int>(i);
        const spec::ClassReport& one = report[i];
        put(row, NameColumn, m_names[i]);
        m_report->item(row, NameColumn)->setToolTip(m_names[i]);
        put(row, PrecisionColumn, Format::orUndefined(one.precision, {}));
        put(row, RecallColumn, Format::orUndefined(one.recall, {}));
        put(row, F1Column, Format::orUndefined(one.f1, {}));
        put(row, SupportColumn, Format::count(static_cast<std::int64_t>(one.support)));
    }
}

}  // namespace lightbox::gui
