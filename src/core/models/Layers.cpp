// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Layers.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "models/ProductCount.h"

namespace lightbox::models {

namespace {

/// Zeros to add along one axis so that the output has ceil(size / stride) cells.
std::int64_t samePadding(std::int64_t size, std::int64_t kernel, std::int64_t stride) {
    const std::int64_t cells = (size + stride - 1) / stride;
    return std::max<std::int64_t>((cells - 1) * stride + kernel - size, 0);
}

/// Inputs per output of a weight (out x in x ...).
double fanIn(const torch::Tensor& weight) {
    return static_cast<double>(weight.numel() / weight.size(0));
}

void fillUniform(torch::Tensor& weight, torch::Tensor& bias, const at::Generator& generator) {
    const double bound = 1.0 / std::sqrt(fanIn(weight));
    weight.uniform_(-bound, bound, generator);
    bias.uniform_(-bound, bound, generator);
}

void fillHe(torch::Tensor& weight, const at::Generator& generator) {
    const double fanOut = static_cast<double>(weight.numel() / weight.size(1));
    weight.normal_(0.0, std::sqrt(2.0 / fanOut), generator);
}

/// What a fused convolution does itself.
std::optional<kernels::Activation> fusedActivation(Activation activation) {
    switch (activation) {
    case Activation::None:
        return kernels::Activation::None;
    case Activation::ReLU:
        return kernels::Activation::Relu;
    case Activation::ReLU6:
        return kernels::Activation::Relu6;
    case Activation::HardSwish:
    case Activation::SiLU:
        break;
    }
    return std::nullopt;
}

/// The backward of clamp compares and selects in passes of their own, which in bf16 took a quarter
/// of a training step; that of a threshold is one vectorised pass. The gradient is 0 at 0 and at 6,
/// as ReLU6 has it.
class ClampTo6 : public torch::autograd::Function<ClampTo6> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context,
                                 const torch::Tensor& x) {
        auto y = x.clamp(0, 6);
        context->save_for_backward({y});
        return y;
    }
    static torch::autograd::variable_list
    backward(torch::autograd::AutogradContext* context,
             const torch::autograd::variable_list& gradients) {
        const auto y = context->get_saved_variables().front();
        const auto above0 = at::threshold_backward(gradients.front(), y, 0);
        return {at::threshold_backward(above0, 6 - y, 0)};
    }
};

}  // namespace

Convolution::Convolution(const ConvolutionOptions& options) : m_options(options) {
    if (m_options.kernelWidth == 0)
        m_options.kernelWidth = options.kernel;
    m_weight = register_parameter("weight", torch::empty({options.out, options.in / options.groups,
                                                          options.kernel, m_options.kernelWidth}));
    if (options.bias)
        m_bias = register_parameter("bias", torch::empty({options.out}));
}

torch::Tensor Convolution::forward(const torch::Tensor& images) const {
    const auto& o = m_options;
    if (auto* count = ProductCount::current())
        return count->convolution(images, m_weight, o.stride, padding(images));
    if (canFuse(images) && hasDepthwiseLoop(m_weight, o.groups, o.stride))
        return fused(images, {}, m_bias, {}, Activation::None);
    const auto around = padding(images);
    const bool isEven = around[0] == around[2] && around[1] == around[3];
    const auto padded =
        isEven ? images
               : torch::constant_pad_nd(images, {around[1], around[3], around[0], around[2]});
    const std::array<std::int64_t, 2> still{isEven ? around[0] : 0, isEven ? around[1] : 0};
    return torch::conv2d(padded, m_weight, m_bias, o.stride, torch::IntArrayRef(still), 1,
                         o.groups);
}

torch::Tensor Convolution::fused(const torch::Tensor& images, const torch::Tensor& scale,
                                 const torch::Tensor& shift, const torch::Tensor& added,
                                 Activation activation) const {
    if (auto* count = ProductCount::current())
        return count->convolution(images, m_weight, m_options.stride, padding(images));
    const auto inside = fusedActivation(activation);
    FusedConvolution how{m_options.stride, m_options.groups, padding(images),
                         inside.value_or(kernels::Activation::None)};
    auto input = images;
    const bool isEven = how.padding[0] == how.padding[2] && how.padding[1] == how.padding[3];
    if (!isEven && !hasDepthwiseLoop(m_weight, how.groups, how.stride)) {
        input = torch::constant_pad_nd(
            images, {how.padding[1], how.padding[3], how.padding[0], how.padding[2]});
        how.padding = {};
    }
    auto bias = shift;
    if (m_bias.defined() && scale.defined())
        bias = shift.defined() ? m_bias * scale + shift : m_bias * scale;
    auto result = fusedConvolution(input, m_weight, scale, bias, added, how);
    return inside ? result : activated(std::move(result), activation);
}

