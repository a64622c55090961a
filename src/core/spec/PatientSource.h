// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace lightbox::spec {

/// What stands for patients that nobody knows, from DatasetInfo::patientSource, in English: "series",
/// "video", "group of near-duplicates". Empty: the patients are patients, or are unknown.
[[nodiscard]] inline std::string groupOf(std::string_view patientSource) {
    if (patientSource == "series" || patientSource == "video")
        return std::string(patientSource);
    return patientSource == "near-duplicates" ? "group of near-duplicates" : "";
}
[[nodiscard]] inline std::string groupsOf(std::string_view patientSource) {
    if (patientSource == "video")
        return "videos";
    return patientSource == "near-duplicates" ? "groups of near-duplicates"
                                              : groupOf(patientSource);
}

}  // namespace lightbox::spec
