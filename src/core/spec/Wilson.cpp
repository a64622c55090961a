// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Wilson.h"

#include <algorithm>
#include <cmath>

namespace lightbox::spec {

Interval wilson95(std::size_t successes, std::size_t n) {
    constexpr double z = 1.959963984540054;
    Interval interval;
    interval.method = "wilson";
    if (n == 0) {
        interval.undefined = "there are no cases";
        return interval;
    }
    const double count = static_cast<double>(n);
    const double share = static_cast<double>(successes) / count;
    const double denominator = 1 + z * z / count;
    const double centre = (share + z * z / (2 * count)) / denominator;
    const double half =
        z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / denominator;
    interval.value = share;
    // Rounding must not push a bound past the estimate it belongs to.
    interval.low = successes == 0 ? 0.0 : std::max(0.0, centre - half);
    interval.high = successes == n ? 1.0 : std::min(1.0, centre + half);
    return interval;
}

}  // namespace lightbox::spec
