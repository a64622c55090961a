// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// VGG-16 (Simonyan & Zisserman 2015, configuration D), with torchvision's parameter names; with
/// batch norm after each convolution or without.
class Vgg16 : public HeadedClassifier {
public:
    enum class Norm { None, Batch };
    Vgg16(Norm norm, const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 4096; }

private:
    std::shared_ptr<Linear> m_first;
    std::shared_ptr<Dropout> m_dropout;
    std::shared_ptr<Linear> m_second;
};

[[nodiscard]] std::shared_ptr<Classifier> makeVgg16(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeVgg16Bn(const Construction& construction);

}  // namespace lightbox::models
