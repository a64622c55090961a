// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// EfficientNet-B0 (Tan & Le 2019), with torchvision's parameter names and padding; without its
/// stochastic depth, which only large sets need.
class EfficientNetB0 : public HeadedClassifier {
public:
    explicit EfficientNetB0(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1280; }
};

[[nodiscard]] std::shared_ptr<Classifier> makeEfficientNetB0(const Construction& construction);

}  // namespace lightbox::models
