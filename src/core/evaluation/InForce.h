// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "evaluation/Evaluate.h"
#include "messages/Message.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// What decides, and on which scale.
struct InForce {
    EvaluateOptions options = {};
    spec::Scale scale = spec::Scale::Raw;
    std::optional<spec::TwoThresholds> two = {};
    std::string thresholdText = {};  ///< the digits it was locked with
};

/// `inForce` as `lock` decides; a stated prevalence stays.
void decideBy(InForce& inForce, const spec::OperatingPoint& lock);

/// What the decision in force says of rows on its scale: figures, and zones of two thresholds. A locked threshold keeps the digits
/// that it was locked with, on whatever rows, as far as these call the same cases there.
[[nodiscard]] spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce);
/// The same of `raw` rows and of what a calibrator made of them, in the same order: `calibrated` is decided and its probabilities
/// measured, while all that only ranks is of `raw`. A run has one AUROC, whatever its scale: a calibrator makes ties, and that of several
/// classes changes their order.
[[nodiscard]] spec::Evaluation measureCalibrated(const spec::Predictions& raw,
                                                 const spec::Predictions& calibrated,
                                                 const InForce& inForce);
/// The AUROCs of `groups` become those of `ranked`, of the same fields and classes.
void rankAs(std::vector<spec::Subgroup>& groups, const std::vector<spec::Subgroup>& ranked);

/// `text` becomes `locked`, the digits a threshold was locked with, where these call the same cases as `threshold` does.
void keepDigits(std::string& text, const std::string& locked, double threshold,
                const OperatingCurve& curve);

/// The decision with its threshold in the digits that stand beside its figures.
[[nodiscard]] messages::Message decisionInWords(const spec::Evaluation& evaluation);

/// As the unit counts them: a row a patient where patients are it.
[[nodiscard]] spec::Predictions unitsOf(const spec::Predictions& images, const InForce& inForce);

}  // namespace lightbox::evaluation
