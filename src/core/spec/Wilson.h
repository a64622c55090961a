// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "spec/Interval.h"

namespace lightbox::spec {

/// successes / n with Wilson's score interval (1927) at 95 %, method "wilson". Undefined ("there
/// are no cases") when n is 0.
[[nodiscard]] Interval wilson95(std::size_t successes, std::size_t n);

}  // namespace lightbox::spec
