// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

namespace lightbox::spec {

/// A learning rate and the loss at it, smoothed.
struct RatePoint {
    double lr = 0;
    double loss = 0;
};

/// What finding a learning rate showed.
struct RateCurve {
    int phase = 1;
    std::vector<RatePoint> points;
    std::optional<double> suggestion;  ///< where the loss falls fastest; nullopt: it does not fall
    std::optional<double> divergesAt;  ///< nullopt: not up to the highest tried
};

}  // namespace lightbox::spec
