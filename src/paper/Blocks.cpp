// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/Blocks.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QStringList>
#include <algorithm>

#include "paper/Plot.h"

namespace lightbox::paper {

namespace {

constexpr double kGap = 16;

QString string(const QJsonObject& block, const char* key) {
    return block.value(QLatin1String(key)).toString();
}

QJsonArray array(const QJsonObject& block, const char* key) {
    return block.value(QLatin1String(key)).toArray();
}

/// Boxes of a row, drawn beside each other.
struct Box {
    double width = 0, height = 0;
    std::function<void(QPainter&, QPointF, double height)> draw;
    QString text = {};
};

/// As many in a row as fit; those of a row are equally high.
void addRows(Pages& pages, std::vector<Box> boxes, double before, double gap) {
    for (std::size_t i = 0; i < boxes.size();) {
        double width = 0;
        double height = 0;
        std::vector<Box> row;
        QStringList said;
        while (i < boxes.size() &&
               (row.empty() || width + gap + boxes[i].width <= pages.width() + 0.5)) {
            width += (row.empty() ? 0 : gap) + boxes[i].width;
            height = std::max(height, boxes[i].height);
            said << boxes[i].text;
            row.push_back(std::move(boxes[i++]));
        }
        pages.add({height,
                   before,
                   false,
                   [row = std::move(row), height, gap](QPainter& painter, QPointF at) {
                       for (const Box& box : row) {
                           painter.save();
                           box.draw(painter, at, height);
                           painter.restore();
                           at.rx() += box.width + gap;
                       }
                   },
                   {},
                   nullptr,
                   said.join(QLatin1Char('\n'))});
        before = gap;
    }
}

QImage pictureOf(const QString& base64) {
    constexpr qsizetype kMost = 16 << 20;
    if (base64.isEmpty() || base64.size() > kMost)
        return {};
    QByteArray bytes = QByteArray::fromBase64(base64.toLatin1());
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "PNG");
    constexpr int kMostSide = 8192;
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMostSide || size.height() > kMostSide)
        return {};
    return reader.read();
}

}  // namespace

WordStyle Blocks::body() const {
    return {12, 17, QFont::Normal, m_colours["text"], Qt::AlignLeft};
}

void Blocks::text(const Words& words, double before, double indent, bool withNext) {
    Words set = words;
    const double height = set.setWidth(m_pages.width() - indent);
    constexpr int kWhole = 8;  // lines
    if (set.lines() <= kWhole) {
        m_pages.add({height,
                     before,
                     withNext,
                     [set, indent](QPainter& painter, QPointF at) {
                         set.draw(painter, {at.x() + indent, at.y()});
                     },
                     {},
                     nullptr,
                     set.text()});
        return;
    }
    for (int line = 0; line < set.lines(); ++line)
        m_pages.add({set.lineHeight(),
                     line == 0 ? before : 0,
                     false,
                     [set, line, indent](QPainter& painter, QPointF at) {
                         set.drawLine(painter, line, {at.x() + indent, at.y()});
                     },
                     {},
                     nullptr,
                     set.lineText(line)});
}

void Blocks::title(const QString& title, const QString& subtitle) {
    WordStyle large = body();
    large.size = 22;
    large.lineHeight = 28;
    large.weight = QFont::DemiBold;
    text(Words(title, large, m_colours), 0);
    WordStyle quiet = body();
    quiet.colour = m_colours["text2"];
    text(Words(subtitle, quiet, m_colours), 2);
}

void Blocks::sectionTitle(const QString& title) {
    WordStyle style = body();
    style.size = 16;
    style.lineHeight = 22;
    style.weight = QFont::DemiBold;
    Words words(title, style, m_colours);
    const double height = words.setWidth(m_pages.width());
    m_begins = true;
    m_pages.add({height + 4, 20, true,
                 [words](QPainter& painter, QPointF at) { words.draw(painter, at); }, title,
                 nullptr, title});
}

