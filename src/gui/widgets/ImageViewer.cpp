// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ImageViewer.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/Format.h"
#include "app/Theme.h"
#include "widgets/ClassMark.h"

namespace lightbox::gui {

namespace {

constexpr double kMaximumZoom = 40;

/// Nine stops of matplotlib's inferno; between them the eye sees no step of a straight line.
constexpr std::array<std::array<int, 3>, 9> kInferno{{{0, 0, 4},
                                                      {31, 12, 72},
                                                      {85, 15, 109},
                                                      {136, 34, 106},
                                                      {186, 54, 85},
                                                      {227, 89, 51},
                                                      {249, 140, 10},
                                                      {249, 201, 50},
                                                      {252, 255, 164}}};

std::array<int, 3> inferno(double value) {
    const double place = std::clamp(value, 0.0, 1.0) * (kInferno.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), kInferno.size() - 2);
    const double share = place - static_cast<double>(low);
    std::array<int, 3> colour{};
    for (std::size_t i = 0; i < 3; ++i)
        colour[i] = static_cast<int>(
            std::lround(kInferno[low][i] * (1 - share) + kInferno[low + 1][i] * share));
    return colour;
}

/// The line map == level in map pixels, by marching squares: pairs of points.
QList<QLineF> contourOf(const spec::HeatMap& map, double level) {
    QList<QLineF> lines;
    const auto at = [&](int x, int y) {
        return static_cast<double>(
            map.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width) +
                       static_cast<std::size_t>(x)]);
    };
    const auto between = [&](QPointF a, double va, QPointF b, double vb) {
        const double share = (level - va) / (vb - va);
        return a + (b - a) * share;
    };
    for (int y = 0; y + 1 < map.height; ++y) {
        for (int x = 0; x + 1 < map.width; ++x) {
            const std::array<QPointF, 4> corner{
                QPointF(x + 0.5, y + 0.5), QPointF(x + 1.5, y + 0.5), QPointF(x + 1.5, y + 1.5),
                QPointF(x + 0.5, y + 1.5)};
            const std::array<double, 4> value{at(x, y), at(x + 1, y), at(x + 1, y + 1),
                                              at(x, y + 1)};
            std::array<QPointF, 4> crossing;
            int found = 0;
            for (std::size_t side = 0; side < 4; ++side) {
                const std::size_t next = (side + 1) % 4;
                if ((value[side] >= level) != (value[next] >= level))
                    crossing[static_cast<std::size_t>(found++)] =
                        between(corner[side], value[side], corner[next], value[next]);
            }
            for (int i = 0; i + 1 < found; i += 2)
                lines.append(QLineF(crossing[static_cast<std::size_t>(i)],
                                    crossing[static_cast<std::size_t>(i) + 1]));
        }
    }
    return lines;
}

}  // namespace

struct ImageViewer::Impl {
    explicit Impl(const Theme& usedTheme) : theme(usedTheme) {}
    const Theme& theme;
    std::shared_ptr<const spec::ModalityImage> image;
    spec::Window window, original;
    bool inverted = false;
    QImage base;  ///< rendered through the window
    bool baseStale = true;
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
    spec::Window windowAtPress;
    std::optional<QPoint> under;  ///< image pixel under the mouse
    QString message, topLeft, topRight;
    int topRightClass = -1;

    [[nodiscard]] double fitted(const QSize& area) const {
        return std::min(static_cast<double>(area.width()) / image->width,
                        static_cast<double>(area.height()) / image->height);
    }
};

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
    m_impl->map.reset();
    m_impl->message = message;
    m_impl->topLeft.clear();
    m_impl->topRight.clear();
    update();
}

bool ImageViewer::hasImage() const {
    return m_impl->image != nullptr;
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
}

void ImageViewer::reset() {
    setInverted(false);
    setWindow(m_impl->original);
    fit();
}

void ImageViewer::zoomBy(double factor) {
    zoomAt(QPointF(rect().center()), factor);
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

void ImageViewer::renderBase() {
    auto& impl = *m_impl;
    const spec::ModalityImage& image = *impl.image;
    impl.baseStale = false;
    if (image.channels == 3) {
        impl.base = QImage(image.width, image.height, QImage::Format_RGB888);
        for (int y = 0; y < image.height; ++y) {
            uchar* line = impl.base.scanLine(y);
            const float* from = image.values.data() + static_cast<std::size_t>(y) *
                                                          static_cast<std::size_t>(image.width) * 3;
            for (int i = 0; i < image.width * 3; ++i) {
                const auto value = static_cast<uchar>(std::clamp(from[i], 0.0F, 255.0F));
                line[i] = impl.inverted ? static_cast<uchar>(255 - value) : value;
            }
        }
        return;
    }
    // DICOM PS3.3 C.11.2.1.2 (linear), as the engine renders; here per frame of a drag, so straight into the QImage.
    impl.base = QImage(image.width, image.height, QImage::Format_Grayscale8);
    const bool flip = image.inverted != impl.inverted;
    const double width = std::max(impl.window.width, 1e-6);
    const bool unit = width <= 1;
    const double low =
        unit ? impl.window.centre - width / 2 : impl.window.centre - 0.5 - (width - 1) / 2;
    const auto gain = static_cast<float>(255 / (unit ? width : width - 1));
    const auto offset = static_cast<float>(low);
    for (int y = 0; y < image.height; ++y) {
        uchar* line = impl.base.scanLine(y);
        const float* from = image.values.data() +
                            static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width);
        for (int x = 0; x < image.width; ++x) {
            const float shown = std::clamp((from[x] - offset) * gain + 0.5F, 0.0F, 255.0F);
            line[x] = flip ? static_cast<uchar>(255 - static_cast<int>(shown))
                           : static_cast<uchar>(shown);
        }
    }
}

