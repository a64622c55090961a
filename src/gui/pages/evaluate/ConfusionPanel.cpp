// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ConfusionPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <map>
#include <utility>

#include "look/Format.h"
#include "pages/evaluate/ZonesView.h"
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
      m_stack(new QStackedWidget),
      m_zones(new ZonesView(theme)),
      m_matrix(new ConfusionMatrix(theme)),
      m_report(new QStandardItemModel(0, 5, this)),
      m_referred(new MetricRow(theme, tr("Referred"))),
      m_ruledOut(new MetricRow(theme, tr("NPV, ruled out"))),
      m_ruledIn(new MetricRow(theme, tr("PPV, ruled in"))),
      m_balanced(new MetricRow(theme, tr("Balanced accuracy"))),
      m_mcc(new MetricRow(theme, tr("MCC"))),
      m_accuracy(new MetricRow(theme, tr("Accuracy"))),
      m_rule(makeLabel({}, TextRole::Help)) {
    m_referred->setObjectName(QStringLiteral("zonesReferred"));
    m_balanced->setObjectName(QStringLiteral("balancedAccuracy"));
    m_mcc->setObjectName(QStringLiteral("mcc"));
    m_accuracy->setObjectName(QStringLiteral("accuracy"));
    setAccessibleName(tr("Confusion matrix"));
    connect(m_matrix, &ConfusionMatrix::cellClicked, this, &ConfusionPanel::cellClicked);
    connect(m_zones, &ZonesView::cellClicked, this, &ConfusionPanel::zoneClicked);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_matrix);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* matrix = new QWidget;
    auto* column = new QVBoxLayout(matrix);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_zones);
    column->addWidget(m_stack, 1);
    column->addWidget(makeShares());
    m_rule->setObjectName(QStringLiteral("callRule"));
    m_rule->setWordWrap(true);
    column->addWidget(m_rule);
    addTab(tr("Confusion matrix"), matrix, {Why::Topic::ConfusionMatrix});
    auto* table = makeTable(m_report);
    table->setAccessibleName(tr("Precision, recall and F1 of each class"));
    TableFile::offer(*table);
    addTab(tr("Report"), table,
           {Why::Topic::PredictiveValues, Why::Topic::Sensitivity, Why::Topic::F1});
    addTab(tr("Mistakes"), mistakes, {});
    body()->addLayout(makeMeasures());
    setBodyMargins({12, 8, 12, 8});
    setTwo(false);
}

QVBoxLayout* ConfusionPanel::makeMeasures() {
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (MetricRow* row : {m_balanced, m_mcc, m_accuracy, m_referred, m_ruledOut, m_ruledIn}) {
        row->setFixedHeight(20);
        row->figure().setTextSize(TextSize::Small);
        for (QLabel* label : row->findChildren<QLabel*>())
            setTextRole(label, TextRole::Small);
        rows->addWidget(row);
    }
    addWhy(theme(), *m_balanced, Why::Topic::BalancedAccuracy);
    addWhy(theme(), *m_mcc, Why::Topic::Mcc);
    addWhy(theme(), *m_accuracy, Why::Topic::Accuracy);
    addWhy(theme(), *m_referred, Why::Topic::Referred);
    return rows;
}

void ConfusionPanel::setTwo(bool isTwo) {
    m_isTwo = isTwo;
    nameTab(0, isTwo ? tr("Zones") : tr("Confusion matrix"));
    m_stack->setCurrentIndex(isTwo ? 1 : 0);
    m_rule->setVisible(!isTwo && m_isOfMany);
    for (MetricRow* row : {m_balanced, m_mcc, m_accuracy})
        row->setVisible(!isTwo);
    for (MetricRow* row : {m_referred, m_ruledOut, m_ruledIn})
        row->setVisible(isTwo);
    m_report->setHorizontalHeaderLabels(
        isTwo ? QStringList{tr("Zone"), tr("N"), tr("P"), tr("P here"), tr("n")}
              : QStringList{tr("Class"), tr("PPV"), tr("Sens."), tr("F1"), tr("n")});
    const auto explain = [this](int column, const QString& text) {
        m_report->horizontalHeaderItem(column)->setToolTip(text);
    };
    explain(PrecisionColumn, isTwo ? tr("Share of all cases without the class under discussion")
                                   : tr("Precision (PPV)"));
    explain(RecallColumn, isTwo ? tr("Share of all cases of the class under discussion")
                                : tr("Recall (sensitivity)"));
    explain(F1Column, isTwo ? tr("How many of the zone are of the class, at the stated prevalence")
                            : QString());
    explain(SupportColumn, isTwo ? tr("Cases of the zone") : tr("Cases of the class"));
    for (const int part : {PrecisionColumn, RecallColumn, F1Column, SupportColumn})
        m_report->horizontalHeaderItem(part)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

QWidget* ConfusionPanel::makeShares() {
    m_shares = new QWidget;
    auto* row = new QHBoxLayout(m_shares);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(tr("per cent of"), TextRole::Small));
    m_shareOf = new Segments(theme());
    m_shareOf->setObjectName(QStringLiteral("shares"));
    m_shareOf->addSegment(tr("truth"), {}, tr("Of the images that are of the class: the row"));
    m_shareOf->addSegment(tr("calls"), {}, tr("Of the images that are called so: the column"));
    m_shareOf->setSmall();
    m_shareOf->setCurrent(0);
    connect(m_shareOf, &Segments::chosen, this, &ConfusionPanel::showShares);
    row->addWidget(m_shareOf);
    row->addStretch(1);
    return m_shares;
}

