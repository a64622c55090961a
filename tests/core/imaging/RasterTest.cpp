// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <opencv2/imgcodecs.hpp>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Random.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "support/ErrorCode.h"
#include "support/TemporaryFolder.h"

namespace lightbox::imaging {
namespace {

class Raster : public ::testing::Test {
protected:
    static spec::PixelBuffer gradient(int width, int height, int channels) {
        spec::PixelBuffer buffer{width, height, channels, {}};
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                for (int c = 0; c < channels; ++c)
                    buffer.values.push_back(
                        static_cast<std::uint8_t>((x * 3 + y * 5 + c * 60) % 256));
        return buffer;
    }
    std::filesystem::path written(const std::string& name, const std::vector<std::byte>& bytes) {
        const auto file = m_folder / name;
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
        return file;
    }
    std::string codeOf(const std::string& name, const std::vector<std::byte>& bytes) {
        const auto file = written(name, bytes);
        return test::errorCode([&] { (void)decode(file); });
    }
    /// The picture in the format of the extension, by OpenCV.
    static std::vector<std::byte> encodedAs(const std::string& extension, int width = 40,
                                            int height = 30) {
        spec::PixelBuffer image = gradient(width, height, 1);
        const cv::Mat mat(height, width, CV_8UC1, image.values.data());
        std::vector<unsigned char> bytes;
        EXPECT_TRUE(cv::imencode(extension, mat, bytes));
        const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
        return {begin, begin + bytes.size()};
    }
    std::filesystem::path path(const std::string& name) { return m_folder / name; }

private:
    test::TemporaryFolder m_folder;
};

std::vector<std::byte> toBytes(std::initializer_list<int> values) {
    std::vector<std::byte> bytes;
    for (const int value : values)
        bytes.push_back(static_cast<std::byte>(value));
    return bytes;
}

TEST_F(Raster, LosslessFormatsKeepValuesAndHash) {
    const auto expected = gradient(40, 30, 1);
    std::string hash;
    for (const std::string extension : {".png", ".bmp", ".tiff"}) {
        SCOPED_TRACE(extension);
        const auto image = decode(written("a" + extension, encodedAs(extension)));
        EXPECT_EQ(image.width, 40);
        EXPECT_EQ(image.height, 30);
        EXPECT_EQ(image.bits, 8);
        EXPECT_EQ(render(image).values[77], expected.values[77]);
        if (image.channels == 1) {
            EXPECT_EQ(render(image).values, expected.values);
            if (hash.empty())
                hash = pixelHash(image);
            EXPECT_EQ(pixelHash(image), hash);
        }
    }
}

TEST_F(Raster, ColourIsRgbAndAlphaIsDropped) {
    const auto rgb = gradient(5, 4, 3);
    const auto image = decode(written("c.png", encodePng(rgb)));
    EXPECT_EQ(image.channels, 3);
    EXPECT_EQ(render(image).values, rgb.values);
    const cv::Mat rgba(2, 2, CV_8UC4, cv::Scalar(30, 20, 10, 128));
    cv::imwrite(path("alpha.png").string(), rgba);
    const auto flat = decode(path("alpha.png"));
    EXPECT_EQ(flat.channels, 3);
    EXPECT_EQ(std::vector<float>(flat.values.begin(), flat.values.begin() + 3),
              (std::vector<float>{10, 20, 30}));
}

TEST_F(Raster, SixteenBitsAreKept) {
    const cv::Mat deep = (cv::Mat_<std::uint16_t>(1, 3) << 0, 4095, 65535);
    cv::imwrite(path("deep.png").string(), deep);
    const auto image = decode(path("deep.png"));
    EXPECT_EQ(image.bits, 16);
    EXPECT_EQ(image.values, (std::vector<float>{0, 4095, 65535}));
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{0, 16, 255}));
    const cv::Mat detector = (cv::Mat_<std::uint16_t>(1, 3) << 0, 1000, 4095);
    cv::imwrite(path("detector.png").string(), detector);
    const auto shallow = decode(path("detector.png"));
    EXPECT_EQ(shallow.bits, 16);
    EXPECT_EQ(shallow.values, (std::vector<float>{0, 1000, 4095}));
    EXPECT_EQ(render(shallow).values, (std::vector<std::uint8_t>{0, 62, 255}));
}

