// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Evaluation.h"
#include "spec/Progress.h"
#include "spec/Split.h"

namespace lightbox::engine {

/// What is measured where it is asked for, by fields of the images or columns of the table.
struct FurtherMeasures {
    std::vector<std::string> known = {};  ///< what the score's added value is beside
    bool worstSubgroup = false;  ///< sought among the subgroups' fields, or all where none is named
    double width = 0.1;          ///< of the intervals that sample sizes are for
};

/// How predictions are measured, whoever made them.
struct MeasuresAsked {
    std::optional<double> threshold;
    std::string cls;
    std::optional<double> prevalence;
    int bootstrap = 2000;
    int threads = 0;                               ///< 0: physical cores
    std::optional<spec::Aggregate> patients = {};  ///< patients are the unit; nullopt: images
    std::vector<std::string> subgroups = {};       ///< fields of the images, or columns
    FurtherMeasures further = {};
};

struct EvaluateRequest : MeasuresAsked {
    std::string run = "last";
    spec::Set set = spec::Set::Val;
    bool reveal = false;
    bool isNoted = false;  ///< the look at an unsealed test set is in the ledger already
    std::optional<double> abstain =
        {};  ///< share of errors of conformal sets, fitted on validation
    /// Measured as the run's calibrator makes them. A lock decides on the scale it was chosen on, asked
    /// for or not.
    bool calibrated = false;
};
/// Predicts the set when that has not happened yet (test only here) and measures it. An opening of
/// test stores evaluation-test.json; looking stores nothing but the ledger's look. A sealed test is refused (test_sealed) unless `reveal` and a threshold of the
/// run is locked (threshold_not_locked); every reveal is logged and counted. A field that no image
/// has (subgroup_invalid) and sets that cannot be fitted are refused before anything is opened. What
/// an opening stores counts images, whatever the unit; a unit that the labels of an opened set do not bear
/// (patient_two_classes) is refused once the opening is counted, for that tells of labels.
[[nodiscard]] spec::Evaluation evaluate(const OpenProject& project, const EvaluateRequest& request,
                                        spec::ProgressObserver& progress, std::stop_token stop);

/// The stored predictions of a run for one set, for plots and worklists. A sealed, unrevealed test
/// is refused. Throws Error refused (calibration_missing) where the run has no calibrated scale.
[[nodiscard]] spec::Predictions predictionsOf(const OpenProject& project, const std::string& run,
                                              spec::Set set, spec::Scale scale = spec::Scale::Raw);

/// Whose predictions those of a run's validation are, as Evaluation::source has it: "validation", or "out_of_fold".
[[nodiscard]] std::string sourceOf(const OpenProject& project, const std::string& run);

/// Stores evaluation.json: validation at the decision in force. For the end of training and for a
/// lock. Nothing where the run has no predictions of validation.
void storeValidation(const OpenProject& project, const std::string& run);

struct MeasureRequest : MeasuresAsked {
    std::filesystem::path table;
    std::string patientColumn;
    std::string positive;  ///< of two classes; empty: by the rule for positive classes
    std::vector<std::filesystem::path> compare;
    std::optional<spec::PartialRange> partial = {};
    /// Share of errors of conformal sets, fitted on the rows of val and measured on those of test.
    std::optional<double> abstain = {};
    bool ordinal = false;  ///< the classes stand in the order of their columns
    /// Only the rows of this set count, where a column `split` names it; nullopt: all, with a warning where they are of several.
    std::optional<spec::Set> set = {};
};
/// What was assumed about the tables is among its warnings.
[[nodiscard]] spec::Evaluation measureTable(const MeasureRequest& request);

}  // namespace lightbox::engine
