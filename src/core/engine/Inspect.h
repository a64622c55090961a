// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>

#include "spec/Health.h"
#include "spec/Progress.h"

namespace lightbox::engine {

[[nodiscard]] spec::HealthReport inspect(const std::filesystem::path& project,
                                         spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
