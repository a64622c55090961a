// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/Json.h"

namespace lightbox::spec {

/// A threshold that somebody means to come back to.
struct Bookmark {
    std::string cls;
    double threshold = 0.5;
    std::string objective;  ///< by what it was found, in the notation of OperatingPoint::objective
    std::string at;         ///< UTC, ISO 8601
};

/// bookmarks.json of a run, oldest first. Throws Error refused (json_invalid) on what is none.
[[nodiscard]] base::Json toJson(const std::vector<Bookmark>& bookmarks);
[[nodiscard]] std::vector<Bookmark> bookmarksFromJson(const base::Json& json);

}  // namespace lightbox::spec
