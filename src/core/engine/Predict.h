// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Calibrator.h"
#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::engine {

struct PredictRequest {
    std::filesystem::path project;  ///< may be empty where `model` is a file or folder
    std::string model;  ///< run, run folder, or model.safetensors with run.json beside it
    std::vector<std::filesystem::path> paths;  ///< files or folders
    int threads = 0;                           ///< 0: as the run had
    /// Share of errors of conformal sets, whose limits are fitted on the run's validation; nullopt: none are told.
    std::optional<double> abstain = {};
};
/// The classes that a case may be of at a stated error; one: it is told, several or none: unsure.
struct PredictionSet {
    std::string cls;  ///< of several labels the one whose presence or absence is told; else empty
    std::vector<std::string> classes;
    [[nodiscard]] bool isUnsure() const { return classes.size() != 1; }
};
struct PathPrediction {
    std::string path;
    int frame = 0;
    std::vector<double> probabilities;
    std::vector<double> calibrated = {};  ///< the same by the run's calibrator; empty: it has none
    int predicted = -1;
    std::optional<bool> positive;  ///< nullopt: nothing is locked, or it is left to a reader
    std::string zone = {};         ///< of two thresholds: "rule_out", "refer", "rule_in"
    std::vector<spec::Warning> warnings;
    std::vector<PredictionSet> sets = {};  ///< where they were asked for
};
struct PredictReport {
    std::string model;
    std::vector<std::string> classes;
    std::optional<double> threshold;
    std::optional<double> ruleIn = {};  ///< of two thresholds the upper; `threshold` is the lower
    spec::Scale scale = spec::Scale::Raw;  ///< on which the threshold decides
    std::optional<spec::CalibrationFacts> calibrator = {};
    /// What stands beside the threshold wherever it is stated: locked_after_look, ledger_changed.
    std::vector<spec::Warning> warnings = {};
    std::optional<double> abstain = {};  ///< the error of the sets
    std::vector<PathPrediction> predictions;
    std::vector<spec::ImportIssue> issues;
};
/// Throws Error refused (abstain_no_validation, conformal_few) where sets are asked for that cannot be told.
[[nodiscard]] PredictReport predict(const PredictRequest& request, spec::ProgressObserver& progress,
                                    std::stop_token stop);

}  // namespace lightbox::engine
