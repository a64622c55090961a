// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace lightbox::spec {

/// The one of two classes whose name says that there is nothing to find; nullopt where neither or both say so alike. In any case
/// and with -, _ or a blank, and a number before it left out, such a name is, in this order: normal, healthy, negative (neg), benign,
/// control(s), no finding, unremarkable, CN, 0, or one of these words and more (healthy_tissue); it begins with no, non, not,
/// un or without; it ends in free or absent. The earlier in this order wins over the later. "no" alone must be a word,
/// or stand before the other class's name (notumor beside tumor): a nodule is something to find. So are n beside y, f beside t
/// and false beside true. Where the names as they are say nothing, words that both begin with are left out (CT_COVID, CT_NonCOVID).
[[nodiscard]] std::optional<std::size_t> namedNegative(std::span<const std::string> twoClasses);

/// Which of two classes to take for the positive one when nobody said: the counterpart of namedNegative(); else the second.
/// Whoever assumes warns (positive_class_assumed).
[[nodiscard]] std::size_t assumedPositive(std::span<const std::string> twoClasses);

}  // namespace lightbox::spec
