// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <QTransform>
#include <cmath>
#include <cstring>

#include "engine/Images.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "widgets/ClassMark.h"
#include "widgets/film/HeatColours.h"
#include "widgets/film/ImageViewerState.h"

namespace lightbox::gui {

namespace {

/// An image of more pixels than this is rendered by a thread: beyond it a frame would take longer
/// than the 16 ms that a drag allows.
constexpr std::size_t kPixelsAtOnce = std::size_t{1} << 20U;

QImage rendered(const spec::ModalityImage& image, const spec::Window& window, bool inverted) {
    const spec::PixelBuffer buffer = engine::renderImage(image, window);
    QImage shown(buffer.width, buffer.height,
                 buffer.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    const auto bytes =
        static_cast<std::size_t>(buffer.width) * static_cast<std::size_t>(buffer.channels);
    for (int y = 0; y < buffer.height; ++y)
        std::memcpy(shown.scanLine(y), buffer.values.data() + static_cast<std::size_t>(y) * bytes,
                    bytes);
    if (inverted)
        shown.invertPixels();
    return shown;
}

/// Every n-th pixel, so that kPixelsAtOnce are not exceeded.
std::shared_ptr<const spec::ModalityImage> thinned(const spec::ModalityImage& image) {
    int step = 1;
    while (image.values.size() / static_cast<std::size_t>(image.channels * step * step) >
           kPixelsAtOnce)
        ++step;
    auto thin = std::make_shared<spec::ModalityImage>();
    thin->channels = image.channels;
    thin->inverted = image.inverted;
    thin->bits = image.bits;
    thin->width = (image.width + step - 1) / step;
    thin->height = (image.height + step - 1) / step;
    const auto channels = static_cast<std::size_t>(image.channels);
    const auto stride = static_cast<std::size_t>(image.width) * channels;
    thin->values.reserve(static_cast<std::size_t>(thin->width) *
                         static_cast<std::size_t>(thin->height) * channels);
    for (int y = 0; y < image.height; y += step)
        for (int x = 0; x < image.width; x += step) {
            const float* from = image.values.data() + static_cast<std::size_t>(y) * stride +
                                static_cast<std::size_t>(x) * channels;
            thin->values.insert(thin->values.end(), from, from + channels);
        }
    return thin;
}

}  // namespace

void ImageViewer::renderBase() {
    auto& impl = *m_impl;
    impl.baseStale = false;
    const std::size_t pixels =
        impl.image->values.size() / static_cast<std::size_t>(impl.image->channels);
    if (pixels <= kPixelsAtOnce) {
        ++*impl.rendering;
        impl.base = rendered(*impl.image, impl.window, impl.inverted);
        impl.sharp = true;
        return;
    }
    if (!impl.coarse)
        impl.coarse = thinned(*impl.image);
    impl.base = rendered(*impl.coarse, impl.window, impl.inverted);
    impl.sharp = false;
    const quint64 asked = ++*impl.rendering;
    QThreadPool::globalInstance()->start([viewer = QPointer(this), asked, latest = impl.rendering,
                                          image = impl.image, window = impl.window,
                                          inverted = impl.inverted] {
        if (*latest != asked)
            return;  // the drag has gone on
        QImage whole = rendered(*image, window, inverted);
        QMetaObject::invokeMethod(
            qApp,
            [viewer, asked, whole = std::move(whole)] {
                if (viewer)
                    viewer->takeSharp(asked, whole);
            },
            Qt::QueuedConnection);
    });
}

void ImageViewer::takeSharp(quint64 asked, const QImage& image) {
    auto& impl = *m_impl;
    if (asked != *impl.rendering || !impl.image)
        return;
    impl.base = image;
    impl.sharp = true;
    update();
}

void ImageViewer::renderMap() {
    auto& impl = *m_impl;
    impl.mapStale = false;
    impl.contour.clear();
    impl.colours = {};
    if (!impl.map)
        return;
    impl.colours = heatImage(*impl.map, impl.opacity);
    if (!impl.colours.isNull() && impl.contourLevel > 0)
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
    if (impl.graphicsShown && !impl.graphics.isNull()) {
        // Lines of one pixel stay lines.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, transform.m11() < 1);
        painter.drawImage(area, impl.graphics);
    }
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
        // Two corners of one edge have half of it each: what is longer goes on in the next line.
        const int most = width() / 2 - 10 - 12 - 4 - mark;
        const QRect room(0, 0, most, height());
        // Between words; within one only where it is a path that nothing divides.
        int wrap = Qt::TextWordWrap;
        if (metrics.boundingRect(room, wrap, text).width() > most)
            wrap |= Qt::TextWrapAnywhere;
        const QSize inner = metrics.boundingRect(room, wrap, text).size() + QSize(mark, 0);
        QRect frame(QPoint(0, 0), inner + QSize(12, 8));
        frame.moveLeft((corner & Qt::AlignRight) != 0 ? width() - frame.width() - 10 : 10);
        frame.moveTop((corner & Qt::AlignBottom) != 0 ? height() - frame.height() - 10 : 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(8, 9, 11, 168));
        painter.drawRoundedRect(frame, 4, 4);
        const QRect inside = frame.adjusted(6, 4, -6, -4);
        if (classIndex >= 0)
            paintClassMark(painter,
                           QRectF(inside.left(), inside.top() + (metrics.height() - 9) / 2.0, 9, 9),
                           classIndex, Theme::classColorOnFilm(classIndex));
        painter.setPen(Theme::film(FilmRole::Text));
        painter.drawText(
            inside.adjusted(mark, 0, 0, 0),
            ((corner & Qt::AlignRight) != 0 && mark == 0 ? Qt::AlignRight : Qt::AlignLeft) |
                Qt::AlignVCenter | wrap,
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
    for (int i = 0; i <= 16; ++i)
        gradient.setColorAt(i / 16.0, heatColour(i / 16.0));
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

}  // namespace lightbox::gui
