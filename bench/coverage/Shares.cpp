// SPDX-License-Identifier: GPL-3.0-or-later
// Shares, and what is computed from sensitivity and specificity at a fixed threshold.
#include <cmath>

#include "Simulation.h"
#include "evaluation/OperatingCurve.h"
#include "statistics/Intervals.h"

namespace coverage {

namespace {

std::optional<MeasuredStudy> measuredShare(base::Random& random, const Cohort& cohort, double truth,
                                           int replicates) {
    const auto study = draw(random, cohort);
    const double cut = normalQuantileOf(truth);
    std::vector<std::uint8_t> success;
    for (const double score : study.noise[0])
        success.push_back(score < cut ? 1 : 0);
    const auto clusters = evaluation::clustersOf(study.patient, success.size());
    const std::vector<std::uint8_t> every(success.size(), 1);
    const auto sums = statistics::clusteredShare(every, success, clusters.of, clusters.count);
    const auto shown = statistics::shareInterval(sums);
    MeasuredStudy result{
        measured("Wilson, effective cases, t (shown)", shown, truth),
        measured("Wilson by image", shown.also.empty() ? shown : shown.also[0], truth)};
    const auto normal = statistics::wilsonBounds(*shown.value, statistics::effectiveCases(sums),
                                                 statistics::normalQuantile(0.95));
    result.push_back({"Wilson, effective cases, normal", normal.low, normal.high, truth});
    const auto drawn = bootstrapped(*shown.value, clusters, replicates, random,
                                    [&](std::span<const std::uint32_t> weight) {
                                        double all = 0;
                                        double hits = 0;
                                        for (std::size_t i = 0; i < weight.size(); ++i) {
                                            all += weight[i];
                                            hits += success[i] ? weight[i] : 0;
                                        }
                                        return hits / all;
                                    });
    if (drawn)
        result.push_back(measured("bootstrap", *drawn, truth));
    return result;
}

/// Sensitivity and specificity in truth, and the cut and shift that give them.
struct Point {
    double sensitivity = 0, specificity = 0;
    [[nodiscard]] double cut() const { return normalQuantileOf(specificity); }
    [[nodiscard]] double shift() const { return cut() + normalQuantileOf(sensitivity); }
    [[nodiscard]] double ppv(double prevalence) const {
        const double hits = sensitivity * prevalence;
        return hits / (hits + (1 - specificity) * (1 - prevalence));
    }
    [[nodiscard]] double npv(double prevalence) const {
        const double hits = specificity * (1 - prevalence);
        return hits / (hits + (1 - sensitivity) * prevalence);
    }
};

constexpr double kStated = 0.05;  ///< prevalence
constexpr double kOwn = 0.4;      ///< that of the cohorts

std::optional<MeasuredStudy> measuredPoint(base::Random& random, const Cohort& cohort,
                                           const Point& point) {
    const auto study = draw(random, cohort);
    if (study.count(1) < 2 || study.count(0) < 2)
        return std::nullopt;
    const auto positive = study.positive();
    const evaluation::OperatingCurve curve("1", scoresOf(study, 0, point.shift()), positive,
                                           study.patient);
    const auto own = curve.at(point.cut());
    const auto stated = curve.at(point.cut(), kStated);
    const double se = point.sensitivity;
    const double sp = point.specificity;
    return MeasuredStudy{measured("LR+", own.lrPositive, se / (1 - sp)),
                         measured("LR-", own.lrNegative, (1 - se) / sp),
                         measured("PPV", own.ppv, point.ppv(kOwn)),
                         measured("NPV", own.npv, point.npv(kOwn)),
                         measured("PPV at 5 %", stated.ppv, point.ppv(kStated)),
                         measured("NPV at 5 %", stated.npv, point.npv(kStated))};
}

}  // namespace

void shares(const Effort& effort) {
    Table table("Shares (sensitivity, specificity, accuracy), 1 to 8 images a patient");
    std::uint64_t id = 400;
    for (const double truth : {0.70, 0.80, 0.90, 0.95})
        for (const int patients : {30, 75, 150})
            for (const double correlation : {0.2, 0.6}) {
                const auto cohort =
                    clustered(static_cast<std::size_t>(patients), correlation, true);
                table.run(named("%.2f, %d patients, %.1f", truth, patients, correlation), ++id,
                          effort.studies, [&](base::Random& random) {
                              return measuredShare(random, cohort, truth, effort.replicates);
                          });
            }
}

void thresholds(const Effort& effort) {
    Table table("Likelihood ratios and predictive values at a fixed threshold (all shown)");
    std::uint64_t id = 600;
    for (const Point& point : {Point{0.8, 0.7}, Point{0.9, 0.8}, Point{0.9, 0.95}}) {
        const auto name = named("%.2f/%.2f", point.sensitivity, point.specificity);
        // Whether a case is positive is drawn: predictive values depend on the study's own prevalence.
        Cohort cohort;
        cohort.label = [](base::Random& random, std::size_t) {
            return random.uniform() < kOwn ? 1 : 0;
        };
        for (const int images : {60, 150}) {
            cohort.images = static_cast<std::size_t>(images);
            table.run(name + named(", %d images", images), ++id, effort.studies,
                      [&](base::Random& random) { return measuredPoint(random, cohort, point); });
        }
        for (const int patients : {30, 75, 150})
            for (const bool byPatient : {true, false}) {
                cohort.patients = static_cast<std::size_t>(patients);
                cohort.correlation = 0.4;
                cohort.labelByPatient = byPatient;
                table.run(name + named(", %d patients, 0.4, label by %s", patients,
                                       byPatient ? "patient" : "image"),
                          ++id, effort.studies, [&](base::Random& random) {
                              return measuredPoint(random, cohort, point);
                          });
            }
    }
}

}  // namespace coverage
