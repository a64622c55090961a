// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/Classifier.h"

namespace lightbox::models {

/// Tensors by name, in file order lost: a weight file as a value.
using TensorMap = std::map<std::string, torch::Tensor>;

/// Reads .pth (zip, and the pre-1.6 stream of pickles) and .safetensors, told by content. The
/// pickle reader knows only what state dicts need (OrderedDict, _rebuild_tensor_v2,
/// _rebuild_parameter, storages) and executes nothing; anything else is refused with its name
/// (weights_hostile). Sizes, offsets, strides and counts are checked against the file. Tensors may
/// be views that share memory, as they did when saved. Throws Error (weights_hostile,
/// weights_corrupt, weights_unknown).
[[nodiscard]] TensorMap readWeights(const std::filesystem::path& file);
/// safetensors, names sorted, written atomically; `metadata` goes to __metadata__.
void writeSafetensors(const std::filesystem::path& file, const TensorMap& tensors,
                      const std::map<std::string, std::string>& metadata = {});
[[nodiscard]] std::map<std::string, std::string>
safetensorsMetadata(const std::filesystem::path& file);

/// Parameters and buffers, copied to the CPU, contiguous.
[[nodiscard]] TensorMap stateOf(torch::nn::Module& module);

struct LoadReport {
    std::vector<std::string> missing;
    std::vector<std::string> unexpected;
    std::vector<std::string> misshapen;  ///< "fc.weight: file 1000x512, model 2x512"
    [[nodiscard]] bool clean() const {
        return missing.empty() && unexpected.empty() && misshapen.empty();
    }
};

/// Strict by name over the whole module; num_batches_tracked alone may be absent in either. Throws
/// Error (weights_mismatch), listing at most ten names of each kind, unless clean; nothing is
/// changed then.
void loadAll(torch::nn::Module& module, const TensorMap& tensors,
             const std::filesystem::path& file);
/// Backbone only: the published classifier layers of the file (fc.*, _fc.* …) may be left over and
/// the head's may be missing; all else is strict. num_batches_tracked may be absent in either.
/// Returns compare() of the whole, which names what was left over.
LoadReport loadBackbone(Classifier& model, const TensorMap& tensors,
                        const std::filesystem::path& file);
/// What would happen, without touching anything.
[[nodiscard]] LoadReport compare(torch::nn::Module& module, const TensorMap& tensors);

/// dataHome()/weights and, after it, each folder of $LIGHTBOX_WEIGHTS (colon-separated).
[[nodiscard]] std::vector<std::filesystem::path> weightFolders();
/// File of the official weights of `arch`, its SHA-256 checked once per call; nullopt when absent.
/// Throws Error (weights_corrupt).
[[nodiscard]] std::optional<std::filesystem::path> findOfficialWeights(std::string_view arch);

}  // namespace lightbox::models
