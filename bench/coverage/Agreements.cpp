// SPDX-License-Identifier: GPL-3.0-or-later
// F1, balanced accuracy, MCC and kappa at a fixed threshold, and average precision.
#include <cmath>

#include "Simulation.h"
#include "evaluation/DecisionIntervals.h"
#include "evaluation/Roc.h"

namespace coverage {

namespace {

constexpr double kPrevalence = 0.4;

struct Rates {
    double sensitivity = 0, specificity = 0;
    [[nodiscard]] double cut() const { return normalQuantileOf(specificity); }
    [[nodiscard]] double shift() const { return cut() + normalQuantileOf(sensitivity); }
    [[nodiscard]] double tp() const { return sensitivity * kPrevalence; }
    [[nodiscard]] double fn() const { return kPrevalence - tp(); }
    [[nodiscard]] double fp() const { return (1 - specificity) * (1 - kPrevalence); }
    [[nodiscard]] double tn() const { return 1 - kPrevalence - fp(); }
    [[nodiscard]] double f1() const { return 2 * tp() / (2 * tp() + fp() + fn()); }
    [[nodiscard]] double balanced() const { return (sensitivity + specificity) / 2; }
    [[nodiscard]] double mcc() const {
        return (tp() * tn() - fp() * fn()) /
               std::sqrt((tp() + fp()) * kPrevalence * (tn() + fp()) * (tn() + fn()));
    }
    [[nodiscard]] double kappa() const {
        const double chance = (tp() + fp()) * kPrevalence + (fn() + tn()) * (1 - kPrevalence);
        return (tp() + tn() - chance) / (1 - chance);
    }
    /// The area under recall and precision of normal scores, by steps of recall.
    [[nodiscard]] double averagePrecision() const {
        double sum = 0;
        double before = 0;
        for (double at = 8; at > -8; at -= 1e-3) {
            const double recall = 1 - normalCdf(at - shift());
            const double hits = recall * kPrevalence;
            const double alarms = (1 - normalCdf(at)) * (1 - kPrevalence);
            if (hits + alarms > 0)
                sum += (recall - before) * hits / (hits + alarms);
            before = recall;
        }
        return sum;
    }
};

std::optional<MeasuredStudy> measuredDecision(base::Random& random, const Cohort& cohort,
                                              const Rates& rates, double averagePrecision) {
    const auto study = draw(random, cohort);
    if (study.count(1) < 2 || study.count(0) < 2)
        return std::nullopt;
    const auto positive = study.positive();
    const auto score = scoresOf(study, 0, rates.shift());
    std::vector<int> called;
    for (const double one : score)
        called.push_back(one >= rates.cut() ? 1 : 0);
    const auto clusters = evaluation::clustersOf(study.patient, score.size());
    const evaluation::CalledCases cases{study.label, called, clusters.of, clusters.count, 2};
    const auto ranked = evaluation::rankedAuroc(score, positive, clusters.of, clusters.count);
    const auto mcc = evaluation::agreementInterval(cases, evaluation::Agreement::Mcc);
    const auto kappa = evaluation::agreementInterval(cases, evaluation::Agreement::Kappa);
    if (!mcc.value || !kappa.value)
        return std::nullopt;
    return MeasuredStudy{measured("F1", evaluation::classFigures(cases, 1).f1, rates.f1()),
                         measured("balanced accuracy", evaluation::balancedAccuracyInterval(cases),
                                  rates.balanced()),
                         measured("MCC", mcc, rates.mcc()), measured("kappa", kappa, rates.kappa()),
                         measured("average precision",
                                  evaluation::averagePrecisionInterval(
                                      evaluation::averagePrecision(score, positive), ranked),
                                  averagePrecision)};
}

}  // namespace

void agreements(const Effort& effort) {
    Table table("F1, balanced accuracy, MCC, kappa and average precision (all shown)");
    std::uint64_t id = 1200;
    for (const Rates& rates : {Rates{0.7, 0.7}, Rates{0.9, 0.8}, Rates{0.9, 0.97}}) {
        const double averagePrecision = rates.averagePrecision();
        const auto name = named("%.2f/%.2f", rates.sensitivity, rates.specificity);
        Cohort cohort;
        cohort.label = [](base::Random& random, std::size_t) {
            return random.uniform() < kPrevalence ? 1 : 0;
        };
        const auto run = [&](const std::string& setting) {
            table.run(name + setting, ++id, effort.studies, [&](base::Random& random) {
                return measuredDecision(random, cohort, rates, averagePrecision);
            });
        };
        for (const int images : {60, 150}) {
            cohort.images = static_cast<std::size_t>(images);
            run(named(", %d images", images));
        }
        for (const int patients : {30, 75, 150})
            for (const bool byPatient : {true, false}) {
                cohort.patients = static_cast<std::size_t>(patients);
                cohort.correlation = 0.4;
                cohort.labelByPatient = byPatient;
                run(named(", %d patients, 0.4, label by %s", patients,
                          byPatient ? "patient" : "image"));
            }
    }
}

}  // namespace coverage
