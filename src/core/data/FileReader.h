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

#include "data/Import.h"
#include "data/KnownImages.h"
#include "data/PatientPattern.h"
#include "data/SourceFiles.h"
#include "imaging/Nifti.h"

namespace lightbox::data {

/// What is said of a file before it is read.
struct StatedFile {
    SourceFile file;
    std::string set;                    ///< "train", "val", "test" or ""
    std::optional<std::string> label;   ///< as text; findings with '|' between
    std::vector<std::int8_t> findings;  ///< of a table with a column for each class
    bool saysLabel = false;             ///< a table states the label (none: that it is not known)
    bool saysSet = false;               ///< a table states the set
    bool saysPatient = false;           ///< `patient` stands, not what the file says
    std::optional<std::string> patient;
    std::optional<std::string> study;      ///< nullopt: as the file says
    std::optional<std::string> studyDate;  ///< nullopt: as the file says
    std::map<std::string, std::string> fields;
    std::vector<spec::ImportIssue> issues;  ///< kept when the file is readable
};

/// How all files of an import are read.
struct ReadingPlan {
    std::optional<PatientPattern> pattern;
    std::string labelTag;  ///< DICOM tag that holds the label, "" none
    imaging::SliceAxis sliceAxis = imaging::SliceAxis::Axial;
    int middleSlices = 0;
    const KnownImages* known = nullptr;
};
/// Throws Error usage (pattern_invalid, axis_unknown).
[[nodiscard]] ReadingPlan planFor(const spec::ImportRequest& request, const KnownImages& known);

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
