// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ColumnTable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include "widgets/Pills.h"

namespace lightbox::gui {
namespace {

enum TableColumn { NameColumn, MeaningColumn, GuessColumn, ValuesColumn, shownColumns };

constexpr int columnRowHeight = 34;
constexpr std::size_t valuesShown = 4;
/// More are kept as metadata without a field to choose: nobody maps so many by hand.
constexpr int mostMapped = 300;

/// Leaves the wheel to the table, so that scrolling past a row does not change it.
class QuietCombo : public QComboBox {
protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// The first different values of a column.
QString firstValues(const spec::TablePreview& preview, std::size_t column) {
    QStringList values;
    for (const std::vector<std::string>& row : preview.rows) {
        QString value =
            column < row.size() ? QString::fromStdString(row[column]).trimmed() : QString();
        if (value.isEmpty())
            value = ColumnTable::tr("blank");
        if (!values.contains(value))
            values << value;
        if (values.size() == valuesShown)
            break;
    }
    return values.join(QStringLiteral(" · "));
}

}  // namespace

ColumnTable::ColumnTable(const Theme& theme, QWidget* parent)
    : QTableWidget(0, shownColumns, parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("columnTable"));
    setAccessibleName(tr("Columns of the table"));
    setHorizontalHeaderLabels({tr("Column"), tr("Is taken as"), {}, tr("First values")});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(ValuesColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setColumnWidth(NameColumn, 184);
    setColumnWidth(MeaningColumn, 176);
    setColumnWidth(GuessColumn, 64);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(columnRowHeight);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setFocusPolicy(Qt::NoFocus);  // its fields take the focus
    setShowGrid(false);
    setWordWrap(false);
}

void ColumnTable::setGuess(const spec::TablePreview& preview) {
    m_mapping = ColumnMapping(preview);
    setRowCount(0);
    setRowCount(m_mapping.size());
    for (int i = 0; i < m_mapping.size(); ++i)
        addRow(i, preview);
    refresh();
}

void ColumnTable::reset() {
    m_mapping.reset();
    refresh();
    Q_EMIT mappingChanged();
}

void ColumnTable::addRow(int index, const spec::TablePreview& preview) {
    const QString column = QString::fromStdString(m_mapping.column(index));
    auto* name = new QTableWidgetItem(column.isEmpty() ? tr("without a name") : column);
    name->setToolTip(name->text());
    setItem(index, NameColumn, name);
    auto* values = new QTableWidgetItem(firstValues(preview, static_cast<std::size_t>(index)));
    values->setToolTip(values->text());
    setItem(index, ValuesColumn, values);
    setItem(index, MeaningColumn, new QTableWidgetItem);
    setItem(index, GuessColumn, new QTableWidgetItem);
    if (!m_mapping.isReadable(index) || index >= mostMapped) {
        item(index, MeaningColumn)->setText(ColumnMapping::name(m_mapping.meaning(index)));
        item(index, MeaningColumn)
            ->setToolTip(index >= mostMapped
                             ? tr("Only the first %1 columns can be chosen here").arg(mostMapped)
                         : column.isEmpty() ? tr("A column without a name cannot be read")
                                            : tr("Only the first column of this name is read"));
        return;
    }
    auto* combo = new QuietCombo;
    for (int i = 0; i < ColumnMapping::meanings; ++i) {
        const auto meaning = static_cast<ColumnMapping::Meaning>(i);
        combo->addItem(ColumnMapping::name(meaning));
    }
    combo->setAccessibleName(tr("Column %1 is taken as").arg(column));
    combo->setToolTip(
        tr("What the column “%1” holds. Several label columns make a class each.").arg(column));
    combo->setMaxVisibleItems(ColumnMapping::meanings);
    connect(combo, &QComboBox::activated, this, [this, index](int chosen) {
        choose(index, static_cast<ColumnMapping::Meaning>(chosen));
    });
    auto* cell = new QWidget;
    auto* line = new QHBoxLayout(cell);
    line->setContentsMargins(4, 2, 4, 3);
    line->addWidget(combo);
    setCellWidget(index, MeaningColumn, cell);
    auto* tag = new Tag(m_theme, tr("guess"));
    tag->setToolTip(tr("Lightbox's guess from name and values; choose another where it is wrong"));
    auto* tagCell = new QWidget;
    auto* tagLine = new QHBoxLayout(tagCell);
    tagLine->setContentsMargins(4, 0, 4, 0);
    tagLine->addWidget(tag);
    tagLine->addStretch(1);
    setCellWidget(index, GuessColumn, tagCell);
}

void ColumnTable::choose(int index, ColumnMapping::Meaning meaning) {
    if (m_mapping.meaning(index) == meaning)
        return;
    m_mapping.set(index, meaning);
    refresh();
    Q_EMIT mappingChanged();
}

void ColumnTable::refresh() {
    for (int i = 0; i < rowCount(); ++i) {
        if (const QWidget* cell = cellWidget(i, MeaningColumn))
            cell->findChild<QComboBox*>()->setCurrentIndex(static_cast<int>(m_mapping.meaning(i)));
        if (const QWidget* cell = cellWidget(i, GuessColumn))
            cell->findChild<Tag*>()->setVisible(m_mapping.isGuessed(i));
    }
}

}  // namespace lightbox::gui
