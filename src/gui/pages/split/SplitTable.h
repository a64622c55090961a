// SPDX-License-Identifier: GPL-3.0-or-later
// What the page's tables of sets have in common: their lines, their look, and a head that stands over its figures.
#pragma once
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <vector>

#include "look/Theme.h"
#include "spec/Split.h"

class QTableWidget;
class QTableWidgetItem;

namespace lightbox::gui {

/// A line of the tables: a set, a fold or the whole.
struct SplitLine {
    QString name;
    const spec::SetCounts* counts;
    QString more;  ///< tool tip
};

/// Folds with the test set that stands beside them, else the sets. They point into `report`.
[[nodiscard]] std::vector<SplitLine> linesOf(const spec::SplitReport& report);
/// Share of the images of class `cls`, in [0,1]; 0 of no images.
[[nodiscard]] double shareOf(const spec::SetCounts& counts, std::size_t cls);

/// Rows of a table before it scrolls.
inline constexpr int kRowsShown = 12;

/// A table nobody selects or edits in, with a FigureHeader.
void setUpTable(QTableWidget* table, const Theme& theme, const QString& name, int rowHeight);
/// Writes a cell in the colour of `role`, after a change of theme too where setUpTable() made the table.
void tint(QTableWidgetItem& cell, const Theme& theme, Role role);
/// As high as its rows, up to kRowsShown from which it scrolls.
void fitHeight(QTableWidget* table);
/// What the head and all cells of a column need, in px.
[[nodiscard]] int neededWidth(const QTableWidget* table, int column);

/// Heads in the alignment and with the margins of the cells under them, a mark before the name of a class, a scale
/// over whiskers. A name that is too long ends in an ellipsis, its whole being the tool tip.
class FigureHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit FigureHeader(const Theme& theme, QWidget* parent = nullptr);
    /// What the left and the right end of the column mean; empty texts: no scale.
    void setScale(int section, const QString& low, const QString& high);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    const Theme& m_theme;
    int m_scaled = -1;
    QString m_low;
    QString m_high;
};

/// An estimate with its interval under it, 11 px, as tables show them where they are narrow.
class StackedFigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int BoundsRole = Qt::UserRole + 91;
    explicit StackedFigureDelegate(const Theme& theme, QObject* parent = nullptr);
    /// Whether cells have their icons: without, a table needs less room.
    void setMarksShown(bool shown) { m_marksShown = shown; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    bool m_marksShown = true;
};

}  // namespace lightbox::gui
