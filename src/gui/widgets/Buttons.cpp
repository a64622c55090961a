// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Buttons.h"

#include <QPainter>
#include <QStyle>

#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

const char* kindName(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Default:
        return "default";
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Quiet:
        return "quiet";
    case ButtonKind::Link:
        return "link";
    case ButtonKind::Danger:
        return "danger";
    }
    Q_UNREACHABLE();
}

}  // namespace

Button::Button(const Theme& theme, const QString& text, const QString& icon, ButtonKind kind,
               QWidget* parent)
    : QPushButton(text, parent),
      m_theme(theme),
      m_kind(kind) {
    setProperty("kind", QLatin1String(kindName(kind)));
    setFocusPolicy(Qt::TabFocus);
    setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAutoDefault(false);
    setIconName(icon);
}

Role Button::iconRole() const {
    switch (m_kind) {
    case ButtonKind::Primary:
        return Role::OnAccent;
    case ButtonKind::Quiet:
        return Role::Text2;
    case ButtonKind::Link:
        return Role::Accent;
    case ButtonKind::Danger:
        return Role::Error;
    case ButtonKind::Default:
        break;
    }
    return Role::Text;
}

void Button::setText(const QString& text) {
    QPushButton::setText(text);
    sizeIcon();
}

void Button::sizeIcon() {
    // The wider one has the gap before the text in it.
    setIconSize(text().isEmpty() ? QSize(16, 16) : QSize(20, 16));
}

void Button::setIconName(const QString& icon) {
    m_icon = icon;
    sizeIcon();
    setIcon(icon.isEmpty() ? QIcon() : m_theme.icon(icon, iconRole()));
}

void Button::setKind(ButtonKind kind) {
    m_kind = kind;
    setProperty("kind", QLatin1String(kindName(kind)));
    setIconName(m_icon);
    repolish(this);
}

void Button::setSmall() {
    setProperty("small", true);
    repolish(this);
}

IconButton::IconButton(const Theme& theme, const QString& icon, const QString& toolTip,
                       QWidget* parent)
    : QToolButton(parent),
      m_theme(theme) {
    setFixedSize(28, 28);
    setIconSize({16, 16});
    setFocusPolicy(Qt::TabFocus);
    setToolTip(toolTip);
    setAccessibleName(toolTip);
    setIconName(icon);
}

void IconButton::setIconName(const QString& icon) {
    setIcon(m_theme.icon(icon, Role::Text2));
}

void IconButton::setOutlined(int size) {
    setProperty("outlined", true);
    setFixedSize(size, size);
    repolish(this);
}

QString KeyHint::onThisKeyboard(QString keys) {
    keys.replace(QStringLiteral("Ctrl"), tr("Ctrl"));
    keys.replace(QStringLiteral("Shift"), tr("Shift"));
    keys.replace(QStringLiteral("Delete"), tr("Delete"));
    keys.replace(QStringLiteral("PgUp"), tr("PgUp"));
    keys.replace(QStringLiteral("PgDn"), tr("PgDn"));
    keys.replace(QStringLiteral("Return"), tr("Return"));
    return keys;
}

KeyHint::KeyHint(const Theme& theme, const QString& keys, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_keys(onThisKeyboard(keys)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const {
    const QFontMetrics metrics(Theme::font(TextSize::Small));
    return {metrics.horizontalAdvance(m_keys) + 10, 18};
}

void KeyHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Line));
    painter.setBrush(m_theme.color(Role::Panel2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(rect(), Qt::AlignCenter, m_keys);
}

}  // namespace lightbox::gui
