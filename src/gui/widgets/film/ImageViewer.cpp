// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/film/ImageViewer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "widgets/film/ImageViewerState.h"

namespace lightbox::gui {

namespace {

constexpr double kMinimumZoom = 0.5;  ///< of the fitted image
constexpr double kMaximumZoom = 40;

}  // namespace

ImageViewer::ImageViewer(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_impl(std::make_unique<Impl>(theme)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Image"));
    setToolTip({});
}

ImageViewer::~ImageViewer() = default;

void ImageViewer::setImage(std::shared_ptr<const spec::ModalityImage> image,
                           const spec::Window& window) {
    auto& impl = *m_impl;
    const bool sameSize = impl.image && image && impl.image->width == image->width &&
                          impl.image->height == image->height;
    impl.image = std::move(image);
    impl.coarse.reset();
    impl.graphics = {};
    impl.window = impl.original = window;
    impl.baseStale = true;
    impl.under.reset();
    impl.ruler = {};
    impl.message.clear();
    if (!sameSize)
        fit();
    update();
    Q_EMIT windowChanged(impl.window);
}

void ImageViewer::clear(const QString& message) {
    m_impl->image.reset();
    m_impl->coarse.reset();
    m_impl->sharp = true;
    m_impl->map.reset();
    m_impl->message = message;
    m_impl->topLeft.clear();
    m_impl->topRight.clear();
    update();
}

bool ImageViewer::hasImage() const {
    return m_impl->image != nullptr;
}

QString ImageViewer::message() const {
    return m_impl->message;
}

bool ImageViewer::settled() const {
    // What nobody sees is not drawn.
    return !isVisible() || !m_impl->image || (!m_impl->baseStale && m_impl->sharp);
}

void ImageViewer::setWheelStepping(bool steps) {
    m_impl->wheelSteps = steps;
}

void ImageViewer::setEnlargeable(bool enlargeable) {
    m_impl->enlargeable = enlargeable;
}

void ImageViewer::setTool(Tool tool) {
    if (m_impl->tool == tool)
        return;
    m_impl->tool = tool;
    Q_EMIT toolChanged();
}

ImageViewer::Tool ImageViewer::tool() const {
    return m_impl->tool;
}

void ImageViewer::setWindow(const spec::Window& window) {
    m_impl->window = window;
    m_impl->window.width = std::max(m_impl->window.width, 1e-6);
    m_impl->baseStale = true;
    update();
    Q_EMIT windowChanged(m_impl->window);
}

spec::Window ImageViewer::window() const {
    return m_impl->window;
}

void ImageViewer::setInverted(bool inverted) {
    if (m_impl->inverted == inverted)
        return;
    m_impl->inverted = inverted;
    m_impl->baseStale = true;
    update();
    Q_EMIT invertedChanged(inverted);
}

bool ImageViewer::inverted() const {
    return m_impl->inverted;
}

void ImageViewer::fit() {
    m_impl->zoom = 1;
    m_impl->pan = {};
    update();
    tellView();
}

void ImageViewer::setView(double zoom, const QPointF& pan) {
    m_impl->zoom = std::clamp(zoom, kMinimumZoom, kMaximumZoom);
    m_impl->pan = QPointF(pan.x() * width(), pan.y() * height());
    update();
}

void ImageViewer::takeView(const ImageViewer& other) {
    setView(other.m_impl->zoom, other.panShare());
}

QPointF ImageViewer::panShare() const {
    return {m_impl->pan.x() / std::max(width(), 1), m_impl->pan.y() / std::max(height(), 1)};
}

void ImageViewer::tellView() {
    Q_EMIT viewChanged(m_impl->zoom, panShare());
}

QString ImageViewer::cornerTopLeft() const {
    return m_impl->topLeft;
}

QString ImageViewer::cornerTopRight() const {
    return m_impl->topRight;
}

bool ImageViewer::showsMap() const {
    return m_impl->image && m_impl->map && m_impl->overlayShown;
}

void ImageViewer::reset() {
    setInverted(false);
    setWindow(m_impl->original);
    fit();
}

void ImageViewer::zoomBy(double factor) {
    zoomAt(QPointF(rect().center()), factor);
}

void ImageViewer::setGraphics(const QImage& graphics) {
    m_impl->graphics = graphics;
    update();
}

void ImageViewer::setGraphicsShown(bool shown) {
    m_impl->graphicsShown = shown;
    update();
}

void ImageViewer::setHeatMap(std::optional<spec::HeatMap> map) {
    m_impl->map = std::move(map);
    m_impl->mapStale = true;
    update();
}

void ImageViewer::setOverlayShown(bool shown) {
    m_impl->overlayShown = shown;
    update();
}

void ImageViewer::setOpacity(double opacity) {
    m_impl->opacity = std::clamp(opacity, 0.0, 1.0);
    m_impl->mapStale = true;
    update();
}

void ImageViewer::setContour(double level) {
    m_impl->contourLevel = level;
    m_impl->mapStale = true;
    update();
}

void ImageViewer::setColourBarShown(bool shown) {
    m_impl->colourBar = shown;
    update();
}

void ImageViewer::setCornerTopLeft(const QString& text) {
    m_impl->topLeft = text;
    update();
}

void ImageViewer::setCornerTopRight(const QString& text, int classIndex) {
    m_impl->topRight = text;
    m_impl->topRightClass = classIndex;
    update();
}

QTransform ImageViewer::toWidget() const {
    const auto& impl = *m_impl;
    const double scale = impl.fitted(size()) * impl.zoom;
    QTransform transform;
    transform.translate(width() / 2.0 + impl.pan.x(), height() / 2.0 + impl.pan.y());
    transform.scale(scale, scale);
    transform.translate(-impl.image->width / 2.0, -impl.image->height / 2.0);
    return transform;
}

QLineF ImageViewer::measured() const {
    return m_impl->ruler;
}

QString ImageViewer::measuredText() const {
    const auto& impl = *m_impl;
    if (!impl.image || impl.ruler.isNull())
        return {};
    if (impl.image->spacingX <= 0 || impl.image->spacingY <= 0)
        return tr("%1 px").arg(Format::number(impl.ruler.length(), 0));
    return tr("%1 mm").arg(Format::number(
        std::hypot(impl.ruler.dx() * impl.image->spacingX, impl.ruler.dy() * impl.image->spacingY),
        1));
}

void ImageViewer::mousePressEvent(QMouseEvent* event) {
    auto& impl = *m_impl;
    if (!impl.image)
        return;
    impl.pressed = impl.last = event->position();
    impl.windowAtPress = impl.window;
    if (event->button() == Qt::LeftButton)
        impl.dragging = impl.tool;
    else if (event->button() == Qt::RightButton)
        impl.dragging = Tool::WindowLevel;
    else if (event->button() == Qt::MiddleButton)
        impl.dragging = Tool::Pan;
}

void ImageViewer::mouseMoveEvent(QMouseEvent* event) {
    auto& impl = *m_impl;
    if (!impl.image)
        return;
    const QPointF step = event->position() - impl.last;
    if (impl.dragging == Tool::Pan) {
        impl.pan += step;
        tellView();
    } else if (impl.dragging == Tool::Zoom) {
        zoomAt(impl.pressed, std::exp(-step.y() * 0.01));
    } else if (impl.dragging == Tool::Ruler) {
        const QTransform toImage = toWidget().inverted();
        impl.ruler = QLineF(toImage.map(impl.pressed), toImage.map(event->position()));
    } else if (impl.dragging == Tool::WindowLevel && impl.image->channels == 1) {
        // The whole width of the viewer is two windows wide: as fine as the data are spread.
        const double perPixel = 2 * std::max(impl.original.width, 1e-6) / std::max(width(), 1);
        const QPointF moved = event->position() - impl.pressed;
        spec::Window window = impl.windowAtPress;
        window.name.clear();
        window.width = std::max(window.width + moved.x() * perPixel, impl.original.width * 1e-3);
        window.centre -= moved.y() * perPixel;
        setWindow(window);
    }
    impl.last = event->position();
    const QPointF pixel = toWidget().inverted().map(event->position());
    const QPoint cell(static_cast<int>(std::floor(pixel.x())),
                      static_cast<int>(std::floor(pixel.y())));
    impl.under.reset();
    if (QRect(0, 0, impl.image->width, impl.image->height).contains(cell))
        impl.under = cell;
    update();
}

void ImageViewer::mouseReleaseEvent(QMouseEvent*) {
    m_impl->dragging.reset();
}

void ImageViewer::mouseDoubleClickEvent(QMouseEvent*) {
    if (m_impl->image && m_impl->enlargeable)
        Q_EMIT enlargeAsked();
    else if (m_impl->image)
        fit();
}

void ImageViewer::leaveEvent(QEvent*) {
    m_impl->under.reset();
    update();
}

void ImageViewer::wheelEvent(QWheelEvent* event) {
    auto& impl = *m_impl;
    if (!impl.image)
        return;
    event->accept();
    if (!impl.wheelSteps || event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
        return;
    }
    // Touch pads turn the wheel by parts of a notch.
    impl.wheelTurned += event->angleDelta().y();
    const int notches = impl.wheelTurned / QWheelEvent::DefaultDeltasPerStep;
    impl.wheelTurned -= notches * QWheelEvent::DefaultDeltasPerStep;
    if (notches != 0)
        Q_EMIT stepAsked(-notches);
}

void ImageViewer::zoomAt(const QPointF& position, double factor) {
    auto& impl = *m_impl;
    if (!impl.image)
        return;
    const double zoom = std::clamp(impl.zoom * factor, kMinimumZoom, kMaximumZoom);
    const QPointF fromCentre = position - QPointF(width() / 2.0, height() / 2.0) - impl.pan;
    impl.pan -= fromCentre * (zoom / impl.zoom - 1);
    impl.zoom = zoom;
    update();
    tellView();
}

void ImageViewer::keyPressEvent(QKeyEvent* event) {
    if (m_impl->wheelSteps &&
        (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)) {
        Q_EMIT stepAsked(event->key() == Qt::Key_PageUp ? -1 : 1);
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_W:
        setTool(Tool::WindowLevel);
        break;
    case Qt::Key_Z:
        setTool(Tool::Zoom);
        break;
    case Qt::Key_H:
        setTool(Tool::Pan);
        break;
    case Qt::Key_M:
    case Qt::Key_R:
        setTool(Tool::Ruler);
        break;
    case Qt::Key_I:
        setInverted(!inverted());
        break;
    case Qt::Key_0:
        fit();
        break;
    case Qt::Key_Plus:
        zoomBy(1.25);
        break;
    case Qt::Key_Minus:
        zoomBy(0.8);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

}  // namespace lightbox::gui
