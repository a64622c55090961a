// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// He et al. 2016, with torchvision's parameter names; bottlenecks carry their stride in the 3x3
/// convolution ("v1.5"), as torchvision's do.
class ResNet : public HeadedClassifier {
public:
    enum class Block { Basic, Bottleneck };
    ResNet(Block block, const std::array<int, 4>& depths, const Construction& construction);
    torch::Tensor featureMaps(const torch::Tensor& images) override;
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] Normalisation normalisation() const override;
    [[nodiscard]] std::int64_t featureCount() const override { return m_features; }

private:
    std::int64_t m_channels;
    std::int64_t m_features;
    ConvolutionNorm m_stem;
    std::vector<torch::nn::Sequential> m_layers;
};

[[nodiscard]] std::shared_ptr<Classifier> makeResNet18(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeResNet34(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeResNet50(const Construction& construction);

}  // namespace lightbox::models
