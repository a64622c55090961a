// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: files that become images one by one.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "data/import/Imported.h"
#include "data/import/KnownImages.h"
#include "data/sources/PatientPattern.h"
#include "data/tables/StatedFile.h"
#include "imaging/Nifti.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// How all files of an import are read.
struct ReadingPlan {
    std::optional<PatientPattern> pattern;
    std::string labelTag;  ///< DICOM tag that holds the label, "" none
    imaging::SliceAxis sliceAxis = imaging::SliceAxis::Axial;
    int middleSlices = 0;
    bool takesDerived = false;  ///< segmentations, dose and the like are read as images
    const KnownImages* known = nullptr;
};
/// Throws Error usage (pattern_invalid, axis_unknown).
[[nodiscard]] ReadingPlan planFor(const spec::ImportRequest& request, const KnownImages& known);

/// The label and the set that the plan's pattern finds in the path go over what folders say.
void takePatternGroups(const ReadingPlan& plan, StatedFile& stated);

/// Labels of the images that were read, parallel to them.
struct ReadLabels {
    std::vector<std::optional<std::string>> texts;
    std::vector<std::vector<std::int8_t>> findings;
    /// Stated for files that a cancelled import did not reach: their classes belong to the set all
    /// the same, so that reading on later shifts none.
    std::set<std::string> ahead;
};

/// Reads the files in parallel and appends their images and issues to `imported`, in their order;
/// what `plan.known` holds unchanged is taken from there. Stops early when asked.
[[nodiscard]] ReadLabels readStatedFiles(std::span<const StatedFile> files, const ReadingPlan& plan,
                                         int threads, Imported& imported,
                                         spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::data
