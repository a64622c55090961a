// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "Blocks.h"

namespace lightbox::pdf {

namespace {

constexpr double kBetween = 12;  // columns
constexpr double kPadding = 3;   // above and below a row
constexpr int kMostColumns = 24;
constexpr int kMostRows = 20'000;

struct TableCell {
    Words words;
    QString kind;
};
using Row = std::vector<TableCell>;

/// What a column wants, and what it must have.
struct Column {
    double natural = 0, least = 0, width = 0;
};

/// Widths of columns so that they fill at most `room`: all as they want to be where that fits, else what each must have and the
/// rest by what they want more; where not even that fits, all the same share less.
void spread(std::vector<Column>& columns, double room) {
    const auto sum = [&](double Column::*what) {
        return std::accumulate(columns.begin(), columns.end(), 0.0,
                               [&](double all, const Column& one) { return all + one.*what; });
    };
    const double natural = sum(&Column::natural);
    const double least = sum(&Column::least);
    for (Column& column : columns) {
        if (natural <= room)
            column.width = column.natural;
        else if (least <= room)
            column.width = column.least + (column.natural - column.least) * (room - least) /
                                              std::max(1e-9, natural - least);
        else
            column.width = column.least * room / least;
    }
}

/// Draws the cells of a row beside each other.
Piece pieceOf(Row row, const std::vector<Column>& columns, double between, double padding,
              const QColor& line, bool boxed, const Colours& colours) {
    double height = 0;
    for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i)
        height = std::max(height, row[i].words.setWidth(columns[i].width));
    height += 2 * padding;
    const QColor wrong = colours["err"];
    const QColor right = colours["hover"];
    return {height, 0, false, [=](QPainter& painter, QPointF at) {
                double x = at.x();
                const double end = x + std::accumulate(columns.begin(), columns.end(), 0.0,
                                                       [&](double all, const Column& one) {
                                                           return all + one.width + between;
                                                       });
                if (!boxed) {
                    painter.setPen(QPen(line, 0.75));
                    painter.drawLine(QPointF(at.x(), at.y()), QPointF(end - between, at.y()));
                }
                for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
                    if (boxed && i > 0) {
                        const QRectF box(x - between / 2, at.y(), columns[i].width + between,
                                         height);
                        const bool miss = row[i].kind == QLatin1String("wrong");
                        painter.setBrush(row[i].kind == QLatin1String("right") ? QBrush(right)
                                                                               : Qt::NoBrush);
                        painter.setPen(miss ? QPen(wrong, 1.2, Qt::DashLine) : QPen(line, 0.75));
                        painter.drawRect(box.adjusted(1, 1, -1, -1));
                    }
                    row[i].words.draw(painter, {x, at.y() + padding});
                    x += columns[i].width + between;
                }
            }};
}

/// Columns in which no row says anything are left out.
void dropEmpty(Row& head, std::vector<Row>& rows) {
    for (std::size_t i = head.size(); i-- > 1;) {
        const bool empty = std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
            return row.size() <= i || row[i].words.naturalWidth() <= 0;
        });
        if (!empty || rows.empty())
            continue;
        head.erase(head.begin() + static_cast<std::ptrdiff_t>(i));
        for (Row& row : rows)
            if (row.size() > i)
                row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// A row too high for a page: its cells below each other, line by line.
void addTall(Pages& pages, Row row) {
    for (TableCell& cell : row) {
        cell.words.setWidth(pages.width());
        for (int line = 0; line < cell.words.lines(); ++line)
            pages.add({cell.words.lineHeight(), line == 0 ? 6.0 : 0.0, false,
                       [words = cell.words, line](QPainter& painter, QPointF at) {
                           words.drawLine(painter, line, at);
                       }});
    }
}

