// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>

namespace lightbox::models {

/// The entries of a zip file held in memory, by name: those that are stored, not compressed, as
/// torch.save writes them. zip64 is understood. Throws Error (weights_corrupt) where the directory
/// or an entry does not lie within the file, and for compressed or encrypted entries.
[[nodiscard]] std::map<std::string, std::span<const std::byte>>
storedEntries(std::span<const std::byte> zip, const std::filesystem::path& file);

}  // namespace lightbox::models
