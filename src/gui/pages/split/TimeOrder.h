// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// Whether any patient's images stand in the sets against the order of time: a later one in a set that is used before
/// (training before validation before test), as the health check temporal_leak has it, by the study date.
struct TimeOrder {
    bool dated = false;                  ///< some image has a date
    std::optional<std::size_t> against;  ///< patients; nullopt: nobody can tell
    std::vector<spec::ImageId> images;   ///< of those patients
};

/// Of a split that is stored, with its members, or of one that is not, without: of that only whole patients can tell.
[[nodiscard]] TimeOrder timeOrderOf(const spec::Dataset& dataset,
                                    const std::map<std::int64_t, spec::Set>& members,
                                    const spec::SplitReport& report);

}  // namespace lightbox::gui
