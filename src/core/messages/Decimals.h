// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::messages {

/// `value` with so many digits after a point, with a hyphen where it is below 0 and not rounded to it. The one place that rounds a
/// figure to digits: to the nearest, and what lies halfway as printf does, so that it reads alike wherever it stands.
[[nodiscard]] std::string decimals(double value, int places);

}  // namespace lightbox::messages
