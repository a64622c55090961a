// SPDX-License-Identifier: GPL-3.0-or-later
#include "Simulation.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <cstdio>

#include "base/Threads.h"

namespace coverage {

namespace {

constexpr std::uint64_t kSeed = 20261129;
constexpr int kThreads = 2;

/// What one method made of all studies of one setting.
struct Tally {
    std::size_t studies = 0, below = 0, above = 0;  ///< the truth lies below, above the interval
    std::size_t bounded = 0;                        ///< those with both bounds
    double width = 0;
    void add(const Measured& one) {
        if (!one.low && !one.high)
            return;
        ++studies;
        below += one.low && one.truth < *one.low ? 1 : 0;
        above += one.high && one.truth > *one.high ? 1 : 0;
        if (one.low && one.high) {
            ++bounded;
            width += *one.high - *one.low;
        }
    }
    [[nodiscard]] double share(std::size_t part) const {
        return 100.0 * static_cast<double>(part) /
               static_cast<double>(std::max<std::size_t>(1, studies));
    }
    [[nodiscard]] double covered() const { return share(studies - below - above); }
    [[nodiscard]] double meanWidth() const {
        return width / static_cast<double>(std::max<std::size_t>(1, bounded));
    }
};

}  // namespace

Cohort independent(std::size_t positives, std::size_t images) {
    Cohort cohort;
    cohort.images = images;
    cohort.label = [positives](base::Random&, std::size_t i) { return i < positives ? 1 : 0; };
    return cohort;
}

Cohort clustered(std::size_t patients, double correlation, bool labelByPatient) {
    Cohort cohort;
    cohort.patients = patients;
    cohort.correlation = correlation;
    cohort.labelByPatient = labelByPatient;
    cohort.label = [labelByPatient](base::Random& random, std::size_t p) {
        return (labelByPatient ? p % 5 < 2 : random.uniform() < 0.4) ? 1 : 0;
    };
    return cohort;
}

std::vector<std::uint8_t> Study::positive(int cls) const {
    std::vector<std::uint8_t> result;
    for (const int one : label)
        result.push_back(one == cls ? 1 : 0);
    return result;
}

std::size_t Study::count(int cls) const {
    return static_cast<std::size_t>(std::count(label.begin(), label.end(), cls));
}

Study draw(base::Random& random, const Cohort& cohort, std::size_t scores) {
    Study study;
    study.noise.resize(scores);
    const bool alone = cohort.patients == 0;
    const std::size_t groups = alone ? cohort.images : cohort.patients;
    for (std::size_t p = 0; p < groups; ++p) {
        std::vector<double> own(scores);
        for (double& value : own)
            value = alone ? 0.0 : random.normal() * std::sqrt(cohort.correlation);
        const std::size_t images = alone ? 1 : 1 + static_cast<std::size_t>(random.below(8));
        const int ofPatient = cohort.labelByPatient ? cohort.label(random, p) : 0;
        for (std::size_t i = 0; i < images; ++i) {
            study.label.push_back(cohort.labelByPatient ? ofPatient : cohort.label(random, p));
            study.patient.push_back(alone ? std::string() : std::to_string(p));
            for (std::size_t s = 0; s < scores; ++s)
                study.noise[s].push_back(own[s] +
                                         std::sqrt(1 - cohort.correlation) * random.normal());
        }
    }
    return study;
}

std::vector<double> scoresOf(const Study& study, std::size_t score, double shift, int cls) {
    auto result = study.noise[score];
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] += study.label[i] == cls ? shift : 0;
    return result;
}

double normalCdf(double x) {
    return boost::math::cdf(boost::math::normal{}, x);
}

double normalQuantileOf(double p) {
    return boost::math::quantile(boost::math::normal{}, p);
}

double shiftFor(double auroc) {
    return std::sqrt(2.0) * normalQuantileOf(auroc);
}

std::optional<spec::Interval>
bootstrapped(double estimate, const evaluation::Clusters& clusters, int replicates,
             base::Random& random,
             const std::function<double(std::span<const std::uint32_t>)>& statistic) {
    if (replicates < 1)
        return std::nullopt;
    auto values = evaluation::bootstrap(clusters, {replicates, random.next(), 1}, 1,
                                        [&](std::span<const std::uint32_t> weight,
                                            std::span<double> out) { out[0] = statistic(weight); });
    return evaluation::percentileInterval(estimate, std::move(values[0]), clusters);
}

Measured measured(std::string method, const spec::Interval& interval, double truth) {
    return {std::move(method), interval.low, interval.high, truth};
}

Table::Table(const char* title) {
    std::printf("\n### %s\n\n| setting | method | covers %% | truth below %% | truth above %% | "
                "width |\n|---|---|---|---|---|---|\n",
                title);
}

Table::~Table() {
    std::printf("\n| method | coverage %% | worst side %% | mean width |\n|---|---|---|---|\n");
    for (const auto& [method, range] : m_ranges)
        std::printf("| %s | %.1f to %.1f | %.1f | %.3f |\n", method.c_str(), range.least,
                    range.greatest, range.side, range.width / static_cast<double>(range.settings));
}

void Table::run(const std::string& setting, std::uint64_t id, std::size_t studies,
                const std::function<std::optional<MeasuredStudy>(base::Random&)>& study) {
    std::vector<MeasuredStudy> all(studies);
    base::parallelFor(studies, kThreads, {}, [&](std::size_t s) {
        base::Random random{kSeed, id, s};
        for (std::optional<MeasuredStudy> found; !found;)
            if ((found = study(random)))
                all[s] = std::move(*found);
    });
    std::map<std::string, Tally> tallies;
    for (const auto& one : all)
        for (const auto& interval : one)
            tallies[interval.method].add(interval);
    for (const auto& [method, tally] : tallies) {
        std::printf("| %s | %s | %.1f | %.1f | %.1f | %.3f |\n", setting.c_str(), method.c_str(),
                    tally.covered(), tally.share(tally.below), tally.share(tally.above),
                    tally.meanWidth());
        auto& range = m_ranges[method];
        range.least = std::min(range.least, tally.covered());
        range.greatest = std::max(range.greatest, tally.covered());
        range.side = std::max({range.side, tally.share(tally.below), tally.share(tally.above)});
        range.width += tally.meanWidth();
        ++range.settings;
    }
    std::fflush(stdout);
}

}  // namespace coverage
