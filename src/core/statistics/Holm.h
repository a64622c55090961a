// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

namespace lightbox::statistics {

/// The p of several tests, adjusted in their order so that the chance of any false alarm stays what it was for one (Holm 1979).
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

}  // namespace lightbox::statistics
