// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Augment.h"

#include <gtest/gtest.h>

#include <set>

#include "base/Error.h"
#include "training/Batches.h"
#include "training/Seeds.h"
#include "training/Trainer.h"

namespace lightbox::training {
namespace {

torch::Tensor someImages(std::int64_t n, std::int64_t channels, std::int64_t size) {
    return (torch::arange(n * channels * size * size, torch::kInt64) * 7919 % 256)
        .to(torch::kFloat32)
        .view({n, channels, size, size});
}

spec::AugmentSpec everything() {
    spec::AugmentSpec spec;
    spec.horizontalFlip = true;
    spec.verticalFlip = true;
    spec.rotation = 12;
    spec.shift = 0.1;
    spec.scale = 0.2;
    spec.brightness = 0.2;
    spec.contrast = 0.3;
    spec.crop = 0.4;
    spec.elastic = 0.05;
    spec.gamma = 0.5;
    spec.hue = 30;
    spec.saturation = 0.5;
    spec.blur = 1.5;
    spec.noise = 0.1;
    spec.cutout = 0.4;
    return spec;
}

TEST(Augment, NothingAskedForChangesNothing) {
    const auto images = someImages(3, 1, 9);
    const std::vector<AugmentDraw> draws(3);
    EXPECT_TRUE(torch::equal(augment(images, {}, draws), images));
}

TEST(Augment, IdentityDrawsResampleToTheSamePixels) {
    const auto images = someImages(2, 3, 32);
    const std::vector<AugmentDraw> draws(2);
    EXPECT_TRUE(torch::allclose(augment(images, everything(), draws), images, 0, 1e-2));
}

TEST(Augment, FlipsMovePixelsExactly) {
    const auto images = someImages(2, 1, 7);
    spec::AugmentSpec spec;
    spec.horizontalFlip = true;
    spec.verticalFlip = true;
    std::vector<AugmentDraw> draws(2);
    draws[0].horizontalFlip = true;
    draws[1].verticalFlip = true;
    const auto result = augment(images, spec, draws);
    EXPECT_TRUE(torch::equal(result[0], images[0].flip(2)));
    EXPECT_TRUE(torch::equal(result[1], images[1].flip(1)));
}

TEST(Augment, QuarterTurnIsAnticlockwise) {
    const auto images = someImages(1, 1, 8);
    spec::AugmentSpec spec;
    spec.rotation = 90;
    std::vector<AugmentDraw> draws(1);
    draws[0].degrees = 90;
    const auto result = augment(images, spec, draws);
    EXPECT_TRUE(torch::allclose(result, torch::rot90(images, 1, {2, 3}), 0, 0.05));
}

TEST(Augment, ShiftGoesRightAndDownAndUncoversBlack) {
    const auto images = someImages(1, 1, 10) + 1;
    spec::AugmentSpec spec;
    spec.shift = 0.2;
    std::vector<AugmentDraw> draws(1);
    draws[0].shiftX = 0.2;
    draws[0].shiftY = 0.1;
    const auto result = augment(images, spec, draws)[0][0];
    const auto moved = result.slice(0, 1).slice(1, 2);
    EXPECT_TRUE(torch::allclose(moved, images[0][0].slice(0, 0, 9).slice(1, 0, 8), 0, 0.05));
    EXPECT_LT(result.slice(1, 0, 2).max().item<double>(), 0.05);
}

TEST(Augment, ScaleAboveOneEnlarges) {
    auto images = torch::zeros({1, 1, 32, 32});
    images.slice(2, 12, 20).slice(3, 12, 20).fill_(200);
    spec::AugmentSpec spec;
    spec.scale = 1;
    std::vector<AugmentDraw> draws(1);
    draws[0].scale = 2;
    const auto area = (augment(images, spec, draws) > 100).sum().item<double>();
    EXPECT_NEAR(area, 16 * 16, 8);
}

TEST(Augment, BrightnessAndContrastStayInRangeAndKeepTheMean) {
    const auto images = someImages(1, 1, 16) / 4 + 96;
    const auto whole = images.round();
    spec::AugmentSpec spec;
    spec.brightness = 1;
    spec.contrast = 1;
    std::vector<AugmentDraw> draws(1);
    draws[0].contrast = 0.5;
    const auto softer = augment(whole, spec, draws);
    EXPECT_NEAR(softer.mean().item<double>(), whole.mean().item<double>(), 1e-3);
    EXPECT_NEAR(softer.std().item<double>(), whole.std().item<double>() / 2, 1e-3);
    draws[0].brightness = 0.9;
    EXPECT_EQ(augment(whole, spec, draws).max().item<double>(), 255);
}

TEST(Augment, CropEnlargesWhatItShows) {
    auto images = torch::zeros({1, 1, 32, 32});
    images.slice(2, 16, 32).slice(3, 16, 32).fill_(200);  // the lower right quarter
    spec::AugmentSpec spec;
    spec.crop = 0.75;
    std::vector<AugmentDraw> draws(1);
    draws[0].cropWidth = draws[0].cropHeight = 0.5;
    draws[0].cropX = draws[0].cropY = 0.25;
    EXPECT_NEAR(augment(images, spec, draws).slice(2, 1, 31).slice(3, 1, 31).min().item<double>(),
                200, 0.1);
    draws[0].cropX = -0.25;
    EXPECT_LT(augment(images, spec, draws).slice(3, 0, 31).max().item<double>(), 0.1);
    for (std::int64_t key = 0; key < 200; ++key) {
        const AugmentDraw draw = drawAugment(spec, 1, 1, key);
        EXPECT_GE(draw.cropWidth * draw.cropHeight, 0.2) << "a quarter, less what an edge cuts";
        EXPECT_LE(std::abs(draw.cropX) + draw.cropWidth / 2, 0.5 + 1e-12);
        EXPECT_LE(std::abs(draw.cropY) + draw.cropHeight / 2, 0.5 + 1e-12);
    }
}

TEST(Augment, ElasticBendsByNoMoreThanAsked) {
    auto images = torch::zeros({1, 1, 64, 64});
    images.slice(2, 31, 33).fill_(255);  // a line
    spec::AugmentSpec spec;
    spec.elastic = 0.1;
    std::vector<AugmentDraw> draws(1);
    draws[0].elastic = 0.1;
    draws[0].elasticKey = 3;
    const auto inner = [&] { return augment(images, spec, draws)[0][0].slice(1, 16, 48); };
    const auto bent = inner();
    const auto rows = torch::arange(64, torch::kFloat32).view({64, 1});
    const auto middle = (bent * rows).sum(0) / bent.sum(0).clamp_min(1);
    EXPECT_GT((middle - 31.5).abs().max().item<double>(), 0.5);
    EXPECT_LT((middle - 31.5).abs().max().item<double>(), 0.1 * 64 * 1.5);
    draws[0].elasticKey = 4;
    EXPECT_FALSE(torch::equal(bent, inner()));
}

TEST(Augment, BlurIsAGaussianOfTheImagesOwnWidth) {
    auto images = torch::zeros({2, 1, 33, 33});
    images.select(2, 16).select(2, 16).fill_(255);
    spec::AugmentSpec spec;
    spec.blur = 3;
    std::vector<AugmentDraw> draws(2);
    draws[1].blur = 2;
    const auto result = augment(images, spec, draws);
    EXPECT_TRUE(torch::equal(result[0], images[0]));
    const auto spot = result[1][0];
    EXPECT_NEAR(spot.sum().item<double>(), 255, 0.05);
    const auto at = torch::arange(33, torch::kFloat32) - 16;
    EXPECT_NEAR((spot.sum(0) * at * at).sum().item<double>() / 255, 4, 0.05);
    EXPECT_TRUE(torch::allclose(augment(torch::full({2, 1, 9, 9}, 80.0F), spec, draws),
                                torch::full({2, 1, 9, 9}, 80.0F), 0, 1e-3))
        << "the border is repeated";
}

TEST(Augment, HueAndSaturationKeepTheLuma) {
    const auto images = someImages(1, 3, 12) / 4 + 96;
    spec::AugmentSpec spec;
    spec.hue = 180;
    spec.saturation = 1;
    std::vector<AugmentDraw> draws(1);
    const auto luma = [](const torch::Tensor& image) {
        return image[0] * 0.299 + image[1] * 0.587 + image[2] * 0.114;
    };
    EXPECT_TRUE(torch::allclose(augment(images, spec, draws), images, 0, 1e-3));
    draws[0].hue = 40;
    draws[0].saturation = 0.7;
    const auto turned = augment(images, spec, draws);
    EXPECT_TRUE(torch::allclose(luma(turned[0]), luma(images[0]), 0, 1e-2));
    EXPECT_FALSE(torch::allclose(turned, images, 0, 1));
    draws[0].saturation = 0;
    const auto grey = augment(images, spec, draws)[0];
    EXPECT_TRUE(torch::allclose(grey[0], grey[1], 0, 1e-2));
    EXPECT_TRUE(torch::allclose(grey[2], grey[1], 0, 1e-2));
    const auto film = someImages(1, 1, 12);
    EXPECT_TRUE(torch::equal(augment(film, spec, draws), film)) << "grey has no hue";
}

TEST(Augment, GammaBendsTheScaleBetweenBlackAndWhite) {
    spec::AugmentSpec spec;
    spec.gamma = 1;
    std::vector<AugmentDraw> draws(1);
    draws[0].gamma = 2;
    const auto bent =
        augment(torch::tensor({0.0F, 127.5F, 255.0F}).view({1, 1, 1, 3}), spec, draws);
    EXPECT_NEAR(bent[0][0][0][1].item<double>(), 63.75, 1e-2);
    EXPECT_EQ(bent[0][0][0][0].item<double>(), 0);
    EXPECT_EQ(bent[0][0][0][2].item<double>(), 255);
    for (std::int64_t key = 0; key < 50; ++key) {
        EXPECT_GE(drawAugment(spec, 1, 1, key).gamma, 0.5);
        EXPECT_LE(drawAugment(spec, 1, 1, key).gamma, 2);
    }
}

TEST(Augment, NoiseIsNormalAndOfTheImagesOwnKey) {
    const auto images = torch::full({2, 1, 128, 128}, 128.0F);
    spec::AugmentSpec spec;
    spec.noise = 0.2;
    std::vector<AugmentDraw> draws(2);
    draws[0].noise = draws[1].noise = 0.05;
    draws[0].noiseKey = 0x123456789abcdefULL;
    draws[1].noiseKey = 0x123456789abcdeeULL;
    const auto noise = (augment(images, spec, draws) - 128) / (0.05 * 255);
    EXPECT_NEAR(noise[0].mean().item<double>(), 0, 0.03);
    EXPECT_NEAR(noise[0].std().item<double>(), 1, 0.03);
    EXPECT_NEAR(noise[0].pow(4).mean().item<double>(), 3, 0.25) << "tails of a normal";
    EXPECT_NEAR((noise[0] * noise[1]).mean().item<double>(), 0, 0.03);
    EXPECT_NEAR((noise[0].slice(2, 1) * noise[0].slice(2, 0, 127)).mean().item<double>(), 0, 0.03);
}

TEST(Augment, CutoutBlackensASquare) {
    const auto images = torch::full({1, 3, 40, 40}, 100.0F);
    spec::AugmentSpec spec;
    spec.cutout = 0.5;
    std::vector<AugmentDraw> draws(1);
    draws[0].cutoutSide = 0.25;
    const auto cut = augment(images, spec, draws);
    EXPECT_EQ((cut == 0).sum().item<std::int64_t>(), 3 * 10 * 10);
    EXPECT_EQ(cut[0][1][20][20].item<double>(), 0);
}

TEST(Augment, AnImageDoesNotDependOnItsBatch) {
    const auto images = someImages(13, 3, 40);
    std::vector<AugmentDraw> draws;
    for (std::int64_t i = 0; i < 13; ++i)
        draws.push_back(drawAugment(everything(), 5, 2, i));
    const auto together = augment(images, everything(), draws);
    for (std::int64_t i = 0; i < 13; ++i) {
        const auto alone = augment(images.slice(0, i, i + 1), everything(),
                                   std::span(draws).subspan(static_cast<std::size_t>(i), 1));
        EXPECT_TRUE(torch::equal(alone[0], together[i])) << i;
    }
}

TEST(Augment, DrawsDependOnSeedEpochAndImageAndStayInBounds) {
    const auto spec = everything();
    std::set<double> degrees;
    for (int epoch = 0; epoch < 20; ++epoch)
        for (std::int64_t key = 0; key < 20; ++key) {
            const AugmentDraw draw = drawAugment(spec, 1, epoch, key);
            degrees.insert(draw.degrees);
            EXPECT_LE(std::abs(draw.degrees), 12);
            EXPECT_LE(std::abs(draw.shiftX), 0.1);
            EXPECT_LE(std::abs(draw.scale - 1), 0.2);
        }
    EXPECT_EQ(degrees.size(), 400U);
    EXPECT_NE(drawAugment(spec, 1, 0, 0).degrees, drawAugment(spec, 2, 0, 0).degrees);
    auto fewer = spec;
    fewer.horizontalFlip = false;
    EXPECT_EQ(drawAugment(spec, 1, 3, 7).degrees, drawAugment(fewer, 1, 3, 7).degrees);
}

TEST(Augment, PreviewIsWhatTrainingSees) {
    constexpr int size = 24;
    std::vector<std::uint8_t> sample;
    for (int i = 0; i < size * size; ++i)
        sample.push_back(static_cast<std::uint8_t>(i * 37 % 256));
    const auto preview = augmented(everything(), sample, 1, size, 9, 4, 1234);

    const Batches batches(1, size, 1, {{0}, {1}}, torch::kCPU);
    const std::vector<std::size_t> which{0};
    const auto pixels = batches.pixels([&](std::size_t) { return std::span(sample); }, which);
    const std::vector<AugmentDraw> draws{drawAugment(everything(), 9, 4, 1234)};
    const auto trained = augment(pixels, everything(), draws).round();
    for (int i = 0; i < size * size; ++i)
        EXPECT_EQ(preview[static_cast<std::size_t>(i)], trained.view(-1)[i].item<double>());
    EXPECT_NE(preview, sample);
    EXPECT_EQ(augmented({}, sample, 1, size, 9, 4, 1234), sample);
    EXPECT_THROW((void)augmented({}, sample, 3, size, 9, 4, 1), base::Error);
    EXPECT_THROW((void)augmented({}, {}, 0, -1, 9, 4, 1), base::Error);
}

TEST(Batches, NormalisesPerChannelAndRepeatsGrey) {
    const std::vector<std::uint8_t> sample{0, 100, 200, 255};
    const Batches batches(1, 2, 3, {{10, 20, 30}, {2, 4, 5}}, torch::kCPU);
    const std::vector<std::size_t> which{0, 0};
    const auto images =
        batches.network(batches.pixels([&](std::size_t) { return std::span(sample); }, which));
    EXPECT_EQ(images.sizes(), (std::vector<std::int64_t>{2, 3, 2, 2}));
    EXPECT_TRUE(images.is_contiguous(torch::MemoryFormat::ChannelsLast));
    EXPECT_NEAR(images[1][0][0][1].item<double>(), 45, 1e-5);
    EXPECT_NEAR(images[0][1][1][0].item<double>(), 45, 1e-5);
    EXPECT_NEAR(images[0][2][1][1].item<double>(), 45, 1e-5);
}

TEST(Batches, RefusesSamplesThatDoNotFit) {
    EXPECT_THROW(Batches(3, 2, 1, {{0}, {1}}, torch::kCPU), base::Error);
    const std::vector<std::uint8_t> sample(5);
    const Batches batches(1, 2, 1, {{0}, {1}}, torch::kCPU);
    const std::vector<std::size_t> which{0};
    EXPECT_THROW((void)batches.pixels([&](std::size_t) { return std::span(sample); }, which),
                 base::Error);
}

TEST(Seeds, OrdersArePermutationsOfTheirOwn) {
    const auto order = shuffledOrder(100, 1, 2, 3);
    EXPECT_EQ(std::set<std::size_t>(order.begin(), order.end()).size(), 100U);
    EXPECT_EQ(order, shuffledOrder(100, 1, 2, 3));
    EXPECT_NE(order, shuffledOrder(100, 1, 2, 4));
    EXPECT_NE(order, shuffledOrder(100, 1, 1, 3));
    EXPECT_NE(order, shuffledOrder(100, 2, 2, 3));
}

TEST(Seeds, AnImageGoesRoundItsViews) {
    for (std::int64_t key = 0; key < 10; ++key) {
        std::set<std::size_t> seen;
        for (int epoch = 1; epoch <= 4; ++epoch)
            seen.insert(viewOf(8, epoch, key, 4));
        EXPECT_EQ(seen.size(), 4U);
    }
    EXPECT_EQ(viewOf(8, 3, 5, 1), 0U);
}

}  // namespace
}  // namespace lightbox::training
