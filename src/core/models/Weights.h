// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "models/Classifier.h"
#include "models/WeightFiles.h"

namespace lightbox::models {

/// Tensors by name, in file order lost: a weight file as a value.
using TensorMap = std::map<std::string, torch::Tensor>;

/// What a weight file holds.
struct WeightFile {
    TensorMap tensors;
    std::string part;  ///< the key of a checkpoint that they lay under: "state_dict"; or empty
};

/// Reads .pth (zip, and the pre-1.6 stream of pickles) and .safetensors, told by content. The
/// pickle reader knows only what state dicts need (OrderedDict, _rebuild_tensor_v2,
/// _rebuild_parameter, storages) and executes nothing; anything else is refused with its name
/// (weights_hostile). Sizes, offsets, strides and counts are checked against the file. Tensors may
/// be views that share memory, as they did when saved. Throws Error (weights_hostile,
/// weights_corrupt, weights_unknown).
[[nodiscard]] TensorMap readWeights(const std::filesystem::path& file);
/// The same; a checkpoint is taken for the state dict in it: the value of "state_dict",
/// "model_state_dict", "model", "net", "weights" or "params".
[[nodiscard]] WeightFile readWeightFile(const std::filesystem::path& file);
/// A file of safetensors, names sorted; `metadata` goes to __metadata__.
[[nodiscard]] std::string safetensorsFile(const TensorMap& tensors,
                                          const std::map<std::string, std::string>& metadata = {});
/// The same, written atomically.
void writeSafetensors(const std::filesystem::path& file, const TensorMap& tensors,
                      const std::map<std::string, std::string>& metadata = {});

/// Parameters and buffers, copied to the CPU, contiguous.
[[nodiscard]] TensorMap stateOf(torch::nn::Module& module);

/// Strict by name over the whole module; num_batches_tracked alone may be absent in either. Throws
/// Error (weights_mismatch), listing at most ten names of each kind, unless clean; nothing is
/// changed then.
void loadAll(torch::nn::Module& module, const TensorMap& tensors,
             const std::filesystem::path& file);
/// Backbone only, after adopted(): the classifier layers of the file (fc.*, _fc.* …) may be left
/// over and the head's may be missing; all else is strict. num_batches_tracked may be absent in
/// either. Returns compare() of the whole, which names what was left over, with what was changed.
LoadReport loadBackbone(Classifier& model, const WeightFile& weights,
                        const std::filesystem::path& file);
/// What would happen, without touching anything.
[[nodiscard]] LoadReport compare(torch::nn::Module& module, const TensorMap& tensors);

}  // namespace lightbox::models
