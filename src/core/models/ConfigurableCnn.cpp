// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConfigurableCnn.h"

#include "base/Error.h"

namespace lightbox::models {

namespace {

/// The stages that spec::ArchitectureInfo names: blocks are spread over them, the earlier first.
constexpr std::size_t kCnnStages = 2;

std::shared_ptr<Chain> cnnBlock(std::int64_t in, std::int64_t out, const spec::ModelSpec& model) {
    auto block = std::make_shared<Chain>();
    const bool strides = model.cnnPooling == "stride";
    const bool norms = model.cnnNorm == "batch";
    block->add(std::make_shared<HeConvolution>(ConvolutionOptions{.in = in,
                                                                  .out = out,
                                                                  .kernel = model.cnnKernel,
                                                                  .stride = strides ? 2 : 1,
                                                                  .bias = !norms}));
    if (norms)
        block->add(torch::nn::BatchNorm2d(out).ptr());
    block->add([](const torch::Tensor& x) { return x.relu(); });
    if (model.cnnPooling == "max")
        block->add([](const torch::Tensor& x) { return torch::max_pool2d(x, 2); });
    else if (!strides)
        block->add([](const torch::Tensor& x) { return torch::avg_pool2d(x, 2); });
    return block;
}

}  // namespace

ConfigurableCnn::ConfigurableCnn(const Construction& construction)
    : HeadedClassifier(construction, symmetricNormalisation) {
    const spec::ModelSpec& model = construction.model;
    if (construction.size >> model.cnnBlocks == 0)
        throw base::usage("model_unsuitable.blocks",
                          {{"blocks", model.cnnBlocks}, {"size", construction.size}});
    auto blocks = register_module("blocks", std::make_shared<Chain>());
    std::int64_t in = construction.channels;
    m_features = model.cnnChannels;
    for (int i = 0; i < model.cnnBlocks; ++i) {
        m_features = std::int64_t{model.cnnChannels} << i;
        blocks->add(cnnBlock(in, m_features, model));
        in = m_features;
    }
    const std::size_t half = (blocks->size() + 1) / kCnnStages;
    const auto stage = [&](std::size_t begin, std::size_t end) {
        addStage(blocks->layers(begin, end), [blocks, begin, end](const torch::Tensor& x) {
            return blocks->run(begin, end, x);
        });
    };
    stage(0, half);
    stage(half, blocks->size());
    addHead("fc", construction);
}

torch::Tensor ConfigurableCnn::features(const torch::Tensor& maps) {
    return averaged(maps);
}

std::shared_ptr<Classifier> makeConfigurableCnn(const Construction& construction) {
    return std::make_shared<ConfigurableCnn>(construction);
}

}  // namespace lightbox::models
