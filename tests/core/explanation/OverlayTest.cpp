// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include "base/Error.h"
#include "explanation/Inferno.h"
#include "explanation/MapOverlay.h"

namespace lightbox::explanation {

namespace {

spec::PixelBuffer grey(int width, int height, std::uint8_t value) {
    return {width, height, 1,
            std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), value)};
}

spec::HeatMap heat(int width, int height, std::vector<float> values) {
    spec::HeatMap map;
    map.width = width;
    map.height = height;
    map.values = std::move(values);
    return map;
}

Rgb pixel(const spec::PixelBuffer& image, int x, int y) {
    const auto at = static_cast<std::size_t>(y * image.width + x) * 3;
    return {image.values[at], image.values[at + 1], image.values[at + 2]};
}

TEST(Inferno, RunsFromBlackToPaleYellow) {
    EXPECT_EQ(inferno(0), (Rgb{0, 0, 4}));
    EXPECT_EQ(inferno(1), (Rgb{252, 255, 164}));
    EXPECT_EQ(inferno(-3), inferno(0));
    EXPECT_EQ(inferno(7), inferno(1));
    int before = -1;
    for (int i = 0; i <= 255; ++i) {
        const auto colour = inferno(i / 255.0);
        const int light = 2126 * colour[0] + 7152 * colour[1] + 722 * colour[2];
        EXPECT_GE(light + 3000, before) << "lightness falls at " << i;
        before = light;
    }
}

TEST(Overlay, OpacityTimesValueDecides) {
    const auto map = heat(2, 1, {0, 1});
    const auto half = overlaid(grey(2, 1, 100), map, 0.5);
    EXPECT_EQ(half.channels, 3);
    EXPECT_EQ(pixel(half, 0, 0), (Rgb{100, 100, 100}));
    EXPECT_EQ(pixel(half, 1, 0), (Rgb{176, 178, 132}));  // (100 + 252, 255, 164) / 2, rounded
    const auto none = overlaid(grey(2, 1, 100), map, 0);
    EXPECT_EQ(pixel(none, 1, 0), (Rgb{100, 100, 100}));
    const auto full = overlaid(grey(2, 1, 100), map, 1);
    EXPECT_EQ(pixel(full, 1, 0), inferno(1));
}

TEST(Overlay, StretchesTheMapOverTheWholeImage) {
    const auto image = overlaid(grey(8, 4, 0), heat(2, 1, {0, 1}), 1);
    EXPECT_EQ(image.width, 8);
    EXPECT_EQ(image.height, 4);
    EXPECT_EQ(pixel(image, 0, 3), (Rgb{0, 0, 0}));
    EXPECT_EQ(pixel(image, 7, 0), inferno(1));
    // Cell centres lie at 1/4 and 3/4: pixel 3, centre 7/16, is 3/8 of the way.
    const auto colour = inferno(0.375);
    EXPECT_EQ(pixel(image, 3, 1)[0], std::lround(colour[0] * 0.375));
}

TEST(Overlay, KeepsColoursAndDrawsTheContour) {
    spec::PixelBuffer image{3, 3, 3, std::vector<std::uint8_t>(27, 10)};
    image.values[0] = 200;
    const auto map = heat(3, 3, {0, 0, 0, 0, 1, 0, 0, 0, 0});
    const auto drawn = overlaid(image, map, 0.4, 0.5);
    EXPECT_EQ(pixel(drawn, 0, 0), (Rgb{200, 10, 10}));
    EXPECT_EQ(pixel(drawn, 1, 1), (Rgb{255, 255, 255}));
    EXPECT_NE(pixel(overlaid(image, map, 0.4), 1, 1), (Rgb{255, 255, 255}));
    const auto everywhere = overlaid(image, heat(1, 1, {1}), 0.4, 0.5);
    EXPECT_NE(pixel(everywhere, 1, 1), (Rgb{255, 255, 255})) << "no outside, no contour";
}

TEST(Overlay, RefusesSizesThatDoNotFit) {
    EXPECT_THROW((void)overlaid(grey(2, 2, 0), heat(2, 2, {1, 1}), 1), base::Error);
    EXPECT_THROW((void)overlaid(grey(2, 2, 0), heat(0, 0, {}), 1), base::Error);
    auto image = grey(2, 2, 0);
    image.channels = 3;
    EXPECT_THROW((void)overlaid(image, heat(1, 1, {1}), 1), base::Error);
    image = grey(2, 2, 0);
    image.width = -2;
    EXPECT_THROW((void)overlaid(image, heat(1, 1, {1}), 1), base::Error);
}

}  // namespace

}  // namespace lightbox::explanation
