// SPDX-License-Identifier: GPL-3.0-or-later
// How often 95 % intervals hold the truth: simulated studies, measured by the program's own code. Prints the table of
// docs/STATISTICS.md. Usage: coverage [STUDIES [REPLICATES]]; the same numbers on every machine.
#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/Random.h"
#include "base/Threads.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Roc.h"
#include "statistics/Intervals.h"
#include "statistics/Ranks.h"
#include "statistics/Wilson.h"

using namespace lightbox;

namespace {

constexpr std::uint64_t kSeed = 20261129;
constexpr int kThreads = 2;

/// What one method made of all studies of one setting.
struct Tally {
    std::size_t studies = 0, below = 0, above = 0;  ///< the truth lies below, above the interval
    double width = 0;
    void add(const spec::Interval& interval, double truth) {
        if (!interval.low || !interval.high)
            return;
        ++studies;
        below += truth < *interval.low ? 1 : 0;
        above += truth > *interval.high ? 1 : 0;
        width += *interval.high - *interval.low;
    }
    [[nodiscard]] double share(std::size_t part) const {
        return 100.0 * static_cast<double>(part) /
               static_cast<double>(std::max<std::size_t>(1, studies));
    }
    [[nodiscard]] double covered() const { return share(studies - below - above); }
};

/// Least and greatest coverage, the worst side and the mean width over the settings of one table.
struct Range {
    double least = 100, greatest = 0, side = 0, width = 0;
    std::size_t settings = 0;
};

using Measured = std::vector<std::pair<std::string, spec::Interval>>;

void runSetting(const std::string& name, std::uint64_t id, double truth, std::size_t studies,
                const std::function<std::optional<Measured>(base::Random&)>& study,
                std::map<std::string, Range>& ranges) {
    std::vector<Measured> all(studies);
    base::parallelFor(studies, kThreads, {}, [&](std::size_t s) {
        base::Random random{kSeed, id, s};
        // A study without both classes measures nothing and is drawn again.
        for (std::optional<Measured> measured; !measured;)
            if ((measured = study(random)))
                all[s] = *measured;
    });
    std::map<std::string, Tally> tallies;
    for (const auto& measured : all)
        for (const auto& [method, interval] : measured)
            tallies[method].add(interval, truth);
    for (const auto& [method, tally] : tallies) {
        std::printf("| %s | %s | %.1f | %.1f | %.1f | %.3f |\n", name.c_str(), method.c_str(),
                    tally.covered(), tally.share(tally.below), tally.share(tally.above),
                    tally.width / static_cast<double>(std::max<std::size_t>(1, tally.studies)));
        auto& range = ranges[method];
        range.least = std::min(range.least, tally.covered());
        range.greatest = std::max(range.greatest, tally.covered());
        range.side = std::max({range.side, tally.share(tally.below), tally.share(tally.above)});
        range.width += tally.width / static_cast<double>(std::max<std::size_t>(1, tally.studies));
        ++range.settings;
    }
    std::fflush(stdout);
}

void head(const char* title) {
    std::printf("\n### %s\n\n| setting | method | covers %% | truth below %% | truth above %% | "
                "width |\n|---|---|---|---|---|---|\n",
                title);
}

void summary(const std::map<std::string, Range>& ranges) {
    std::printf("\n| method | coverage %% | worst side %% | mean width |\n|---|---|---|---|\n");
    for (const auto& [method, range] : ranges)
        std::printf("| %s | %.1f to %.1f | %.1f | %.3f |\n", method.c_str(), range.least,
                    range.greatest, range.side, range.width / static_cast<double>(range.settings));
}

double shiftFor(double auroc) {
    return std::sqrt(2.0) * boost::math::quantile(boost::math::normal{}, auroc);
}

/// Cases of one study.
struct Sample {
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    std::vector<std::string> patient;
};

std::optional<Measured> measuredAuroc(const Sample& sample, int replicates, std::uint64_t seed) {
    const auto clusters = evaluation::clustersOf(sample.patient, sample.score.size());
    const auto placed = statistics::placements(sample.score, sample.positive);
    if (placed.positives < 2 || placed.negatives < 2)
        return std::nullopt;
    const auto influence =
        statistics::aurocInfluence(placed, sample.positive, clusters.of, clusters.count);
    const auto single = statistics::aurocInfluence(placed, sample.positive);
    const double delong = statistics::covariance(single, single);
    const double auroc = placed.auroc;
    Measured result;
    result.emplace_back("Newcombe 5 over patients (shown)",
                        statistics::aurocInterval(influence, delong));
    result.emplace_back("DeLong", evaluation::delongInterval(sample.score, sample.positive));
    spec::Interval plain;
    const auto bounds = statistics::newcombeBounds(auroc, static_cast<double>(placed.positives),
                                                   static_cast<double>(placed.negatives));
    plain.low = bounds.low;
    plain.high = bounds.high;
    result.emplace_back("Newcombe 5 by image", plain);
    const auto onLogit = [&](double variance) {
        spec::Interval interval;
        if (!(auroc > 0 && auroc < 1)) {
            interval.low = interval.high = auroc;
            return interval;
        }
        const double fewest =
            static_cast<double>(std::min(influence.positiveClusters, influence.negativeClusters));
        const double half =
            statistics::tQuantile(0.95, fewest - 1) * std::sqrt(variance) / (auroc * (1 - auroc));
        const double logit = std::log(auroc / (1 - auroc));
        interval.low = 1 / (1 + std::exp(half - logit));
        interval.high = 1 / (1 + std::exp(-half - logit));
        return interval;
    };
    result.emplace_back(clusters.several ? "Obuchowski on the logit, t" : "DeLong on the logit, t",
                        onLogit(statistics::covariance(influence, influence)));
    if (replicates > 0) {
        const evaluation::RankedScores ranked(sample.score, sample.positive);
        auto values =
            evaluation::bootstrap(clusters, {replicates, seed, 1}, 1,
                                  [&](std::span<const std::uint32_t> weight,
                                      std::span<double> out) { out[0] = ranked.auroc(weight); });
        result.emplace_back("bootstrap",
                            evaluation::percentileInterval(auroc, std::move(values[0]), clusters));
    }
    return result;
}

std::string named(const char* format, auto... values) {
    char text[96];
    std::snprintf(text, sizeof text, format, values...);
    return text;
}

void independentAurocs(std::size_t studies, int replicates) {
    head("AUROC, one image a patient");
    std::map<std::string, Range> ranges;
    std::uint64_t id = 100;
    for (const double auroc : {0.70, 0.80, 0.90, 0.97})
        for (const auto& [m, n] :
             {std::pair{12, 60}, {30, 60}, {12, 100}, {12, 150}, {40, 150}, {75, 150}})
            runSetting(
                named("%.2f, %d of %d", auroc, m, n), ++id, auroc, studies,
                [&, m = m, n = n](base::Random& random) {
                    Sample sample;
                    for (int i = 0; i < n; ++i) {
                        sample.positive.push_back(i < m ? 1 : 0);
                        sample.score.push_back(random.normal() + (i < m ? shiftFor(auroc) : 0.0));
                        sample.patient.emplace_back();
                    }
                    return measuredAuroc(sample, replicates, random.next());
                },
                ranges);
    summary(ranges);
}

void clusteredAurocs(std::size_t studies, int replicates) {
    head("AUROC, 1 to 8 images a patient, correlation of scores within a patient");
    std::map<std::string, Range> ranges;
    std::uint64_t id = 200;
    for (const bool byPatient : {true, false})
        for (const double auroc : {0.70, 0.80, 0.90, 0.97})
            for (const int patients : {30, 75, 150})
                for (const double correlation : {0.2, 0.6})
                    runSetting(
                        named("%.2f, %d patients, %.1f, label by %s", auroc, patients, correlation,
                              byPatient ? "patient" : "image"),
                        ++id, auroc, studies,
                        [&](base::Random& random) {
                            Sample sample;
                            for (int p = 0; p < patients; ++p) {
                                const double own = random.normal() * std::sqrt(correlation);
                                const bool ill = p % 5 < 2;
                                const auto images = 1 + random.below(8);
                                for (std::uint64_t i = 0; i < images; ++i) {
                                    const bool positive = byPatient ? ill : random.uniform() < 0.4;
                                    sample.positive.push_back(positive ? 1 : 0);
                                    sample.score.push_back(
                                        own + std::sqrt(1 - correlation) * random.normal() +
                                        (positive ? shiftFor(auroc) : 0.0));
                                    sample.patient.push_back(std::to_string(p));
                                }
                            }
                            return measuredAuroc(sample, replicates, random.next());
                        },
                        ranges);
    summary(ranges);
}

void shares(std::size_t studies, int replicates) {
    head("Shares (sensitivity, specificity, accuracy), 1 to 8 images a patient");
    std::map<std::string, Range> ranges;
    std::uint64_t id = 400;
    for (const double share : {0.70, 0.80, 0.90, 0.95})
        for (const int patients : {30, 75, 150})
            for (const double correlation : {0.2, 0.6})
                runSetting(
                    named("%.2f, %d patients, %.1f", share, patients, correlation), ++id, share,
                    studies,
                    [&](base::Random& random) -> std::optional<Measured> {
                        const double cut = boost::math::quantile(boost::math::normal{}, share);
                        std::vector<std::uint8_t> success;
                        std::vector<std::string> patient;
                        for (int p = 0; p < patients; ++p) {
                            const double own = random.normal() * std::sqrt(correlation);
                            const auto images = 1 + random.below(8);
                            for (std::uint64_t i = 0; i < images; ++i) {
                                success.push_back(
                                    own + std::sqrt(1 - correlation) * random.normal() < cut ? 1
                                                                                             : 0);
                                patient.push_back(std::to_string(p));
                            }
                        }
                        const auto clusters = evaluation::clustersOf(patient, success.size());
                        const std::vector<std::uint8_t> every(success.size(), 1);
                        const auto sums =
                            statistics::clusteredShare(every, success, clusters.of, clusters.count);
                        const auto shown = statistics::shareInterval(sums);
                        Measured result{
                            {"Wilson, effective cases, t (shown)", shown},
                            {"Wilson by image", shown.also.empty() ? shown : shown.also[0]}};
                        spec::Interval normal;
                        const auto bounds =
                            statistics::wilsonBounds(*shown.value, statistics::effectiveCases(sums),
                                                     statistics::normalQuantile(0.95));
                        normal.low = bounds.low;
                        normal.high = bounds.high;
                        result.emplace_back("Wilson, effective cases, normal", normal);
                        if (replicates > 0) {
                            auto values = evaluation::bootstrap(
                                clusters, {replicates, random.next(), 1}, 1,
                                [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                                    double all = 0;
                                    double hits = 0;
                                    for (std::size_t i = 0; i < weight.size(); ++i) {
                                        all += weight[i];
                                        hits += success[i] ? weight[i] : 0;
                                    }
                                    out[0] = hits / all;
                                });
                            result.emplace_back("bootstrap",
                                                evaluation::percentileInterval(
                                                    *shown.value, std::move(values[0]), clusters));
                        }
                        return result;
                    },
                    ranges);
    summary(ranges);
}

}  // namespace

int main(int argc, char** argv) {
    const auto studies =
        static_cast<std::size_t>(std::max(1, argc > 1 ? std::atoi(argv[1]) : 2000));
    const int replicates = std::max(0, argc > 2 ? std::atoi(argv[2]) : 300);
    std::printf("%zu studies a setting, %d bootstrap replicates, nominal 95 %%\n", studies,
                replicates);
    independentAurocs(studies, replicates);
    clusteredAurocs(studies, replicates);
    shares(studies, replicates);
    return 0;
}
