// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/Pages.h"

#include <QFontMetricsF>
#include <QPdfWriter>
#include <QStringList>
#include <algorithm>

namespace lightbox::paper {

namespace {

constexpr double kPixelsPerInch = 96;
constexpr int kResolution = 1200;
constexpr double kMargin = 48;
/// Below the upper and above the lower margin: title and number.
constexpr double kTop = 30;
constexpr double kFoot = 26;

}  // namespace

Pages::Pages(QPageSize::PageSizeId size, Frame frame, const Colours& colours)
    : m_size(size),
      m_paper(m_size.size(QPageSize::Inch) * kPixelsPerInch),
      m_frame(std::move(frame)),
      m_colours(colours) {}

double Pages::width() const {
    return m_paper.width() - 2 * kMargin;
}

double Pages::height() const {
    return m_paper.height() - 2 * kMargin - kTop - kFoot + 12;
}

void Pages::add(Piece piece) {
    piece.before += m_space;
    m_space = 0;
    // Nothing is cut: what is higher than a page is drawn smaller.
    const double most = height() - (piece.head ? piece.head->height + piece.before : 0);
    if (const double scale = most / piece.height; scale < 1) {
        piece.height = most;
        piece.draw = [draw = std::move(piece.draw), scale](QPainter& painter, QPointF at) {
            painter.translate(at);
            painter.scale(scale, scale);
            draw(painter, {});
        };
    }
    m_pieces.push_back(std::move(piece));
}

void Pages::space(double height) {
    m_space = std::max(m_space, height);
}

std::vector<std::vector<Pages::Placed>> Pages::placed() const {
    std::vector<std::vector<Placed>> pages(1);
    double y = 0;
    for (std::size_t i = 0; i < m_pieces.size();) {
        const Piece& first = m_pieces[i];
        // A heading, and what follows it, up to the first piece that may stand last: as much as a page has room for.
        const double room = height() - (first.head ? first.head->height + first.before : 0);
        double together = first.height;
        std::size_t end = i + 1;
        while (end < m_pieces.size() && m_pieces[end - 1].withNext) {
            const double more = m_pieces[end].before + m_pieces[end].height;
            if (together + more > room)
                break;
            together += more;
            ++end;
        }
        if (!pages.back().empty() && y + first.before + together > height()) {
            pages.emplace_back();
            y = 0;
            if (first.head) {
                pages.back().push_back({first.head.get(), y});
                y += first.head->height;
            }
        }
        for (; i < end; ++i) {
            if (!pages.back().empty())
                y += m_pieces[i].before;
            pages.back().push_back({&m_pieces[i], y});
            y += m_pieces[i].height;
        }
    }
    return pages;
}

void Pages::drawFrame(QPainter& painter, int page) const {
    const double right = m_paper.width() - kMargin;
    painter.setFont(fontOf(11));
    painter.setPen(m_colours["text2"]);
    const QFontMetricsF metrics(painter.font());
    const double notice = metrics.horizontalAdvance(m_frame.notice);
    painter.drawText(QPointF(right - notice, kMargin), m_frame.notice);
    painter.drawText(QPointF(kMargin, kMargin),
                     metrics.elidedText(m_frame.title, Qt::ElideRight, width() - notice - 24));
    painter.setPen(QPen(m_colours["text"], 0.75));
    painter.drawLine(QPointF(kMargin, kMargin + 8), QPointF(right, kMargin + 8));
    painter.setPen(m_colours["text2"]);
    const QString number = QStringLiteral("%1 of %2").arg(page + 1).arg(count());
    painter.drawText(
        QPointF(right - metrics.horizontalAdvance(number), m_paper.height() - kMargin + 12),
        number);
}

bool Pages::lay() {
    m_placed = placed();
    if (m_placed.size() <= kMostPages)
        return true;
    m_placed.clear();
    return false;
}

QList<Chapter> Pages::chapters() const {
    QList<Chapter> chapters;
    for (int page = 0; page < count(); ++page)
        for (const Placed& placed : m_placed[static_cast<std::size_t>(page)])
            if (!placed.piece->chapter.isEmpty())
                chapters.append({placed.piece->chapter, page, kMargin + kTop + placed.y});
    return chapters;
}

QString Pages::text(int page) const {
    QStringList lines;
    for (const Placed& placed : m_placed.at(static_cast<std::size_t>(page)))
        if (!placed.piece->text.isEmpty())
            lines << placed.piece->text;
    return lines.join(QLatin1Char('\n'));
}

void Pages::draw(QPainter& painter, int page) const {
    drawFrame(painter, page);
    for (const Placed& placed : m_placed.at(static_cast<std::size_t>(page))) {
        painter.save();
        placed.piece->draw(painter, {kMargin, kMargin + kTop + placed.y});
        painter.restore();
    }
}

bool Pages::write(QIODevice& device) const {
    QPdfWriter writer(&device);
    writer.setPageSize(m_size);
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kResolution);
    writer.setTitle(m_frame.title);
    writer.setCreator(QStringLiteral("Lightbox"));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    for (int page = 0; page < count(); ++page) {
        if (page > 0 && !writer.newPage())
            return false;
        painter.save();
        painter.scale(kResolution / kPixelsPerInch, kResolution / kPixelsPerInch);
        draw(painter, page);
        painter.restore();
    }
    return painter.end();
}

}  // namespace lightbox::paper
