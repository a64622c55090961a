// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ResNet.h"

namespace lightbox::models {

namespace {

constexpr std::int64_t kBottleneckExpansion = 4;

/// Batch norm as in torchvision: eps 1e-5, momentum 0.1.
torch::nn::BatchNorm2dOptions norm(std::int64_t channels) {
    return torch::nn::BatchNorm2dOptions(channels);
}

std::int64_t outputsOf(ResNet::Block block, std::int64_t width) {
    return block == ResNet::Block::Basic ? width : width * kBottleneckExpansion;
}

/// What a residual block is added to: its input, or a 1x1 convolution of it where the shape
/// changes.
class Shortcut : public torch::nn::Module {
public:
    Shortcut(std::int64_t in, std::int64_t out, std::int64_t stride)
        : m_projection(*this, {"0", "1"}, {.in = in, .out = out, .kernel = 1, .stride = stride},
                       norm(out)) {}
    torch::Tensor forward(const torch::Tensor& x) { return m_projection.forward(x); }

private:
    ConvolutionNorm m_projection;
};

struct BlockShape {
    std::int64_t in = 0;
    std::int64_t width = 0;
    std::int64_t stride = 1;
};

class Residual : public torch::nn::Module {
public:
    Residual(ResNet::Block block, const BlockShape& shape) {
        const auto width = shape.width;
        const auto out = outputsOf(block, width);
        if (block == ResNet::Block::Basic) {
            add({.in = shape.in, .out = width, .kernel = 3, .stride = shape.stride});
            add({.in = width, .out = out, .kernel = 3});
        } else {
            add({.in = shape.in, .out = width, .kernel = 1});
            add({.in = width, .out = width, .kernel = 3, .stride = shape.stride});
            add({.in = width, .out = out, .kernel = 1});
        }
        if (shape.stride != 1 || shape.in != out)
            m_shortcut = register_module("downsample",
                                         std::make_shared<Shortcut>(shape.in, out, shape.stride));
    }

    torch::Tensor forward(const torch::Tensor& x) {
        auto y = x;
        for (std::size_t i = 0; i + 1 < m_path.size(); ++i)
            y = m_path[i].forward(y, Activation::ReLU);
        return m_path.back().forward(y, Activation::ReLU, m_shortcut ? m_shortcut->forward(x) : x);
    }

private:
    void add(const ConvolutionOptions& options) {
        const auto number = std::to_string(m_path.size() + 1);
        m_path.emplace_back(*this, ConvolutionNorm::Names{"conv" + number, "bn" + number}, options,
                            norm(options.out));
    }

    std::vector<ConvolutionNorm> m_path;
    std::shared_ptr<Shortcut> m_shortcut;
};

constexpr std::int64_t kSmallImage = 64;  ///< px, below which the stem is small by itself

bool isSmallStem(const Construction& construction) {
    const spec::ModelSpec& model = construction.model;
    if (model.stem == "auto")
        return construction.head && !model.pretrained && construction.size < kSmallImage;
    return construction.head && model.stem == "small";
}

ConvolutionOptions stemOf(const Construction& construction) {
    ConvolutionOptions options{.in = construction.stemChannels(), .out = 64, .kernel = 3};
    if (!isSmallStem(construction)) {
        options.kernel = 7;
        options.stride = 2;
    }
    return options;
}

}  // namespace

ResNet::ResNet(Block block, const std::array<int, 4>& depths, const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation),
      m_features(outputsOf(block, 512)),
      m_stem(*this, {"conv1", "bn1"}, stemOf(construction), norm(64)) {
    addStage(m_stem.modules(), [this, isSmall = isSmallStem(construction)](const torch::Tensor& x) {
        const auto y = m_stem.forward(x, Activation::ReLU);
        return isSmall ? y : torch::max_pool2d(y, 3, 2, 1);
    });
    std::int64_t in = 64;
    std::int64_t width = 64;
    for (std::size_t layer = 0; layer < depths.size(); ++layer, width *= 2) {
        torch::nn::Sequential blocks;
        for (int i = 0; i < depths[layer]; ++i) {
            const std::int64_t stride = layer > 0 && i == 0 ? 2 : 1;
            blocks->push_back(std::make_shared<Residual>(block, BlockShape{in, width, stride}));
            in = outputsOf(block, width);
        }
        register_module("layer" + std::to_string(layer + 1), blocks);
        addStage({blocks.ptr()},
                 [blocks](const torch::Tensor& x) mutable { return blocks->forward(x); });
    }
    addHead("fc", construction);
}

torch::Tensor ResNet::features(const torch::Tensor& maps) {
    return torch::adaptive_avg_pool2d(maps, {1, 1}).flatten(1);
}

std::shared_ptr<Classifier> makeResNet18(const Construction& construction) {
    return std::make_shared<ResNet>(ResNet::Block::Basic, std::array{2, 2, 2, 2}, construction);
}

std::shared_ptr<Classifier> makeResNet34(const Construction& construction) {
    return std::make_shared<ResNet>(ResNet::Block::Basic, std::array{3, 4, 6, 3}, construction);
}

std::shared_ptr<Classifier> makeResNet50(const Construction& construction) {
    return std::make_shared<ResNet>(ResNet::Block::Bottleneck, std::array{3, 4, 6, 3},
                                    construction);
}

std::shared_ptr<Classifier> makeResNet101(const Construction& construction) {
    return std::make_shared<ResNet>(ResNet::Block::Bottleneck, std::array{3, 4, 23, 3},
                                    construction);
}

}  // namespace lightbox::models
