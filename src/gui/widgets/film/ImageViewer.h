// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QLineF>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>

#include "spec/Explanation.h"
#include "spec/Pixels.h"

namespace lightbox::gui {

class Theme;

/// An image on film: window and level by dragging, zoom by the wheel, pan, invert, fit, a ruler, a read-out under the mouse, words in the four corners,
/// and a heat map over it with opacity and contour.
class ImageViewer : public QWidget {
    Q_OBJECT

public:
    enum class Tool { WindowLevel, Zoom, Pan, Ruler };

    explicit ImageViewer(const Theme& theme, QWidget* parent = nullptr);
    ~ImageViewer() override;

    /// Shows modality values through `window`; resets zoom and pan when the size differs from the image before.
    void setImage(std::shared_ptr<const spec::ModalityImage> image, const spec::Window& window);
    void clear(const QString& message = {});
    [[nodiscard]] bool hasImage() const;
    /// Words at the upper left, and those at the upper right.
    [[nodiscard]] QString cornerTopLeft() const;
    [[nodiscard]] QString cornerTopRight() const;
    /// A map lies over the image and is seen.
    [[nodiscard]] bool showsMap() const;
    /// What stands in place of an image.
    [[nodiscard]] QString message() const;
    /// False while a large image is still shown coarsely.
    [[nodiscard]] bool settled() const;
    /// The wheel asks for the next image of a stack (and zooms with Ctrl held) instead of zooming.
    void setWheelStepping(bool steps);
    /// A double click asks for a larger viewer instead of fitting the image.
    void setEnlargeable(bool enlargeable);

    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const;
    void setWindow(const spec::Window& window);
    [[nodiscard]] spec::Window window() const;
    void setInverted(bool inverted);
    [[nodiscard]] bool inverted() const;
    void fit();
    /// Window as the image came, no inversion, fitted.
    void reset();
    void zoomBy(double factor);
    /// Zoom (1: fitted) and place of the image's centre, in shares of the viewer's size.
    void setView(double zoom, const QPointF& pan);
    /// The view of `other`, as both see it.
    void takeView(const ImageViewer& other);

    /// Drawn over the image, of its size, where it is not transparent; null takes it away.
    void setGraphics(const QImage& graphics);
    void setGraphicsShown(bool shown);

    /// nullopt takes it away.
    void setHeatMap(std::optional<spec::HeatMap> map);
    void setOverlayShown(bool shown);
    void setOpacity(double opacity);  ///< 0 to 1
    void setContour(double level);    ///< 0: none
    /// Colour bar of the map at the lower right.
    void setColourBarShown(bool shown);

    /// The ruler's line in image pixels; null where nothing was measured.
    [[nodiscard]] QLineF measured() const;
    /// Its length: "42.3 mm" where the spacing of pixels is known, else "118 px".
    [[nodiscard]] QString measuredText() const;

    void setCornerTopLeft(const QString& text);
    void setCornerTopRight(const QString& text, int classIndex = -1);

    [[nodiscard]] QSize sizeHint() const override { return {400, 400}; }

Q_SIGNALS:
    void windowChanged(const lightbox::spec::Window& window);
    void toolChanged();
    void invertedChanged(bool inverted);
    /// By the person: zoomed, moved or fitted; as for setView().
    void viewChanged(double zoom, const QPointF& pan);
    /// By so many images of a stack, forth or (negative) back.
    void stepAsked(int images);
    void enlargeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Impl;
    [[nodiscard]] QTransform toWidget() const;
    [[nodiscard]] QPointF panShare() const;
    void tellView();
    void zoomAt(const QPointF& position, double factor);
    void renderBase();
    void takeSharp(quint64 asked, const QImage& image);
    void renderMap();
    void paintCorners(QPainter& painter) const;
    void paintColourBar(QPainter& painter) const;
    void paintRuler(QPainter& painter) const;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