TEST_F(Raster, BytesAreWhatValuesWouldShow) {
    const cv::Mat rgba(7, 5, CV_8UC4, cv::Scalar(30, 20, 10, 128));
    cv::imwrite(path("alpha.png").string(), rgba);
    // Long enough for the hash to take it in several pieces.
    const std::vector<std::filesystem::path> files{
        written("grey.png", encodePng(gradient(150, 90, 1))),
        written("colour.png", encodePng(gradient(90, 70, 3))),
        written("colour.jpg", encodeJpeg(gradient(90, 70, 3), 90)), path("alpha.png")};
    for (const std::filesystem::path& file : files) {
        SCOPED_TRACE(file);
        const StoredImage stored = decodeAsStored(file);
        ASSERT_TRUE(std::holds_alternative<spec::PixelBuffer>(stored));
        const auto& bytes = std::get<spec::PixelBuffer>(stored);
        const spec::ModalityImage values = decode(file);
        EXPECT_EQ(bytes.width, values.width);
        EXPECT_EQ(bytes.height, values.height);
        EXPECT_EQ(bytes.channels, values.channels);
        EXPECT_EQ(bytes.values, render(values).values);
        EXPECT_EQ(pixelHash(bytes), pixelHash(values));
    }
    const cv::Mat deep = (cv::Mat_<std::uint16_t>(1, 3) << 0, 4095, 65535);
    cv::imwrite(path("deep.png").string(), deep);
    const StoredImage stored = decodeAsStored(path("deep.png"));
    ASSERT_TRUE(std::holds_alternative<spec::ModalityImage>(stored));
    EXPECT_EQ(std::get<spec::ModalityImage>(stored).values, (std::vector<float>{0, 4095, 65535}));
}

TEST_F(Raster, EqualChannelsOfAJpegStayThree) {
    spec::PixelBuffer grey = gradient(16, 16, 1);
    spec::PixelBuffer three{16, 16, 3, {}};
    for (const auto value : grey.values)
        three.values.insert(three.values.end(), 3, value);
    EXPECT_EQ(decode(written("three.jpg", encodeJpeg(three, 90))).channels, 3);
    EXPECT_EQ(decode(written("one.jpg", encodeJpeg(grey, 90))).channels, 1);
}

TEST_F(Raster, OrientationOfExifIsObeyed) {
    auto bytes = encodeJpeg(gradient(24, 16, 1), 90);
    // APP1 with one big-endian TIFF entry: orientation 6, a quarter turn clockwise.
    const auto exif =
        toBytes({0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                 0,    1,    1, 18, 0,   3,   0,   0,   0, 1, 0,   6,   0, 0,  0, 0, 0, 0});
    bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
    const auto image = decode(written("turned.jpg", bytes));
    EXPECT_EQ(image.width, 16);
    EXPECT_EQ(image.height, 24);
}

