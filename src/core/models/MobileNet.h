// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// MobileNetV2 (Sandler et al. 2018), with torchvision's parameter names.
class MobileNetV2 : public HeadedClassifier {
public:
    explicit MobileNetV2(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1280; }
};

/// MobileNetV3-small (Howard et al. 2019), with torchvision's parameter names.
class MobileNetV3Small : public HeadedClassifier {
public:
    explicit MobileNetV3Small(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1024; }

private:
    std::shared_ptr<Linear> m_hidden;
};

[[nodiscard]] std::shared_ptr<Classifier> makeMobileNetV2(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeMobileNetV3Small(const Construction& construction);

}  // namespace lightbox::models
