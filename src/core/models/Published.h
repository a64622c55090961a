// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace lightbox::models {

/// Size of a network as published, with its head of 1,000 classes.
struct PublishedSize {
    std::int64_t parameters = 0;
    std::int64_t features = 0;  ///< inputs of the head
};
/// Throws Error usage (architecture_unknown).
[[nodiscard]] PublishedSize publishedSize(std::string_view arch);

/// Logits (n x 1,000), or features (n x f), of the published network with `weights`: `input` and
/// `output` are .npy files, the input float32 n x c x h x w and already normalised. `transformInput`,
/// and the official file of Inception by itself: the input is first turned from torchvision's
/// normalisation to [-1, 1], as its transform_input does. Throws Error
/// (npy_invalid, input_invalid, architecture_unknown; as readWeights and loadAll).
void forwardPublished(std::string_view arch, const std::filesystem::path& weights,
                      const std::filesystem::path& input, const std::filesystem::path& output,
                      bool features, bool transformInput);

}  // namespace lightbox::models
