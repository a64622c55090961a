// SPDX-License-Identifier: GPL-3.0-or-later
// The intervals that are shown. Their coverage is simulated by bench/coverage.cpp; docs/STATISTICS.md holds the table.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "spec/Interval.h"
#include "statistics/AurocInfluence.h"
#include "statistics/Wilson.h"

namespace lightbox::statistics {

/// Below so many events (patients) an interval carries a note.
inline constexpr std::size_t kFewEvents = 10;

/// Two-sided quantile of Student's t: 2.093024 for 0.95 and 19. `degrees` at least 1.
[[nodiscard]] double tQuantile(double confidence, double degrees);

/// What the interval of a share over patients needs; a case without a patient is a cluster of its own.
struct ClusteredShare {
    double cases = 0, successes = 0;
    double clusters = 0;          ///< those with a case
    double squaredSizes = 0;      ///< sum over clusters of cases^2
    double squaredSuccesses = 0;  ///< sum over clusters of successes^2 / cases
    double productSum = 0;        ///< sum over clusters of successes x cases
    double successSquares = 0;    ///< sum over clusters of successes^2
    /// Adds a cluster (or, with sign -1, takes it away).
    void add(double ofCases, double ofSuccesses, double sign = 1);
};
/// Cases that are all independent of each other.
[[nodiscard]] ClusteredShare independentShare(std::size_t successes, std::size_t cases);
/// Case i belongs to cluster[i] < clusters; only cases with counted[i] != 0 are counted.
[[nodiscard]] ClusteredShare clusteredShare(std::span<const std::uint8_t> counted,
                                            std::span<const std::uint8_t> success,
                                            std::span<const std::uint32_t> cluster,
                                            std::size_t clusters);

/// By how much cases of one patient tell less than as many independent ones.
enum class DesignEffect {
    Icc,  ///< 1 + (m - 1) ICC, m the mean cluster size weighted by cases, ICC of the analysis of variance within [0, 1] (Saha
    ///< 2016): for a denominator that does not depend on the model (sensitivity, specificity, accuracy)
    Ratio  ///< variance of the ratio estimator over that of independent cases, at least 1 (Rao & Scott 1992): for a
    ///< denominator that goes along with the outcome, such as the cases called positive (PPV, NPV)
};
/// Cases over the design effect; by ICC never fewer than the clusters. Where all cases agree neither is known and the
/// clusters are counted. 0 without cases.
[[nodiscard]] double effectiveCases(const ClusteredShare& share,
                                    DesignEffect effect = DesignEffect::Icc);

/// successes / cases. One case a cluster: Wilson 1927, method "wilson". Else Wilson's over effectiveCases() with Student's t
/// on clusters - 1 degrees of freedom in place of the normal quantile, method "wilson_patient", with "wilson" in `also`.
/// Undefined without cases: the text of the row `whyNone`.
[[nodiscard]] spec::Interval shareInterval(const ClusteredShare& share,
                                           const char* whyNone = "undefined.no_cases",
                                           DesignEffect effect = DesignEffect::Icc,
                                           double confidence = 0.95);

/// Bounds of an AUROC estimated as `auroc` on `positives` and `negatives` cases (> 0, any real): the score interval with
/// Hanley and McNeil's variance, both class sizes in it replaced by their mean (Newcombe 2006, part 2, method 5).
[[nodiscard]] Bounds newcombeBounds(double auroc, double positives, double negatives,
                                    double confidence = 0.95);

/// An AUROC with the class sizes that would tell as much if the cases were independent.
struct EffectiveAuroc {
    double auroc = 0, positives = 0, negatives = 0;
};
/// The class sizes divided by Obuchowski's variance over DeLong's (at least 1, and never to fewer than the patients of the
/// class; where the ratio is not known, to these). `delong` is DeLong's variance, NaN where it is not known.
[[nodiscard]] EffectiveAuroc effectiveAuroc(const AurocInfluence& influence, double delong);

/// The AUROC's interval over clusters: Newcombe's method 5 with the sizes of effectiveAuroc().
/// Independent cases: method "newcombe"; else "newcombe_patient".
[[nodiscard]] spec::Interval aurocInterval(const AurocInfluence& influence, double delong,
                                           double confidence = 0.95);

/// One AUROC of a weighted sum.
struct WeightedAuroc {
    AurocInfluence influence;  ///< over the same clusters in all
    EffectiveAuroc effective;
    double weight = 1;
    std::size_t truth = 0;  ///< parts of one truth (class) are scores on the same cases
};
/// Bounds of the sum of weight x AUROC: a score interval as Newcombe's method 5, to which it comes down for one AUROC. Every
/// AUROC moves towards its own bound, by the same share of the way, as far as the sum's distance is no more than the quantile times
/// its standard deviation there, from Newcombe's variances and the estimated correlations. A correlation that cannot be told is
/// taken for the one that widens the interval. Scores that order the cases alike are one AUROC: the difference of two such is 0 to 0.
[[nodiscard]] Bounds combinedBounds(std::span<const WeightedAuroc> parts, double confidence = 0.95);
/// Two-sided p that the sum is 0, by those bounds: 1 less the confidence at which one of them is 0. Below 0.05 where, and only where,
/// the 95 % interval leaves 0 out.
[[nodiscard]] double combinedP(std::span<const WeightedAuroc> parts);

/// Notes an interval that rests on fewer than kFewEvents `events`; `id` is the row that says of what.
void noteFewEvents(spec::Interval& interval, std::size_t events, const char* id);

/// An interval of a mean rests on the part of it with the fewest events: takes over the note of `part` where that counts fewer
/// than the one `whole` has.
void noteFewest(spec::Interval& whole, const spec::Interval& part);

/// theta1 / theta2 of two independent estimates from their intervals: MOVER (Donner & Zou 2012). All members of both are
/// given. Theta2 of 0: no value, the reason `whyZero`, and the lower bound alone.
[[nodiscard]] spec::Interval moverRatio(const spec::Interval& theta1, const spec::Interval& theta2,
                                        const char* whyZero);

/// theta1 - theta2 of two estimates with this correlation from their intervals: MOVER (Zou & Donner 2008), method "mover". Undefined
/// where either is; without bounds where either lacks them.
[[nodiscard]] spec::Interval moverDifference(const spec::Interval& theta1,
                                             const spec::Interval& theta2, double correlation);

}  // namespace lightbox::statistics
