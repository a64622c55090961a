// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::models {

/// How the tensors of a file and those of a network go together, by name.
struct LoadReport {
    std::vector<std::string> missing;
    std::vector<std::string> unexpected;
    std::vector<std::string> misshapen;  ///< "fc.weight: file 1000x512, model 2x512"
    std::vector<spec::Warning> notes;    ///< of a backbone: what was unwrapped, renamed, changed
    int classes = 0;  ///< of a backbone: outputs of the file's classifier; 0: it has none
    [[nodiscard]] bool clean() const {
        return missing.empty() && unexpected.empty() && misshapen.empty();
    }
};

/// dataHome()/weights and, after it, each folder of $LIGHTBOX_WEIGHTS (colon-separated).
[[nodiscard]] std::vector<std::filesystem::path> weightFolders();
/// File of the official weights of `arch`, its SHA-256 checked once per call; nullopt when absent.
/// Throws Error (weights_corrupt).
[[nodiscard]] std::optional<std::filesystem::path> findOfficialWeights(std::string_view arch);
/// Where the file that a user imported for `arch` lies, in the first of the folders.
[[nodiscard]] std::filesystem::path importedWeightsFile(std::string_view arch);
/// That file, where there is one, else the official ones: what training takes.
[[nodiscard]] std::optional<std::filesystem::path> findWeights(std::string_view arch);
/// Writes the tensors of `file`, as `arch` takes them, to importedWeightsFile(arch), with the name
/// and the SHA-256 of `file` beside them ("imported_from", "imported_sha256"). Throws as
/// checkBackbone.
LoadReport importBackbone(std::string_view arch, const std::filesystem::path& file);
/// What stands beside the tensors of a safetensors file. Throws Error (weights_corrupt).
[[nodiscard]] std::map<std::string, std::string>
safetensorsMetadata(const std::filesystem::path& file);
/// What loading the backbone of `arch` from `file` would leave over. Throws Error
/// (architecture_unknown; weights_mismatch unless the whole backbone fits; as readWeights).
[[nodiscard]] LoadReport checkBackbone(std::string_view arch, const std::filesystem::path& file);

}  // namespace lightbox::models