void Blocks::heading(const QString& title) {
    WordStyle style = body();
    style.size = 13;
    style.weight = QFont::DemiBold;
    Words words(title, style, m_colours);
    const double height = words.setWidth(m_pages.width());
    m_pages.add({height + 2,
                 12,
                 true,
                 [words](QPainter& painter, QPointF at) { words.draw(painter, at); },
                 {},
                 nullptr,
                 title});
}

void Blocks::paragraph(const QJsonObject& block) {
    WordStyle style = body();
    const bool quiet = block.value(QLatin1String("quiet")).toBool();
    if (quiet)
        style.colour = m_colours["text2"];
    text(Words(array(block, "text"), style, m_colours), 4, 0, quiet && m_begins);
}

void Blocks::summary(const QJsonObject& block) {
    constexpr double kPadding = 14;
    WordStyle style = body();
    style.size = 13;
    style.lineHeight = 19;
    WordStyle strong = style;
    strong.weight = QFont::DemiBold;
    Words title(string(block, "title"), strong, m_colours);
    const double titleHeight = title.setWidth(m_pages.width() - 2 * kPadding);
    const QJsonArray paragraphs = array(block, "paragraphs");
    const double columns = std::max<double>(1, std::min<double>(2, paragraphs.size()));
    const double width = (m_pages.width() - 2 * kPadding - (columns - 1) * 24) / columns;
    std::vector<Words> texts;
    QStringList said{title.text()};
    double height = 0;
    for (const QJsonValue& paragraph : paragraphs.size() > 2 ? QJsonArray() : paragraphs) {
        texts.emplace_back(paragraph.toArray(), style, m_colours);
        height = std::max(height, texts.back().setWidth(width));
        said << texts.back().text();
    }
    const QRectF box(0, 0, m_pages.width(), height + titleHeight + 2 * kPadding);
    const QColor fill = m_colours["hover"];
    const QColor edge = m_colours["acc"];
    m_pages.add({box.height(),
                 8,
                 false,
                 [=](QPainter& painter, QPointF at) {
                     painter.setPen(Qt::NoPen);
                     painter.setBrush(fill);
                     painter.drawRoundedRect(box.translated(at), 5, 5);
                     painter.setBrush(edge);
                     painter.drawRect(QRectF(at.x(), at.y(), 3, box.height()));
                     title.draw(painter, {at.x() + kPadding, at.y() + kPadding - 2});
                     double x = at.x() + kPadding;
                     for (const Words& words : texts) {
                         words.draw(painter, {x, at.y() + kPadding + titleHeight});
                         x += width + 24;
                     }
                 },
                 {},
                 nullptr,
                 said.join(QLatin1Char('\n'))});
}

void Blocks::banner(const QJsonObject& block) {
    constexpr double kPadding = 8;
    QJsonArray words{
        QJsonArray{string(block, "what") + QLatin1Char(' '), QStringLiteral("strong")}};
    for (const QJsonValue& piece : array(block, "why"))
        words.append(piece);
    Words text(words, body(), m_colours);
    const double height = text.setWidth(m_pages.width() - 2 * kPadding - 4) + 2 * kPadding;
    if (text.lines() > 30) {
        this->text(text, 6);
        return;
    }
    const double width = m_pages.width();
    const QColor fill = m_colours["warns"];
    const QColor edge = m_colours["warnl"];
    m_pages.add({height,
                 6,
                 false,
                 [=](QPainter& painter, QPointF at) {
                     painter.setPen(QPen(edge, 0.75));
                     painter.setBrush(fill);
                     painter.drawRoundedRect(QRectF(at, QSizeF(width, height)), 4, 4);
                     text.draw(painter, {at.x() + kPadding + 2, at.y() + kPadding});
                 },
                 {},
                 nullptr,
                 text.text()});
}

