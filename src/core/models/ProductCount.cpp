// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProductCount.h"

#include "models/TorchCompat.h"

namespace lightbox::models {

namespace {

thread_local ProductCount* countOfThread = nullptr;

torch::Tensor zerosLike(const torch::Tensor& x, const std::vector<std::int64_t>& shape) {
    const bool bf16 = compat::autocastEnabled(torch::kCPU) &&
                      compat::autocastType(torch::kCPU) == torch::kBFloat16;
    return torch::zeros(shape, bf16 ? torch::kBFloat16 : x.scalar_type());
}

}  // namespace

ProductCount::ProductCount() {
    countOfThread = this;
}

ProductCount::~ProductCount() {
    countOfThread = nullptr;
}

ProductCount* ProductCount::current() {
    return countOfThread;
}

torch::Tensor ProductCount::convolution(const torch::Tensor& images, const torch::Tensor& weights,
                                        std::int64_t stride,
                                        const std::array<std::int64_t, 4>& padding) {
    const auto cells = [&](std::int64_t size, std::int64_t kernel, std::int64_t zeros) {
        return (size + zeros - kernel) / stride + 1;
    };
    auto output =
        zerosLike(images, {images.size(0), weights.size(0),
                           cells(images.size(2), weights.size(2), padding[0] + padding[2]),
                           cells(images.size(3), weights.size(3), padding[1] + padding[3])});
    add(output.numel() * (weights.numel() / weights.size(0)));
    return output;
}

torch::Tensor ProductCount::linear(const torch::Tensor& x, const torch::Tensor& weights) {
    auto shape = x.sizes().vec();
    shape.back() = weights.size(0);
    auto output = zerosLike(x, shape);
    add(output.numel() * weights.size(1));
    return output;
}

}  // namespace lightbox::models
