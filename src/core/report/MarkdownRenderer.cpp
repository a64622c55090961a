// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "report/Html.h"
#include "report/Renderers.h"

namespace lightbox::report {

namespace {

/// `words` as they are: nothing in them is a sign of Markdown, HTML or a table.
std::string literal(std::string_view words) {
    static constexpr std::string_view kSigns = "\\`*_{}[]<>#+|~!&";
    std::string out;
    for (const char c : validText(words)) {
        if (kSigns.find(c) != std::string_view::npos)
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string inlineText(const Text& text) {
    std::string out;
    for (const Text::Piece& piece : text.pieces()) {
        const std::string words = literal(piece.text);
        const bool bold = (piece.tone == Tone::Strong || piece.tone == Tone::Estimate) &&
                          !words.starts_with(' ') && !words.ends_with(' ');
        out += bold ? "**" + words + "**" : words;
    }
    return out;
}

/// `words` at the beginning of a block: they begin no list, rule, heading's underline or block of code.
std::string opening(std::string words) {
    words.erase(0, words.find_first_not_of(' '));
    const std::size_t number = words.find_first_not_of("0123456789");
    if (words.starts_with('-') || words.starts_with('='))
        words.insert(0, 1, '\\');
    else if (number != 0 && number != std::string::npos &&
             (words[number] == '.' || words[number] == ')'))
        words.insert(number, 1, '\\');
    return words;
}

std::string row(const std::vector<std::string>& cells) {
    std::string line = "|";
    for (const std::string& cell : cells)
        line += " " + cell + " |";
    return line + "\n";
}

std::string table(const std::vector<std::string>& head,
                  const std::vector<std::vector<std::string>>& rows) {
    std::string out = row(head);
    out += row(std::vector<std::string>(head.size(), "---"));
    for (std::vector<std::string> cells : rows) {
        cells.resize(head.size());
        out += row(cells);
    }
    return out + "\n";
}

/// One block after the other; plots and pictures by their captions.
struct MarkdownBlocks {
    std::string operator()(const Heading& heading) const {
        return "### " + literal(heading.text) + "\n\n";
    }
    std::string operator()(const Paragraph& paragraph) const {
        return opening(inlineText(paragraph.text)) + "\n\n";
    }
    std::string operator()(const Summary& summary) const {
        std::string out = "### " + literal(summary.title) + "\n\n";
        for (const Text& text : summary.paragraphs)
            out += opening(inlineText(text)) + "\n\n";
        return out;
    }
    std::string operator()(const Banner& banner) const {
        return "> **" + literal(banner.what) + "** " + inlineText(banner.why) + "\n\n";
    }
    std::string operator()(const KeyFigures& key) const { return pairs(key.figures); }
    std::string operator()(const Facts& facts) const { return pairs(facts.rows); }
    std::string operator()(const List& list) const {
        std::string out;
        for (const Text& item : list.items)
            out += "- " + opening(inlineText(item)) + "\n";
        return out + "\n";
    }
    std::string operator()(const Table& shown) const {
        std::vector<std::string> head;
        for (const Text& cell : shown.head)
            head.push_back(inlineText(cell));
        std::vector<std::vector<std::string>> rows;
        for (const auto& cells : shown.rows) {
            auto& texts = rows.emplace_back();
            for (const Cell& cell : cells)
                texts.push_back(inlineText(cell.text));
            head.resize(std::max(head.size(), texts.size()));
        }
        return (shown.folded.empty() ? "" : "### " + literal(shown.folded) + "\n\n") +
               table(head, rows);
    }
    std::string operator()(const Figures& figures) const {
        List captions;
        for (const Figure& figure : figures.plots)
            captions.items.emplace_back(figure.caption);
        return (*this)(captions);
    }
    std::string operator()(const Flow& flow) const {
        List boxes;
        for (const FlowBox& box : flow.boxes)
            boxes.items.push_back(box.text);
        return (*this)(boxes);
    }
    std::string operator()(const Cases& cases) const {
        List list;
        for (const Case& one : cases.cases)
            list.items.emplace_back(one.title + ": " + one.caption);
        return (*this)(list);
    }

private:
    static std::string pairs(const std::vector<std::pair<Text, Text>>& pairs) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& [name, value] : pairs)
            if (!value.empty())
                rows.push_back({inlineText(name), inlineText(value)});
        return table({"", ""}, rows);
    }
};

}  // namespace

std::string markdown(const Document& document) {
    std::string page = "# " + literal(document.title) + "\n\n";
    if (!document.subtitle.empty())
        page += opening(literal(document.subtitle)) + "\n\n";
    page += MarkdownBlocks{}(document.notice);
    for (const Section& section : document.sections) {
        page += "## " + literal(section.title) + "\n\n";
        for (const Block& block : section.blocks)
            page += std::visit(MarkdownBlocks{}, block);
    }
    while (page.ends_with("\n\n"))
        page.pop_back();
    return page;
}

}  // namespace lightbox::report
