// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "spec/Training.h"

// Within engine only: which weights a model starts from.
namespace lightbox::engine {

struct WeightsChoice {
    bool needed = false;
    std::optional<std::filesystem::path> file;
    std::string
        wanted;  ///< name of the file that is missing; empty: none exist for the architecture
};
/// Official weights, or the file or name that `model.weights` gives. Throws Error (weights_corrupt,
/// architecture_unknown).
[[nodiscard]] WeightsChoice chooseWeights(const spec::ModelSpec& model);
/// Throws Error refused (weights_missing), naming the file wanted and the folder it belongs in.
[[nodiscard]] std::filesystem::path requireWeights(const spec::ModelSpec& model);

}  // namespace lightbox::engine
