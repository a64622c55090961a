// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// What a source holds, found without reading pixels.
struct Detected {
    std::string format;  ///< "folder", "medmnist", "dicom", "" unknown
    std::size_t files = 0;
};
[[nodiscard]] Detected detect(const std::vector<std::filesystem::path>& sources);

/// Reads every image of the sources once: records (without keys) in `dataset`, everything unusable
/// in `report.issues`. In parallel; one bad file never stops it. Throws Error only when nothing can
/// be begun (missing source, unknown format, invalid pattern, unreadable label table).
struct Imported {
    spec::Dataset dataset;
    spec::ImportReport report;
};
[[nodiscard]] Imported readSources(const spec::ImportRequest& request,
                                   spec::ProgressObserver& progress, std::stop_token stop);

[[nodiscard]] spec::PatternPreview previewPattern(const std::vector<std::filesystem::path>& sources,
                                                  const std::string& pattern, std::size_t rows);

}  // namespace lightbox::data
