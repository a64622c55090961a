// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "spec/Evaluation.h"
#include "spec/Interval.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

/// Area under the ROC curve of `score` (any monotone scale, length n) against `positive` (0 or 1, length n).
/// Mann-Whitney estimate, ties count one half. Interval: statistics::aurocInterval over the patients of `clusters`, O(n log n);
/// that of DeLong, DeLong & Clarke-Pearson 1988, clipped to [0, 1] as pROC does, stands in `also` for comparison with other programs: it is too
/// narrow near 1 and for few cases, without bounds where a class has one member, and a variance of 0 is said in `notes`. Undefined (with the reason) when a class is absent.
/// Throws Error (scores_invalid) on lengths that differ or a NaN score.
[[nodiscard]] spec::Interval auroc(std::span<const double> score,
                                   std::span<const std::uint8_t> positive, const Clusters& clusters,
                                   double confidence = 0.95);
/// The same where every case is a patient of its own.
[[nodiscard]] spec::Interval auroc(std::span<const double> score,
                                   std::span<const std::uint8_t> positive,
                                   double confidence = 0.95);

/// The AUROC as shown, with what every cluster adds to its error.
struct RankedAuroc {
    spec::Interval interval;
    statistics::AurocInfluence influence;
    statistics::EffectiveAuroc effective;
};
/// Case i belongs to cluster[i] < clusters. Throws as auroc.
[[nodiscard]] RankedAuroc rankedAuroc(std::span<const double> score,
                                      std::span<const std::uint8_t> positive,
                                      std::span<const std::uint32_t> cluster, std::size_t clusters,
                                      double confidence = 0.95);

/// The estimate alone; nullopt when a class is absent.
[[nodiscard]] std::optional<double> aurocValue(std::span<const double> score,
                                               std::span<const std::uint8_t> positive);

/// One point per distinct score, from (0, 0) at +infinity to (1, 1); p >= threshold is positive.
/// Empty when a class is absent.
[[nodiscard]] std::vector<spec::RocPoint> rocCurve(std::span<const double> score,
                                                   std::span<const std::uint8_t> positive);

/// Sum over thresholds of (recall step x precision), as scikit-learn's average_precision_score; nullopt without positives.
[[nodiscard]] std::optional<double> averagePrecision(std::span<const double> score,
                                                     std::span<const std::uint8_t> positive);

/// The average precision `value` of the cases that `ranked` is of, with Wilson's bounds for a share of its positive cases (the binomial interval of
/// Boyd, Eng & Page 2013 as a score interval), over patients of as many as would tell as much (statistics::effectiveAuroc) with
/// Student's t. Method "wilson_positives", "wilson_positives_patient".
[[nodiscard]] spec::Interval averagePrecisionInterval(std::optional<double> value,
                                                      const RankedAuroc& ranked,
                                                      double confidence = 0.95);

/// One of several tasks (classes) on which two scores are compared: the same cases, of the same truth, in the same clusters.
struct PairedScores {
    std::span<const double> a, b;
    std::span<const std::uint8_t> positive;
    std::span<const std::uint32_t> cluster;  ///< one per case, below the number of clusters
};
/// Mean over the tasks of AUROC(a) - AUROC(b) with the interval of statistics::combinedBounds(), method "newcombe_difference";
/// z and two-sided p are those of DeLong's test, test "delong", over clusters with the covariances of Obuchowski 1997 and Student's t
/// on one less than the patients of the rarer class, "delong_patient". The test's own interval stands in `also`: it is too
/// narrow near 1, so that near 1 the two need not agree. All members nullopt when a class is absent; z and p nullopt when
/// the variance is 0 and the difference is not.
[[nodiscard]] spec::Comparison pairedTest(std::span<const PairedScores> tasks, std::size_t clusters,
                                          double confidence = 0.95);

/// Scores sorted once, so that an AUROC with integer weights per case costs O(n).
class RankedScores {
public:
    /// `position`: where case i's weight stands (empty: at i), for scores that cover only part of a sample.
    RankedScores(std::span<const double> score, std::span<const std::uint8_t> positive,
                 std::span<const std::size_t> position = {});
    /// AUROC of the sample in which case i stands weight[position of i] times;
    /// NaN when a class has no weight.
    [[nodiscard]] double auroc(std::span<const std::uint32_t> weight) const;
    /// Sensitivity of that sample at each false-positive rate of `fpr` (ascending, in [0, 1]), read off the ROC curve with
    /// straight lines between its points; NaN when a class has no weight.
    void sensitivities(std::span<const std::uint32_t> weight, std::span<const double> fpr,
                       std::span<double> out) const;

private:
    std::vector<std::uint32_t> m_weightAt;  ///< positions by descending score
    std::vector<std::uint8_t> m_positive;   ///< in that order
    std::vector<std::uint8_t> m_lastOfTie;  ///< in that order: 1 where the next score is lower
};

}  // namespace lightbox::evaluation
