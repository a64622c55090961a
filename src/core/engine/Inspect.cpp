// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Inspect.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "base/Error.h"
#include "data/health/Health.h"
#include "data/samples/DescribePixels.h"
#include "data/samples/Pixels.h"
#include "data/splits/ExclusionCounts.h"
#include "engine/Acceptances.h"
#include "engine/Access.h"
#include "engine/KeptFindings.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Nameless.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

void hideClosedLabels(const Closed& closed, spec::Dataset& dataset) {
    for (spec::ImageRecord& image : dataset.images) {
        if (!closed.contains(image.key))
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

spec::HealthReport inspect(const OpenProject& open, const InspectRequest& request,
                           spec::ProgressObserver& progress, std::stop_token stop) {
    const std::filesystem::path& folder = open.folder();
    const auto reader = open.reader();
    const project::Project& project = *reader;
    std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    const Closed closed(project, *dataset);
    data::ExcludedCounts excluded = data::countExcluded(*dataset);
    std::vector<spec::ImportIssue> issues = project.issues();
    std::optional<store::SampleStore> miniatures;
    if (request.full || !closed.empty() || excluded.images > 0) {
        auto own = std::make_shared<spec::Dataset>(*dataset);
        // What somebody left out is no fault of the set any more.
        std::erase_if(own->images,
                      [](const spec::ImageRecord& image) { return image.excluded.has_value(); });
        if (request.full && !own->images.empty()) {
            NamelessProgress nameless(progress, closed);
            try {
                completePictures(folder, request, *own, nameless, stop);
                miniatures = data::fillStore(project.cacheFolder(), *own, data::kMiniatureSide, 1,
                                             request.threads, issues, nameless, stop);
            } catch (const base::Error& error) {
                throw engine::nameless(error, closed, *own);
            }
        }
        hideClosedLabels(closed, *own);
        dataset = std::move(own);
    }
    const std::optional<spec::Split> split = project.currentSplit();
    spec::HealthReport report = data::inspect({.dataset = *dataset,
                                               .issues = issues,
                                               .split = split,
                                               .miniatures = miniatures ? &*miniatures : nullptr,
                                               .threads = request.threads,
                                               .closed = &closed.keys()},
                                              progress, stop);
    report.excluded = excluded.images;
    report.excludedPatients = excluded.patients;
    report.excludedFor = std::move(excluded.reasons);
    if (request.full)
        keepFindings(project, findingsBasis(project), report);
    markAcceptances(project.acceptances(), report);  // by the images' own ids
    closed.rename(report);
    return report;
}

spec::HealthReport lastFindings(const OpenProject& open, spec::ProgressObserver& progress,
                                std::stop_token stop) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const Closed closed(project, *project.sharedDataset());
    std::optional<KeptFindings> kept = keptFindings(project);
    if (kept && kept->basis == findingsBasis(project)) {
        markAcceptances(project.acceptances(), kept->report);
        closed.rename(kept->report);
        return std::move(kept->report);
    }
    spec::HealthReport report = inspect(open, {}, progress, std::move(stop));
    if (kept) {
        addPixelFindings(project, kept->report, report);
        markAcceptances(project.acceptances(), report);
    }
    closed.rename(report);
    return report;
}

spec::HealthReport inspect(const OpenProject& open, spec::ProgressObserver& progress,
                           std::stop_token stop) {
    return inspect(open, {}, progress, std::move(stop));
}

}  // namespace lightbox::engine
