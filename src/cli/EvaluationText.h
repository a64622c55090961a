// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "spec/Evaluation.h"

namespace lightbox::cli {

/// An evaluation for a terminal: every figure of its document as spec::figuresOf() has it.
[[nodiscard]] std::string textOf(const spec::Evaluation& evaluation);
/// Cases that intervals of the width asked for take, a line for each figure.
[[nodiscard]] std::string sampleSizeText(const spec::Evaluation& evaluation);
[[nodiscard]] std::string textOf(const spec::AtThreshold& at);
[[nodiscard]] std::string textOf(const spec::TwoThresholds& two, const std::string& cls);

}  // namespace lightbox::cli
