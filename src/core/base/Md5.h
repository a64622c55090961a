// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

namespace lightbox::base {

/// 32 lower-case hexadecimal digits: to compare with a published checksum, no defence against
/// forgery. Throws Error (file_unreadable; hash_failed where the system forbids MD5).
[[nodiscard]] std::string md5OfFile(const std::filesystem::path& file);

}  // namespace lightbox::base
