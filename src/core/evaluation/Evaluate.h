// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/Decision.h"
#include "evaluation/OperatingCurve.h"
#include "evaluation/PartialAuroc.h"
#include "evaluation/Subgroups.h"
#include "spec/Evaluation.h"

namespace lightbox::evaluation {

struct EvaluateOptions {
    std::optional<double>
        threshold;    ///< decides `cls`; nullopt: argmax (binary and multi-label: 0.5)
    std::string cls;  ///< empty: the positive class (needed with a threshold of several classes)
    /// Of the rule that chose `threshold`, for its net benefit; nullopt: the threshold itself.
    std::optional<double> thresholdProbability = {};
    std::optional<double> prevalence;  ///< for PPV and NPV; nullopt: the study's own
    int bootstrap = 2000;              ///< replicates; fewer than kFewestReplicates: none
    std::uint64_t seed = 42;
    int threads = 0;
    /// Of the AUROC of `cls`, else of the class in focus, or of every class.
    std::optional<PartialRange> partial = {};
    std::optional<spec::Aggregate> patients = {};  ///< patients are the unit; nullopt: images
    std::vector<SubgroupField> fields = {};        ///< for subgroups, of the same classes
    std::vector<SubgroupField> searched = {};      ///< for the worst subgroup; empty: not sought
    std::vector<SubgroupField> known = {};         ///< what the score adds to; empty: not asked
    double width = 0.1;                            ///< of the intervals that sample sizes are for
};

/// The whole document on `predictions`; rows without a known truth are left out. Intervals are those of statistics/Intervals.h,
/// by patient where patients have several cases; macro and weighted AUROC by statistics::combinedBounds (of two classes: that of
/// their one score). DeLong's, Wilson's and, up to kMostBootstrapped cases, the bootstrap's stand in `also`. What a row
/// is called follows decisionOf(options). `undefined` maps JSON pointers of the document ("/auroc/macro/value", "/mcc") to reasons.
/// A class without an AUROC (no case has it, or all have; or one of predictions.untrained) leaves the means over the others, which the
/// warning classes_left_out says; so does training's val_auroc. Without any there is no mean.
/// Multi-label: accuracy is the share of cases whose every known label is right; Brier and ECE pool all known labels.
/// Throws Error refused (no_labels, predictions_invalid), usage (class_unknown, class_needed, threshold_invalid,
/// prevalence_invalid, bootstrap_invalid).
[[nodiscard]] spec::Evaluation evaluate(const spec::Predictions& predictions,
                                        const EvaluateOptions& options = {});

/// Index of `cls` in the classes; empty: the positive class. Throws Error usage (class_unknown, class_needed).
[[nodiscard]] std::size_t classIndex(const spec::Predictions& predictions, const std::string& cls);

/// Scores, truth and patients of one class, rows without known truth left out.
struct ClassScores {
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    std::vector<std::string> patients;
    std::vector<std::size_t> row;  ///< index into predictions.rows
};
[[nodiscard]] ClassScores classScores(const spec::Predictions& predictions, std::size_t cls);
/// The same for ranking. Two classes have one score, the positive class's: for the other it is turned round, since 1 - p would
/// lose what lies close to 0.
[[nodiscard]] ClassScores rankingScores(const spec::Predictions& predictions, std::size_t cls);
/// cls empty: the positive class.
[[nodiscard]] OperatingCurve operatingCurve(const spec::Predictions& predictions,
                                            const std::string& cls = {});

/// The decision that `options` put in force. Throws Error usage (class_unknown, class_needed, threshold_invalid).
[[nodiscard]] Decision decisionOf(const spec::Predictions& predictions,
                                  const EvaluateOptions& options = {});

/// The class each row is given by the decision of `options`; -1 for multi-label.
[[nodiscard]] std::vector<int> predictedClasses(const spec::Predictions& predictions,
                                                const EvaluateOptions& options = {});

/// AUROC of `a` minus that of `b` on the same cases, matched by image, and by order only where neither has ids: pairedTest() over the
/// patients. Binary, or a `cls` given: of that class; otherwise of the mean over the classes that have one. McNemar's test is of the decisions
/// of `options`. With patients for the unit the rows are matched first and joined then.
/// Throws Error refused (image_repeated) where an id stands twice, (tables_differ) when rows, classes or truths do not fit.
[[nodiscard]] spec::Comparison compare(const spec::Predictions& a, const spec::Predictions& b,
                                       const EvaluateOptions& options = {});

/// The same with each of several others; p of both tests after Holm too where there are more than one.
[[nodiscard]] std::vector<spec::Comparison> compare(const spec::Predictions& a,
                                                    std::span<const spec::Predictions> others,
                                                    const EvaluateOptions& options = {});

}  // namespace lightbox::evaluation
