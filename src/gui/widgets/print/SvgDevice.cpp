// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/SvgDevice.h"

#include <QBuffer>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

namespace lightbox::gui {

namespace {

constexpr int kUnitsPerInch = 96;

QString number(double value) {
    QString text = QString::number(value, 'f', 3);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QStringLiteral("-0") ? QStringLiteral("0") : text;
}

QString dataOf(const QPainterPath& path) {
    QString data;
    const auto point = [&](int i) {
        const QPainterPath::Element element = path.elementAt(i);
        return number(element.x) + QLatin1Char(' ') + number(element.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            data += QLatin1Char('M') + point(i);
            break;
        case QPainterPath::LineToElement:
            data += QLatin1Char('L') + point(i);
            break;
        case QPainterPath::CurveToElement:
            data += QLatin1Char('C') + point(i) + QLatin1Char(' ') + point(i + 1) +
                    QLatin1Char(' ') + point(i + 2);
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return data;
}

QString colorOf(const char* name, const QColor& color, double opacity) {
    QString text = QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name), color.name());
    if (const double alpha = color.alphaF() * opacity; alpha < 1)
        text += QStringLiteral(" %1-opacity=\"%2\"").arg(QLatin1String(name), number(alpha));
    return text;
}

}  // namespace

class SvgDevice::Engine : public QPaintEngine {
public:
    Engine()
        : QPaintEngine(AllFeatures &
                       ~(PatternBrush | PerspectiveTransform | PorterDuff | LinearGradientFill |
                         RadialGradientFill | ConicalGradientFill)) {}
    bool begin(QPaintDevice*) override {
        m_body.clear();
        m_clip = m_written = {};
        m_isOpen = false;
        m_clips = 0;
        return true;
    }
    bool end() override {
        closeClip();
        return true;
    }
    void updateState(const QPaintEngineState& state) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    Type type() const override { return User; }
    [[nodiscard]] const QString& body() const { return m_body; }

private:
    void clip(const QPaintEngineState& state);
    void openClip();
    void closeClip();
    void add(const QString& element);
    [[nodiscard]] QString fill() const;
    [[nodiscard]] QString stroke() const;
    [[nodiscard]] QString place() const;

    QString m_body;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1;
    QPainterPath m_clip;     ///< on the device; empty: none
    QPainterPath m_written;  ///< that of the open group
    bool m_isOpen = false;
    int m_clips = 0;
};

void SvgDevice::Engine::updateState(const QPaintEngineState& state) {
    const DirtyFlags dirty = state.state();
    if (dirty.testFlag(DirtyPen))
        m_pen = state.pen();
    if (dirty.testFlag(DirtyBrush))
        m_brush = state.brush();
    if (dirty.testFlag(DirtyTransform))
        m_transform = state.transform();
    if (dirty.testFlag(DirtyOpacity))
        m_opacity = state.opacity();
    if (dirty.testFlag(DirtyClipEnabled) && !state.isClipEnabled())
        m_clip = {};
    if (dirty & (DirtyClipPath | DirtyClipRegion))
        clip(state);
}

void SvgDevice::Engine::clip(const QPaintEngineState& state) {
    QPainterPath wanted;
    if (state.state().testFlag(DirtyClipPath))
        wanted = state.clipPath();
    else
        wanted.addRegion(state.clipRegion());
    wanted = state.transform().map(wanted);
    switch (state.clipOperation()) {
    case Qt::NoClip:
        m_clip = {};
        break;
    case Qt::ReplaceClip:
        m_clip = wanted;
        break;
    case Qt::IntersectClip:
        m_clip = m_clip.isEmpty() ? wanted : m_clip.intersected(wanted);
        break;
    }
}

void SvgDevice::Engine::openClip() {
    if (m_isOpen && m_written == m_clip)
        return;
    closeClip();
    if (m_clip.isEmpty())
        return;
    ++m_clips;
    m_body += QStringLiteral("<clipPath id=\"c%1\"><path d=\"%2\"/></clipPath>\n"
                             "<g clip-path=\"url(#c%1)\">\n")
                  .arg(m_clips)
                  .arg(dataOf(m_clip));
    m_written = m_clip;
    m_isOpen = true;
}

void SvgDevice::Engine::closeClip() {
    if (m_isOpen)
        m_body += QStringLiteral("</g>\n");
    m_isOpen = false;
    m_written = {};
}

void SvgDevice::Engine::add(const QString& element) {
    openClip();
    m_body += element + QLatin1Char('\n');
}

QString SvgDevice::Engine::fill() const {
    return m_brush.style() == Qt::NoBrush ? QStringLiteral(" fill=\"none\"")
                                          : colorOf("fill", m_brush.color(), m_opacity);
}

QString SvgDevice::Engine::stroke() const {
    if (m_pen.style() == Qt::NoPen)
        return {};
    QString text = colorOf("stroke", m_pen.color(), m_opacity);
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() : 1;
    text += QStringLiteral(" stroke-width=\"%1\"").arg(number(width));
    if (m_pen.capStyle() == Qt::RoundCap)
        text += QStringLiteral(" stroke-linecap=\"round\"");
    else if (m_pen.capStyle() == Qt::SquareCap)
        text += QStringLiteral(" stroke-linecap=\"square\"");
    if (m_pen.joinStyle() == Qt::RoundJoin)
        text += QStringLiteral(" stroke-linejoin=\"round\"");
    else if (m_pen.joinStyle() == Qt::BevelJoin)
        text += QStringLiteral(" stroke-linejoin=\"bevel\"");
    QStringList dashes;
    if (m_pen.style() != Qt::SolidLine)
        for (const double dash : m_pen.dashPattern())
            dashes << number(dash * width);
    if (!dashes.isEmpty())
        text += QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes.join(QLatin1Char(' ')));
    return text;
}

