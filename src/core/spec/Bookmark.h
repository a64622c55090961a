// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/Json.h"
#include "spec/Calibrator.h"

namespace lightbox::spec {

/// A threshold that somebody means to come back to, and what it speaks of: on other cases or another scale it means something else.
struct Bookmark {
    std::string cls;
    double threshold = 0.5;
    std::string objective;  ///< by what it was found, in the notation of OperatingPoint::objective
    std::string at;         ///< UTC, ISO 8601
    Scale scale = Scale::Raw;
    bool byPatient = false;             ///< patients were counted, in place of images
    std::optional<double> ruleIn = {};  ///< the upper of two thresholds
};

/// bookmarks.json of a run, oldest first; what earlier versions wrote is raw and by image. Throws Error refused (json_invalid) on what is none.
[[nodiscard]] base::Json toJson(const std::vector<Bookmark>& bookmarks);
[[nodiscard]] std::vector<Bookmark> bookmarksFromJson(const base::Json& json);

}  // namespace lightbox::spec
