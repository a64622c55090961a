// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomOverlay.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

#include "core/imaging/DicomArchive.h"
#include "core/imaging/SyntheticDicom.h"

namespace lightbox::imaging {
namespace {

class DicomOverlay : public test::SyntheticDicom {
protected:
    DicomOverlay() {
        layout(4, 2, 16, 12, 11);
        words({0x8001, 2, 3, 4, 5, 6, 7, 0x8008});
    }
    void overlay(Uint16 group, Uint16 columns, Uint16 rows, Sint16 top, Sint16 left) {
        const std::vector<Sint16> origin{top, left};
        dataset().putAndInsertUint16(DcmTag(group, 0x0010, EVR_US), rows);
        dataset().putAndInsertUint16(DcmTag(group, 0x0011, EVR_US), columns);
        dataset().putAndInsertString(DcmTag(group, 0x0040, EVR_CS), "R");
        dataset().putAndInsertSint16Array(DcmTag(group, 0x0050, EVR_SS), origin.data(), 2);
        dataset().putAndInsertString(DcmTag(group, 0x1500, EVR_LO), "outline");
    }
    void bits(Uint16 group, Uint16 word) {
        dataset().putAndInsertUint16Array(DcmTag(group, 0x3000, EVR_OW), &word, 1);
    }
};

TEST_F(DicomOverlay, LiesWhereItsOriginSays) {
    overlay(0x6002, 2, 2, 1, 3);
    bits(0x6002, 0b0111);
    const auto overlays = dicomOverlays(saved());
    ASSERT_EQ(overlays.size(), 1U);
    EXPECT_EQ(overlays[0].group, 0x6002);
    EXPECT_EQ(overlays[0].label, "outline");
    EXPECT_TRUE(overlays[0].isRegion);
    EXPECT_EQ(overlays[0].mask, (std::vector<std::uint8_t>{0, 0, 1, 1, 0, 0, 1, 0}));
    EXPECT_EQ(decoded().values, (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST_F(DicomOverlay, IsCutAtTheImagesBorder) {
    overlay(0x6000, 2, 2, 0, 0);
    bits(0x6000, 0b1111);
    for (const E_TransferSyntax syntax :
         {EXS_LittleEndianExplicit, EXS_LittleEndianImplicit, EXS_BigEndianExplicit})
        EXPECT_EQ(dicomOverlays(saved(syntax)).at(0).mask,
                  (std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0, 0, 0}));
}

TEST_F(DicomOverlay, IsFoundInUnusedBitsOfThePixels) {
    overlay(0x6000, 4, 2, 1, 1);
    dataset().putAndInsertUint16(DcmTag(0x6000, 0x0100, EVR_US), 16);
    dataset().putAndInsertUint16(DcmTag(0x6000, 0x0102, EVR_US), 15);
    EXPECT_EQ(dicomOverlays(saved()).at(0).mask,
              (std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0, 0, 1}));
}

TEST_F(DicomOverlay, ThatEndsEarlyIsLeftOut) {
    overlay(0x6000, 40, 20, 1, 1);
    bits(0x6000, 1);
    EXPECT_TRUE(dicomOverlays(saved()).empty());
    EXPECT_EQ(test::errorCode([this] { (void)dicomOverlays(saved(), 1); }), "bad_value");
}

TEST(DicomOverlayOfArchive, IsThatOfPydicom) {
    const test::DicomArchive archive;
    if (!archive.present())
        GTEST_SKIP() << "dicom.tar.xz is not among the shared data";
    // pydicom 2.3.1: dcmread(...).overlay_array(0x6000).sum()
    const auto overlays = dicomOverlays(archive / "pydicom/examples_overlay.dcm");
    ASSERT_EQ(overlays.size(), 1U);
    EXPECT_EQ(overlays[0].width, 484);
    EXPECT_EQ(overlays[0].height, 300);
    EXPECT_EQ(std::accumulate(overlays[0].mask.begin(), overlays[0].mask.end(), 0), 222);
}

}  // namespace
}  // namespace lightbox::imaging
