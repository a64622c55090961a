// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// As many blocks as asked for, each of a convolution, batch norm where wanted, ReLU, and pooling
/// or a stride that halves the image; channels double from block to block; the average of each of
/// the last maps goes to the head. Names: blocks.N.0 (convolution), blocks.N.1 (batch norm), fc. As
/// published (which it never was) it has the options' defaults.
class ConfigurableCnn : public HeadedClassifier {
public:
    explicit ConfigurableCnn(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return m_features; }

private:
    std::int64_t m_features = 0;
};

[[nodiscard]] std::shared_ptr<Classifier> makeConfigurableCnn(const Construction& construction);

}  // namespace lightbox::models
