// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <vector>

namespace lightbox::gui {

class HandleDrag;
class PlotCanvas;
class Theme;

/// A plot with a handle that stands for a threshold, or two handles for two: dragged by mouse, taken back by Esc. The wheel zooms about the pointer, a
/// double click shows all again.
class HandlePlot : public QWidget {
    Q_OBJECT

public:
    /// Whether the threshold may be dragged; a locked one is only looked at. True at first.
    void setMovable(bool movable);
    /// Less than the whole is in view.
    [[nodiscard]] bool isZoomed() const;
    void showWhole();
    /// What stands under the mouse; empty while it is elsewhere.
    [[nodiscard]] QString readOut() const;

Q_SIGNALS:
    /// While it is dragged. `handle`: 0 the threshold, 1 the upper of two.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    /// Esc while dragging.
    void dragCancelled();

protected:
    /// `whole`: the plot's accessible name, which says what can be dragged and clicked.
    HandlePlot(const Theme& theme, const QString& whole, QWidget* parent);
    ~HandlePlot() override;

    [[nodiscard]] PlotCanvas& canvas() const { return *m_canvas; }
    void follow(HandleDrag& drag);
    /// Whether what moves can be drawn now; if not, all is drawn when the plot is seen.
    [[nodiscard]] bool canDraw();
    [[nodiscard]] QPointF inWidget(const QPointF& inCanvas) const;
    void showEvent(QShowEvent* event) override;

private:
    PlotCanvas* m_canvas;
    HandleDrag* m_drag = nullptr;
    bool m_isStale = false;
};

}  // namespace lightbox::gui
