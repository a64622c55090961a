// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string_view>

#include "base/Random.h"
#include "imaging/PictureFacts.h"
#include "imaging/Render.h"

namespace lightbox::imaging {
namespace {

/// Soft shapes and grain that follow from `seed`.
spec::PixelBuffer film(std::uint64_t seed, int width = 384, int height = 360) {
    base::Random random{seed};
    const double tilt = random.uniform(1, 3);
    const double place = random.uniform(0.3, 0.7);
    spec::PixelBuffer picture{width, height, 1, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double u = static_cast<double>(x) / width;
            const double v = static_cast<double>(y) / height;
            const double value = 110 + 60 * std::sin(5 * tilt * u + 4 * v) +
                                 50 * std::exp(-20 * ((u - place) * (u - place) + v * v)) +
                                 6 * random.normal();
            picture.values.push_back(static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)));
        }
    return picture;
}

using Glyph = std::array<std::uint8_t, 7>;

Glyph glyphOf(char letter) {
    switch (letter) {
    case 'A':
        return {14, 17, 17, 31, 17, 17, 17};
    case 'E':
        return {31, 16, 16, 30, 16, 16, 31};
    case 'L':
        return {16, 16, 16, 16, 16, 16, 31};
    case 'T':
        return {31, 4, 4, 4, 4, 4, 4};
    default:
        return {17, 17, 17, 31, 17, 17, 17};
    }
}

void write(spec::PixelBuffer& picture, std::string_view text, int left, int top, int scale,
           std::uint8_t value) {
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int y = 0; y < 7 * scale; ++y)
            for (int x = 0; x < 5 * scale; ++x)
                if ((glyphOf(text[i])[static_cast<std::size_t>(y / scale)] >> (4 - x / scale) &
                     1U) != 0)
                    picture.values[static_cast<std::size_t>((top + y) * picture.width + left +
                                                            static_cast<int>(i) * 6 * scale + x)] =
                        value;
}

TEST(PictureFacts, textNearTheBorder) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
        EXPECT_EQ(lettersNearBorder(film(seed)), 0) << seed;
    spec::PixelBuffer picture = film(1);
    write(picture, "L", 350, 20, 3, 250);
    EXPECT_EQ(lettersNearBorder(picture), 0) << "a lone side marker";
    write(picture, "LATE", 15, 16, 2, 250);
    EXPECT_EQ(lettersNearBorder(picture), 4);
    spec::PixelBuffer dark = film(2);
    write(dark, "HEAT", 300, 335, 2, 5);
    EXPECT_EQ(lettersNearBorder(dark), 4);
    spec::PixelBuffer centre = film(1);
    write(centre, "LATE", 170, 170, 2, 250);
    EXPECT_EQ(lettersNearBorder(centre), 0) << "in the middle of the film";
    spec::PixelBuffer across = film(1);
    write(across, "HEAT", 170, 65, 2, 250);
    EXPECT_EQ(lettersNearBorder(across), 0) << "from the outer fifth (72 rows) into the middle";
    spec::PixelBuffer large = film(1, 1600, 1500);
    write(large, "LATE", 60, 60, 6, 250);
    EXPECT_EQ(lettersNearBorder(large), 4);
    EXPECT_EQ(lettersNearBorder(film(1, 64, 64)), 0);
}

TEST(PictureFacts, hashesOfOnePictureAreClose) {
    const auto hash = [](const spec::PixelBuffer& picture) {
        return describePicture(picture).perceptualHash;
    };
    const std::uint64_t first = hash(film(1));
    spec::PixelBuffer brighter = film(1);
    for (std::uint8_t& value : brighter.values)
        value = static_cast<std::uint8_t>(std::min(255, value + 20));
    EXPECT_LE(std::popcount(first ^ hash(brighter)), 6);
    EXPECT_LE(std::popcount(first ^ hash(resized(film(1), 200, 180))), 6);
    EXPECT_GT(std::popcount(first ^ hash(film(2))), 12);
    EXPECT_GT(std::popcount(first), 16) << "signs of both kinds";
    EXPECT_LT(std::popcount(first), 48);
}

TEST(PictureFacts, sharpnessAndShares) {
    const spec::PixelBuffer sharp = film(3);
    const spec::PixelBuffer soft = resized(resized(sharp, 24, 22), 384, 360);
    EXPECT_GT(describePicture(sharp).sharpness, 3 * describePicture(soft).sharpness);
    spec::PixelBuffer half{4, 2, 1, {0, 0, 1, 255, 254, 100, 253, 2}};
    const spec::PictureFacts facts = describePicture(half);
    EXPECT_DOUBLE_EQ(facts.blackShare, 3.0 / 8);
    EXPECT_DOUBLE_EQ(facts.whiteShare, 2.0 / 8);
    const spec::PixelBuffer flat{8, 8, 1, std::vector<std::uint8_t>(64, 9)};
    EXPECT_EQ(describePicture(flat).sharpness, 0);
    EXPECT_EQ(describePicture({}).perceptualHash, 0U);
}

TEST(PictureFacts, colourIsSeenInGrey) {
    const spec::PixelBuffer grey = film(4);
    spec::PixelBuffer colour{grey.width, grey.height, 3, {}};
    for (const std::uint8_t value : grey.values)
        colour.values.insert(colour.values.end(), 3, value);
    const spec::PictureFacts one = describePicture(grey);
    const spec::PictureFacts three = describePicture(colour);
    EXPECT_EQ(one.perceptualHash, three.perceptualHash);
    EXPECT_DOUBLE_EQ(one.sharpness, three.sharpness);
}

}  // namespace
}  // namespace lightbox::imaging
