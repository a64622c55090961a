// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// EfficientNet-Lite: EfficientNet (Tan & Le 2019) without squeeze-and-excitation, with ReLU6 for
/// swish, and with stem and last convolution as wide in every size. TensorFlow's "same" padding and
/// batch norm (eps 1e-3); names as in the file efficientnet-lite0-57934424.pth.
class EfficientNetLite : public HeadedClassifier {
public:
    /// By how much it is wider and deeper than Lite0: 1 and 1; Lite1: 1 and 1.1; Lite2: 1.1 and 1.2.
    struct Scale {
        double width = 1;
        double depth = 1;
    };
    EfficientNetLite(const Scale& scale, const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1280; }

private:
    ConvolutionNorm m_stem;
    ConvolutionNorm m_last;
};

[[nodiscard]] std::shared_ptr<Classifier> makeEfficientNetLite0(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeEfficientNetLite1(const Construction& construction);
[[nodiscard]] std::shared_ptr<Classifier> makeEfficientNetLite2(const Construction& construction);

}  // namespace lightbox::models
