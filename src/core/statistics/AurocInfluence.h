// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that computes variances and covariances of AUROCs: of one, of two on the same cases, of several classes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "statistics/Ranks.h"

namespace lightbox::statistics {

/// What each cluster (patient) adds to the error of an AUROC: the sums of its placements less their mean, over the class
/// sizes, for its positive and for its negative cases.
struct AurocInfluence {
    double auroc = 0;
    std::size_t positives = 0, negatives = 0;  ///< cases
    std::size_t clusters = 0;                  ///< that hold a case
    std::size_t positiveClusters = 0, negativeClusters = 0;
    std::vector<double> fromPositives, fromNegatives;  ///< one per cluster, also for empty ones
    /// Whether some cluster has several cases of a class.
    [[nodiscard]] bool several() const noexcept {
        return positiveClusters < positives || negativeClusters < negatives;
    }
};

/// Case i of `placed` belongs to cluster[i] < clusters. All zero where a class is absent.
[[nodiscard]] AurocInfluence aurocInfluence(const Placements& placed,
                                            std::span<const std::uint8_t> positive,
                                            std::span<const std::uint32_t> cluster,
                                            std::size_t clusters);
/// The same where every case is a cluster of its own.
[[nodiscard]] AurocInfluence aurocInfluence(const Placements& placed,
                                            std::span<const std::uint8_t> positive);

/// Influence on the difference of two AUROCs of the same cases, of the same truth, in the same clusters.
[[nodiscard]] AurocInfluence difference(const AurocInfluence& a, const AurocInfluence& b);

/// Covariance of two AUROCs (or differences) on the same cases, truth and clusters; their variance where both are one:
/// Obuchowski 1997, and with one case a cluster DeLong, DeLong & Clarke-Pearson 1988. NaN where a class stands in one cluster.
[[nodiscard]] double covariance(const AurocInfluence& a, const AurocInfluence& b);

/// Covariance of AUROCs of different classes (one against the rest) over the same clusters: sum of the products of what each
/// cluster adds, times clusters / (clusters - 1).
[[nodiscard]] double covarianceOfClasses(const AurocInfluence& a, const AurocInfluence& b);

}  // namespace lightbox::statistics
