// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EfficientNet.h"

#include <array>

namespace lightbox::models {

namespace {

/// A row of the paper's table 1.
struct B0Row {
    std::int64_t expansion;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t in;
    std::int64_t out;
    int repeats;
};
constexpr std::array<B0Row, 7> kB0Rows{{{1, 3, 1, 32, 16, 1},
                                        {6, 3, 2, 16, 24, 2},
                                        {6, 5, 2, 24, 40, 2},
                                        {6, 3, 2, 40, 80, 3},
                                        {6, 5, 1, 80, 112, 3},
                                        {6, 5, 2, 112, 192, 4},
                                        {6, 3, 1, 192, 320, 1}}};

std::shared_ptr<Chain> rowOf(const B0Row& row) {
    auto blocks = std::make_shared<Chain>();
    std::int64_t in = row.in;
    for (int i = 0; i < row.repeats; ++i) {
        blocks->add(std::make_shared<InvertedResidual>(
            InvertedResidualOptions{.in = in,
                                    .expanded = in * row.expansion,
                                    .out = row.out,
                                    .kernel = row.kernel,
                                    .stride = i == 0 ? row.stride : 1,
                                    .squeezed = in / 4,
                                    .activation = Activation::SiLU}));
        in = row.out;
    }
    return blocks;
}

}  // namespace

EfficientNetB0::EfficientNetB0(const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<Chain>());
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = construction.stemChannels(), .out = 32, .kernel = 3, .stride = 2},
        torch::nn::BatchNorm2dOptions(32), Activation::SiLU));
    for (const B0Row& row : kB0Rows)
        body->add(rowOf(row));
    body->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = 320, .out = 1280, .kernel = 1},
        torch::nn::BatchNorm2dOptions(1280), Activation::SiLU));
    addStages(body, {0, 2, 3, 4, 5, 6, 9});
    auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    addHead(*classifier, "classifier", "1", construction);
}

torch::Tensor EfficientNetB0::features(const torch::Tensor& maps) {
    return averaged(maps);
}

std::shared_ptr<Classifier> makeEfficientNetB0(const Construction& construction) {
    return std::make_shared<EfficientNetB0>(construction);
}

}  // namespace lightbox::models
