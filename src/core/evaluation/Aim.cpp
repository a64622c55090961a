// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Aim.h"

#include <utility>

#include "spec/ThresholdRule.h"

namespace lightbox::evaluation {

std::optional<Aim> aimOf(const std::string& objective, const spec::Evaluation& evaluation) {
    const auto rule = spec::ruleFrom(objective);
    if (!rule)
        return std::nullopt;
    const auto& at = evaluation.atThreshold;
    const auto& two = evaluation.twoThresholds;
    Aim aim;
    double sensitivity = rule->value;
    double specificity = rule->value;
    if (at && rule->objective == spec::Objective::Sensitivity) {
        aim.sensitivity = at->sensitivity;
    } else if (at && rule->objective == spec::Objective::Specificity) {
        aim.specificity = at->specificity;
    } else if (two && rule->objective == spec::Objective::TwoTargets) {
        aim.sensitivity = two->sensitivity;
        aim.specificity = two->specificity;
        specificity = rule->ruleIn;
    } else {
        return std::nullopt;
    }
    const auto judged = [&rule](const spec::Interval& figure) {
        return rule->confident ? figure.low : figure.value;
    };
    aim.isReached = true;
    for (const auto& [figure, target] :
         {std::pair(aim.sensitivity, sensitivity), std::pair(aim.specificity, specificity)}) {
        if (!figure)
            continue;
        if (!figure->value || !judged(*figure))
            return std::nullopt;
        aim.isReached = aim.isReached && *judged(*figure) >= target;
        aim.byEstimateAlone = aim.byEstimateAlone || figure->low.value_or(*figure->value) < target;
    }
    aim.byEstimateAlone = aim.byEstimateAlone && aim.isReached;
    return aim;
}

}  // namespace lightbox::evaluation
