// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Corruptions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

#include "base/Error.h"
#include "base/Random.h"
#include "core/imaging/CorruptionsReference.h"

using namespace lightbox;
using namespace lightbox::imaging;

namespace {

constexpr int kSide = 64;

/// A disc on a slope with some grain, so that every corruption has something to change.
std::vector<std::uint8_t> picture(int channels) {
    base::Random random{9};
    std::vector<std::uint8_t> pixels;
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const bool isDisc = std::hypot(x - 24, y - 36) < 12;
                pixels.push_back(static_cast<std::uint8_t>((isDisc ? 170 : 60) + x / 2 + 10 * c +
                                                           static_cast<int>(random.below(12))));
            }
    return pixels;
}

double distance(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(static_cast<double>(a[i]) - b[i]);
    return sum / static_cast<double>(a.size());
}

std::vector<std::uint8_t> made(Corruption kind, int strength, int channels, std::int64_t key = 7) {
    return corrupted(kind, strength, picture(channels), kSide, channels, 42, key);
}

/// The picture of tests/reference/corruptions.py.
std::vector<std::uint8_t> referencePicture(int channels) {
    std::vector<std::uint8_t> pixels;
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const bool isDisc = (x - 24) * (x - 24) + (y - 36) * (y - 36) < 144;
                pixels.push_back(
                    static_cast<std::uint8_t>((isDisc ? 170 : 60) + x / 2 + y / 8 + 10 * c));
            }
    return pixels;
}

}  // namespace

TEST(Corruptions, AreThoseOfMedMnistC) {
    constexpr std::size_t kPlane = kSide * kSide;
    for (const auto& [kind, strength, channels, values] : test::kCorruptedProbes) {
        const auto image =
            corrupted(kind, strength, referencePicture(channels), kSide, channels, 42, 7);
        // Pillow cuts off where this rounds; a JPEG's decoder rounds as it likes.
        const double tolerance = kind == Corruption::Jpeg ? 2 : 1;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const std::size_t probes = test::kCorruptionProbes.size();
            const std::size_t at = i / probes * kPlane + test::kCorruptionProbes[i % probes];
            if (values[i] >= 0) {
                EXPECT_NEAR(image[at], values[i], tolerance)
                    << nameOf(kind) << ' ' << strength << ' ' << channels << " probe " << i;
            }
        }
    }
    const std::vector<std::uint8_t> grey(kPlane, 128);
    for (int strength = 1; strength <= kStrengths; ++strength) {
        const auto noisy = corrupted(Corruption::Noise, strength, grey, kSide, 1, 42, 7);
        double squares = 0;
        for (const auto value : noisy)
            squares += std::pow(value - 128.0, 2) / kPlane;
        const double expected = test::kNoiseSpread.at(static_cast<std::size_t>(strength - 1));
        EXPECT_NEAR(std::sqrt(squares), expected, 0.04 * expected) << strength;
    }
}

TEST(Corruptions, EachChangesTheImageAndTheStrongestMost) {
    for (const int channels : {1, 3})
        for (const auto kind : kCorruptions) {
            const auto plain = picture(channels);
            for (int strength = 1; strength <= kStrengths; ++strength) {
                const auto image = made(kind, strength, channels);
                ASSERT_EQ(image.size(), plain.size()) << nameOf(kind);
                EXPECT_GT(distance(plain, image), 0.2) << nameOf(kind) << strength;
                EXPECT_EQ(image, made(kind, strength, channels)) << "the same every time";
            }
            EXPECT_GT(distance(plain, made(kind, 5, channels)),
                      distance(plain, made(kind, 1, channels)))
                << nameOf(kind);
        }
}

TEST(Corruptions, AreWhatTheirNamesSay) {
    const auto plain = picture(1);
    // Exposure and gamma are tables of values: checked at one.
    const auto dark = made(Corruption::Exposure, 5, 1);
    const auto gamma = made(Corruption::Gamma, 5, 1);
    const auto flat = made(Corruption::Contrast, 5, 1);
    double mean = 0;
    for (const auto value : plain)
        mean += static_cast<double>(value) / static_cast<double>(plain.size());
    for (const std::size_t i : {0U, 500U, 2000U}) {
        EXPECT_NEAR(dark[i], plain[i] * 0.5, 0.51);
        EXPECT_NEAR(gamma[i], 255 * std::pow(plain[i] / 255.0, 2), 0.51);
        EXPECT_NEAR(flat[i], mean + (plain[i] - mean) * 0.25, 0.51);
    }
    const auto framed = made(Corruption::Border, 3, 1);
    const int width = 6;  // 9 % of 64
    for (int at = 0; at < kSide; ++at) {
        EXPECT_EQ(framed[static_cast<std::size_t>(at)], 0);
        EXPECT_EQ(framed[static_cast<std::size_t>((width - 1) * kSide + at)], 0);
    }
    const auto middle = static_cast<std::size_t>(width * kSide + width);
    EXPECT_EQ(framed[middle], plain[middle]);
    const auto noisy = made(Corruption::Noise, 5, 1);
    double squares = 0;
    for (std::size_t i = 0; i < plain.size(); ++i)
        squares += std::pow(static_cast<double>(noisy[i]) - plain[i], 2);
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(plain.size())), 32, 4);
    std::size_t bright = 0;
    const auto marked = made(Corruption::Marker, 5, 1);
    for (std::size_t i = 0; i < plain.size(); ++i)
        bright += marked[i] == 245 && plain[i] != 245 ? 1 : 0;
    EXPECT_GT(bright, 40U);
    EXPECT_LT(bright, 300U) << "a corner, not the image";
}

TEST(Corruptions, DrawsBelongToTheImage) {
    std::set<std::vector<std::uint8_t>> turned;
    std::set<std::vector<std::uint8_t>> marked;
    for (std::int64_t key = 0; key < 40; ++key) {
        turned.insert(made(Corruption::Rotation, 4, 1, key));
        marked.insert(made(Corruption::Marker, 4, 1, key));
    }
    EXPECT_EQ(turned.size(), 2U) << "to either side";
    EXPECT_EQ(marked.size(), 4U) << "in any corner";
    EXPECT_NE(made(Corruption::Noise, 1, 1, 1), made(Corruption::Noise, 1, 1, 2));
    EXPECT_THROW((void)corrupted(Corruption::Blur, 1, picture(1), kSide, 3, 42, 1), base::Error);
    std::set<std::string> names;
    for (const auto kind : kCorruptions)
        names.insert(std::string(nameOf(kind)));
    EXPECT_EQ(names.size(), 9U);
}
