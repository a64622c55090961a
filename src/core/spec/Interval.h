// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "messages/Message.h"

namespace lightbox::spec {

/// An estimate with its confidence interval. A value or bound that cannot be computed is nullopt and `undefined` says why.
struct Interval {
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
    /// "newcombe", "newcombe_patient", "newcombe_mean", "mover", "delong", "wilson", "wilson_patient", "bootstrap_patient", "bootstrap_image", "mercaldo_logit"
    std::string method;
    std::string undefined;                 ///< reason, empty when value is there
    std::vector<messages::Message> notes;  ///< what to know before one relies on the bounds
    std::vector<Interval> also;            ///< the same estimate by other methods
};

/// The notes in English, one after another; empty where there are none.
[[nodiscard]] std::string noteOf(const Interval& interval);

}  // namespace lightbox::spec
