// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ThresholdLines.h"

#include <algorithm>
#include <cmath>

namespace lightbox::gui {

namespace {

constexpr double kGripWidth = 12;
constexpr double kGripHeight = 14;
constexpr int kBesideGrip = 10;  ///< px from the line to its text

QFont lineFont() {
    return Theme::font(TextSize::Small, QFont::DemiBold);
}

}  // namespace

ThresholdLine::ThresholdLine(PlotCanvas& canvas) : QCPAbstractItem(&canvas), m_canvas(canvas) {
    setClipToAxisRect(false);
    setSelectable(false);
}

void ThresholdLine::place(double x, double top, double bottom, bool isLeft) {
    m_x = x;
    m_top = top;
    m_bottom = bottom;
    m_isLeft = isLeft;
}

int ThresholdLine::textWidth() const {
    return kBesideGrip + QFontMetrics(lineFont()).horizontalAdvance(m_text) + 2;
}

void ThresholdLine::draw(QCPPainter* painter) {
    const Theme& theme = m_canvas.theme();
    painter->setPen(PlotCanvas::pen(theme.color(Role::Text), 1.5));
    painter->drawLine(QLineF(m_x, m_top, m_x, m_bottom));
    const double left = m_x - kGripWidth / 2;
    const double over = m_top - kGripHeight + 2;
    QPainterPath shield;
    shield.moveTo(left, over);
    shield.lineTo(left + kGripWidth, over);
    shield.lineTo(left + kGripWidth, over + kGripHeight - 4);
    shield.lineTo(m_x, over + kGripHeight);
    shield.lineTo(left, over + kGripHeight - 4);
    shield.closeSubpath();
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Role::Accent));
    painter->drawPath(shield);
    painter->setPen(PlotCanvas::pen(theme.color(Role::OnAccent), 1));
    for (const double groove : {-1.5, 1.5})
        painter->drawLine(QLineF(m_x + groove, over + 3, m_x + groove, over + 8));
    if (m_text.isEmpty())
        return;
    painter->setFont(lineFont());
    painter->setPen(theme.color(Role::Text));
    const int wide = textWidth();
    const QRectF box(m_isLeft ? m_x - wide : m_x + kBesideGrip, over - 2, wide - kBesideGrip, 16);
    painter->drawText(box, Qt::AlignVCenter | (m_isLeft ? Qt::AlignRight : Qt::AlignLeft), m_text);
}

ThresholdLines::ThresholdLines(PlotCanvas& canvas)
    : m_lines{new ThresholdLine(canvas), new ThresholdLine(canvas)} {
    m_lines[1]->setVisible(false);
}

void ThresholdLines::setLayer(QCPLayer* layer) {
    for (ThresholdLine* line : m_lines)
        line->setLayer(layer);
}

void ThresholdLines::set(double threshold, const QString& text) {
    m_at[0] = threshold;
    m_lines[0]->setText(text);
}

void ThresholdLines::setRuleIn(std::optional<double> threshold, const QString& text) {
    m_ruleIn = threshold;
    m_at[1] = threshold.value_or(1);
    m_lines[1]->setText(text);
}

double ThresholdLines::pixelOf(const QCPAxis& x, int handle) const {
    return x.coordToPixel(m_at[static_cast<std::size_t>(handle)]);
}

int ThresholdLines::nearest(const QCPAxis& x, double pixel) const {
    if (!m_ruleIn)
        return 0;
    const double a = std::abs(pixelOf(x, 0) - pixel);
    const double b = std::abs(pixelOf(x, 1) - pixel);
    return a == b ? (pixel > pixelOf(x, 1) ? 1 : 0) : (b < a ? 1 : 0);
}

std::optional<int> ThresholdLines::near(const QCPAxis& x, double pixel, double within) const {
    const int handle = nearest(x, pixel);
    return std::abs(pixelOf(x, handle) - pixel) <= within ? std::optional(handle) : std::nullopt;
}

void ThresholdLines::place(const QCPAxis& x, const QRect& area) {
    const double at[] = {pixelOf(x, 0), pixelOf(x, 1)};
    bool isLeft[] = {at[0] > area.center().x(), at[1] > area.center().x()};
    if (m_ruleIn) {
        // Their texts stand between the two where there is room for both, else outside.
        const bool isRoom = at[1] - at[0] > m_lines[0]->textWidth() + m_lines[1]->textWidth() + 8;
        isLeft[0] = !isRoom && at[0] - m_lines[0]->textWidth() > area.left() - 30;
        isLeft[1] = isRoom;
    }
    for (std::size_t i = 0; i < 2; ++i) {
        m_lines[i]->setVisible((i == 0 || m_ruleIn) && x.range().contains(m_at[i]));
        if (!std::isfinite(m_at[i]))
            continue;
        m_lines[i]->place(std::clamp<double>(at[i], area.left(), area.right()), area.top(),
                          area.bottom(), isLeft[i]);
    }
}

}  // namespace lightbox::gui