void ImageViewer::renderMap() {
    auto& impl = *m_impl;
    impl.mapStale = false;
    impl.contour.clear();
    impl.colours = {};
    if (!impl.map || impl.map->empty || impl.map->values.empty())
        return;
    impl.colours = QImage(impl.map->width, impl.map->height, QImage::Format_ARGB32);
    for (int y = 0; y < impl.map->height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(impl.colours.scanLine(y));
        for (int x = 0; x < impl.map->width; ++x) {
            const double value = impl.map->values[static_cast<std::size_t>(y) *
                                                      static_cast<std::size_t>(impl.map->width) +
                                                  static_cast<std::size_t>(x)];
            const auto colour = inferno(value);
            line[x] = qRgba(
                colour[0], colour[1], colour[2],
                static_cast<int>(std::lround(255 * impl.opacity * std::clamp(value, 0.0, 1.0))));
        }
    }
    if (impl.contourLevel > 0)
        impl.contour = contourOf(*impl.map, impl.contourLevel);
}

void ImageViewer::paintEvent(QPaintEvent*) {
    auto& impl = *m_impl;
    QPainter painter(this);
    painter.fillRect(rect(), Theme::film(FilmRole::Background));
    if (!impl.image) {
        painter.setPen(Theme::film(FilmRole::Text2));
        painter.setFont(Theme::font(TextSize::Body));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         impl.message);
        return;
    }
    if (impl.baseStale)
        renderBase();
    if (impl.mapStale)
        renderMap();
    const QTransform transform = toWidget();
    // Up to 4 px a pixel smooth scaling looks like a film; beyond it the pixels themselves are what one came to see.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, transform.m11() < 4);
    const QRectF area(0, 0, impl.image->width, impl.image->height);
    painter.save();
    painter.setTransform(transform, true);
    painter.drawImage(area, impl.base);
    if (impl.overlayShown && !impl.colours.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        painter.drawImage(area, impl.colours);
    }
    painter.restore();
    if (impl.overlayShown && !impl.contour.isEmpty()) {
        QTransform fromMap;
        fromMap.scale(area.width() / impl.map->width, area.height() / impl.map->height);
        const QTransform whole = fromMap * transform;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::white, 1));
        QList<QLineF> mapped;
        mapped.reserve(impl.contour.size());
        for (const QLineF& line : impl.contour)
            mapped.append(whole.map(line));
        painter.drawLines(mapped);
    }
    paintRuler(painter);
    paintCorners(painter);
    if (impl.overlayShown && impl.colourBar && !impl.colours.isNull())
        paintColourBar(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(impl.theme.color(Role::Accent), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ImageViewer::paintCorners(QPainter& painter) const {
    const auto& impl = *m_impl;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small));
    const QFontMetrics metrics(painter.font());
    const auto box = [&](const QString& text, Qt::Alignment corner, int classIndex) {
        if (text.isEmpty())
            return;
        const int mark = classIndex >= 0 ? 14 : 0;
        const QSize inner = metrics.size(0, text) + QSize(mark, 0);
        QRect frame(QPoint(0, 0), inner + QSize(12, 8));
        frame.moveLeft((corner & Qt::AlignRight) != 0 ? width() - frame.width() - 10 : 10);
        frame.moveTop((corner & Qt::AlignBottom) != 0 ? height() - frame.height() - 10 : 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(8, 9, 11, 168));
        painter.drawRoundedRect(frame, 4, 4);
        const QRect inside = frame.adjusted(6, 4, -6, -4);
        if (classIndex >= 0)
            paintClassMark(painter, QRectF(inside.left(), inside.center().y() - 4, 9, 9),
                           classIndex, Theme::classColorOnFilm(classIndex));
        painter.setPen(Theme::film(FilmRole::Text));
        painter.drawText(
            inside.adjusted(mark, 0, 0, 0),
            ((corner & Qt::AlignRight) != 0 && mark == 0 ? Qt::AlignRight : Qt::AlignLeft) |
                Qt::AlignVCenter,
            text);
    };
    box(impl.topLeft, Qt::AlignLeft | Qt::AlignTop, -1);
    box(impl.topRight, Qt::AlignRight | Qt::AlignTop, impl.topRightClass);
    const int decimals = impl.window.width >= 20 ? 0 : 3;
    const QString windowText = impl.image->channels == 3
                                   ? tr("colour")
                                   : tr("W %1  L %2")
                                         .arg(Format::number(impl.window.width, decimals),
                                              Format::number(impl.window.centre, decimals));
    box(windowText + QLatin1Char('\n') +
            tr("zoom %1 %").arg(Format::number(toWidget().m11() * 100, 0)),
        Qt::AlignLeft | Qt::AlignBottom, -1);
    const bool barInTheWay = impl.overlayShown && impl.colourBar && !impl.colours.isNull();
    if (impl.under && !barInTheWay) {
        const auto index = (static_cast<std::size_t>(impl.under->y()) *
                                static_cast<std::size_t>(impl.image->width) +
                            static_cast<std::size_t>(impl.under->x())) *
                           static_cast<std::size_t>(impl.image->channels);
        const QString value =
            impl.image->channels == 3
                ? QStringLiteral("%1 %2 %3")
                      .arg(impl.image->values[index])
                      .arg(impl.image->values[index + 1])
                      .arg(impl.image->values[index + 2])
                : Format::number(
                      impl.image->values[index],
                      std::floor(impl.image->values[index]) == impl.image->values[index] ? 0 : 2);
        box(tr("x %1  y %2").arg(impl.under->x()).arg(impl.under->y()) + QLatin1Char('\n') +
                tr("value %1").arg(value),
            Qt::AlignRight | Qt::AlignBottom, -1);
    }
}

