// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIODevice>
#include <QPageSize>
#include <QPainter>
#include <functional>
#include <memory>
#include <vector>

#include "paper/Paper.h"
#include "paper/Style.h"

namespace lightbox::paper {

/// Something that stands on one page: a heading, a row of a table, a plot.
struct Piece {
    double height = 0;
    double before = 0;      ///< room above it, unless a page begins with it
    bool withNext = false;  ///< no page ends with it
    std::function<void(QPainter&, QPointF)> draw;
    QString chapter = {};                   ///< the section that begins here
    std::shared_ptr<Piece> head = nullptr;  ///< drawn again where a page begins with this piece
    QString text = {};                      ///< what it says, for whoever cannot see it
};

/// What stands at the top and foot of every page.
struct Frame {
    QString title, notice;
};

/// Puts pieces onto pages, from top to bottom, in px (96 to the inch).
class Pages {
public:
    Pages(QPageSize::PageSizeId size, Frame frame, const Colours& colours);
    [[nodiscard]] double width() const;   ///< of what stands on a page
    [[nodiscard]] double height() const;  ///< the same
    /// Drawn smaller where it is higher than a page.
    void add(Piece piece);
    /// Room before what comes next.
    void space(double height);
    /// All is there: puts it onto pages. False above kMostPages.
    [[nodiscard]] bool lay();
    /// Once it is laid.
    [[nodiscard]] int count() const { return static_cast<int>(m_placed.size()); }
    [[nodiscard]] QSizeF paper() const { return m_paper; }
    [[nodiscard]] QList<Chapter> chapters() const;
    [[nodiscard]] QString text(int page) const;
    void draw(QPainter& painter, int page) const;
    /// False where `device` cannot be written to.
    [[nodiscard]] bool write(QIODevice& device) const;

    static constexpr std::size_t kMostPages = 500;

private:
    struct Placed {
        const Piece* piece;
        double y;
    };
    [[nodiscard]] std::vector<std::vector<Placed>> placed() const;
    void drawFrame(QPainter& painter, int page) const;

    QPageSize m_size;
    QSizeF m_paper;
    Frame m_frame;
    Colours m_colours;
    std::vector<Piece> m_pieces;
    std::vector<std::vector<Placed>> m_placed;  ///< by page, into m_pieces
    double m_space = 0;
};

}  // namespace lightbox::paper
