// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Vgg.h"

#include <array>

namespace lightbox::models {

namespace {

struct VggBlock {
    int convolutions;
    std::int64_t out;
};
constexpr std::array<VggBlock, 5> kVggBlocks{{{2, 64}, {2, 128}, {3, 256}, {3, 512}, {3, 512}}};

}  // namespace

Vgg16::Vgg16(Norm norm, const Construction& construction)
    : HeadedClassifier(construction, imagenetNormalisation) {
    auto body = register_module("features", std::make_shared<Chain>());
    std::int64_t in = construction.stemChannels();
    // A stage begins with the pooling of the one before, so that maps are as fine as they can be;
    // the last pooling belongs to features().
    std::vector<std::size_t> begins{0};
    for (const VggBlock& block : kVggBlocks) {
        for (int i = 0; i < block.convolutions; ++i) {
            body->add(std::make_shared<HeConvolution>(
                ConvolutionOptions{.in = in, .out = block.out, .bias = true}));
            if (norm == Norm::Batch)
                body->add(torch::nn::BatchNorm2d(block.out).ptr());
            body->add([](const torch::Tensor& x) { return x.relu(); });
            in = block.out;
        }
        begins.push_back(body->size());
        body->add([](const torch::Tensor& x) { return torch::max_pool2d(x, 2, 2); });
    }
    addStages(body, begins);
    auto classifier = register_module("classifier", std::make_shared<torch::nn::Module>());
    m_first = classifier->register_module("0", std::make_shared<Linear>(512 * 7 * 7, 4096));
    m_dropout = classifier->register_module("2", std::make_shared<Dropout>(0.5));
    m_second = classifier->register_module("3", std::make_shared<Linear>(4096, 4096));
    addToLastStage({m_first, m_second});
    addHead(*classifier, "classifier", "6", construction);
}

torch::Tensor Vgg16::features(const torch::Tensor& maps) {
    const auto pooled = torch::adaptive_avg_pool2d(torch::max_pool2d(maps, 2, 2), {7, 7});
    const auto first = torch::relu(m_first->forward(pooled.flatten(1)));
    return torch::relu(m_second->forward(m_dropout->forward(first)));
}

std::shared_ptr<Classifier> makeVgg16(const Construction& construction) {
    return std::make_shared<Vgg16>(Vgg16::Norm::None, construction);
}

std::shared_ptr<Classifier> makeVgg16Bn(const Construction& construction) {
    return std::make_shared<Vgg16>(Vgg16::Norm::Batch, construction);
}

}  // namespace lightbox::models