void ImageViewer::paintColourBar(QPainter& painter) const {
    const QRect bar(width() - 22, height() - 200, 10, 160);
    if (bar.top() < 40)
        return;
    // The image behind may be bright.
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(bar.adjusted(-38, -12, 8, 28), 4, 4);
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (int i = 0; i <= 16; ++i) {
        const auto colour = inferno(i / 16.0);
        gradient.setColorAt(i / 16.0, QColor(colour[0], colour[1], colour[2]));
    }
    painter.setPen(QPen(Theme::film(FilmRole::Line), 1));
    painter.setBrush(gradient);
    painter.drawRect(bar);
    painter.setPen(Theme::film(FilmRole::Text));
    painter.setFont(Theme::font(TextSize::Small));
    for (const double value : {0.0, 0.5, 1.0}) {
        const int y = static_cast<int>(bar.bottom() - value * bar.height());
        painter.drawText(QRect(bar.left() - 34, y - 8, 30, 16), Qt::AlignRight | Qt::AlignVCenter,
                         Format::number(value, 1));
    }
    painter.drawText(QRect(bar.left() - 34, bar.bottom() + 8, 44, 16),
                     Qt::AlignRight | Qt::AlignVCenter, tr("map"));
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

void ImageViewer::paintRuler(QPainter& painter) const {
    const auto& impl = *m_impl;
    if (impl.ruler.isNull())
        return;
    const QLineF line = toWidget().map(impl.ruler);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [colour, width] :
         {std::pair(QColor(0, 0, 0, 160), 4.0), std::pair(Theme::film(FilmRole::Accent), 1.5)}) {
        painter.setPen(QPen(colour, width));
        painter.drawLine(line);
        for (const QPointF& end : {line.p1(), line.p2()}) {
            QLineF tick = line.normalVector();
            tick.setLength(6);
            const QPointF half = (tick.p2() - tick.p1());
            painter.drawLine(QLineF(end - half, end + half));
        }
    }
    painter.setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    const QString text = measuredText();
    QRectF box = painter.fontMetrics().boundingRect(text);
    box.adjust(-6, -3, 6, 3);
    box.moveCenter(line.p2() +
                   QPointF(line.dx() < 0 ? -box.width() / 2 - 10 : box.width() / 2 + 10, -14));
    box.moveLeft(std::clamp(box.left(), 2.0, std::max(2.0, width() - box.width() - 2)));
    box.moveTop(std::clamp(box.top(), 2.0, std::max(2.0, height() - box.height() - 2)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 180));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Theme::film(FilmRole::Text));
    painter.drawText(box, Qt::AlignCenter, text);
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
    if (m_impl->image)
        fit();
}

void ImageViewer::leaveEvent(QEvent*) {
    m_impl->under.reset();
    update();
}

void ImageViewer::wheelEvent(QWheelEvent* event) {
    if (!m_impl->image)
        return;
    zoomAt(event->position(), std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void ImageViewer::zoomAt(const QPointF& position, double factor) {
    auto& impl = *m_impl;
    if (!impl.image)
        return;
    const double zoom = std::clamp(impl.zoom * factor, 0.5, kMaximumZoom);
    const QPointF fromCentre = position - QPointF(width() / 2.0, height() / 2.0) - impl.pan;
    impl.pan -= fromCentre * (zoom / impl.zoom - 1);
    impl.zoom = zoom;
    update();
}

void ImageViewer::keyPressEvent(QKeyEvent* event) {
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
