// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "evaluation/OperatingCurve.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// The threshold that `request` asks for, among the cuts between the scores of `curve` (OperatingCurve::cut), with what it
/// does there. run, chosenOn and the lock's members are the caller's. A rule whose scores beside the cut lie less than 1e-6 apart
/// brings the warning threshold_gap.
/// - Sensitivity S: the highest cut whose sensitivity is >= S. Specificity S: the lowest whose specificity is >= S.
///   Confident: the highest (lowest) at which, and at every lower (higher) one, the lower end of the interval shown is >= S.
/// - Youden and F-beta: the highest cut that reaches the maximum. Cost: the highest that reaches the least
///   costFn x missed + costFp x false alarms, at the stated prevalence where there is one.
/// - NetBenefit PT: the highest that reaches the most net benefit at the threshold probability PT, in (0, 1): least cost with
///   1 a missed case and PT / (1 - PT) a false alarm (Vickers & Elkin 2006).
/// - At: `value` itself, literally.
/// - TwoAt: `value` and `ruleIn` themselves; TwoTargets: the cuts of Sensitivity `value` and of Specificity `ruleIn`. The point's
///   threshold is the lower.
/// The curve's scores are on request.scale. Throws Error refused (threshold_unattainable, one_class_absent; threshold_one_enough where
/// one cut meets both targets, so that nothing would be referred), usage (threshold_invalid).
[[nodiscard]] spec::OperatingPoint pickThreshold(const OperatingCurve& curve,
                                                 const spec::ThresholdRequest& request,
                                                 const BootstrapOptions& options = {});

/// The same on a table of predictions; request.cls empty means the positive class.
/// Throws Error usage (class_unknown, class_needed) too.
[[nodiscard]] spec::OperatingPoint pickThreshold(const spec::Predictions& predictions,
                                                 const spec::ThresholdRequest& request,
                                                 const BootstrapOptions& options = {});

}  // namespace lightbox::evaluation
