// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/RateDifference.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

#include "evaluation/Subgroups.h"
#include "messages/Render.h"
#include "statistics/Holm.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

constexpr double kLeastP = 1e-12;

/// What a cluster has of the cases that the rate counts.
struct OfCluster {
    double cases = 0, right = 0;
};

/// One side of a comparison: the cases that the rate counts, by cluster, and how many clusters there are in all.
class RateSide {
public:
    void add(std::uint32_t cluster, bool isCounted, bool isRight) {
        OfCluster& of = m_clusters[cluster];
        if (!isCounted)
            return;
        of.cases += 1;
        of.right += isRight ? 1 : 0;
    }
    [[nodiscard]] std::size_t units() const { return m_clusters.size(); }
    [[nodiscard]] std::size_t counted() const {
        return static_cast<std::size_t>(
            std::count_if(m_clusters.begin(), m_clusters.end(),
                          [](const auto& entry) { return entry.second.cases > 0; }));
    }
    [[nodiscard]] statistics::ClusteredShare share() const {
        statistics::ClusteredShare share;
        for (const auto& [cluster, of] : m_clusters)
            if (of.cases > 0)
                share.add(of.cases, of.right);
        return share;
    }
    /// By how much a cluster is right more often than the side.
    [[nodiscard]] double residual(std::uint32_t cluster, double rate) const {
        const auto found = m_clusters.find(cluster);
        return found == m_clusters.end() ? 0 : found->second.right - rate * found->second.cases;
    }
    [[nodiscard]] const std::unordered_map<std::uint32_t, OfCluster>& clusters() const {
        return m_clusters;
    }

private:
    std::unordered_map<std::uint32_t, OfCluster> m_clusters;
};

/// Of the two shares, by the patients that both sides have.
double correlationOf(const RateSide& group, const RateSide& rest, double ofGroup, double ofRest) {
    double both = 0;
    double own = 0;
    double other = 0;
    for (const auto& [cluster, of] : group.clusters()) {
        const double mine = group.residual(cluster, ofGroup);
        both += mine * rest.residual(cluster, ofRest);
        own += mine * mine;
    }
    for (const auto& [cluster, of] : rest.clusters())
        other += std::pow(rest.residual(cluster, ofRest), 2);
    return own > 0 && other > 0 ? std::clamp(both / std::sqrt(own * other), -1.0, 1.0) : 0;
}

class RateComparison {
public:
    RateComparison(const RateSide& group, const RateSide& rest)
        : m_group(group.share()),
          m_rest(rest.share()),
          m_correlation(correlationOf(group, rest, m_group.successes / m_group.cases,
                                      m_rest.successes / m_rest.cases)) {}

    [[nodiscard]] spec::Interval at(double confidence) const {
        const auto of = [&](const statistics::ClusteredShare& share) {
            return statistics::shareInterval(share, "undefined.no_cases",
                                             statistics::DesignEffect::Icc, confidence);
        };
        return statistics::moverDifference(of(m_group), of(m_rest), m_correlation);
    }
    /// 1 less the confidence at which a bound is 0.
    [[nodiscard]] double p() const {
        const auto leavesZeroOut = [&](double alpha) {
            const spec::Interval interval = at(1 - alpha);
            return *interval.low > 0 || *interval.high < 0;
        };
        if (*at(0.5).value == 0)
            return 1;
        double low = std::log(kLeastP);  // of alpha: holds 0
        double high = 0;                 // leaves it out
        if (leavesZeroOut(kLeastP))
            return kLeastP;
        for (int i = 0; i < 60; ++i) {
            const double middle = (low + high) / 2;
            (leavesZeroOut(std::exp(middle)) ? high : low) = middle;
        }
        return std::exp(high);
    }

private:
    statistics::ClusteredShare m_group, m_rest;
    double m_correlation;
};

spec::SubgroupDifference turnedRound(spec::SubgroupDifference one) {
    spec::Interval& interval = one.difference;
    for (auto* number : {&interval.value, &interval.low, &interval.high})
        if (*number)
            *number = 0 - **number;
    std::swap(interval.low, interval.high);
    return one;
}

spec::SubgroupDifference comparedRate(const RateSide& group, const RateSide& rest,
                                      bool arePatients) {
    spec::SubgroupDifference result;
    const auto because = [&](const char* ofPatients, const char* ofCases) {
        result.reason = messages::wordsOf(arePatients ? ofPatients : ofCases);
        return result;
    };
    if (group.units() < kFewestOfSubgroup)
        return because("subgroup.few_patients", "subgroup.few_cases");
    if (rest.units() == 0)
        return because("subgroup.alone", "subgroup.alone");
    if (rest.units() < kFewestOfSubgroup)
        return because("subgroup.rest_few_patients", "subgroup.rest_few_cases");
    if (group.counted() < kFewestOfClass)
        return because("subgroup.few_patients_of_class", "subgroup.few_cases_of_class");
    if (rest.counted() < kFewestOfClass)
        return because("subgroup.rest_few_patients_of_class", "subgroup.rest_few_cases_of_class");
    const RateComparison comparison(group, rest);
    result.difference = comparison.at(0.95);
    result.pRaw = comparison.p();
    return result;
}

}  // namespace

std::vector<spec::SubgroupDifference> rateDifferences(Rate rate, const RatedCases& cases,
                                                      std::span<const GroupCases> groups) {
    const std::uint8_t counted = rate == Rate::Sensitivity ? 1 : 0;
    const auto sideOf = [&](auto belongs) {
        RateSide side;
        for (std::size_t g = 0; g < groups.size(); ++g)
            if (belongs(g))
                for (const std::uint32_t i : groups[g].cases)
                    side.add(cases.cluster[i], (cases.positive[i] != 0) == (counted != 0),
                             (cases.called[i] != 0) == (counted != 0));
        return side;
    };
    std::vector<spec::SubgroupDifference> all(groups.size());
    std::vector<double> p;
    std::vector<std::optional<std::size_t>> testOf(groups.size());
    for (std::size_t first = 0; first < groups.size();) {
        std::size_t end = first + 1;
        while (end < groups.size() && groups[end].field == groups[first].field)
            ++end;
        for (std::size_t g = first; g < end; ++g) {
            if (end - first == 2 && g > first && testOf[first]) {
                all[g] = turnedRound(all[first]);
                testOf[g] = testOf[first];
                continue;
            }
            all[g] = comparedRate(sideOf([&](std::size_t other) { return other == g; }),
                                  sideOf([&](std::size_t other) {
                                      return other != g && other >= first && other < end;
                                  }),
                                  cases.arePatients);
            if (all[g].pRaw) {
                testOf[g] = p.size();
                p.push_back(*all[g].pRaw);
            }
        }
        first = end;
    }
    const std::vector<double> adjusted = statistics::holm(p);
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (testOf[g]) {
            all[g].p = adjusted[*testOf[g]];
            all[g].tests = p.size();
        }
    return all;
}

}  // namespace lightbox::evaluation
