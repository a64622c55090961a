// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ImportChanges.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "base/Error.h"
#include "data/import/Import.h"
#include "engine/Access.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::int8_t kBlank = -2;

bool isOrLiesBelow(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

/// Several labels of one image: what the import does not speak of stays. A table of columns is
/// silent about other classes, a list of findings says that there are no others.
std::vector<std::int8_t> joinedLabels(const std::vector<std::int8_t>& before,
                                      const std::vector<std::int8_t>& stated,
                                      const std::vector<bool>& isStated, bool byColumns) {
    std::vector<std::int8_t> labels = stated;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (isStated[i])
            continue;
        const std::int8_t held = i < before.size() ? before[i] : kBlank;
        labels[i] = !byColumns && held == 1 ? std::int8_t{0} : held;
    }
    return labels;
}

std::string labelText(const spec::ImageRecord& image, const std::vector<std::string>& classes) {
    if (image.label >= 0 && static_cast<std::size_t>(image.label) < classes.size())
        return classes[static_cast<std::size_t>(image.label)];
    std::string text;
    for (std::size_t i = 0; i < std::min(classes.size(), image.labels.size()); ++i)
        if (image.labels[i] == 1)
            text += (text.empty() ? "" : "|") + classes[i];
    return text.empty() ? "none" : text;
}

/// Issues about labels name images that are in; all others files that are not.
bool isOfLabel(const spec::ImportIssue& issue) {
    return issue.reason == "no_label" || issue.reason == "bad_value" ||
           issue.reason == "duplicate_path";
}

std::size_t patientsAcross(const spec::Split& split, const spec::Dataset& dataset) {
    std::map<std::string_view, std::set<spec::Set>> setsOf;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = split.members.find(image.key);
        if (image.patient && member != split.members.end() && member->second != spec::Set::None)
            setsOf[*image.patient].insert(member->second);
    }
    return static_cast<std::size_t>(
        std::count_if(setsOf.begin(), setsOf.end(),
                      [](const auto& patient) { return patient.second.size() > 1; }));
}

}  // namespace

std::string ImportChanges::detail(const std::vector<std::string>& classes) const {
    constexpr std::size_t shown = 20;
    spec::ImportReport counts;
    count(*this, counts);
    std::string text =
        std::to_string(counts.updated) +
        " images updated by importing again: " + std::to_string(counts.updatedPatients) +
        " patients, " + std::to_string(counts.updatedLabels) + " labels, " +
        std::to_string(counts.updatedFields) + " fields; " + std::to_string(counts.relocated) +
        " files found elsewhere";
    std::size_t named = 0;
    for (const Change& change : changes) {
        if (!change.label)
            continue;
        if (named++ == shown)
            return text + "; …";
        text += "; " + change.after.id.str() + ": " + labelText(*change.before, classes) + " -> " +
                labelText(change.after, classes);
    }
    return text;
}

ImportChanges changesOf(const spec::Dataset& known, const data::Imported& imported,
                        const std::vector<std::string>& classes) {
    std::unordered_map<std::int64_t, const spec::ImageRecord*> byKey;
    byKey.reserve(known.images.size());
    for (const spec::ImageRecord& image : known.images)
        byKey.emplace(image.key, &image);
    std::vector<bool> isStated;
    const std::vector<std::string>& stated = imported.dataset.info.classes;
    for (const std::string& cls : classes)
        isStated.push_back(std::find(stated.begin(), stated.end(), cls) != stated.end());

    ImportChanges found;
    for (const spec::ImageRecord& image : imported.dataset.images) {
        const auto entry = image.key > 0 ? byKey.find(image.key) : byKey.end();
        if (entry == byKey.end())
            continue;
        const spec::ImageRecord& before = *entry->second;
        ImportChanges::Change change{image, &before};
        spec::ImageRecord& after = change.after;
        std::vector<std::int8_t> labels = before.labels;
        if (!labels.empty())
            labels.resize(std::max(labels.size(), classes.size()), kBlank);
        if (!imported.relabelled.contains(image.key)) {
            after.label = before.label;
            after.labels = before.labels;
        } else {
            after.labels = joinedLabels(labels, after.labels, isStated, imported.labelsAreColumns);
            change.label = after.label != before.label || after.labels != labels;
        }
        change.patient = after.patient != before.patient;
        change.fields = after.study != before.study || after.studyDate != before.studyDate ||
                        after.foundIn != before.foundIn || after.fields != before.fields;
        change.file = after.source.file != before.source.file;
        if (change.patient || change.label || change.fields || change.file)
            found.changes.push_back(std::move(change));
    }
    return found;
}

