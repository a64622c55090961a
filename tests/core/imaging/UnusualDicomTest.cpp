// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/Files.h"
#include "core/imaging/DicomArchive.h"
#include "core/imaging/SyntheticDicom.h"
#include "imaging/Decode.h"
#include "imaging/DicomOverlay.h"
#include "imaging/Errors.h"
#include "imaging/Render.h"
#include "support/ErrorCode.h"
#include "support/Places.h"

namespace lightbox::imaging {
namespace {

/// Files that break the standard in ways that pydicom (2.3.1 was asked of each) reads all the same,
/// and kinds of pixels that are seldom met.
class UnusualDicom : public test::SyntheticDicom {
protected:
    UnusualDicom() {
        layout(2, 1, 16, 16, 15);
        words({0xFC00, 100});
    }
    /// The file with these elements' kinds written as UN, which moves their length.
    std::filesystem::path asUnknown(const std::vector<DcmTagKey>& tags) {
        std::vector<std::byte> bytes = base::readFile(saved());
        const auto byteOf = [](unsigned value) { return static_cast<std::byte>(value & 0xFFU); };
        for (const DcmTagKey& tag : tags) {
            const std::vector<std::byte> key{byteOf(tag.getGroup()), byteOf(tag.getGroup() >> 8U),
                                             byteOf(tag.getElement()),
                                             byteOf(tag.getElement() >> 8U)};
            const auto at = std::search(bytes.begin(), bytes.end(), key.begin(), key.end());
            EXPECT_NE(at, bytes.end());
            const std::vector<std::byte> head{byteOf('U'), byteOf('N'), byteOf(0), byteOf(0),
                                              at[6],       at[7],       byteOf(0), byteOf(0)};
            bytes.insert(bytes.erase(at + 4, at + 8), head.begin(), head.end());
        }
        return written("unknown.dcm", bytes);
    }
    std::filesystem::path written(const std::string& name, const std::vector<std::byte>& bytes) {
        base::writeFileAtomically(folder() / name, bytes);
        return folder() / name;
    }
    static std::string whyNot(const std::filesystem::path& file) {
        try {
            (void)decode(file);
        } catch (const base::Error& error) {
            return error.facts().code + ": " + error.facts().why;
        }
        return "";
    }
};

TEST_F(UnusualDicom, KnownElementsOfUnknownKindAreWhatTheDictionarySays) {
    set(DCM_PixelRepresentation, Uint16{1});
    set(DCM_PhotometricInterpretation, "MONOCHROME1");
    set(DCM_RescaleSlope, "1");
    set(DCM_RescaleIntercept, "-1024");
    set(DCM_WindowCenter, "40");
    set(DCM_WindowWidth, "400");
    set(DCM_PatientID, "P1");
    const auto image =
        decode(asUnknown({DCM_RescaleSlope, DCM_RescaleIntercept, DCM_PixelRepresentation,
                          DCM_PhotometricInterpretation, DCM_Rows, DCM_WindowCenter,
                          DCM_WindowWidth, DCM_PatientID}));
    EXPECT_EQ(image.height, 1);
    EXPECT_EQ(image.values, (std::vector<float>{-2048, -924}));
    EXPECT_TRUE(image.inverted);
    ASSERT_EQ(image.windows.size(), 1U);
    EXPECT_EQ(image.windows[0].centre, 40);
    EXPECT_EQ(image.windows[0].width, 400);
    ASSERT_TRUE(image.fields.contains("PatientID"));
    EXPECT_EQ(image.fields.at("PatientID"), "P1");
}

TEST_F(UnusualDicom, PrivateElementsOfUnknownKindStayUnknown) {
    ASSERT_TRUE(dataset().putAndInsertString(DcmTag(0x0009, 0x0010, EVR_LO), "SOMEBODY").good());
    ASSERT_TRUE(dataset().putAndInsertString(DcmTag(0x0009, 0x1001, EVR_LO), "secret").good());
    const auto image = decode(asUnknown({DcmTagKey(0x0009, 0x1001)}));
    EXPECT_FALSE(image.fields.contains("0009,1001"));
    EXPECT_EQ(image.values, (std::vector<float>{0xFC00, 100}));
}

TEST_F(UnusualDicom, MarkWithoutPreambleIsRead) {
    std::vector<std::byte> bytes = base::readFile(saved());
    bytes.erase(bytes.begin(), bytes.begin() + 128);
    const auto file = written("nopreamble", bytes);
    EXPECT_TRUE(looksLikeDicom(bytes));
    EXPECT_EQ(decode(file).values, (std::vector<float>{0xFC00, 100}));
    EXPECT_EQ(dicomFields(file).at("SOPInstanceUID"), "1.2.3.4");
    bytes.resize(60);
    EXPECT_NE(whyNot(written("cut", bytes)), "");
    bytes.resize(4);
    EXPECT_NE(whyNot(written("mark", bytes)), "");
}

TEST_F(UnusualDicom, DeflatedWithoutPreambleIsBoundToo) {
    layout(512, 512, 16, 16, 15);
    words(std::vector<Uint16>(512 * 512, 7));
    const std::vector<std::byte> whole = base::readFile(saved(EXS_DeflatedLittleEndianExplicit));
    for (const std::ptrdiff_t left : {std::ptrdiff_t{128}, std::ptrdiff_t{132}}) {
        const auto file = written("bomb", {whole.begin() + left, whole.end()});
        EXPECT_EQ(decode(file).values, std::vector<float>(512 * 512, 7));
        EXPECT_EQ(test::errorCode([&] { (void)decode(file, 0, {.maxBytes = 400000}); }),
                  "too_large");
    }
}

TEST_F(UnusualDicom, NoFramesAreOneFrame) {
    set(DCM_NumberOfFrames, "0");
    EXPECT_EQ(decoded().frames, 1);
    EXPECT_EQ(decoded().values, (std::vector<float>{0xFC00, 100}));
    set(DCM_Rows, Uint16{2});
    EXPECT_EQ(code(), "truncated");
}

TEST_F(UnusualDicom, FloatPixelsAreValues) {
    dataset().findAndDeleteElement(DCM_PixelData);
    layout(2, 1, 32, 32, 31);
    for (const DcmTagKey& tag : {DCM_BitsStored, DCM_HighBit, DCM_PixelRepresentation})
        dataset().findAndDeleteElement(tag);
    set(DCM_NumberOfFrames, "2");
    const Float32 values[4]{-0.5F, 1e6F, 0.25F, std::numeric_limits<float>::quiet_NaN()};
    ASSERT_TRUE(dataset().putAndInsertFloat32Array(DCM_FloatPixelData, values, 4).good());
    for (const E_TransferSyntax syntax :
         {EXS_LittleEndianExplicit, EXS_LittleEndianImplicit, EXS_BigEndianExplicit}) {
        SCOPED_TRACE(DcmXfer(syntax).getXferName());
        const auto file = saved(syntax);
        const auto image = decode(file);
        EXPECT_EQ(image.values, (std::vector<float>{-0.5F, 1e6F}));
        EXPECT_EQ(image.frames, 2);
        EXPECT_EQ(image.bits, 32);
        EXPECT_EQ(decode(file, 1).values, (std::vector<float>{0.25F, 0}));
        EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{0, 255}));
    }
    set(DCM_RescaleSlope, "2");
    set(DCM_RescaleIntercept, "1");
    EXPECT_EQ(decoded().values, (std::vector<float>{0, 2e6F + 1}));
    set(DCM_NumberOfFrames, "3");
    EXPECT_EQ(test::errorCode([&] { (void)decode(saved(), 2); }), "truncated");
    set(DCM_BitsAllocated, Uint16{16});
    EXPECT_EQ(code(), "unreadable");
}

