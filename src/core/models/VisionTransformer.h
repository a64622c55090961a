// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/Blocks.h"
#include "models/HeadedClassifier.h"

namespace lightbox::models {

/// ViT-B/16 (Dosovitskiy et al. 2021), with torchvision's parameter names. Stages pass on tokens,
/// n x (1 + cells) x 768, the class token first; the last of the twelve layers belongs to
/// features(), since the gradient of anything after it reaches the class token alone.
class VitB16 : public HeadedClassifier, public OwnInitialisation {
public:
    explicit VitB16(const Construction& construction);
    torch::Tensor features(const torch::Tensor& maps) override;
    [[nodiscard]] torch::Tensor asMaps(const torch::Tensor& stageOutput) const override;
    [[nodiscard]] std::int64_t featureCount() const override { return 768; }
    void fill(const at::Generator& generator) override;

private:
    std::int64_t m_cells;  ///< a side
    torch::Tensor m_classToken;
    torch::Tensor m_positions;
    std::shared_ptr<Convolution> m_patches;
    std::function<torch::Tensor(const torch::Tensor&)> m_last;
    std::shared_ptr<LayerNorm> m_norm;
};

[[nodiscard]] std::shared_ptr<Classifier> makeVitB16(const Construction& construction);

}  // namespace lightbox::models
