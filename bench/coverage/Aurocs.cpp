// SPDX-License-Identifier: GPL-3.0-or-later
// AUROC of two classes, and the mean over three.
#include <cmath>
#include <numeric>

#include "Simulation.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Roc.h"
#include "statistics/Intervals.h"

namespace coverage {

namespace {

std::optional<MeasuredStudy> measuredAuroc(base::Random& random, const Cohort& cohort, double truth,
                                           int replicates) {
    const auto study = draw(random, cohort);
    const auto score = scoresOf(study, 0, shiftFor(truth));
    const auto positive = study.positive();
    const auto clusters = evaluation::clustersOf(study.patient, score.size());
    const auto placed = statistics::placements(score, positive);
    if (placed.positives < 2 || placed.negatives < 2)
        return std::nullopt;
    const auto influence =
        statistics::aurocInfluence(placed, positive, clusters.of, clusters.count);
    const double auroc = placed.auroc;
    const auto shown = evaluation::auroc(score, positive, clusters);
    MeasuredStudy result{measured("Newcombe 5 over patients (shown)", shown, truth),
                         measured("DeLong", shown.also.at(0), truth)};
    const auto plain = statistics::newcombeBounds(auroc, static_cast<double>(placed.positives),
                                                  static_cast<double>(placed.negatives));
    result.push_back({"Newcombe 5 by image", plain.low, plain.high, truth});
    Measured onLogit{clusters.several ? "Obuchowski on the logit, t" : "DeLong on the logit, t",
                     auroc, auroc, truth};
    if (auroc > 0 && auroc < 1) {
        const double fewest =
            static_cast<double>(std::min(influence.positiveClusters, influence.negativeClusters));
        const double half = statistics::tQuantile(0.95, fewest - 1) *
                            std::sqrt(statistics::covariance(influence, influence)) /
                            (auroc * (1 - auroc));
        const double logit = std::log(auroc / (1 - auroc));
        onLogit.low = 1 / (1 + std::exp(half - logit));
        onLogit.high = 1 / (1 + std::exp(-half - logit));
    }
    result.push_back(onLogit);
    const evaluation::RankedScores ranked(score, positive);
    if (const auto drawn = bootstrapped(
            auroc, clusters, replicates, random,
            [&](std::span<const std::uint32_t> weight) { return ranked.auroc(weight); }))
        result.push_back(measured("bootstrap", *drawn, truth));
    return result;
}

/// The document of three classes whose scores are independent, of the AUROCs `truths`.
std::optional<MeasuredStudy> measuredMacro(base::Random& random, const Cohort& cohort,
                                           const std::vector<double>& truths) {
    const auto study = draw(random, cohort, truths.size());
    spec::Predictions table;
    table.task = spec::Task::Multiclass;
    for (std::size_t c = 0; c < truths.size(); ++c) {
        table.classes.push_back(std::to_string(c));
        if (study.count(static_cast<int>(c)) < 2)
            return std::nullopt;
    }
    table.rows.resize(study.label.size());
    for (std::size_t c = 0; c < truths.size(); ++c) {
        const auto score = scoresOf(study, c, shiftFor(truths[c]), static_cast<int>(c));
        for (std::size_t i = 0; i < score.size(); ++i)
            table.rows[i].p.push_back(1 / (1 + std::exp(-score[i])));
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i].yTrue = study.label[i];
        table.rows[i].patient = study.patient[i];
    }
    evaluation::EvaluateOptions options;
    options.bootstrap = 1;
    options.threads = 1;
    const auto own = evaluation::evaluate(table, options);
    double weighted = 0;
    for (std::size_t c = 0; c < truths.size(); ++c)
        weighted += truths[c] * static_cast<double>(study.count(static_cast<int>(c))) /
                    static_cast<double>(study.label.size());
    const double mean =
        std::accumulate(truths.begin(), truths.end(), 0.0) / static_cast<double>(truths.size());
    return MeasuredStudy{measured("macro (shown)", own.aurocMacro, mean),
                         measured("weighted (shown)", own.aurocWeighted, weighted)};
}

int classOfShare(double u) {
    return u < 0.5 ? 0 : u < 0.8 ? 1 : 2;
}

}  // namespace

void aurocs(const Effort& effort) {
    {
        Table table("AUROC, one image a patient");
        std::uint64_t id = 100;
        for (const double truth : {0.70, 0.80, 0.90, 0.97})
            for (const auto& [m, n] :
                 {std::pair{12, 60}, {30, 60}, {12, 100}, {12, 150}, {40, 150}, {75, 150}}) {
                const auto cohort =
                    independent(static_cast<std::size_t>(m), static_cast<std::size_t>(n));
                table.run(named("%.2f, %d of %d", truth, m, n), ++id, effort.studies,
                          [&](base::Random& random) {
                              return measuredAuroc(random, cohort, truth, effort.replicates);
                          });
            }
    }
    Table table("AUROC, 1 to 8 images a patient, correlation of scores within a patient");
    std::uint64_t id = 200;
    for (const bool byPatient : {true, false})
        for (const double truth : {0.70, 0.80, 0.90, 0.97})
            for (const int patients : {30, 75, 150})
                for (const double correlation : {0.2, 0.6}) {
                    const auto cohort =
                        clustered(static_cast<std::size_t>(patients), correlation, byPatient);
                    table.run(named("%.2f, %d patients, %.1f, label by %s", truth, patients,
                                    correlation, byPatient ? "patient" : "image"),
                              ++id, effort.studies, [&](base::Random& random) {
                                  return measuredAuroc(random, cohort, truth, effort.replicates);
                              });
                }
}

void macroAurocs(const Effort& effort) {
    Table table("Mean AUROC of three classes (50, 30 and 20 % of the images)");
    std::uint64_t id = 500;
    const std::vector<std::vector<double>> settings{
        {0.70, 0.70, 0.70}, {0.90, 0.90, 0.90}, {0.97, 0.97, 0.97}, {0.97, 0.85, 0.70}};
    for (const auto& truths : settings) {
        const auto name = named("%.2f %.2f %.2f", truths[0], truths[1], truths[2]);
        for (const int images : {60, 150}) {
            Cohort cohort;
            cohort.images = static_cast<std::size_t>(images);
            cohort.label = [images](base::Random&, std::size_t i) {
                return classOfShare(static_cast<double>(i) / images);
            };
            table.run(name + named(", %d images", images), ++id, effort.studies,
                      [&](base::Random& random) { return measuredMacro(random, cohort, truths); });
        }
        for (const int patients : {30, 75})
            for (const bool byPatient : {true, false}) {
                Cohort cohort;
                cohort.patients = static_cast<std::size_t>(patients);
                cohort.correlation = 0.4;
                cohort.labelByPatient = byPatient;
                cohort.label = [byPatient](base::Random& random, std::size_t p) {
                    return classOfShare(byPatient ? static_cast<double>(p % 10) / 10
                                                  : random.uniform());
                };
                table.run(name + named(", %d patients, 0.4, label by %s", patients,
                                       byPatient ? "patient" : "image"),
                          ++id, effort.studies, [&](base::Random& random) {
                              return measuredMacro(random, cohort, truths);
                          });
            }
    }
}

}  // namespace coverage
