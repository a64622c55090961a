// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/SubgroupsPanel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/FieldText.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "models/FieldTitle.h"
#include "pages/evaluate/GroupDetail.h"
#include "widgets/Buttons.h"
#include "widgets/EstimateDelegate.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/States.h"
#include "widgets/Why.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr std::pair<GroupMetric, const char*> kMetrics[] = {
    {GroupMetric::Auroc, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "AUROC")},
    {GroupMetric::Sensitivity, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "Sensitivity")},
    {GroupMetric::Specificity, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "Specificity")},
    {GroupMetric::Ppv, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "PPV")},
    {GroupMetric::Npv, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "NPV")},
    {GroupMetric::AveragePrecision,
     QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "Average precision")},
    {GroupMetric::F1, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "F1")},
    {GroupMetric::BalancedAccuracy,
     QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "Balanced accuracy")},
    {GroupMetric::Mcc, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "MCC")},
    {GroupMetric::NetBenefit, QT_TRANSLATE_NOOP("lightbox::gui::SubgroupsPanel", "Net benefit")}};

constexpr int kDetailFrom = 480;  ///< px of height from which the group chosen is shown whole

enum GroupColumn {
    GroupFieldColumn,
    GroupNameColumn,
    GroupCasesColumn,
    GroupClassesColumn,
    GroupForestColumn,
    GroupMetricColumn,
    GroupDifferenceColumn,
    GroupPColumn,
    GroupColumnCount
};

QString countOf(std::size_t n) {
    return Format::count(static_cast<std::int64_t>(n));
}

QStandardItem* cellItem(const QString& text, bool isRight) {
    auto* item = new QStandardItem(text);
    item->setTextAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    item->setToolTip(text);
    return item;
}

}  // namespace

SubgroupsPanel::SubgroupsPanel(AppContext& context, QWidget* parent)
    : Panel(tr("Subgroups"), parent),
      m_theme(context.theme),
      m_metrics(new QComboBox),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(m_theme, QStringLiteral("list"), {}, {})),
      m_model(new QStandardItemModel(0, GroupColumnCount, this)),
      m_table(new QTableView),
      m_note(makeLabel({}, TextRole::Small)),
      m_detail(new GroupDetail(m_theme, context.session, context.thumbnails)),
      m_again(m_empty->addButton(tr("Try again"))) {
    m_metrics->setObjectName(QStringLiteral("subgroupMetrics"));
    m_metrics->setAccessibleName(tr("Figure of each group"));
    m_metrics->setToolTip(tr("What is shown of each group"));
    for (const auto& [metric, name] : kMetrics)
        m_metrics->addItem(QCoreApplication::translate("lightbox::gui::SubgroupsPanel", name),
                           static_cast<int>(metric));
    addHeadWidget(m_metrics);
    addHeadAction(new WhyButton(m_theme, {Why::Topic::Subgroups}));
    connect(m_metrics, &QComboBox::activated, this, &SubgroupsPanel::askForFigures);
    makeTable();
    m_again->setObjectName(QStringLiteral("subgroupsAgain"));
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &SubgroupsPanel::againClicked);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    body()->setSpacing(0);
    setBodyMargins({0, 0, 0, 0});
    body()->addWidget(m_stack, 1);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 6);
    body()->addWidget(m_note);
    m_rule = makeRule(Qt::Horizontal);
    body()->addWidget(m_rule);
    m_detail->setObjectName(QStringLiteral("groupDetail"));
    body()->addWidget(m_detail);
    connect(m_detail, &GroupDetail::mistakesClicked, this, [this] {
        if (const SubgroupRow* group = selected())
            Q_EMIT casesClicked(tr("mistakes in %1").arg(nameOf(*group)), mistakesOf(*group));
    });
    connect(m_detail, &GroupDetail::casesClicked, this, [this] {
        if (const SubgroupRow* group = selected())
            Q_EMIT casesClicked(nameOf(*group), group->cases);
    });
    connect(m_detail, &GroupDetail::mistakeClicked, this,
            [this](const std::vector<spec::ImageId>& images) {
                if (const SubgroupRow* group = selected())
                    Q_EMIT imagesClicked(tr("mistakes in %1").arg(nameOf(*group)), images);
            });
}

void SubgroupsPanel::startAnew() {
    m_metrics->setCurrentIndex(0);
}

