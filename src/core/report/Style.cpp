// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Style.h"

#include <array>

namespace lightbox::report {

namespace {

struct Colour {
    std::string_view name;
    std::string_view light, dark;
};

/// Those of the workbench.
constexpr std::array<Colour, 22> kPalette{{
    {"bg", "#F2F4F6", "#111316"},     {"panel", "#FFFFFF", "#1A1D22"},
    {"panel2", "#F7F8FA", "#1F2329"}, {"hover", "#ECEFF2", "#282D34"},
    {"line", "#DDE2E7", "#2B3037"},   {"text", "#1A1E23", "#E8EBEF"},
    {"text2", "#4C5664", "#B3BBC5"},  {"text3", "#626C79", "#98A1AD"},
    {"acc", "#0A7567", "#35C9AE"},    {"warn", "#875700", "#F2BC54"},
    {"warns", "#FFF5DF", "#2E2615"},  {"warnl", "#E6C681", "#5C4A20"},
    {"err", "#B3261E", "#FF8F85"},    {"axis", "#9AA3AE", "#5B6570"},
    {"grid", "#E8EBEF", "#272C33"},   {"ref", "#8A94A0", "#79838F"},
    {"s1", "#0072B2", "#56B4E9"},     {"s2", "#D55E00", "#F58442"},
    {"s3", "#A8558A", "#D88DB9"},     {"s4", "#B07A00", "#E6B422"},
    {"s5", "#3B8EC2", "#9CD3F3"},     {"s6", "#007A59", "#2FB891"},
}};

constexpr std::string_view kPage = R"css(
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:13px/20px "Lightbox Sans",Inter,system-ui,sans-serif;
font-variant-numeric:tabular-nums}
header{padding:0 16px}
main{max-width:1100px;margin:0 auto;padding:24px 16px}
h1{font-size:22px;line-height:28px;font-weight:600;margin:0}
h2{font-size:16px;line-height:24px;font-weight:600;margin:0 0 8px}
h3{font-size:13px;font-weight:600;margin:16px 0 4px}
p{margin:4px 0}
section{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:12px 16px;margin:8px 0}
.quiet,figcaption,small{color:var(--text2);font-weight:400}
small{font-size:11px;line-height:16px}
.estimate{font-weight:600}
.summary{background:var(--panel2);border:1px solid var(--line);border-left:3px solid var(--acc);border-radius:6px;padding:8px 16px;margin:8px 0}
.summary h3{margin:0 0 4px}
.columns{display:flex;flex-wrap:wrap;gap:4px 32px}
.columns p{flex:1 1 320px;font-size:14px;line-height:22px}
.key{display:flex;flex-wrap:wrap;gap:8px 32px;margin:12px 0}
.key div{min-width:150px}
.key .value{font-size:22px;line-height:28px}
.key .quiet{font-size:13px;line-height:20px}
.banner{background:var(--warns);border:1px solid var(--warnl);border-radius:6px;padding:8px 12px;margin:8px 0}
.banner strong{color:var(--warn)}
table{border-collapse:collapse;margin:4px 0 8px}
th,td{padding:5px 12px 5px 0;border-top:1px solid var(--line);text-align:right;vertical-align:top}
th[scope=row],td.text{text-align:left;font-weight:500}
thead th{border-top:0;font-size:11px;line-height:16px;color:var(--text2);font-weight:500}
thead th:first-child{text-align:left}
table.words td{text-align:left}
table.confusion td{min-width:88px;padding:8px 12px;text-align:center;border:1px solid var(--line)}
table.confusion td.miss{border:2px dashed var(--err)}
table.confusion td.hit{background:var(--hover)}
.flow{display:flex;flex-wrap:wrap;gap:8px;align-items:stretch}
.flow div{border:1px solid var(--line);border-radius:4px;background:var(--panel2);padding:8px 12px;min-width:140px}
.flow .out{border-style:dashed}
.plots{display:flex;flex-wrap:wrap;gap:16px}
.plots figure{margin:0;max-width:100%}
.legend{list-style:none;margin:4px 0;padding:0}
.legend svg{width:28px;height:8px;vertical-align:middle;margin-right:6px}
svg{max-width:100%;height:auto;font:11px system-ui,sans-serif}
.cases{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px}
.cases figure{margin:0;background:#0B0C0E;color:#DDE1E6;border-radius:6px;overflow:hidden}
.cases img{display:block;width:100%}
.cases figcaption{padding:6px 8px;color:#DDE1E6;overflow-wrap:anywhere}
.cases figcaption small{color:#A3ABB5}
code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
details summary{cursor:pointer;color:var(--acc)}
@media print{figure,tr,.banner,.flow div{break-inside:avoid}h2,h3{break-after:avoid}}
)css";

constexpr std::string_view kPlot = R"css(
text{fill:var(--text2)}
.axis{stroke:var(--axis)}.grid{stroke:var(--grid)}.ref{stroke:var(--ref);stroke-dasharray:4 3}
.line{fill:none;stroke-width:2;stroke-linejoin:round}
.band{stroke:none;fill-opacity:.2}
.s1{stroke:var(--s1)}.s2{stroke:var(--s2)}.s3{stroke:var(--s3)}.s4{stroke:var(--s4)}.s5{stroke:var(--s5)}.s6{stroke:var(--s6)}
.band.s1{fill:var(--s1)}.band.s2{fill:var(--s2)}.band.s3{fill:var(--s3)}.band.s4{fill:var(--s4)}.band.s5{fill:var(--s5)}.band.s6{fill:var(--s6)}
.band.s1,.band.s2,.band.s3,.band.s4,.band.s5,.band.s6{stroke:none}
.d2{stroke-dasharray:6 4}.d3{stroke-dasharray:2 3}.d4{stroke-dasharray:8 3 2 3}.d5{stroke-dasharray:12 4}.d6{stroke-dasharray:4 2}
.f1{fill:var(--s1)}.f2{fill:var(--s2)}.f3{fill:var(--s3)}.f4{fill:var(--s4)}.f5{fill:var(--s5)}.f6{fill:var(--s6)}.bar{stroke:var(--panel);stroke-width:1}
.phase{fill:var(--hover);fill-opacity:.55}
.whisker{stroke-width:1.5}.dot{fill:var(--panel);stroke-width:1.5}.pale{stroke:var(--ref)}
.threshold,.cross{stroke:var(--text);stroke-width:1.5}
.ring{fill:var(--panel);stroke:var(--text);stroke-width:2}.core{fill:var(--acc)}
.best{fill:var(--panel);stroke:var(--acc);stroke-width:2}
)css";

std::string palette(std::string_view Colour::*shade) {
    std::string rules;
    for (const Colour& colour : kPalette)
        rules += "--" + std::string(colour.name) + ":" + std::string(colour.*shade) + ";";
    return rules;
}

}  // namespace

std::string styleSheet() {
    return ":root{color-scheme:light dark;" + palette(&Colour::light) +
           "}\n@media(prefers-color-scheme:dark){:root{" + palette(&Colour::dark) + "}}" +
           std::string(kPage) + std::string(kPlot);
}

std::vector<std::pair<std::string, std::string>> printedColours() {
    std::vector<std::pair<std::string, std::string>> colours;
    colours.reserve(kPalette.size());
    for (const Colour& colour : kPalette)
        colours.emplace_back(colour.name, colour.light);
    return colours;
}

std::string printedPlotStyle() {
    std::string style(kPlot);
    for (const Colour& colour : kPalette) {
        const std::string variable = "var(--" + std::string(colour.name) + ")";
        for (auto at = style.find(variable); at != std::string::npos; at = style.find(variable))
            style.replace(at, variable.size(), colour.light);
    }
    return style;
}

}  // namespace lightbox::report
