// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/RunModel.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}

// Within engine only.
namespace lightbox::engine {

/// What `model` says of the images that are `set` in `members`, carry a label and are not left out;
/// `run` names them in an error. Throws Error refused (model_missing, set_empty,
/// images_unreadable), cancelled. Asks no seal: whoever calls it has.
[[nodiscard]] std::vector<spec::PredictionRow>
predictSet(const project::Project& project, const RunModel& model,
           const std::map<std::int64_t, spec::Set>& members, spec::Set set, const std::string& run,
           spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
