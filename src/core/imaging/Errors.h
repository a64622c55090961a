// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "base/Error.h"

namespace lightbox::imaging {

/// The Error of a file that cannot become an image; `code` is one of ImportIssue::reason.
[[nodiscard]] inline base::Error
badImage(const std::string& code, const std::filesystem::path& file, const std::string& why) {
    return base::refused({code, "the image cannot be read", file, why, {}});
}

}  // namespace lightbox::imaging
