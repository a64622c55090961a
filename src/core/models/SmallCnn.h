// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// Two padded 3x3 convolutions of 16 and 32 maps, each with ReLU and 2x2 maximum pooling, and a
/// fully connected head: for 28 x 28 grey images. Names: conv1, conv2, fc. As published, the head
/// is fully connected 64, ReLU, output, without dropout.
class SmallCnn : public HeadedClassifier {
public:
    explicit SmallCnn(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override;

private:
    std::int64_t m_size;
    std::shared_ptr<Convolution> m_first;
    std::shared_ptr<Convolution> m_second;
};

[[nodiscard]] std::shared_ptr<Classifier> makeSmallCnn(const Construction& construction);

}  // namespace lightbox::models
