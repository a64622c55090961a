// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FusedConvolution.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include "kernels/Parallel.h"
#include "models/DenseGradients.h"
#include "models/TorchCompat.h"

namespace lightbox::models {

namespace {

thread_local bool layerByLayer = false;

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Parts into which images or rows are divided for sums: fixed, so that their order is.
constexpr std::int64_t kParts = 16;

torch::Tensor channelsLast(const torch::Tensor& images) {
    return images.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// Memory to work in, a piece for each thread, kept from call to call.
float* scratch(std::size_t floats) {
    struct Freed {
        void operator()(float* memory) const { std::free(memory); }
    };
    thread_local std::unique_ptr<float, Freed> memory;
    thread_local std::size_t size = 0;
    if (size < floats) {
        constexpr std::size_t line = 64;
        const std::size_t bytes = (floats * sizeof(float) + line - 1) / line * line;
        memory.reset(static_cast<float*>(std::aligned_alloc(line, bytes)));
        size = memory ? floats : 0;
        if (!memory)
            throw std::bad_alloc();
    }
    return memory.get();
}

template <class Value> Value* valuesOf(const torch::Tensor& tensor) {
    return tensor.defined() ? static_cast<Value*>(tensor.data_ptr()) : nullptr;
}

kernels::Depthwise shapeOf(const torch::Tensor& images, const FusedConvolution& how,
                           std::int64_t kernel) {
    kernels::Depthwise s;
    s.channels = images.size(1);
    s.inHeight = images.size(2);
    s.inWidth = images.size(3);
    s.kernel = kernel;
    s.stride = how.stride;
    s.padTop = how.padding[0];
    s.padLeft = how.padding[1];
    s.outHeight = (s.inHeight + s.padTop + how.padding[2] - kernel) / s.stride + 1;
    s.outWidth = (s.inWidth + s.padLeft + how.padding[3] - kernel) / s.stride + 1;
    return s;
}

std::int64_t blocksOf(const kernels::Depthwise& s) {
    return (s.channels + kernels::lanes - 1) / kernels::lanes;
}

/// Weights of a depthwise convolution as its loops have them: kernel² x channels, float32.
torch::Tensor taps(const torch::Tensor& weights) {
    return weights.detach().to(torch::kFloat32).flatten(1).t().contiguous();
}

torch::Tensor scaledTaps(const torch::Tensor& weights, const torch::Tensor& scale) {
    const auto filters = taps(weights);
    return scale.defined() ? filters * scale.detach() : filters;
}

template <class Value, class Loop>
torch::Tensor depthwiseForward(const torch::Tensor& images, const torch::Tensor& filters,
                               std::int64_t kernel, const torch::Tensor& bias,
                               const FusedConvolution& how, Loop loop) {
    const auto shape = shapeOf(images, how, kernel);
    auto result = torch::empty({images.size(0), shape.channels, shape.outHeight, shape.outWidth},
                               images.options(), torch::MemoryFormat::ChannelsLast);
    kernels::DepthwiseForward<Value> job;
    job.weights = filters.template data_ptr<float>();
    job.bias = valuesOf<const float>(bias);
    job.activation = how.activation;
    const auto* input = valuesOf<const Value>(images);
    auto* output = valuesOf<Value>(result);
    const std::int64_t blocks = blocksOf(shape);
    kernels::inParallel(0, images.size(0) * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        float* memory = scratch(kernels::depthwiseScratch(shape));
        auto mine = job;
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t image = i / blocks;
            mine.input = input + image * shape.inHeight * shape.inWidth * shape.channels;
            mine.output = output + image * shape.outHeight * shape.outWidth * shape.channels;
            loop(shape, mine, i % blocks, memory);
        }
    });
    return result;
}

struct Gradients {
    torch::Tensor images;
    torch::Tensor weights;  ///< depthwise: kernel² x channels, of the scaled ones
    torch::Tensor bias;
};

struct Wanted {
    bool images;
    bool weights;
    bool bias;
};

template <class Value, class Loop>
Gradients depthwiseBackward(const torch::Tensor& gradient, const torch::Tensor& output,
                            const torch::Tensor& images, const torch::Tensor& filters,
                            std::int64_t kernel, const FusedConvolution& how, const Wanted& wanted,
                            Loop loop) {
    const auto shape = shapeOf(images, how, kernel);
    const std::int64_t count = images.size(0);
    const std::int64_t parts = std::min(kParts, count);
    const auto floats = torch::TensorOptions().dtype(torch::kFloat32);
    Gradients result;
    torch::Tensor weightSums;
    torch::Tensor biasSums;
    if (wanted.images)
        result.images = torch::empty_like(images, torch::MemoryFormat::ChannelsLast);
    if (wanted.weights)
        weightSums = torch::zeros({parts, shape.kernel * shape.kernel, shape.channels}, floats);
    if (wanted.bias)
        biasSums = torch::zeros({parts, shape.channels}, floats);
    kernels::DepthwiseBackward<Value> job;
    job.activation = how.activation;
    job.weights = filters.template data_ptr<float>();
    const std::int64_t blocks = blocksOf(shape);
    const std::int64_t inSize = shape.inHeight * shape.inWidth * shape.channels;
    const std::int64_t outSize = shape.outHeight * shape.outWidth * shape.channels;
    kernels::inParallel(0, parts * blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        float* memory = scratch(kernels::depthwiseScratch(shape));
        auto mine = job;
        for (std::int64_t i = begin; i < end; ++i) {
            const std::int64_t part = i / blocks;
            if (wanted.weights)
                mine.weightSums = weightSums.data_ptr<float>() +
                                  part * shape.kernel * shape.kernel * shape.channels;
            if (wanted.bias)
                mine.biasSums = biasSums.data_ptr<float>() + part * shape.channels;
            for (std::int64_t image = part * count / parts; image < (part + 1) * count / parts;
                 ++image) {
                mine.gradient = valuesOf<const Value>(gradient) + image * outSize;
                if (output.defined())
                    mine.output = valuesOf<const Value>(output) + image * outSize;
                mine.input = valuesOf<const Value>(images) + image * inSize;
                if (wanted.images)
                    mine.inputGradient = valuesOf<Value>(result.images) + image * inSize;
                loop(shape, mine, i % blocks, memory);
            }
        }
    });
    if (wanted.weights)
        result.weights = weightSums.sum(0);
    if (wanted.bias)
        result.bias = biasSums.sum(0);
    return result;
}

