// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::data {

/// Side of the grey miniatures, one of each image, in which near duplicates and shortcuts are looked for.
inline constexpr int kMiniatureSide = 56;

}  // namespace lightbox::data
