// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder.
#pragma once
#include <span>

#include "spec/Health.h"

namespace lightbox::engine {

/// Sets `accepted` and `acceptedBefore` of every finding by what a project keeps.
void markAcceptances(std::span<const spec::Acceptance> acceptances, spec::HealthReport& report);

}  // namespace lightbox::engine
