// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// Where the meta header (explicit, little endian) of a DICOM file ends that begins with these
/// bytes, with or without preamble and mark; 0 when there is none or it cannot be followed.
[[nodiscard]] std::size_t metaHeaderEnd(std::span<const std::byte> bytes);

/// DCMTK inflates a deflated data set whole, and a few megabytes may become gigabytes: throws Error
/// (too_large) when `file` is deflated and more than `most` bytes come of it. Nothing is kept of
/// them.
void requireInflatable(const std::filesystem::path& file, std::uint64_t most);

/// The first `count` bytes that come of a raw deflate stream. Throws Error (truncated, unreadable).
[[nodiscard]] std::vector<std::byte> inflated(std::span<const std::byte> stream, std::size_t count,
                                              const std::filesystem::path& file);

}  // namespace lightbox::imaging
