// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "spec/Study.h"

namespace lightbox::engine {

/// Every combination of "KEY=V1,V2" texts, the last key changing fastest; `random` above 0: so many
/// of them at most, drawn by the seed of `spec`, in their order. Throws Error usage (trials_missing,
/// and as setOptionText() for a key or value it does not take).
[[nodiscard]] std::vector<spec::Trial> trialsOfGrid(const std::vector<std::string>& grid,
                                                    const spec::TrainingSpec& spec,
                                                    std::size_t random = 0);

}  // namespace lightbox::engine
