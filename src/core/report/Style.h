// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace lightbox::report {

/// The style sheet of the report: light and dark by the reader's preference, colours of the workbench.
[[nodiscard]] std::string styleSheet();
/// Its light colours by their names: {"text", "#1A1E23"} …
[[nodiscard]] std::vector<std::pair<std::string, std::string>> printedColours();
/// What it says of plots, with the light colours in place: for a plot that stands alone.
[[nodiscard]] std::string printedPlotStyle();

}  // namespace lightbox::report
