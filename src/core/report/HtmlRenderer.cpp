// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Html.h"
#include "report/Renderers.h"
#include "report/Style.h"
#include "report/Svg.h"

namespace lightbox::report {

namespace {

std::string tableHead(const std::vector<Text>& cells) {
    std::string row;
    for (const Text& cell : cells)
        row += "<th scope=\"col\">" + markup(cell) + "</th>";
    return element("thead", element("tr", row)) + "\n";
}

std::string tableRow(const std::vector<Cell>& cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string content = markup(cells[i].text);
        row += i == 0 ? "<th scope=\"row\">" + content + "</th>"
                      : element("td", content,
                                cells[i].kind == CellKind::Right   ? "hit"
                                : cells[i].kind == CellKind::Wrong ? "miss"
                                                                   : "");
    }
    return element("tr", row) + "\n";
}

std::string_view tableClass(TableKind kind) {
    return kind == TableKind::Words ? "words" : kind == TableKind::Confusion ? "confusion" : "";
}

/// One block after the other, as markup.
struct HtmlBlocks {
    std::string operator()(const Heading& heading) const {
        return element("h3", escaped(heading.text));
    }
    std::string operator()(const Paragraph& paragraph) const {
        return element("p", markup(paragraph.text), paragraph.quiet ? "quiet" : "");
    }
    std::string operator()(const Summary& summary) const {
        std::string columns;
        for (const Text& text : summary.paragraphs)
            columns += element("p", markup(text));
        return element("div",
                       element("h3", escaped(summary.title)) + element("div", columns, "columns"),
                       "summary");
    }
    std::string operator()(const Banner& banner) const {
        return element("div", element("strong", escaped(banner.what)) + " " + markup(banner.why),
                       "banner") +
               "\n";
    }
    std::string operator()(const KeyFigures& key) const {
        std::string figures;
        for (const auto& [name, value] : key.figures)
            figures += element("div", element("div", markup(name), "quiet") +
                                          element("div", markup(value), "value"));
        return element("div", figures, "key");
    }
    std::string operator()(const Facts& facts) const {
        std::string rows;
        for (const auto& [name, value] : facts.rows)
            if (!value.empty())
                rows += tableRow({{name}, {value}});
        return element("table", element("tbody", rows), "words");
    }
    std::string operator()(const List& list) const {
        std::string items;
        for (const Text& item : list.items)
            items += element("li", markup(item));
        return element("ul", items);
    }
    std::string operator()(const Table& table) const {
        std::string rows;
        for (const auto& row : table.rows)
            rows += tableRow(row);
        const std::string shown = element(
            "table",
            (table.head.empty() ? std::string() : tableHead(table.head)) + element("tbody", rows),
            tableClass(table.kind));
        return table.folded.empty()
                   ? shown
                   : element("details", element("summary", escaped(table.folded)) + shown);
    }
    std::string operator()(const Figures& figures) const {
        std::string plots;
        for (const Figure& figure : figures.plots) {
            std::string legend;
            for (const LegendEntry& entry : figure.legend)
                legend += element("li", legendLine(entry.line) + escaped(entry.name));
            plots += "<figure style=\"width:" + std::to_string(figure.width) + "px\">" +
                     figure.svg +
                     (legend.empty() ? std::string() : element("ul", legend, "legend")) +
                     element("figcaption", escaped(figure.caption)) + "</figure>";
        }
        return element("div", plots, "plots");
    }
    std::string operator()(const Flow& flow) const {
        std::string boxes;
        for (const FlowBox& box : flow.boxes)
            boxes += element("div", markup(box.text), box.leaves ? "out" : "");
        return element("div", boxes, "flow");
    }
    std::string operator()(const Cases& cases) const {
        std::string figures;
        for (const Case& one : cases.cases) {
            const std::string title = escaped(one.title);
            std::string content;
            if (!one.png.empty())
                content = "<img alt=\"" + title + "\" src=\"data:image/png;base64," +
                          base64(one.png) + "\"/>";
            content +=
                element("figcaption", title + "<br/>" + element("small", escaped(one.caption)));
            figures += element("figure", content);
        }
        return element("div", figures, "cases");
    }
};

std::string sectionOf(const Section& section) {
    std::string body = element("h2", escaped(section.title));
    for (const Block& block : section.blocks)
        body += std::visit(HtmlBlocks{}, block);
    return element("section", body) + "\n";
}

}  // namespace

std::string html(const Document& document) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n";
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    // Nothing is fetched and nothing runs, whatever a name in the data tries.
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "img-src data:; style-src 'unsafe-inline'\"/>\n";
    page += element("title", escaped(document.title + " \u2013 Lightbox")) + "\n" +
            element("style", styleSheet()) + "\n</head>\n<body>\n<main>\n";
    page += element("header", element("h1", escaped(document.title)) +
                                  element("p", escaped(document.subtitle), "quiet")) +
            "\n";
    page += HtmlBlocks{}(document.notice);
    for (const Section& section : document.sections)
        page += sectionOf(section);
    page += "</main>\n</body>\n</html>\n";
    return page;
}

}  // namespace lightbox::report
