// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/IconArray.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/Format.h"

namespace lightbox::gui {

IconArray::IconArray(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconArray::setShares(double found, double missed, double falseAlarms, int positive,
                          int negative) {
    const int all = kColumns * kRows;
    const auto count = [all](double share) {
        return std::clamp(static_cast<int>(std::lround(share * all)), 0, all);
    };
    m_counts[Found] = count(found);
    m_counts[Missed] = std::min(count(missed), all - m_counts[Found]);
    m_counts[FalseAlarm] = std::min(count(falseAlarms), all - m_counts[Found] - m_counts[Missed]);
    m_counts[Rest] = all - m_counts[Found] - m_counts[Missed] - m_counts[FalseAlarm];
    m_positive = positive;
    m_negative = negative;
    m_filled = true;
    setAccessibleName(tr("Of %1 images: found %2, missed %3, false alarms %4")
                          .arg(Format::count(all), Format::count(m_counts[Found]),
                               Format::count(m_counts[Missed]),
                               Format::count(m_counts[FalseAlarm])));
    setToolTip(accessibleName());
    update();
}

void IconArray::clear() {
    m_filled = false;
    setToolTip({});
    update();
}

void IconArray::paintSquare(QPainter& painter, const QRectF& box, Part part) const {
    const bool diseased = part == Found || part == Missed;
    const QColor color = m_theme.classColor(diseased ? m_positive : m_negative);
    switch (part) {
    case Found:
    case FalseAlarm:
        painter.fillRect(box, color);
        break;
    case Missed:
        painter.setPen(QPen(color, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    default:
        painter.fillRect(box, m_theme.color(Role::Hover));
    }
}

void IconArray::paintEvent(QPaintEvent*) {
    if (!m_filled)
        return;
    QPainter painter(this);
    const int pitch = std::max(4, std::min(width() / kColumns, (height() - 22) / kRows));
    int place = 0;
    for (int part = 0; part < PartCount; ++part)
        for (int i = 0; i < m_counts[static_cast<std::size_t>(part)]; ++i, ++place) {
            // Column by column, so that a part is a block with one ragged edge.
            const int column = place / kRows;
            const int row = place % kRows;
            paintSquare(painter, QRectF(column * pitch, row * pitch, pitch - 1, pitch - 1),
                        static_cast<Part>(part));
        }
    const std::array<QString, 3> names{tr("found"), tr("missed"), tr("false alarm")};
    painter.setFont(Theme::font(TextSize::Small));
    int x = 0;
    const int y = kRows * pitch + 4;
    for (int part = 0; part < 3; ++part) {
        paintSquare(painter, QRectF(x, y + 5, 7, 7), static_cast<Part>(part));
        x += 12;
        const QString& name = names[static_cast<std::size_t>(part)];
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRectF(x, y, width() - x, 16), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += painter.fontMetrics().horizontalAdvance(name) + 14;
    }
}

}  // namespace lightbox::gui
