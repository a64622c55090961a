// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the CSV files of a run.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Run.h"

namespace lightbox::project {

/// history.csv: one row per epoch, a column val_auroc_CLASS for each of `classes` (its index where
/// `classes` does not fit).
[[nodiscard]] std::string historyText(const std::vector<spec::EpochReport>& history,
                                      const std::vector<std::string>& classes);
/// Throws Error (csv_invalid, history_invalid).
[[nodiscard]] std::vector<spec::EpochReport> readHistory(const std::filesystem::path& file);

/// predictions.csv: image,patient,split,y_true,p_CLASS… (multi-label: y_CLASS… for y_true).
[[nodiscard]] std::string predictionsText(const spec::Predictions& predictions);
/// `info` brings task, classes and positive class. Throws Error (csv_invalid, predictions_invalid).
[[nodiscard]] spec::Predictions readPredictions(const std::filesystem::path& file,
                                                const spec::DatasetInfo& info);

}  // namespace lightbox::project
