// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Run.h"

// The tables of a run, and of a bundle.
namespace lightbox::spec {

/// history.csv: one row per epoch, a column val_auroc_CLASS for each of `classes` (its index where
/// `classes` does not fit).
[[nodiscard]] std::string historyText(const std::vector<EpochReport>& history,
                                      const std::vector<std::string>& classes);
/// `history` with `report` in place of any row from its global epoch on.
[[nodiscard]] std::vector<EpochReport> withEpoch(std::vector<EpochReport> history,
                                                 const EpochReport& report);
/// Throws Error (csv_invalid, history_invalid).
[[nodiscard]] std::vector<EpochReport> readHistory(const std::filesystem::path& file);

/// predictions.csv: image,patient,split,y_true,p_CLASS… (multi-label: y_CLASS… for y_true).
[[nodiscard]] std::string predictionsText(const Predictions& predictions);
/// Throws Error (csv_invalid, predictions_invalid).
[[nodiscard]] Predictions readPredictions(const std::filesystem::path& file,
                                          const ClassScheme& scheme);

/// An image of a bundle.
struct BundleImage {
    std::int64_t key = 0;  ///< the project's number of it: random draws go by it
    std::string image;     ///< pseudonym
    std::string patient;   ///< pseudonym; empty: unknown
    Set set = Set::Train;  ///< Train or Val
    int label = -1;
    std::vector<std::int8_t> labels;  ///< multi-label: 1, 0, -1 unknown
};
/// images.csv: key,image,patient,split,y_true (multi-label: y_CLASS… for y_true).
[[nodiscard]] std::string bundleImagesText(const std::vector<BundleImage>& images,
                                           const ClassScheme& scheme);
/// Throws Error (csv_invalid, bundle_images_invalid) for anything that cannot be trained on: a set
/// that is neither train nor val, an image without label, keys that do not ascend, a name twice.
[[nodiscard]] std::vector<BundleImage> readBundleImages(const std::filesystem::path& file,
                                                        const ClassScheme& scheme);

}  // namespace lightbox::spec
