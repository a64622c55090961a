// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include "models/DenseGradients.h"
#include "models/FusedConvolution.h"
#include "models/Layers.h"
#include "models/Precision.h"

namespace lightbox::models {
namespace {

using kernels::Activation;

struct Shape {
    std::int64_t in;
    std::int64_t out;
    std::int64_t kernel;
    std::int64_t stride;
    std::int64_t groups;
};

const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{{24, 24, 3, 1, 24}, {24, 24, 3, 2, 24}, {40, 40, 5, 1, 40},
                                        {40, 40, 5, 2, 40}, {16, 16, 7, 1, 16}, {24, 40, 1, 1, 1},
                                        {24, 40, 3, 2, 1},  {24, 40, 1, 2, 1},  {24, 48, 3, 1, 4}};
    return all;
}

/// Leaves of a graph, the same values at each call.
struct Leaves {
    torch::Tensor images;
    torch::Tensor weights;
    torch::Tensor scale;
    torch::Tensor bias;
    torch::Tensor added;

    explicit Leaves(const Shape& s) {
        torch::manual_seed(7);
        const auto leaf = [](torch::Tensor values) { return values.requires_grad_(); };
        images = leaf(torch::randn({5, s.in, 13, 11}));
        weights = leaf(torch::randn({s.out, s.in / s.groups, s.kernel, s.kernel}));
        scale = leaf(torch::rand({s.out}) + 0.5);
        bias = leaf(torch::randn({s.out}));
        added = leaf(torch::randn({5, s.out, (13 - 1) / s.stride + 1, (11 - 1) / s.stride + 1}));
    }
    [[nodiscard]] std::vector<torch::Tensor> gradients() const {
        return {images.grad(), weights.grad(), scale.grad(), bias.grad(), added.grad()};
    }
};

torch::Tensor plain(const Leaves& l, const Shape& s, Activation activation, bool adds) {
    auto y = torch::conv2d(l.images, l.weights * l.scale.view({-1, 1, 1, 1}), l.bias, s.stride,
                           s.kernel / 2, 1, s.groups);
    if (adds)
        y = y + l.added;
    if (activation == Activation::Relu)
        return torch::relu(y);
    return activation == Activation::Relu6 ? y.clamp(0, 6) : y;
}

torch::Tensor fused(const Leaves& l, const Shape& s, Activation activation, bool adds) {
    const std::int64_t half = s.kernel / 2;
    return fusedConvolution(l.images, l.weights, l.scale, l.bias, adds ? l.added : torch::Tensor(),
                            {s.stride, s.groups, {half, half, half, half}, activation});
}

/// Of the largest value, so that values near 0 do not decide.
double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return ((a - b).abs().max() / b.abs().max()).item<double>();
}

TEST(FusedConvolution, IsWhatLibTorchSaysWithAllGradients) {
    for (const Shape& s : shapes())
        for (const auto activation : {Activation::None, Activation::Relu, Activation::Relu6})
            for (const bool adds : {false, true}) {
                SCOPED_TRACE(testing::Message() << s.in << "->" << s.out << " kernel " << s.kernel
                                                << " stride " << s.stride << " adds " << adds);
                const Leaves expected(s);
                const Leaves found(s);
                const auto wanted = plain(expected, s, activation, adds);
                const auto given = fused(found, s, activation, adds);
                ASSERT_EQ(given.sizes(), wanted.sizes());
                EXPECT_LT(difference(given, wanted), 1e-5);
                torch::manual_seed(8);
                const auto direction = torch::randn(wanted.sizes());
                wanted.backward(direction);
                given.backward(direction);
                for (std::size_t i = 0; i < 4; ++i)
                    EXPECT_LT(difference(found.gradients()[i], expected.gradients()[i]), 1e-4) << i;
                ASSERT_EQ(found.added.grad().defined(), adds);
                if (adds) {
                    EXPECT_LT(difference(found.added.grad(), expected.added.grad()), 1e-5);
                }
            }
}

