// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/HandleDrag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>
#include <utility>

namespace lightbox::gui {

namespace {

constexpr double kGripWidth = 12;
constexpr double kGripHeight = 14;

}  // namespace

HandleDrag::HandleDrag(PlotCanvas& canvas, Plot plot, QObject* parent)
    : QObject(parent),
      m_canvas(canvas),
      m_plot(std::move(plot)) {
    canvas.setMouseTracking(true);
    canvas.installEventFilter(this);
    m_clicks.setSingleShot(true);
    connect(&m_clicks, &QTimer::timeout, this, [this] {
        if (const auto click = std::exchange(m_click, {}))
            click();
    });
}

void HandleDrag::setMovable(bool movable) {
    m_movable = movable;
    if (!movable)
        endDrag();
}

void HandleDrag::endDrag() {
    if (std::exchange(m_dragging, false))
        Q_EMIT finished();
}

void HandleDrag::leave() {
    say({}, {});
    if (m_dragging)
        return;  // it goes on beyond the plot's edge
    m_canvas.unsetCursor();
}

bool HandleDrag::press(const QPointF& position) {
    m_canvas.setFocus(Qt::MouseFocusReason);
    m_pressedAt.reset();
    if (m_movable && m_plot.holds(position)) {
        m_dragging = true;
        m_click = nullptr;
        say({}, {});
        m_pressedAt = m_plot.threshold();
        if (const auto threshold = m_plot.thresholdAt(position))
            Q_EMIT dragged(*threshold);
        return true;
    }
    m_click = m_plot.clickAt ? m_plot.clickAt(position) : nullptr;
    if (!m_click)
        return false;
    // Where a double click has something to do, the first click waits for it.
    m_clicks.start(isZoomed() ? QApplication::doubleClickInterval() : 0);
    return true;
}

void HandleDrag::hover(const QPointF& position) {
    const bool holds = m_movable && m_plot.holds(position);
    const bool clicks = m_plot.clickAt && m_plot.clickAt(position);
    m_canvas.setCursor(holds ? m_plot.holding : clicks ? Qt::PointingHandCursor : Qt::ArrowCursor);
    say(position, m_plot.readOut ? m_plot.readOut(position) : QString());
}

void HandleDrag::say(const QPointF& position, const QString& text) {
    if (!text.isEmpty())
        QToolTip::showText(m_canvas.mapToGlobal(position.toPoint()), text, &m_canvas);
    else if (!m_readOut.isEmpty())
        QToolTip::hideText();
    m_readOut = text;
}

void HandleDrag::doubleClick() {
    m_clicks.stop();
    m_click = nullptr;
    m_dragging = false;
    if (m_plot.showWhole)
        m_plot.showWhole();
    // It was no drag: what its first press moved goes back.
    if (m_pressedAt && std::isfinite(*m_pressedAt)) {
        Q_EMIT dragged(*m_pressedAt);
        Q_EMIT finished();
    }
    m_pressedAt.reset();
}

bool HandleDrag::eventFilter(QObject* watched, QEvent* event) {
    const auto positionOf = [event] { return static_cast<QMouseEvent*>(event)->position(); };
    switch (event->type()) {
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        if (!m_plot.zoom)
            break;
        m_plot.zoom(wheel->position(), PlotCanvas::wheelFactor(*wheel));
        return true;
    }
    case QEvent::MouseButtonDblClick:
        doubleClick();
        return true;
    case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton && press(positionOf()))
            return true;
        break;
    case QEvent::MouseMove:
        // Its release may have gone to another window.
        if (!static_cast<QMouseEvent*>(event)->buttons().testFlag(Qt::LeftButton))
            endDrag();
        if (m_dragging) {
            if (const auto threshold = m_plot.thresholdAt(positionOf()))
                Q_EMIT dragged(*threshold);
            return true;
        }
        hover(positionOf());
        break;
    case QEvent::MouseButtonRelease:
        if (m_dragging && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
            endDrag();
            return true;
        }
        break;
    case QEvent::Leave:
        leave();
        break;
    case QEvent::Hide:
        m_clicks.stop();
        m_click = nullptr;
        endDrag();
        leave();
        break;
    case QEvent::KeyPress:
        if (m_dragging && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            m_dragging = false;
            Q_EMIT cancelled();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

ThresholdLine::ThresholdLine(PlotCanvas& canvas) : QCPAbstractItem(&canvas), m_canvas(canvas) {
    setClipToAxisRect(false);
    setSelectable(false);
}

void ThresholdLine::place(double x, double top, double bottom, double middle) {
    m_x = x;
    m_top = top;
    m_bottom = bottom;
    m_middle = middle;
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
    const QFont font = Theme::font(TextSize::Small, QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.color(Role::Text));
    const int wide = QFontMetrics(font).horizontalAdvance(m_text) + 2;
    const QRectF box(m_x < m_middle ? m_x + 10 : m_x - 10 - wide, over - 2, wide, 16);
    painter->drawText(box, Qt::AlignVCenter | (m_x < m_middle ? Qt::AlignLeft : Qt::AlignRight),
                      m_text);
}

}  // namespace lightbox::gui
