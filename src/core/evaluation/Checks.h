// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

namespace lightbox::evaluation {

/// Throws Error (scores_invalid) unless both are equally long and no score is NaN.
void checkScores(std::span<const double> score, std::span<const std::uint8_t> positive);

}  // namespace lightbox::evaluation
