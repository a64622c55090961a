// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/RowPreview.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <algorithm>

#include "look/Format.h"
#include "look/MessageText.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {
namespace {

enum RowColumn {
    FileColumn,
    PathColumn,
    PatientColumn,
    SetColumn,
    LabelColumn,
    UncertainColumn,
    rowColumns
};
enum CountColumn { ClassColumn, RowsColumn, PerhapsColumn, countColumns };

constexpr int lineHeight = 30;

void makeQuiet(QTableWidget& table) {
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(lineHeight);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionMode(QAbstractItemView::NoSelection);
    table.setFocusPolicy(Qt::TabFocus);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
}

/// Keeps the end of a path in sight, where its files differ.
class PathDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideLeft;
    }
};

QTableWidgetItem* textItem(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

/// Index of the class that a single label means, by name or by number; -1 for none.
int classOf(const std::string& label, const std::vector<std::string>& classes) {
    const auto found = std::find(classes.begin(), classes.end(), label);
    if (found != classes.end())
        return static_cast<int>(found - classes.begin());
    bool isNumber = false;
    const int number = QString::fromStdString(label).toInt(&isNumber);
    return isNumber && number >= 0 && number < static_cast<int>(classes.size()) ? number : -1;
}

QString namesWhere(const spec::TablePreview& preview, const spec::TablePreview::ReadRow& row,
                   int finding) {
    QStringList names;
    for (std::size_t i = 0; i < row.findings.size(); ++i)
        if (row.findings[i] == finding)
            names << QString::fromStdString(i < preview.classes.size() ? preview.classes[i]
                                                                       : preview.labelColumns[i]);
    return names.join(QStringLiteral(", "));
}

}  // namespace

RowPreview::RowPreview(const Theme& theme, QWidget* parent)
    : QTableWidget(0, rowColumns, parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("rowPreview"));
    setAccessibleName(tr("The first rows as they will be read"));
    setHorizontalHeaderLabels(
        {tr("File"), tr("Path"), tr("Patient"), tr("Split"), tr("Label"), tr("Uncertain")});
    makeQuiet(*this);
    setColumnWidth(FileColumn, 88);
    setColumnWidth(PatientColumn, 120);
    setColumnWidth(SetColumn, 76);
    setItemDelegateForColumn(PathColumn, new PathDelegate(this));
    connect(&theme, &Theme::changed, this, &RowPreview::fill);
}

void RowPreview::setPreview(const spec::TablePreview& preview) {
    m_preview = preview;
    fill();
}

void RowPreview::fill() {
    setRowCount(0);
    setRowCount(static_cast<int>(m_preview.readRows.size()));
    const bool hasFindings = !m_preview.labelColumns.empty();
    setColumnHidden(UncertainColumn, !hasFindings);
    for (const int column : {PathColumn, LabelColumn, UncertainColumn})
        horizontalHeader()->setSectionResizeMode(column, (column == PathColumn) == hasFindings
                                                             ? QHeaderView::Interactive
                                                             : QHeaderView::Stretch);
    setColumnWidth(hasFindings ? PathColumn : LabelColumn, hasFindings ? 216 : 160);
    setColumnHidden(SetColumn, std::all_of(m_preview.readRows.begin(), m_preview.readRows.end(),
                                           [](const auto& row) { return row.set.empty(); }));
    for (int i = 0; i < rowCount(); ++i)
        fillRow(i);
}

