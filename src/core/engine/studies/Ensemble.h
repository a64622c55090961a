// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::engine {

/// Makes a run that averages the probabilities of `runs` (ids or names; ensembles among them count
/// as their members). It keeps copies of their weights and predicts, explains and exports like any
/// run. Its validation: of every image that some member held out and none of those used for training,
/// the mean of the members that held it out. Its test: what is test for each of them. Throws Error usage
/// (ensemble_small, ensemble_twice, run_unknown), refused (ensemble_differs, ensemble_name_taken,
/// ensemble_unfinished).
[[nodiscard]] spec::RunSummary makeEnsemble(const OpenProject& project,
                                            const std::vector<std::string>& runs,
                                            const std::string& name);
/// A run as `runs` lists it.
[[nodiscard]] spec::RunSummary ensembleSummary(const OpenProject& project, const std::string& run);
/// The study whose mean leads where an ensemble averages just the models that it is of; else nullopt.
[[nodiscard]] std::optional<spec::StudyReport> studyOfEnsemble(const OpenProject& project,
                                                               const std::string& run);
/// The study of whose models alone a run is an ensemble; empty: there is none such.
[[nodiscard]] spec::StudyId studyAveragedBy(const OpenProject& project, const std::string& run);
/// The ensemble of a study's fold models, which is made where it is not there yet: what a threshold
/// chosen on the study's held-out images is locked for. Throws Error refused (study_unfinished).
[[nodiscard]] spec::RunId ensembleOfStudy(const OpenProject& project, const std::string& study);
/// The same for measuring on test: where the test set is sealed and no threshold can be locked, since
/// there is no ensemble, nothing is made. Throws Error refused (threshold_not_locked).
[[nodiscard]] spec::RunId ensembleForTest(const OpenProject& project, const std::string& study);

}  // namespace lightbox::engine
