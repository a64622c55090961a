// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "spec/Run.h"
#include "spec/Training.h"

namespace lightbox::models {

/// Per-channel (x - mean) / sd on values in [0, 255], applied on the device.
struct Normalisation {
    std::vector<double> mean;
    std::vector<double> sd;
};

/// A network in the three pieces that training and explanation need apart: maps -> features ->
/// logits.
class Classifier : public torch::nn::Module {
public:
    using torch::nn::Module::Module;
    /// n x c x h x w, normalised -> n x k x h' x w': what Grad-CAM looks at (the last convolution's
    /// output after its activation).
    virtual torch::Tensor featureMaps(const torch::Tensor& images) = 0;
    /// n x k x h' x w' -> n x f: pooled or flattened, input of the head.
    virtual torch::Tensor features(const torch::Tensor& maps) = 0;
    /// n x f -> n x outputs logits. Binary: one output.
    virtual torch::Tensor head(const torch::Tensor& features) = 0;
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);
    /// Parameters of the head; all others are the backbone's.
    [[nodiscard]] virtual std::vector<torch::Tensor> headParameters() = 0;
    [[nodiscard]] std::vector<torch::Tensor> backboneParameters();
    [[nodiscard]] virtual Normalisation normalisation() const = 0;
    [[nodiscard]] virtual std::int64_t featureCount() const = 0;
    /// From here on dropout draws from a generator of its own, started from `seed`, and neither
    /// reads nor moves the process-wide one. Without this call it draws from the process-wide one.
    virtual void seedDropout(std::uint64_t seed) = 0;
    /// Puts every batch norm in evaluation mode while the rest trains (frozen statistics); dropout
    /// follows train(). A later train() undoes it.
    void freezeBatchNorm();
    void setBackboneTrainable(bool trainable);
    [[nodiscard]] spec::ParameterCounts parameterCounts();
};

}  // namespace lightbox::models
