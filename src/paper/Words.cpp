// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/Words.h"

#include <QFontMetricsF>
#include <QJsonObject>
#include <algorithm>

namespace lightbox::paper {

namespace {

QTextCharFormat formatOf(const QString& tone, const WordStyle& style, const Colours& colours) {
    QTextCharFormat format;
    QFont::Weight weight = style.weight;
    QColor colour = style.colour;
    double size = style.size;
    if (tone == QLatin1String("strong") || tone == QLatin1String("estimate"))
        weight = QFont::DemiBold;
    else if (tone == QLatin1String("quiet"))
        colour = colours["text2"];
    else if (tone == QLatin1String("small")) {
        colour = colours["text2"];
        size = std::max(9.0, style.size - 2);
    } else if (tone == QLatin1String("code")) {
        size = std::max(9.0, style.size - 1);
    }
    format.setFont(fontOf(size, weight));
    format.setForeground(colour);
    return format;
}

}  // namespace

QColor Colours::operator[](const char* name) const {
    const QColor colour(m_colours.value(QLatin1String(name)).toString());
    return colour.isValid() ? colour : QColor(Qt::black);
}

QFont fontOf(double size, QFont::Weight weight) {
    QFont font(QStringLiteral("Lightbox Sans"));
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Words::Words(const QJsonArray& text, const WordStyle& style, const Colours& colours)
    : m_style(style) {
    QString all;
    QList<QTextLayout::FormatRange> formats;
    qsizetype leftOut = 0;
    for (const QJsonValue& value : text) {
        const QJsonArray piece = value.toArray();
        const QString whole = piece.at(0).toString();
        QString words = whole.left(std::max(qsizetype{0}, qsizetype{kMostCharacters} - all.size()));
        leftOut += whole.size() - words.size();
        words.replace(QLatin1Char('\n'), QChar::LineSeparator);
        // An interval stays on one line.
        words.replace(QStringLiteral("\u2013"), QStringLiteral("\u2060\u2013\u2060"));
        formats.append({static_cast<int>(all.size()), static_cast<int>(words.size()),
                        formatOf(piece.at(1).toString(), style, colours)});
        all += words;
    }
    if (leftOut > 0) {
        const QString sign = QStringLiteral(" … [%1 more characters]").arg(leftOut);
        formats.append({static_cast<int>(all.size()), static_cast<int>(sign.size()),
                        formatOf(QStringLiteral("quiet"), style, colours)});
        all += sign;
    }
    prepare(all, formats);
}

Words::Words(const QString& text, const WordStyle& style, const Colours& colours)
    : Words(QJsonArray{QJsonArray{text, QStringLiteral("plain")}}, style, colours) {}

void Words::prepare(const QString& text, const QList<QTextLayout::FormatRange>& formats) {
    m_layout = std::make_shared<QTextLayout>(text, fontOf(m_style.size, m_style.weight));
    QTextOption option(m_style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setFormats(formats);
    constexpr double kUnbroken = 1e6;
    setWidth(kUnbroken);
    for (int i = 0; i < lines(); ++i)
        m_natural = std::max(m_natural, m_layout->lineAt(i).naturalTextWidth());
    const QFontMetricsF metrics(fontOf(m_style.size, QFont::DemiBold));
    QString word;
    for (const QChar c : text + QLatin1Char(' ')) {
        if (!c.isSpace()) {
            word += c;
            continue;
        }
        m_least = std::max(m_least, metrics.horizontalAdvance(word));
        word.clear();
    }
    m_least = std::min(m_least, m_natural);
}

double Words::setWidth(double width) {
    m_layout->beginLayout();
    double y = 0;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        // Lines stand in steps, whatever fonts a script needs.
        const double over = std::max(0.0, m_style.lineHeight - line.height());
        line.setPosition({0, y + over / 2});
        y += m_style.lineHeight;
    }
    m_layout->endLayout();
    return y;
}

Words Words::again() const {
    Words words = *this;
    words.prepare(m_layout->text(), m_layout->formats());
    return words;
}

double Words::height() const {
    return lines() * m_style.lineHeight;
}

QString Words::text() const {
    QString text = m_layout->text();
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text.remove(QChar(0x2060));
}

QString Words::lineText(int line) const {
    const QTextLine set = m_layout->lineAt(line);
    QString text = m_layout->text().mid(set.textStart(), set.textLength());
    text.replace(QChar::LineSeparator, QLatin1Char(' '));
    return text.remove(QChar(0x2060)).trimmed();
}

void Words::draw(QPainter& painter, QPointF at) const {
    painter.setPen(m_style.colour);
    m_layout->draw(&painter, at);
}

void Words::drawLine(QPainter& painter, int line, QPointF at) const {
    painter.setPen(m_style.colour);
    m_layout->lineAt(line).draw(&painter, {at.x(), at.y() - line * m_style.lineHeight});
}

}  // namespace lightbox::paper