void RowPreview::fillRow(int index) {
    const auto at = static_cast<std::size_t>(index);
    const spec::TablePreview::ReadRow& row = m_preview.readRows[at];
    auto* file = new QTableWidgetItem(row.fileFound ? tr("found") : tr("missing"));
    file->setIcon(row.fileFound ? m_theme.icon(QStringLiteral("okc"), Role::Accent)
                                : m_theme.icon(QStringLiteral("err"), Role::Error));
    file->setToolTip(row.fileFound ? tr("The file is there")
                                   : tr("There is no such image below the table or the sources"));
    setItem(index, FileColumn, file);
    QString path;
    if (const auto field = m_preview.fields.find("path"); field != m_preview.fields.end()) {
        const auto column =
            std::find(m_preview.columns.begin(), m_preview.columns.end(), field->second);
        path = QString::fromStdString(
            m_preview.rows[at][static_cast<std::size_t>(column - m_preview.columns.begin())]);
    }
    setItem(index, PathColumn, textItem(path.trimmed()));
    auto* patient = textItem(row.patient ? QString::fromStdString(*row.patient) : tr("unknown"));
    if (!row.patient)
        patient->setForeground(m_theme.color(Role::Text3));
    setItem(index, PatientColumn, patient);
    setItem(index, SetColumn, textItem(row.set.empty() ? QString() : Format::setName(row.set)));
    setItem(index, LabelColumn, labelItem(row));
    auto* uncertain = textItem(namesWhere(m_preview, row, -1));
    if (!uncertain->text().isEmpty())
        uncertain->setIcon(m_theme.icon(QStringLiteral("unsure"), Role::WarnIcon));
    setItem(index, UncertainColumn, uncertain);
}

QTableWidgetItem* RowPreview::labelItem(const spec::TablePreview::ReadRow& row) const {
    if (row.issue) {
        auto* item =
            textItem(MessageText::of(row.issue->text, messages::Part::Why, row.issue->detail));
        item->setIcon(m_theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        return item;
    }
    if (!row.findings.empty()) {
        const QString present = namesWhere(m_preview, row, 1);
        const bool isAnyAbsent =
            std::find(row.findings.begin(), row.findings.end(), 0) != row.findings.end();
        auto* item = textItem(!present.isEmpty() ? present
                              : isAnyAbsent      ? tr("none present")
                                                 : tr("none stated"));
        if (present.isEmpty())
            item->setForeground(m_theme.color(Role::Text3));
        return item;
    }
    if (row.label.empty()) {
        auto* item = textItem(tr("no label"));
        item->setForeground(m_theme.color(Role::Text3));
        return item;
    }
    const QString stated = QString::fromStdString(row.label);
    if (m_preview.task == spec::Task::Multilabel)
        return textItem(stated.split(QLatin1Char('|')).join(QStringLiteral(", ")));
    const int cls = classOf(row.label, m_preview.classes);
    if (cls < 0)
        return textItem(stated);
    const QString name = QString::fromStdString(m_preview.classes[static_cast<std::size_t>(cls)]);
    auto* item = textItem(name == stated ? name : tr("%1 (%2)").arg(name, stated));
    item->setIcon(classMarkIcon(m_theme, cls));
    return item;
}

ClassCounts::ClassCounts(const Theme& theme, QWidget* parent)
    : QTableWidget(0, countColumns, parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("classCounts"));
    setAccessibleName(tr("Classes of the table"));
    setHorizontalHeaderLabels({tr("Class"), tr("Rows"), tr("Uncertain")});
    makeQuiet(*this);
    setColumnWidth(RowsColumn, 76);
    setColumnWidth(PerhapsColumn, 80);
    horizontalHeader()->setSectionResizeMode(ClassColumn, QHeaderView::Stretch);
    for (const int column : {RowsColumn, PerhapsColumn})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(&theme, &Theme::changed, this, &ClassCounts::fill);
}

void ClassCounts::setPreview(const spec::TablePreview& preview) {
    m_preview = preview;
    fill();
}

void ClassCounts::fill() {
    setRowCount(0);
    setRowCount(static_cast<int>(m_preview.classes.size()));
    setColumnHidden(PerhapsColumn, m_preview.uncertain.empty());
    const auto number = [](const std::vector<std::size_t>& counts, std::size_t at) {
        auto* item =
            new QTableWidgetItem(at < counts.size() ? Format::count(counts[at]) : QString());
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return item;
    };
    for (int i = 0; i < rowCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QString name = QString::fromStdString(m_preview.classes[at]);
        const bool isPositive = i == m_preview.positive;
        auto* cls = textItem(isPositive ? tr("%1 (positive)").arg(name) : name);
        cls->setIcon(classMarkIcon(m_theme, i));
        setItem(i, ClassColumn, cls);
        setItem(i, RowsColumn, number(m_preview.perClass, at));
        setItem(i, PerhapsColumn, number(m_preview.uncertain, at));
    }
}

}  // namespace lightbox::gui
