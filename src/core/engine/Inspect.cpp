// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Inspect.h"

#include <algorithm>

#include "data/Health.h"
#include "engine/Access.h"
#include "project/Project.h"

namespace lightbox::engine {

spec::HealthReport inspect(const std::filesystem::path& folder, spec::ProgressObserver& progress,
                           std::stop_token stop) {
    const project::Project project = project::Project::open(folder, project::Access::Read);
    spec::Dataset dataset = project.dataset();
    const std::set<std::int64_t> sealed = sealedImages(project);
    for (spec::ImageRecord& image : dataset.images) {
        if (!sealed.contains(image.key))
            continue;
        image.label = -1;
        std::fill(image.labels.begin(), image.labels.end(), std::int8_t{-2});
    }
    const std::vector<spec::ImportIssue> issues = project.issues();
    const std::optional<spec::Split> split = project.currentSplit();
    return data::inspect({dataset, issues, split}, progress, stop);
}

}  // namespace lightbox::engine
