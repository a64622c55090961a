// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace lightbox::data {

using Positions = std::vector<std::size_t>;  ///< of images in the data set

}  // namespace lightbox::data
