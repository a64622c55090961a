// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/Npy.h"
#include "core/models/Pattern.h"
#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::models {

namespace {

torch::Tensor expectedLogits(const std::string& name) {
    const auto array = base::readNpyFloat(std::filesystem::path(LIGHTBOX_TEST_DATA) / "models" /
                                          (name + "_logits.npy"));
    return torch::tensor(array.values)
        .reshape(
            {static_cast<std::int64_t>(array.shape[0]), static_cast<std::int64_t>(array.shape[1])});
}

double largestDifference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a.to(torch::kFloat64) - b.to(torch::kFloat64)).abs().max().item<double>();
}

/// Logits of torchvision 0.14 by tests/reference/resnet_logits.py.
class ResNetParity : public testing::TestWithParam<const char*> {};

TEST_P(ResNetParity, LogitsAreTorchvisions) {
    const auto model = makePublished(GetParam());
    loadAll(*model, tests::patternState(*model), "pattern");
    model->eval();
    const torch::NoGradGuard noGrad;
    const auto images = tests::patternImage(3, 96, 2);
    const auto expected = expectedLogits(GetParam());
    EXPECT_LT(largestDifference(model->forward(images), expected), 1e-4);
    // The layout in memory is no part of the result.
    const auto channelsLast = images.contiguous(torch::MemoryFormat::ChannelsLast);
    EXPECT_LT(largestDifference(model->forward(channelsLast), expected), 1e-4);
}

INSTANTIATE_TEST_SUITE_P(Depths, ResNetParity, testing::Values("resnet18", "resnet34", "resnet50"));

/// Logits of tests/reference/lite0_logits.py, an implementation of its own; at 129 px TensorFlow's
/// padding is odd in other places than at 224.
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
