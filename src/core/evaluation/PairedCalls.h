// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

#include "evaluation/Bootstrap.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// From so many cases on that only one of two models calls rightly, the chi-square test stands for the exact one.
inline constexpr std::size_t kFewDiscordant = 25;

/// McNemar's test (1947) of two models on the same cases, `first` and `second` 1 where they are right. Below kFewDiscordant
/// discordant cases: "exact", two-sided binomial; else "chi_square" without continuity correction. Where patients have several
/// cases: "chi_square_patient", the square of the summed differences over the sum of the patients' squared ones (Obuchowski 1998,
/// with the null variance); with one case a patient that is McNemar's. p is 1 where no case is discordant.
[[nodiscard]] spec::McNemar mcnemar(std::span<const std::uint8_t> first,
                                    std::span<const std::uint8_t> second, const Clusters& clusters);

}  // namespace lightbox::evaluation
