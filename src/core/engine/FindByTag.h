// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/OpenProject.h"
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace lightbox::engine {

/// What is looked for among all tags of the DICOM files of a project.
struct TagQuery {
    std::string text;     ///< part of a value, ignoring the case of ASCII letters
    std::string keyword;  ///< only in this tag ("BodyPartExamined", "0019,1010"); "": in any
    bool withIdentifiers = true;  ///< false: not in tags that tell who or where somebody is
};

/// Keys of the images that have it, ascending. Of an image whose label is sealed only tags count
/// that cannot tell it (isOpenUnderSeal()). Throws Error (cancelled).
[[nodiscard]] std::vector<std::int64_t> findByTag(const OpenProject& project, const TagQuery& query,
                                                  std::stop_token stop);

}  // namespace lightbox::engine
