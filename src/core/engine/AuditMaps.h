// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Dataset.h"
#include "spec/Interval.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// Whether a run's maps show what it learnt: the same maps of a network with random weights.
struct MapAudit {
    std::string run;
    std::string method;
    std::vector<std::string> layers;
    int cells = 0;           ///< a side
    std::size_t images = 0;  ///< compared
    std::size_t empty = 0;   ///< left out: one of the two maps has nothing positive
    /// Spearman's correlation of the two maps of an image, its mean over images, by bootstrap over
    /// patients. Near 1: the map shows the image, whatever was learnt.
    spec::Interval randomised;
    std::vector<spec::Warning> warnings;
};

/// The check by randomisation (Adebayo et al. 2018) over at most 100 validation images that are
/// open, evenly taken, with the default map of the positive class, else of the predicted one.
/// Throws Error: run_unknown, model_missing, set_empty, images_unreadable, cancelled.
[[nodiscard]] MapAudit auditMaps(const OpenProject& project, const std::string& run,
                                 spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