template <class Value, class Loop>
void activateInPlace(const torch::Tensor& values, const torch::Tensor& bias,
                     const torch::Tensor& added, kernels::Activation activation, Loop loop) {
    const std::int64_t channels = values.size(1);
    const std::int64_t rows = values.numel() / channels;
    kernels::Activate<Value> job;
    job.channels = channels;
    job.bias = valuesOf<const float>(bias);
    job.activation = activation;
    kernels::inParallel(0, rows, 1 + 32768 / channels, [&](std::int64_t begin, std::int64_t end) {
        auto mine = job;
        mine.rows = end - begin;
        mine.values = valuesOf<Value>(values) + begin * channels;
        if (added.defined())
            mine.other = valuesOf<const Value>(added) + begin * channels;
        loop(mine);
    });
}

/// Gradient before the activation, and its sums by channel in `bias` where wanted.
template <class Value, class Loop>
torch::Tensor deactivated(const torch::Tensor& gradient, const torch::Tensor& output,
                          kernels::Activation activation, bool wantsBias, torch::Tensor& bias,
                          Loop loop) {
    const bool changes = activation != kernels::Activation::None;
    if (!changes && !wantsBias)
        return gradient;
    const std::int64_t channels = gradient.size(1);
    const std::int64_t rows = gradient.numel() / channels;
    const std::int64_t parts = std::min(kParts, rows);
    auto result = changes ? torch::empty_like(gradient) : gradient;
    auto sums = torch::zeros({parts, channels}, torch::kFloat32);
    kernels::inParallel(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t part = begin; part < end; ++part) {
            const std::int64_t first = part * rows / parts;
            kernels::Deactivate<Value> job;
            job.rows = (part + 1) * rows / parts - first;
            job.channels = channels;
            job.activation = activation;
            job.gradient = valuesOf<const Value>(gradient) + first * channels;
            if (changes) {
                job.output = valuesOf<const Value>(output) + first * channels;
                job.result = valuesOf<Value>(result) + first * channels;
            }
            job.sums = sums.data_ptr<float>() + part * channels;
            loop(job);
        }
    });
    if (wantsBias)
        bias = sums.sum(0);
    return result;
}

std::array<std::int64_t, 2> evenPadding(const FusedConvolution& how) {
    TORCH_CHECK(how.padding[0] == how.padding[2] && how.padding[1] == how.padding[3],
                "a dense convolution pads alike on both sides");
    return {how.padding[0], how.padding[1]};
}

/// out x in x k x k in `type`, channels last.
torch::Tensor scaledFilters(const torch::Tensor& weights, const torch::Tensor& scale,
                            torch::ScalarType type) {
    const auto source = channelsLast(weights.detach());
    if (!scale.defined() && type == torch::kFloat32)
        return source;
    auto result = torch::empty_like(source, source.options().dtype(type));
    const auto factors = scale.defined() ? scale.detach().contiguous() : scale;
    const auto run = [&](auto job, auto loop) {
        job.rows = source.size(0);
        job.columns = source.numel() / source.size(0);
        job.weights = valuesOf<const float>(source);
        job.scale = valuesOf<const float>(factors);
        job.result = static_cast<decltype(job.result)>(result.data_ptr());
        loop(job);
    };
    if (type == torch::kBFloat16)
        run(kernels::ScaleRows<std::uint16_t>(), kernels::loops().scaleRows16);
    else
        run(kernels::ScaleRows<float>(), kernels::loops().scaleRows32);
    return result;
}

