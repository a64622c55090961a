// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <functional>
#include <optional>

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

/// What mouse and keys mean on a plot with handles that tell thresholds: a press takes hold of one, Esc and a double click take the drag back, the
/// wheel zooms about the pointer, a double click shows all again. A drag ends with the button's release, however that came, and
/// where the plot goes out of sight. Internal to widgets/plots.
class HandleDrag : public QObject {
    Q_OBJECT

public:
    /// The plot's side of it; positions are those of the canvas, in px.
    struct Plot {
        std::function<std::optional<int>(const QPointF&)>
            holds;  ///< the handle that a press there takes hold of
        std::function<std::optional<double>(const QPointF&)> thresholdAt;
        std::function<void(const QPointF&, double)> zoom = {};  ///< by a factor
        std::function<bool()> isZoomed = {};
        std::function<void()> showWhole = {};
        /// What a click there does; empty: nothing.
        std::function<std::function<void()>(const QPointF&)> clickAt = {};
        Qt::CursorShape holding = Qt::SplitHCursor;           ///< where a press takes hold
        std::function<QString(const QPointF&)> readOut = {};  ///< tool tip there
    };
    HandleDrag(PlotCanvas& canvas, Plot plot, QObject* parent);

    /// False: nothing is dragged, all else is as ever.
    void setMovable(bool movable);
    [[nodiscard]] bool isZoomed() const { return m_plot.isZoomed && m_plot.isZoomed(); }
    void showWhole() {
        if (m_plot.showWhole)
            m_plot.showWhole();
    }
    [[nodiscard]] const QString& readOut() const { return m_readOut; }

Q_SIGNALS:
    void dragged(double threshold, int handle);
    void finished();
    /// Where the drag began, or the last one, is to hold again.
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QPointF& position);
    void drag(const QPointF& position);
    void hover(const QPointF& position);
    void say(const QPointF& position, const QString& text);
    void doubleClick();
    /// What was dragged stays where it is.
    void endDrag();
    /// The mouse is elsewhere: nothing of what it was about to do is left.
    void leave();

    PlotCanvas& m_canvas;
    Plot m_plot;
    bool m_movable = true;
    std::optional<int> m_held;  ///< the handle that is dragged
    bool m_moved = false;       ///< by the last press
    QTimer m_clicks;            ///< until a click counts
    std::function<void()> m_click;
    QString m_readOut;
};

}  // namespace lightbox::gui
