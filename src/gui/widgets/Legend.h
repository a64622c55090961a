// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPen>
#include <QWidget>
#include <vector>

namespace lightbox::gui {

class Theme;

/// Names of series with their line, for the head of a plot's panel.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(const Theme& theme, QWidget* parent = nullptr);
    void clear();
    void addLine(const QString& name, int series, Qt::PenStyle style = Qt::SolidLine);
    void addClass(const QString& name, int classIndex);
    void addHatch(const QString& name);
    void addStar(const QString& name);
    /// Of what the window explains elsewhere: in print alone.
    void addBookmark(const QString& name);
    void addChosen(const QString& name, bool asBars);
    void addReferred(const QString& name, int oneClass, int otherClass);
    /// Draws it at the painter's origin, in as many rows as have room in `width` px; the height of all of them, 0 without a name.
    int print(QPainter& painter, int width) const;
    /// That height, nothing drawn.
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Kind { Line, Class, Hatch, Star, Bookmark, Chosen, ChosenBars, Referred };
    struct Entry {
        Kind kind;
        QString name;
        int index = 0;
        Qt::PenStyle style = Qt::SolidLine;
        int other = 0;
    };
    [[nodiscard]] static bool isPrintedOnly(Kind kind) { return kind >= Kind::Bookmark; }
    [[nodiscard]] static int symbolWidth(Kind kind);
    [[nodiscard]] static int widthOf(const Entry& entry);
    void add(Entry entry);
    void draw(QPainter& painter, const Entry& entry, const QPointF& left) const;
    void drawPrinted(QPainter& painter, const Entry& entry, const QPointF& left) const;
    /// Calls `at` with each entry and the middle of its left edge; the height of all rows.
    template <class At> int flow(int width, At&& at) const;

    const Theme& m_theme;
    std::vector<Entry> m_entries;
};

/// Of series `dash`: solid, dashed, dotted, then again.
[[nodiscard]] Qt::PenStyle dashStyle(int dash);
/// Which dash the `index`-th curve laid over another has: 0 for the other, then dashed and dotted by turns.
[[nodiscard]] int overlayDash(int index);
/// Dashed 6 4, dotted 2 3, in px.
[[nodiscard]] QPen seriesPen(const QColor& color, double width, Qt::PenStyle style);

}  // namespace lightbox::gui
