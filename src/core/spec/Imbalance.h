// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace lightbox::spec {

/// How unequal the classes of a training set are.
struct Imbalance {
    enum class Level { Even, Mild, Marked, Severe };
    Level level = Level::Even;
    double ratio = 1;  ///< images of the largest class for one of the smallest that has any
};

/// Even below 1.5, mild below 4, marked below 20, severe from there. Classes without an image are
/// another matter and left out; fewer than two with images are even.
[[nodiscard]] Imbalance imbalanceOf(const std::vector<std::size_t>& imagesPerClass);

}  // namespace lightbox::spec
