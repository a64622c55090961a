// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <array>
#include <cstdint>

#include "kernels/Loops.h"

namespace lightbox::models {

/// Convolution, bias, what is added and activation in one step of the graph, on a CPU: between them
/// nothing is stored, and depthwise ones run in loops of our own. LibTorch's own backward of a
/// depthwise 5x5 convolution in bf16 was two thirds of a training step of EfficientNet-Lite0.
struct FusedConvolution {
    std::int64_t stride = 1;
    std::int64_t groups = 1;
    /// Zeros around the image: above, left, below, right. A dense convolution pads alike on both
    /// sides of an axis.
    std::array<std::int64_t, 4> padding{};
    kernels::Activation activation = kernels::Activation::None;
};

/// activation(convolution(images) * scale + bias + added). images n x c x h x w, weights out x
/// c/groups x k x k in float32; `scale`, `bias` (out, float32) and `added` (as the result) may be
/// undefined. The scale goes into the weights before they are rounded to bf16. Runs and returns
/// in bf16 under an AutocastScope of bf16, else in float32. Sums are float32 in an order that does
/// not depend on the number of threads, but for those in oneDNN's dense convolutions. Differentiable
/// once, in all five. Only for tensors on a CPU.
[[nodiscard]] torch::Tensor fusedConvolution(const torch::Tensor& images,
                                             const torch::Tensor& weights,
                                             const torch::Tensor& scale, const torch::Tensor& bias,
                                             const torch::Tensor& added,
                                             const FusedConvolution& how);

/// Whether fusedConvolution() takes them: on a CPU, and not in double, which tests compute in.
[[nodiscard]] bool canFuse(const torch::Tensor& images);

/// While one lives, canFuse() is false in its thread: convolution, norm and activation follow one
/// another and round as in torchvision.
class LayerByLayer {
public:
    LayerByLayer();
    ~LayerByLayer();
    LayerByLayer(const LayerByLayer&) = delete;
    LayerByLayer& operator=(const LayerByLayer&) = delete;

private:
    bool m_was;
};

/// Whether our own loops take a depthwise convolution of this shape (3, 5 or 7 taps a side).
[[nodiscard]] bool hasDepthwiseLoop(const torch::Tensor& weights, std::int64_t groups,
                                    std::int64_t stride);

}  // namespace lightbox::models
