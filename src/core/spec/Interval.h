// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace lightbox::spec {

/// An estimate with its confidence interval. A value or bound that cannot be computed is nullopt and `undefined` says why.
struct Interval {
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    /// "newcombe", "newcombe_patient", "newcombe_mean", "mover", "delong", "wilson", "wilson_patient", "bootstrap_patient", "bootstrap_image", "mercaldo_logit"
    std::string method;
    std::string undefined;       ///< reason, empty when value is there
    std::string note;            ///< e.g. "few positive cases: 7"
    std::vector<Interval> also;  ///< the same estimate by other methods
};

}  // namespace lightbox::spec