TEST_F(Raster, EveryOrientationOfExifTurnsThePictureUpright) {
    // Quarters A B / C D, and how each value of the tag shows them (EXIF 2.32, 4.6.5.1.6).
    constexpr int a = 10;
    constexpr int b = 90;
    constexpr int c = 170;
    constexpr int d = 250;
    const int shown[8][4] = {{a, b, c, d}, {b, a, d, c}, {d, c, b, a}, {c, d, a, b},
                             {a, c, b, d}, {c, a, d, b}, {d, b, c, a}, {b, d, a, c}};
    spec::PixelBuffer quarters{64, 32, 1, {}};
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 64; ++x)
            quarters.values.push_back(
                static_cast<std::uint8_t>(y < 16 ? (x < 32 ? a : b) : (x < 32 ? c : d)));
    for (int orientation = 1; orientation <= 8; ++orientation) {
        SCOPED_TRACE(orientation);
        auto bytes = encodeJpeg(quarters, 95);
        const auto exif = toBytes({0xFF, 0xE1, 0, 34, 'E',         'x', 'i', 'f', 0,  0, 'I', 'I',
                                   42,   0,    8, 0,  0,           0,   1,   0,   18, 1, 3,   0,
                                   1,    0,    0, 0,  orientation, 0,   0,   0,   0,  0, 0,   0});
        bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
        const auto file = written("turned.jpg", bytes);
        for (const spec::ModalityImage& image : {decode(file), decodeReduced(file, 16)}) {
            EXPECT_EQ(image.width > image.height, orientation < 5);
            const auto corner = [&](bool right, bool below) {
                const int x = right ? image.width - 3 : 2;
                const int y = below ? image.height - 3 : 2;
                return image.values[static_cast<std::size_t>(y * image.width + x)];
            };
            const int* const expected = shown[orientation - 1];
            EXPECT_NEAR(corner(false, false), expected[0], 4);
            EXPECT_NEAR(corner(true, false), expected[1], 4);
            EXPECT_NEAR(corner(false, true), expected[2], 4);
            EXPECT_NEAR(corner(true, true), expected[3], 4);
        }
    }
}

TEST_F(Raster, SixteenBitTiffAndLosslessWebpKeepTheirValues) {
    const cv::Mat deep = (cv::Mat_<std::uint16_t>(2, 3) << 0, 1, 4095, 4096, 65534, 65535);
    for (const int compression : {1, 5, 8}) {  // none, LZW, deflate
        ASSERT_TRUE(cv::imwrite(path("deep.tif").string(), deep,
                                {cv::IMWRITE_TIFF_COMPRESSION, compression}));
        const auto image = decode(path("deep.tif"));
        EXPECT_EQ(image.bits, 16);
        EXPECT_EQ(image.channels, 1);
        EXPECT_EQ(image.values, (std::vector<float>{0, 1, 4095, 4096, 65534, 65535}));
    }
    const cv::Mat colour(2, 2, CV_16UC3, cv::Scalar(65535, 257 * 20, 257 * 10));
    ASSERT_TRUE(cv::imwrite(path("colour.tif").string(), colour));
    const auto rgb = decode(path("colour.tif"));
    EXPECT_EQ(rgb.channels, 3);
    EXPECT_EQ(std::vector<float>(rgb.values.begin(), rgb.values.begin() + 3),
              (std::vector<float>{10, 20, 255}));

    const auto picture = gradient(40, 30, 3);
    cv::Mat bgr(30, 40, CV_8UC3);
    for (int i = 0; i < 40 * 30; ++i)
        for (int channel = 0; channel < 3; ++channel)
            bgr.data[3 * i + channel] =
                picture.values[static_cast<std::size_t>(3 * i + 2 - channel)];
    ASSERT_TRUE(cv::imwrite(path("a.webp").string(), bgr, {cv::IMWRITE_WEBP_QUALITY, 101}));
    const auto webp = decode(path("a.webp"));
    ASSERT_EQ(webp.channels, 3);
    EXPECT_EQ(render(webp).values, picture.values);
    ASSERT_TRUE(cv::imwrite(path("a.bmp").string(), bgr));
    EXPECT_EQ(render(decode(path("a.bmp"))).values, picture.values);
}