void ConfusionPanel::showShares(int of) {
    m_shareOf->setCurrent(of);
    m_matrix->setShownShare(of == 1);
    m_zones->setShownShare(of == 1);
}

void ConfusionPanel::showSharesOfTruth() {
    showShares(0);
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
    m_isOfMany = !data.twoByTwo();
    m_rule->setVisible(!m_isTwo && m_isOfMany);
    m_cls = data.cls;
    m_decision.reset();
    m_lock = data.view->locked;
    m_positive = QString::fromStdString(data.className());
    m_negative = predictions.task == spec::Task::Binary
                     ? m_names[static_cast<std::size_t>(data.others())]
                     : tr("others");
    m_isOfPatients = data.patients.has_value();
    m_zones->setClasses({m_negative, data.others()}, {m_positive, data.cls});
}

void ConfusionPanel::showZones(const OperatingFigures& figures) {
    if (!m_isTwo)
        setTwo(true);
    const spec::TwoThresholds& two = figures.upper->both;
    m_zones->setCounts(two);
    m_zones->setPrevalence(two, figures.stated.prevalence.value_or(0),
                           m_isOfPatients ? tr("patients") : tr("images"));
    m_referred->figure().setPercent(two.share);
    m_ruledOut->figure().setInterval(two.npv);
    m_ruledIn->figure().setInterval(two.ppv);
    fillZones(figures);
}

void ConfusionPanel::fillZones(const OperatingFigures& figures) {
    const spec::TwoThresholds& two = figures.upper->both;
    const double prevalence = figures.stated.prevalence.value_or(0);
    const std::pair<QString, const spec::TwoThresholds::Zone*> zones[] = {
        {tr("Rule out"), &two.out}, {tr("Refer"), &two.referred}, {tr("Rule in"), &two.in}};
    const auto positives = static_cast<double>(figures.study.tp + figures.study.fn);
    const auto negatives = static_cast<double>(figures.study.tn + figures.study.fp);
    const auto percent = [](double part, double all) {
        return all > 0 ? Format::percent(part / all) : QString(QChar(0x2014));
    };
    m_report->setRowCount(3);
    for (int row = 0; row < 3; ++row) {
        const auto& [name, zone] = zones[row];
        const auto of = static_cast<double>(zone->positives);
        const auto rest = static_cast<double>(zone->negatives);
        putReport(row, NameColumn, name);
        putReport(row, PrecisionColumn, percent(rest, negatives));
        putReport(row, RecallColumn, percent(of, positives));
        const double ill = positives > 0 ? prevalence * of / positives : 0;
        const double well = negatives > 0 ? (1 - prevalence) * rest / negatives : 0;
        putReport(row, F1Column, percent(ill, ill + well));
        putReport(row, SupportColumn,
                  Format::count(static_cast<std::int64_t>(zone->positives + zone->negatives)));
    }
}

void ConfusionPanel::showRule(const DecidedSet& set, const OperatingFigures& figures) {
    const auto& point = set.decision.point();
    if (!point) {
        m_rule->setText(tr("The most probable class is called until a threshold is chosen."));
        return;
    }
    const bool isUnderDiscussion = static_cast<int>(point->cls) == m_cls;
    const QString digits = isUnderDiscussion || !m_lock ? Format::threshold(figures.study)
                                                        : Format::thresholds(*m_lock);
    m_rule->setText(
        tr("%1 is called from %2 on, else the most probable other class.", "class, threshold")
            .arg(m_names.at(point->cls), digits));
}

void ConfusionPanel::show(const DecidedSet& set, const OperatingFigures& figures) {
    if (m_isTwo)
        setTwo(false);
    m_decision = set.decision;
    if (m_isOfMany)
        showRule(set, figures);
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

bool ConfusionPanel::setAgreement(const AgreementFigures& figures) {
    if (m_isTwo || !m_decision || m_decision->point() != figures.point)
        return false;
    if (figures.balancedAccuracy.value)
        m_balanced->figure().setInterval(figures.balancedAccuracy);
    if (figures.mcc.value)
        m_mcc->figure().setText(Format::number(*figures.mcc.value), Format::bounds(figures.mcc));
    return true;
}

void ConfusionPanel::setChosen(const EvaluationData& data,
                               const std::vector<std::uint32_t>& cases) {
    std::map<std::pair<int, int>, std::size_t> marked;
    if (m_decision && !m_isTwo)
        for (const std::uint32_t one : cases)
            if (const auto cell = cellOf(data, *m_decision, data.scores->row.at(one)))
                ++marked[*cell];
    m_matrix->setMarked(marked);
}

void ConfusionPanel::putReport(int row, int column, const QString& text) {
    auto* item = new QStandardItem(text);
    item->setFont(Theme::font(TextSize::Small));
    item->setTextAlignment(column == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                : Qt::AlignRight | Qt::AlignVCenter);
    m_report->setItem(row, column, item);
}

void ConfusionPanel::fillReport(const std::vector<spec::ClassReport>& report) {
    m_report->setRowCount(static_cast<int>(report.size()));
    for (std::size_t i = 0; i < report.size() && i < m_names.size(); ++i) {
        const auto row = static_cast<int>(i);
        const spec::ClassReport& one = report[i];
        putReport(row, NameColumn, m_names[i]);
        m_report->item(row, NameColumn)->setToolTip(m_names[i]);
        putReport(row, PrecisionColumn, Format::orUndefined(one.precision, {}));
        putReport(row, RecallColumn, Format::orUndefined(one.recall, {}));
        putReport(row, F1Column, Format::orUndefined(one.f1, {}));
        putReport(row, SupportColumn, Format::count(static_cast<std::int64_t>(one.support)));
    }
}

}  // namespace lightbox::gui
