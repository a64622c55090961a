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
    /// Official weights in the weights folder, e.g. "resnet18-f37072fd.pth"; empty: none exist.
    std::string weightsName;
    std::string
        weightsSha256;  ///< of that file, or the first digits of it, as its name states them
};

[[nodiscard]] std::span<const ArchitectureInfo> architectures();
/// Throws Error usage (architecture_unknown), naming the nearest.
[[nodiscard]] const ArchitectureInfo& architecture(std::string_view name);

/// Builds the network with our head (outputs logits), freshly initialised from `seed` alone (the
/// same bits on every call); the process-wide generator is neither read nor moved. Throws Error
/// usage (architecture_unknown, model_unsuitable: channels or size that the network does not take).
[[nodiscard]] std::shared_ptr<Classifier> makeClassifier(const spec::ModelSpec& model,
                                                         const spec::DataSpec& data,
                                                         std::int64_t outputs, std::uint64_t seed);
/// The network as published: its own 1,000-class head, names as in its weight file. For
/// `model forward` and parity.
[[nodiscard]] std::shared_ptr<Classifier> makePublished(std::string_view arch,
                                                        std::int64_t classes = 1000);

/// Counts without filling any tensor; cheap enough for a form. Throws as makeClassifier.
[[nodiscard]] spec::ParameterCounts
parameterCounts(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs);

}  // namespace lightbox::models
