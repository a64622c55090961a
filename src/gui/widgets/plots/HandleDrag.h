// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <functional>
#include <optional>

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

/// What mouse and keys mean on a plot with a handle that tells a threshold: a press takes hold of it, Esc and a double click take the drag back, the
/// wheel zooms about the pointer, a double click shows all again. A drag ends with the button's release, however that came, and
/// where the plot goes out of sight. Internal to widgets/plots.
class HandleDrag : public QObject {
    Q_OBJECT

public:
    /// The plot's side of it; positions are those of the canvas, in px.
    struct Plot {
        std::function<bool(const QPointF&)> holds;  ///< a press there takes hold of the handle
        std::function<std::optional<double>(const QPointF&)> thresholdAt;
        std::function<std::optional<double>()> threshold;       ///< in force
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
    [[nodiscard]] const QString& readOut() const { return m_readOut; }

Q_SIGNALS:
    void dragged(double threshold);
    void finished();
    void cancelled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QPointF& position);
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
    bool m_dragging = false;
    std::optional<double> m_pressedAt;  ///< the threshold before the last press moved it
    QTimer m_clicks;                    ///< until a click counts
    std::function<void()> m_click;
    QString m_readOut;
};

/// The threshold as a line with a grip of two grooves on top. Internal to widgets/plots.
class ThresholdLine : public QCPAbstractItem {
    Q_OBJECT

public:
    explicit ThresholdLine(PlotCanvas& canvas);
    /// In px; `text` stands beside the grip, left of it where it lies right of `middle`.
    void place(double x, double top, double bottom, double middle);
    void setText(const QString& text) { m_text = text; }
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    PlotCanvas& m_canvas;
    QString m_text;
    double m_x = 0, m_top = 0, m_bottom = 0, m_middle = 0;
};

}  // namespace lightbox::gui
