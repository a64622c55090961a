// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "evaluation/Proportion.h"
#include "spec/Evaluation.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

/// Above so many cases nothing is bootstrapped.
inline constexpr std::size_t kMostBootstrapped = 50'000;

/// Everything that a threshold decides, for one class: built once from scores, answered at any threshold in O(log n), so
/// that a dragged operating point can follow the mouse.
class OperatingCurve {
public:
    /// `score` in any scale, `positive` 0 or 1, equally long; `patients` one per case ("" unknown), or empty.
    /// Throws Error (scores_invalid).
    OperatingCurve(std::string cls, std::span<const double> score,
                   std::span<const std::uint8_t> positive,
                   std::span<const std::string> patients = {});

    [[nodiscard]] const std::string& cls() const noexcept { return m_cls; }
    [[nodiscard]] std::size_t positives() const noexcept { return m_positiveScores.size(); }
    [[nodiscard]] std::size_t negatives() const noexcept { return m_negativeScores.size(); }
    [[nodiscard]] const Clusters& clusters() const noexcept { return m_clusters; }
    /// Distinct scores, ascending: every threshold that makes a difference.
    [[nodiscard]] const std::vector<double>& thresholds() const noexcept { return m_thresholds; }
    /// rocCurve of these scores.
    [[nodiscard]] const std::vector<spec::RocPoint>& roc() const noexcept { return m_roc; }

    /// O(log n).
    [[nodiscard]] Counts counts(double threshold) const;
    /// Counts with the intervals that are shown (statistics::shareInterval; PPV and NPV at a stated prevalence: Mercaldo's;
    /// likelihood ratios: MOVER; net benefit: netBenefit() at the threshold probability, nullopt: at the threshold itself); no
    /// bootstrap. O(log n), and O(n) where patients have several cases.
    [[nodiscard]] spec::AtThreshold at(double threshold, std::optional<double> prevalence = {},
                                       std::optional<double> thresholdProbability = {}) const;
    /// As `at`; where a patient has several cases, the patient bootstrap's intervals stand in `also` (not above
    /// kMostBootstrapped cases). O(n) and replicates x clusters: some milliseconds for a thousand cases.
    [[nodiscard]] spec::AtThreshold
    atWithBootstrap(double threshold, std::optional<double> prevalence = {},
                    const BootstrapOptions& options = {},
                    std::optional<double> thresholdProbability = {}) const;

    /// Share of the cases, of one class where `positive` says which, whose score is from `low` to below `high`; the interval
    /// as at() has it. O(n).
    [[nodiscard]] spec::Interval shareBetween(double low, double high,
                                              std::optional<bool> positive = {}) const;

    /// Lower ends of the shown interval of sensitivity (specificity) at every one of thresholds(), in O(n).
    [[nodiscard]] std::vector<double> lowerBounds(bool ofSensitivity) const;
    /// Whether some patient has several positive (negative) cases.
    [[nodiscard]] bool severalOf(bool positive) const;
    /// The fewest cases (patients, where severalOf) of the class, all of them called rightly, whose lower bound
    /// would reach `target`; nullopt where no number does.
    [[nodiscard]] std::optional<std::size_t> casesNeeded(double target, bool positive) const;

    /// The cut between the distinct score thresholds()[i] and the next lower one: their midpoint, at the lowest score itself.
    /// Counts are those at thresholds()[i].
    [[nodiscard]] double cut(std::size_t i) const;
    /// How far apart the scores beside `threshold` lie; nullopt at either end of them.
    [[nodiscard]] std::optional<double> gap(double threshold) const;
    /// `threshold` with as few digits (three decimals at least) as read back to the same counts on these scores.
    [[nodiscard]] std::string thresholdText(double threshold) const;

    /// The threshold `cases` distinct scores above (or, negative, below) the one in force at `threshold`, within the scores.
    [[nodiscard]] double stepped(double threshold, int cases) const;

    struct Histogram {
        double low = 0, high = 1;  ///< outer edges; scores outside fall into the first or last bin
        std::vector<std::size_t> negatives, positives;
    };
    [[nodiscard]] Histogram histogram(std::size_t bins, double low = 0, double high = 1) const;

private:
    /// What two cuts make of a patient's cases of one class: below both, between, from the upper on.
    struct Parts {
        double below = 0, between = 0, above = 0;
        [[nodiscard]] double all() const { return below + between + above; }
    };
    /// Calls `each(positives, negatives)` with the Parts of every patient in order.
    template <class Each> void eachPatient(double low, double high, const Each& each) const;
    /// False positives weigh the odds of the threshold probability `weighed`.
    [[nodiscard]] spec::Interval netBenefitHere(double threshold, const Counts& counted,
                                                double weighed) const;
    [[nodiscard]] RateShares sharesAt(double threshold, const Counts& counted) const;

    std::string m_cls;
    std::vector<double> m_score;           ///< as given
    std::vector<std::uint8_t> m_positive;  ///< as given
    std::vector<double> m_positiveScores;  ///< ascending
    std::vector<double> m_negativeScores;  ///< ascending
    std::vector<double> m_thresholds;
    std::vector<spec::RocPoint> m_roc;
    Clusters m_clusters;
    // Scores patient by patient, where patients have several, so that one pass tells of all: those of patient c begin at m_begin[c].
    std::vector<std::size_t> m_begin;
    std::vector<double> m_ordered;
    std::vector<std::uint8_t> m_orderedPositive;
};

}  // namespace lightbox::evaluation
