// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "spec/Health.h"

namespace lightbox::gui {

class ProjectSession;

/// The health report as `lightbox-cli inspect --json` writes it. Images are called by their
/// pseudonyms, unless `ownIdentifiers`; those of a sealed test always, since folders may tell their
/// label.
[[nodiscard]] std::string healthDocument(const spec::HealthReport& report,
                                         const ProjectSession& session, bool ownIdentifiers);

}  // namespace lightbox::gui
