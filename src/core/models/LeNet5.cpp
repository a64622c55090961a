// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LeNet5.h"

namespace lightbox::models {

LeNet5::LeNet5(const Construction& construction)
    : HeadedClassifier(construction, symmetricNormalisation) {
    const auto add = [this](const char* name, std::int64_t in, std::int64_t out) {
        return register_module(
            name, std::make_shared<Convolution>(ConvolutionOptions{
                      .in = in, .out = out, .kernel = 5, .bias = true, .padding = Padding::None}));
    };
    // Two convolutions and poolings leave (size / 2 - 2) / 2 - 2 cells a side: 5 of 32.
    const std::int64_t cells = ((construction.size - 4) / 2 - 4) / 2;
    m_first = add("conv1", construction.channels, 6);
    m_second = add("conv2", 6, 16);
    m_wide = register_module("fc1", std::make_shared<Linear>(16 * cells * cells, 120));
    m_narrow = register_module("fc2", std::make_shared<Linear>(120, 84));
    addStage({m_first}, [this](const torch::Tensor& x) {
        return torch::max_pool2d(torch::relu(m_first->forward(x)), 2);
    });
    addStage({m_second},
             [this](const torch::Tensor& x) { return torch::relu(m_second->forward(x)); });
    addToLastStage({m_wide, m_narrow});
    addHead("fc3", construction);
}

torch::Tensor LeNet5::features(const torch::Tensor& maps) {
    const auto flat = torch::max_pool2d(maps, 2).flatten(1);
    return torch::relu(m_narrow->forward(torch::relu(m_wide->forward(flat))));
}

std::shared_ptr<Classifier> makeLeNet5(const Construction& construction) {
    return std::make_shared<LeNet5>(construction);
}

}  // namespace lightbox::models
