// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "data/import/Imported.h"
#include "data/import/KnownImages.h"
#include "data/sources/KnownNames.h"
#include "data/sources/SetsInNames.h"
#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::data {

/// What a source holds, found without reading pixels.
struct Detected {
    std::string format;  ///< as ImportRequest::format, "" unknown
    std::size_t files = 0;
    std::vector<std::filesystem::path> tables;  ///< those named themselves, else all that lie there
    std::size_t masks = 0;                      ///< left out unless asked for
    bool foldersArePatients = false;            ///< and so no classes
    std::vector<std::string> setFolders;      ///< taken as sets by names other than the plain ones
    std::optional<SuggestedPattern> pattern;  ///< that would find patients in the names
    std::optional<SetsInNames> setsInNames;   ///< where no folder is a set
    /// What class folders could mean as well, each with the pattern (argument "pattern") or, in
    /// possibleSets, the sets that take it so; some are settled by a table alone.
    std::vector<spec::Warning> doubts;
    std::map<std::string, std::string> possibleSets;  ///< class folder -> set
};
[[nodiscard]] Detected detect(const std::vector<std::filesystem::path>& sources);

/// Reads every image of the sources once: records (without keys) in `dataset`, everything unusable
/// in `report.issues`. In parallel; one bad file never stops it. Throws Error only when nothing can
/// be begun (missing source, unknown format, invalid pattern, unreadable label table). Stopped, it
/// returns what was read until then, with the classes of all that is known to come.
/// Images that `known` holds with the same pixels come from there, with their keys and with what the
/// import says of them (patient, study, fields) over it; those of files which are as they were are
/// not read again.
[[nodiscard]] Imported readSources(const spec::ImportRequest& request, const KnownImages& known,
                                   spec::ProgressObserver& progress, std::stop_token stop);
/// Into nothing known yet.
[[nodiscard]] Imported readSources(const spec::ImportRequest& request,
                                   spec::ProgressObserver& progress, std::stop_token stop);

[[nodiscard]] spec::PatternPreview previewPattern(const std::vector<std::filesystem::path>& sources,
                                                  const std::string& pattern, std::size_t rows);

/// What a table of images would be imported as with what `request` says of it (columns,
/// labelColumns, label, task; sources may name folders with its images): the mapping as it would be
/// used, and the first `rows` rows. Never throws for what the table holds: see TablePreview::error.
[[nodiscard]] spec::TablePreview previewTable(const std::filesystem::path& table,
                                              const spec::ImportRequest& request, std::size_t rows);

}  // namespace lightbox::data
