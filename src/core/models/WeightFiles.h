// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::models {

/// How the tensors of a file and those of a network go together, by name.
struct LoadReport {
    std::vector<std::string> missing;
    std::vector<std::string> unexpected;
    std::vector<std::string> misshapen;  ///< "fc.weight: file 1000x512, model 2x512"
    [[nodiscard]] bool clean() const {
        return missing.empty() && unexpected.empty() && misshapen.empty();
    }
};

/// dataHome()/weights and, after it, each folder of $LIGHTBOX_WEIGHTS (colon-separated).
[[nodiscard]] std::vector<std::filesystem::path> weightFolders();
/// File of the official weights of `arch`, its SHA-256 checked once per call; nullopt when absent.
/// Throws Error (weights_corrupt).
[[nodiscard]] std::optional<std::filesystem::path> findOfficialWeights(std::string_view arch);
/// What loading the backbone of `arch` from `file` would leave over. Throws Error
/// (architecture_unknown; weights_mismatch unless the whole backbone fits; as readWeights).
[[nodiscard]] LoadReport checkBackbone(std::string_view arch, const std::filesystem::path& file);

}  // namespace lightbox::models