/// 64-bit RGB of 2 x 2 pixels that are all 0.5, its samples called `format`.
std::vector<std::byte> wideColour(std::uint64_t format) {
    std::vector<std::byte> bytes;
    const auto put = [&](std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes.push_back(static_cast<std::byte>(value >> (8 * i)));
    };
    struct Entry {
        std::uint64_t tag, type, count, value;
    };
    constexpr std::uint64_t kEntries = 11;
    constexpr std::uint64_t kAfter = 8 + 2 + 12 * kEntries + 4;
    put(0x002A4949, 4);
    put(8, 4);
    put(kEntries, 2);
    for (const Entry& entry :
         {Entry{256, 3, 1, 2}, Entry{257, 3, 1, 2}, Entry{258, 3, 3, kAfter}, Entry{259, 3, 1, 1},
          Entry{262, 3, 1, 2}, Entry{273, 4, 1, kAfter + 12}, Entry{277, 3, 1, 3},
          Entry{278, 3, 1, 2}, Entry{279, 4, 1, 96}, Entry{284, 3, 1, 1},
          Entry{339, 3, 3, kAfter + 6}}) {
        put(entry.tag, 2);
        put(entry.type, 2);
        put(entry.count, 4);
        put(entry.value, 4);
    }
    put(0, 4);
    for (int i = 0; i < 3; ++i)
        put(64, 2);
    for (int i = 0; i < 3; ++i)
        put(format, 2);
    for (int i = 0; i < 12; ++i)
        put(0x3FE0000000000000, 8);  // 0.5
    return bytes;
}

TEST_F(Raster, WideColourIsReadAndNumbersThatAreNoneAreRefused) {
    constexpr std::uint64_t kFloat = 3;
    constexpr std::uint64_t kComplex = 6;
    // OpenCV has no conversion for it.
    const auto image = decode(written("wide.tif", wideColour(kFloat)));
    EXPECT_EQ(image.values, std::vector<float>(12, 127.5F));
    const auto complex = written("complex.tif", wideColour(kComplex));
    EXPECT_EQ(test::errorCode([&] { (void)decode(complex); }), "unsupported_syntax");
}

TEST_F(Raster, ReducedJpegKeepsItsShortSideAboveTheWish) {
    const auto file = written("large.jpg", encodeJpeg(gradient(900, 640, 1), 90));
    const auto reduced = decodeReduced(file, 150);
    EXPECT_EQ(reduced.width, 225);
    EXPECT_EQ(reduced.height, 160);
    EXPECT_EQ(decodeReduced(file, 400).height, 640);
    EXPECT_EQ(decodeReduced(written("p.png", encodePng(gradient(64, 64, 1))), 8).width, 64);
}

TEST_F(Raster, EmptyAndForeignFilesAreTold) {
    EXPECT_EQ(codeOf("none.png", {}), "empty");
    EXPECT_EQ(codeOf("none.dcm", {}), "empty");
    EXPECT_EQ(codeOf("text.png", toBytes({'h', 'e', 'l', 'l', 'o'})), "unreadable");
    EXPECT_EQ(codeOf("text", toBytes({'h', 'e', 'l', 'l', 'o'})), "unreadable");
    EXPECT_EQ(test::errorCode([&] { (void)decode(path("absent.png")); }), "unreadable");
    EXPECT_EQ(test::errorCode([&] { (void)decode(path("").parent_path()); }), "unreadable");
}

TEST_F(Raster, TruncationIsNoticedInEveryFormat) {
    for (const std::string extension : {".png", ".jpg", ".bmp", ".tiff", ".webp"}) {
        const auto whole = encodedAs(extension);
        EXPECT_EQ(codeOf("whole" + extension, whole), "") << extension;
        for (const double part : {0.5, 0.8, 0.97}) {
            auto cut = whole;
            cut.resize(static_cast<std::size_t>(static_cast<double>(whole.size()) * part));
            const std::string code = codeOf("cut" + extension, cut);
            // What is cut may be the directory itself (TIFF) or the header (JPEG).
            EXPECT_TRUE(code == "truncated" || (code == "unreadable" && part < 0.98))
                << extension << " " << part << " '" << code << "'";
        }
    }
    auto jpeg = encodeJpeg(gradient(200, 200, 1), 90);
    jpeg.resize(jpeg.size() - 2);
    EXPECT_EQ(codeOf("noend.jpg", jpeg), "truncated");
    auto png = encodePng(gradient(200, 200, 1));
    png.resize(png.size() - 12);
    EXPECT_EQ(codeOf("noend.png", png), "truncated");
}

