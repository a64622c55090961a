// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A report as a document: what stands in it, in which order, free of how it is shown. The builders in sections/ make it, the
/// renderers (Renderers.h) write it. All text is plain and unescaped, whatever names hold.
namespace lightbox::report {

/// How a piece of text is told from the rest.
enum class Tone { Plain, Strong, Estimate, Quiet, Small, Code };

/// Text in pieces; a line feed begins a new line.
class Text {
public:
    struct Piece {
        std::string text;
        Tone tone = Tone::Plain;
    };
    Text() = default;
    // NOLINTBEGIN(google-explicit-constructor): a string is a text.
    Text(std::string text, Tone tone = Tone::Plain);
    Text(const char* text, Tone tone = Tone::Plain);
    // NOLINTEND(google-explicit-constructor)
    Text& operator+=(const Text& more);
    [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return m_pieces; }
    [[nodiscard]] bool empty() const noexcept { return m_pieces.empty(); }
    /// The words without their tones.
    [[nodiscard]] std::string plain() const;

private:
    std::vector<Piece> m_pieces;  ///< none empty
};
[[nodiscard]] Text operator+(Text left, const Text& right);

struct Heading {
    std::string text;
};
struct Paragraph {
    Text text;
    bool quiet = false;
};
/// What to read first, in columns beside each other.
struct Summary {
    std::string title;
    std::vector<Text> paragraphs;
};
/// Something that must not be overlooked.
struct Banner {
    std::string what;
    Text why;
};
/// The figures that a reader looks for, large.
struct KeyFigures {
    std::vector<std::pair<Text, Text>> figures;  ///< name, value
};
/// Names and what is known of them; rows without a value are left out.
struct Facts {
    std::vector<std::pair<Text, Text>> rows;
};
struct List {
    std::vector<Text> items;
};

enum class CellKind { Plain, Right, Wrong };
struct Cell {
    Text text;
    CellKind kind = CellKind::Plain;  ///< of a confusion matrix: counts called rightly, wrongly
};
enum class TableKind { Figures, Words, Confusion };
struct Table {
    std::vector<Text> head;  ///< none: no head
    std::vector<std::vector<Cell>> rows;
    TableKind kind = TableKind::Figures;
    std::string folded = {};  ///< its name, where it is long and a page opens it on request

    /// Adds a row of plain cells.
    void add(std::vector<Text> cells);
};

/// A line of a plot and what it is; `line` as the class of an SVG element.
struct LegendEntry {
    std::string line;
    std::string name;
};
struct Figure {
    std::string svg;  ///< by Svg.h: one <svg> element, whose classes the style sheet explains
    int width = 0;    ///< of it, px
    std::string caption;
    std::vector<LegendEntry> legend = {};
};
/// Plots that stand beside each other where there is room.
struct Figures {
    std::vector<Figure> plots;
};

/// A step of the flow of images and patients.
struct FlowBox {
    Text text;
    bool leaves = false;  ///< what is not used further
};
struct Flow {
    std::vector<FlowBox> boxes;
};

/// An image that the model got wrong, as a picture.
struct Case {
    std::string title;           ///< id or pseudonym
    std::string caption;         ///< "pneumonia, p = 0.031"
    std::vector<std::byte> png;  ///< overlay; empty: text only
};
struct Cases {
    std::vector<Case> cases;
};

using Block = std::variant<Heading, Paragraph, Summary, Banner, KeyFigures, Facts, List, Table,
                           Figures, Flow, Cases>;

struct Section {
    std::string title;
    std::vector<Block> blocks;

    template <typename B> Section& add(B block) {
        blocks.emplace_back(std::move(block));
        return *this;
    }
};

struct Document {
    std::string title;              ///< of the model
    std::string subtitle;           ///< of what, trained and written when
    Banner notice;                  ///< what holds for all of it
    std::vector<Section> sections;  ///< in the order of reading
};

}  // namespace lightbox::report
