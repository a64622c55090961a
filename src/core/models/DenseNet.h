// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// DenseNet-121 (Huang et al. 2017), with torchvision's parameter names: every layer of a dense
/// block sees the maps of all before it.
class DenseNet121 : public HeadedClassifier {
public:
    explicit DenseNet121(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 1024; }
};

[[nodiscard]] std::shared_ptr<Classifier> makeDenseNet121(const Construction& construction);

}  // namespace lightbox::models
