// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>

#include "engine/OpenProject.h"
#include "spec/Health.h"
#include "spec/Progress.h"

namespace lightbox::engine {

struct InspectRequest {
    bool full = false;  ///< also what must see all pixels again, which takes up to minutes
    int threads = 0;    ///< < 1: all cores
};

/// The health report of a project's images. Labels of a sealed test are in no check.
/// Findings that somebody accepted are marked so. A full one
/// makes miniatures of all images (kept in the cache), and looks at pictures of projects that an
/// older version imported, which it keeps in the project where that can be written to. Throws Error
/// (cancelled, disk_full, no_images: none of the files can be read any more).
[[nodiscard]] spec::HealthReport inspect(const OpenProject& project, const InspectRequest& request,
                                         spec::ProgressObserver& progress, std::stop_token stop);
/// What is known without looking at the pixels again: the last full report, which is kept in the project, where images, labels,
/// sets and seal are what they were; else a quick one, with what the full one found in the pixels of images that
/// are still there and that no label told.
[[nodiscard]] spec::HealthReport
lastFindings(const OpenProject& project, spec::ProgressObserver& progress, std::stop_token stop);
/// The quick one.
[[nodiscard]] spec::HealthReport inspect(const OpenProject& project,
                                         spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