/// The gradients of depthwise weights in bf16 against float32 on the same, rounded, images: what
/// remains is the rounding of the output and of the gradient that comes in.
TEST(FusedConvolution, DepthwiseWeightGradientsInBf16AreThoseOfFloat32) {
    for (const Shape& s : shapes()) {
        if (s.groups != s.in)
            continue;
        Leaves exact(s);
        Leaves rounded(s);
        {
            const torch::NoGradGuard noGrad;
            exact.images.copy_(exact.images.to(torch::kBFloat16).to(torch::kFloat32));
            rounded.images.copy_(exact.images);
        }
        torch::manual_seed(9);
        const auto wanted = fused(exact, s, Activation::None, false);
        const auto direction = torch::randn(wanted.sizes()).to(torch::kBFloat16);
        wanted.backward(direction.to(torch::kFloat32));
        const AutocastScope scope(torch::kCPU, true);
        const auto given = fused(rounded, s, Activation::None, false);
        EXPECT_EQ(given.scalar_type(), torch::kBFloat16);
        given.backward(direction);
        EXPECT_LT(difference(rounded.weights.grad(), exact.weights.grad()), 1e-5);
        EXPECT_LT(difference(rounded.bias.grad(), exact.bias.grad()), 1e-5);
        EXPECT_LT(difference(rounded.images.grad(), exact.images.grad()), 1e-2);
    }
}

/// Dense layers of few pixels and many weights: as products, they give LibTorch's float32 gradients
/// of the same, rounded, values. What remains is the rounding of the result.
TEST(DenseGradients, ByProductsAreThoseOfFloat32) {
    if (!cpuHasBf16())
        GTEST_SKIP() << "products of bf16 are not used on this processor";
    struct Case {
        std::int64_t in, out, kernel, stride, padding, height, width;
    };
    for (const Case& c : std::vector<Case>{{32, 48, 1, 1, 0, 5, 7},
                                           {32, 48, 1, 2, 0, 6, 7},
                                           {32, 64, 3, 1, 1, 4, 5},
                                           {32, 64, 3, 2, 1, 7, 8},
                                           {32, 64, 3, 2, 1, 1, 1},
                                           {32, 48, 5, 2, 2, 9, 4},
                                           {32, 40, 3, 1, 0, 5, 5},
                                           {32, 40, 2, 2, 0, 6, 8}}) {
        SCOPED_TRACE(testing::Message() << c.kernel << " taps, stride " << c.stride << ", "
                                        << c.height << " x " << c.width);
        torch::manual_seed(11);
        const auto last = [](const torch::Tensor& t) {
            return t.to(torch::kBFloat16).contiguous(torch::MemoryFormat::ChannelsLast);
        };
        const auto images = last(torch::randn({3, c.in, c.height, c.width}));
        const auto weights = last(torch::randn({c.out, c.in, c.kernel, c.kernel}));
        auto exactImages = images.to(torch::kFloat32).requires_grad_();
        auto exactWeights = weights.to(torch::kFloat32).requires_grad_();
        const auto y = torch::conv2d(exactImages, exactWeights, {}, c.stride, c.padding);
        const auto gradient = last(torch::randn(y.sizes()));
        y.backward(gradient.to(torch::kFloat32));
        const DenseConvolution how{c.stride, {c.padding, c.padding}, 1, true, true};
        const auto products = gradientsByProducts(gradient, images, weights, how);
        const auto chosen = denseGradients(gradient, images, weights, how);
        for (const auto& found : {products, chosen}) {
            ASSERT_EQ(found.images.sizes(), images.sizes());
            ASSERT_EQ(found.weights.sizes(), weights.sizes());
            EXPECT_LT(difference(found.images.to(torch::kFloat32), exactImages.grad()), 4e-3);
            EXPECT_LT(difference(found.weights.to(torch::kFloat32), exactWeights.grad()), 4e-3);
        }
        const auto none = gradientsByProducts(gradient, images, weights,
                                              {c.stride, {c.padding, c.padding}, 1, false, false});
        EXPECT_FALSE(none.images.defined());
        EXPECT_FALSE(none.weights.defined());
    }
}

TEST(FusedConvolution, ThreadsChangeNoBit) {
    const int before = at::get_num_threads();
    for (const Shape& s : shapes()) {
        if (s.groups != s.in)
            continue;
        std::vector<std::vector<torch::Tensor>> results;
        for (const int threads : {1, 2, 3}) {
            at::set_num_threads(threads);
            const Leaves leaves(s);
            const auto y = fused(leaves, s, Activation::Relu6, false);
            y.backward(torch::ones_like(y) * y.detach());
            auto tensors = leaves.gradients();
            tensors.back() = y.detach();
            results.push_back(tensors);
        }
        for (std::size_t run = 1; run < results.size(); ++run)
            for (std::size_t i = 0; i < results[run].size(); ++i)
                EXPECT_TRUE(torch::equal(results[run][i], results[0][i])) << i;
    }
    at::set_num_threads(before);
}

