// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <string>

namespace lightbox::spec {

/// Which of two classes to take for the positive one when nobody said: the one whose counterpart is called normal, healthy,
/// negative, benign, control, no finding or 0 (in any case; - and _ count as spaces); else the second.
/// Returns its index. Whoever assumes warns (positive_class_assumed).
[[nodiscard]] std::size_t assumedPositive(std::span<const std::string> twoClasses);

}  // namespace lightbox::spec
