// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

#include "look/Theme.h"

namespace lightbox::gui {

enum class PillKind { Neutral, Accent, Warning, Error };

/// Icon and words: the common part of badge, tag and chip. Takes no clicks unless setClickable(). Words that have no room,
/// for a maximum width was set, lose their middle.
class Pill : public QAbstractButton {
    Q_OBJECT

public:
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void setKind(PillKind kind);
    [[nodiscard]] PillKind kind() const { return m_kind; }
    /// Empty: none.
    void setIconName(const QString& icon);
    void setClickable(bool clickable);
    /// A class's mark and colours instead of kind and icon.
    void setClass(int index);

protected:
    struct Shape {
        int height;
        double radius;  ///< < 0: half the height
        TextSize text;
        int padding;
    };
    Pill(const Theme& theme, const Shape& shape, const QString& text, const QString& icon,
         PillKind kind, QWidget* parent);
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] virtual int trailing() const { return 0; }  ///< px kept free at the right
    [[nodiscard]] virtual int beside() const { return 0; }    ///< px of words that stand there
    virtual void paintTrailing(QPainter&, const QRectF&, const QColor&) {}
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    struct Colours {
        QColor fill, line, text, icon;
    };
    [[nodiscard]] virtual Colours colours() const;

    Shape m_shape;

private:
    const Theme& m_theme;
    QString m_icon;
    PillKind m_kind;
    int m_class = -1;
};

/// 24 px, full radius: the state of something.
class Badge : public Pill {
    Q_OBJECT

public:
    Badge(const Theme& theme, const QString& text, const QString& icon = {},
          PillKind kind = PillKind::Neutral, QWidget* parent = nullptr);
};

/// 18 px, radius 4: a word about a row.
class Tag : public Pill {
    Q_OBJECT

public:
    Tag(const Theme& theme, const QString& text, const QString& icon = {},
        PillKind kind = PillKind::Neutral, QWidget* parent = nullptr);
    /// "▲ PNEUMONIA" in the class's colours.
    Tag(const Theme& theme, int classIndex, const QString& name, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Colours colours() const override;
};

/// 28 px, a filter: on = accent fill with a cross. Checkable, or with a menu (chevron) or dashed ("+ Filter").
class Chip : public Pill {
    Q_OBJECT

public:
    enum class Style { Toggle, Menu, Add };
    Chip(const Theme& theme, const QString& text, const QString& icon = {},
         Style style = Style::Toggle, QWidget* parent = nullptr);
    /// Ends in an ellipsis after some 24 letters; the tool tip then is the whole.
    void setWords(const QString& words);

Q_SIGNALS:
    /// The cross of a chip with a menu, or Backspace on it: its filter is to go. (Any click on a
    /// checkable chip without a menu does that.)
    void cleared();

protected:
    /// A menu's choice, not the click, decides whether the chip is on.
    void nextCheckState() override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] int trailing() const override;
    void paintTrailing(QPainter& painter, const QRectF& box, const QColor& color) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] Colours colours() const override;

private:
    Style m_style;
};

/// Top bar: 28 px, radius 4, 11 px text; a bar of 3 px at its foot while `share` >= 0.
class StatusChip : public Pill {
    Q_OBJECT

public:
    StatusChip(const Theme& theme, const QString& text, const QString& icon,
               QWidget* parent = nullptr);
    /// Right-aligned text ("6 s") and the bar; share < 0 takes both away.
    void setProgress(double share, const QString& timeLeft);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] int beside() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = -1;
    QString m_timeLeft;
};

}  // namespace lightbox::gui
