// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <utility>

#include "base/Error.h"

namespace lightbox::imaging {

/// The Error of a file that cannot become an image; the code of `id` is one of ImportIssue::reason.
[[nodiscard]] inline base::Error badImage(const char* id, messages::Args args,
                                          const std::filesystem::path& file) {
    return base::refused(id, std::move(args), file);
}

/// The Error of a request for frame `frame` (from 0) of a file that has `frames`.
[[nodiscard]] inline base::Error noSuchFrame(const std::filesystem::path& file, int frame,
                                             int frames) {
    return base::usage("bad_value.frame", {{"frame", frame}, {"frames", frames}}, file);
}

}  // namespace lightbox::imaging
