// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <opencv2/imgcodecs.hpp>

#include "base/Error.h"
#include "base/Files.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "imaging/TiffPages.h"
#include "support/TemporaryFolder.h"

namespace lightbox::imaging {
namespace {

/// Kinds of pictures that OpenCV's own reading does not cover.
class RasterKinds : public ::testing::Test {
protected:
    std::filesystem::path written(const std::string& name, const std::vector<std::byte>& bytes) {
        base::writeFileAtomically(m_folder / name, bytes);
        return m_folder / name;
    }
    static std::string whyNot(const std::filesystem::path& file, int frame = 0) {
        try {
            (void)decode(file, frame);
        } catch (const base::Error& error) {
            return error.facts().code + ": " + error.facts().why;
        }
        return "";
    }
    /// Pages of one value each, 8 pixels wide and 6 high, the value 10 x (page + 1).
    std::filesystem::path stack(const std::string& name, int pages, int type = CV_8UC1) {
        std::vector<cv::Mat> mats;
        for (int page = 0; page < pages; ++page)
            mats.emplace_back(6, 8, type, cv::Scalar::all(10 * (page + 1)));
        const std::filesystem::path file = m_folder / name;
        EXPECT_TRUE(cv::imwrite(file.string(), mats));
        return file;
    }

private:
    test::TemporaryFolder m_folder;
};

std::vector<std::byte> fromHex(std::string_view text) {
    std::vector<std::byte> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(
            static_cast<std::byte>(std::stoi(std::string(text.substr(i, 2)), nullptr, 16)));
    return bytes;
}

void put(std::vector<std::byte>& bytes, std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFFU));
}

void put(std::vector<std::byte>& bytes, std::string_view text) {
    for (const char letter : text)
        bytes.push_back(static_cast<std::byte>(letter));
}

/// A TIFF of one strip: 4 x 2 pixels of `samples` samples of `bits` bits, with these tags beside the
/// usual ones.
std::vector<std::byte> smallTiff(int bits, int samples, const std::vector<std::byte>& pixels,
                                 const std::vector<std::pair<int, int>>& tags = {}) {
    std::vector<std::pair<int, int>> all{
        {256, 4},       {257, 2}, {258, bits},
        {259, 1},       {262, 1}, {273, 8},
        {277, samples}, {278, 2}, {279, static_cast<int>(pixels.size())}};
    all.insert(all.end(), tags.begin(), tags.end());
    std::sort(all.begin(), all.end());
    std::vector<std::byte> file;
    put(file, "II*");
    put(file, 0, 1);
    put(file, 8 + pixels.size(), 4);
    file.insert(file.end(), pixels.begin(), pixels.end());
    put(file, all.size(), 2);
    constexpr int kShort = 3;
    constexpr int kLong = 4;
    for (const auto& [tag, value] : all) {
        put(file, static_cast<std::uint64_t>(tag), 2);
        put(file, tag == 254 ? kLong : kShort, 2);
        put(file, 1, 4);
        put(file, static_cast<std::uint64_t>(value), 4);
    }
    put(file, 0, 4);
    return file;
}

/// Quarters 10, 90 / 170, 250 of 64 x 32 pixels, as Pillow 9.4 writes them: lossless, with EXIF
/// (big endian, one entry) that states this orientation.
std::vector<std::byte> turnedWebp(int orientation, bool prefixed) {
    std::vector<std::byte> picture = fromHex(
        "5650384c260000002f3fc007001f7005a82b405d016afe03ef0e4402249ef4a4274d646a44ff272058f4353cfa"
        "02");
    std::vector<std::byte> exif;
    if (prefixed)
        put(exif, std::string_view("Exif\0\0", 6));
    const auto block = fromHex("4d4d002a00000008000101120003000000010000000000000000");
    exif.insert(exif.end(), block.begin(), block.end());
    exif[exif.size() - 7] = static_cast<std::byte>(orientation);
    std::vector<std::byte> chunks;
    put(chunks, "WEBPVP8X");
    put(chunks, 10, 4);
    put(chunks, 8, 4);
    put(chunks, 63, 3);
    put(chunks, 31, 3);
    chunks.insert(chunks.end(), picture.begin(), picture.end());
    put(chunks, "EXIF");
    put(chunks, exif.size(), 4);
    chunks.insert(chunks.end(), exif.begin(), exif.end());
    std::vector<std::byte> bytes;
    put(bytes, "RIFF");
    put(bytes, chunks.size(), 4);
    bytes.insert(bytes.end(), chunks.begin(), chunks.end());
    return bytes;
}

