// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConvNext.h"

#include <array>

namespace lightbox::models {

namespace {

constexpr double kConvNextEps = 1e-6;
constexpr std::array<std::int64_t, 4> kConvNextWidths{96, 192, 384, 768};
constexpr std::array<int, 4> kConvNextDepths{3, 3, 9, 3};

/// Layer norm over the channels of maps: n x c x h x w.
class MapNorm : public LayerNorm {
public:
    explicit MapNorm(std::int64_t channels) : LayerNorm(channels, kConvNextEps) {}
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& maps) const {
        return LayerNorm::forward(maps.permute({0, 2, 3, 1})).permute({0, 3, 1, 2});
    }
};

/// Depthwise 7x7, layer norm, and two linear layers over the channels, scaled and added.
class ConvNextBlock : public torch::nn::Module, public OwnInitialisation {
public:
    explicit ConvNextBlock(std::int64_t width) {
        m_scale = register_parameter("layer_scale", torch::empty({width, 1, 1}));
        m_block = register_module("block", std::make_shared<Chain>());
        m_block->add(std::make_shared<Convolution>(ConvolutionOptions{
            .in = width, .out = width, .kernel = 7, .groups = width, .bias = true}));
        m_block->add([](const torch::Tensor& x) { return x.permute({0, 2, 3, 1}); });
        m_block->add(std::make_shared<LayerNorm>(width, kConvNextEps));
        m_block->add(std::make_shared<Linear>(width, 4 * width));
        m_block->add([](const torch::Tensor& x) { return torch::gelu(x); });
        m_block->add(std::make_shared<Linear>(4 * width, width));
        m_block->add([](const torch::Tensor& x) { return x.permute({0, 3, 1, 2}); });
    }
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const {
        return m_block->forward(x) * m_scale + x;
    }
    void fill(const at::Generator& /*generator*/) override { m_scale.fill_(1e-6); }

private:
    torch::Tensor m_scale;
    std::shared_ptr<Chain> m_block;
};

}  // namespace

ConvNextTiny::ConvNextTiny(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<Chain>());
    for (std::size_t i = 0; i < kConvNextWidths.size(); ++i) {
        const std::int64_t width = kConvNextWidths[i];
        const bool first = i == 0;
        const std::int64_t patch = first ? 4 : 2;
        const auto convolution = std::make_shared<Convolution>(
            ConvolutionOptions{.in = first ? construction.stemChannels() : kConvNextWidths[i - 1],
                               .out = width,
                               .kernel = patch,
                               .stride = patch,
                               .bias = true,
                               .padding = Padding::None});
        auto shrink = std::make_shared<Chain>();
        if (first)
            shrink->add(convolution).add(std::make_shared<MapNorm>(width));
        else
            shrink->add(std::make_shared<MapNorm>(kConvNextWidths[i - 1])).add(convolution);
        body->add(shrink);
        auto blocks = std::make_shared<Chain>();
        for (int block = 0; block < kConvNextDepths[i]; ++block)
            blocks->add(std::make_shared<ConvNextBlock>(width));
        body->add(blocks);
    }
    addStages(body, {0, 1, 2, 4, 6, 8});
    auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    m_norm = classifier->register_module("0", std::make_shared<LayerNorm>(768, kConvNextEps));
    addToLastStage({m_norm});
    addHead(*classifier, "classifier", "2", construction);
}

torch::Tensor ConvNextTiny::features(const torch::Tensor& maps) {
    return m_norm->forward(averaged(maps));
}

std::shared_ptr<Classifier> makeConvNextTiny(const Construction& construction) {
    return std::make_shared<ConvNextTiny>(construction);
}

}  // namespace lightbox::models
