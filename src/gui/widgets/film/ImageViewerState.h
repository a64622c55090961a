// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QLineF>
#include <QList>
#include <QPointF>
#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>

#include "widgets/film/ImageViewer.h"

namespace lightbox::gui {

/// What an ImageViewer knows; shared by its acts (ImageViewer.cpp) and its painting
/// (ImageViewerPaint.cpp).
struct ImageViewer::Impl {
    explicit Impl(const Theme& usedTheme) : theme(usedTheme) {}
    const Theme& theme;
    std::shared_ptr<const spec::ModalityImage> image;
    spec::Window window, original;
    bool inverted = false;
    /// Every n-th pixel of a large image: what is shown while the window is being dragged.
    std::shared_ptr<const spec::ModalityImage> coarse;
    QImage base;  ///< rendered through the window, of `image` or `coarse`
    bool baseStale = true;
    bool sharp = true;  ///< `base` is of `image`
    /// Counts what was to be rendered; a thread whose number is no longer the last need not begin.
    std::shared_ptr<std::atomic<quint64>> rendering = std::make_shared<std::atomic<quint64>>(0);
    QImage graphics;  ///< of the image's size; null: none
    bool graphicsShown = true;
    std::optional<spec::HeatMap> map;
    QImage colours;         ///< the map, premultiplied by opacity
    QList<QLineF> contour;  ///< in map pixels
    bool mapStale = true;
    bool overlayShown = true;
    bool colourBar = true;
    double opacity = 0.5;
    double contourLevel = 0.5;
    Tool tool = Tool::WindowLevel;
    double zoom = 1;  ///< relative to fitted
    QPointF pan;      ///< of the image's centre, widget px
    QLineF ruler;     ///< in image pixels
    QPointF pressed, last;
    std::optional<Tool> dragging;
    bool wheelSteps = false;
    bool enlargeable = false;
    int wheelTurned = 0;  ///< eighths of a degree not yet a step
    spec::Window windowAtPress;
    std::optional<QPoint> under;  ///< image pixel under the mouse
    QString message, topLeft, topRight;
    int topRightClass = -1;

    [[nodiscard]] double fitted(const QSize& area) const {
        return std::min(static_cast<double>(area.width()) / image->width,
                        static_cast<double>(area.height()) / image->height);
    }
};

}  // namespace lightbox::gui
