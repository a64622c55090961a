// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Images.h"

#include <algorithm>
#include <filesystem>

#include "EngineFixture.h"

namespace lightbox::test {

namespace {

class Images : public EngineTest {};

/// Values 100, 200, 300, 500 of 12 bits.
spec::ModalityImage fourValues() {
    spec::ModalityImage image;
    image.width = 4;
    image.height = 1;
    image.channels = 1;
    image.bits = 12;
    image.values = {100, 200, 300, 500};
    return image;
}

}  // namespace

TEST_F(Images, AFullWindowGoesFromTheDarkestToTheBrightestValue) {
    const spec::ModalityImage image = fourValues();
    const spec::PixelBuffer shown = engine::renderImage(image, engine::fullWindow(image));
    ASSERT_EQ(shown.values.size(), 4U);
    EXPECT_EQ(shown.values.front(), 0);
    EXPECT_EQ(shown.values.back(), 255);
    EXPECT_TRUE(std::is_sorted(shown.values.begin(), shown.values.end()));
    EXPECT_LT(shown.values[1], shown.values[2]);
}

TEST_F(Images, WhatLiesBesideAWindowIsBlackOrWhite) {
    const spec::PixelBuffer shown = engine::renderImage(fourValues(), {250, 20, ""});
    EXPECT_EQ(shown.values, (std::vector<std::uint8_t>{0, 0, 255, 255}));
}

TEST_F(Images, TheFilesFirstWindowIsTheDefault) {
    spec::ModalityImage image = fourValues();
    const double unasked = engine::defaultWindow(image).width;
    EXPECT_GT(unasked, 400) << "of the bits that are used";
    image.windows = {{250, 20, "LUNG"}, {300, 400, "BONE"}};
    EXPECT_EQ(engine::defaultWindow(image).name, "LUNG");
    EXPECT_EQ(engine::defaultWindow(image).centre, 250);
    EXPECT_NE(engine::fullWindow(image).width, 20) << "whatever the file says";
}

TEST_F(Images, ARasterOfEightBitsIsShownAsItIs) {
    const spec::PixelBuffer drawn = film(5, 16, 12);
    const spec::ModalityImage image = engine::loadImage(test::writeFilm(folder / "a.png", drawn));
    EXPECT_EQ(engine::renderImage(image, engine::defaultWindow(image)).values, drawn.values);
    engine::renderToFile(folder / "a.png", folder / "b.png", 0, "auto");
    EXPECT_EQ(engine::loadImage(folder / "b.png").values, image.values);
}

TEST_F(Images, AugmentedViewsAreThoseOfTheirEpochs) {
    spec::ImageRecord image;
    image.key = 7;
    image.source = {test::writeFilm(folder / "a.png", film(5, 40, 40)), "", -1};
    spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
    spec.augment = {};
    const engine::PreviewSample sample = engine::previewSample(image, spec);
    EXPECT_TRUE(sample.fits(image, spec));
    // Only augmentation changes from here on: nothing is read again.
    std::filesystem::remove(folder / "a.png");
    const auto plain = engine::previewAugmentation(sample, spec, 2);
    ASSERT_EQ(plain.size(), 3U);
    EXPECT_EQ(plain[0].pixels.width, spec.data.size);
    EXPECT_EQ(plain[0].pixels.channels, 1);
    spec.augment.rotation = 20;
    const auto turned = engine::previewAugmentation(sample, spec, 2);
    EXPECT_EQ(turned[0].pixels.values, plain[0].pixels.values) << "the first is the image itself";
    EXPECT_NE(turned[1].pixels.values, turned[0].pixels.values);
    EXPECT_NE(turned[2].pixels.values, turned[1].pixels.values);
    EXPECT_EQ(engine::previewAugmentation(sample, spec, 2)[2].pixels.values,
              turned[2].pixels.values);
    spec.seed += 1;
    EXPECT_NE(engine::previewAugmentation(sample, spec, 2)[1].pixels.values,
              turned[1].pixels.values);
    spec.data.size += 4;
    EXPECT_FALSE(sample.fits(image, spec)) << "another size is read anew";
}

}  // namespace lightbox::test
