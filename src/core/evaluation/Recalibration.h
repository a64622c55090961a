// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/Evaluate.h"
#include "spec/External.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// The lock whose thresholds are carried over to recalibrated probabilities.
struct LockedCut {
    double threshold = 0.5;
    std::optional<double> ruleIn;
};

/// The run's own rows, which it was not fitted to, on the lock's scale.
struct OwnRows {
    const spec::Predictions& rows;
    std::string source;  ///< "validation", "out_of_fold"
};

/// How the probabilities of class `cls` could be put right for these cases: as they are; by the run's own intercept, moved by the
/// difference of the prevalences' logits (Saerens, Latinne & Decaestecker 2002; by image, as probabilities are), where `own` has both
/// classes; the intercept fitted; intercept and slope fitted (Cox 1958; Van Calster et al. 2019). Brier scores of what is fitted to the
/// cohort are of predictions by ten folds of patients, each left out of the fit; none where a fold cannot be fitted. A slope not above
/// 0 would turn ranks round: it is not offered.
[[nodiscard]] spec::RecalibrationChoices recalibrationChoices(const spec::Predictions& cohort,
                                                              std::size_t cls,
                                                              const std::optional<OwnRows>& own,
                                                              std::optional<LockedCut> lock);

/// What one of these choices makes of the scores of its class: by its line, and where that is fitted by ten folds of patients, each
/// left out of the fit; nullopt where a fold cannot be fitted.
[[nodiscard]] std::optional<std::vector<double>>
recalibrated(const ClassScores& scores, const spec::Recalibration& recalibration);

}  // namespace lightbox::evaluation