void SubgroupsPanel::makeTable() {
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("Group"), tr("Images / patients"),
                                        tr("N / P"), QString(), tr("AUROC"), tr("Against the rest"),
                                        tr("p")});
    m_model->horizontalHeaderItem(GroupClassesColumn)
        ->setToolTip(tr("Without and with the class under discussion"));
    m_model->horizontalHeaderItem(GroupDifferenceColumn)
        ->setToolTip(tr("The figure less that of the field's other cases, with its 95 % interval"));
    m_model->horizontalHeaderItem(GroupPColumn)->setToolTip(tr("Of the difference, after Holm"));
    for (int column = 0; column < GroupColumnCount; ++column)
        m_model->horizontalHeaderItem(column)->setTextAlignment(
            (column <= GroupNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_table->setObjectName(QStringLiteral("subgroups"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Figures of each subgroup"));
    TableFile::offer(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setHorizontalHeader(new AxisHeader(m_theme, GroupForestColumn, m_table));
    m_table->setItemDelegateForColumn(GroupForestColumn, new IntervalDelegate(m_theme, this));
    for (const int column : {GroupMetricColumn, GroupDifferenceColumn})
        m_table->setItemDelegateForColumn(column, new EstimateDelegate(m_theme, this));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFixedHeight(28);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(GroupForestColumn, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_hasChosen = m_hasChosen || !m_filling;
        showSelected();
    });
    connect(m_table, &QTableView::activated, this, [this] {
        if (const SubgroupRow* group = selected())
            Q_EMIT casesClicked(nameOf(*group), group->cases);
    });
}

void SubgroupsPanel::setData(std::shared_ptr<const EvaluationData> data) {
    m_data = std::move(data);
    m_groups.reset();
    m_found.reset();
    m_detail->setData(m_data);
    m_again->hide();
    m_empty->setText(tr("Looking for groups"), {});
    fill();
}

void SubgroupsPanel::setFailed() {
    m_groups.reset();
    m_found.reset();
    m_again->show();
    m_empty->setText(tr("The groups could not be compared"), {});
    fill();
}

void SubgroupsPanel::setGroups(std::shared_ptr<const SubgroupData> groups) {
    m_groups = std::move(groups);
    m_found.reset();
    m_hasChosen = false;
    m_again->hide();
    m_empty->setText(tr("No groups to compare"),
                     tr("Import a table with columns such as sex, age, site or view: each divides "
                        "the images into groups."));
    fill();
}

void SubgroupsPanel::setThreshold(const OperatingThresholds& at) {
    m_at = at;
    // These hang on no threshold.
    if (metric() != GroupMetric::Auroc && metric() != GroupMetric::AveragePrecision)
        askForFigures();
    showFoundFigures();
    if (isVisible())
        showSelected();
}

void SubgroupsPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    if (m_isStale)
        askForFigures();
    showSelected();
}

void SubgroupsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_detail->setBrief(height() < kDetailFrom);
}

void SubgroupsPanel::fill() {
    const QScopedValueRollback filling(m_filling, true);
    m_model->setRowCount(0);
    const bool isThere = m_groups && !m_groups->rows.empty();
    m_stack->setCurrentIndex(isThere ? 1 : 0);
    m_metrics->setVisible(isThere);
    m_note->setVisible(isThere);
    m_rule->setVisible(isThere);
    if (!isThere) {
        m_detail->hide();
        return;
    }
    addWhole();
    std::string field;
    for (const SubgroupRow& row : m_groups->rows) {
        addRow(row, row.figures.field != field);
        field = row.figures.field;
    }
    askForFigures();
    m_table->selectRow(1);
}

void SubgroupsPanel::addWhole() {
    const auto& clusters = m_data->curve->clusters();
    const std::size_t n = m_data->scores->score.size();
    QList<QStandardItem*> items;
    for (int column = 0; column < GroupColumnCount; ++column)
        items << cellItem({}, column > GroupNameColumn);
    items[GroupNameColumn]->setText(m_data->patients ? tr("All patients") : tr("All images"));
    items[GroupCasesColumn]->setText(clusters.patients > 0
                                         ? tr("%1 / %2").arg(countOf(n), countOf(clusters.patients))
                                         : countOf(n));
    items[GroupClassesColumn]->setText(tr("%1 / %2").arg(countOf(m_data->curve->negatives()),
                                                         countOf(m_data->curve->positives())));
    items[GroupDifferenceColumn]->setText(tr("reference"));
    QFont heavy = Theme::font(TextSize::Body, QFont::DemiBold);
    items[GroupNameColumn]->setFont(heavy);
    m_model->appendRow(items);
}

void SubgroupsPanel::addRow(const SubgroupRow& row, bool isFirstOfField) {
    const spec::Subgroup& figures = row.figures;
    QList<QStandardItem*> items;
    items << cellItem(isFirstOfField ? fieldTitle(figures.field) : QString(), false)
          << cellItem(QString::fromStdString(figures.value), false)
          << cellItem(figures.patients
                          ? tr("%1 / %2").arg(countOf(figures.n), countOf(*figures.patients))
                          : countOf(figures.n),
                      true)
          << cellItem(tr("%1 / %2").arg(countOf(row.curve->negatives()),
                                        countOf(row.curve->positives())),
                      true)
          << cellItem({}, false) << cellItem({}, true);
    items << cellItem({}, true) << cellItem({}, true);
    if (!row.judged) {
        items[GroupForestColumn]->setText(
            figures.patients
                ? tr("%n patient(s): %1 needed", nullptr, static_cast<int>(*figures.patients))
                      .arg(evaluation::kFewestOfSubgroup)
                : tr("%n case(s): %1 needed", nullptr, static_cast<int>(figures.n))
                      .arg(evaluation::kFewestOfSubgroup));
        for (QStandardItem* item : std::as_const(items))
            item->setForeground(m_theme.color(Role::Text3));
    }
    m_model->appendRow(items);
}

GroupMetric SubgroupsPanel::metric() const {
    return static_cast<GroupMetric>(m_metrics->currentData().toInt());
}

void SubgroupsPanel::askForFigures() {
    m_isStale = !isVisible();
    if (m_groups && !m_groups->rows.empty() && !m_isStale)
        Q_EMIT figuresWanted(m_groups, metric(), m_at);
}

void SubgroupsPanel::setFigures(const GroupFigures& figures) {
    // Of another metric, or of groups that are no longer shown.
    if (!m_groups || figures.of != m_groups || figures.metric != metric())
        return;
    const bool isCompared = !figures.differences.empty();
    const QString name = m_metrics->currentText();
    m_model->horizontalHeaderItem(GroupMetricColumn)->setText(name);
    for (const int column : {GroupDifferenceColumn, GroupPColumn})
        m_table->setColumnHidden(column, !isCompared);
    setMetric(0, figures.whole, nullptr, {});
    std::size_t tests = 0;
    for (std::size_t i = 0; i < figures.rows.size(); ++i) {
        const auto line = static_cast<int>(i) + 1;
        spec::SubgroupDifference difference;
        if (isCompared)
            difference = figures.differences[i];
        tests = std::max(tests, difference.tests);
        setDifference(line, difference);
        setMetric(line, figures.rows[i], &m_groups->rows[i], difference);
    }
    QStringList notes;
    notes << (!isCompared ? tr("%1 is not compared with the rest of a field.").arg(name)
              : tests > 0 ? tr("%n test(s) of a difference in %1; p after Holm.", nullptr,
                               static_cast<int>(tests))
                                .arg(name)
                          : tr("No group can be compared with the rest of its field."));
    if (std::ranges::any_of(m_groups->rows, [](const SubgroupRow& row) {
            return base::isAgeName(row.figures.field);
        }))
        notes << tr("Ages are in bands of 20 years.");
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_whole = figures.whole;
    showFoundFigures();
    setScale();
}

void SubgroupsPanel::setDifference(int line, const spec::SubgroupDifference& one) {
    const QString none(QChar(0x2014));
    const spec::Interval& interval = one.difference;
    QStandardItem* difference = m_model->item(line, GroupDifferenceColumn);
    difference->setText(interval.value
                            ? QStringLiteral("%1 %2").arg(Format::signedNumber(*interval.value),
                                                          Format::bounds(interval))
                            : none);
    const QString why = MessageText::reason(one.reason);
    difference->setToolTip(why.isEmpty() ? difference->text() : why);
    m_model->item(line, GroupPColumn)->setText(one.p ? Format::pValue(*one.p) : none);
}

void SubgroupsPanel::setScale() {
    // One scale for all, which begins where the lowest interval does.
    double from = 1;
    double to = 0;
    for (int line = 0; line < m_model->rowCount(); ++line) {
        const QVariant data =
            m_model->item(line, GroupForestColumn)->data(IntervalDelegate::CellRole);
        if (!data.canConvert<IntervalCell>())
            continue;
        from = std::min(from, data.value<IntervalCell>().low);
        to = std::max(to, data.value<IntervalCell>().high);
    }
    from = std::floor(from * 10) / 10;
    to = metric() != GroupMetric::NetBenefit ? 1 : std::ceil(to * 10) / 10;
    // Drawn as an axis; the words are what is printed and read out.
    QStandardItem* axis = m_model->horizontalHeaderItem(GroupForestColumn);
    axis->setText(tr("%1 to %2").arg(Format::number(from, 1), Format::number(to, 1)));
    axis->setData(QPointF(from, to), AxisHeader::RangeRole);
    for (int line = 0; line < m_model->rowCount(); ++line) {
        QStandardItem* item = m_model->item(line, GroupForestColumn);
        const QVariant data = item->data(IntervalDelegate::CellRole);
        if (!data.canConvert<IntervalCell>())
            continue;
        auto cell = data.value<IntervalCell>();
        cell.from = from;
        cell.to = to;
        cell.reference = m_whole.value;
        cell.hasGrid = true;
        item->setData(QVariant::fromValue(cell), IntervalDelegate::CellRole);
    }
}

void SubgroupsPanel::setMetric(int line, const spec::Interval& interval, const SubgroupRow* row,
                               const spec::SubgroupDifference& difference) {
    QStandardItem* forest = m_model->item(line, GroupForestColumn);
    QStandardItem* figure = m_model->item(line, GroupMetricColumn);
    const bool isShare = metric() != GroupMetric::NetBenefit && metric() != GroupMetric::Mcc;
    figure->setText(!interval.value ? tr("undefined")
                    : isShare       ? Format::interval(interval)
                                    : Format::number(*interval.value) + QLatin1Char(' ') +
                                    Format::bounds(interval));
    figure->setToolTip(interval.value ? Format::methodName(interval.method)
                                      : Format::estimate(interval));
    if (row != nullptr && !row->judged)
        return;  // shown and not tested, as in a report: the column beside it says why
    // A difference to the worse that remains after Holm.
    const bool isWorse = difference.p && *difference.p < 0.05 && difference.difference.value &&
                         *difference.difference.value < 0;
    forest->setData(
        interval.value && interval.low && interval.high
            ? QVariant::fromValue(IntervalCell{*interval.value, *interval.low, *interval.high, 0, 1,
                                               std::nullopt, isWorse})
            : QVariant(),
        IntervalDelegate::CellRole);
    if (row != nullptr)
        m_model->item(line, GroupNameColumn)
            ->setIcon(isWorse ? m_theme.icon(QStringLiteral("warn"), Role::WarnIcon) : QIcon());
}

void SubgroupsPanel::setFound(std::shared_ptr<const FoundGroup> found) {
    if (!found || !m_groups || found->of != m_groups)
        return;
    const QScopedValueRollback filling(m_filling, true);
    if (m_found)
        m_model->removeRow(m_model->rowCount() - 1);
    m_found = std::move(found);
    addFound();
    showFoundFigures();
    setScale();
    // What is worse than chance explains is looked at first.
    if (!m_hasChosen && m_found->isWorse())
        m_table->selectRow(m_model->rowCount() - 1);
}

void SubgroupsPanel::addFound() {
    const SubgroupRow& row = m_found->row;
    addRow(row, false);
    const int line = m_model->rowCount() - 1;
    QStandardItem* word = m_model->item(line, GroupFieldColumn);
    word->setText(m_found->isWorse() ? tr("Found", "the worst subgroup") : tr("Lowest"));
    word->setToolTip(aboutFound());
    if (m_found->isWorse())
        word->setForeground(m_theme.color(Role::WarnIcon));
    QStandardItem* name = m_model->item(line, GroupNameColumn);
    name->setText(nameOf(row));
    name->setToolTip(nameOf(row));
    name->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
}

QString SubgroupsPanel::aboutFound() const {
    const spec::WorstSubgroup& worst = m_found->worst;
    const QString searched = tr("The lowest AUROC of %n group(s) of one field or of two", nullptr,
                                static_cast<int>(worst.searched));
    if (!worst.p)
        return searched;
    return m_found->isWorse() ? tr("%1; p %2, which counts for all of them")
                                    .arg(searched, Format::pValue(*worst.p))
                              : tr("%1; one as low is found by chance: p %2")
                                    .arg(searched, Format::pValue(*worst.p));
}

void SubgroupsPanel::showFoundFigures() {
    if (!m_found)
        return;
    const int line = m_model->rowCount() - 1;
    const QString none(QChar(0x2014));
    const double upper = m_at.ruleIn.value_or(m_at.threshold);
    const auto rate = [this, upper](const evaluation::OperatingCurve& curve) {
        const bool isSensitivity = metric() == GroupMetric::Sensitivity;
        const evaluation::Counts counts = curve.counts(isSensitivity ? m_at.threshold : upper);
        const std::size_t right = isSensitivity ? counts.tp : counts.tn;
        const std::size_t all = right + (isSensitivity ? counts.fn : counts.fp);
        return all == 0 ? std::nullopt
                        : std::optional(static_cast<double>(right) / static_cast<double>(all));
    };
    spec::Interval figure;
    if (metric() == GroupMetric::Auroc)
        figure = m_found->worst.auroc;
    else if (isComparedInGroups(metric()))
        figure.value = rate(*m_found->row.curve);
    QStandardItem* forest = m_model->item(line, GroupForestColumn);
    const QVariant before = forest->data(IntervalDelegate::CellRole);
    IntervalCell cell =
        before.canConvert<IntervalCell>() ? before.value<IntervalCell>() : IntervalCell{};
    if (figure.value) {
        // No bounds hold for the lowest of many.
        cell.value = cell.low = cell.high = *figure.value;
        cell.attention = m_found->isWorse();
        forest->setData(QVariant::fromValue(cell), IntervalDelegate::CellRole);
    } else {
        forest->setData({}, IntervalDelegate::CellRole);
    }
    QStandardItem* words = m_model->item(line, GroupMetricColumn);
    words->setText(figure.value ? Format::share(*figure.value) : none);
    words->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    words->setToolTip(
        tr("Without an interval: those of one group leave out the truth of the lowest "
           "of many too often."));
    const spec::WorstSubgroup& worst = m_found->worst;
    const bool isAuroc = metric() == GroupMetric::Auroc;
    m_model->item(line, GroupDifferenceColumn)
        ->setText(isAuroc && worst.difference.value ? Format::signedNumber(*worst.difference.value)
                                                    : none);
    m_model->item(line, GroupPColumn)
        ->setText(isAuroc && worst.p ? Format::pValue(*worst.p) : none);
    m_model->item(line, GroupNameColumn)
        ->setIcon(m_found->isWorse() ? m_theme.icon(QStringLiteral("warn"), Role::WarnIcon)
                                     : QIcon());
}

const SubgroupRow* SubgroupsPanel::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!m_groups || rows.isEmpty() || rows.first().row() == 0)
        return nullptr;
    const auto at = static_cast<std::size_t>(rows.first().row()) - 1;
    if (at < m_groups->rows.size())
        return &m_groups->rows[at];
    return m_found ? &m_found->row : nullptr;
}

QString SubgroupsPanel::nameOf(const SubgroupRow& row) const {
    if (!isFound(&row))
        return tr("%1: %2", "field, group")
            .arg(fieldTitle(row.figures.field), QString::fromStdString(row.figures.value));
    QStringList parts;
    for (const auto& [field, value] : m_found->worst.where)
        parts << tr("%1: %2", "field, group").arg(fieldTitle(field), QString::fromStdString(value));
    return parts.join(QStringLiteral(", "));
}

std::vector<std::uint32_t> SubgroupsPanel::mistakesOf(const SubgroupRow& row) const {
    std::vector<std::uint32_t> mistakes;
    for (const std::uint32_t i : row.cases)
        if (isMistake(*m_data, i, m_at))
            mistakes.push_back(i);
    return mistakes;
}

void SubgroupsPanel::showSelected() {
    const SubgroupRow* group = selected();
    if (group == nullptr) {
        m_detail->show({}, m_at);
        return;
    }
    const bool found = isFound(group);
    m_detail->show(
        {group, nameOf(*group), found ? aboutFound() : QString(), found && m_found->isWorse()},
        m_at);
}

}  // namespace lightbox::gui