TEST_F(RasterKinds, EveryOrientationOfAWebpTurnsThePictureUpright) {
    // Pillow's ImageOps.exif_transpose: the grey levels of the corners, row by row.
    constexpr int a = 10;
    constexpr int b = 90;
    constexpr int c = 170;
    constexpr int d = 250;
    const int shown[8][4] = {{a, b, c, d}, {b, a, d, c}, {d, c, b, a}, {c, d, a, b},
                             {a, c, b, d}, {c, a, d, b}, {d, b, c, a}, {b, d, a, c}};
    for (int orientation = 1; orientation <= 8; ++orientation)
        for (const bool prefixed : {false, true}) {
            SCOPED_TRACE(orientation);
            const auto file = written("turned.webp", turnedWebp(orientation, prefixed));
            for (const spec::ModalityImage& image : {decode(file), decodeReduced(file, 16)}) {
                ASSERT_EQ(image.width, orientation < 5 ? 64 : 32);
                ASSERT_EQ(image.height, orientation < 5 ? 32 : 64);
                const auto corner = [&](bool right, bool below) {
                    const int x = right ? image.width - 1 : 0;
                    const int y = below ? image.height - 1 : 0;
                    return image.values[static_cast<std::size_t>(y * image.width + x) * 3];
                };
                const int* const expected = shown[orientation - 1];
                EXPECT_EQ(corner(false, false), expected[0]);
                EXPECT_EQ(corner(true, false), expected[1]);
                EXPECT_EQ(corner(false, true), expected[2]);
                EXPECT_EQ(corner(true, true), expected[3]);
            }
        }
    for (const int nonsense : {0, 9, 255})
        EXPECT_EQ(decode(written("turned.webp", turnedWebp(nonsense, false))).width, 64);
}

TEST_F(RasterKinds, DamagedExifOfAWebpIsPassedOver) {
    const auto whole = turnedWebp(6, false);
    for (std::size_t at = whole.size() - 34; at < whole.size(); ++at)
        for (const int value : {0, 1, 0x7F, 0xFF}) {
            auto bytes = whole;
            bytes[at] = static_cast<std::byte>(value);
            const auto file = written("damaged.webp", bytes);
            const std::string why = whyNot(file);
            if (why.empty()) {
                EXPECT_EQ(decode(file).values.size(), 64U * 32U * 3U);
            }
        }
}

TEST_F(RasterKinds, AnimationIsRefusedForWhatItIs) {
    // Three pictures by Pillow 9.4.
    const auto bytes = fromHex(
        "52494646ba00000057454250565038580a00000002000000010000010000414e494d060000000000000000004"
        "14e4d462a000000000000000000010000010000000000025650384c110000002f0140000007508a2ad4a3ff81"
        "88e87f0000414e4d462a000000000000000000010000010000000000005650384c110000002f0140000007509"
        "9a294a7ff8188e87f0000414e4d462a000000000000000000010000010000000000005650384c110000002f01"
        "4000000750a81a55abff8188e87f0000");
    EXPECT_EQ(whyNot(written("a.webp", bytes)),
              "unsupported_syntax: it is an animation of 3 pictures, only still ones are read");
}

