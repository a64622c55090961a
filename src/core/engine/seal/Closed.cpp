// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Closed.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/Text.h"
#include "engine/seal/Seal.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// nullptr: there is none yet.
const spec::Split* currentOf(std::span<const spec::Split> splits) {
    const auto current =
        std::find_if(splits.begin(), splits.end(), [](const auto& split) { return split.current; });
    return current == splits.end() ? nullptr : &*current;
}

/// With what is in no set of `current`, but has the patient or the pixels of one of `keys`.
void addTwins(const spec::Dataset& dataset, const spec::Split* current,
              std::set<std::int64_t>& keys) {
    std::unordered_set<std::string_view> patients;
    std::unordered_set<std::string_view> pixels;
    for (const spec::ImageRecord& image : dataset.images) {
        if (!keys.contains(image.key))
            continue;
        if (image.patient)
            patients.insert(*image.patient);
        if (!image.pixelHash.empty())
            pixels.insert(image.pixelHash);
    }
    for (const spec::ImageRecord& image : dataset.images) {
        const bool inSet = current != nullptr && current->members.contains(image.key);
        if (!inSet && ((image.patient && patients.contains(*image.patient)) ||
                       pixels.contains(image.pixelHash)))
            keys.insert(image.key);
    }
}

/// A folder of the path is called as a class, wherever labels came from: a table beside such folders, or a project that did not keep it.
bool foldersNameClasses(const spec::Dataset& dataset) {
    std::set<std::string> names;
    for (const std::string& cls : dataset.info.classes)
        names.insert(base::lower(cls));
    return std::any_of(dataset.images.begin(), dataset.images.end(), [&](const auto& image) {
        const std::filesystem::path folders = std::filesystem::path(image.id.str()).parent_path();
        return std::any_of(folders.begin(), folders.end(), [&](const auto& folder) {
            return names.contains(base::lower(folder.string()));
        });
    });
}

/// Whether the images of `entry`'s seal are closed, and what it counted. Labels of sealed images
/// cannot change, so a seal that kept no counts is counted now.
void addCounts(const std::vector<std::int64_t>& images, const spec::Dataset& dataset,
               spec::ClosedLabels& labels) {
    const std::set<std::int64_t> own(images.begin(), images.end());
    const std::size_t classes = dataset.info.classes.size();
    std::vector<std::set<std::string_view>> patients(classes);
    for (const spec::ImageRecord& image : dataset.images)
        for (std::size_t c = 0; c < classes && own.contains(image.key); ++c)
            if (spec::shows(image, c)) {
                ++labels.images[c];
                if (image.patient)
                    patients[c].insert(*image.patient);
            }
    for (std::size_t c = 0; c < classes; ++c)
        labels.patients[c] += patients[c].size();
}

}  // namespace

std::set<std::int64_t> sealedImages(const project::Project& project) {
    return project.sealedImages();
}

std::set<std::int64_t> withTwins(const project::Project& project, const spec::Dataset& dataset,
                                 std::set<std::int64_t> keys) {
    if (keys.empty())
        return keys;
    const std::shared_ptr<const std::vector<spec::Split>> splits = project.sharedSplits();
    addTwins(dataset, currentOf(*splits), keys);
    return keys;
}

Closed::Closed(const project::Project& project, const spec::Dataset& dataset)
    : Closed(project, dataset,
             project.sealedImages().empty() ? std::vector<spec::Split>() : project.splits()) {}

