// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmjpls/djencode.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "core/imaging/SyntheticDicom.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "support/ErrorCode.h"

namespace lightbox::imaging {
namespace {

using test::SyntheticDicom;

TEST_F(SyntheticDicom, HighBitAndOverlayBitsAreMaskedAway) {
    layout(2, 1, 16, 12, 11);
    words({0xF123, 0x0FFF});
    EXPECT_EQ(decoded().values, (std::vector<float>{0x123, 0xFFF}));
    layout(2, 1, 16, 12, 15);
    EXPECT_EQ(decoded().values, (std::vector<float>{0xF12, 0x0FF}));
}

TEST_F(SyntheticDicom, SignIsThatOfTheBitsStored) {
    layout(2, 1, 16, 12, 11);
    set(DCM_PixelRepresentation, Uint16{1});
    words({0x0FFF, 0x07FF});
    EXPECT_EQ(decoded().values, (std::vector<float>{-1, 2047}));
}

TEST_F(SyntheticDicom, RescaleWindowPaddingAndPolarityAreTold) {
    layout(2, 1, 16, 16, 15);
    set(DCM_PhotometricInterpretation, "MONOCHROME1");
    set(DCM_RescaleSlope, "0.5");
    set(DCM_RescaleIntercept, "-10");
    set(DCM_PixelPaddingValue, Uint16{100});
    set(DCM_WindowCenter, "40\\50");
    set(DCM_WindowWidth, "400\\350");
    set(DCM_WindowCenterWidthExplanation, "LUNG\\BONE");
    set(DCM_ImagerPixelSpacing, "0.2\\0.1");
    words({100, 201});
    const auto image = decoded();
    EXPECT_EQ(image.values, (std::vector<float>{40, 90.5}));
    EXPECT_TRUE(image.inverted);
    EXPECT_EQ(image.paddingValue, 40.0);
    ASSERT_EQ(image.windows.size(), 2U);
    EXPECT_EQ(image.windows[1].name, "BONE");
    EXPECT_EQ(image.windows[1].width, 350);
    EXPECT_EQ(image.spacingX, 0.1);
    EXPECT_EQ(image.spacingY, 0.2);
}

TEST_F(SyntheticDicom, ModalityTableIsAppliedAndClamped) {
    layout(4, 1, 16, 16, 15);
    words({0, 10, 11, 60});
    DcmItem* item = nullptr;
    ASSERT_TRUE(dataset().findOrCreateSequenceItem(DCM_ModalityLUTSequence, item, -2).good());
    const Uint16 descriptor[3]{3, 10, 16};
    const Uint16 entries[3]{7, 8, 9};
    ASSERT_TRUE(item->putAndInsertUint16Array(DCM_LUTDescriptor, descriptor, 3).good());
    ASSERT_TRUE(item->putAndInsertUint16Array(DCM_LUTData, entries, 3).good());
    EXPECT_EQ(decoded().values, (std::vector<float>{7, 7, 8, 9}));
}

TEST_F(SyntheticDicom, FunctionalGroupsGiveEveryFrameItsRescale) {
    layout(1, 1, 16, 16, 15);
    set(DCM_NumberOfFrames, "2");
    words({5, 6});
    DcmItem* group = nullptr;
    ASSERT_TRUE(
        dataset().findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, group, -2).good());
    DcmItem* item = nullptr;
    ASSERT_TRUE(
        group->findOrCreateSequenceItem(DCM_PixelValueTransformationSequence, item, -2).good());
    item->putAndInsertString(DCM_RescaleSlope, "3");
    item->putAndInsertString(DCM_RescaleIntercept, "1");
    EXPECT_EQ(decoded().values, (std::vector<float>{16}));
}

TEST_F(SyntheticDicom, PlanesAreInterleaved) {
    layout(2, 1, 8, 8, 7, 3);
    set(DCM_PhotometricInterpretation, "RGB");
    set(DCM_PlanarConfiguration, Uint16{1});
    bytes({1, 2, 3, 4, 5, 6});
    const auto image = decoded();
    EXPECT_EQ(image.channels, 3);
    EXPECT_EQ(image.values, (std::vector<float>{1, 3, 5, 2, 4, 6}));
}

TEST_F(SyntheticDicom, DecodersGiveColourByPixelWhateverThePlanesSay) {
    layout(8, 8, 8, 8, 7, 3);
    set(DCM_PhotometricInterpretation, "RGB");
    set(DCM_PlanarConfiguration, Uint16{0});
    std::vector<Uint8> values(192);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<Uint8>(i * i);
    bytes(values);
    const std::vector<float> expected = decoded().values;
    DcmRLEEncoderRegistration::registerCodecs();
    ASSERT_TRUE(dataset().chooseRepresentation(EXS_RLELossless, nullptr).good());
    set(DCM_PlanarConfiguration, Uint16{1});
    EXPECT_EQ(decoded(EXS_RLELossless).values, expected);
    DcmRLEEncoderRegistration::cleanup();
}

TEST_F(SyntheticDicom, JpegStreamOfAnotherSizeIsRefused) {
    layout(8, 8, 8, 8, 7);
    bytes(std::vector<Uint8>(64, 9));
    DJLSEncoderRegistration::registerCodecs();
    ASSERT_TRUE(dataset().chooseRepresentation(EXS_JPEGLSLossless, nullptr).good());
    DJLSEncoderRegistration::cleanup();
    EXPECT_EQ(decoded(EXS_JPEGLSLossless).values, std::vector<float>(64, 9));
    set(DCM_Rows, Uint16{2});
    EXPECT_EQ(test::errorCode([&] { (void)decoded(EXS_JPEGLSLossless); }), "unreadable");
    set(DCM_Rows, Uint16{200});
    EXPECT_EQ(test::errorCode([&] { (void)decoded(EXS_JPEGLSLossless); }), "unreadable");
}

TEST_F(SyntheticDicom, JpegLsOfSevenBitsIsRead) {
    // As CharLS 2.4 writes it: of 8 x 8 samples of 7 bits, without a preset of its own.
    const std::vector<Uint8> stream{
        0xFF, 0xD8, 0xFF, 0xF7, 0x00, 0x0B, 0x07, 0x00, 0x08, 0x00, 0x08, 0x01, 0x01,
        0x11, 0x00, 0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0xB3,
        0x0C, 0xE0, 0x00, 0x00, 0x70, 0x67, 0xAC, 0x20, 0x2E, 0x20, 0x2A, 0x28, 0x40,
        0xC1, 0x88, 0x0B, 0x4A, 0x03, 0x06, 0x80, 0xCB, 0xAC, 0x0C, 0x1A, 0x06, 0x55,
        0x8A, 0x5B, 0xFE, 0xDB, 0xB7, 0xF7, 0xFF, 0x7C, 0xFF, 0xD9};
    layout(8, 8, 8, 7, 6);
    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelData, EVR_OB));
    sequence->insert(new DcmPixelItem(DcmTag(DCM_Item, EVR_OB)));
    auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_Item, EVR_OB));
    ASSERT_TRUE(
        item->putUint8Array(stream.data(), static_cast<unsigned long>(stream.size())).good());
    sequence->insert(item.release());
    auto pixels = std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData, EVR_OB));
    pixels->putOriginalRepresentation(EXS_JPEGLSLossless, nullptr, sequence.release());
    ASSERT_TRUE(dataset().insert(pixels.release(), true).good());
    std::vector<float> expected;
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x)
            expected.push_back(
                static_cast<float>(std::min(127, x * x + y * 3 * (x % 3) + (x > 4 ? 40 : 0))));
    EXPECT_EQ(decoded(EXS_JPEGLSLossless).values, expected);
}

