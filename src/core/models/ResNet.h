// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// He et al. 2016, with torchvision's parameter names; bottlenecks carry their stride in the 3x3
/// convolution ("v1.5"), as torchvision's do. The small stem, for images below 64 px, is a 3x3
/// convolution of stride 1 without pooling, under the same names: He et al. 2016, section 4.2, and
/// MedMNIST's baselines at 28 px.
class ResNet : public HeadedClassifier {
public:
    enum class Block { Basic, Bottleneck };
    ResNet(Block block, const std::array<int, 4>& depths, const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return m_features; }

private:
    std::int64_t m_features;
    ConvolutionNorm m_stem;
};

[[nodiscard]] std::shared_ptr<Classifier> makeResNet18(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeResNet34(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeResNet50(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeResNet101(const Construction& construction);

}  // namespace lightbox::models
