// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/SampleSize.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Labels.h"
#include "evaluation/Proportion.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"
#include "statistics/Power.h"

namespace lightbox::evaluation {

namespace {

std::size_t roundedUp(double value) {
    return static_cast<std::size_t>(std::ceil(value - 1e-9));
}

/// Independent cases, and how many of them these cases are worth.
struct Worth {
    double cases = 0, patients = 0;
    /// Patients for `needed` independent cases.
    [[nodiscard]] std::optional<std::size_t> patientsFor(double needed) const {
        return cases > 0 && patients > 0 ? std::optional(roundedUp(needed * patients / cases))
                                         : std::nullopt;
    }
};

/// Of one class's cases.
struct ClassCases {
    std::vector<double> score;
    std::vector<std::uint8_t> positive, called;
    Clusters clusters;
    double prevalence = 0;
    bool untrained = false;

    ClassCases(const spec::Predictions& predictions, std::size_t cls, const Decision& decision) {
        untrained = isUntrained(predictions, cls);
        auto scores = rankingScores(predictions, cls);
        clusters = clustersOf(scores.patients, scores.score.size());
        double positives = 0;
        for (std::size_t i = 0; i < scores.row.size(); ++i) {
            called.push_back(decision.calls(predictions.rows[scores.row[i]].p, cls) ? 1 : 0);
            positives += scores.positive[i];
        }
        score = std::move(scores.score);
        positive = std::move(scores.positive);
        prevalence = score.empty() ? 0 : positives / static_cast<double>(score.size());
    }
};

spec::SampleSize ofAuroc(const ClassCases& cases, double width, double prevalence) {
    spec::SampleSize result;
    result.key = "auroc";
    result.method = "newcombe";
    const auto ranked =
        rankedAuroc(cases.score, cases.positive, cases.clusters.of, cases.clusters.count);
    if (cases.untrained || !ranked.interval.value) {
        result.reason = cases.untrained ? neverTrained({}).undefined : ranked.interval.undefined;
        return result;
    }
    result.assumed = ranked.interval.value;
    const auto n = statistics::fewest([&](std::size_t all) {
        const double positives = prevalence * static_cast<double>(all);
        const auto bounds = statistics::newcombeBounds(*result.assumed, positives,
                                                       static_cast<double>(all) - positives);
        return all > 1 && bounds.high - bounds.low <= width;
    });
    const auto all = static_cast<double>(n);
    result.positives = roundedUp(prevalence * all);
    result.negatives = roundedUp((1 - prevalence) * all);
    result.cases = *result.positives + *result.negatives;
    const Worth worth{ranked.effective.positives + ranked.effective.negatives,
                      static_cast<double>(cases.clusters.patients)};
    result.patients = worth.patientsFor(static_cast<double>(*result.cases));
    return result;
}

/// `share`: of all cases that are of the class the figure is of.
spec::SampleSize ofRate(const ClassCases& cases, bool ofPositives, double width, double share) {
    spec::SampleSize result;
    result.key = ofPositives ? "sensitivity" : "specificity";
    result.method = "wilson";
    const auto rates =
        rateShares(cases.positive, cases.called, cases.clusters.of, cases.clusters.count);
    const auto& sums = ofPositives ? rates.sensitivity : rates.specificity;
    if (sums.cases <= 0) {
        result.reason =
            messages::wordsOf(ofPositives ? "undefined.no_positive" : "undefined.no_negative");
        return result;
    }
    result.assumed = sums.successes / sums.cases;
    const auto needed = statistics::casesForProportion(*result.assumed, width / 2);
    const auto count = static_cast<double>(needed);
    const auto others = roundedUp(count * (1 - share) / share);
    result.positives = ofPositives ? needed : others;
    result.negatives = ofPositives ? others : needed;
    result.cases = needed + others;
    const Worth worth{statistics::effectiveCases(sums), sums.clusters};
    // Patients with such a case, and as many others as come along with them here, but for the prevalence.
    const auto withCase = worth.patientsFor(count);
    const double here = ofPositives ? cases.prevalence : 1 - cases.prevalence;
    if (withCase && cases.clusters.patients > 0)
        result.patients =
            roundedUp(static_cast<double>(*withCase) *
                      static_cast<double>(cases.clusters.patients) / sums.clusters * here / share);
    return result;
}

}  // namespace

std::vector<spec::SampleSize> sampleSizes(const spec::Predictions& predictions, std::size_t cls,
                                          const Decision& decision, double width,
                                          std::optional<double> prevalence) {
    if (!(width > 0 && width < 1))
        throw base::usage("width_invalid", {{"width", width}});
    if (prevalence && !(*prevalence > 0 && *prevalence < 1))
        throw base::usage("prevalence_invalid", {{"prevalence", *prevalence}});
    const ClassCases cases(predictions, cls, decision);
    const double share = prevalence.value_or(cases.prevalence);
    std::vector<spec::SampleSize> result;
    if (share > 0 && share < 1) {
        result = {ofAuroc(cases, width, share), ofRate(cases, true, width, share),
                  ofRate(cases, false, width, 1 - share)};
    } else {
        for (const char* key : {"auroc", "sensitivity", "specificity"}) {
            result.emplace_back().key = key;
            result.back().reason = messages::wordsOf("undefined.class_absent");
        }
    }
    for (auto& one : result) {
        one.cls = predictions.classes[cls];
        one.width = width;
        one.prevalence = share;
    }
    return result;
}

}  // namespace lightbox::evaluation