TEST_F(SyntheticDicom, NonsenseIsAnError) {
    layout(2, 1, 16, 12, 11);
    EXPECT_EQ(code(), "no_pixels");
    words({1, 2});
    EXPECT_EQ(code(), "");
    set(DCM_HighBit, Uint16{3});
    EXPECT_EQ(code(), "unreadable");
    set(DCM_HighBit, Uint16{11});
    set(DCM_SamplesPerPixel, Uint16{7});
    EXPECT_EQ(code(), "unreadable");
    set(DCM_SamplesPerPixel, Uint16{1});
    set(DCM_RescaleSlope, "1e300");
    EXPECT_EQ(code(), "unreadable");
    set(DCM_RescaleSlope, "1");
    set(DCM_NumberOfFrames, "3");
    EXPECT_EQ(code(), "");
    EXPECT_EQ(test::errorCode([&] { (void)imaging::decode(saved(), 1); }), "truncated");
    set(DCM_NumberOfFrames, "-1");
    EXPECT_EQ(code(), "unreadable");
    set(DCM_NumberOfFrames, "1");
    set(DCM_Rows, Uint16{60000});
    set(DCM_Columns, Uint16{60000});
    EXPECT_EQ(code(), "too_large");
    dataset().findAndDeleteElement(DCM_Rows);
    EXPECT_EQ(code(), "unreadable");
}

TEST_F(SyntheticDicom, DeflatedIsReadUnlessItGrowsWithoutBound) {
    layout(512, 512, 16, 16, 15);
    words(std::vector<Uint16>(512 * 512, 7));
    const auto file = saved(EXS_DeflatedLittleEndianExplicit);
    ASSERT_LT(std::filesystem::file_size(file), 10000U);
    EXPECT_EQ(decode(file).values, std::vector<float>(512 * 512, 7));
    EXPECT_EQ(test::errorCode([&] { (void)decode(file, 0, {.maxBytes = 400000}); }), "too_large");
    EXPECT_EQ(test::errorCode([&] { (void)decode(file, 0, {.maxBytes = 600000}); }), "");
}

TEST_F(SyntheticDicom, DefaultWindowOfDicomLeavesPaddingOut) {
    layout(100, 1, 16, 16, 15);
    set(DCM_PixelPaddingValue, Uint16{0});
    std::vector<Uint16> values(100, 0);
    for (Uint16 i = 0; i < 50; ++i)
        values[i] = 1000 + i;
    words(values);
    const auto window = defaultWindow(decoded());
    EXPECT_GE(window.centre - window.width / 2, 999);
    EXPECT_NEAR(fullWindow(decoded()).centre - 0.5, 1049 / 2.0, 1e-9);
}

}  // namespace
}  // namespace lightbox::imaging
