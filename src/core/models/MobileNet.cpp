// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MobileNet.h"

#include <algorithm>
#include <array>

namespace lightbox::models {

namespace {

/// V2's block as torchvision names it: expansion "conv.0", depthwise "conv.1", projection "conv.2"
/// with its batch norm "conv.3"; without expansion one number less.
class MobileBlock : public torch::nn::Module {
public:
    MobileBlock(std::int64_t in, std::int64_t out, std::int64_t stride, std::int64_t expansion)
        : m_adds(stride == 1 && in == out) {
        const std::int64_t wide = in * expansion;
        m_conv = register_module("conv", std::make_shared<Chain>());
        if (expansion != 1)
            m_conv->add(std::make_shared<ConvNormActivation>(
                ConvolutionOptions{.in = in, .out = wide, .kernel = 1},
                torch::nn::BatchNorm2dOptions(wide), Activation::ReLU6));
        m_conv->add(std::make_shared<ConvNormActivation>(
            ConvolutionOptions{
                .in = wide, .out = wide, .kernel = 3, .stride = stride, .groups = wide},
            torch::nn::BatchNorm2dOptions(wide), Activation::ReLU6));
        m_conv->add(
            std::make_shared<Convolution>(ConvolutionOptions{.in = wide, .out = out, .kernel = 1}));
        m_conv->add(torch::nn::BatchNorm2d(out).ptr());
    }
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const {
        auto y = m_conv->forward(x);
        if (m_adds)
            y += x;
        return y;
    }

private:
    bool m_adds;
    std::shared_ptr<Chain> m_conv;
};

/// A row of V2's table 2.
struct V2Row {
    std::int64_t expansion;
    std::int64_t out;
    int repeats;
    std::int64_t stride;
};
constexpr std::array<V2Row, 7> kV2Rows{{{1, 16, 1, 1},
                                        {6, 24, 2, 2},
                                        {6, 32, 3, 2},
                                        {6, 64, 4, 2},
                                        {6, 96, 3, 1},
                                        {6, 160, 3, 2},
                                        {6, 320, 1, 1}}};

/// A row of V3-small's table 2.
struct V3Row {
    std::int64_t in;
    std::int64_t kernel;
    std::int64_t expanded;
    std::int64_t out;
    bool squeezes;
    Activation activation;
    std::int64_t stride;
};
constexpr auto kRe = Activation::ReLU;
constexpr auto kHs = Activation::HardSwish;
constexpr std::array<V3Row, 11> kV3Rows{{{16, 3, 16, 16, true, kRe, 2},
                                         {16, 3, 72, 24, false, kRe, 2},
                                         {24, 3, 88, 24, false, kRe, 1},
                                         {24, 5, 96, 40, true, kHs, 2},
                                         {40, 5, 240, 40, true, kHs, 1},
                                         {40, 5, 240, 40, true, kHs, 1},
                                         {40, 5, 120, 48, true, kHs, 1},
                                         {48, 5, 144, 48, true, kHs, 1},
                                         {48, 5, 288, 96, true, kHs, 2},
                                         {96, 5, 576, 96, true, kHs, 1},
                                         {96, 5, 576, 96, true, kHs, 1}}};

/// A quarter, to the nearest multiple of 8 that is at least 90 % of it.
std::int64_t squeezedOf(std::int64_t expanded) {
    const std::int64_t quarter = expanded / 4;
    const std::int64_t rounded = std::max<std::int64_t>(8, (quarter + 4) / 8 * 8);
    return rounded * 10 < quarter * 9 ? rounded + 8 : rounded;
}

torch::nn::BatchNorm2dOptions v3Norm(std::int64_t channels) {
    return torch::nn::BatchNorm2dOptions(channels).eps(1e-3).momentum(0.01);
}

}  // namespace

MobileNetV2::MobileNetV2(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<Chain>());
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = construction.stemChannels(), .out = 32, .kernel = 3, .stride = 2},
        torch::nn::BatchNorm2dOptions(32), Activation::ReLU6));
    std::int64_t in = 32;
    for (const V2Row& row : kV2Rows)
        for (int i = 0; i < row.repeats; ++i) {
            body->add(
                std::make_shared<MobileBlock>(in, row.out, i == 0 ? row.stride : 1, row.expansion));
            in = row.out;
        }
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = in, .out = 1280, .kernel = 1}, torch::nn::BatchNorm2dOptions(1280),
        Activation::ReLU6));
    addStages(body, {0, 2, 4, 7, 11, 14, 19});
    auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    addHead(*classifier, "classifier", "1", construction);
}

torch::Tensor MobileNetV2::features(const torch::Tensor& maps) {
    return averaged(maps);
}

MobileNetV3Small::MobileNetV3Small(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<Chain>());
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = construction.stemChannels(), .out = 16, .kernel = 3, .stride = 2},
        v3Norm(16), Activation::HardSwish));
    for (const V3Row& row : kV3Rows)
        body->add(std::make_shared<InvertedResidual>(
            InvertedResidualOptions{.in = row.in,
                                    .expanded = row.expanded,
                                    .out = row.out,
                                    .kernel = row.kernel,
                                    .stride = row.stride,
                                    .squeezed = row.squeezes ? squeezedOf(row.expanded) : 0,
                                    .hardSqueeze = true,
                                    .activation = row.activation,
                                    .eps = 1e-3,
                                    .momentum = 0.01}));
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = 96, .out = 576, .kernel = 1}, v3Norm(576), Activation::HardSwish));
    addStages(body, {0, 1, 2, 4, 7, 9, 13});
    auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    m_hidden = classifier->register_module("0", std::make_shared<Linear>(576, 1024));
    addToLastStage({m_hidden});
    addHead(*classifier, "classifier", "3", construction);
}

torch::Tensor MobileNetV3Small::features(const torch::Tensor& maps) {
    return torch::hardswish(m_hidden->forward(averaged(maps)));
}

std::shared_ptr<Classifier> makeMobileNetV2(const Construction& construction) {
    return std::make_shared<MobileNetV2>(construction);
}

std::shared_ptr<Classifier> makeMobileNetV3Small(const Construction& construction) {
    return std::make_shared<MobileNetV3Small>(construction);
}

}  // namespace lightbox::models
