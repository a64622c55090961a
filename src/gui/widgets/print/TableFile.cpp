// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/TableFile.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QTableView>
#include <QVariant>
#include <sstream>
#include <vector>

#include "base/Csv.h"

namespace lightbox::gui {

namespace {

const char* const kOffered = "isTableFile";

std::string wordsOf(const QVariant& data) {
    return data.toString().simplified().toStdString();
}

/// In the order in view.
std::vector<int> columnsOf(const QAbstractItemView& view) {
    const QAbstractItemModel& model = *view.model();
    const auto* table = qobject_cast<const QTableView*>(&view);
    std::vector<int> columns;
    for (int place = 0; place < model.columnCount(); ++place) {
        const int column =
            table != nullptr ? table->horizontalHeader()->logicalIndex(place) : place;
        if (table != nullptr && table->isColumnHidden(column))
            continue;
        bool hasWords = !wordsOf(model.headerData(column, Qt::Horizontal)).empty();
        for (int row = 0; row < model.rowCount() && !hasWords; ++row)
            hasWords = !wordsOf(model.index(row, column).data()).empty();
        if (hasWords)
            columns.push_back(column);
    }
    return columns;
}

}  // namespace

void TableFile::offer(QAbstractItemView& view) {
    view.setProperty(kOffered, true);
}

QAbstractItemView* TableFile::at(QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto* view = qobject_cast<QAbstractItemView*>(widget);
            view != nullptr && view->property(kOffered).toBool())
            return view;
    return nullptr;
}

std::string TableFile::csv(const QAbstractItemView& view) {
    const QAbstractItemModel& model = *view.model();
    const std::vector<int> columns = columnsOf(view);
    std::ostringstream out;
    base::CsvWriter writer(out);
    for (const int column : columns)
        writer.field(std::string_view(wordsOf(model.headerData(column, Qt::Horizontal))));
    writer.endRow();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (const int column : columns)
            writer.field(std::string_view(wordsOf(model.index(row, column).data())));
        writer.endRow();
    }
    return out.str();
}

}  // namespace lightbox::gui
