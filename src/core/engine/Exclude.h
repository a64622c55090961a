// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Split.h"

namespace lightbox::engine {

/// What is to be left out of splits, training and evaluation, or taken in again.
struct ExcludeRequest {
    std::vector<spec::ImageId> images;
    std::vector<std::string> patients;
    std::string reason;  ///< not for undoing
};

/// Leaves out, all or nothing, logged. Throws Error usage (nothing_named, reason_missing) or refused
/// (image_unknown, patient_unknown, already_excluded; test_sealed where an image of a sealed test
/// is among them).
void exclude(const OpenProject& project, const ExcludeRequest& request);
/// Takes in again, logged. Throws as exclude(), with not_excluded.
void undoExclude(const OpenProject& project, const ExcludeRequest& request);
/// Oldest first.
[[nodiscard]] std::vector<spec::Exclusion> listExclusions(const OpenProject& project);

}  // namespace lightbox::engine
