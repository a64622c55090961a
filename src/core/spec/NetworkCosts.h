// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "spec/Run.h"
#include "spec/Training.h"

namespace lightbox::spec {

/// What a stage of a network costs, or its head.
struct StageCost {
    std::int64_t parameters = 0;
    /// Products of an image's way through its convolutions, linear layers and attention.
    std::int64_t multiplyAdds = 0;
    /// Of an image's output as the cache keeps it while the stage is frozen: of the last stage the
    /// features, of the head nothing.
    std::int64_t outputBytes = 0;
};

struct NetworkCosts {
    ParameterCounts parameters;
    std::vector<StageCost> stages;  ///< in the order of the network's; the head last
    /// How many times the products of a training step from `stage` upwards go into those of one of
    /// all stages: 1 from stage 0. What is frozen is kept, and costs a step nothing.
    [[nodiscard]] double stepRatio(std::size_t stage) const {
        std::int64_t all = 0;
        std::int64_t open = 0;
        for (std::size_t k = 0; k < stages.size(); ++k) {
            all += stages[k].multiplyAdds;
            open += k >= stage ? stages[k].multiplyAdds : 0;
        }
        return open > 0 ? static_cast<double>(all) / static_cast<double>(open) : 1;
    }
};

/// Views of each training image that are kept of what is frozen: `phase1.views`, and 1 (the plain
/// image) without augmentation. Of validation images one, plain.
[[nodiscard]] inline std::size_t cachedViews(const TrainingSpec& spec) {
    return spec.augment.any() ? static_cast<std::size_t>(std::max(spec.phase1.views, 1)) : 1;
}

}  // namespace lightbox::spec
