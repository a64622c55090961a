// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <numeric>

#include "paper/Blocks.h"

namespace lightbox::paper {

namespace {

constexpr double kBetween = 12;  // columns
constexpr double kPadding = 3;   // above and below a row
constexpr int kMostCells = 400'000;

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
    QStringList said;
    for (const TableCell& cell : row)
        said << cell.words.text();
    const QColor wrong = colours["err"];
    const QColor right = colours["hover"];
    Piece piece;
    piece.height = height;
    piece.text = said.join(QLatin1Char('\t'));
    piece.draw = [=](QPainter& painter, QPointF at) {
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
                const QRectF box(x - between / 2, at.y(), columns[i].width + between, height);
                const bool miss = row[i].kind == QLatin1String("wrong");
                painter.setBrush(row[i].kind == QLatin1String("right") ? QBrush(right)
                                                                       : Qt::NoBrush);
                painter.setPen(miss ? QPen(wrong, 1.2, Qt::DashLine) : QPen(line, 0.75));
                painter.drawRect(box.adjusted(1, 1, -1, -1));
            }
            row[i].words.draw(painter, {x, at.y() + padding});
            x += columns[i].width + between;
        }
    };
    return piece;
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
            pages.add({cell.words.lineHeight(),
                       line == 0 ? 6.0 : 0.0,
                       false,
                       [words = cell.words, line](QPainter& painter, QPointF at) {
                           words.drawLine(painter, line, at);
                       },
                       {},
                       nullptr,
                       cell.words.lineText(line)});
    }
}

/// How wide a table is and how its rows look.
struct Look {
    QString kind;
    bool boxed = false;
    double between = kBetween;
    double room = 0;  // of a page

    Look(QString kindOfTable, double width)
        : kind(std::move(kindOfTable)),
          boxed(kind == QLatin1String("confusion")),
          between(boxed ? 18 : kBetween),
          room(width - (boxed ? between / 2 : 0)) {}
};

std::vector<Column> measured(const Row& head, const std::vector<Row>& rows, const Look& look) {
    std::size_t count = head.size();
    for (const Row& row : rows)
        count = std::max(count, row.size());
    std::vector<Column> columns(count);
    const auto measure = [&](const Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns[i].natural = std::max(columns[i].natural, row[i].words.naturalWidth() + 1);
            columns[i].least = std::max(columns[i].least, row[i].words.leastWidth() + 1);
        }
    };
    measure(head);
    for (const Row& row : rows)
        measure(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (look.boxed && i > 0)
            columns[i].natural = std::max(columns[i].natural, 64.0);
        // One long word takes no more than its share of the page.
        columns[i].least = std::min(columns[i].least, look.room / 3);
    }
    // What a row is about is read first.
    if (!columns.empty())
        columns[0].least =
            std::max(columns[0].least, std::min(columns[0].natural, 0.35 * look.room));
    return columns;
}

/// Where the columns of a page end that has the first column and those from `begin` on.
std::size_t endOfPart(const std::vector<Column>& columns, std::size_t begin, const Look& look) {
    double width = columns[0].least;
    std::size_t end = begin;
    while (end < columns.size() &&
           (end == begin || width + look.between + columns[end].least <= look.room))
        width += look.between + columns[end++].least;
    return end;
}

/// The first cell and those of [begin, end).
Row partOf(const Row& row, std::size_t begin, std::size_t end) {
    Row part;
    if (!row.empty())
        part.push_back({row[0].words.again(), row[0].kind});
    for (std::size_t i = begin; i < std::min(end, row.size()); ++i)
        part.push_back(row[i]);
    return part;
}

/// Rows whose columns stand beside each other on one page.
void addPart(Pages& pages, const Colours& colours, const Look& look, std::vector<Column> columns,
             Row head, std::vector<Row> rows) {
    spread(columns, look.room - look.between * (static_cast<double>(columns.size()) - 1));
    std::shared_ptr<Piece> again;
    if (!head.empty()) {
        Piece first = pieceOf(std::move(head), columns, look.between, kPadding, Qt::transparent,
                              false, colours);
        first.before = 6;
        first.withNext = true;
        // A head that leaves a page little room for rows is not said twice.
        if (first.height <= pages.height() / 3)
            again = std::make_shared<Piece>(first);
        pages.add(std::move(first));
    } else {
        pages.space(6);
    }
    constexpr std::size_t kWhole = 7;  // rows that a page break does not part
    const auto count = static_cast<std::ptrdiff_t>(rows.size());
    for (Row& row : rows) {
        const std::ptrdiff_t index = &row - rows.data();
        Piece piece = pieceOf(row, columns, look.between, look.boxed ? 7 : kPadding,
                              colours["line"], look.boxed, colours);
        if (piece.height > pages.height() / 2) {
            addTall(pages, std::move(row));
            continue;
        }
        piece.head = again;
        // No row of a longer table stands alone on its page.
        piece.withNext =
            index + 1 < count && (rows.size() <= kWhole || index == 0 || index + 2 == count);
        pages.add(std::move(piece));
    }
}

/// What one page is too narrow for goes on below, under the same first column.
void addRows(Pages& pages, const Colours& colours, const QString& kind, Row head,
             std::vector<Row> rows) {
    const Look look(kind, pages.width());
    const std::vector<Column> columns = measured(head, rows, look);
    if (columns.empty())
        return;
    for (std::size_t begin = 1, end = 0; begin == 1 || begin < columns.size(); begin = end) {
        end = std::max(endOfPart(columns, begin, look), begin + 1);
        std::vector<Column> shown{columns[0]};
        for (std::size_t i = begin; i < std::min(end, columns.size()); ++i)
            shown.push_back(columns[i]);
        std::vector<Row> parts;
        for (const Row& row : rows)
            parts.push_back(partOf(row, begin, end));
        addPart(pages, colours, look, std::move(shown), partOf(head, begin, end), std::move(parts));
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
    const QJsonArray given = block.value(QLatin1String("rows")).toArray();
    qsizetype cells = 0;
    for (const QJsonValue& value : given) {
        cells += value.toArray().size();
        if (cells > kMostCells)
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
    const auto left = given.size() - static_cast<qsizetype>(rows.size());
    addRows(pages, colours, kind, std::move(head), std::move(rows));
    if (left > 0)
        addRows(pages, colours, QStringLiteral("words"), {},
                {{{Words(QStringLiteral("%1 further rows do not fit here").arg(left), headStyle,
                         colours),
                   {}}}});
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

}  // namespace lightbox::paper
