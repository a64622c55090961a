// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SmallCnn.h"

namespace lightbox::models {

namespace {

constexpr std::int64_t kMaps = 32;

Construction withOwnHead(Construction construction) {
    if (!construction.head)
        construction.head = HeadOptions{.outputs = construction.outputs, .hidden = 64};
    return construction;
}

}  // namespace

SmallCnn::SmallCnn(const Construction& construction)
    : HeadedClassifier(construction, symmetricNormalisation),
      m_size(construction.size) {
    const auto add = [this](const char* name, std::int64_t in, std::int64_t out) {
        return register_module(name, std::make_shared<Convolution>(
                                         ConvolutionOptions{.in = in, .out = out, .bias = true}));
    };
    m_first = add("conv1", construction.channels, kMaps / 2);
    m_second = add("conv2", kMaps / 2, kMaps);
    addStage({m_first}, [this](const torch::Tensor& x) {
        return torch::max_pool2d(torch::relu(m_first->forward(x)), 2);
    });
    addStage({m_second},
             [this](const torch::Tensor& x) { return torch::relu(m_second->forward(x)); });
    addHead("fc", withOwnHead(construction));
}

torch::Tensor SmallCnn::features(const torch::Tensor& maps) {
    return torch::max_pool2d(maps, 2).flatten(1);
}

std::int64_t SmallCnn::featureCount() const {
    const auto cells = m_size / 4;
    return kMaps * cells * cells;
}

std::shared_ptr<Classifier> makeSmallCnn(const Construction& construction) {
    return std::make_shared<SmallCnn>(construction);
}

}  // namespace lightbox::models
