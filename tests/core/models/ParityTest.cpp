// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/Npy.h"
#include "core/models/Pattern.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "support/Places.h"

namespace lightbox::models {

namespace {

torch::Tensor expectedLogits(const std::string& name) {
    const auto array = base::readNpyFloat(std::filesystem::path(test::kTestData) / "models" /
                                          (name + "_logits.npy"));
    return torch::tensor(array.values)
        .reshape(
            {static_cast<std::int64_t>(array.shape[0]), static_cast<std::int64_t>(array.shape[1])});
}

double largestDifference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>();
}

/// Batch norms take their statistics from one pass over `images`, as the scripts do it.
void calibrate(Classifier& model, const torch::Tensor& images) {
    const torch::NoGradGuard noGrad;
    model.eval();
    for (const auto& module : model.modules())
        if (auto* norm = dynamic_cast<torch::nn::BatchNorm2dImpl*>(module.get())) {
            norm->options.momentum(1.0);
            norm->train();
        }
    (void)model.forward(images);
    model.eval();
}

struct Published {
    const char* arch;
    std::int64_t size;
};

/// The first 40 logits of torchvision 0.14 by tests/reference/torchvision_logits.py.
class TorchvisionParity : public testing::TestWithParam<Published> {};

TEST_P(TorchvisionParity, LogitsAreTorchvisions) {
    const auto [arch, size] = GetParam();
    const auto model = makePublishedEmpty(arch);
    loadAll(*model, tests::patternState(*model, 24), "pattern");
    const torch::NoGradGuard noGrad;
    const auto images = tests::patternImage(3, size, 2);
    const auto expected = expectedLogits(arch);
    const auto firstOf = [&](const torch::Tensor& x) {
        return model->forward(x).slice(1, 0, expected.size(1));
    };
    EXPECT_GT((expected[0] - expected[1]).abs().max().item<double>(), 0.05)
        << "the images should matter";
    // In double, as the script: statistics of few values enlarge what float rounds away.
    model->to(torch::kFloat64);
    const auto exact = images.to(torch::kFloat64);
    calibrate(*model, exact);
    EXPECT_LT(largestDifference(firstOf(exact), expected), 1e-5);
    // As it runs: float, norms folded into the convolutions, in either layout of memory.
    model->to(torch::kFloat32);
    EXPECT_LT(largestDifference(firstOf(images), expected), 1e-2);
    const auto channelsLast = images.contiguous(torch::MemoryFormat::ChannelsLast);
    EXPECT_LT(largestDifference(firstOf(channelsLast), expected), 1e-2);
}

TEST(InceptionParity, AuxiliaryLogitsAreTorchvisions) {
    const auto model = makePublishedEmpty("inception_v3");
    loadAll(*model, tests::patternState(*model, 24), "pattern");
    model->to(torch::kFloat64);
    const auto images = tests::patternImage(3, 299, 2).to(torch::kFloat64);
    calibrate(*model, images);
    model->to(torch::kFloat32);  // the head computes in float whatever comes in
    const torch::NoGradGuard noGrad;
    ASSERT_TRUE(model->auxiliaryStage());
    auto x = images.to(torch::kFloat32);
    for (std::size_t k = 0; k <= *model->auxiliaryStage(); ++k)
        x = model->runStage(k, x);
    const auto expected = expectedLogits("inception_v3_auxiliary");
    EXPECT_LT(largestDifference(model->auxiliary(x).slice(1, 0, 40), expected), 1e-3);
    const spec::ModelSpec small{"inception_v3", false, "", 8, 0, 0};
    EXPECT_FALSE(makeClassifier(small, {298, 3}, 1, 1)->auxiliaryStage());
}

INSTANTIATE_TEST_SUITE_P(
    All, TorchvisionParity,
    testing::Values(Published{"resnet18", 96}, Published{"resnet34", 96}, Published{"resnet50", 96},
                    Published{"resnet101", 64}, Published{"densenet121", 64},
                    Published{"efficientnet_b0", 96}, Published{"mobilenet_v2", 96},
                    Published{"mobilenet_v3_small", 96}, Published{"vgg16", 48},
                    Published{"vgg16_bn", 48}, Published{"inception_v3", 299},
                    Published{"vit_b_16", 224}, Published{"convnext_tiny", 64}),
    [](const auto& info) { return std::string(info.param.arch); });

/// Logits of tests/reference/lite_logits.py, an implementation of its own, with the weights of the
/// pattern; at 65 px TensorFlow's padding is odd in other places than at 96.
TEST(EfficientNetLiteParity, LogitsAreThoseOfTheReference) {
    for (const std::string number : {"0", "1", "2"}) {
        const auto model = makePublishedEmpty("efficientnet_lite" + number);
        loadAll(*model, tests::patternState(*model, 24), "pattern");
        model->to(torch::kFloat64);  // as the script: statistics of few values enlarge rounding
        const torch::NoGradGuard noGrad;
        for (const std::int64_t size : {96, 65}) {
            const auto images = tests::patternImage(3, size, 2).to(torch::kFloat64);
            calibrate(*model, images);
            const auto expected =
                expectedLogits("lite" + number + "_pattern_" + std::to_string(size));
            const auto logits = model->forward(images).slice(1, 0, expected.size(1));
            EXPECT_LT(largestDifference(logits, expected), 1e-5) << number << ' ' << size;
        }
    }
}

/// The same with the ImageNet weights; at 129 px the padding is odd in other places than at 224.
TEST(EfficientNetLite0Parity, LogitsAreThoseOfTheReference) {
    const auto file = findOfficialWeights("efficientnet_lite0");
    if (!file)
        GTEST_SKIP() << "the ImageNet weights of EfficientNet-Lite0 are not installed";
    const auto model = makePublished("efficientnet_lite0");
    const auto tensors = readWeights(*file);
    EXPECT_EQ(tensors.size(), 296U);
    loadAll(*model, tensors, *file);
    model->eval();
    const torch::NoGradGuard noGrad;
    for (const std::int64_t size : {224, 129}) {
        const auto logits = model->forward(tests::patternImage(3, size));
        const auto expected = expectedLogits("lite0_" + std::to_string(size));
        EXPECT_LT(largestDifference(logits, expected), 1e-4) << size;
    }
}

TEST(EfficientNetLite0Parity, Bf16NamesTheSameClass) {
    const auto file = findOfficialWeights("efficientnet_lite0");
    if (!file || !cpuHasBf16())
        GTEST_SKIP() << "needs the ImageNet weights and a processor with bf16";
    const auto model = makePublished("efficientnet_lite0");
    loadAll(*model, readWeights(*file), *file);
    model->eval();
    const torch::NoGradGuard noGrad;
    const AutocastScope bf16(torch::kCPU, true);
    const auto logits = model->forward(tests::patternImage(3, 224)).to(torch::kFloat32);
    EXPECT_EQ(logits.argmax(1).item<std::int64_t>(),
              expectedLogits("lite0_224").argmax(1).item<std::int64_t>());
}

}  // namespace

}  // namespace lightbox::models
