// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "engine/studies/Study.h"

// Within engine only: a study run by run.
namespace lightbox::engine {

/// The study asked for, new or as it was begun, written down. Throws as trainStudy().
[[nodiscard]] spec::StudyRecord beginStudy(const OpenProject& project, const StudyRequest& request);
/// Every run of it has ended.
[[nodiscard]] bool studyIsFinished(const OpenProject& project, const spec::StudyId& study);
/// Trains the next run that is missing, resuming one that was left, and what follows from it (an
/// outer fold's choice); nullopt: none is missing. The study is held meanwhile. Throws as
/// trainStudy().
[[nodiscard]] std::optional<spec::RunOutcome>
trainNextOf(const OpenProject& project, const spec::StudyId& study, bool allowInexact,
            spec::TrainingObserver& observer, spec::TrainingControl& control);

}  // namespace lightbox::engine