void addRows(Pages& pages, const Colours& colours, const QString& kind, Row head,
             std::vector<Row> rows) {
    std::size_t count = head.size();
    for (const Row& row : rows)
        count = std::max(count, row.size());
    std::vector<Column> columns(std::min<std::size_t>(count, kMostColumns));
    const auto measure = [&](const Row& row) {
        for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
            columns[i].natural = std::max(columns[i].natural, row[i].words.naturalWidth() + 1);
            columns[i].least = std::max(columns[i].least, row[i].words.leastWidth() + 1);
        }
    };
    measure(head);
    for (const Row& row : rows)
        measure(row);
    const bool boxed = kind == QLatin1String("confusion");
    const double between = boxed ? 18 : kBetween;
    if (boxed)
        for (std::size_t i = 1; i < columns.size(); ++i)
            columns[i].natural = std::max(columns[i].natural, 64.0);
    const double room = pages.width() -
                        between * static_cast<double>(std::max<std::size_t>(count, 1) - 1) -
                        (boxed ? between / 2 : 0);
    // One long word takes no more than its share of the page.
    for (Column& column : columns)
        column.least = std::min(column.least, room / 3);
    // What a row is about is read first.
    if (!columns.empty())
        columns[0].least = std::max(columns[0].least, std::min(columns[0].natural, 0.35 * room));
    spread(columns, room);
    std::shared_ptr<Piece> again;
    if (!head.empty()) {
        Piece first =
            pieceOf(std::move(head), columns, between, kPadding, Qt::transparent, false, colours);
        first.before = 6;
        first.withNext = true;
        again = std::make_shared<Piece>(first);
        pages.add(std::move(first));
    } else {
        pages.space(6);
    }
    constexpr std::size_t kWhole = 7;  // rows that a page break does not part
    for (Row& row : rows) {
        Piece piece =
            pieceOf(row, columns, between, boxed ? 7 : kPadding, colours["line"], boxed, colours);
        if (piece.height > pages.height() / 2) {
            addTall(pages, std::move(row));
            continue;
        }
        piece.head = again;
        piece.withNext = rows.size() <= kWhole && &row != &rows.back();
        pages.add(std::move(piece));
    }
}

}  // namespace

void addTable(Pages& pages, const Colours& colours, const QJsonObject& block) {
    const QString kind = block.value(QLatin1String("table")).toString();
    const bool aside = !block.value(QLatin1String("title")).toString().isEmpty();
    WordStyle style{aside ? 10.0 : 11.5, aside ? 14.0 : 16.0, QFont::Normal, colours["text"],
                    Qt::AlignLeft};
    WordStyle headStyle{10, 14, QFont::Medium, colours["text2"], Qt::AlignLeft};
    const auto aligned = [&](WordStyle cell, std::size_t column) {
        cell.alignment = column == 0 || kind == QLatin1String("words") ? Qt::AlignLeft
                         : kind == QLatin1String("confusion")          ? Qt::AlignHCenter
                                                                       : Qt::AlignRight;
        return cell;
    };
    Row head;
    for (const QJsonValue& text : block.value(QLatin1String("head")).toArray())
        head.push_back({Words(text.toArray(), aligned(headStyle, head.size()), colours), {}});
    std::vector<Row> rows;
    for (const QJsonValue& value : block.value(QLatin1String("rows")).toArray()) {
        if (static_cast<int>(rows.size()) >= kMostRows)
            break;
        Row& row = rows.emplace_back();
        for (const QJsonValue& cell : value.toArray()) {
            WordStyle own = aligned(style, row.size());
            if (row.empty())
                own.weight = QFont::Medium;
            row.push_back(
                {Words(cell.toObject().value(QLatin1String("text")).toArray(), own, colours),
                 cell.toObject().value(QLatin1String("kind")).toString()});
        }
    }
    dropEmpty(head, rows);
    addRows(pages, colours, kind, std::move(head), std::move(rows));
}

void addFacts(Pages& pages, const Colours& colours, const QJsonObject& block) {
    const WordStyle style{11.5, 16, QFont::Normal, colours["text"], Qt::AlignLeft};
    WordStyle name = style;
    name.weight = QFont::Medium;
    std::vector<Row> rows;
    for (const QJsonValue& value : block.value(QLatin1String("rows")).toArray()) {
        const QJsonArray pair = value.toArray();
        rows.push_back({{Words(pair.at(0).toArray(), name, colours), {}},
                        {Words(pair.at(1).toArray(), style, colours), {}}});
    }
    addRows(pages, colours, QStringLiteral("words"), {}, std::move(rows));
}

}  // namespace lightbox::pdf