TEST_F(UnusualDicom, DoublePixelsAreValues) {
    dataset().findAndDeleteElement(DCM_PixelData);
    layout(2, 1, 64, 64, 63);
    const Float64 values[2]{-1234.5, 0.125};
    ASSERT_TRUE(dataset().putAndInsertFloat64Array(DCM_DoubleFloatPixelData, values, 2).good());
    for (const E_TransferSyntax syntax : {EXS_LittleEndianExplicit, EXS_BigEndianExplicit})
        EXPECT_EQ(decoded(syntax).values, (std::vector<float>{-1234.5F, 0.125F}));
    set(DCM_Rows, Uint16{60000});
    set(DCM_Columns, Uint16{60000});
    EXPECT_EQ(code(), "too_large");
    dataset().findAndDeleteElement(DCM_DoubleFloatPixelData);
    EXPECT_EQ(whyNot(saved()), "no_pixels: it has no pixel data");
}

TEST(UnusualDicomArchive, PatientOfDoseFilesWithUnknownKindsIsFound) {
    const test::DicomArchive archive;
    if (!archive.present())
        GTEST_SKIP() << "dicom.tar.xz is not among the shared data";
    // pydicom: dcmread(file).PatientID
    for (const char* name : {"pydicom/rtdose_rle.dcm", "pydicom/rtdose_rle_1frame.dcm"})
        EXPECT_EQ(dicomFields(archive / name)["PatientID"], "id11111") << name;
}

TEST(Contradicting, AFileOverWhichDcmtkThrowsIsRefusedAsAnyOther) {
    // Found by fuzzing: DCMTK 3.6.7 throws std::out_of_range over the type of a directory record.
    const std::filesystem::path file =
        std::filesystem::path(test::kTestData) / "../fuzz/seeds/dicom/contradicting.dcm";
    EXPECT_THROW((void)decode(file), base::Error);
    EXPECT_THROW((void)dicomFields(file), base::Error);
    EXPECT_THROW((void)dicomOverlays(file, 0), base::Error);
    EXPECT_EQ(test::errorCode(
                  [&] { readingDicom(file, []() -> int { throw std::out_of_range("erase"); }); }),
              "unreadable");
}

}  // namespace
}  // namespace lightbox::imaging
