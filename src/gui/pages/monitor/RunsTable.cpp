// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunsTable.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <numeric>

#include "evaluation/Disagreement.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "models/RunTableModel.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr int kOverlayWidth = 70;  ///< the tick and the dash of its curve
constexpr int kMostWords = 128;    ///< px of a column of words; the tool tip has the whole
constexpr int kMostRoomyWords = 320;

int widthOf(const QString& text, QFont::Weight weight) {
    return QFontMetrics(Theme::font(TextSize::Body, weight)).horizontalAdvance(text);
}

}  // namespace

bool hasEnded(spec::Outcome outcome) {
    return !spec::isOngoing(outcome);
}

RunDelegate::RunDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent),
      m_theme(theme) {}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const QString heavy = index.data(RunTableModel::HeavyRole).toString();
    const QString light = index.data(RunTableModel::LightRole).toString();
    const int column = index.column();
    if (column == RunTableModel::Overlay) {
        QStyledItemDelegate::paint(painter, option, index);
        const int series = index.data(RunTableModel::SeriesRole).toInt();
        if (series >= 0) {
            painter->save();
            painter->setPen(seriesPen(m_theme.series(series == 0 ? 0 : series + 1), 2,
                                      dashStyle(overlayDash(series))));
            painter->drawLine(option.rect.left() + 32, option.rect.center().y(),
                              option.rect.left() + 56, option.rect.center().y());
            painter->restore();
        }
        return;
    }
    if (column != RunTableModel::State && heavy.isEmpty()) {
        QStyleOptionViewItem item(option);
        if (column == RunTableModel::Difference)
            item.palette.setColor(QPalette::Text, m_theme.color(Role::Text3));
        QStyledItemDelegate::paint(painter, item, index);
        return;
    }
    // Background and rule as every other cell has them, then our own words on top.
    QStyleOptionViewItem empty(option);
    initStyleOption(&empty, index);
    empty.text.clear();
    const QStyle* style = empty.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
    painter->save();
    QRect room = option.rect.adjusted(8, 0, -8, 0);
    if (column == RunTableModel::State) {
        const auto outcome =
            static_cast<spec::Outcome>(index.data(RunTableModel::OutcomeRole).toInt());
        const Role role = outcome == spec::Outcome::Failed        ? Role::Error
                          : outcome == spec::Outcome::Interrupted ? Role::WarnIcon
                                                                  : Role::Accent;
        painter->drawPixmap(room.left(), room.center().y() - 6,
                            Theme::iconPixmap(RunTableModel::outcomeIcon(outcome),
                                              m_theme.color(role), 14,
                                              painter->device()->devicePixelRatioF()));
        painter->setPen(m_theme.color(Role::Text));
        painter->drawText(room.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    } else {
        painter->setFont(Theme::font(TextSize::Body));
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, light);
        if (!light.isEmpty())
            room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(light) - 6);
        painter->setFont(Theme::font(TextSize::Body, QFont::DemiBold));
        painter->setPen(m_theme.color(Role::Text));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, heavy);
    }
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString heavy = index.data(RunTableModel::HeavyRole).toString();
    const QString light = index.data(RunTableModel::LightRole).toString();
    if (index.column() == RunTableModel::Overlay)
        size.setWidth(kOverlayWidth);
    else if (index.column() == RunTableModel::State)
        size.setWidth(widthOf(index.data().toString(), QFont::Normal) + 20 + 20);
    else if (!heavy.isEmpty())
        size.setWidth(widthOf(heavy, QFont::DemiBold) + 20 +
                      (light.isEmpty() ? 0 : widthOf(light, QFont::Normal) + 6));
    return size;
}

