// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// Some writers name a compressed (hence explicit) transfer syntax in the meta header and then
/// write the data set with implicit VR. The same file with explicit VR, its elements' kinds taken
/// from the dictionary; nullopt when `file` is whole otherwise or cannot be followed.
[[nodiscard]] std::optional<std::vector<std::byte>>
withExplicitKinds(std::span<const std::byte> file);

}  // namespace lightbox::imaging
