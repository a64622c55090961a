// SPDX-License-Identifier: GPL-3.0-or-later
// A group's AUROC against that of the other cases, where both are the same in truth.
#include <cmath>
#include <numeric>

#include "Simulation.h"
#include "evaluation/Subgroups.h"
#include "statistics/Intervals.h"

namespace coverage {

namespace {

/// The z of both DeLong variances, which was shown before: "covers" where its p is at least 0.05.
Measured delongTest(const spec::Predictions& table, const evaluation::SubgroupField& field) {
    double difference = 0;
    double variance = 0;
    for (const char* value : {"own", "rest"}) {
        std::vector<double> score;
        std::vector<std::uint8_t> positive;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (field.values[i] == value) {
                score.push_back(table.rows[i].p[1]);
                positive.push_back(table.rows[i].yTrue == 1 ? 1 : 0);
            }
        std::vector<std::uint32_t> own(score.size());
        std::iota(own.begin(), own.end(), 0U);
        const auto influence = statistics::aurocInfluence(statistics::placements(score, positive),
                                                          positive, own, own.size());
        difference += (difference == 0 ? 1 : -1) * influence.auroc;
        variance += statistics::covariance(influence, influence);
    }
    const double half = 1.959964 * std::sqrt(variance);
    return {"DeLong's z by image", difference - half, difference + half, 0};
}

std::optional<MeasuredStudy> measuredGroup(base::Random& random, const Cohort& group,
                                           const Cohort& rest, double truth) {
    spec::Predictions table;
    table.task = spec::Task::Binary;
    table.classes = {"well", "sick"};
    table.positive = 1;
    evaluation::SubgroupField field{"group", {}};
    for (const char* value : {"own", "rest"}) {
        const auto study = draw(random, value[0] == 'o' ? group : rest);
        const auto score = scoresOf(study, 0, shiftFor(truth));
        for (std::size_t i = 0; i < score.size(); ++i) {
            const double p = 1 / (1 + std::exp(-score[i]));
            spec::PredictionRow row;
            row.yTrue = study.label[i];
            row.p = {1 - p, p};
            if (!study.patient[i].empty())
                row.patient = value + study.patient[i];
            table.rows.push_back(std::move(row));
            field.values.emplace_back(value);
        }
    }
    const std::size_t cls[] = {1};
    const evaluation::SubgroupField fields[] = {field};
    const auto groups = evaluation::subgroups(table, fields, cls, {table.task, 2, 1});
    if (!groups[0].pRaw)
        return std::nullopt;
    return MeasuredStudy{measured("Newcombe, of the difference (shown)", groups[0].difference, 0),
                         {"p is at least 0.05 (shown)", 0.05, 1.0, *groups[0].pRaw},
                         delongTest(table, field)};
}

}  // namespace

void groups(const Effort& effort) {
    Table table("Subgroups: a group's AUROC less that of 200 other cases, the same in truth");
    std::uint64_t id = 1100;
    for (const double truth : {0.75, 0.90, 0.97})
        for (const auto& [m, n] :
             {std::pair{5, 30}, {10, 30}, {10, 40}, {20, 60}, {25, 30}, {10, 100}})
            table.run(named("%.2f, %d of %d", truth, m, n), ++id, effort.studies,
                      [&, m = m, n = n](base::Random& random) {
                          return measuredGroup(
                              random,
                              independent(static_cast<std::size_t>(m), static_cast<std::size_t>(n)),
                              independent(67, 200), truth);
                      });
    for (const double truth : {0.75, 0.90})
        for (const bool byPatient : {true, false})
            for (const int patients : {20, 40})
                table.run(named("%.2f, %d patients, 0.4, label by %s", truth, patients,
                                byPatient ? "patient" : "image"),
                          ++id, effort.studies, [&](base::Random& random) {
                              return measuredGroup(
                                  random,
                                  clustered(static_cast<std::size_t>(patients), 0.4, byPatient),
                                  clustered(75, 0.4, byPatient), truth);
                          });
}

}  // namespace coverage
