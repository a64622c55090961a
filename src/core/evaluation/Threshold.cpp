// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Threshold.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"
#include "evaluation/Evaluate.h"
#include "evaluation/TwoThresholds.h"
#include "spec/ThresholdRule.h"

namespace lightbox::evaluation {

namespace {

using spec::Objective;

void check(const spec::ThresholdRequest& request) {
    const bool two = request.objective == Objective::TwoTargets;
    const bool target = two || request.objective == Objective::Sensitivity ||
                        request.objective == Objective::Specificity;
    const auto isTarget = [](double value) { return value > 0 && value <= 1; };
    if (target && !isTarget(request.value))
        throw base::usage("threshold_invalid.target", {{"target", request.value}});
    if (two && !isTarget(request.ruleIn))
        throw base::usage("threshold_invalid.target", {{"target", request.ruleIn}});
    if (request.objective == Objective::NetBenefit && !(request.value > 0 && request.value < 1))
        throw base::usage("threshold_invalid.benefit", {{"probability", request.value}});
    if (request.confident && !target)
        throw base::usage("threshold_invalid.confident");
    if (request.objective == Objective::FBeta &&
        !(request.value > 0 && std::isfinite(request.value)))
        throw base::usage("threshold_invalid.beta");
    if (request.objective == Objective::Cost &&
        !(request.costFn > 0 && request.costFp > 0 && std::isfinite(request.costFn) &&
          std::isfinite(request.costFp)))
        throw base::usage("threshold_invalid.costs");
    if (request.objective == Objective::At && !std::isfinite(request.value))
        throw base::usage("threshold_invalid.number");
    if (request.prevalence && !(*request.prevalence > 0 && *request.prevalence < 1))
        throw base::usage("prevalence_invalid", {{"prevalence", *request.prevalence}});
}

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

base::Error confidentUnattainable(const OperatingCurve& curve, double target, double reached,
                                  bool sensitivity) {
    const auto needed = curve.casesNeeded(target, sensitivity);
    const bool several = curve.severalOf(sensitivity);
    const auto have = sensitivity ? curve.positives() : curve.negatives();
    const auto cases = [&]() -> messages::Message {
        if (several && needed)
            return {sensitivity ? "cases_needed.positive_patients"
                                : "cases_needed.negative_patients",
                    {{"needed", *needed}}};
        if (several)
            return {sensitivity ? "cases_never.positive_patients"
                                : "cases_never.negative_patients"};
        if (needed)
            return {sensitivity ? "cases_needed.positive" : "cases_needed.negative",
                    {{"needed", *needed}, {"have", have}}};
        return {sensitivity ? "cases_never.positive" : "cases_never.negative", {{"have", have}}};
    }();
    return base::refused(sensitivity ? "threshold_unattainable.confident_sensitivity"
                                     : "threshold_unattainable.confident_specificity",
                         {{"reached", rounded(reached)}, {"target", target}, {"cases", cases}});
}

/// Index into curve.thresholds().
std::size_t targeted(const OperatingCurve& curve, bool sensitivity, double target, bool confident) {
    const auto& thresholds = curve.thresholds();
    const auto valueAt = [&](double threshold) {
        const auto c = curve.counts(threshold);
        return sensitivity ? static_cast<double>(c.tp) / static_cast<double>(c.tp + c.fn)
                           : static_cast<double>(c.tn) / static_cast<double>(c.tn + c.fp);
    };
    std::vector<double> figures;
    if (confident)
        figures = curve.lowerBounds(sensitivity);
    else
        for (const double threshold : thresholds)
            figures.push_back(valueAt(threshold));
    // Bounds over patients are no monotone function of the cut: only an unbroken row from the end on counts.
    const auto reaches = [&](double figure) { return figure >= target; };
    if (sensitivity) {
        const auto end = std::find_if_not(figures.begin(), figures.end(), reaches);
        if (end != figures.begin())
            return static_cast<std::size_t>(end - figures.begin()) - 1;
    } else {
        const auto end = std::find_if_not(figures.rbegin(), figures.rend(), reaches);
        if (end != figures.rbegin())
            return static_cast<std::size_t>(figures.rend() - end);
    }
    const double reached = *std::max_element(figures.begin(), figures.end());
    if (confident)
        throw confidentUnattainable(curve, target, reached, sensitivity);
    throw base::refused(sensitivity ? "threshold_unattainable.sensitivity"
                                    : "threshold_unattainable.specificity",
                        {{"reached", rounded(reached)}, {"target", target}});
}

/// The highest score, as an index into curve.thresholds(), from which on calling positive has the greatest merit.
std::size_t best(const OperatingCurve& curve, const std::function<double(const Counts&)>& merit) {
    const auto& thresholds = curve.thresholds();
    std::size_t chosen = thresholds.size() - 1;
    double greatest = merit(curve.counts(thresholds[chosen]));
    for (std::size_t i = chosen; i-- > 0;) {
        const double here = merit(curve.counts(thresholds[i]));
        // Equal merits may differ in their last bits.
        if (here - greatest > 1e-13 * std::max(std::abs(here), std::abs(greatest))) {
            greatest = here;
            chosen = i;
        }
    }
    return chosen;
}

std::size_t cheapest(const OperatingCurve& curve, const spec::ThresholdRequest& request) {
    const auto positives = static_cast<double>(curve.positives());
    const auto negatives = static_cast<double>(curve.negatives());
    const double prevalence = request.prevalence.value_or(positives / (positives + negatives));
    const auto saving = [&](const Counts& counts) {
        return -request.costFn * prevalence * static_cast<double>(counts.fn) / positives -
               request.costFp * (1 - prevalence) * static_cast<double>(counts.fp) / negatives;
    };
    const auto chosen = best(curve, saving);
    if (saving(curve.counts(curve.thresholds()[chosen])) < -request.costFn * prevalence)
        throw base::refused(request.objective == Objective::NetBenefit
                                ? "threshold_unattainable.benefit"
                                : "threshold_unattainable.costs");
    return chosen;
}

/// Net benefit at a threshold probability weighs a false alarm by its odds (Vickers & Elkin 2006).
spec::ThresholdRequest asCosts(spec::ThresholdRequest request) {
    request.costFn = 1;
    request.costFp = request.value / (1 - request.value);
    return request;
}

/// The thresholds that meet both targets.
std::pair<double, double> targetedBoth(const OperatingCurve& curve,
                                       const spec::ThresholdRequest& request) {
    const double out = curve.cut(targeted(curve, true, request.value, request.confident));
    const double in = curve.cut(targeted(curve, false, request.ruleIn, request.confident));
    if (in <= out)
        throw base::refused(
            "threshold_one_enough",
            {{"threshold", out}, {"sensitivity", request.value}, {"specificity", request.ruleIn}});
    return {out, in};
}

}  // namespace

spec::OperatingPoint pickThreshold(const OperatingCurve& curve,
                                   const spec::ThresholdRequest& request,
                                   const BootstrapOptions& options) {
    check(request);
    const bool byTargets = request.objective == Objective::TwoTargets;
    const bool two = byTargets || request.objective == Objective::TwoAt;
    const bool fixed = request.objective == Objective::At || request.objective == Objective::TwoAt;
    if (!fixed && (curve.positives() == 0 || curve.negatives() == 0))
        throw base::refused(curve.positives() == 0 ? "one_class_absent.positive"
                                                   : "one_class_absent.negative",
                            {{"class", curve.cls()}});
    std::size_t chosen = 0;
    switch (request.objective) {
    case Objective::Sensitivity:
    case Objective::Specificity:
        chosen = targeted(curve, request.objective == Objective::Sensitivity, request.value,
                          request.confident);
        break;
    case Objective::Youden:
        chosen = best(curve, [&](const Counts& c) {
            // Times both class sizes: whole numbers, so that equal merits compare equal.
            return static_cast<double>(c.tp) * static_cast<double>(curve.negatives()) -
                   static_cast<double>(c.fp) * static_cast<double>(curve.positives());
        });
        break;
    case Objective::FBeta:
        chosen = best(curve, [square = request.value * request.value](const Counts& c) {
            const double hits = (1 + square) * static_cast<double>(c.tp);
            return hits / (hits + square * static_cast<double>(c.fn) + static_cast<double>(c.fp));
        });
        break;
    case Objective::Cost:
        chosen = cheapest(curve, request);
        break;
    case Objective::NetBenefit:
        chosen = cheapest(curve, asCosts(request));
        break;
    case Objective::At:
    case Objective::TwoAt:
    case Objective::TwoTargets:
        break;
    }
    std::pair<double, double> both{request.value, request.ruleIn};
    if (byTargets)
        both = targetedBoth(curve, request);
    spec::OperatingPoint point;
    point.run = request.run;
    point.cls = curve.cls();
    point.objective = spec::ruleText(request);
    const double threshold = two ? both.first : fixed ? request.value : curve.cut(chosen);
    point.threshold = threshold;
    if (two)
        point.twoThresholds = twoThresholds(curve, both.first, both.second, request.prevalence);
    point.atThreshold = curve.atWithBootstrap(threshold, request.prevalence, options,
                                              spec::thresholdProbabilityOf(request));
    point.atThreshold.scale = request.scale;
    constexpr double narrow = 1e-6;
    for (const double cut : {threshold, byTargets ? both.second : threshold})
        if (const auto gap = curve.gap(cut);
            !fixed && gap && *gap < narrow && point.warnings.empty())
            point.warnings.push_back(spec::warning("threshold_gap", {{"gap", *gap}}));
    return point;
}

spec::OperatingPoint pickThreshold(const spec::Predictions& predictions,
                                   const spec::ThresholdRequest& request,
                                   const BootstrapOptions& options) {
    return pickThreshold(operatingCurve(predictions, request.cls), request, options);
}

}  // namespace lightbox::evaluation
