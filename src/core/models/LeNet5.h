// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// LeNet-5 (LeCun et al. 1998) as it is taught on CIFAR-10: 5x5 convolutions of 6 and 16 maps
/// without padding, each with ReLU and 2x2 maximum pooling, then 120, 84 and the outputs. Names:
/// conv1, conv2, fc1, fc2, fc3. Its head is fc3 alone, trained or published.
class LeNet5 : public HeadedClassifier {
public:
    explicit LeNet5(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 84; }

private:
    std::shared_ptr<Convolution> m_first;
    std::shared_ptr<Convolution> m_second;
    std::shared_ptr<Linear> m_wide;
    std::shared_ptr<Linear> m_narrow;
};

[[nodiscard]] std::shared_ptr<Classifier> makeLeNet5(const Construction& construction);

}  // namespace lightbox::models
