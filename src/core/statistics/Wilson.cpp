// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Wilson.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <string>

#include "base/Error.h"
#include "messages/Render.h"

namespace lightbox::statistics {

double normalQuantile(double confidence) {
    if (!(confidence > 0 && confidence < 1))
        throw base::usage("confidence_invalid", {{"confidence", confidence}});
    return boost::math::quantile(
        boost::math::complement(boost::math::normal{}, (1 - confidence) / 2));
}

Bounds wilsonBounds(double p, double n, double z) {
    const double centre = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // Exact at the ends, where rounding would leave 1e-17.
    return {p <= 0 ? 0.0 : std::max(0.0, (centre - half) / scale),
            p >= 1 ? 1.0 : std::min(1.0, (centre + half) / scale)};
}

spec::Interval wilson(std::size_t successes, std::size_t n, double confidence,
                      const char* whyNone) {
    const double z = normalQuantile(confidence);
    spec::Interval result;
    result.method = "wilson";
    if (n == 0) {
        result.undefined = messages::wordsOf(whyNone);
        return result;
    }
    const auto cases = static_cast<double>(n);
    const double p = static_cast<double>(successes) / cases;
    const auto bounds = wilsonBounds(p, cases, z);
    result.value = p;
    result.low = bounds.low;
    result.high = bounds.high;
    return result;
}

}  // namespace lightbox::statistics
