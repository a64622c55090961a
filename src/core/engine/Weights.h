// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lightbox::engine {

struct WeightsEntry {
    std::string arch;
    std::string title;
    std::string fileName;  ///< official name, empty: none exists
    bool present = false;
    std::filesystem::path file;
    std::uint64_t bytes = 0;
};
[[nodiscard]] std::vector<WeightsEntry> listWeights();
[[nodiscard]] std::vector<std::filesystem::path> weightsFolders();

struct WeightsImport {
    std::filesystem::path file;  ///< where it lies now
    std::vector<std::string> missing, unexpected, misshapen;
};
/// Checks `file` against architecture `arch` (strict by name, head apart) and copies it into the
/// weights folder. Throws Error (weights_mismatch, weights_hostile …).
[[nodiscard]] WeightsImport importWeights(const std::string& arch,
                                          const std::filesystem::path& file);

struct ModelInfo {
    std::string arch;
    std::string title;
    std::int64_t parameters = 0;  ///< as published, 1,000 classes
    std::int64_t features = 0;
    int defaultSize = 224;
    int minimumSize = 32;
    bool pretrainedHere = false;
};
[[nodiscard]] std::vector<ModelInfo> listModels();
/// `model forward`: X.npy (n x c x h x w, normalised) through the published network with `weights`
/// -> logits or features.
void modelForward(const std::string& arch, const std::filesystem::path& weights,
                  const std::filesystem::path& input, const std::filesystem::path& output,
                  bool features);

}  // namespace lightbox::engine
