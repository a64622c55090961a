// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Run.h"
#include "spec/Training.h"

namespace lightbox::models {

class Classifier;

struct ArchitectureInfo {
    std::string name;   ///< "resnet18"
    std::string title;  ///< "ResNet-18"
    int defaultSize = 224;
    int minimumSize = 32;
    bool greyOnly = false;  ///< takes one channel and one size only (small_cnn: 28)
    std::string
        weightsName;  ///< official weights in the weights folder, e.g. "resnet18-f37072fd.pth"; empty: none exist
    std::string weightsSha256;
};

[[nodiscard]] std::span<const ArchitectureInfo> architectures();
[[nodiscard]] const ArchitectureInfo&
architecture(std::string_view name);  ///< throws Error usage, naming the nearest

/// Builds the network with our head (outputs logits), freshly initialised from `seed` alone (the same bits on every call).
[[nodiscard]] std::shared_ptr<Classifier> makeClassifier(const spec::ModelSpec& model,
                                                         const spec::DataSpec& data,
                                                         std::int64_t outputs, std::uint64_t seed);
/// The network as published: its own 1,000-class head, names as in its weight file. For `model forward` and parity.
[[nodiscard]] std::shared_ptr<Classifier> makePublished(std::string_view arch,
                                                        std::int64_t classes = 1000);

/// Counts without building tensors on a device (meta-size walk); cheap enough for a form.
[[nodiscard]] spec::ParameterCounts
parameterCounts(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs);

}  // namespace lightbox::models