TEST(FusedConvolution, WhatIsFrozenGetsNoGradient) {
    Leaves leaves(shapes()[2]);
    leaves.weights.requires_grad_(false);
    leaves.scale.requires_grad_(false);
    leaves.bias.requires_grad_(false);
    const auto y = fused(leaves, shapes()[2], Activation::Relu, false);
    y.sum().backward();
    EXPECT_TRUE(leaves.images.grad().defined());
    EXPECT_FALSE(leaves.weights.grad().defined());
    EXPECT_FALSE(leaves.scale.grad().defined());
}

/// A norm in evaluation mode is folded into the weights: same values, same gradients.
TEST(ConvolutionNorm, FoldingANormChangesOnlyTheRounding) {
    for (const auto kernel : {1, 3, 5}) {
        const auto held = std::make_shared<torch::nn::Module>();
        torch::nn::Module& owner = *held;
        const std::int64_t groups = kernel == 5 ? 16 : 1;
        ConvolutionNorm unit(owner, {"conv", "bn"},
                             {.in = 16, .out = 16, .kernel = kernel, .groups = groups},
                             torch::nn::BatchNorm2dOptions(16));
        initialise(owner, 3);
        torch::manual_seed(4);
        {
            const torch::NoGradGuard noGrad;
            for (auto& tensor : owner.parameters())
                if (tensor.dim() == 1)
                    tensor.uniform_(0.5, 1.5);
            for (auto& tensor : owner.buffers())
                if (tensor.dim() == 1)
                    tensor.uniform_(0.5, 1.5);
        }
        owner.eval();
        const auto images = torch::randn({3, 16, 9, 9});
        const auto parameters = owner.named_parameters();
        const auto wanted = torch::batch_norm(
            torch::conv2d(images, parameters["conv.weight"], {}, 1, kernel / 2, 1, groups),
            parameters["bn.weight"], parameters["bn.bias"],
            owner.named_buffers()["bn.running_mean"], owner.named_buffers()["bn.running_var"],
            false, 0, 1e-5, false);
        const auto given = unit.forward(images);
        EXPECT_LT(difference(given, wanted), 1e-5);
        std::vector<torch::Tensor> leaves = owner.parameters();
        const auto direction = torch::randn_like(wanted);
        const auto expected = torch::autograd::grad({wanted}, leaves, {direction});
        const auto found = torch::autograd::grad({given}, leaves, {direction});
        for (std::size_t i = 0; i < leaves.size(); ++i)
            EXPECT_LT(difference(found[i], expected[i]), 1e-4) << i;
    }
}

/// `model forward` runs so: what torchvision's float rounds is rounded alike, to the last bit.
TEST(LayerByLayer, RoundsAsConvolutionNormAndActivationOneAfterAnother) {
    const torch::NoGradGuard noGrad;
    torch::manual_seed(3);
    torch::nn::Module owner;
    ConvolutionNorm layer(owner, {"conv", "bn"}, {.in = 24, .out = 24, .groups = 24},
                          torch::nn::BatchNorm2dOptions(24));
    owner.eval();
    auto values = owner.named_parameters();
    for (auto& item : values)
        item.value().copy_(torch::rand_like(item.value()) + 0.5);
    for (auto& item : owner.named_buffers())
        if (item.value().is_floating_point())
            item.value().copy_(torch::rand_like(item.value()) + 0.5);
    const auto images = torch::randn({2, 24, 13, 11});
    const auto norms = owner.named_buffers();
    const auto expected = torch::relu(
        torch::batch_norm(torch::conv2d(images, values["conv.weight"], {}, 1, 1, 1, 24),
                          values["bn.weight"], values["bn.bias"], norms["bn.running_mean"],
                          norms["bn.running_var"], false, 0.1, 1e-5, true));
    const auto folded = layer.forward(images, models::Activation::ReLU);
    EXPECT_FALSE(torch::equal(folded, expected)) << "folded norms round otherwise";
    EXPECT_TRUE(torch::allclose(folded, expected, 1e-4, 1e-5));
    {
        const LayerByLayer asTorchvision;
        EXPECT_TRUE(torch::equal(layer.forward(images, models::Activation::ReLU), expected));
    }
    EXPECT_TRUE(torch::equal(layer.forward(images, models::Activation::ReLU), folded));
}

}  // namespace
}  // namespace lightbox::models
