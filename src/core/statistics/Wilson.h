// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include "spec/Interval.h"

namespace lightbox::statistics {

/// Two-sided standard normal quantile: 1.959964 for 0.95. Throws Error (confidence_invalid) outside
/// (0, 1).
[[nodiscard]] double normalQuantile(double confidence);

/// Wilson's bounds for a share `p` of `n` cases (n > 0, any real) with the normal or t quantile `z`.
struct Bounds {
    double low = 0, high = 1;
};
[[nodiscard]] Bounds wilsonBounds(double p, double n, double z);

/// successes / n with Wilson's score interval (1927), method "wilson". Undefined when n is 0;
/// `undefined` then is the text of the row `whyNone`.
[[nodiscard]] spec::Interval wilson(std::size_t successes, std::size_t n, double confidence = 0.95,
                                    const char* whyNone = "undefined.no_cases");

}  // namespace lightbox::statistics
