// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/MergeImport.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "data/import/Classes.h"
#include "data/import/Import.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

int placeOf(const std::vector<std::string>& classes, const std::string& cls) {
    const auto found = std::find(classes.begin(), classes.end(), cls);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

std::string plainClass(const std::string& name) {
    std::string plain = base::lower(base::trimmed(name));
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-'; }, ' ');
    return plain;
}

/// Gives the source's classes the project's spelling where only that differs.
void spellAlike(const std::vector<std::string>& known, data::Imported& imported) {
    std::vector<std::string>& found = imported.dataset.info.classes;
    for (std::string& cls : found) {
        if (placeOf(known, cls) >= 0)
            continue;
        const auto alike = std::find_if(known.begin(), known.end(), [&](const std::string& name) {
            return plainClass(name) == plainClass(cls);
        });
        if (alike == known.end() || placeOf(found, *alike) >= 0)
            continue;
        imported.report.warnings.push_back(
            spec::warning("class_matched", {{"found", cls}, {"known", *alike}}));
        cls = *alike;
    }
    imported.report.classes = found;
}

/// The project's classes with those of the import it does not know yet at the end.
std::vector<std::string> unionOf(const project::Project& project, const spec::DatasetInfo& known,
                                 data::Imported& imported) {
    const std::vector<std::string>& found = imported.dataset.info.classes;
    std::vector<std::string> added;
    std::copy_if(found.begin(), found.end(), std::back_inserter(added),
                 [&](const std::string& cls) { return placeOf(known.classes, cls) < 0; });
    if (added.empty())
        return known.classes;
    if (known.classes.size() > 1 && added.size() == found.size())
        throw base::refused("classes_differ.none", {{"found", found}, {"known", known.classes}},
                            project.folder());
    if (known.task == spec::Task::Ordinal)
        throw base::refused("classes_differ.order", {{"class", added.front()}}, project.folder());
    if (!project.runs().empty())
        throw base::refused("classes_differ.runs", {{"class", added.front()}}, project.folder());
    std::vector<std::string> all = known.classes;
    all.insert(all.end(), added.begin(), added.end());
    imported.report.warnings.push_back(
        spec::warning("classes_added", {{"added", added}, {"classes", all.size()}}));
    return all;
}

/// Labels of `dataset` renumbered from its own classes to `classes`.
void renumber(spec::Dataset& dataset, const std::vector<std::string>& classes) {
    if (dataset.info.classes == classes)
        return;
    constexpr std::int8_t blank = -2;
    for (spec::ImageRecord& image : dataset.images) {
        if (image.label >= 0)
            image.label =
                placeOf(classes, dataset.info.classes.at(static_cast<std::size_t>(image.label)));
        if (image.labels.empty())
            continue;
        std::vector<std::int8_t> labels(classes.size(), blank);
        for (std::size_t i = 0; i < image.labels.size(); ++i)
            labels[static_cast<std::size_t>(placeOf(classes, dataset.info.classes.at(i)))] =
                image.labels[i];
        image.labels = std::move(labels);
    }
}

void requireSameKind(const project::Project& project, const spec::DatasetInfo& known,
                     const spec::DatasetInfo& found) {
    const bool multi = known.task == spec::Task::Multilabel;
    if (!found.classes.empty() && multi != (found.task == spec::Task::Multilabel))
        throw base::refused(
            "task_differs",
            {{"known", spec::toString(known.task)}, {"found", spec::toString(found.task)}},
            project.folder());
}

/// True when the import says a label anew of every image that has one: of the project's classes none is
/// left, as where folders were taken for classes before the table came.
bool replacesClasses(const project::Project& project, const spec::DatasetInfo& known,
                     data::Imported& imported) {
    if (imported.relabelled.empty() || imported.dataset.info.classes.empty() ||
        !project.runs().empty())
        return false;
    const spec::Dataset held = project.dataset();
    const bool areAll =
        std::all_of(held.images.begin(), held.images.end(), [&](const spec::ImageRecord& image) {
            return (image.label < 0 && image.labels.empty()) ||
                   imported.relabelled.contains(image.key);
        });
    messages::Value::Texts left;
    for (const std::string& cls : known.classes)
        if (placeOf(imported.dataset.info.classes, cls) < 0)
            left.push_back(cls);
    if (!areAll || left.empty())
        return false;
    imported.report.warnings.push_back(
        spec::warning("classes_replaced", {{"count", left.size()}, {"left", std::move(left)}}));
    return true;
}

/// Task of a project whose one class, or none, has become `info.classes`.
void settleTask(const spec::DatasetInfo& known, spec::DatasetInfo& info) {
    info.task = known.task;
    const bool open = known.task == spec::Task::Binary || known.task == spec::Task::Multiclass;
    if (open && info.classes.size() != known.classes.size())
        info.task = info.classes.size() == 2 ? spec::Task::Binary : spec::Task::Multiclass;
    info.positive = info.task == spec::Task::Binary ? known.positive : -1;
}

}  // namespace