Closed::Closed(const project::Project& project, const spec::Dataset& dataset,
               std::span<const spec::Split> splits)
    : m_keys(project.sealedImages()) {
    if (m_keys.empty())
        return;
    const std::unordered_map<std::int64_t, int> opened = project.openings();
    std::erase_if(m_keys, [&](std::int64_t key) { return opened.contains(key); });
    const std::vector<std::int64_t> sealed(m_keys.begin(), m_keys.end());
    addTwins(dataset, currentOf(splits), m_keys);
    if (m_keys.empty())
        return;
    m_labels.keys = m_keys;
    m_labels.images.assign(dataset.info.classes.size(), 0);
    m_labels.patients.assign(dataset.info.classes.size(), 0);
    addCounts(sealed, dataset, m_labels);
    if (dataset.info.labelsFromPath.value_or(false) || foldersNameClasses(dataset)) {
        const std::unordered_map<std::int64_t, std::string> pseudonyms = project.imagePseudonyms();
        for (const spec::ImageRecord& image : dataset.images)
            if (m_keys.contains(image.key))
                addName(image.id.str(), pseudonyms.at(image.key));
    }
}

void Closed::addName(const std::string& id, const std::string& pseudonym) {
    m_names.emplace(id, pseudonym);
    if (const std::size_t mark = id.rfind('#'); mark != std::string::npos) {
        const auto [file, isNew] = m_files.emplace(id.substr(0, mark), pseudonym);
        if (!isNew)
            file->second = std::min(file->second, pseudonym);
    }
}

spec::ImageId Closed::nameOf(const spec::ImageId& id) const {
    if (const auto found = m_names.find(id.str()); found != m_names.end())
        return spec::ImageId(found->second);
    const auto file = m_files.find(id.str());
    return file == m_files.end() ? id : spec::ImageId(file->second);
}

std::size_t Closed::countTaught(const std::map<std::int64_t, spec::Set>& members) const {
    return static_cast<std::size_t>(
        std::count_if(members.begin(), members.end(), [this](const auto& member) {
            return (member.second == spec::Set::Train || member.second == spec::Set::Val) &&
                   contains(member.first);
        }));
}

spec::ImageId Closed::nameOf(const spec::ImageRecord& image) const {
    return nameOf(image.id);
}

spec::Dataset Closed::withoutLabels(spec::Dataset dataset) const {
    for (spec::ImageRecord& image : dataset.images)
        if (m_keys.contains(image.key)) {
            image.label = -1;
            image.labels.clear();
        }
    return dataset;
}

void Closed::rename(spec::HealthReport& report) const {
    if (!isNominal())
        return;
    const auto renameImages = [&](std::vector<spec::ImageId>& images) {
        for (spec::ImageId& image : images)
            image = nameOf(image);
        std::sort(images.begin(), images.end());
    };
    for (spec::Finding& finding : report.findings) {
        renameImages(finding.images);
        for (std::vector<spec::ImageId>& group : finding.groups)
            renameImages(group);
        std::sort(finding.groups.begin(), finding.groups.end());
        rename(finding.files);
    }
}

void Closed::rename(spec::SplitReport& report) const {
    if (!isNominal())
        return;
    // The closest pairs stay first; within a pair, the order tells nothing.
    for (std::vector<spec::ImageId>& pair : report.nearDuplicates.pairs) {
        for (spec::ImageId& image : pair)
            image = nameOf(image);
        std::sort(pair.begin(), pair.end());
    }
    for (spec::ImageId& image : report.nearDuplicates.images)
        image = nameOf(image);
    std::sort(report.nearDuplicates.images.begin(), report.nearDuplicates.images.end());
}

void Closed::rename(std::vector<spec::ImportIssue>& issues) const {
    if (!isNominal())
        return;
    for (spec::ImportIssue& issue : issues)
        issue.path = nameOf(spec::ImageId(issue.path)).str();
    std::stable_sort(issues.begin(), issues.end(),
                     [](const auto& a, const auto& b) { return a.path < b.path; });
}

void Closed::rename(std::vector<spec::Exclusion>& exclusions) const {
    for (spec::Exclusion& exclusion : exclusions)
        if (exclusion.image)
            exclusion.image = nameOf(*exclusion.image);
}

spec::ImageId meantImage(const project::Project& project, const spec::ImageId& name) {
    if (project.image(name))
        return name;
    return project.imageOfPseudonym(name.str()).value_or(name);
}

}  // namespace lightbox::engine
