// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "spec/Measures.h"

namespace lightbox::evaluation {

/// Which share of right calls: among the cases of the class, or among the others.
enum class Rate { Sensitivity, Specificity };

/// Cases, of whom some are of a class and some are called so.
struct RatedCases {
    std::span<const std::uint8_t> positive, called;
    std::span<const std::uint32_t> cluster;  ///< of each case, below `clusters`
    std::size_t clusters = 0;
    bool arePatients = false;  ///< clusters are patients that are known
};

/// A group of a field: indices of its cases.
struct GroupCases {
    std::string field;
    std::span<const std::uint32_t> cases;
};

/// `rate` of each group less that of the other groups of its field (which stand beside each other): MOVER (Zou & Donner 2008) from both
/// intervals as they are shown, with the correlation that patients in both bring; p is 1 less the confidence at which a bound is 0, after
/// Holm over all tests of the call. Of two groups one is tested, and the second's difference is the first's turned round. A group or a rest
/// of fewer than kFewestOfSubgroup patients (cases), or with fewer than kFewestOfClass of those that the rate counts, is not tested and says why.
[[nodiscard]] std::vector<spec::SubgroupDifference>
rateDifferences(Rate rate, const RatedCases& cases, std::span<const GroupCases> groups);

}  // namespace lightbox::evaluation
