// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>

#include "engine/OpenProject.h"
#include "spec/Progress.h"

namespace lightbox::engine {

struct RelocateReport {
    std::size_t images = 0;    ///< whose files are looked for below the new folder now
    std::size_t files = 0;     ///< of those images
    std::size_t missing = 0;   ///< files that are not there
    std::string firstMissing;  ///< its path now, or a closed image's name; "" none
    std::size_t compared = 0;  ///< images whose pixels were compared, all of them equal
};

/// Points all sources of a project below `from` to `to`, once most of the files exist there and the
/// pixels of 16 images spread over them are those the project knows. Throws Error refused:
/// nothing_to_relocate, not_the_same_images (names the first file that is missing or differs); then
/// nothing was changed.
RelocateReport relocate(const OpenProject& project, const std::filesystem::path& from,
                        const std::filesystem::path& to, spec::ProgressObserver& progress,
                        std::stop_token stop);

}  // namespace lightbox::engine
