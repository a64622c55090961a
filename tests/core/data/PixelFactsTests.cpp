// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cmath>

#include "core/data/DataFixture.h"
#include "data/samples/DescribePixels.h"
#include "data/samples/Pixels.h"
#include "data/volumes/NpzFile.h"

using namespace lightbox;

namespace {

/// How bright images of every depth are said to be, and how they are prepared for training.
class DepthTest : public DataTest {
protected:
    struct Page {
        int bits;
        int format;  ///< SampleFormat: 1 unsigned, 2 signed, 3 floating-point
        std::vector<std::uint32_t> values;
    };

    /// A TIFF of grey pages 8 pixels wide, without compression.
    std::filesystem::path tiff(const std::string& path, const std::vector<Page>& pages) {
        std::string bytes;
        const auto put = [&](std::uint64_t value, int count) {
            for (int i = 0; i < count; ++i)
                bytes.push_back(static_cast<char>(value >> (8 * i) & 0xFFU));
        };
        constexpr std::uint64_t entries = 9;
        constexpr std::uint64_t directory = 2 + 12 * entries + 4;
        put(0x002A4949, 4);
        put(8, 4);
        for (const Page& page : pages) {
            const std::uint64_t size =
                page.values.size() * static_cast<std::uint64_t>(page.bits) / 8;
            const std::uint64_t data = bytes.size() + directory;
            const std::uint64_t rows = page.values.size() / 8;
            put(entries, 2);
            for (const auto& [tag, value] : std::vector<std::pair<std::uint64_t, std::uint64_t>>{
                     {256, 8},
                     {257, rows},
                     {258, static_cast<std::uint64_t>(page.bits)},
                     {259, 1},
                     {262, 1},
                     {273, data},
                     {278, rows},
                     {279, size},
                     {339, static_cast<std::uint64_t>(page.format)}}) {
                put(tag, 2);
                put(4, 2);
                put(1, 4);
                put(value, 4);
            }
            put(&page == &pages.back() ? 0 : data + size, 4);
            for (const std::uint32_t value : page.values)
                put(value, page.bits / 8);
        }
        return text(path, bytes);
    }
    /// 64 values from `low` to `high` in even steps.
    static std::vector<double> ramp(double low, double high) {
        std::vector<double> values;
        for (int i = 0; i < 64; ++i)
            values.push_back(low + (high - low) * i / 63);
        return values;
    }
    static Page whole(int bits, int format, const std::vector<double>& values) {
        Page page{bits, format, {}};
        for (const double value : values)
            page.values.push_back(
                format == 3 ? std::bit_cast<std::uint32_t>(static_cast<float>(value))
                            : static_cast<std::uint32_t>(static_cast<std::int64_t>(value)));
        return page;
    }
    /// The one image of a file.
    spec::ImageRecord imported(const std::filesystem::path& file) {
        const data::Imported result = import(file);
        EXPECT_TRUE(result.report.issues.empty());
        EXPECT_EQ(result.dataset.images.size(), 1U);
        return result.dataset.images.empty() ? spec::ImageRecord{} : result.dataset.images.front();
    }
};

TEST_F(DepthTest, rampsOfEveryDepthAreAsBrightAsTheyLook) {
    // numpy: linspace(0, 1, 64).mean() and .std()
    constexpr double mean = 0.5;
    constexpr double sd = 0.2932604;
    const std::vector<std::pair<const char*, Page>> files{
        {"8.tif", whole(8, 1, ramp(0, 255))},         {"12in16.tif", whole(16, 1, ramp(0, 4095))},
        {"16.tif", whole(16, 1, ramp(0, 65535))},     {"32int.tif", whole(32, 2, ramp(0, 60000))},
        {"32float.tif", whole(32, 3, ramp(0, 9000))}, {"fractions.tif", whole(32, 3, ramp(0, 1))},
    };
    for (const auto& [name, page] : files) {
        SCOPED_TRACE(name);
        const spec::ImageRecord image = imported(tiff(name, {page}));
        EXPECT_EQ(image.bits, page.bits);
        EXPECT_NEAR(image.meanIntensity, mean, 0.01);
        EXPECT_NEAR(image.sdIntensity, sd, 0.01);
    }
}

TEST_F(DepthTest, constantsAreFlatAtEveryDepth) {
    for (const auto& page : {whole(16, 1, ramp(700, 700)), whole(32, 2, ramp(70000, 70000)),
                             whole(32, 3, ramp(-3, -3)), whole(16, 1, ramp(0, 0))})
        EXPECT_EQ(imported(tiff("flat.tif", {page})).sdIntensity, 0);
}

TEST_F(DepthTest, samplesOfTwelveBitsInSixteenAreNotCrushed) {
    const auto file = tiff("12in16.tif", {whole(16, 1, ramp(0, 4095))});
    const std::vector<std::uint8_t> sample = data::readSample({file, "", -1}, 8, 1);
    ASSERT_EQ(sample.size(), 64U);
    for (std::size_t i = 0; i < sample.size(); ++i)
        EXPECT_NEAR(sample[i], 255.0 * static_cast<double>(i) / 63, 0.6);
    const auto full = tiff("16.tif", {whole(16, 1, ramp(0, 65535))});
    EXPECT_EQ(data::readPixels({full, "", -1}).values.back(), 65535);
    EXPECT_EQ(data::readSample({full, "", -1}, 8, 1).back(), 255);
}

TEST_F(DepthTest, signedValuesKeepTheirSign) {
    const auto file = tiff("ct.tif", {whole(16, 2, ramp(-1000, 1000))});
    const spec::ModalityImage image = data::readPixels({file, "", -1});
    EXPECT_EQ(image.values.front(), -1000);
    EXPECT_EQ(image.values.back(), 1000);
    EXPECT_NEAR(imported(file).meanIntensity, 0.5, 0.01);
}

TEST_F(DepthTest, pagesOfATiffAreImagesOfTheirOwn) {
    const auto file = tiff("stack.tif", {whole(8, 1, ramp(10, 10)), whole(8, 1, ramp(20, 20))});
    const data::Imported result = import(file);
    ASSERT_EQ(result.dataset.images.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        const spec::ImageRecord& image = result.dataset.images[i];
        EXPECT_EQ(image.id.str(), "stack.tif#frame=" + std::to_string(i));
        EXPECT_NEAR(image.meanIntensity, 10.0 * static_cast<double>(i + 1) / 255, 1e-9);
        EXPECT_EQ(data::readPixels(image.source).values.front(), 10.0F * static_cast<float>(i + 1));
        EXPECT_EQ(data::readSample(image.source, 8, 1).front(), 10 * (i + 1));
    }
    spec::ImportRequest request;
    request.sources = {file};
    request.middleSlices = 1;
    EXPECT_EQ(import(request).dataset.images.size(), 1U);
}

TEST_F(DepthTest, fortranOrderIsRefusedForWhatItIs) {
    std::string array = npy({"train_images", {2, 2, 2}, std::vector<std::uint8_t>(8, 1)});
    const std::string order = "'fortran_order': False";
    const std::size_t at = array.find(order);
    ASSERT_NE(at, std::string::npos);
    array.replace(at, order.size(), "'fortran_order': True ");
    const auto file =
        zip("f.npz", {{"train_images.npy", array}, {"train_labels.npy", npy({"", {2, 1}, {0, 1}})}},
            true);
    try {
        (void)import(file);
        ADD_FAILURE() << "it was imported";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "bad_value");
        EXPECT_NE(error.facts().why.find("Fortran order"), std::string::npos) << error.what();
    }
}

TEST_F(DepthTest, deepColourOfAnArrayIsBetween0And255) {
    data::NpyArray array;
    array.header.dtype = "u2";
    array.header.shape = {1, 1, 1, 3};
    array.header.dataOffset = 0;
    for (const unsigned value : {0U, 2048U, 4095U}) {
        array.bytes.push_back(static_cast<std::byte>(value & 0xFFU));
        array.bytes.push_back(static_cast<std::byte>(value >> 8U));
    }
    const spec::ModalityImage image = data::imageAt(array, 0, "a.npz", "train_images");
    EXPECT_EQ(image.bits, 16);
    EXPECT_FLOAT_EQ(image.values[0], 0);
    EXPECT_NEAR(image.values[1], 127.53, 0.01);
    EXPECT_FLOAT_EQ(image.values[2], 255);
}

}  // namespace