/// Gradients of weights and scale from that of the filters.
std::pair<torch::Tensor, torch::Tensor>
unscaled(const torch::Tensor& gradient, const torch::Tensor& weights, const torch::Tensor& scale) {
    const auto given = channelsLast(gradient);
    const auto source = channelsLast(weights);
    auto ofWeights = torch::empty_like(source);
    torch::Tensor ofScale;
    const auto factors = scale.defined() ? scale.contiguous() : scale;
    if (scale.defined())
        ofScale = torch::empty_like(factors);
    const auto run = [&](auto job, auto loop) {
        job.rows = source.size(0);
        job.columns = source.numel() / source.size(0);
        job.gradient = static_cast<decltype(job.gradient)>(given.data_ptr());
        job.weights = valuesOf<const float>(source);
        job.scale = valuesOf<const float>(factors);
        job.weightGradient = valuesOf<float>(ofWeights);
        job.scaleGradient = valuesOf<float>(ofScale);
        loop(job);
    };
    if (given.scalar_type() == torch::kBFloat16)
        run(kernels::ScaleRowsBackward<std::uint16_t>(), kernels::loops().scaleRowsBackward16);
    else
        run(kernels::ScaleRowsBackward<float>(), kernels::loops().scaleRowsBackward32);
    return {ofWeights, ofScale};
}

class Fused : public torch::autograd::Function<Fused> {
public:
    using Optional = c10::optional<torch::Tensor>;

    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& images,
                                 const torch::Tensor& weights, const Optional& factor,
                                 const Optional& shift, const Optional& other,
                                 const FusedConvolution* settings) {
        const FusedConvolution how = *settings;
        const auto scale = factor.value_or(torch::Tensor());
        const auto bias = shift.has_value() ? shift->contiguous() : torch::Tensor();
        const auto added = other.value_or(torch::Tensor());
        const bool bf16 = compat::autocastEnabled(torch::kCPU) &&
                          compat::autocastType(torch::kCPU) == torch::kBFloat16;
        const auto type = bf16 ? torch::kBFloat16 : torch::kFloat32;
        const auto input = channelsLast(images.to(type));
        torch::Tensor output;
        torch::Tensor filters;
        if (hasDepthwiseLoop(weights, how.groups, how.stride)) {
            filters = scaledTaps(weights, scale);
            auto inside = how;
            if (added.defined())
                inside.activation = kernels::Activation::None;
            const auto& loops = kernels::loops();
            const auto kernel = weights.size(2);
            output = bf16 ? depthwiseForward<std::uint16_t>(input, filters, kernel, bias, inside,
                                                            loops.forward16)
                          : depthwiseForward<float>(input, filters, kernel, bias, inside,
                                                    loops.forward32);
            if (added.defined())
                activate(output, {}, added, how.activation);
        } else {
            filters = scaledFilters(weights, scale, type);
            const auto padding = evenPadding(how);
            output = channelsLast(torch::conv2d(input, filters, {}, how.stride,
                                                torch::IntArrayRef(padding), 1, how.groups));
            if (bias.defined() || added.defined() || how.activation != kernels::Activation::None)
                activate(output, bias, added, how.activation);
        }
        const auto kept = how.activation == kernels::Activation::None ? torch::Tensor() : output;
        context->save_for_backward({input, filters, kept, weights, scale});
        const auto wants = [](const torch::Tensor& tensor) {
            return tensor.defined() && tensor.requires_grad();
        };
        auto& saved = context->saved_data;
        saved["stride"] = how.stride;
        saved["groups"] = how.groups;
        saved["padding"] = std::vector<std::int64_t>(how.padding.begin(), how.padding.end());
        saved["activation"] = static_cast<std::int64_t>(how.activation);
        saved["images"] = wants(images);
        saved["weights"] = wants(weights) || wants(scale);
        saved["bias"] = shift.has_value() && shift->requires_grad();
        saved["added"] = wants(added);
        return output;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        auto& data = context->saved_data;
        const auto& input = saved[0];
        const auto& filters = saved[1];
        const auto& weights = saved[3];
        const auto& scale = saved[4];
        auto output = saved[2];
        FusedConvolution how;
        how.stride = data["stride"].toInt();
        how.groups = data["groups"].toInt();
        const auto padding = data["padding"].toIntVector();
        std::copy(padding.begin(), padding.end(), how.padding.begin());
        how.activation = static_cast<kernels::Activation>(data["activation"].toInt());
        Wanted wanted{data["images"].toBool(), data["weights"].toBool(), data["bias"].toBool()};
        const bool wantsAdded = data["added"].toBool();
        const bool depthwise = hasDepthwiseLoop(weights, how.groups, how.stride);
        auto gradient = channelsLast(gradients.front().to(input.scalar_type()));
        torch::Tensor biasGradient;
        if (!depthwise || wantsAdded) {
            gradient = before(gradient, output, how.activation, wanted.bias, biasGradient);
            wanted.bias = false;
            how.activation = kernels::Activation::None;
            output = torch::Tensor();
        }
        const auto added = wantsAdded ? gradient : torch::Tensor();
        if (depthwise) {
            auto result =
                depthwiseGradients(gradient, output, input, filters, weights.size(2), how, wanted);
            torch::Tensor ofWeights;
            torch::Tensor ofScale;
            if (wanted.weights) {
                if (scale.defined())
                    ofScale = (result.weights * taps(weights)).sum(0);
                ofWeights = (scale.defined() ? result.weights * scale : result.weights)
                                .t()
                                .contiguous()
                                .view_as(weights);
            }
            return {result.images, ofWeights,
                    ofScale,       biasGradient.defined() ? biasGradient : result.bias,
                    added,         {}};
        }
        const auto [ofImages, ofFilters] = denseGradients(
            gradient, input, filters,
            {how.stride, evenPadding(how), how.groups, wanted.images, wanted.weights});
        torch::Tensor ofWeights;
        torch::Tensor ofScale;
        if (wanted.weights)
            std::tie(ofWeights, ofScale) = unscaled(ofFilters, weights, scale);
        return {ofImages, ofWeights, ofScale, biasGradient, added, {}};
    }

