// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::data {
struct Imported;
}

// Within engine only: what an import says of images that a project holds already.
namespace lightbox::engine {

class Closed;

/// Images that the import says something else of than the project knows.
struct ImportChanges {
    struct Change {
        spec::ImageRecord after;
        const spec::ImageRecord* before = nullptr;  ///< in the dataset given to changesOf()
        bool patient = false;
        bool label = false;
        bool fields = false;  ///< study, date, predefined set or further columns
        bool file = false;    ///< its file was gone and is found elsewhere
    };
    std::vector<Change> changes;

    /// For the audit log: counts, and the first labels with what they were.
    [[nodiscard]] std::string detail(const std::vector<std::string>& classes) const;
};

/// `imported` has been fitted to the project: its labels count the classes `classes`. `known` must
/// outlive what is returned.
[[nodiscard]] ImportChanges changesOf(const spec::Dataset& known, const data::Imported& imported,
                                      const std::vector<std::string>& classes);

/// Throws Error refused (test_sealed) where a change gives an image of a sealed test set, or one of
/// a patient with such images, another patient or label. `id`: the message that says what was asked for.
void requireUnsealed(const project::Project& project, const spec::Dataset& known,
                     const ImportChanges& changes, const char* id = "test_sealed.import");

/// Fills the report's counts of what changes.
void count(const ImportChanges& changes, spec::ImportReport& report);

/// The data set as it will be: `known` with the changes.
[[nodiscard]] spec::Dataset withChanges(spec::Dataset known, const ImportChanges& changes);

/// Warns of patients that stand in several sets of the current split because of the changes, and of
/// images that were left out by a patient whose they are no more. `after`: as withChanges() gives it.
void warnOfChanges(const project::Project& project, const ImportChanges& changes,
                   const spec::Dataset& after, std::vector<spec::Warning>& warnings);

/// What was left out by a patient it has no more, and would take part again; as it was before.
[[nodiscard]] std::vector<spec::ImageRecord> losingTheirExclusion(const project::Project& project,
                                                                  const ImportChanges& changes);

/// Warns of files that should lie below the sources just read and are gone.
void warnOfMissing(const spec::Dataset& after, const Closed& closed, const data::Imported& imported,
                   std::vector<spec::Warning>& warnings);

/// The issues of a project after an import: those of other sources stay, unless their files are in
/// now; `sources` are those of the import, absolute. `after`: the images known before.
[[nodiscard]] std::vector<spec::ImportIssue>
issuesAfter(const std::vector<spec::ImportIssue>& before, const data::Imported& imported,
            const std::vector<std::filesystem::path>& sources, const spec::Dataset& after);

/// The roots without those that are gone and below which nothing is looked for any more.
[[nodiscard]] std::vector<std::filesystem::path>
rootsInUse(std::vector<std::filesystem::path> roots, const spec::Dataset& after);

}  // namespace lightbox::engine
