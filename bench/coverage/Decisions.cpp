// SPDX-License-Identifier: GPL-3.0-or-later
// Two models on the same cases, and the promise of --confident.
#include <cmath>

#include "Simulation.h"
#include "base/Error.h"
#include "evaluation/Roc.h"
#include "evaluation/Threshold.h"
#include "statistics/Intervals.h"

namespace coverage {

namespace {

std::optional<MeasuredStudy> measuredDifference(base::Random& random, const Cohort& cohort,
                                                double first, double second) {
    // Two thirds of what the scores have beside the signal is the same for both.
    const auto study = draw(random, cohort, 3);
    if (study.count(1) < 2 || study.count(0) < 2)
        return std::nullopt;
    const auto positive = study.positive();
    const auto score = [&](std::size_t own, double truth) {
        auto result = scoresOf(study, own, 0);
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = std::sqrt(1.0 / 3) * result[i] + std::sqrt(2.0 / 3) * study.noise[0][i] +
                        (positive[i] ? shiftFor(truth) : 0.0);
        return result;
    };
    const auto a = score(1, first);
    const auto b = score(2, second);
    const auto clusters = evaluation::clustersOf(study.patient, a.size());
    const evaluation::PairedScores task{a, b, positive, clusters.of};
    const auto shown = evaluation::pairedTest({&task, 1}, clusters.count);
    const auto alone = evaluation::clustersOf({}, a.size());
    const evaluation::PairedScores byImage{a, b, positive, alone.of};
    const auto independent = evaluation::pairedTest({&byImage, 1}, alone.count);
    if (shown.also.empty() || independent.also.empty())
        return std::nullopt;
    const double truth = first - second;
    MeasuredStudy result{{"Newcombe, of the difference (shown)", shown.low, shown.high, truth},
                         measured("DeLong, over patients with t", shown.also[0], truth),
                         measured("DeLong by image", independent.also[0], truth)};
    if (first == second && shown.p)
        result.push_back({"p of the test is at least 0.05 (shown)", 0.05, 1.0, *shown.p});
    return result;
}

/// "covers": the true figure at the cut that is chosen meets the target (or, in the row of that name, a cut is given).
std::optional<MeasuredStudy> measuredPromise(base::Random& random, const Cohort& cohort,
                                             double truth, bool sensitivity, double target) {
    const auto study = draw(random, cohort);
    if (study.count(1) < 1 || study.count(0) < 1)
        return std::nullopt;
    const double shift = shiftFor(truth);
    const evaluation::OperatingCurve curve("1", scoresOf(study, 0, shift), study.positive(),
                                           study.patient);
    MeasuredStudy result;
    for (const bool confident : {true, false}) {
        spec::ThresholdRequest request;
        request.objective =
            sensitivity ? spec::Objective::Sensitivity : spec::Objective::Specificity;
        request.value = target;
        request.confident = confident;
        try {
            const double cut = evaluation::pickThreshold(curve, request, {1, 1, 1}).threshold;
            const double own = sensitivity ? 1 - normalCdf(cut - shift) : normalCdf(cut);
            result.push_back(
                {confident ? "--confident (shown)" : "without --confident", target, 1.0, own});
            if (confident)
                result.push_back({"a cut is given", 0.0, 1.0, 1.0});
        } catch (const base::Error&) {
            if (confident)
                result.push_back({"a cut is given", 0.0, 1.0, 2.0});
        }
    }
    return result;
}

}  // namespace

void comparisons(const Effort& effort) {
    Table table("Difference of two AUROCs on the same cases");
    std::uint64_t id = 700;
    for (const auto& [first, second] :
         {std::pair{0.80, 0.80}, {0.90, 0.90}, {0.97, 0.97}, {0.90, 0.80}, {0.97, 0.93}}) {
        const auto name = named("%.2f and %.2f", first, second);
        const auto run = [&, a = first, b = second](const std::string& setting,
                                                    const Cohort& cohort) {
            table.run(name + setting, ++id, effort.studies, [&](base::Random& random) {
                return measuredDifference(random, cohort, a, b);
            });
        };
        for (const auto& [m, n] : {std::pair{12, 60}, {40, 150}})
            run(named(", %d of %d", m, n),
                independent(static_cast<std::size_t>(m), static_cast<std::size_t>(n)));
        for (const bool byPatient : {true, false})
            for (const int patients : {30, 75, 150})
                run(named(", %d patients, 0.4, label by %s", patients,
                          byPatient ? "patient" : "image"),
                    clustered(static_cast<std::size_t>(patients), 0.4, byPatient));
    }
}

void confidentCuts(const Effort& effort) {
    Table table("--confident: the true figure at the cut that is chosen meets the target");
    std::uint64_t id = 800;
    for (const bool sensitivity : {true, false})
        for (const double target : {0.80, 0.90}) {
            const auto name = named("%s %.2f", sensitivity ? "sensitivity" : "specificity", target);
            const auto run = [&](const std::string& setting, const Cohort& cohort) {
                table.run(name + setting, ++id, effort.studies, [&](base::Random& random) {
                    return measuredPromise(random, cohort, 0.90, sensitivity, target);
                });
            };
            for (const auto& [m, n] : {std::pair{40, 100}, {75, 150}, {300, 600}})
                run(named(", %d of %d", m, n),
                    independent(static_cast<std::size_t>(m), static_cast<std::size_t>(n)));
            for (const bool byPatient : {true, false})
                for (const int patients : {75, 150})
                    for (const double correlation : {0.2, 0.6})
                        run(named(", %d patients, %.1f, label by %s", patients, correlation,
                                  byPatient ? "patient" : "image"),
                            clustered(static_cast<std::size_t>(patients), correlation, byPatient));
        }
}

}  // namespace coverage
