// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "spec/Interval.h"

namespace lightbox::evaluation {

/// Which cases belong together: those of one patient. A case without a patient is a cluster of its own.
struct Clusters {
    std::vector<std::uint32_t> of;  ///< case -> cluster in [0, count)
    std::size_t count = 0;
    std::size_t patients = 0;  ///< distinct patients named
    bool several = false;      ///< some patient has several cases: the cases are not independent
};
/// `patients`: one per case, "" for unknown; an empty span: none is known for any of `n` cases.
[[nodiscard]] Clusters clustersOf(std::span<const std::string> patients, std::size_t n);

/// Of fewer replicates no quantile is read: then none is drawn, and there is no interval.
inline constexpr int kFewestReplicates = 20;
inline constexpr int kMostReplicates = 1'000'000;

struct BootstrapOptions {
    int replicates = 2000;  ///< at least 1
    std::uint64_t seed = 42;
    int threads = 0;  ///< 0: physical cores; the result does not depend on it
    [[nodiscard]] bool isEnough() const noexcept { return replicates >= kFewestReplicates; }
};

/// Fills `out` (one number per statistic; NaN where the sample does not define it) for the sample in which case i stands
/// weight[i] times. Called from several threads at once.
using Statistics =
    std::function<void(std::span<const std::uint32_t> weight, std::span<double> out)>;

/// Draws as many clusters as there are, with replacement, `replicates` times. Returns for each of `count` statistics
/// its values over the replicates, in the order of the replicates. The draws depend on (seed, replicate) alone.
[[nodiscard]] std::vector<std::vector<double>> bootstrap(const Clusters& clusters,
                                                         const BootstrapOptions& options,
                                                         std::size_t count,
                                                         const Statistics& statistics);

/// `estimate` with the percentile interval of `replicates` (quantiles interpolated linearly, NaN left out and counted in
/// `note`); a degenerate interval is noted. method: "bootstrap_patient" where patients are known, else "bootstrap_image".
[[nodiscard]] spec::Interval percentileInterval(std::optional<double> estimate,
                                                std::vector<double> replicates,
                                                const Clusters& clusters, double confidence = 0.95);

/// Pointwise band of a ROC curve at one false-positive rate.
struct RocBandPoint {
    double fpr = 0;
    double low = 0, high = 0;  ///< of sensitivity
};
/// Band at `points` equally spaced false-positive rates from 0 to 1, by bootstrap over clusters. Empty when a class is absent.
[[nodiscard]] std::vector<RocBandPoint> rocBand(std::span<const double> score,
                                                std::span<const std::uint8_t> positive,
                                                const Clusters& clusters,
                                                const BootstrapOptions& options = {},
                                                std::size_t points = 101, double confidence = 0.95);

}  // namespace lightbox::evaluation
