// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Bootstrap.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <string_view>

#include "base/Error.h"
#include "base/Random.h"
#include "base/Text.h"
#include "base/Threads.h"
#include "evaluation/Proportion.h"
#include "evaluation/Roc.h"

namespace lightbox::evaluation {

namespace {

constexpr std::uint64_t kDomain =
    0x626f6f74;                     // "boot": keeps these draws apart from others of the same seed
constexpr std::size_t kBlock = 50;  // replicates a thread takes at once

/// Quantile of ascending values, interpolated linearly between order statistics.
double quantile(std::span<const double> ascending, double q) {
    const double at = q * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] +
           (at - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

/// Of every patient the first case: a table of places, since a million names in a map of nodes take most of an evaluation.
class FirstCases {
public:
    explicit FirstCases(std::span<const std::string> patients)
        : m_patients(patients),
          m_places(patients.empty() ? 0 : std::bit_ceil(2 * patients.size())) {}

    /// The first case with the patient of case i that was asked for; i itself where it is that.
    std::size_t of(std::size_t i) {
        const std::string_view name = m_patients[i];
        const std::size_t mask = m_places.size() - 1;
        for (std::size_t at = std::hash<std::string_view>{}(name)&mask;; at = (at + 1) & mask) {
            if (m_places[at] == 0) {
                m_places[at] = static_cast<std::uint32_t>(i + 1);
                return i;
            }
            if (const std::size_t first = m_places[at] - 1; m_patients[first] == name)
                return first;
        }
    }

private:
    std::span<const std::string> m_patients;
    std::vector<std::uint32_t> m_places;  ///< case + 1; 0: free
};

}  // namespace

Clusters clustersOf(std::span<const std::string> patients, std::size_t n) {
    if (!patients.empty() && patients.size() != n)
        throw base::failed("patients_invalid", {{"patients", patients.size()}, {"cases", n}});
    Clusters result;
    result.of.resize(n);
    FirstCases known(patients);
    for (std::size_t i = 0; i < n; ++i) {
        const auto fresh = static_cast<std::uint32_t>(result.count);
        if (patients.empty() || patients[i].empty()) {
            result.of[i] = fresh;
            ++result.count;
            continue;
        }
        const auto first = known.of(i);
        if (first == i) {
            result.of[i] = fresh;
            ++result.count;
            ++result.patients;
        } else {
            result.of[i] = result.of[first];
            result.several = true;
        }
    }
    return result;
}

std::vector<std::vector<double>> bootstrap(const Clusters& clusters,
                                           const BootstrapOptions& options, std::size_t count,
                                           const Statistics& statistics) {
    if (options.replicates < 1 || options.replicates > kMostReplicates)
        throw base::usage("bootstrap_invalid", {{"replicates", options.replicates}});
    const auto replicates = static_cast<std::size_t>(options.replicates);
    std::vector<std::vector<double>> values(count, std::vector<double>(replicates));
    const std::size_t blocks = (replicates + kBlock - 1) / kBlock;
    base::parallelFor(blocks, options.threads, {}, [&](std::size_t block) {
        std::vector<std::uint32_t> drawn(clusters.count);
        std::vector<std::uint32_t> weight(clusters.of.size());
        std::vector<double> out(count);
        const auto last = std::min(replicates, (block + 1) * kBlock);
        for (std::size_t r = block * kBlock; r < last; ++r) {
            base::Random random{kDomain, options.seed, r};
            std::fill(drawn.begin(), drawn.end(), 0U);
            for (std::size_t i = 0; i < clusters.count; ++i)
                ++drawn[random.below(clusters.count)];
            for (std::size_t i = 0; i < weight.size(); ++i)
                weight[i] = drawn[clusters.of[i]];
            statistics(weight, out);
            for (std::size_t s = 0; s < count; ++s)
                values[s][r] = out[s];
        }
    });
    return values;
}

spec::Interval percentileInterval(std::optional<double> estimate, std::vector<double> replicates,
                                  const Clusters& clusters, double confidence) {
    spec::Interval result;
    result.value = estimate;
    result.method = clusters.patients > 0 ? "bootstrap_patient" : "bootstrap_image";
    const auto all = replicates.size();
    std::erase_if(replicates, [](double value) { return std::isnan(value); });
    const auto left = all - replicates.size();
    if (!estimate)
        return result;
    if (replicates.empty()) {
        result.notes.push_back({"interval_note.no_replicate"});
        return result;
    }
    std::sort(replicates.begin(), replicates.end());
    const double tail = (1 - confidence) / 2;
    result.low = quantile(replicates, tail);
    result.high = quantile(replicates, 1 - tail);
    if (replicates.front() == replicates.back())
        result.notes.push_back({"interval_note.replicates_equal", {{"value", replicates.front()}}});
    if (left > 0)
        result.notes.push_back(
            {"interval_note.replicates_left_out", {{"left", left}, {"all", all}}});
    return result;
}

std::vector<RocBandPoint> rocBand(std::span<const double> score,
                                  std::span<const std::uint8_t> positive, const Clusters& clusters,
                                  const BootstrapOptions& options, std::size_t points,
                                  double confidence) {
    std::vector<RocBandPoint> band;
    if (points < 2 || !aurocValue(score, positive))
        return band;
    std::vector<double> fpr(points);
    for (std::size_t i = 0; i < points; ++i)
        fpr[i] = static_cast<double>(i) / static_cast<double>(points - 1);
    const RankedScores ranked(score, positive);
    const auto replicates =
        bootstrap(clusters, options, points,
                  [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                      ranked.sensitivities(weight, fpr, out);
                  });
    for (std::size_t i = 0; i < points; ++i) {
        const auto interval = percentileInterval(0.0, replicates[i], clusters, confidence);
        if (!interval.low)
            return {};
        band.push_back({fpr[i], *interval.low, *interval.high});
    }
    return band;
}

}  // namespace lightbox::evaluation
