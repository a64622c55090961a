// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ColumnTable.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lightbox::gui {
namespace {

constexpr int columnRowHeight = 34;
constexpr int tagHeight = 18;
constexpr int tagPadding = 6;
constexpr auto valuesShown = std::size_t{4};

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

QRect fieldRect(const QRect& cell) {
    return cell.adjusted(4, 2, -4, -3);
}

/// Draws a column's meaning as the field that it becomes where it is chosen.
class MeaningDelegate : public QStyledItemDelegate {
public:
    explicit MeaningDelegate(ColumnTable& table)
        : QStyledItemDelegate(&table),
          m_table(table),
          m_sample(new QComboBox(&table)) {
        m_sample->hide();
        m_sample->setAccessibleName(ColumnTable::tr("Is taken as"));
        m_sample->setToolTip(m_sample->accessibleName());
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString text = ground.text;
        const bool isReadable = m_table.mapping().isReadable(index.row());
        if (isReadable)
            ground.text.clear();
        ground.state &= ~QStyle::State_HasFocus;
        m_table.style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, &m_table);
        if (!isReadable)
            return;
        m_sample->ensurePolished();
        QStyleOptionComboBox field;
        field.initFrom(m_sample);
        field.rect = fieldRect(option.rect);
        field.currentText = text;
        field.state = QStyle::State_Enabled;
        if ((option.state & QStyle::State_HasFocus) != 0)
            field.state |= QStyle::State_HasFocus;
        if ((option.state & QStyle::State_MouseOver) != 0)
            field.state |= QStyle::State_MouseOver;
        m_sample->style()->drawComplexControl(QStyle::CC_ComboBox, &field, painter, m_sample);
        m_sample->style()->drawControl(QStyle::CE_ComboBoxLabel, &field, painter, m_sample);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        auto* combo = new QComboBox(parent);
        for (int i = 0; i < ColumnMapping::meanings; ++i)
            combo->addItem(ColumnMapping::name(static_cast<ColumnMapping::Meaning>(i)));
        const QString column = QString::fromStdString(m_table.mapping().column(index.row()));
        combo->setAccessibleName(ColumnTable::tr("Column %1 is taken as").arg(column));
        combo->setToolTip(
            ColumnTable::tr("What “%1” holds. Several label columns make a class each.")
                .arg(column));
        combo->setMaxVisibleItems(ColumnMapping::meanings);
        auto* const self = const_cast<MeaningDelegate*>(this);
        connect(combo, &QComboBox::activated, self, [self, combo] {
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        // Once it has its place.
        QMetaObject::invokeMethod(
            combo, [combo] { combo->showPopup(); }, Qt::QueuedConnection);
        return combo;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        static_cast<QComboBox*>(editor)->setCurrentIndex(
            static_cast<int>(m_table.mapping().meaning(index.row())));
    }
    void setModelData(QWidget* editor, QAbstractItemModel*,
                      const QModelIndex& index) const override {
        m_table.choose(index.row(), static_cast<ColumnMapping::Meaning>(
                                        static_cast<QComboBox*>(editor)->currentIndex()));
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override {
        editor->setGeometry(fieldRect(option.rect));
    }

private:
    ColumnTable& m_table;
    QComboBox* m_sample;  ///< whose style the fields are drawn in
};

/// Draws the cell's text as a tag.
class TagDelegate : public QStyledItemDelegate {
public:
    TagDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent),
          m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString text = ground.text;
        ground.text.clear();
        ground.state &= ~QStyle::State_HasFocus;
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter,
                                            option.widget);
        if (text.isEmpty())
            return;
        const QFont font = Theme::font(TextSize::Small, QFont::Medium);
        const int width = QFontMetrics(font).horizontalAdvance(text) + 2 * tagPadding;
        const QRect tag(option.rect.x() + 4, option.rect.center().y() - tagHeight / 2, width,
                        tagHeight);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Role::Hover));
        painter->drawRoundedRect(tag, 4, 4);
        painter->setFont(font);
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(tag, Qt::AlignCenter, text);
        painter->restore();
    }

private:
    const Theme& m_theme;
};

}  // namespace

ColumnTable::ColumnTable(const Theme& theme, QWidget* parent)
    : QTableWidget(0, ValuesColumn + 1, parent) {
    setObjectName(QStringLiteral("columnTable"));
    setAccessibleName(tr("Columns of the table"));
    setToolTip(tr("Click, or Space, to choose what a column is taken as"));
    setHorizontalHeaderLabels({tr("Column"), tr("Is taken as"), {}, tr("First values")});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(ValuesColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setColumnWidth(NameColumn, 184);
    setColumnWidth(MeaningColumn, 176);
    setColumnWidth(GuessColumn, 64);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(columnRowHeight);
    setItemDelegateForColumn(MeaningColumn, new MeaningDelegate(*this));
    setItemDelegateForColumn(GuessColumn, new TagDelegate(theme, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
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

void ColumnTable::choose(int index, ColumnMapping::Meaning meaning) {
    if (m_mapping.meaning(index) == meaning)
        return;
    m_mapping.set(index, meaning);
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
    auto* meaning = new QTableWidgetItem;
    if (!m_mapping.isReadable(index)) {
        meaning->setFlags(meaning->flags() & ~Qt::ItemIsEditable);
        meaning->setToolTip(column.isEmpty() ? tr("A column without a name cannot be read")
                                             : tr("Only the first column of this name is read"));
    }
    setItem(index, MeaningColumn, meaning);
    setItem(index, GuessColumn, new QTableWidgetItem);
}

void ColumnTable::refresh() {
    for (int i = 0; i < rowCount(); ++i) {
        const QString meaning = ColumnMapping::name(m_mapping.meaning(i));
        const bool isGuessed = m_mapping.isGuessed(i);
        QTableWidgetItem* const field = item(i, MeaningColumn);
        field->setText(meaning);
        const QString words =
            tr("Column %1 is taken as: %2").arg(item(i, NameColumn)->text(), meaning);
        field->setData(Qt::AccessibleTextRole, isGuessed ? tr("%1, a guess").arg(words) : words);
        QTableWidgetItem* const guess = item(i, GuessColumn);
        guess->setText(isGuessed ? tr("guess") : QString());
        guess->setToolTip(
            isGuessed
                ? tr("Lightbox's guess from name and values; choose another where it is wrong")
                : QString());
    }
}

void ColumnTable::mousePressEvent(QMouseEvent* event) {
    QTableWidget::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.column() == MeaningColumn)
        edit(index);
}

void ColumnTable::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (currentIndex().isValid() && m_mapping.isReadable(currentRow())) {
            edit(currentIndex().siblingAtColumn(MeaningColumn));
            return;
        }
        break;
    default:
        break;
    }
    QTableWidget::keyPressEvent(event);
}

void ColumnTable::focusInEvent(QFocusEvent* event) {
    QTableWidget::focusInEvent(event);
    if (!currentIndex().isValid() && rowCount() > 0)
        setCurrentCell(0, MeaningColumn);
}

QModelIndex ColumnTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    return QTableWidget::moveCursor(action, modifiers).siblingAtColumn(MeaningColumn);
}

}  // namespace lightbox::gui
