// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/HandleDrag.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <utility>

namespace lightbox::gui {

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
    if (std::exchange(m_held, std::nullopt))
        Q_EMIT finished();
}

void HandleDrag::leave() {
    say({}, {});
    if (!m_held)  // else it goes on beyond the plot's edge
        m_canvas.unsetCursor();
}

bool HandleDrag::press(const QPointF& position) {
    m_canvas.setFocus(Qt::MouseFocusReason);
    m_moved = false;
    m_held = m_movable ? m_plot.holds(position) : std::nullopt;
    if (m_held) {
        m_click = nullptr;
        say({}, {});
        drag(position);
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
    const bool holds = m_movable && m_plot.holds(position).has_value();
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
    m_held.reset();
    if (m_plot.showWhole)
        m_plot.showWhole();
    // It was no drag: what its first press moved goes back.
    if (std::exchange(m_moved, false))
        Q_EMIT cancelled();
}

void HandleDrag::drag(const QPointF& position) {
    if (const auto threshold = m_plot.thresholdAt(position)) {
        m_moved = true;
        Q_EMIT dragged(*threshold, *m_held);
    }
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
        if (m_held) {
            drag(positionOf());
            return true;
        }
        hover(positionOf());
        break;
    case QEvent::MouseButtonRelease:
        if (m_held && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
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
        if (m_held && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            m_held.reset();
            m_moved = false;
            Q_EMIT cancelled();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace lightbox::gui