void Blocks::keyFigures(const QJsonObject& block) {
    const QJsonArray figures = array(block, "figures");
    WordStyle quiet = body();
    quiet.size = 11;
    quiet.lineHeight = 15;
    quiet.colour = m_colours["text2"];
    WordStyle large = body();
    large.size = 17;
    large.lineHeight = 22;
    const auto columns = static_cast<double>(std::clamp<qsizetype>(figures.size(), 1, 3));
    const double width = (m_pages.width() - (columns - 1) * kGap) / columns;
    std::vector<Box> boxes;
    for (const QJsonValue& value : figures) {
        const QJsonArray figure = value.toArray();
        Words name(figure.at(0).toArray(), quiet, m_colours);
        Words number(figure.at(1).toArray(), large, m_colours);
        const double top = name.setWidth(width);
        const double height = top + number.setWidth(width);
        boxes.push_back({width, height,
                         [=](QPainter& painter, QPointF at, double) {
                             name.draw(painter, at);
                             number.draw(painter, {at.x(), at.y() + top});
                         },
                         name.text() + QStringLiteral(": ") + number.text()});
    }
    addRows(m_pages, std::move(boxes), 10, kGap);
}

void Blocks::list(const QJsonObject& block) {
    constexpr double kIndent = 14;
    const QColor colour = m_colours["text2"];
    for (const QJsonValue& item : array(block, "items")) {
        Words words(item.toArray(), body(), m_colours);
        const double height = words.setWidth(m_pages.width() - kIndent);
        if (words.lines() > 30) {
            text(words, 3, kIndent);
            continue;
        }
        m_pages.add({height,
                     3,
                     false,
                     [=](QPainter& painter, QPointF at) {
                         painter.setPen(Qt::NoPen);
                         painter.setBrush(colour);
                         painter.drawEllipse(QPointF(at.x() + 5, at.y() + 8.5), 1.8, 1.8);
                         words.draw(painter, {at.x() + kIndent, at.y()});
                     },
                     {},
                     nullptr,
                     words.text()});
    }
}

void Blocks::figures(const QJsonObject& block) {
    struct Shown {
        Plot plot;
        QJsonObject block;
    };
    std::vector<Shown> plots;
    for (const QJsonValue& value : array(block, "plots"))
        if (Plot plot(string(value.toObject(), "svg")); !plot.size().isEmpty())
            plots.push_back({plot, value.toObject()});
    WordStyle style = body();
    style.size = 11;
    style.lineHeight = 15;
    style.colour = m_colours["text2"];
    // Plots of a row have one scale, and so their words one size.
    constexpr double kWidest = 960;
    for (std::size_t i = 0; i < plots.size();) {
        std::size_t end = i;
        double natural = 0;
        while (end < plots.size() &&
               (end == i || natural + plots[end].plot.size().width() <= kWidest))
            natural += plots[end++].plot.size().width();
        const double room = m_pages.width() - kGap * static_cast<double>(end - i - 1);
        const double scale = std::min(1.0, room / natural);
        std::vector<Box> boxes;
        for (; i < end; ++i) {
            const QSizeF size = plots[i].plot.size() * scale;
            const QJsonArray legend = array(plots[i].block, "legend");
            std::vector<std::pair<Plot, Words>> entries;
            QStringList said;
            double height = size.height();
            for (const QJsonValue& value : legend) {
                Words name(string(value.toObject(), "name"), style, m_colours);
                height += name.setWidth(size.width() - 36);
                said << name.text();
                entries.emplace_back(Plot(string(value.toObject(), "svg")), name);
            }
            Words caption(string(plots[i].block, "caption"), style, m_colours);
            said.prepend(caption.text());
            height += 2 + caption.setWidth(size.width());
            boxes.push_back({size.width(), height,
                             [=, plot = plots[i].plot](QPainter& painter, QPointF at, double) {
                                 plot.draw(painter, {at, size});
                                 double y = at.y() + size.height();
                                 for (const auto& [line, name] : entries) {
                                     line.draw(painter, {at.x() + 2, y + 4, 28, 8});
                                     name.draw(painter, {at.x() + 36, y});
                                     y += name.height();
                                 }
                                 caption.draw(painter, {at.x(), y + 2});
                             },
                             said.join(QStringLiteral(", "))});
        }
        addRows(m_pages, std::move(boxes), 8, kGap);
    }
}

