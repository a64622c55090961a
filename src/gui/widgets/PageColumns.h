// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>
#include <QToolButton>
#include <QWidget>
#include <optional>

#include "look/Theme.h"

class QFrame;
class QLayout;

namespace lightbox::gui {

/// The upright tab a column is folded behind: a chevron and the column's name, reading upwards.
class FoldTab : public QToolButton {
    Q_OBJECT

public:
    FoldTab(const Theme& theme, const QString& title, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

/// Scrolls what is too high for the page, and wants to be as wide as what it holds: sideways it scrolls only where
/// nobody can give it that.
class ColumnScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit ColumnScroll(QWidget* content, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Scrolls a column that is higher than its place, and else gives it the place as it is: unlike a column of ColumnScroll it shrinks
/// to the least height of what it holds before it scrolls.
class SideScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit SideScroll(QWidget* content, QWidget* parent = nullptr);
    /// Of `content` at this width, all lines of text that wraps included.
    [[nodiscard]] static int leastHeight(const QWidget& content, int width);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
};

/// What a page shows and the column at its right, which scrolls where it is too high. On a page narrower than `kFoldBelow` the column is folded behind a
/// tab at the right edge; opened there it moves the rest aside where there is room for both and lies over it where
/// there is not, so that nothing is ever cut off. Whether it is open stays as chosen while the program runs.
class PageColumns : public QWidget {
    Q_OBJECT

public:
    /// Width of the columns, in px, in a window of 1360.
    static constexpr int kFoldBelow = 1248;

    /// `title` says what the column at the right, `sideWidth` px wide, holds.
    PageColumns(const Theme& theme, QLayout* main, QLayout* side, const QString& title,
                int sideWidth, int gap = 16, QWidget* parent = nullptr);

    /// For a column that holds what the page is for: on a narrow page too it is open until somebody folds it, as long
    /// as there is room beside it.
    void openAtFirst();
    /// On a narrow page `part` of what the page shows is hidden while the column at the right is open, so that the two
    /// stand beside each other; `next`, too, where it is wider than what is left.
    void setStepsAside(QWidget* part, QWidget* next);
    /// Opens the column where it is folded, for what leads into it.
    void unfold();
    /// The column at the right takes the whole place, until told otherwise.
    void showSideOnly(bool only);
    /// What the page shows takes the whole place, until told otherwise.
    void showMainOnly(bool only);
    /// Too narrow for both columns, be the right one open or not.
    [[nodiscard]] bool isFolded() const { return width() < kFoldBelow; }
    [[nodiscard]] bool isSideShown() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The column at the right can be seen from now on, or no more.
    void sideShown(bool shown);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void showOver(bool over);
    /// `room`: px beside the column at the right while it is open, nullopt: it is not.
    void stepAside(std::optional<int> room);
    /// With the bar that it scrolls by, where it has to.
    [[nodiscard]] int sideWidth() const;

    QWidget* m_main;
    FoldTab* m_tab;
    QFrame* m_side;
    QWidget* m_sideContent;
    int m_sideWidth;
    int m_gap;
    QWidget* m_stepsAside = nullptr;
    QWidget* m_stepsAsideNext = nullptr;
    bool m_openAtFirst = false;
    bool m_sideOnly = false;
    bool m_mainOnly = false;
    std::optional<bool> m_chosen;  ///< open or folded, once somebody said so
};

}  // namespace lightbox::gui
