// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/StageCounts.h"

#include "models/Registry.h"
#include "spec/Architectures.h"

namespace lightbox::engine {

std::vector<std::int64_t> stageParameters(const spec::TrainingSpec& spec, int outputs) {
    const std::size_t stages = spec::architecture(spec.model.arch).stages.size();
    std::vector<std::int64_t> trained;
    for (std::size_t stage = 0; stage <= stages; ++stage)
        trained.push_back(models::parameterCounts(spec.model, spec.data, outputs, stage).phase2);
    std::vector<std::int64_t> counts;
    for (std::size_t stage = 0; stage < stages; ++stage)
        counts.push_back(trained[stage] - trained[stage + 1]);
    counts.push_back(trained.back());
    return counts;
}

}  // namespace lightbox::engine
