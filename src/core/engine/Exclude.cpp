// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Exclude.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// What a request names, each once. It is looked at whole before anything is written, so that a
/// request is carried out whole or not at all.
struct Named {
    std::set<spec::ImageId> images;
    std::set<std::string> patients;
};

void requireNames(const ExcludeRequest& request) {
    if (request.images.empty() && request.patients.empty())
        throw base::usage("nothing_named");
}

Named namesOf(const project::Project& project, const ExcludeRequest& request) {
    Named named{{}, {request.patients.begin(), request.patients.end()}};
    for (const spec::ImageId& image : request.images)
        named.images.insert(meantImage(project, image));
    return named;
}

/// Throws Error refused where a name is unknown, or (test_sealed) a sealed test would change.
void requireKnownAndOpen(const project::Project& project, const Named& named) {
    std::set<spec::ImageId> images = named.images;
    std::set<std::string> patients = named.patients;
    const spec::Dataset dataset = project.dataset();
    std::set<std::int64_t> sealed = sealedImages(project);
    sealed.merge(std::set(Closed(project, dataset).keys()));
    std::size_t closed = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        const bool own = named.images.contains(image.id);
        const bool theirs = image.patient && named.patients.contains(*image.patient);
        closed += (own || theirs) && sealed.contains(image.key) ? 1 : 0;
        images.erase(image.id);
        if (image.patient)
            patients.erase(*image.patient);
    }
    if (!images.empty())
        throw base::refused("image_unknown", {{"name", images.begin()->str()}}, project.folder());
    if (!patients.empty())
        throw base::refused("patient_unknown", {{"name", *patients.begin()}}, project.folder());
    if (closed > 0)
        throw base::refused("test_sealed.exclude", {{"images", closed}}, project.folder());
}

/// Throws Error refused where one is in that state already, or is not yet.
void requireState(const project::Project& project, const Named& named, bool excluded) {
    std::map<spec::ImageId, std::string> images;
    std::map<std::string, std::string> patients;
    for (const spec::Exclusion& exclusion : project.exclusions()) {
        if (exclusion.image)
            images.emplace(*exclusion.image, exclusion.reason);
        if (exclusion.patient)
            patients.emplace(*exclusion.patient, exclusion.reason);
    }
    for (const spec::ImageId& image : named.images) {
        const auto found = images.find(image);
        if (found == images.end() && excluded)
            throw base::refused("not_excluded.image", {{"name", image.str()}}, project.folder());
        if (found != images.end() && !excluded)
            throw base::refused("already_excluded.image",
                                {{"name", image.str()}, {"reason", found->second}},
                                project.folder());
    }
    for (const std::string& patient : named.patients) {
        const auto found = patients.find(patient);
        if (found == patients.end() && excluded)
            throw base::refused("not_excluded.patient", {{"name", patient}}, project.folder());
        if (found != patients.end() && !excluded)
            throw base::refused("already_excluded.patient",
                                {{"name", patient}, {"reason", found->second}}, project.folder());
    }
}

}  // namespace

void exclude(const OpenProject& open, const ExcludeRequest& request) {
    requireNames(request);
    if (base::trimmed(request.reason).empty())
        throw base::usage("reason_missing.exclude");
    project::Project project = open.writer();
    const Named named = namesOf(project, request);
    requireKnownAndOpen(project, named);
    requireState(project, named, false);
    for (const spec::ImageId& image : named.images)
        project.excludeImage(image, request.reason);
    for (const std::string& patient : named.patients)
        project.excludePatient(patient, request.reason);
}

void undoExclude(const OpenProject& open, const ExcludeRequest& request) {
    requireNames(request);
    project::Project project = open.writer();
    const Named named = namesOf(project, request);
    requireKnownAndOpen(project, named);
    requireState(project, named, true);
    for (const spec::ImageId& image : named.images)
        project.undoExcludeImage(image);
    for (const std::string& patient : named.patients)
        project.undoExcludePatient(patient);
}

std::vector<spec::Exclusion> listExclusions(const OpenProject& open) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    std::vector<spec::Exclusion> exclusions = project.exclusions();
    if (!sealedImages(project).empty())
        Closed(project, project.dataset()).rename(exclusions);
    return exclusions;
}

}  // namespace lightbox::engine