RunsTable::RunsTable(const Theme& theme, QWidget* parent)
    : Panel(tr("Runs"), parent),
      m_theme(theme) {
    setSubtitle(tr("tick to overlay; difference to the run shown, on the same validation images"));
    setBodyMargins(QMargins(0, 0, 0, 0));
    addHeadAction(makeLabel(tr("Worth it from a gain of"), TextRole::Small));
    m_margin = new QDoubleSpinBox;
    m_margin->setObjectName(QStringLiteral("gainMargin"));
    m_margin->setAccessibleName(tr("AUROC that a run must gain over the run shown"));
    m_margin->setToolTip(tr("AUROC that a run must gain over the run shown; the whole interval of "
                            "the difference has to reach it"));
    m_margin->setDecimals(3);
    m_margin->setRange(0, 0.5);
    m_margin->setSingleStep(0.005);
    m_margin->setFixedSize(84, 26);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, [this](double margin) {
        m_model->setMargin(margin);
        fitColumns();
        showVerdict();
        Q_EMIT marginChanged(margin);
    });
    addHeadAction(m_margin);
    m_model = new RunTableModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RunDelegate(theme, m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setAccessibleName(tr("Runs"));
    TableFile::offer(*m_table);
    m_table->setObjectName(QStringLiteral("runsTable"));
    QHeaderView* header = m_table->horizontalHeader();
    header->ensurePolished();  // or the hints are those of another font
    // The name gives way; what it loses its tool tip tells.
    header->setSectionResizeMode(RunTableModel::Name, QHeaderView::Stretch);
    header->setMinimumSectionSize(48);
    m_table->setTextElideMode(Qt::ElideMiddle);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    body()->addWidget(m_table, 1);
    m_foot = new QWidget;
    m_foot->setObjectName(QStringLiteral("gainFoot"));
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(12, 6, 12, 6);
    foot->setSpacing(8);
    m_verdictIcon = new QLabel;
    foot->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    m_verdict = makeLabel({}, TextRole::Body);
    m_verdict->setObjectName(QStringLiteral("gainVerdict"));
    m_verdict->setWordWrap(true);
    foot->addWidget(m_verdict, 1);
    m_foot->hide();
    body()->addWidget(m_foot);
    setMargin(m_model->margin());
    fitColumns();
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == RunTableModel::Notes)
            Q_EMIT notesAsked(m_model->runAt(index.row()));
    });
    connect(m_model, &RunTableModel::overlaysChanged, this, [this] {
        if (m_filling)
            return;
        showVerdict();
        Q_EMIT tickedChanged();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                const spec::RunId run = m_model->runAt(current.row());
                if (!m_filling && !run.empty() && run != m_shown)
                    Q_EMIT runChosen(run);
            });
    connect(m_table, &QTableView::customContextMenuRequested, this, &RunsTable::showMenu);
    connect(&theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void RunsTable::setRuns(const std::vector<spec::RunSummary>& runs, const spec::RunId& shown) {
    m_filling = true;
    m_shown = shown;
    m_model->setRuns(runs);
    m_model->setReference(shown);
    m_table->selectRow(m_model->rowOf(shown));
    fitColumns();
    m_filling = false;
    showVerdict();
}

void RunsTable::setMargin(double margin) {
    const QSignalBlocker quiet(m_margin);
    m_margin->setValue(margin);
    m_model->setMargin(margin);
    showVerdict();
}

void RunsTable::startAnew() {
    m_filling = true;
    m_model->untickAll();
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_filling = false;
}

void RunsTable::showVerdict() {
    const std::vector<spec::RunId> others = ticked();
    const spec::Comparison* compared =
        others.size() == 1 ? m_model->comparison(others.front()) : nullptr;
    using Verdict = RunTableModel::Verdict;
    const Verdict verdict = compared != nullptr && compared->difference
                                ? RunTableModel::verdictOf(*compared, m_model->margin())
                                : Verdict::Unknown;
    m_foot->setVisible(verdict != Verdict::Unknown);
    if (verdict == Verdict::Unknown)
        return;
    const spec::RunSummary& other = *m_model->summary(others.front());
    const QString name = QString::fromStdString(other.name);
    const QString asked = Format::number(m_model->margin());
    QString words = verdict == Verdict::Yes  ? tr("%1 gains at least %2 AUROC.")
                    : verdict == Verdict::No ? tr("%1 does not gain %2 AUROC.")
                                             : tr("Whether %1 gains %2 AUROC cannot be said.");
    words = words.arg(name, asked);
    words += QLatin1Char(' ') + tr("Found: %1 %2 over the run shown, at 95 % confidence.")
                                    .arg(Format::signedNumber(*compared->difference),
                                         Format::range(*compared->low, *compared->high, 3, true));
    if (const auto disagree = evaluation::disagreement(*compared))
        words += QLatin1Char(' ') + MessageText::of(*disagree) + QLatin1Char('.');
    if (const auto caution = m_cautions.find(other.id); caution != m_cautions.end())
        words += QLatin1Char(' ') + MessageText::of(caution->second) + QLatin1Char('.');
    const spec::RunSummary* shown = m_model->summary(m_shown);
    if (shown != nullptr && shown->seconds > 0 && other.seconds > 0)
        words += QLatin1Char(' ') + tr("It took %1 times as long to train.")
                                        .arg(Format::number(other.seconds / shown->seconds, 1));
    m_verdict->setText(words);
    const bool yes = verdict == Verdict::Yes;
    const bool unsure = verdict == Verdict::CannotSay;
    m_verdictIcon->setPixmap(
        Theme::iconPixmap(unsure ? QStringLiteral("help") : QStringLiteral("okc"),
                          m_theme.color(unsure ? Role::WarnIcon
                                        : yes  ? Role::Accent
                                               : Role::Text2),
                          16, devicePixelRatioF()));
}

void RunsTable::fitColumns() {
    constexpr int leastName = 72;
    constexpr int mostName = 200;
    const QHeaderView* header = m_table->horizontalHeader();
    std::array<int, RunTableModel::ColumnCount> widths{};
    // A name is whole before columns have room that the page tells elsewhere.
    for (int row = 0; row < m_model->rowCount(); ++row)
        widths[RunTableModel::Name] =
            std::max(widths[RunTableModel::Name],
                     m_table->sizeHintForIndex(m_model->index(row, RunTableModel::Name)).width());
    widths[RunTableModel::Name] = std::clamp(widths[RunTableModel::Name], leastName, mostName);
    for (int column = 0; column < RunTableModel::ColumnCount; ++column) {
        if (column == RunTableModel::Name)
            continue;
        m_table->setColumnHidden(column, false);  // a hidden one has no hint
        int width = std::max(header->minimumSectionSize(), header->sectionSizeHint(column));
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, m_table->sizeHintForIndex(m_model->index(row, column)).width());
        widths[static_cast<std::size_t>(column)] = width;
    }
    // Words are whole where all columns have room for that.
    const bool roomy =
        std::accumulate(widths.begin(), widths.end(), 0) <= m_table->viewport()->width();
    for (const int column : {RunTableModel::Notes, RunTableModel::Place})
        widths[static_cast<std::size_t>(column)] = std::min(
            widths[static_cast<std::size_t>(column)], roomy ? kMostRoomyWords : kMostWords);
    const auto isBare = [this](int column) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (!m_model->index(row, column).data().toString().isEmpty())
                return false;
        return true;
    };
    std::array<bool, RunTableModel::ColumnCount> bare{};
    for (const int column : {RunTableModel::Place, RunTableModel::Notes}) {
        bare[static_cast<std::size_t>(column)] = isBare(column);
        if (bare[static_cast<std::size_t>(column)])
            widths[static_cast<std::size_t>(column)] = 0;
    }
    // Where not all have room, those go that the page tells of the run shown.
    int needed = std::accumulate(widths.begin(), widths.end(), 0);
    for (const int column : {RunTableModel::Architecture, RunTableModel::Time,
                             RunTableModel::Epochs, RunTableModel::Notes, RunTableModel::Place,
                             RunTableModel::PValue, RunTableModel::Gain, RunTableModel::State}) {
        const bool hide =
            bare[static_cast<std::size_t>(column)] || needed > m_table->viewport()->width();
        needed -= hide ? widths[static_cast<std::size_t>(column)] : 0;
        m_table->setColumnHidden(column, hide);
    }
    for (int column = 0; column < RunTableModel::ColumnCount; ++column)
        if (column != RunTableModel::Name && !m_table->isColumnHidden(column))
            m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