private:
    static void activate(const torch::Tensor& output, const torch::Tensor& bias,
                         const torch::Tensor& added, kernels::Activation activation) {
        const auto other = added.defined() ? channelsLast(added.to(output.scalar_type())) : added;
        if (output.scalar_type() == torch::kBFloat16)
            activateInPlace<std::uint16_t>(output, bias, other, activation,
                                           kernels::loops().activate16);
        else
            activateInPlace<float>(output, bias, other, activation, kernels::loops().activate32);
    }

    static torch::Tensor before(const torch::Tensor& gradient, const torch::Tensor& output,
                                kernels::Activation activation, bool wantsBias,
                                torch::Tensor& bias) {
        if (gradient.scalar_type() == torch::kBFloat16)
            return deactivated<std::uint16_t>(gradient, output, activation, wantsBias, bias,
                                              kernels::loops().deactivate16);
        return deactivated<float>(gradient, output, activation, wantsBias, bias,
                                  kernels::loops().deactivate32);
    }

    static Gradients depthwiseGradients(const torch::Tensor& gradient, const torch::Tensor& output,
                                        const torch::Tensor& input, const torch::Tensor& filters,
                                        std::int64_t kernel, const FusedConvolution& how,
                                        const Wanted& wanted) {
        if (input.scalar_type() == torch::kBFloat16)
            return depthwiseBackward<std::uint16_t>(gradient, output, input, filters, kernel, how,
                                                    wanted, kernels::loops().backward16);
        return depthwiseBackward<float>(gradient, output, input, filters, kernel, how, wanted,
                                        kernels::loops().backward32);
    }
};

}  // namespace

bool canFuse(const torch::Tensor& images) {
    return !layerByLayer && images.is_cpu() && images.scalar_type() != torch::kFloat64;
}

LayerByLayer::LayerByLayer() : m_was(std::exchange(layerByLayer, true)) {}

LayerByLayer::~LayerByLayer() {
    layerByLayer = m_was;
}

bool hasDepthwiseLoop(const torch::Tensor& weights, std::int64_t groups, std::int64_t stride) {
    const std::int64_t kernel = weights.size(2);
    return groups > 1 && groups == weights.size(0) && weights.size(1) == 1 &&
           kernel == weights.size(3) && (kernel == 3 || kernel == 5 || kernel == 7) &&
           (stride == 1 || stride == 2);
}

torch::Tensor fusedConvolution(const torch::Tensor& images, const torch::Tensor& weights,
                               const torch::Tensor& scale, const torch::Tensor& bias,
                               const torch::Tensor& added, const FusedConvolution& how) {
    // LibTorch takes no undefined tensor here.
    const auto given = [](const torch::Tensor& tensor) {
        return tensor.defined() ? c10::optional<torch::Tensor>(tensor) : c10::nullopt;
    };
    return Fused::apply(images, weights, given(scale), given(bias), given(added), &how);
}

}  // namespace lightbox::models
