// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QLabel>

namespace lightbox::gui {

enum class TextRole {
    Body,
    Label,        ///< 13, Text2
    Small,        ///< 11, Text2
    Help,         ///< 11, Text3
    Muted,        ///< 13, Text3
    Strong,       ///< 13, 600
    Medium,       ///< 13, 500
    SmallStrong,  ///< 11, 600
    Title,        ///< 16, 600
    Key,          ///< 22, 600
    Error,        ///< 11, error
    Warn,         ///< 11, warning
    Accent,       ///< 13, 600, accent
    Film,         ///< 11, on film
};

[[nodiscard]] QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent = nullptr);
void setTextRole(QLabel* label, TextRole role);
/// Lets the style sheet look at the widget's properties anew.
void repolish(QWidget* widget);

/// A line of 1 px in the colour of panel borders.
[[nodiscard]] QFrame* makeRule(Qt::Orientation orientation, QWidget* parent = nullptr);

/// A label that ends in an ellipsis where it does not fit, the whole text then being its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString& text = {}, TextRole role = TextRole::Body,
                         Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Breaks between words into so many lines before it is elided, at the end of the last one.
    void setLines(int lines);
    /// Whether the whole text is seen in the room it has.
    [[nodiscard]] bool isWhole() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;

    Qt::TextElideMode m_mode;
    int m_lines = 1;
};

}  // namespace lightbox::gui