void Blocks::flow(const QJsonObject& block) {
    constexpr double kPadding = 9;
    constexpr double kGapOfFlow = 8;
    const double width = (m_pages.width() - 3 * kGapOfFlow) / 4;
    const QColor edge = m_colours["axis"];
    std::vector<Box> boxes;
    for (const QJsonValue& value : array(block, "boxes")) {
        const bool leaves = value.toObject().value(QLatin1String("leaves")).toBool();
        Words words(array(value.toObject(), "text"), body(), m_colours);
        const double height = words.setWidth(width - 2 * kPadding) + 2 * kPadding;
        boxes.push_back({width, height,
                         [=](QPainter& painter, QPointF at, double row) {
                             painter.setBrush(Qt::NoBrush);
                             painter.setPen(
                                 QPen(edge, 0.75, leaves ? Qt::DashLine : Qt::SolidLine));
                             painter.drawRoundedRect(QRectF(at, QSizeF(width, row)), 4, 4);
                             words.draw(painter, {at.x() + kPadding, at.y() + kPadding});
                         },
                         words.text()});
    }
    addRows(m_pages, std::move(boxes), 4, kGapOfFlow);
}

void Blocks::cases(const QJsonObject& block) {
    constexpr double kPadding = 7;
    constexpr double kGapOfCases = 10;
    const double width = (m_pages.width() - 3 * kGapOfCases) / 4;
    WordStyle style = body();
    style.size = 11;
    style.lineHeight = 15;
    style.weight = QFont::Medium;
    WordStyle quiet = style;
    quiet.weight = QFont::Normal;
    quiet.colour = m_colours["text2"];
    const QColor edge = m_colours["line"];
    std::vector<Box> boxes;
    for (const QJsonValue& value : array(block, "cases")) {
        const QImage picture = pictureOf(string(value.toObject(), "png"));
        const double side = picture.isNull()
                                ? 0
                                : width * std::min(1.6, picture.height() / double(picture.width()));
        Words title(string(value.toObject(), "title"), style, m_colours);
        Words caption(string(value.toObject(), "caption"), quiet, m_colours);
        const double titleHeight = title.setWidth(width - 2 * kPadding);
        const double height =
            side + titleHeight + caption.setWidth(width - 2 * kPadding) + 2 * kPadding;
        boxes.push_back(
            {width, height,
             [=](QPainter& painter, QPointF at, double row) {
                 if (!picture.isNull())
                     painter.drawImage(QRectF(at, QSizeF(width, side)), picture);
                 painter.setBrush(Qt::NoBrush);
                 painter.setPen(QPen(edge, 0.75));
                 painter.drawRect(QRectF(at, QSizeF(width, row)));
                 title.draw(painter, {at.x() + kPadding, at.y() + side + kPadding});
                 caption.draw(painter, {at.x() + kPadding, at.y() + side + kPadding + titleHeight});
             },
             title.text() + QStringLiteral(": ") + caption.text()});
    }
    addRows(m_pages, std::move(boxes), 8, kGapOfCases);
}

void Blocks::add(const QJsonObject& block) {
    const QString kind = string(block, "kind");
    place(kind, block);
    m_begins = kind == QLatin1String("heading");
}

void Blocks::place(const QString& kind, const QJsonObject& block) {
    if (kind == QLatin1String("heading"))
        heading(string(block, "text"));
    else if (kind == QLatin1String("paragraph"))
        paragraph(block);
    else if (kind == QLatin1String("summary"))
        summary(block);
    else if (kind == QLatin1String("banner"))
        banner(block);
    else if (kind == QLatin1String("key_figures"))
        keyFigures(block);
    else if (kind == QLatin1String("list"))
        list(block);
    else if (kind == QLatin1String("figures"))
        figures(block);
    else if (kind == QLatin1String("flow"))
        flow(block);
    else if (kind == QLatin1String("cases"))
        cases(block);
    else if (kind == QLatin1String("facts"))
        addFacts(m_pages, m_colours, block);
    else if (kind == QLatin1String("table")) {
        if (const QString title = string(block, "title"); !title.isEmpty())
            heading(title);
        addTable(m_pages, m_colours, block);
    }
}

}  // namespace lightbox::paper
