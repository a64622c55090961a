// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"
#include "report/Html.h"
#include "report/Renderers.h"
#include "report/Style.h"
#include "report/Svg.h"

namespace lightbox::report {

namespace {

using base::Json;

const char* nameOf(Tone tone) {
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Strong:
        return "strong";
    case Tone::Estimate:
        return "estimate";
    case Tone::Quiet:
        return "quiet";
    case Tone::Small:
        return "small";
    case Tone::Code:
        return "code";
    }
    return "plain";
}

const char* nameOf(CellKind kind) {
    return kind == CellKind::Right ? "right" : kind == CellKind::Wrong ? "wrong" : "plain";
}

const char* nameOf(TableKind kind) {
    return kind == TableKind::Words       ? "words"
           : kind == TableKind::Confusion ? "confusion"
                                          : "figures";
}

Json textOf(const Text& text) {
    Json pieces = Json::array();
    for (const Text::Piece& piece : text.pieces())
        pieces.push_back(Json::array({piece.text, nameOf(piece.tone)}));
    return pieces;
}

Json textsOf(const std::vector<Text>& texts) {
    Json all = Json::array();
    for (const Text& text : texts)
        all.push_back(textOf(text));
    return all;
}

Json pairsOf(const std::vector<std::pair<Text, Text>>& pairs) {
    Json all = Json::array();
    for (const auto& [name, value] : pairs)
        if (!value.empty())
            all.push_back(Json::array({textOf(name), textOf(value)}));
    return all;
}

struct JsonBlocks {
    Json operator()(const Heading& heading) const {
        return {{"kind", "heading"}, {"text", heading.text}};
    }
    Json operator()(const Paragraph& paragraph) const {
        return {
            {"kind", "paragraph"}, {"text", textOf(paragraph.text)}, {"quiet", paragraph.quiet}};
    }
    Json operator()(const Summary& summary) const {
        return {{"kind", "summary"},
                {"title", summary.title},
                {"paragraphs", textsOf(summary.paragraphs)}};
    }
    Json operator()(const Banner& banner) const {
        return {{"kind", "banner"}, {"what", banner.what}, {"why", textOf(banner.why)}};
    }
    Json operator()(const KeyFigures& key) const {
        return {{"kind", "key_figures"}, {"figures", pairsOf(key.figures)}};
    }
    Json operator()(const Facts& facts) const {
        return {{"kind", "facts"}, {"rows", pairsOf(facts.rows)}};
    }
    Json operator()(const List& list) const {
        return {{"kind", "list"}, {"items", textsOf(list.items)}};
    }
    Json operator()(const Table& table) const {
        Json rows = Json::array();
        for (const auto& row : table.rows) {
            Json cells = Json::array();
            for (const Cell& cell : row)
                cells.push_back(Json{{"text", textOf(cell.text)}, {"kind", nameOf(cell.kind)}});
            rows.push_back(std::move(cells));
        }
        return {{"kind", "table"},
                {"table", nameOf(table.kind)},
                {"title", table.folded},
                {"head", textsOf(table.head)},
                {"rows", std::move(rows)}};
    }
    Json operator()(const Figures& figures) const {
        Json plots = Json::array();
        for (const Figure& figure : figures.plots) {
            Json legend = Json::array();
            for (const LegendEntry& entry : figure.legend)
                legend.push_back(
                    Json{{"svg", standaloneSvg(legendLine(entry.line))}, {"name", entry.name}});
            plots.push_back(Json{{"svg", standaloneSvg(figure.svg)},
                                 {"caption", figure.caption},
                                 {"legend", std::move(legend)}});
        }
        return {{"kind", "figures"}, {"plots", std::move(plots)}};
    }
    Json operator()(const Flow& flow) const {
        Json boxes = Json::array();
        for (const FlowBox& box : flow.boxes)
            boxes.push_back(Json{{"text", textOf(box.text)}, {"leaves", box.leaves}});
        return {{"kind", "flow"}, {"boxes", std::move(boxes)}};
    }
    Json operator()(const Cases& cases) const {
        Json all = Json::array();
        for (const Case& one : cases.cases)
            all.push_back(
                Json{{"title", one.title}, {"caption", one.caption}, {"png", base64(one.png)}});
        return {{"kind", "cases"}, {"cases", std::move(all)}};
    }
};

}  // namespace

std::string json(const Document& document) {
    Json sections = Json::array();
    for (const Section& section : document.sections) {
        Json blocks = Json::array();
        for (const Block& block : section.blocks)
            blocks.push_back(std::visit(JsonBlocks{}, block));
        sections.push_back(Json{{"title", section.title}, {"blocks", std::move(blocks)}});
    }
    Json colours = Json::object();
    for (auto& [name, colour] : printedColours())
        colours[name] = colour;
    return base::toText(Json{{"format", "lightbox-report"},
                             {"version", kDocumentVersion},
                             {"title", document.title},
                             {"subtitle", document.subtitle},
                             {"notice", JsonBlocks{}(document.notice)},
                             {"colours", std::move(colours)},
                             {"sections", std::move(sections)}});
}

}  // namespace lightbox::report
