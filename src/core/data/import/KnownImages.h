// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "data/sources/PatientPattern.h"
#include "data/sources/SourceFiles.h"
#include "project/Project.h"
#include "spec/Dataset.h"
#include "spec/ImportStep.h"

namespace lightbox::data {

/// Size and time of the last change of a file, under `id`; nullopt when it cannot be asked.
[[nodiscard]] std::optional<project::FileState> stateOf(const SourceFile& file);

/// The id of the file that an image came of: of a frame, slice or element of an array without it.
[[nodiscard]] std::string fileIdOf(const spec::ImageRecord& image);

/// What a project holds already, so that files which are as they were need not be read again.
/// Immutable; safe from any thread.
class KnownImages {
public:
    KnownImages() = default;  ///< knows nothing
    KnownImages(spec::Dataset dataset, std::span<const project::FileState> files);

    [[nodiscard]] const spec::DatasetInfo& info() const { return m_dataset.info; }
    [[nodiscard]] bool empty() const { return m_dataset.images.empty(); }

    /// The images that came of this file, whatever source it was found by, if it has the size and
    /// the time of change it had then; else none.
    [[nodiscard]] std::vector<const spec::ImageRecord*> unchanged(const SourceFile& file) const;

    /// Where the project holds the same pixels under the record's id: the record becomes what the
    /// project knows, with its key and without its label, in the file it has now where the project's
    /// is gone. False, and nothing changed, where not.
    bool takeOver(spec::ImageRecord& record) const;

    /// True when it was the project's own pattern that found the patient in `path`.
    [[nodiscard]] bool foundByPattern(const std::string& path, const std::string& patient) const;

    /// Labels of these images, of their patients and of copies of them are not read: they are
    /// closed.
    void close(const std::set<std::int64_t>& keys);
    [[nodiscard]] bool isClosed(const spec::ImageRecord& image) const;
    [[nodiscard]] bool isClosed(const spec::ImportStep& step) const;
    [[nodiscard]] bool hasClosed() const { return !m_closedIds.empty(); }
    /// By what a table says of a file: its id, and the patient where it names one.
    [[nodiscard]] bool isClosed(const std::string& fileId,
                                const std::optional<std::string>& patient) const;

    /// Text of the image's label as a class folder or table would give it; nullopt: none.
    [[nodiscard]] std::optional<std::string> labelOf(const spec::ImageId& id) const;

private:
    spec::Dataset m_dataset;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byFile;
    std::unordered_map<std::string, std::size_t> m_byId;
    std::unordered_map<std::string, project::FileState> m_states;  ///< by FileState::id
    std::unordered_set<std::string> m_closedIds;                   ///< of images and of their files
    std::unordered_set<std::string> m_closedPatients;
    std::unordered_set<std::string> m_closedPixels;
    std::optional<PatientPattern> m_pattern;  ///< of the last import with one
};

/// Patient, study, its date and fields that `pattern` finds in `path`; its groups label and split are
/// StatedFile's. Where it finds none, the patient goes, unless
/// the project knows it from elsewhere than its own pattern before.
void takePattern(const PatientPattern& pattern, const std::string& path, const KnownImages& known,
                 spec::ImageRecord& record);

/// The record as an import begins with it: its label is what the import says, or stays as it is.
[[nodiscard]] spec::ImageRecord withoutLabel(const spec::ImageRecord& known);

/// Images of one file by what follows the last '#' of their ids.
using ImagesBySuffix = std::unordered_map<std::string, const spec::ImageRecord*>;
[[nodiscard]] ImagesBySuffix bySuffix(std::span<const spec::ImageRecord* const> images);

}  // namespace lightbox::data
