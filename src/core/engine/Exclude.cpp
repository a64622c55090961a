// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Exclude.h"

#include <algorithm>
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
        throw base::usage({"nothing_named",
                           "nothing is named to be left out",
                           {},
                           "",
                           "name an image, or a patient with --patient"});
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
        throw base::refused({"image_unknown", "image is not known", project.folder(),
                             "there is no '" + images.begin()->str() + "'",
                             "name it by its path below the import root"});
    if (!patients.empty())
        throw base::refused({"patient_unknown", "patient is not known", project.folder(),
                             "there is no '" + *patients.begin() + "'",
                             "give the patient id as the images bring it"});
    if (closed > 0)
        throw base::refused(
            {"test_sealed", "the test set is sealed", project.folder(),
             std::to_string(closed) + " of its images, or of its patients, would leave or enter it",
             "break the seal first: split --break-seal --reason TEXT"});
}

/// Throws Error refused where one is in that state already, or is not yet.
void requireState(const project::Project& project, const Named& named, bool excluded) {
    std::set<spec::ImageId> images;
    std::set<std::string> patients;
    for (const spec::Exclusion& exclusion : project.exclusions()) {
        if (exclusion.image)
            images.insert(*exclusion.image);
        if (exclusion.patient)
            patients.insert(*exclusion.patient);
    }
    const auto refuse = [&](const std::string& kind, const std::string& name) {
        if (excluded)
            throw base::refused({"not_excluded", kind + " was not left out", project.folder(),
                                 "'" + name + "' is not in the list",
                                 "see the list with exclude --list"});
        throw base::refused({"already_excluded", kind + " is left out already", project.folder(),
                             "'" + name + "'", "undo that first to give another reason"});
    };
    for (const spec::ImageId& image : named.images)
        if (images.contains(image) != excluded)
            refuse("image", image.str());
    for (const std::string& patient : named.patients)
        if (patients.contains(patient) != excluded)
            refuse("patient", patient);
}

}  // namespace

void exclude(const fs::path& folder, const ExcludeRequest& request) {
    requireNames(request);
    if (base::trimmed(request.reason).empty())
        throw base::usage({"reason_missing",
                           "nothing is left out without a reason",
                           {},
                           "",
                           "say why with --reason TEXT"});
    project::Project project = project::Project::open(folder, project::Access::Write);
    const Named named = namesOf(project, request);
    requireKnownAndOpen(project, named);
    requireState(project, named, false);
    for (const spec::ImageId& image : named.images)
        project.excludeImage(image, request.reason);
    for (const std::string& patient : named.patients)
        project.excludePatient(patient, request.reason);
}

void undoExclude(const fs::path& folder, const ExcludeRequest& request) {
    requireNames(request);
    project::Project project = project::Project::open(folder, project::Access::Write);
    const Named named = namesOf(project, request);
    requireKnownAndOpen(project, named);
    requireState(project, named, true);
    for (const spec::ImageId& image : named.images)
        project.undoExcludeImage(image);
    for (const std::string& patient : named.patients)
        project.undoExcludePatient(patient);
}

std::vector<spec::Exclusion> listExclusions(const fs::path& folder) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    std::vector<spec::Exclusion> exclusions = project.exclusions();
    if (!sealedImages(project).empty())
        Closed(project, project.dataset()).rename(exclusions);
    return exclusions;
}

}  // namespace lightbox::engine
