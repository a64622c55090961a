// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <numeric>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "support/TemporaryFolder.h"

namespace lightbox::imaging {
namespace {

spec::ModalityImage row(std::vector<float> values) {
    spec::ModalityImage image;
    image.width = static_cast<int>(values.size());
    image.height = 1;
    image.values = std::move(values);
    return image;
}

TEST(Render, EightBitsPassUnchanged) {
    std::vector<float> all(256);
    std::iota(all.begin(), all.end(), 0.0F);
    const auto shown = render(row(all));
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(shown.values[i], i);
}

TEST(Render, WindowIsDicomsLinearFunction) {
    // PS3.3 C.11.2.1.2.1, its example: centre 2048, width 4096 show 0 black and 4095 white.
    const auto image = row({-5, 0, 2047.5, 4095, 9000});
    EXPECT_EQ(render(image, {2048, 4096, {}}).values,
              (std::vector<std::uint8_t>{0, 0, 128, 255, 255}));
    // Its other one: centre 2048, width 1 is a threshold at 2048.
    EXPECT_EQ(render(row({2047, 2048}), {2048, 1, {}}).values, (std::vector<std::uint8_t>{0, 255}));
}

TEST(Render, Monochrome1IsInverted) {
    auto image = row({0, 255});
    image.inverted = true;
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{255, 0}));
}

TEST(Render, FullWindowSpansSmallFractions) {
    const auto image = row({0.1F, 0.2F, 0.3F});
    EXPECT_EQ(render(image, fullWindow(image)).values, (std::vector<std::uint8_t>{0, 128, 255}));
}

TEST(Render, FilesWindowComesFirstThenBitDepth) {
    auto image = row({0, 1});
    EXPECT_EQ(defaultWindow(image).width, 256);
    image.bits = 16;
    image.values[1] = 65535;
    EXPECT_EQ(defaultWindow(image).width, 65536);
    image.windows = {{40, 400, "SOFT"}, {-600, 1500, "LUNG"}};
    EXPECT_EQ(defaultWindow(image).name, "SOFT");
}

TEST(Render, DeepValuesWithoutAWindowFillTheBitsTheyUse) {
    for (const auto& [brightest, bits] :
         {std::pair(0.0F, 8), std::pair(255.0F, 8), std::pair(256.0F, 10), std::pair(1023.0F, 10),
          std::pair(1024.0F, 12), std::pair(4095.0F, 12), std::pair(4096.0F, 14),
          std::pair(16383.0F, 14), std::pair(16384.0F, 16), std::pair(65535.0F, 16)})
        EXPECT_EQ(usedBits(std::vector{0.0F, brightest}, 16), bits) << brightest;
    EXPECT_EQ(usedBits(std::vector{3.0F}, 8), 8);
    EXPECT_EQ(usedBits(std::vector{300.0F}, 12), 10);

    // 12 bits of a detector in a file of 16: as bright as they would be in a file of 12.
    auto image = row({0, 1000, 2000, 4000});
    image.bits = 16;
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{0, 62, 125, 249}));
    // A darker image of the same depth keeps its brightness relative to it.
    auto darker = row({0, 500, 1000, 2000});
    darker.bits = 16;
    EXPECT_EQ(render(darker).values, (std::vector<std::uint8_t>{0, 31, 62, 125}));
    // What 8 bits hold looks as in a file of 8.
    auto shallow = row({0, 17, 255});
    shallow.bits = 16;
    EXPECT_EQ(render(shallow).values, (std::vector<std::uint8_t>{0, 17, 255}));
    // Signed values have no range that could be told: from the lowest to the highest.
    auto hounsfield = row({-1000, 0, 1000});
    hounsfield.bits = 16;
    EXPECT_EQ(render(hounsfield).values, (std::vector<std::uint8_t>{0, 128, 255}));
}

TEST(Render, PercentilesIgnorePaddingAndOutliers) {
    std::vector<float> values(1000);
    std::iota(values.begin(), values.end(), 100.0F);
    values.insert(values.end(), 500, -2000.0F);
    auto image = row(values);
    image.fields["Modality"] = "CT";
    image.bits = 12;
    image.paddingValue = -2000;
    const auto window = defaultWindow(image);
    EXPECT_NEAR(window.centre - window.width / 2, 105, 1);
    EXPECT_NEAR(window.width, 991, 2);
}

TEST(Render, ShrinkingAveragesAreas) {
    const spec::PixelBuffer image{4, 2, 1, {0, 100, 10, 10, 100, 200, 10, 10}};
    const auto half = resized(image, 2, 1);
    EXPECT_EQ(half.values, (std::vector<std::uint8_t>{100, 10}));
    EXPECT_EQ(resized(image, 4, 2).values, image.values);
    const auto mixed = resized(image, 2, 8);
    EXPECT_EQ(mixed.width, 2);
    EXPECT_EQ(mixed.height, 8);
}

TEST(Render, ThumbnailKeepsTheAspectRatio) {
    const spec::PixelBuffer image{300, 100, 3, std::vector<std::uint8_t>(90000, 7)};
    const auto small = thumbnail(image, 60);
    EXPECT_EQ(small.width, 60);
    EXPECT_EQ(small.height, 20);
    EXPECT_EQ(small.channels, 3);
    EXPECT_EQ(thumbnail(spec::PixelBuffer{1000, 1, 1, std::vector<std::uint8_t>(1000)}, 10).height,
              1);
    EXPECT_TRUE(thumbnail({}, 10).empty());
}

TEST(Render, SampleIsChannelAfterChannel) {
    const spec::PixelBuffer grey{2, 2, 1, {1, 2, 3, 4}};
    EXPECT_EQ(toSample(grey, 2, 3),
              (std::vector<std::uint8_t>{1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4}));
    const spec::PixelBuffer colour{1, 1, 3, {255, 0, 0}};
    EXPECT_EQ(toSample(colour, 1, 1), (std::vector<std::uint8_t>{76}));  // 0.299 x 255
    EXPECT_EQ(toSample(colour, 1, 3), (std::vector<std::uint8_t>{255, 0, 0}));
}

TEST(Render, PngAndJpegComeBack) {
    const test::TemporaryFolder folder;
    spec::PixelBuffer image{16, 8, 3, std::vector<std::uint8_t>(16 * 8 * 3)};
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = static_cast<std::uint8_t>(i % 3 * 100);
    writePng(folder / "a.png", image);
    EXPECT_EQ(render(decode(folder / "a.png")).values, image.values);
    const auto back = decodeThumbnail(encodeJpeg(image, 95));
    ASSERT_EQ(back.values.size(), image.values.size());
    EXPECT_NEAR(back.values[0], 0, 6);
    EXPECT_NEAR(back.values[2], 200, 6);
    EXPECT_TRUE(decodeThumbnail({}).empty());
    const std::vector<std::byte> nonsense(100, std::byte{9});
    EXPECT_TRUE(decodeThumbnail(nonsense).empty());
}

}  // namespace
}  // namespace lightbox::imaging
