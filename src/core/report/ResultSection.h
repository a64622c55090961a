// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "report/HtmlReport.h"

namespace lightbox::report {

/// "Validation" or "Test": everything measured on one set, accuracy last, as one <section>.
[[nodiscard]] std::string resultSection(const SetResult& result, const std::string& title);

/// Class that a set's key figures speak of: the one of the threshold, else the positive one; -1: none (macro figures).
[[nodiscard]] int keyClass(const spec::Evaluation& evaluation);

}  // namespace lightbox::report
