// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "models/Layers.h"

namespace lightbox::models {

/// Blocks that several of torchvision's networks are made of, under its names.

/// torch.nn.Sequential: layers, and functions without parameters, each under its number.
class Chain : public torch::nn::Module {
public:
    using Step = std::function<torch::Tensor(const torch::Tensor&)>;
    template <class Layer> Chain& add(std::shared_ptr<Layer> layer) {
        register_module(std::to_string(m_steps.size()), layer);
        m_layers.push_back(layer);
        m_steps.push_back([layer](const torch::Tensor& x) { return layer->forward(x); });
        return *this;
    }
    Chain& add(Step step);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;
    /// Layers and functions of numbers [begin, end) alone.
    [[nodiscard]] torch::Tensor run(std::size_t begin, std::size_t end, torch::Tensor x) const;
    /// The layers among them.
    [[nodiscard]] std::vector<std::shared_ptr<torch::nn::Module>> layers(std::size_t begin,
                                                                         std::size_t end) const;
    [[nodiscard]] std::size_t size() const { return m_steps.size(); }

private:
    std::vector<std::shared_ptr<torch::nn::Module>> m_layers;  ///< null: a function
    std::vector<Step> m_steps;
};

/// torchvision's Conv2dNormActivation: convolution "0", batch norm "1", activation.
class ConvNormActivation : public torch::nn::Module {
public:
    ConvNormActivation(const ConvolutionOptions& options, const torch::nn::BatchNorm2dOptions& norm,
                       Activation activation);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x);

private:
    ConvolutionNorm m_convolution;
    Activation m_activation;
};

/// Squeeze-and-excitation (Hu et al. 2018): every map times a factor in [0, 1] that two 1x1
/// convolutions, "fc1" and "fc2", make of the averages of all maps.
class SqueezeExcitation : public torch::nn::Module {
public:
    struct Options {
        std::int64_t channels = 1;
        std::int64_t squeezed = 1;
        bool hard = false;  ///< ReLU and hard sigmoid, as MobileNetV3; else SiLU and sigmoid
    };
    explicit SqueezeExcitation(const Options& options);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x) const;

private:
    bool m_hard;
    std::shared_ptr<Convolution> m_squeeze;
    std::shared_ptr<Convolution> m_excite;
};

/// An inverted residual block (Sandler et al. 2018): expansion, depthwise convolution, squeeze and
/// excitation where wanted, projection; its input is added where shapes agree.
struct InvertedResidualOptions {
    std::int64_t in = 1;
    std::int64_t expanded = 1;  ///< equal to `in`: no expansion
    std::int64_t out = 1;
    std::int64_t kernel = 3;
    std::int64_t stride = 1;
    std::int64_t squeezed = 0;  ///< channels of squeeze-and-excitation; 0: none
    bool hardSqueeze = false;
    Activation activation = Activation::ReLU;
    double eps = 1e-5;
    double momentum = 0.1;
};

/// As MobileNetV3 and EfficientNet name it: everything within "block".
class InvertedResidual : public torch::nn::Module {
public:
    explicit InvertedResidual(const InvertedResidualOptions& options);
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& x);

private:
    bool m_adds;
    std::shared_ptr<Chain> m_block;
};

/// The average of each map: n x k x h x w -> n x k.
[[nodiscard]] torch::Tensor averaged(const torch::Tensor& maps);

}  // namespace lightbox::models
