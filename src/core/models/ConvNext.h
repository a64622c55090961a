// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// ConvNeXt-Tiny (Liu et al. 2022), with torchvision's parameter names; without its stochastic
/// depth, which only large sets need.
class ConvNextTiny : public HeadedClassifier {
public:
    explicit ConvNextTiny(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 768; }

private:
    std::shared_ptr<LayerNorm> m_norm;
};

[[nodiscard]] std::shared_ptr<Classifier> makeConvNextTiny(const Construction& construction);

}  // namespace lightbox::models
