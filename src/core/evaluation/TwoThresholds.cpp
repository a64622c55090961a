// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/TwoThresholds.h"

#include <cmath>

#include "base/Error.h"
#include "evaluation/Consequences.h"

namespace lightbox::evaluation {

spec::TwoThresholds twoThresholds(const OperatingCurve& curve, double ruleOut, double ruleIn,
                                  std::optional<double> prevalence) {
    if (!std::isfinite(ruleOut) || !std::isfinite(ruleIn))
        throw base::usage("threshold_invalid.number");
    return twoThresholds(curve, curve.at(ruleOut, prevalence), curve.at(ruleIn, prevalence),
                         prevalence);
}

spec::TwoThresholds twoThresholds(const OperatingCurve& curve, const spec::AtThreshold& lower,
                                  const spec::AtThreshold& upper,
                                  std::optional<double> prevalence) {
    const double ruleOut = lower.threshold;
    const double ruleIn = upper.threshold;
    if (!(ruleOut < ruleIn))
        throw base::usage("threshold_invalid.order", {{"out", ruleOut}, {"in", ruleIn}});
    spec::TwoThresholds two;
    two.ruleOut = ruleOut;
    two.ruleIn = ruleIn;
    two.ruleOutText = lower.text;
    two.ruleInText = upper.text;
    two.out = {lower.fn, lower.tn};
    two.referred = {lower.tp - upper.tp, lower.fp - upper.fp};
    two.in = {upper.tp, upper.fp};
    two.sensitivity = lower.sensitivity;
    two.specificity = upper.specificity;
    two.npv = lower.npv;
    two.ppv = upper.ppv;
    two.sharePositives = curve.shareBetween(ruleOut, ruleIn, true);
    two.shareNegatives = curve.shareBetween(ruleOut, ruleIn, false);
    two.share = prevalence ? shareAtPrevalence(*prevalence, two.sharePositives, two.shareNegatives)
                           : curve.shareBetween(ruleOut, ruleIn);
    return two;
}

}  // namespace lightbox::evaluation
