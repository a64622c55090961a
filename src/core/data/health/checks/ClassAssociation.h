// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: whether a mark that some images bear goes with a class.
#pragma once
#include <optional>
#include <vector>

#include "data/health/checks/Check.h"

namespace lightbox::data {

struct ClassAssociation {
    double step = 0;  ///< share of marked images in the class less that in the others, 0 to 1
    messages::Message text;  ///< "100 of 200 'ill', 0 of 200 others"
};

/// The class that the mark (per image of the data set) goes with most; nullopt where the shares lie
/// less than `least` apart or their 95 % intervals (Wilson) meet, so that it may be chance. Images
/// without a label do not count.
[[nodiscard]] std::optional<ClassAssociation>
strongestAssociation(const CheckInput& input, const std::vector<bool>& isMarked, double least);

}  // namespace lightbox::data
