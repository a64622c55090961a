// SPDX-License-Identifier: GPL-3.0-or-later
// Within engine only: what keeps images together where their patients are not known.
#pragma once
#include <optional>
#include <stop_token>
#include <string>

#include "spec/Dataset.h"

namespace lightbox::engine {

/// Gives images without patient the name of their group in its place: "series" (of a DICOM file; of
/// others the folder is none), "video" (the file whose frame they are, or files numbered as frames of
/// one name), "near-duplicates" (pictures that are nearly the same, mirrored and turned ones too).
/// What stands in no group stays without. Returns how many got one. Throws Error usage
/// (patient_from_unknown).
std::size_t groupForPatients(spec::Dataset& dataset, const std::string& from,
                             const std::stop_token& stop);

/// What could stand for patients where most images have none: "series" or "video", with how many
/// groups and images in them; nullopt where neither holds several images.
struct PossibleGroups {
    std::string from;
    std::size_t groups = 0;
    std::size_t images = 0;
};
[[nodiscard]] std::optional<PossibleGroups> possibleGroups(const spec::Dataset& dataset);

}  // namespace lightbox::engine
