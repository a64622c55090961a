// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/Plot.h"

#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace lightbox::paper {

namespace {

constexpr int kMostSvg = 8 << 20;  // characters
constexpr int kMostElements = 200'000;

bool isDrawn(QStringView element) {
    static const QSet<QString> drawn{QStringLiteral("svg"),     QStringLiteral("g"),
                                     QStringLiteral("line"),    QStringLiteral("rect"),
                                     QStringLiteral("circle"),  QStringLiteral("polyline"),
                                     QStringLiteral("polygon"), QStringLiteral("text")};
    return drawn.contains(element.toString());
}

bool isShape(QStringView attribute) {
    static const QSet<QString> shapes{
        QStringLiteral("viewBox"),   QStringLiteral("width"),      QStringLiteral("height"),
        QStringLiteral("class"),     QStringLiteral("x"),          QStringLiteral("y"),
        QStringLiteral("x1"),        QStringLiteral("y1"),         QStringLiteral("x2"),
        QStringLiteral("y2"),        QStringLiteral("cx"),         QStringLiteral("cy"),
        QStringLiteral("r"),         QStringLiteral("points"),     QStringLiteral("transform"),
        QStringLiteral("font-size"), QStringLiteral("text-anchor")};
    return shapes.contains(attribute.toString());
}

/// A style sheet that fetches nothing.
bool isHarmless(const QString& style) {
    return !style.contains(QLatin1String("url"), Qt::CaseInsensitive) &&
           !style.contains(QLatin1Char('@')) && !style.contains(QLatin1Char('\\')) &&
           !style.contains(QLatin1String("/*"));
}

}  // namespace

QByteArray drawingOf(const QString& svg) {
    if (svg.isEmpty() || svg.size() > kMostSvg)
        return {};
    QXmlStreamReader reader(svg);
    QByteArray drawing;
    QXmlStreamWriter writer(&drawing);
    int elements = 0;
    QString element;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            element = reader.name().toString();
            if (++elements > kMostElements)
                return {};
            if (elements == 1 && element != QLatin1String("svg"))
                return {};
            if (element == QLatin1String("style")) {
                // As a whole: what is parted by a comment is one word to whoever draws it.
                const QString style = reader.readElementText(QXmlStreamReader::SkipChildElements);
                if (isHarmless(style))
                    writer.writeTextElement(element, style);
                break;
            }
            if (!isDrawn(element)) {
                reader.skipCurrentElement();
                break;
            }
            writer.writeStartElement(element);
            if (elements == 1)
                writer.writeAttribute(QStringLiteral("xmlns"),
                                      QStringLiteral("http://www.w3.org/2000/svg"));
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                if (isShape(attribute.qualifiedName()))
                    writer.writeAttribute(attribute.qualifiedName().toString(),
                                          attribute.value().toString());
            break;
        case QXmlStreamReader::EndElement:
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return {};
        default:
            break;
        }
    }
    return reader.hasError() ? QByteArray() : drawing;
}

Plot::Plot(const QString& svg) : m_renderer(std::make_shared<QSvgRenderer>()) {
    if (const QByteArray drawing = drawingOf(svg); !drawing.isEmpty())
        m_renderer->load(drawing);
}

QSizeF Plot::size() const {
    const QSizeF size = m_renderer->viewBoxF().size();
    const bool sensible = m_renderer->isValid() && size.width() >= 1 && size.height() >= 1 &&
                          size.width() <= 4000 && size.height() <= 4000;
    return sensible ? size : QSizeF();
}

void Plot::draw(QPainter& painter, const QRectF& into) const {
    m_renderer->render(&painter, into);
}

}  // namespace lightbox::paper
