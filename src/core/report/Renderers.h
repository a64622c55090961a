// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "report/Document.h"

namespace lightbox::report {

/// One HTML file that needs nothing else: inline style (light and dark) and SVG, no script, no address outside itself.
/// The same document gives the same text. Everything is escaped.
[[nodiscard]] std::string html(const Document& document);

/// The document as JSON, which `lightbox-pdf` reads: {"format": "lightbox-report", "version", "title", "subtitle", "notice", "colours": {name: "#rrggbb"},
/// "sections": [{"title", "blocks": [{"kind", …}]}]}. A text is a list of [words, tone]; a plot is SVG that needs no style sheet
/// of its own, a picture PNG in base 64.
[[nodiscard]] std::string json(const Document& document);

/// The document as Markdown (CommonMark with tables): text and tables; of plots and pictures their captions. What is a sign of
/// Markdown in a name is escaped.
[[nodiscard]] std::string markdown(const Document& document);

/// Version of that JSON: `lightbox-pdf` reads no other.
inline constexpr int kDocumentVersion = 1;

}  // namespace lightbox::report
