// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// EfficientNet-Lite0: EfficientNet-B0 (Tan & Le 2019) without squeeze-and-excitation and with
/// ReLU6 for swish. TensorFlow's "same" padding and batch norm (eps 1e-3); names as in the file
/// efficientnet-lite0-57934424.pth.
class EfficientNetLite0 : public HeadedClassifier {
public:
    explicit EfficientNetLite0(const Construction& construction);
    torch::Tensor featureMaps(const torch::Tensor& images) override;
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] Normalisation normalisation() const override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1280; }

private:
    std::int64_t m_channels;
    ConvolutionNorm m_stem;
    torch::nn::Sequential m_blocks;
    ConvolutionNorm m_last;
};

[[nodiscard]] std::shared_ptr<Classifier> makeEfficientNetLite0(const Construction& construction);

}  // namespace lightbox::models
