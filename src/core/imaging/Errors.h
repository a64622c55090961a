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

/// The Error of a request for frame `frame` (from 0) of a file that has `frames`.
[[nodiscard]] inline base::Error noSuchFrame(const std::filesystem::path& file, int frame,
                                             int frames) {
    return base::usage({"bad_value", "there is no such frame", file,
                        "frame " + std::to_string(frame) + " of " + std::to_string(frames),
                        "count frames from 0"});
}

}  // namespace lightbox::imaging
