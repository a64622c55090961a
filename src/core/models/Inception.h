// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// Inception-v3 (Szegedy et al. 2016), with torchvision's parameter names. It takes images in [-1,
/// 1], as its published weights expect: torchvision's transform_input is no part of the network.
/// The auxiliary output is there from the size on at which its convolution fits, 299 px.
class InceptionV3 : public HeadedClassifier {
public:
    explicit InceptionV3(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] std::int64_t featureCount() const override { return 2048; }
    [[nodiscard]] std::optional<std::size_t> auxiliaryStage() const override;
    [[nodiscard]] torch::Tensor auxiliary(const torch::Tensor& stageOutput) override;
    [[nodiscard]] std::vector<std::string> headNames() const override;

private:
    bool m_hasAuxiliary;
    std::function<torch::Tensor(const torch::Tensor&)> m_auxiliary;
};

[[nodiscard]] std::shared_ptr<Classifier> makeInceptionV3(const Construction& construction);

}  // namespace lightbox::models
