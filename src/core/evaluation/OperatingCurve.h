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

namespace lightbox::evaluation {

/// Method of an interval over patients that replaces a bootstrap without width.
inline constexpr const char* kWilsonByPatient = "wilson_patient";

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
    /// Counts with Wilson's intervals (PPV and NPV at a stated prevalence: Mercaldo's); O(log n), no bootstrap.
    [[nodiscard]] spec::AtThreshold at(double threshold,
                                       std::optional<double> prevalence = {}) const;
    /// As `at`; where a patient has several cases, the intervals shown are the patient bootstrap's and the others stand in
    /// `also`. Where a share is 0 or 1 the bootstrap has no width: Wilson's over the patients concerned is shown. O(n) and replicates x clusters: some milliseconds for a thousand cases.
    [[nodiscard]] spec::AtThreshold atWithBootstrap(double threshold,
                                                    std::optional<double> prevalence = {},
                                                    const BootstrapOptions& options = {}) const;

    /// The threshold `cases` distinct scores above (or, negative, below) the one in force at `threshold`, within the scores.
    [[nodiscard]] double stepped(double threshold, int cases) const;

    struct Histogram {
        double low = 0, high = 1;  ///< outer edges; scores outside fall into the first or last bin
        std::vector<std::size_t> negatives, positives;
    };
    [[nodiscard]] Histogram histogram(std::size_t bins, double low = 0, double high = 1) const;

    /// Wilson's interval of sensitivity at every point of roc(), as a band over its false-positive rates; where patients have
    /// several cases rocBand() is the honest one.
    [[nodiscard]] std::vector<RocBandPoint> wilsonBand(double confidence = 0.95) const;

private:
    std::string m_cls;
    std::vector<double> m_score;           ///< as given
    std::vector<std::uint8_t> m_positive;  ///< as given
    std::vector<double> m_positiveScores;  ///< ascending
    std::vector<double> m_negativeScores;  ///< ascending
    std::vector<double> m_thresholds;
    std::vector<spec::RocPoint> m_roc;
    Clusters m_clusters;
};

}  // namespace lightbox::evaluation
