// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QToolButton>

#include "look/Theme.h"

namespace lightbox::gui {

enum class ButtonKind { Default, Primary, Quiet, Link, Danger };

/// 32 px high with text and, where `icon` is not empty, an icon of resources/icons.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const Theme& theme, const QString& text, const QString& icon = {},
           ButtonKind kind = ButtonKind::Default, QWidget* parent = nullptr);
    /// In place of QPushButton's: the gap between icon and text goes with the text.
    void setText(const QString& text);
    void setIconName(const QString& icon);
    void setKind(ButtonKind kind);
    /// 28 px high, as in rows; a link: 11 px text.
    void setSmall();

private:
    [[nodiscard]] Role iconRole() const;
    void sizeIcon();

    const Theme& m_theme;
    QString m_icon;
    ButtonKind m_kind;
};

/// 28 x 28, icon only; the tool tip is its accessible name too ("Invert (I)").
class IconButton : public QToolButton {
    Q_OBJECT

public:
    IconButton(const Theme& theme, const QString& icon, const QString& toolTip,
               QWidget* parent = nullptr);
    void setIconName(const QString& icon);
    /// With a border, 28 or 32 px square.
    void setOutlined(int size = 32);

private:
    const Theme& m_theme;
};

/// "Ctrl N" in a box, for beside an action.
class KeyHint : public QWidget {
    Q_OBJECT

public:
    KeyHint(const Theme& theme, const QString& keys, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// "Ctrl N" with the names that the keys of this language's keyboards bear.
    [[nodiscard]] static QString onThisKeyboard(QString keys);

    const Theme& m_theme;
    QString m_keys;
};

}  // namespace lightbox::gui
