// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DenseNet.h"

#include <array>

namespace lightbox::models {

namespace {

constexpr std::int64_t kDenseStem = 64;
constexpr std::int64_t kGrowth = 32;     ///< maps that each layer adds
constexpr std::int64_t kBottleneck = 4;  ///< times the growth between a layer's two convolutions
constexpr std::array<int, 4> kDenseLayers{6, 12, 24, 16};

std::shared_ptr<torch::nn::BatchNorm2dImpl>
normNamed(torch::nn::Module& owner, const std::string& name, std::int64_t channels) {
    return owner.register_module(name, torch::nn::BatchNorm2d(channels));
}

class DenseLayer : public torch::nn::Module {
public:
    explicit DenseLayer(std::int64_t in) {
        const std::int64_t wide = kBottleneck * kGrowth;
        m_norm1 = normNamed(*this, "norm1", in);
        m_conv1 = register_module("conv1", std::make_shared<Convolution>(ConvolutionOptions{
                                               .in = in, .out = wide, .kernel = 1}));
        m_norm2 = normNamed(*this, "norm2", wide);
        m_conv2 = register_module("conv2", std::make_shared<Convolution>(ConvolutionOptions{
                                               .in = wide, .out = kGrowth, .kernel = 3}));
    }
    torch::Tensor forward(const torch::Tensor& x) {
        const auto y = m_conv1->forward(m_norm1->forward(x).relu_());
        return m_conv2->forward(m_norm2->forward(y).relu_());
    }

private:
    std::shared_ptr<torch::nn::BatchNorm2dImpl> m_norm1;
    std::shared_ptr<Convolution> m_conv1;
    std::shared_ptr<torch::nn::BatchNorm2dImpl> m_norm2;
    std::shared_ptr<Convolution> m_conv2;
};

class DenseBlock : public torch::nn::Module {
public:
    DenseBlock(std::int64_t in, int layers) {
        for (int i = 0; i < layers; ++i)
            m_layers.push_back(register_module("denselayer" + std::to_string(i + 1),
                                               std::make_shared<DenseLayer>(in + i * kGrowth)));
    }
    torch::Tensor forward(const torch::Tensor& x) {
        auto all = x;
        for (const auto& layer : m_layers)
            all = torch::cat({all, layer->forward(all)}, 1);
        return all;
    }

private:
    std::vector<std::shared_ptr<DenseLayer>> m_layers;
};

/// Halves maps and sides.
class DenseTransition : public torch::nn::Module {
public:
    explicit DenseTransition(std::int64_t in) {
        m_norm = normNamed(*this, "norm", in);
        m_conv = register_module("conv", std::make_shared<Convolution>(ConvolutionOptions{
                                             .in = in, .out = in / 2, .kernel = 1}));
    }
    torch::Tensor forward(const torch::Tensor& x) {
        return torch::avg_pool2d(m_conv->forward(m_norm->forward(x).relu_()), 2, 2);
    }

private:
    std::shared_ptr<torch::nn::BatchNorm2dImpl> m_norm;
    std::shared_ptr<Convolution> m_conv;
};

}  // namespace

DenseNet121::DenseNet121(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<torch::nn::Module>());
    auto stem = ConvolutionNorm(
        *body, {"conv0", "norm0"},
        {.in = construction.stemChannels(), .out = kDenseStem, .kernel = 7, .stride = 2},
        torch::nn::BatchNorm2dOptions(kDenseStem));
    addStage(stem.modules(), [stem](const torch::Tensor& x) mutable {
        return torch::max_pool2d(stem.forward(x, Activation::ReLU), 3, 2, 1);
    });
    std::int64_t channels = kDenseStem;
    for (std::size_t i = 0; i < kDenseLayers.size(); ++i) {
        const auto number = std::to_string(i + 1);
        auto block = body->register_module("denseblock" + number,
                                           std::make_shared<DenseBlock>(channels, kDenseLayers[i]));
        channels += kDenseLayers[i] * kGrowth;
        if (i + 1 < kDenseLayers.size()) {
            auto transition = body->register_module("transition" + number,
                                                    std::make_shared<DenseTransition>(channels));
            channels /= 2;
            addStage({block, transition}, [block, transition](const torch::Tensor& x) {
                return transition->forward(block->forward(x));
            });
        } else {
            auto norm = normNamed(*body, "norm5", channels);
            addStage({block, norm}, [block, norm](const torch::Tensor& x) {
                return norm->forward(block->forward(x)).relu_();
            });
        }
    }
    addHead("classifier", construction);
}

torch::Tensor DenseNet121::features(const torch::Tensor& maps) {
    return averaged(maps);
}

std::shared_ptr<Classifier> makeDenseNet121(const Construction& construction) {
    return std::make_shared<DenseNet121>(construction);
}

}  // namespace lightbox::models
