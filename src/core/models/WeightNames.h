// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Classifier.h"
#include "models/WeightFiles.h"
#include "models/Weights.h"

namespace lightbox::models {

/// The tensors of a file under the names, and in the shapes, that a network has.
struct Adopted {
    TensorMap tensors;
    std::vector<spec::Warning> notes;  ///< what was changed
    int classes = 0;                   ///< outputs of the file's classifier; 0: it has none
};

/// Takes off what wrappers put before names ("module." of DataParallel, "model." or "net." of
/// Lightning: whatever stands before the network's own names); leaves out what is not the
/// network's; renames as torchvision does on loading (DenseNet norm.1 -> norm1, ViT mlp.linear_1
/// -> mlp.0); sums a first convolution over the colours where the network takes one channel, or
/// spreads one channel's over three; stretches ViT's positions to another size of image, bicubic
/// (torchvision's interpolate_embeddings). A head of another shape stays as it is. Throws Error
/// refused (weights_not_finite), naming the first tensor with NaN or infinity.
[[nodiscard]] Adopted adopted(Classifier& model, const WeightFile& weights,
                              const std::filesystem::path& file);

}  // namespace lightbox::models
