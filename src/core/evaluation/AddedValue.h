// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>

#include "evaluation/Bootstrap.h"
#include "evaluation/Subgroups.h"
#include "spec/Measures.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// Replicates of the bootstrap at most, each of which fits both models anew.
inline constexpr int kMostRefits = 500;

/// A logistic model of class `cls` by `known` fields of the cases against the same with the logit of the class's probability. Fields of
/// numbers (ages, or more than 10 different ones) count as numbers, others by their values; cases of which one is not known are left out.
/// Test: likelihood ratio; over patients with several cases the sandwich's t. Where fields or score divide the classes, both models are
/// Firth's (1993) and the test is that of the penalised likelihood (Heinze & Schemper 2002).
/// AUROCs of the fitted models are of the very cases they were fitted on. Their difference is less the optimism of that, by bootstrap
/// over patients with both models fitted anew (Harrell 2015), and the percentile interval is moved by as much (Noma et al. 2021), method
/// "bootstrap_patient", "bootstrap_image"; the difference as it stands is in `also`. Above kMostBootstrapped cases that one is shown.
/// `reason` where a class has fewer than two cases or no field tells cases apart.
/// Throws Error usage (subgroup_invalid) where a field has too many values.
[[nodiscard]] spec::AddedValue addedValue(const spec::Predictions& predictions, std::size_t cls,
                                          std::span<const SubgroupField> known,
                                          const BootstrapOptions& options);

}  // namespace lightbox::evaluation
