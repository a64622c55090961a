// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ChecklistCard.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace lightbox::gui {

ChecklistCard::ChecklistCard(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme) {
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChecklistCard::show(const QString& list, const QString& about, const ItemCounts& counts) {
    setText(list);
    m_about = about;
    m_counts = counts;
    QStringList words;
    for (const Part& part : parts())
        words << part.words;
    setAccessibleName(list);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(tr("Shows the items of %1").arg(list));
    update();
}

std::vector<ChecklistCard::Part> ChecklistCard::parts() const {
    return {{m_counts.filled, tr("%n filled", nullptr, m_counts.filled), QStringLiteral("okc"),
             Role::Accent, Role::Accent},
            {m_counts.written, tr("%n written", nullptr, m_counts.written), QStringLiteral("note"),
             Role::Accent, Role::AccentLine},
            {m_counts.missing, tr("%n missing", nullptr, m_counts.missing), QStringLiteral("err"),
             Role::Error, Role::Error},
            {m_counts.toBeWritten, tr("%n to be written", nullptr, m_counts.toBeWritten),
             QStringLiteral("note"), Role::Text2, Role::Line}};
}

void ChecklistCard::paintBar(QPainter& painter, const QRectF& box) const {
    double x = box.left();
    painter.setPen(Qt::NoPen);
    for (const Part& part : parts()) {
        if (part.count == 0)
            continue;
        const double width = box.width() * part.count / std::max(1, m_counts.all());
        painter.setBrush(m_theme.color(part.bar));
        painter.drawRoundedRect(QRectF(x, box.top(), std::max(2.0, width - 2), box.height()), 2.5,
                                2.5);
        x += width;
    }
}

void ChecklistCard::paintCounts(QPainter& painter, const QRectF& box) const {
    painter.setFont(Theme::font(TextSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    int wanted = 0;
    for (const Part& part : parts())
        wanted += part.count > 0 ? metrics.horizontalAdvance(part.words) + 18 : 0;
    int shown = 0;
    for (const Part& part : parts())
        shown += part.count > 0 ? 1 : 0;
    const double gap = shown > 1 ? std::clamp((box.width() - wanted) / (shown - 1), 6.0, 28.0) : 0;
    double x = box.left();
    for (const Part& part : parts()) {
        if (part.count == 0)
            continue;
        const QColor ink = m_theme.color(part.ink);
        painter.drawPixmap(QPointF(x, box.top() + 2),
                           Theme::iconPixmap(part.icon, ink, 12, devicePixelRatioF()));
        painter.setPen(ink);
        const double room = std::max(0.0, box.right() - x - 16);
        const QString words =
            metrics.elidedText(part.words, Qt::ElideRight, static_cast<int>(room) + 1);
        painter.drawText(QRectF(x + 16, box.top(), room, box.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, words);
        x += metrics.horizontalAdvance(part.words) + 18 + gap;
    }
}

void ChecklistCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked() || hasFocus();
    painter.setPen(QPen(m_theme.color(marked ? Role::Accent : Role::Line), marked ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() && !isChecked() ? Role::Hover : Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const QRectF inside = QRectF(rect()).adjusted(12, 9, -12, -8);
    painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRectF(inside.left(), inside.top(), inside.width() - 20, 20),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (isChecked())
        painter.drawPixmap(QPointF(inside.right() - 15, inside.top() + 2),
                           Theme::iconPixmap(QStringLiteral("okc"), m_theme.color(Role::Accent), 16,
                                             devicePixelRatioF()));
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text3));
    painter.drawText(QRectF(inside.left(), inside.top() + 20, inside.width(), 16),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_about, Qt::ElideRight,
                                                      static_cast<int>(inside.width())));
    paintBar(painter, QRectF(inside.left(), inside.top() + 42, inside.width(), 5));
    paintCounts(painter, QRectF(inside.left(), inside.top() + 54, inside.width(), 16));
    if (hasFocus() && isChecked()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 4, 4);
    }
}

}  // namespace lightbox::gui
