// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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

/// Keys of the images that have it, ascending. Of an image whose label is sealed no tag counts that
/// is the name of a class. Throws Error (cancelled).
[[nodiscard]] std::vector<std::int64_t> findByTag(const std::filesystem::path& project,
                                                  const TagQuery& query, std::stop_token stop);

/// Whether a tag or column of this name tells who or where somebody is (after PS3.15 table E.1-1).
[[nodiscard]] bool identifies(const std::string& name);

}  // namespace lightbox::engine
