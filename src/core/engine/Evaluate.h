// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Evaluation.h"
#include "spec/Progress.h"
#include "spec/Split.h"

namespace lightbox::engine {

struct EvaluateRequest {
    std::string run = "last";
    spec::Set set = spec::Set::Val;
    std::optional<double> threshold;
    std::string cls;
    bool reveal = false;
    std::optional<double> prevalence;
    int bootstrap = 2000;
    int threads = 0;  ///< 0: physical cores
};
/// Predicts the set when that has not happened yet (test only here) and measures it. An opening of
/// test stores evaluation-test.json; looking stores nothing but the ledger's look. A sealed test is refused (test_sealed) unless `reveal` and a threshold of the
/// run is locked (threshold_not_locked); every reveal is logged and counted.
[[nodiscard]] spec::Evaluation evaluate(const std::filesystem::path& project,
                                        const EvaluateRequest& request,
                                        spec::ProgressObserver& progress, std::stop_token stop);

/// The stored predictions of a run for one set, for plots and worklists. A sealed, unrevealed test
/// is refused.
[[nodiscard]] spec::Predictions predictionsOf(const std::filesystem::path& project,
                                              const std::string& run, spec::Set set);

/// Stores evaluation.json: validation at the decision in force. For the end of training and for a
/// lock. Nothing where the run has no predictions of validation.
void storeValidation(const std::filesystem::path& project, const std::string& run);

struct MeasureRequest {
    std::filesystem::path table;
    std::string patientColumn;
    std::string positive;  ///< of two classes; empty: by the rule for positive classes
    std::optional<double> threshold;
    std::string cls;
    int bootstrap = 2000;
    std::filesystem::path compare;
    std::optional<double> prevalence;
};
[[nodiscard]] spec::Evaluation measureTable(const MeasureRequest& request);
/// The same; what was assumed about the tables is added to `warnings`.
[[nodiscard]] spec::Evaluation measureTable(const MeasureRequest& request,
                                            std::vector<spec::Warning>& warnings);

}  // namespace lightbox::engine
