// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Inspect.h"

#include <algorithm>
#include <unordered_map>

#include "base/Error.h"
#include "data/Excluded.h"
#include "data/Health.h"
#include "data/PixelFacts.h"
#include "data/Pixels.h"
#include "engine/Acceptances.h"
#include "engine/Access.h"
#include "engine/KeptFindings.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

void hideSealedLabels(const std::set<std::int64_t>& sealed, spec::Dataset& dataset) {
    for (spec::ImageRecord& image : dataset.images) {
        if (!sealed.contains(image.key))
            continue;
        image.label = -1;
        std::fill(image.labels.begin(), image.labels.end(), std::int8_t{-2});
    }
}

/// Into the project, unless somebody else is writing or nobody may: then they are looked at again
/// the next time.
void keepPictures(const std::filesystem::path& folder,
                  const std::vector<spec::ImageRecord>& described) {
    try {
        project::Project::open(folder, project::Access::Write).setPictures(described);
    } catch (const base::Error& error) {
        const std::string& code = error.facts().code;
        if (code != "project_busy" && code != "project_read_only" && code != "file_unwritable")
            throw;
    }
}

void completePictures(const std::filesystem::path& folder, const InspectRequest& request,
                      spec::Dataset& dataset, spec::ProgressObserver& progress,
                      const std::stop_token& stop) {
    const std::vector<spec::ImageRecord> described =
        data::describeMissing(dataset, request.threads, progress, stop);
    if (described.empty())
        return;
    keepPictures(folder, described);
    std::unordered_map<std::int64_t, const spec::PictureFacts*> byKey;
    for (const spec::ImageRecord& image : described)
        byKey.emplace(image.key, &*image.picture);
    for (spec::ImageRecord& image : dataset.images)
        if (const auto found = byKey.find(image.key); found != byKey.end())
            image.picture = *found->second;
}

}  // namespace

spec::HealthReport inspect(const std::filesystem::path& folder, const InspectRequest& request,
                           spec::ProgressObserver& progress, std::stop_token stop) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    spec::Dataset dataset = project.dataset();
    const std::set<std::int64_t> sealed = withTwins(project, dataset, sealedImages(project));
    data::ExcludedCounts excluded = data::countExcluded(dataset);
    // What somebody left out is no fault of the set any more.
    std::erase_if(dataset.images,
                  [](const spec::ImageRecord& image) { return image.excluded.has_value(); });
    std::vector<spec::ImportIssue> issues = project.issues();
    std::optional<store::SampleStore> miniatures;
    if (request.full && !dataset.images.empty()) {
        completePictures(folder, request, dataset, progress, stop);
        miniatures = data::fillStore(project.cacheFolder(), dataset, data::kMiniatureSide, 1,
                                     request.threads, issues, progress, stop);
    }
    hideSealedLabels(sealed, dataset);
    const std::optional<spec::Split> split = project.currentSplit();
    spec::HealthReport report = data::inspect({.dataset = dataset,
                                               .issues = issues,
                                               .split = split,
                                               .miniatures = miniatures ? &*miniatures : nullptr,
                                               .threads = request.threads},
                                              progress, stop);
    report.excluded = excluded.images;
    report.excludedPatients = excluded.patients;
    report.excludedFor = std::move(excluded.reasons);
    if (request.full)
        keepFindings(project, findingsBasis(project), report);
    markAcceptances(project.acceptances(), report);
    return report;
}

spec::HealthReport lastFindings(const std::filesystem::path& folder,
                                spec::ProgressObserver& progress, std::stop_token stop) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    std::optional<KeptFindings> kept = keptFindings(project);
    if (kept && kept->basis == findingsBasis(project)) {
        markAcceptances(project.acceptances(), kept->report);
        return std::move(kept->report);
    }
    spec::HealthReport report = inspect(folder, {}, progress, std::move(stop));
    if (kept) {
        addPixelFindings(project, kept->report, report);
        markAcceptances(project.acceptances(), report);
    }
    return report;
}

spec::HealthReport inspect(const std::filesystem::path& folder, spec::ProgressObserver& progress,
                           std::stop_token stop) {
    return inspect(folder, {}, progress, std::move(stop));
}

}  // namespace lightbox::engine