TEST_F(RasterKinds, GreyWithAlphaIsOneChannel) {
    // 10 90 / 170 250 with alpha, by Pillow 9.4.
    const auto file = written(
        "la.png", fromHex("89504e470d0a1a0a0000000d4948445200000002000000020804000000d8bfc5af000000"
                          "1249444154789c63e4fa1fc0c8b0aae1d77f0011b7047f76ff84a80000000049454e44ae"
                          "426082"));
    const auto image = decode(file);
    EXPECT_EQ(image.channels, 1);
    EXPECT_EQ(image.values, (std::vector<float>{10, 90, 170, 250}));
    const StoredImage stored = decodeAsStored(file);
    ASSERT_TRUE(std::holds_alternative<spec::PixelBuffer>(stored));
    EXPECT_EQ(std::get<spec::PixelBuffer>(stored).channels, 1);
    EXPECT_EQ(pixelHash(std::get<spec::PixelBuffer>(stored)), pixelHash(image));
}

TEST_F(RasterKinds, EveryPageOfATiffIsAFrame) {
    for (const int type : {CV_8UC1, CV_16UC1, CV_8UC3}) {
        const auto file = stack("pages.tif", 3, type);
        for (int page = 0; page < 3; ++page) {
            const auto image = decode(file, page);
            EXPECT_EQ(image.frames, 3);
            EXPECT_EQ(image.width, 8);
            EXPECT_EQ(image.values.front(), 10.0F * static_cast<float>(page + 1));
            EXPECT_EQ(image.values.back(), 10.0F * static_cast<float>(page + 1));
        }
        EXPECT_EQ(whyNot(file, 3), "bad_value: frame 3 of 3");
        EXPECT_EQ(whyNot(file, -1), "bad_value: frame -1 of 3");
        const StoredImage stored = decodeAsStored(file);
        ASSERT_TRUE(std::holds_alternative<spec::ModalityImage>(stored));
        EXPECT_EQ(std::get<spec::ModalityImage>(stored).frames, 3);
    }
    EXPECT_TRUE(std::holds_alternative<spec::PixelBuffer>(decodeAsStored(stack("one.tif", 1))));
    EXPECT_EQ(whyNot(stack("one.tif", 1), 1), "bad_value: frame 1 of 1");
}

TEST_F(RasterKinds, SmallerCopiesAndMasksAreNoPages) {
    const std::vector<std::byte> whole = base::readFile(stack("pages.tif", 3));
    const std::vector<std::uint64_t> pages = tiffPages(whole, 100);
    ASSERT_EQ(pages.size(), 3U);
    // The kind of each page (NewSubfileType) is the first entry of its directory.
    for (const std::uint64_t at : pages)
        ASSERT_EQ(whole[static_cast<std::size_t>(at) + 2], std::byte{254});
    const auto withKinds = [&](std::array<int, 3> kinds) {
        auto bytes = whole;
        for (std::size_t i = 0; i < kinds.size(); ++i)
            bytes[static_cast<std::size_t>(pages[i]) + 10] = static_cast<std::byte>(kinds[i]);
        return written("kinds.tif", bytes);
    };
    EXPECT_EQ(decode(withKinds({2, 2, 2})).frames, 3);
    const auto file = withKinds({0, 1, 0});
    EXPECT_EQ(decode(file).frames, 2);
    EXPECT_EQ(decode(file, 1).values.front(), 30);
    EXPECT_EQ(decode(withKinds({1, 1, 4})).frames, 1);
}

