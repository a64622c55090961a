// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cmath>
#include <cstdint>

#include "models/Weights.h"

/// The weights and images of tests/reference/pattern.py, computed here once more.
namespace lightbox::tests {

inline double hashed(std::uint64_t index, std::uint64_t salt) {
    std::uint64_t h = (index * 2654435761U + salt * 97 + 1) & 0xFFFFFFFFU;
    h ^= h >> 15U;
    h = (h * 2246822519U) & 0xFFFFFFFFU;
    h ^= h >> 13U;
    return static_cast<double>(h) / 4294967296.0 - 0.5;
}

inline models::TensorMap patternState(torch::nn::Module& module, double gain = 8) {
    auto state = models::stateOf(module);
    std::uint64_t salt = 0;
    for (auto& [name, tensor] : state) {
        if (name.ends_with("num_batches_tracked"))
            continue;
        const bool isNearOne = name.ends_with("running_var") || name.ends_with("weight");
        auto* values = tensor.data_ptr<float>();
        const double fanIn = static_cast<double>(tensor.numel() / tensor.size(0));
        for (std::int64_t i = 0; i < tensor.numel(); ++i) {
            const double u = hashed(static_cast<std::uint64_t>(i), salt);
            double value = 0.2 * u;
            if (tensor.dim() > 1)
                value = u * std::sqrt(gain / fanIn);
            else if (isNearOne)
                value = 1.0 + 0.4 * u;
            values[i] = static_cast<float>(value);
        }
        ++salt;
    }
    return state;
}

/// n x channels x size x size in [-1, 1].
inline torch::Tensor patternImage(std::int64_t channels, std::int64_t size,
                                  std::int64_t count = 1) {
    auto images = torch::empty({count, channels, size, size});
    auto* values = images.data_ptr<float>();
    for (std::int64_t n = 0; n < count; ++n)
        for (std::int64_t c = 0; c < channels; ++c)
            for (std::int64_t y = 0; y < size; ++y)
                for (std::int64_t x = 0; x < size; ++x) {
                    const auto dn = static_cast<double>(n);
                    const auto dc = static_cast<double>(c);
                    const auto dy = static_cast<double>(y);
                    const auto dx = static_cast<double>(x);
                    *values++ = static_cast<float>(
                        std::sin(0.11 * dx + 0.07 * dy * (dc + 1) + 0.5 * dc + 1.3 * dn) *
                        std::cos(0.05 * dy - 0.2 * dn));
                }
    return images;
}

}  // namespace lightbox::tests
