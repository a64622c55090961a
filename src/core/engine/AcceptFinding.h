// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "engine/OpenProject.h"
#include "spec/Health.h"

namespace lightbox::engine {

/// Keeps that somebody looked at this finding, as inspect() reports it, and takes it as it is.
/// Logged. Where the finding was accepted when it was different, that is replaced. Throws Error:
/// usage (note_missing), refused (already_accepted).
spec::Acceptance acceptFinding(const OpenProject& project, const spec::Finding& finding,
                               const std::string& note);
/// Takes that back, also where the finding has changed since. Logged. Throws Error refused
/// (not_accepted).
void withdrawAcceptance(const OpenProject& project, const spec::Finding& finding);
/// Marks the findings that are accepted in the project, and those that were when they had other
/// images or another measure; inspect() has done so already.
void markAccepted(const OpenProject& project, spec::HealthReport& report);

/// The finding called `name`: its code where only one has it, or its id (code:digits). Throws Error
/// usage (finding_unknown, finding_ambiguous).
[[nodiscard]] const spec::Finding& findingNamed(const spec::HealthReport& report,
                                                const std::string& name);

}  // namespace lightbox::engine