TEST_F(Raster, HugeHeadersAreRefusedBeforeDecoding) {
    auto png = encodePng(gradient(8, 8, 1));
    const auto put = [](std::vector<std::byte>& bytes, std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i)
            bytes[at + i] = static_cast<std::byte>(value >> (24 - 8 * i));
    };
    put(png, 16, 100'000);
    put(png, 20, 100'000);
    EXPECT_EQ(codeOf("huge.png", png), "too_large");
    put(png, 16, 0);
    EXPECT_EQ(codeOf("zero.png", png), "unreadable");
    auto jpeg = encodeJpeg(gradient(8, 8, 1), 90);
    const auto marker = toBytes({0xFF, 0xC0});
    const auto sof = std::search(jpeg.begin(), jpeg.end(), marker.begin(), marker.end());
    ASSERT_NE(sof, jpeg.end());
    std::fill(sof + 5, sof + 9, std::byte{0xFF});
    EXPECT_EQ(codeOf("huge.jpg", jpeg), "too_large");
    auto bmp = encodedAs(".bmp");
    for (const std::size_t at : {18U, 22U})
        std::fill(bmp.begin() + static_cast<std::ptrdiff_t>(at),
                  bmp.begin() + static_cast<std::ptrdiff_t>(at) + 3, std::byte{0xFF});
    EXPECT_EQ(codeOf("huge.bmp", bmp), "too_large");
}

TEST_F(Raster, DamagedFilesEndInErrors) {
    base::Random random{7};
    for (const std::string extension : {".png", ".jpg", ".bmp", ".tiff", ".webp"}) {
        const auto whole = encodedAs(extension);
        for (int round = 0; round < 60; ++round) {
            auto bytes = whole;
            for (std::uint64_t i = 0; i <= random.below(8); ++i)
                bytes[random.below(round % 2 == 0 ? std::min<std::size_t>(bytes.size(), 64)
                                                  : bytes.size())] =
                    static_cast<std::byte>(random.below(256));
            const auto file = written("damaged" + extension, bytes);
            try {
                const auto image = decode(file);
                EXPECT_FALSE(image.values.empty());
            } catch (const base::Error& error) {
                EXPECT_FALSE(error.facts().code.empty());
            }
        }
    }
}

TEST_F(Raster, DicomIsToldFromItsFirstBytes) {
    std::vector<std::byte> preamble(132);
    const std::string mark = "DICM";
    for (std::size_t i = 0; i < 4; ++i)
        preamble[128 + i] = static_cast<std::byte>(mark[i]);
    EXPECT_TRUE(looksLikeDicom(preamble));
    EXPECT_TRUE(looksLikeDicom(toBytes({8, 0, 5, 0, 'C', 'S', 10, 0})));
    EXPECT_TRUE(looksLikeDicom(toBytes({8, 0, 5, 0, 10, 0, 0, 0})));
    EXPECT_TRUE(looksLikeDicom(toBytes({0, 8, 0, 5, 'C', 'S', 0, 10})));
    EXPECT_FALSE(looksLikeDicom(toBytes({'P', 'K', 3, 4, 0, 0, 0, 0})));
    EXPECT_FALSE(looksLikeDicom(encodedAs(".png")));
    EXPECT_FALSE(looksLikeDicom({}));
    EXPECT_TRUE(hasImageExtension("a/B.JPeG"));
    EXPECT_FALSE(hasImageExtension("a/png"));
}

}  // namespace
}  // namespace lightbox::imaging
