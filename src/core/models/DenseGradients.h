// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <array>
#include <cstdint>

namespace lightbox::models {

/// A dense convolution on a CPU, and which of its gradients are asked for.
struct DenseConvolution {
    std::int64_t stride = 1;
    std::array<std::int64_t, 2> padding{};  ///< zeros above and below, left and right
    std::int64_t groups = 1;
    bool wantsImages = true;
    bool wantsWeights = true;
};

/// What was not asked for is undefined.
struct DenseGradients {
    torch::Tensor images;   ///< n x in x h x w
    torch::Tensor weights;  ///< out x in/groups x k x k
};

/// Gradients from that of the output, `gradient` (n x out x oh x ow), by `images` and `weights`; all
/// channels last and of one type. In bf16, where the processor multiplies it, layers of few
/// pixels and many weights are taken as matrix products: oneDNN 2.6 sums their weights' gradient
/// image by image, which took half a step of ResNet-50. Sums are float32 in either way.
[[nodiscard]] DenseGradients denseGradients(const torch::Tensor& gradient,
                                            const torch::Tensor& images,
                                            const torch::Tensor& weights,
                                            const DenseConvolution& how);

/// The same, always as matrix products; groups must be 1 and all tensors bf16.
[[nodiscard]] DenseGradients gradientsByProducts(const torch::Tensor& gradient,
                                                 const torch::Tensor& images,
                                                 const torch::Tensor& weights,
                                                 const DenseConvolution& how);

}  // namespace lightbox::models
