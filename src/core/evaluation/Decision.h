// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "evaluation/Classification.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

/// Where one class is called: p of the class >= threshold.
struct DecisionPoint {
    std::size_t cls = 0;
    double threshold = 0.5;
    spec::Scale scale = spec::Scale::Raw;  ///< of the probabilities that are asked about
    /// From here on ruled in, between both left to a reader; nullopt: one threshold decides.
    std::optional<double> ruleIn = {};

    bool operator==(const DecisionPoint&) const = default;
};

/// What becomes of a case by two thresholds.
enum class CallZone { RuledOut, Referred, RuledIn };

/// The one answer to what a row is called. With a point: its class where it is called, else the most probable of the others.
/// Without: of two classes the positive one from 0.5 on, of several the most probable; multi-label: each class from 0.5 on.
class Decision {
public:
    /// `positive` is the index of the positive class (two classes; else -1). Throws Error usage (threshold_invalid).
    Decision(spec::Task task, std::size_t classes, int positive,
             std::optional<DecisionPoint> point = {});

    /// The class of a row with one probability per class; -1 for multi-label, where several may be.
    [[nodiscard]] int called(std::span<const double> p) const;
    /// Whether the row is called to be of `cls`; the answer for multi-label, and elsewhere called() == cls.
    [[nodiscard]] bool calls(std::span<const double> p, std::size_t cls) const;
    /// Of two thresholds; nullopt where one decides, or none.
    [[nodiscard]] std::optional<CallZone> zone(std::span<const double> p) const;
    /// Whether the answer to `p` is another than to `q`: a call, or a zone.
    [[nodiscard]] bool differs(std::span<const double> p, std::span<const double> q) const;
    /// Whether every known label of the row is called rightly.
    [[nodiscard]] bool right(const spec::PredictionRow& row) const;
    /// "argmax", "threshold 0.1 on CLASS" (of several labels: "0.5 on every other label"), "threshold 0.5 on every class"; of two
    /// thresholds both, and that what is referred counts as called.
    [[nodiscard]] messages::Message text(std::span<const std::string> classes) const;
    [[nodiscard]] const std::optional<DecisionPoint>& point() const noexcept { return m_point; }

private:
    spec::Task m_task;
    std::size_t m_classes;
    std::size_t m_positive;
    std::optional<DecisionPoint> m_point;
};

/// What a lock decides about rows of these classes, on the lock's scale; without one as Decision does without a point.
[[nodiscard]] Decision decisionAt(const spec::ClassScheme& scheme,
                                  const std::optional<spec::OperatingPoint>& lock);

/// All that a decision makes of the rows whose truth is known.
struct Decided {
    std::vector<std::size_t> rows;    ///< indices into predictions.rows
    std::vector<std::uint8_t> right;  ///< parallel to rows
    Confusion confusion;              ///< rows truth, columns called; empty for multi-label
    std::vector<std::array<std::size_t, 4>>
        confusionMulti;  ///< multi-label: tn, fp, fn, tp per class
    std::vector<spec::ClassReport> report;
    spec::Interval accuracy;  ///< by patient where patients have several cases
    std::optional<double> majorityBaseline, balancedAccuracy, mcc, kappa;
};
[[nodiscard]] Decided decide(const spec::Predictions& predictions, const Decision& decision);

}  // namespace lightbox::evaluation
