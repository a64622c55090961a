// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "spec/Training.h"

namespace lightbox::engine {

/// Parameters of each stage of the network, in the order of its stages, and of the head last.
/// `outputs`: as the plan has them. Throws Error usage as planTraining().
[[nodiscard]] std::vector<std::int64_t> stageParameters(const spec::TrainingSpec& spec,
                                                        int outputs);

}  // namespace lightbox::engine