void requireUnsealed(const project::Project& project, const spec::Dataset& known,
                     const ImportChanges& changes, const char* id) {
    const std::set<std::int64_t> sealed = sealedImages(project);
    if (sealed.empty())
        return;
    std::unordered_set<std::string> patients;
    for (const spec::ImageRecord& image : known.images)
        if (image.patient && sealed.contains(image.key))
            patients.insert(*image.patient);
    const auto isOfThem = [&](const spec::ImageRecord& image) {
        return sealed.contains(image.key) || (image.patient && patients.contains(*image.patient));
    };
    std::size_t touched = 0;
    for (const ImportChanges::Change& change : changes.changes)
        touched +=
            (change.patient || change.label) && (isOfThem(*change.before) || isOfThem(change.after))
                ? 1
                : 0;
    if (touched > 0)
        throw base::refused(id, {{"images", touched}}, project.folder());
}

void count(const ImportChanges& changes, spec::ImportReport& report) {
    for (const ImportChanges::Change& change : changes.changes) {
        report.updated += change.patient || change.label || change.fields ? 1 : 0;
        report.updatedPatients += change.patient ? 1 : 0;
        report.updatedLabels += change.label ? 1 : 0;
        report.updatedFields += change.fields ? 1 : 0;
        report.relocated += change.file ? 1 : 0;
    }
}

spec::Dataset withChanges(spec::Dataset known, const ImportChanges& changes) {
    std::unordered_map<std::int64_t, const spec::ImageRecord*> byKey;
    for (const ImportChanges::Change& change : changes.changes)
        byKey.emplace(change.after.key, &change.after);
    for (spec::ImageRecord& image : known.images)
        if (const auto found = byKey.find(image.key); found != byKey.end())
            image = *found->second;
    return known;
}

void warnOfChanges(const project::Project& project, const ImportChanges& changes,
                   const spec::Dataset& after, std::vector<spec::Warning>& warnings) {
    const bool changesPatients =
        std::any_of(changes.changes.begin(), changes.changes.end(),
                    [](const ImportChanges::Change& change) { return change.patient; });
    if (!changesPatients)
        return;
    if (const std::optional<spec::Split> split = project.currentSplit())
        if (const std::size_t patients = patientsAcross(*split, after); patients > 0)
            warnings.push_back(
                spec::warning("patient_across_splits.earlier", {{"patients", patients}}));
}

std::vector<spec::ImageRecord> losingTheirExclusion(const project::Project& project,
                                                    const ImportChanges& changes) {
    std::set<std::string> images;
    std::set<std::string> patients;
    for (const spec::Exclusion& exclusion : project.exclusions()) {
        if (exclusion.image)
            images.insert(exclusion.image->str());
        if (exclusion.patient)
            patients.insert(*exclusion.patient);
    }
    std::vector<spec::ImageRecord> losing;
    for (const ImportChanges::Change& change : changes.changes) {
        const bool isLeftOut = images.contains(change.after.id.str()) ||
                               (change.after.patient && patients.contains(*change.after.patient));
        if (change.before->excluded && !isLeftOut)
            losing.push_back(*change.before);
    }
    return losing;
}

