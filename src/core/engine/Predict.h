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
    std::vector<PathPrediction> predictions;
    std::vector<spec::ImportIssue> issues;
};
[[nodiscard]] PredictReport predict(const PredictRequest& request, spec::ProgressObserver& progress,
                                    std::stop_token stop);

}  // namespace lightbox::engine
