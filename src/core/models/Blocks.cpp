// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Blocks.h"

namespace lightbox::models {

Chain& Chain::add(Step step) {
    m_layers.emplace_back();
    m_steps.push_back(std::move(step));
    return *this;
}

torch::Tensor Chain::forward(const torch::Tensor& x) const {
    return run(0, m_steps.size(), x);
}

torch::Tensor Chain::run(std::size_t begin, std::size_t end, torch::Tensor x) const {
    for (std::size_t i = begin; i < end; ++i)
        x = m_steps[i](x);
    return x;
}

std::vector<std::shared_ptr<torch::nn::Module>> Chain::layers(std::size_t begin,
                                                              std::size_t end) const {
    std::vector<std::shared_ptr<torch::nn::Module>> result;
    for (std::size_t i = begin; i < end; ++i)
        if (m_layers[i])
            result.push_back(m_layers[i]);
    return result;
}

ConvNormActivation::ConvNormActivation(const ConvolutionOptions& options,
                                       const torch::nn::BatchNorm2dOptions& norm,
                                       Activation activation)
    : m_convolution(*this, {"0", "1"}, options, norm),
      m_activation(activation) {}

torch::Tensor ConvNormActivation::forward(const torch::Tensor& x) {
    return m_convolution.forward(x, m_activation);
}

SqueezeExcitation::SqueezeExcitation(const Options& options) : m_hard(options.hard) {
    const auto pointwise = [](std::int64_t in, std::int64_t out) {
        return std::make_shared<Convolution>(
            ConvolutionOptions{.in = in, .out = out, .kernel = 1, .bias = true});
    };
    m_squeeze = register_module("fc1", pointwise(options.channels, options.squeezed));
    m_excite = register_module("fc2", pointwise(options.squeezed, options.channels));
}

torch::Tensor SqueezeExcitation::forward(const torch::Tensor& x) const {
    auto scale = m_squeeze->forward(torch::adaptive_avg_pool2d(x, {1, 1}));
    scale = m_excite->forward(m_hard ? scale.relu_() : torch::silu(scale));
    return x * (m_hard ? torch::hardsigmoid(scale) : torch::sigmoid(scale));
}

InvertedResidual::InvertedResidual(const InvertedResidualOptions& o)
    : m_adds(o.stride == 1 && o.in == o.out) {
    m_block = register_module("block", std::make_shared<Chain>());
    const auto norm = [&](std::int64_t channels) {
        return torch::nn::BatchNorm2dOptions(channels).eps(o.eps).momentum(o.momentum);
    };
    if (o.expanded != o.in)
        m_block->add(std::make_shared<ConvNormActivation>(
            ConvolutionOptions{.in = o.in, .out = o.expanded, .kernel = 1}, norm(o.expanded),
            o.activation));
    m_block->add(std::make_shared<ConvNormActivation>(ConvolutionOptions{.in = o.expanded,
                                                                         .out = o.expanded,
                                                                         .kernel = o.kernel,
                                                                         .stride = o.stride,
                                                                         .groups = o.expanded},
                                                      norm(o.expanded), o.activation));
    if (o.squeezed > 0)
        m_block->add(std::make_shared<SqueezeExcitation>(
            SqueezeExcitation::Options{o.expanded, o.squeezed, o.hardSqueeze}));
    m_block->add(std::make_shared<ConvNormActivation>(
        ConvolutionOptions{.in = o.expanded, .out = o.out, .kernel = 1}, norm(o.out),
        Activation::None));
}

torch::Tensor InvertedResidual::forward(const torch::Tensor& x) {
    auto y = m_block->forward(x);
    if (m_adds)
        y += x;
    return y;
}

torch::Tensor averaged(const torch::Tensor& maps) {
    return torch::adaptive_avg_pool2d(maps, {1, 1}).flatten(1);
}

}  // namespace lightbox::models
