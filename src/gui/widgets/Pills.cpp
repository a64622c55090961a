// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Pills.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/ClassMark.h"

namespace lightbox::gui {
namespace {

constexpr int iconSide = 14;
constexpr int gap = 5;
constexpr qsizetype mostLetters = 24;  // of a chip
// px, of a status chip with its bar
constexpr int kWithBar = 196;
constexpr int kWithBarAtMost = 240;

}  // namespace

Pill::Pill(const Theme& theme, const Shape& shape, const QString& text, const QString& icon,
           PillKind kind, QWidget* parent)
    : QAbstractButton(parent),
      m_shape(shape),
      m_theme(theme),
      m_icon(icon),
      m_kind(kind) {
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setClickable(false);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pill::setClickable(bool clickable) {
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
    setFocusPolicy(clickable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover, clickable);
}

void Pill::setKind(PillKind kind) {
    m_kind = kind;
    update();
}

void Pill::setIconName(const QString& icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

void Pill::setClass(int index) {
    m_class = index;
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const {
    const QFontMetrics metrics(
        Theme::font(m_shape.text, m_shape.text == TextSize::Small ? QFont::Medium : QFont::Normal));
    int width = 2 * m_shape.padding + metrics.horizontalAdvance(text()) + 1;
    if (m_class >= 0)
        width += 8 + gap - 1;
    else if (!m_icon.isEmpty())
        width += iconSide + (text().isEmpty() ? 0 : gap);
    const int more = trailing();
    return {std::min(width + (more > 0 ? more + 4 : 0), maximumWidth()), m_shape.height};
}

Pill::Colours Pill::colours() const {
    const auto of = [this](Role fill, Role line, Role text, Role icon) {
        return Colours{m_theme.color(fill), m_theme.color(line), m_theme.color(text),
                       m_theme.color(icon)};
    };
    if (m_class >= 0)
        return {m_theme.classFill(m_class), m_theme.classFill(m_class), m_theme.classText(m_class),
                m_theme.classColor(m_class)};
    switch (m_kind) {
    case PillKind::Accent:
        return of(Role::AccentSoft, Role::AccentLine, Role::Accent, Role::Accent);
    case PillKind::Warning:
        return of(Role::WarnSoft, Role::WarnLine, Role::Warn, Role::WarnIcon);
    case PillKind::Error:
        return of(Role::ErrorSoft, Role::ErrorLine, Role::Error, Role::Error);
    case PillKind::Neutral:
        break;
    }
    return of(Role::Panel2, Role::Line, Role::Text2, Role::Text2);
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours colours = this->colours();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = m_shape.radius < 0 ? box.height() / 2 : m_shape.radius;
    painter.setPen(hasFocus() ? QPen(m_theme.color(Role::Accent), 2) : QPen(colours.line, 1));
    QColor fill = colours.fill;
    if (underMouse() && isEnabled() && focusPolicy() != Qt::NoFocus)
        fill = m_theme.isDark() ? fill.lighter(125) : fill.darker(103);
    painter.setBrush(fill);
    const double inset = hasFocus() ? 0.5 : 0;
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius);

    double x = m_shape.padding;
    if (m_class >= 0) {
        paintClassMark(painter, QRectF(x, (height() - 8) / 2.0, 8, 8), m_class, colours.icon);
        x += 8 + gap - 1;
    } else if (!m_icon.isEmpty()) {
        painter.drawPixmap(QPointF(x, (height() - iconSide) / 2.0),
                           Theme::iconPixmap(m_icon, colours.icon, iconSide, devicePixelRatioF()));
        x += iconSide + gap;
    }
    painter.setFont(
        Theme::font(m_shape.text, m_shape.text == TextSize::Small ? QFont::Medium : QFont::Normal));
    painter.setPen(isEnabled() ? colours.text : m_theme.color(Role::Text3));
    const int more = trailing();
    const QRectF room(x, 0,
                      width() - x - (more > 0 ? more + 4 + m_shape.padding : 0) -
                          (beside() > 0 ? beside() + m_shape.padding : 0),
                      height());
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, static_cast<int>(room.width())));
    if (more > 0)
        paintTrailing(painter,
                      QRectF(width() - m_shape.padding - more, (height() - more) / 2.0, more, more),
                      colours.text);
}

Badge::Badge(const Theme& theme, const QString& text, const QString& icon, PillKind kind,
             QWidget* parent)
    : Pill(theme, {24, -1, TextSize::Small, 9}, text, icon, kind, parent) {}

Tag::Tag(const Theme& theme, const QString& text, const QString& icon, PillKind kind,
         QWidget* parent)
    : Pill(theme, {18, 4, TextSize::Small, 6}, text, icon, kind, parent) {}

Tag::Tag(const Theme& theme, int classIndex, const QString& name, QWidget* parent)
    : Pill(theme, {18, 4, TextSize::Small, 6}, name, {}, PillKind::Neutral, parent) {
    setClass(classIndex);
}

Pill::Colours Tag::colours() const {
    Colours result = Pill::colours();
    if (kind() == PillKind::Neutral && result.fill == theme().color(Role::Panel2))
        result.fill = theme().color(Role::Hover);
    result.line = result.fill;
    return result;
}

Chip::Chip(const Theme& theme, const QString& text, const QString& icon, Style style,
           QWidget* parent)
    : Pill(theme, {28, -1, TextSize::Body, 11}, text, icon, PillKind::Neutral, parent),
      m_style(style) {
    setClickable(true);
    setCheckable(style != Style::Add);
    setAccessibleName(text);
    // The cross needs its room.
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setWords(const QString& words) {
    const bool isLong = words.size() > mostLetters;
    setText(isLong ? words.left(mostLetters - 1).trimmed() + QChar(0x2026) : words);
    setToolTip(isLong ? words : QString());
    setAccessibleName(words);
    updateGeometry();
}

void Chip::nextCheckState() {
    if (m_style != Style::Menu)
        QAbstractButton::nextCheckState();
}

void Chip::mouseReleaseEvent(QMouseEvent* event) {
    const double cross = width() - m_shape.padding - trailing() - gap;
    if (m_style == Style::Menu && isChecked() && isDown() && rect().contains(event->pos()) &&
        event->position().x() >= cross) {
        setDown(false);
        Q_EMIT cleared();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (m_style == Style::Menu && isChecked() && event->key() == Qt::Key_Backspace)
        Q_EMIT cleared();
    else
        QAbstractButton::keyPressEvent(event);
}

int Chip::trailing() const {
    if (m_style == Style::Toggle)
        return isChecked() ? 12 : 0;
    return m_style == Style::Menu ? 12 : 0;
}

void Chip::paintTrailing(QPainter& painter, const QRectF& box, const QColor& color) {
    const bool cross = isChecked();
    painter.drawPixmap(box.topLeft(),
                       Theme::iconPixmap(cross ? QStringLiteral("x") : QStringLiteral("down"),
                                         color, static_cast<int>(box.width()),
                                         devicePixelRatioF()));
}

Pill::Colours Chip::colours() const {
    if (isChecked())
        return {theme().color(Role::AccentSoft), theme().color(Role::AccentLine),
                theme().color(Role::Accent), theme().color(Role::Accent)};
    return {theme().color(Role::Panel), theme().color(Role::Line2), theme().color(Role::Text),
            theme().color(Role::Text2)};
}

void Chip::paintEvent(QPaintEvent* event) {
    Pill::paintEvent(event);
    if (m_style != Style::Add || hasFocus())
        return;
    // A dashed outline over the solid one.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Role::Panel), 1));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    QPen pen(theme().color(Role::Line2), 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

StatusChip::StatusChip(const Theme& theme, const QString& text, const QString& icon,
                       QWidget* parent)
    : Pill(theme, {28, 4, TextSize::Small, 8}, text, icon, PillKind::Neutral, parent) {}

void StatusChip::setProgress(double share, const QString& timeLeft) {
    m_share = share;
    m_timeLeft = timeLeft;
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    const QSize own = Pill::sizeHint();
    return m_share < 0
               ? own
               : QSize(std::clamp(own.width() + beside(), kWithBar, kWithBarAtMost), own.height());
}

int StatusChip::beside() const {
    if (m_share < 0 || m_timeLeft.isEmpty())
        return 0;
    return QFontMetrics(Theme::font(TextSize::Small, QFont::Medium)).horizontalAdvance(m_timeLeft) +
           gap;
}

void StatusChip::paintEvent(QPaintEvent* event) {
    Pill::paintEvent(event);
    if (m_share < 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small, QFont::Medium));
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, m_timeLeft);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3.5, 3.5);
    painter.setClipPath(clip);
    const QRectF foot(1, height() - 4, width() - 2, 3);
    painter.fillRect(foot, theme().color(Role::Hover));
    painter.fillRect(
        QRectF(foot.left(), foot.top(), foot.width() * std::clamp(m_share, 0.0, 1.0), 3),
        theme().color(Role::Accent));
}

}  // namespace lightbox::gui
