// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <QStyledItemDelegate>
#include <string>
#include <vector>

#include "spec/Checklist.h"

namespace lightbox::gui {

class Theme;

/// The items of one checklist below the chapters that it is published in.
class ChecklistModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Asks, StateColumn, Words, Go, ColumnCount };
    enum class Filter { All, Missing, ToBeWritten };

    explicit ChecklistModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    /// Where the same rows are shown as before, they change and stay.
    void show(const std::vector<spec::ChecklistItem>& items, const std::string& list,
              Filter filter);
    /// Null: a chapter, or no such row.
    [[nodiscard]] const spec::ChecklistItem* item(int row) const;
    [[nodiscard]] bool isChapter(int row) const;
    /// Its row; -1: it is not shown.
    [[nodiscard]] int rowOf(const std::string& number) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString chapter;  ///< empty: an item
        spec::ChecklistItem item;
    };
    std::vector<Row> m_rows;
};

/// How an item stands, in words, with an icon.
struct ItemStateLook {
    QString words;
    QString icon;
    enum class Kind { Done, Missing, Open, Check } kind;
};
[[nodiscard]] ItemStateLook lookOf(const spec::ChecklistItem& item);

/// Chapters across the table, states as tags, a chevron where an item leads to a page.
class ChecklistDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ChecklistDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintState(QPainter& painter, const QStyleOptionViewItem& option,
                    const spec::ChecklistItem& item) const;

    const Theme& m_theme;
};

}  // namespace lightbox::gui
