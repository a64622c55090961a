// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::base {

/// Name of the operating system's user, "unknown" when it has none.
[[nodiscard]] std::string userName();

}  // namespace lightbox::base
