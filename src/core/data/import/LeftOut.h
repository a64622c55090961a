// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: files among the images that are none of them.
#pragma once
#include <vector>

#include "data/sources/SourceFiles.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Somebody asked for these ("masks", "derived") as images.
[[nodiscard]] bool includes(const spec::ImportRequest& request, const char* what);
/// Takes the masks out of the listing, so that nothing of them counts: no folder, no name.
void leaveMasksOut(std::vector<SourceFile>& files, spec::ImportReport& report);
/// Takes out what a BIDS data set holds of files computed from its images.
void leaveDerivativesOut(std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings);

/// Takes out folders that hold again what lies beside them.
void leaveRepeatedOut(std::vector<SourceFile>& files, std::vector<spec::Warning>& warnings);

}  // namespace lightbox::data
