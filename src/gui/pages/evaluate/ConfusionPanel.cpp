// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ConfusionPanel.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "look/Format.h"
#include "statistics/Wilson.h"
#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

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
        table->setColumnWidth(column, column == PrecisionColumn ? 64 : 54);
    table->horizontalHeader()->setHighlightSections(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

}  // namespace

ConfusionPanel::ConfusionPanel(const Theme& theme, QWidget* parent)
    : Panel({}, parent),
      m_segments(new Segments(theme)),
      m_stack(new QStackedWidget),
      m_matrix(new ConfusionMatrix(theme)),
      m_report(new QStandardItemModel(0, 5, this)),
      m_balanced(new MetricRow(theme, tr("Balanced accuracy"))),
      m_mcc(new MetricRow(theme, tr("MCC"))),
      m_accuracy(new MetricRow(theme, tr("Accuracy"))) {
    setAccessibleName(tr("Confusion matrix"));
    setHeadCompact();
    m_segments->addSegment(tr("Confusion matrix"));
    m_segments->addSegment(tr("Report"));
    m_segments->setSmall();
    addHeadWidget(m_segments);
    setNote(tr("click to list"));
    connect(m_segments, &Segments::chosen, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        setNote(index == 0 ? tr("click to list") : QString());
    });
    connect(m_matrix, &ConfusionMatrix::cellClicked, this, &ConfusionPanel::cellClicked);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_matrix);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(scroll);
    m_report->setHorizontalHeaderLabels(
        {tr("Class"), tr("Precision"), tr("Recall"), tr("F1"), tr("Images")});
    for (const int column : {PrecisionColumn, RecallColumn, F1Column, SupportColumn})
        m_report->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* table = makeTable(m_report);
    table->setAccessibleName(tr("Precision, recall and F1 of each class"));
    m_stack->addWidget(table);
    body()->addWidget(m_stack, 1);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (MetricRow* row : {m_balanced, m_mcc, m_accuracy}) {
        row->setFixedHeight(20);
        row->figure().setTextSize(TextSize::Small);
        for (QLabel* label : row->findChildren<QLabel*>())
            setTextRole(label, TextRole::Small);
        rows->addWidget(row);
    }
    body()->addLayout(rows);
    setBodyMargins({12, 8, 12, 8});
}

void ConfusionPanel::setData(const EvaluationData& data) {
    m_classes.clear();
    const auto& names = data.predictions->classes;
    if (data.twoByTwo()) {
        const QString positive = QString::fromStdString(data.className());
        const bool binary = data.predictions->task == spec::Task::Binary && names.size() == 2;
        const int other = data.others();
        m_classes.push_back({binary ? QString::fromStdString(names[static_cast<std::size_t>(other)])
                                    : tr("without"),
                             other});
        m_classes.push_back({positive, data.cls});
    } else {
        for (std::size_t i = 0; i < names.size(); ++i)
            m_classes.push_back({QString::fromStdString(names[i]), static_cast<int>(i)});
    }
    m_matrix->setClasses(m_classes, data.twoByTwo());
}

void ConfusionPanel::show(const Decisions& decisions) {
    const evaluation::Confusion& confusion = decisions.confusion;
    m_matrix->setCounts(confusion);
    fillReport(evaluation::classReport(confusion));
    std::size_t right = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < confusion.size(); ++i)
        for (std::size_t j = 0; j < confusion.size(); ++j) {
            all += confusion[i][j];
            right += i == j ? confusion[i][j] : 0;
        }
    m_balanced->figure().setText(
        Format::orUndefined(evaluation::balancedAccuracy(confusion), tr("a class is absent")));
    m_mcc->figure().setText(Format::orUndefined(evaluation::mcc(confusion), tr("one class only")));
    const std::optional<double> majority = evaluation::majorityBaseline(confusion);
    m_accuracy->setLabel(majority ? tr("Accuracy; majority %1").arg(Format::share(*majority))
                                  : tr("Accuracy"));
    m_accuracy->figure().setInterval(statistics::wilson(right, all));
}

void ConfusionPanel::fillReport(const std::vector<spec::ClassReport>& report) {
    m_report->setRowCount(static_cast<int>(report.size()));
    const auto put = [this](int row, int column, const QString& text) {
        auto* item = new QStandardItem(text);
        item->setTextAlignment(column == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignRight | Qt::AlignVCenter);
        m_report->setItem(row, column, item);
    };
    for (std::size_t i = 0; i < report.size() && i < m_classes.size(); ++i) {
        const auto row = static_cast<int>(i);
        const spec::ClassReport& one = report[i];
        put(row, NameColumn, m_classes[i].name);
        m_report->item(row, NameColumn)->setToolTip(m_classes[i].name);
        put(row, PrecisionColumn, Format::orUndefined(one.precision, {}));
        put(row, RecallColumn, Format::orUndefined(one.recall, {}));
        put(row, F1Column, Format::orUndefined(one.f1, {}));
        put(row, SupportColumn, Format::count(static_cast<std::int64_t>(one.support)));
    }
}

}  // namespace lightbox::gui