void warnOfMissing(const spec::Dataset& after, const Closed& closed, const data::Imported& imported,
                   std::vector<spec::Warning>& warnings) {
    std::unordered_set<std::int64_t> seen;
    std::unordered_set<std::string> read;
    for (const spec::ImageRecord& image : imported.dataset.images)
        seen.insert(image.key);
    for (const spec::ImportIssue& issue : imported.report.issues)
        read.insert(issue.path);
    const std::vector<fs::path>& roots = imported.dataset.info.roots;
    std::map<std::string, bool> isGone;
    std::size_t images = 0;
    std::string first;
    for (const spec::ImageRecord& image : after.images) {
        const fs::path& file = image.source.file;
        // Where a folder has moved, what was not found again is gone from its old place.
        const bool isBelow = imported.report.relocated > 0 ||
                             std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
                                 return isOrLiesBelow(file, root);
                             });
        if (seen.contains(image.key) || read.contains(image.id.str()) || !isBelow)
            continue;
        const auto [entry, isNew] = isGone.try_emplace(file.string(), false);
        std::error_code error;
        if (isNew)
            entry->second = !fs::exists(file, error);
        images += entry->second ? 1 : 0;
        if (entry->second && first.empty())
            first = closed.nameOf(image).str();
    }
    const auto files = static_cast<std::size_t>(
        std::count_if(isGone.begin(), isGone.end(), [](const auto& file) { return file.second; }));
    if (files > 0)
        warnings.push_back(spec::warning(
            "files_missing", {{"files", files},
                              {"images", messages::Message{"images_counted", {{"count", images}}}},
                              {"first", first}}));
}

std::vector<spec::ImportIssue> issuesAfter(const std::vector<spec::ImportIssue>& before,
                                           const data::Imported& imported,
                                           const std::vector<fs::path>& sources,
                                           const spec::Dataset& after) {
    std::set<std::pair<std::string, std::string>> said;
    for (const spec::ImportIssue& issue : imported.report.issues)
        said.emplace(issue.path, issue.reason);
    // One file may have been found by its folder before, and by a table now.
    const auto fileOf = [](const spec::ImportIssue& issue) {
        std::error_code error;
        const fs::path folder =
            fs::is_regular_file(issue.root, error) ? issue.root.parent_path() : issue.root;
        return (folder / issue.path).lexically_normal();
    };
    std::set<std::pair<fs::path, std::string>> saidOf;
    for (const spec::ImportIssue& issue : imported.report.issues)
        if (!issue.root.empty())
            saidOf.emplace(fileOf(issue), issue.reason);
    std::unordered_set<std::string> ids;
    for (const spec::ImageRecord& image : after.images)
        ids.insert(image.id.str());
    for (const spec::ImageRecord& image : imported.dataset.images)
        ids.insert(image.id.str());
    // Of an older project it is not known which source an issue is of: of the one there was.
    const std::vector<fs::path>& roots = after.info.roots;
    const bool hasOneSource =
        roots.empty() || (roots.size() == 1 &&
                          std::any_of(sources.begin(), sources.end(), [&](const fs::path& source) {
                              return isOrLiesBelow(source, roots.front()) ||
                                     isOrLiesBelow(roots.front(), source);
                          }));
    const auto isReadAgain = [&](const spec::ImportIssue& issue) {
        if (imported.report.cancelled)
            return false;
        if (issue.root.empty())
            return hasOneSource;
        return std::any_of(sources.begin(), sources.end(), [&](const fs::path& source) {
            return isOrLiesBelow(issue.root, source) ||
                   isOrLiesBelow(issue.root / issue.path, source);
        });
    };
    std::vector<spec::ImportIssue> issues;
    for (const spec::ImportIssue& issue : before)
        if (!said.contains({issue.path, issue.reason}) && !isReadAgain(issue) &&
            (issue.root.empty() || !saidOf.contains({fileOf(issue), issue.reason})) &&
            (isOfLabel(issue) || !ids.contains(issue.path)))
            issues.push_back(issue);
    issues.insert(issues.end(), imported.report.issues.begin(), imported.report.issues.end());
    return issues;
}

std::vector<fs::path> rootsInUse(std::vector<fs::path> roots, const spec::Dataset& after) {
    std::erase_if(roots, [&](const fs::path& root) {
        std::error_code error;
        return !fs::exists(root, error) &&
               std::none_of(after.images.begin(), after.images.end(), [&](const auto& image) {
                   return isOrLiesBelow(image.source.file, root);
               });
    });
    return roots;
}

}  // namespace lightbox::engine