QString SvgDevice::Engine::place() const {
    if (m_transform.isIdentity())
        return {};
    return QStringLiteral(" transform=\"matrix(%1 %2 %3 %4 %5 %6)\"")
        .arg(number(m_transform.m11()), number(m_transform.m12()), number(m_transform.m21()),
             number(m_transform.m22()), number(m_transform.dx()), number(m_transform.dy()));
}

void SvgDevice::Engine::drawPath(const QPainterPath& path) {
    add(QStringLiteral("<path d=\"%1\"%2%3%4%5/>")
            .arg(dataOf(path), fill(), stroke(), place(),
                 path.fillRule() == Qt::OddEvenFill ? QStringLiteral(" fill-rule=\"evenodd\"")
                                                    : QString()));
}

void SvgDevice::Engine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    if (count < 2)
        return;
    QPainterPath path;
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    path.moveTo(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    const QBrush brush = m_brush;
    if (mode == PolylineMode)
        m_brush = Qt::NoBrush;
    drawPath(path);
    m_brush = brush;
}

void SvgDevice::Engine::drawTextItem(const QPointF& at, const QTextItem& item) {
    if (item.text().trimmed().isEmpty())
        return;
    const QFont font = item.font();
    const double size =
        font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * kUnitsPerInch / 72;
    add(QStringLiteral("<text x=\"%1\" y=\"%2\" font-family=\"'%3', Inter, Helvetica, Arial, "
                       "sans-serif\" font-size=\"%4\" font-weight=\"%5\" textLength=\"%6\" "
                       "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"%7%8>%9</text>")
            .arg(number(at.x()), number(at.y()), font.family().toHtmlEscaped(), number(size))
            .arg(static_cast<int>(font.weight()))
            .arg(number(item.width()), colorOf("fill", m_pen.color(), m_opacity), place(),
                 item.text().toHtmlEscaped()));
}

void SvgDevice::Engine::drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pixmap.copy(from.toAlignedRect()).save(&buffer, "PNG");
    add(QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" "
                       "preserveAspectRatio=\"none\" href=\"data:image/png;base64,%5\"%6/>")
            .arg(number(to.x()), number(to.y()), number(to.width()), number(to.height()),
                 QString::fromLatin1(bytes.toBase64()), place()));
}

SvgDevice::SvgDevice(const QSize& units, const QSizeF& millimetres)
    : m_units(units),
      m_millimetres(millimetres),
      m_engine(std::make_unique<Engine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const {
    return m_engine.get();
}

QByteArray SvgDevice::document() const {
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1mm\" "
                          "height=\"%2mm\" viewBox=\"0 0 %3 %4\">\n%5</svg>\n")
        .arg(number(m_millimetres.width()), number(m_millimetres.height()))
        .arg(m_units.width())
        .arg(m_units.height())
        .arg(m_engine->body())
        .toUtf8();
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return m_units.width();
    case PdmHeight:
        return m_units.height();
    case PdmWidthMM:
        return qRound(m_millimetres.width());
    case PdmHeightMM:
        return qRound(m_millimetres.height());
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kUnitsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return 0;
    }
}

}  // namespace lightbox::gui