std::array<std::int64_t, 4> Convolution::padding(const torch::Tensor& images) const {
    const auto& o = m_options;
    if (o.padding == Padding::Half)
        return {o.kernel / 2, o.kernelWidth / 2, o.kernel / 2, o.kernelWidth / 2};
    if (o.padding == Padding::None)
        return {};
    const auto down = samePadding(images.size(2), o.kernel, o.stride);
    const auto across = samePadding(images.size(3), o.kernelWidth, o.stride);
    return {down / 2, across / 2, down - down / 2, across - across / 2};
}

Linear::Linear(std::int64_t in, std::int64_t out) {
    m_weight = register_parameter("weight", torch::empty({out, in}));
    m_bias = register_parameter("bias", torch::empty({out}));
}

torch::Tensor Linear::forward(const torch::Tensor& features) const {
    if (auto* count = ProductCount::current())
        return count->linear(features, m_weight);
    return torch::linear(features, m_weight, m_bias);
}

ConvolutionNorm::ConvolutionNorm(torch::nn::Module& owner, const Names& names,
                                 const ConvolutionOptions& options,
                                 const torch::nn::BatchNorm2dOptions& norm)
    : m_convolution(
          owner.register_module(names.convolution, std::make_shared<Convolution>(options))),
      m_norm(owner.register_module(names.norm, torch::nn::BatchNorm2d(norm))) {}

torch::Tensor ConvolutionNorm::forward(const torch::Tensor& images, Activation activation,
                                       const torch::Tensor& added) {
    if (canFuse(images) && !m_norm->is_training()) {
        const auto scale = m_norm->weight / (m_norm->running_var + m_norm->options.eps()).sqrt();
        const auto shift = m_norm->bias - m_norm->running_mean * scale;
        return m_convolution->fused(images, scale, shift, added, activation);
    }
    auto result = m_norm->forward(m_convolution->forward(images));
    if (added.defined())
        result += added;
    return activated(std::move(result), activation);
}

torch::Tensor activated(torch::Tensor x, Activation activation) {
    switch (activation) {
    case Activation::None:
        break;
    case Activation::ReLU:
        return x.relu_();
    case Activation::ReLU6:
        return clampedTo6(std::move(x));
    case Activation::HardSwish:
        return torch::hardswish(x);
    case Activation::SiLU:
        return torch::silu(x);
    }
    return x;
}

std::vector<std::shared_ptr<torch::nn::Module>> ConvolutionNorm::modules() const {
    return {m_convolution, m_norm.ptr()};
}

void DropoutSource::seedDropout(std::uint64_t seed, BatchRows rows) {
    m_generator = at::detail::createCPUGenerator(seed);
    m_rows = rows;
}

torch::Tensor DropoutSource::dropped(const torch::Tensor& values, double share) const {
    if (!is_training() || share <= 0)
        return values;
    std::vector<std::int64_t> whole = values.sizes().vec();
    whole[0] = std::max(whole[0], m_rows.all);
    auto kept = torch::empty(whole, torch::kFloat32);
    if (m_generator)
        kept.bernoulli_(1 - share, *m_generator);
    else
        kept.bernoulli_(1 - share);
    kept = kept.narrow(0, m_rows.first, values.size(0)).div_(1 - share);
    return values * kept.to(values.device(), values.scalar_type());
}

void HeConvolution::fill(const at::Generator& generator) {
    auto named = named_parameters(false);
    fillHe(named["weight"], generator);
    if (auto* bias = named.find("bias"))
        bias->zero_();
}

LayerNorm::LayerNorm(std::int64_t width, double eps) : m_eps(eps) {
    m_weight = register_parameter("weight", torch::empty({width}));
    m_bias = register_parameter("bias", torch::empty({width}));
}

torch::Tensor LayerNorm::forward(const torch::Tensor& x) const {
    return torch::layer_norm(x.to(m_weight.scalar_type()), m_weight.sizes(), m_weight, m_bias,
                             m_eps);
}

void LayerNorm::fill(const at::Generator& /*generator*/) {
    m_weight.fill_(1);
    m_bias.zero_();
}

torch::Tensor clampedTo6(torch::Tensor x) {
    // In place only where nothing is recorded.
    return torch::GradMode::is_enabled() ? ClampTo6::apply(x) : x.clamp_(0, 6);
}

void initialise(torch::nn::Module& module, std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    const auto generator = at::detail::createCPUGenerator(seed);
    for (const auto& part : module.modules()) {
        auto named = part->named_parameters(false);
        if (auto* norm = dynamic_cast<torch::nn::BatchNorm2dImpl*>(part.get())) {
            norm->reset_parameters();
        } else if (auto* own = dynamic_cast<OwnInitialisation*>(part.get())) {
            own->fill(generator);
        } else if (named.contains("weight") && named.contains("bias")) {
            fillUniform(named["weight"], named["bias"], generator);
        } else if (named.contains("weight")) {
            fillHe(named["weight"], generator);
        }
    }
}

}  // namespace lightbox::models
