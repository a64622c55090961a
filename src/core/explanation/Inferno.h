// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>

namespace lightbox::explanation {

using Rgb = std::array<std::uint8_t, 3>;

/// Colour of `value` in [0, 1] (clamped; not NaN) on the scale "inferno": black through red to pale
/// yellow.
[[nodiscard]] Rgb inferno(double value);

}  // namespace lightbox::explanation