spec::DatasetInfo fitToProject(const project::Project& project, data::Imported& imported,
                               const spec::ImportRequest& request) {
    const spec::DatasetInfo known = project.info();
    spec::DatasetInfo info = imported.dataset.info;
    info.name = known.name;
    info.uncertain = request.uncertain.empty() ? known.uncertain : request.uncertain;
    if (!known.classes.empty() && !replacesClasses(project, known, imported)) {
        requireSameKind(project, known, info);
        spellAlike(known.classes, imported);
        info.classes = unionOf(project, known, imported);
        settleTask(known, info);
        renumber(imported.dataset, info.classes);
    }
    if (known.patientSource != "none") {
        info.patientSource = known.patientSource;
        info.patientPattern = known.patientPattern;
    }
    // Once a path tells a class, those that are in stay told; of an older project it is not known.
    if (!known.classes.empty() && known.labelsFromPath != false)
        info.labelsFromPath = known.labelsFromPath;
    info.roots = known.roots;
    for (const fs::path& root : imported.dataset.info.roots)
        if (std::find(info.roots.begin(), info.roots.end(), root) == info.roots.end())
            info.roots.push_back(root);
    for (const auto& [cls, rule] : info.uncertain)
        if (!cls.empty() && placeOf(info.classes, cls) < 0)
            throw base::usage("class_unknown.name",
                              {{"class", cls},
                               {"known", info.classes},
                               {"nearest", base::nearest(cls, info.classes)}});
    if (info.task == spec::Task::Binary && (!request.positive.empty() || info.positive < 0)) {
        const int found = imported.dataset.info.positive;
        if (!request.positive.empty())
            info.positive = placeOf(info.classes, request.positive);
        else if (found >= 0)
            info.positive = placeOf(
                info.classes, imported.dataset.info.classes.at(static_cast<std::size_t>(found)));
        else
            info.positive =
                data::positiveClass(info.classes, {}, std::nullopt, imported.report.warnings);
    }
    return info;
}

void refuseOtherPixels(const spec::Dataset& known, data::Imported& imported) {
    std::unordered_map<std::string, const spec::ImageRecord*> byId;
    for (const spec::ImageRecord& image : known.images)
        byId.emplace(image.id.str(), &image);
    std::set<std::string> refused;
    std::erase_if(imported.dataset.images, [&](const spec::ImageRecord& image) {
        const auto found = byId.find(image.id.str());
        if (found == byId.end() || found->second->pixelHash == image.pixelHash)
            return false;
        imported.report.issues.push_back(
            spec::importIssue(image.id.str(), "duplicate_path.project"));
        refused.insert(image.id.str());
        refused.insert(image.id.str().substr(0, image.id.str().rfind('#')));
        return true;
    });
    std::erase_if(imported.files,
                  [&](const project::FileState& file) { return refused.contains(file.id); });
}

}  // namespace lightbox::engine