void RunsTable::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fitColumns();
}

void RunsTable::setCompared(const std::vector<Compared>& compared) {
    if (compared.empty())
        return;
    for (const Compared& one : compared) {
        if (one.caution)
            m_cautions.insert_or_assign(one.run, *one.caution);
        else
            m_cautions.erase(one.run);
        if (one.comparison)
            m_model->setComparison(one.run, *one.comparison);
        else
            m_model->setNoComparison(one.run, one.words, one.why);
    }
    fitColumns();
    showVerdict();
}

std::vector<spec::RunId> RunsTable::ticked() const {
    std::vector<spec::RunId> overlaid = m_model->overlaid();
    std::erase(overlaid, m_shown);
    return overlaid;
}

void RunsTable::showMenu(const QPoint& position) {
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const spec::RunId run = m_model->runAt(index.row());
    const auto outcome = static_cast<spec::Outcome>(index.data(RunTableModel::OutcomeRole).toInt());
    QMenu menu(this);
    QAction* resume = menu.addAction(m_theme.icon(QStringLiteral("play")), tr("Resume"));
    resume->setEnabled(spec::canResume(outcome));
    const QAction* notes =
        menu.addAction(m_theme.icon(QStringLiteral("tagi")), tr("Tags and note…"));
    QAction* remove = menu.addAction(m_theme.icon(QStringLiteral("x")), tr("Delete…"));
    remove->setEnabled(hasEnded(outcome));
    const QAction* chosen = menu.exec(m_table->viewport()->mapToGlobal(position));
    if (chosen == resume)
        Q_EMIT resumeAsked(run);
    else if (chosen == notes)
        Q_EMIT notesAsked(run);
    else if (chosen == remove)
        Q_EMIT deleteAsked(run);
}

}  // namespace lightbox::gui
