// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "engine/Access.h"
#include "spec/Evaluation.h"
#include "spec/Study.h"

// Within engine only: what is to be known of a run's figures, whoever states them.
namespace lightbox::engine {

/// Of figures of one set on one scale.
struct FigureFacts {
    spec::Set set = spec::Set::Val;
    spec::Scale scale = spec::Scale::Raw;
    bool decides = false;  ///< a threshold is in force
};
/// `averaged`: the study whose models the run averages, where it has one (studyAveraged).
[[nodiscard]] std::vector<spec::Warning>
cautionsOf(const LoadedRun& run, const FigureFacts& figures,
           const std::optional<spec::StudyReport>& averaged);

/// Of the record of a run: its own warnings, and of an ensemble those of the runs it averages, but for which fold each was.
[[nodiscard]] std::vector<spec::Warning> trainingWarnings(const project::Project& project,
                                                          const spec::RunRecord& record);

}  // namespace lightbox::engine