TEST_F(RasterKinds, DirectoriesInACircleAreCountedOnce) {
    auto bytes = base::readFile(stack("pages.tif", 2));
    const std::vector<std::uint64_t> pages = tiffPages(bytes, 100);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(tiffPages(bytes, 1).size(), 1U);
    // From the second page back to the first.
    const auto second = static_cast<std::size_t>(pages[1]);
    const auto entries = std::to_integer<std::size_t>(bytes[second]);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[second + 2 + 12 * entries + i] = static_cast<std::byte>(pages[0] >> (8 * i));
    EXPECT_EQ(tiffPages(bytes, 100), pages);
    EXPECT_EQ(decode(written("circle.tif", bytes), 1).values.front(), 20);
    // Beyond the end of the file there is nothing.
    for (std::size_t i = 0; i < 4; ++i)
        bytes[second + 2 + 12 * entries + i] = std::byte{0xFF};
    EXPECT_EQ(tiffPages(bytes, 100), pages);
    EXPECT_TRUE(tiffPages({}, 100).empty());
    EXPECT_TRUE(tiffPages(fromHex("4d4d002a00000102"), 100).empty());
    EXPECT_TRUE(tiffPages(fromHex("4d4d002b0008000000000000000001"), 100).empty());
    EXPECT_EQ(tiffPage(bytes, 0xFFFF'FFFF).width, 0U);
}

TEST_F(RasterKinds, PagesOfABigTiffInEitherByteOrderAreFrames) {
    // Two pages of 1 x 1 pixels, 20 and 40: width, height, bits, kind of values, place and length.
    for (const bool isBig : {false, true})
        for (const bool isWide : {false, true}) {
            SCOPED_TRACE(isBig);
            SCOPED_TRACE(isWide);
            std::vector<std::byte> bytes;
            const auto number = [&](std::uint64_t value, int count) {
                for (int i = 0; i < count; ++i)
                    bytes.push_back(
                        static_cast<std::byte>(value >> (8 * (isBig ? count - 1 - i : i)) & 0xFFU));
            };
            const int word = isWide ? 8 : 4;
            put(bytes, isBig ? "MM" : "II");
            number(isWide ? 43 : 42, 2);
            if (isWide) {
                number(8, 2);
                number(0, 2);
            }
            const std::uint64_t first = isWide ? 24 : 16;
            const std::uint64_t length = isWide ? 8 + 6 * 20 + 8 : 2 + 6 * 12 + 4;
            number(first, word);
            const std::uint64_t values = bytes.size();
            bytes.resize(first, std::byte{20});
            bytes[values + 1] = std::byte{40};
            for (const std::uint64_t page : {0U, 1U}) {
                number(6, isWide ? 8 : 2);
                for (const auto& [tag, value] :
                     {std::pair(256U, std::uint64_t{1}), std::pair(257U, std::uint64_t{1}),
                      std::pair(258U, std::uint64_t{8}), std::pair(262U, std::uint64_t{1}),
                      std::pair(273U, values + page), std::pair(279U, std::uint64_t{1})}) {
                    number(tag, 2);
                    number(4, 2);  // LONG
                    number(1, word);
                    number(value, 4);
                    if (isWide)
                        number(0, 4);
                }
                number(page == 0 ? first + length : 0, word);
            }
            const auto file = written("two.tif", bytes);
            EXPECT_EQ(whyNot(file), "");
            EXPECT_EQ(decode(file, 0).values, std::vector<float>{20});
            EXPECT_EQ(decode(file, 1).values, std::vector<float>{40});
            EXPECT_EQ(decode(file, 1).frames, 2);
        }
}

TEST_F(RasterKinds, DirectoriesThatNameTheSameBytesAgainAndAgainEndSoon) {
    // One pixel, and 2,000 entries of other kinds, each of which names two megabytes: four gigabytes.
    constexpr std::uint64_t kEntries = 2000;
    constexpr std::uint64_t kBytes = std::uint64_t{2} << 20U;
    const auto bytes = [](std::uint64_t others) {
        std::vector<std::byte> tiff;
        put(tiff, "II*");
        put(tiff, 0, 1);
        put(tiff, 8, 4);
        put(tiff, 6 + others, 2);
        for (const auto& [tag, value] : {std::pair(256, 1), std::pair(257, 1), std::pair(258, 8),
                                         std::pair(262, 1), std::pair(273, 4), std::pair(279, 1)}) {
            put(tiff, static_cast<std::uint64_t>(tag), 2);
            put(tiff, 4, 2);  // LONG
            put(tiff, 1, 4);
            put(tiff, static_cast<std::uint64_t>(value), 4);
        }
        for (std::uint64_t i = 0; i < others; ++i) {
            put(tiff, 40'000 + i, 2);
            put(tiff, 1, 2);  // BYTE
            put(tiff, kBytes, 4);
            put(tiff, 8, 4);
        }
        put(tiff, 0, 4);
        tiff.resize(kBytes + 8);
        return tiff;
    };
    EXPECT_EQ(whyNot(written("once.tif", bytes(1))), "");
    EXPECT_EQ(tiffPage(bytes(kEntries), 8).width, 0U);
    EXPECT_EQ(whyNot(written("again.tif", bytes(kEntries))).substr(0, 10), "unreadable");
}

TEST_F(RasterKinds, DeepColourFillsTheBitsItUses) {
    const cv::Mat deep(2, 2, CV_16UC3, cv::Scalar(4095, 2048, 0));
    const auto file = written("deep.png", {});
    ASSERT_TRUE(cv::imwrite(file.string(), deep));
    const auto image = decode(file);
    EXPECT_EQ(image.channels, 3);
    EXPECT_EQ(image.bits, 16);
    EXPECT_EQ(render(image).values[0], 0);
    EXPECT_EQ(render(image).values[1], 128);
    EXPECT_EQ(render(image).values[2], 255);
}

TEST_F(RasterKinds, ATiffSaysWhatIsUnusualOfIt) {
    using Notes = std::vector<std::string>;
    const std::vector<std::byte> grey(8, std::byte{7});
    EXPECT_EQ(decode(written("plain.tif", smallTiff(8, 1, grey))).notes, Notes{});
    EXPECT_EQ(decode(written("small.tif", smallTiff(8, 1, grey, {{254, 1}}))).notes,
              Notes{"tiff_smaller_copy"});
    const std::vector<std::byte> five(40, std::byte{7});
    const auto file = written("five.tif", smallTiff(8, 5, five));
    EXPECT_EQ(decode(file).notes, Notes{"tiff_channels_left"});
    const auto stored = decodeAsStored(file);
    EXPECT_EQ(std::get<spec::ModalityImage>(stored).notes, Notes{"tiff_channels_left"});
    const std::vector<std::byte> two(16, std::byte{7});
    EXPECT_EQ(decode(written("alpha.tif", smallTiff(8, 2, two, {{338, 2}}))).notes, Notes{});
}

TEST_F(RasterKinds, FourBitTiffIsReadOverTheWholeRange) {
    // 0, 15, 1, 2 / 3, 4, 5, 6
    const spec::ModalityImage image =
        decode(written("four.tif", smallTiff(4, 1, fromHex("0f123456"))));
    EXPECT_EQ(image.values, (std::vector<float>{0, 255, 17, 34, 51, 68, 85, 102}));
    EXPECT_EQ(image.bits, 8);
}

TEST_F(RasterKinds, WhatIsNotReadIsNamedByItsKind) {
    // SOI, a frame header of 8 x 8 pixels, EOI: enough to tell what it is.
    const auto jpeg = [&](const std::string& marker, const std::string& precision) {
        return whyNot(written("j.jpg", fromHex("ffd8ff" + marker + "000b" + precision +
                                               "00080008010111" + "00ffd9")));
    };
    EXPECT_NE(jpeg("f7", "08").find("JPEG-LS"), std::string::npos) << jpeg("f7", "08");
    EXPECT_NE(jpeg("c1", "0c").find("JPEG of 12 bits"), std::string::npos) << jpeg("c1", "0c");
    EXPECT_EQ(jpeg("c0", "08").find("JPEG of"), std::string::npos) << "damaged, but usual";
}

}  // namespace
}  // namespace lightbox::imaging
