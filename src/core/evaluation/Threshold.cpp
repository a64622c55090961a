// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Threshold.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "base/Error.h"
#include "base/Text.h"
#include "evaluation/Evaluate.h"

namespace lightbox::evaluation {

namespace {

using spec::Objective;

base::Error unattainable(const std::string& why, const std::string& remedy) {
    return base::refused(
        {"threshold_unattainable", "no threshold does what is asked", {}, why, remedy});
}

base::Error invalid(const std::string& why, const std::string& remedy) {
    return base::usage(
        {"threshold_invalid", "the threshold asked for makes no sense", {}, why, remedy});
}

void check(const spec::ThresholdRequest& request) {
    const bool target =
        request.objective == Objective::Sensitivity || request.objective == Objective::Specificity;
    if (target && !(request.value > 0 && request.value <= 1))
        throw invalid("a target of " + base::exactText(request.value) +
                          " is not above 0 and at most 1",
                      "give a share such as 0.95");
    if (request.confident && !target)
        throw invalid("only a target sensitivity or specificity has a bound to be confident of",
                      "leave out --confident");
    if (request.objective == Objective::FBeta &&
        !(request.value > 0 && std::isfinite(request.value)))
        throw invalid("beta must be above 0", "2 weighs sensitivity, 0.5 precision");
    if (request.objective == Objective::Cost &&
        !(request.costFn > 0 && request.costFp > 0 && std::isfinite(request.costFn) &&
          std::isfinite(request.costFp)))
        throw invalid("both costs must be above 0", "give them as FN:FP, such as 5:1");
    if (request.objective == Objective::At && !std::isfinite(request.value))
        throw invalid("the threshold is not a number", "give one such as 0.1");
    if (request.prevalence && !(*request.prevalence > 0 && *request.prevalence < 1))
        throw base::usage({"prevalence_invalid",
                           "prevalence cannot be used",
                           {},
                           base::exactText(*request.prevalence) + " is not between 0 and 1",
                           "give a share such as 0.05"});
}

double targeted(const OperatingCurve& curve, const spec::ThresholdRequest& request,
                const BootstrapOptions& options) {
    const auto& thresholds = curve.thresholds();
    const bool sensitivity = request.objective == Objective::Sensitivity;
    const auto figureAt = [&](double threshold) {
        const auto at =
            request.confident ? curve.atWithBootstrap(threshold, {}, options) : curve.at(threshold);
        return sensitivity ? at.sensitivity : at.specificity;
    };
    const auto reaches = [&](double threshold) {
        const auto figure = figureAt(threshold);
        const auto& bound = figure.method == kWilsonByPatient ? figure.also.front() : figure;
        const auto reached = request.confident ? bound.low : bound.value;
        return reached.value_or(0) >= request.value;
    };
    const auto promised = [&](double threshold) {
        const auto figure = figureAt(threshold);
        if (request.confident && figure.low.value_or(0) < request.value)
            throw unattainable(std::string("with so few patients even a ") +
                                   (sensitivity ? "sensitivity" : "specificity") + " of " +
                                   base::exactText(figure.value.value_or(0)) +
                                   " has a lower bound of only " +
                                   base::exactText(std::round(figure.low.value_or(0) * 1e4) / 1e4) +
                                   ", asked for is " + base::exactText(request.value),
                               "lower the target, leave out --confident, or take more cases");
        return threshold;
    };
    // Sensitivity falls and specificity rises with the threshold; so do their bootstrap bounds, whose replicates are the
    // same at every threshold. Hence bisection; a bound without width promises nothing and is then weighed by Wilson's.
    if (sensitivity) {
        const auto end = std::partition_point(thresholds.begin(), thresholds.end(), reaches);
        if (end != thresholds.begin())
            return promised(*std::prev(end));
    } else {
        const auto begin = std::partition_point(thresholds.begin(), thresholds.end(),
                                                [&](double t) { return !reaches(t); });
        if (begin != thresholds.end())
            return promised(*begin);
    }
    const auto best =
        curve.atWithBootstrap(sensitivity ? thresholds.front() : thresholds.back(), {}, options);
    const auto& figure = sensitivity ? best.sensitivity : best.specificity;
    const auto reached = request.confident ? figure.low : figure.value;
    throw unattainable("the highest " + std::string(request.confident ? "lower bound of " : "") +
                           (sensitivity ? "sensitivity" : "specificity") + " is " +
                           base::exactText(std::round(reached.value_or(0) * 1e4) / 1e4) +
                           ", asked for is " + base::exactText(request.value) +
                           (sensitivity ? "" : " (short of calling nothing positive)"),
                       request.confident
                           ? "lower the target, leave out --confident, or take more cases"
                           : "lower the target");
}

/// The highest threshold at which `merit` is greatest.
double best(const OperatingCurve& curve, const std::function<double(const Counts&)>& merit) {
    const auto& thresholds = curve.thresholds();
    double chosen = thresholds.back();
    double greatest = merit(curve.counts(chosen));
    for (auto t = thresholds.rbegin(); t != thresholds.rend(); ++t) {
        const double here = merit(curve.counts(*t));
        if (here > greatest) {
            greatest = here;
            chosen = *t;
        }
    }
    return chosen;
}

double cheapest(const OperatingCurve& curve, const spec::ThresholdRequest& request) {
    const auto positives = static_cast<double>(curve.positives());
    const auto negatives = static_cast<double>(curve.negatives());
    const double prevalence = request.prevalence.value_or(positives / (positives + negatives));
    const auto saving = [&](const Counts& counts) {
        return -request.costFn * prevalence * static_cast<double>(counts.fn) / positives -
               request.costFp * (1 - prevalence) * static_cast<double>(counts.fp) / negatives;
    };
    const double threshold = best(curve, saving);
    if (saving(curve.counts(threshold)) < -request.costFn * prevalence)
        throw unattainable("at these costs, calling nothing positive is cheaper than any threshold",
                           "weigh a missed case more, or state the prevalence it is meant for");
    return threshold;
}

}  // namespace

std::string objectiveText(const spec::ThresholdRequest& request) {
    const auto value = base::exactText(request.value);
    const std::string bound = request.confident ? " (lower bound)" : "";
    switch (request.objective) {
    case Objective::Sensitivity:
        return "sensitivity >= " + value + bound;
    case Objective::Specificity:
        return "specificity >= " + value + bound;
    case Objective::Youden:
        return "Youden's J";
    case Objective::FBeta:
        return "F" + value;
    case Objective::Cost:
        return "cost FN:FP = " + base::exactText(request.costFn) + ":" +
               base::exactText(request.costFp);
    case Objective::At:
        break;
    }
    return "at " + value;
}

spec::OperatingPoint pickThreshold(const OperatingCurve& curve,
                                   const spec::ThresholdRequest& request,
                                   const BootstrapOptions& options) {
    check(request);
    const bool fixed = request.objective == Objective::At;
    if (!fixed && (curve.positives() == 0 || curve.negatives() == 0))
        throw base::refused({"one_class_absent",
                             "a threshold cannot be chosen",
                             {},
                             std::string("there are no ") +
                                 (curve.positives() == 0 ? "positive" : "negative") + " cases of " +
                                 curve.cls(),
                             "choose it on a set that holds both"});
    double threshold = request.value;
    switch (request.objective) {
    case Objective::Sensitivity:
    case Objective::Specificity:
        threshold = targeted(curve, request, options);
        break;
    case Objective::Youden:
        threshold = best(curve, [&](const Counts& c) {
            // Times both class sizes: whole numbers, so that equal merits compare equal.
            return static_cast<double>(c.tp) * static_cast<double>(curve.negatives()) -
                   static_cast<double>(c.fp) * static_cast<double>(curve.positives());
        });
        break;
    case Objective::FBeta:
        threshold = best(curve, [square = request.value * request.value](const Counts& c) {
            const double hits = (1 + square) * static_cast<double>(c.tp);
            return hits / (hits + square * static_cast<double>(c.fn) + static_cast<double>(c.fp));
        });
        break;
    case Objective::Cost:
        threshold = cheapest(curve, request);
        break;
    case Objective::At:
        break;
    }
    spec::OperatingPoint point;
    point.run = request.run;
    point.cls = curve.cls();
    point.objective = objectiveText(request);
    point.threshold = threshold;
    point.atThreshold = curve.atWithBootstrap(threshold, request.prevalence, options);
    return point;
}

spec::OperatingPoint pickThreshold(const spec::Predictions& predictions,
                                   const spec::ThresholdRequest& request,
                                   const BootstrapOptions& options) {
    return pickThreshold(operatingCurve(predictions, request.cls), request, options);
}

}  // namespace lightbox::evaluation
