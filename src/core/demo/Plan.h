// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "demo/Film.h"
#include "demo/FilmFile.h"

namespace lightbox::demo {

/// One film of the cohort: what is drawn, what its header and the label file say.
struct PlannedFilm {
    std::string path;  ///< relative to the cohort's folder
    FilmKey drawn;
    Finding label = Finding::Normal;
    FilmTags tags;
    bool truncated = false;
};

struct Plan {
    std::vector<PlannedFilm> films;
    std::vector<std::string> faults;  ///< a line each, as README.txt lists them
};

[[nodiscard]] std::string toString(Finding finding);

/// The cohort of `patients` (1 to 9,999): classes 55 : 28 : 17, 1 to 4 films each, the faults planted as far as there are
/// patients for them.
[[nodiscard]] Plan makePlan(std::uint64_t seed, int patients);

}  // namespace lightbox::demo
