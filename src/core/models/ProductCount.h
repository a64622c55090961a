// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <array>
#include <cstdint>

namespace lightbox::models {

/// While one lives, convolutions, linear layers and attention of its thread compute nothing and read
/// no weight: they give zeros of the shape and type that they would give, and their products are
/// counted. One at a time in a thread, without gradients.
class ProductCount {
public:
    ProductCount();
    ~ProductCount();
    ProductCount(const ProductCount&) = delete;
    ProductCount& operator=(const ProductCount&) = delete;
    /// The one of this thread, or none.
    [[nodiscard]] static ProductCount* current();

    /// `padding`: above, left, below, right.
    [[nodiscard]] torch::Tensor convolution(const torch::Tensor& images,
                                            const torch::Tensor& weights, std::int64_t stride,
                                            const std::array<std::int64_t, 4>& padding);
    [[nodiscard]] torch::Tensor linear(const torch::Tensor& x, const torch::Tensor& weights);
    /// What is multiplied outside of layers.
    void add(std::int64_t products) { m_products += products; }
    [[nodiscard]] std::int64_t products() const { return m_products; }

private:
    std::int64_t m_products = 0;
};

}  // namespace lightbox::models
