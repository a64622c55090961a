// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// Imports into `project` (created when absent) and returns what came of it. What is in already is
/// not even read where its file is as it was; what table, tag or pattern say of it now (patient,
/// label, study, date, set, fields) goes in place of what was known, what they are silent about
/// stays, and a file that was gone is taken from where it is now. Cancelling keeps what was read; the
/// next import goes on from there. Throws Error: task_differs, classes_differ where the source's
/// classes do not fit the project's; test_sealed, and nothing is changed, where an image of a sealed
/// test set or of its patients would get another patient or label.
[[nodiscard]] spec::ImportReport importCases(const OpenProject& project,
                                             const spec::ImportRequest& request,
                                             spec::ProgressObserver& progress,
                                             std::stop_token stop);

/// A format of ImportRequest, or "" with how many files were seen.
struct SourceGuess {
    std::string format;
    std::size_t files = 0;
    std::vector<std::filesystem::path> tables;  ///< those named themselves, else all that lie there
    std::size_t masks = 0;                      ///< files that are left out unless asked for
    bool foldersArePatients = false;            ///< and so no classes
    std::vector<std::string> setFolders;  ///< taken as sets by names other than the plain ones
    /// A pattern that would find patients, or else sets, in the file names: taken when somebody says so.
    struct Pattern {
        std::string scheme;  ///< of which published set the names are; "" none
        std::string pattern;
        std::size_t patients = 0;
        std::size_t sets = 0;  ///< 0: it is one of patients
    };
    std::optional<Pattern> pattern;
    /// What folders could mean other than what an import takes them for: taken when somebody says so.
    struct Doubt {
        spec::Warning warning;
        std::string pattern;  ///< as spec::ImportRequest::patientPattern; "" none
        std::map<std::string, std::string> setFolders;  ///< as in spec::ImportRequest
    };
    std::vector<Doubt> doubts;
};
[[nodiscard]] SourceGuess guessSource(const std::vector<std::filesystem::path>& sources);
/// What a table of images would be imported as with what `request` says of it (columns,
/// labelColumns, label, task; sources may name folders with its images): the mapping as it would be
/// used, and the first `rows` rows. What is wrong stands in TablePreview::error.
[[nodiscard]] spec::TablePreview previewTable(const std::filesystem::path& table,
                                              const spec::ImportRequest& request = {},
                                              std::size_t rows = 12);
[[nodiscard]] spec::PatternPreview
previewPatientPattern(const std::vector<std::filesystem::path>& sources, const std::string& pattern,
                      std::size_t rows = 12);
/// A patient pattern from the part [begin, end) of an example path that somebody marked. Throws Error
/// usage (pattern_invalid.no_part).
[[nodiscard]] std::string patientPatternFor(const std::string& path, std::size_t begin,
                                            std::size_t end);
/// Makes `cls` the positive class of a binary project (logged). Refused once a run exists whose
/// threshold is locked.
void setPositiveClass(const OpenProject& project, const std::string& cls);

}  // namespace lightbox::engine
