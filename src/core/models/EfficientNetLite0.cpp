// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EfficientNetLite0.h"

#include <array>

namespace lightbox::models {

namespace {

constexpr std::int64_t kStem = 32;
constexpr std::int64_t kLastIn = 320;
constexpr std::int64_t kLastOut = 1280;

/// TensorFlow's decay of 0.99 is a momentum of 0.01 here.
torch::nn::BatchNorm2dOptions batchNorm(std::int64_t channels) {
    return torch::nn::BatchNorm2dOptions(channels).eps(1e-3).momentum(0.01);
}

ConvolutionOptions pointwise(std::int64_t in, std::int64_t out) {
    return {.in = in, .out = out, .kernel = 1, .padding = Padding::TensorFlowSame};
}

/// A row of the paper's table 1: `repeats` blocks, of which the first has `stride`.
struct Stage {
    int repeats;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t expansion;
    std::int64_t in;
    std::int64_t out;
};

constexpr std::array<Stage, 7> kStages{{{1, 3, 1, 1, 32, 16},
                                        {2, 3, 2, 6, 16, 24},
                                        {2, 5, 2, 6, 24, 40},
                                        {3, 3, 2, 6, 40, 80},
                                        {3, 5, 1, 6, 80, 112},
                                        {4, 5, 2, 6, 112, 192},
                                        {1, 3, 1, 6, 192, 320}}};

/// Inverted residual block (Sandler et al. 2018): 1x1 expansion, depthwise convolution, 1x1
/// projection without activation; the input is added where shapes agree.
class InvertedResidual : public torch::nn::Module {
public:
    explicit InvertedResidual(const Stage& s)
        : m_expands(s.expansion != 1),
          m_adds(s.stride == 1 && s.in == s.out) {
        const auto wide = s.in * s.expansion;
        if (m_expands)
            m_expand = {*this, {"_expand_conv", "_bn0"}, pointwise(s.in, wide), batchNorm(wide)};
        m_depthwise = {*this,
                       {"_depthwise_conv", "_bn1"},
                       {.in = wide,
                        .out = wide,
                        .kernel = s.kernel,
                        .stride = s.stride,
                        .groups = wide,
                        .padding = Padding::TensorFlowSame},
                       batchNorm(wide)};
        m_project = {*this, {"_project_conv", "_bn2"}, pointwise(wide, s.out), batchNorm(s.out)};
    }

    torch::Tensor forward(const torch::Tensor& x) {
        const auto wide = m_expands ? m_expand.forward(x, Activation::Relu6) : x;
        return m_project.forward(m_depthwise.forward(wide, Activation::Relu6), Activation::None,
                                 m_adds ? x : torch::Tensor());
    }

private:
    bool m_expands;
    bool m_adds;
    ConvolutionNorm m_expand;
    ConvolutionNorm m_depthwise;
    ConvolutionNorm m_project;
};

}  // namespace

EfficientNetLite0::EfficientNetLite0(const Construction& construction)
    : m_channels(construction.channels),
      m_stem(*this, {"_conv_stem", "_bn0"},
             {.in = construction.channels,
              .out = kStem,
              .kernel = 3,
              .stride = 2,
              .padding = Padding::TensorFlowSame},
             batchNorm(kStem)) {
    for (auto stage : kStages) {
        for (int i = 0; i < stage.repeats; ++i) {
            m_blocks->push_back(std::make_shared<InvertedResidual>(stage));
            stage.in = stage.out;
            stage.stride = 1;
        }
    }
    register_module("_blocks", m_blocks);
    m_last = {*this, {"_conv_head", "_bn1"}, pointwise(kLastIn, kLastOut), batchNorm(kLastOut)};
    addHead("_fc", construction);
}

torch::Tensor EfficientNetLite0::featureMaps(const torch::Tensor& images) {
    const auto stem = m_stem.forward(images, Activation::Relu6);
    return m_last.forward(m_blocks->forward(stem), Activation::Relu6);
}

torch::Tensor EfficientNetLite0::features(const torch::Tensor& maps) {
    return torch::adaptive_avg_pool2d(maps, {1, 1}).flatten(1);
}

Normalisation EfficientNetLite0::normalisation() const {
    const auto channels = static_cast<std::size_t>(m_channels);
    return {std::vector<double>(channels, 127.0), std::vector<double>(channels, 128.0)};
}

std::shared_ptr<Classifier> makeEfficientNetLite0(const Construction& construction) {
    return std::make_shared<EfficientNetLite0>(construction);
}

}  // namespace lightbox::models
