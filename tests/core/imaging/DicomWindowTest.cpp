// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "core/imaging/SyntheticDicom.h"
#include "imaging/Render.h"

namespace lightbox::imaging {
namespace {

class DicomWindow : public test::SyntheticDicom {
protected:
    DicomWindow() { layout(6, 1, 16, 16, 15); }
    void addTable(DcmItem& parent, const DcmTagKey& sequence, const char* explanation,
                  std::array<Uint16, 3> descriptor, const std::vector<Uint16>& entries) {
        DcmItem* item = nullptr;
        ASSERT_TRUE(parent.findOrCreateSequenceItem(sequence, item, -2).good());
        ASSERT_TRUE(item->putAndInsertUint16Array(DCM_LUTDescriptor, descriptor.data(), 3).good());
        ASSERT_TRUE(item->putAndInsertString(DCM_LUTExplanation, explanation).good());
        ASSERT_TRUE(item->putAndInsertUint16Array(DCM_LUTData, entries.data(),
                                                  static_cast<unsigned long>(entries.size()))
                        .good());
    }
};

// pydicom 2.3.1: apply_windowing(np.array([0, 5, 10, 13, 20, 40], "u1"), dataset) with centre 10,
// width 20, 8 bits: LINEAR_EXACT 0, 63.75, 127.5, 165.75, 255, 255; SIGMOID 30.397, 68.580, 127.5,
// 164.642, 224.603, 254.369.
TEST_F(DicomWindow, FunctionsAreThoseOfTheStandard) {
    words({0, 5, 10, 13, 20, 40});
    set(DCM_WindowCenter, "10");
    set(DCM_WindowWidth, "20");
    EXPECT_EQ(render(decoded()).values, (std::vector<std::uint8_t>{0, 67, 134, 174, 255, 255}));
    set(DCM_VOILUTFunction, "LINEAR_EXACT");
    EXPECT_EQ(render(decoded()).values, (std::vector<std::uint8_t>{0, 64, 128, 166, 255, 255}));
    set(DCM_VOILUTFunction, "SIGMOID");
    const auto image = decoded();
    EXPECT_EQ(image.windows.at(0).function, spec::WindowFunction::Sigmoid);
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{30, 69, 128, 165, 225, 254}));
}

TEST_F(DicomWindow, ExactAndSigmoidWidthsMayBeBelowOne) {
    words({0, 1, 2, 3, 4, 5});
    set(DCM_WindowCenter, "2");
    set(DCM_WindowWidth, "0.5");
    EXPECT_TRUE(decoded().windows.empty());
    set(DCM_VOILUTFunction, "LINEAR_EXACT");
    EXPECT_EQ(render(decoded()).values, (std::vector<std::uint8_t>{0, 0, 128, 255, 255, 255}));
}

TEST_F(DicomWindow, TablesComeAfterWindowsAndCanBeMoved) {
    words({0, 9, 10, 11, 12, 60});
    addTable(dataset(), DCM_VOILUTSequence, "NORMAL", {3, 10, 8}, {0, 51, 255});
    addTable(dataset(), DCM_VOILUTSequence, "HARD", {2, 10, 16}, {0, 65535});
    auto image = decoded();
    ASSERT_EQ(image.windows.size(), 2U);
    EXPECT_EQ(image.windows[1].name, "HARD");
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{0, 0, 0, 51, 255, 255}));
    EXPECT_EQ(render(image, image.windows[1]).values,
              (std::vector<std::uint8_t>{0, 0, 0, 255, 255, 255}));
    spec::Window moved = image.windows[0];
    moved.centre += 1;
    EXPECT_EQ(render(image, moved).values, (std::vector<std::uint8_t>{0, 0, 0, 0, 51, 255}));
    image.inverted = true;
    EXPECT_EQ(render(image).values, (std::vector<std::uint8_t>{255, 255, 255, 204, 0, 0}));
    set(DCM_WindowCenter, "10");
    set(DCM_WindowWidth, "20");
    EXPECT_FALSE(decoded().windows.at(0).table);
    EXPECT_TRUE(decoded().windows.at(2).table);
}

TEST_F(DicomWindow, DamagedTablesAreLeftOut) {
    words({0, 1, 2, 3, 4, 5});
    addTable(dataset(), DCM_VOILUTSequence, "SHORT", {300, 0, 16}, {1, 2});
    addTable(dataset(), DCM_VOILUTSequence, "WHOLE", {2, 0, 16}, {1, 2});
    ASSERT_EQ(decoded().windows.size(), 1U);
    EXPECT_EQ(decoded().windows[0].name, "WHOLE");
}

TEST_F(DicomWindow, EveryFrameHasItsOwn) {
    layout(1, 1, 16, 16, 15);
    set(DCM_NumberOfFrames, "2");
    words({5, 6});
    for (long frame = 0; frame < 2; ++frame) {
        DcmItem* groups = nullptr;
        DcmItem* item = nullptr;
        ASSERT_TRUE(dataset()
                        .findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, groups, -2)
                        .good());
        ASSERT_TRUE(groups->findOrCreateSequenceItem(DCM_FrameVOILUTSequence, item, -2).good());
        item->putAndInsertString(DCM_WindowCenter, frame == 0 ? "7" : "8");
        item->putAndInsertString(DCM_WindowWidth, "2");
        item->putAndInsertString(DCM_VOILUTFunction, frame == 0 ? "LINEAR" : "SIGMOID");
    }
    const auto file = saved();
    EXPECT_EQ(decode(file, 0).windows.at(0).centre, 7);
    EXPECT_EQ(decode(file, 1).windows.at(0).centre, 8);
    EXPECT_EQ(decode(file, 1).windows.at(0).function, spec::WindowFunction::Sigmoid);
}

TEST_F(DicomWindow, PaddingMayBeARangeAndNegative) {
    set(DCM_PixelRepresentation, Uint16{1});
    set(DCM_RescaleIntercept, "-10");
    words({0xF830, 0xF831, 1, 2, 3, 4});
    ASSERT_TRUE(dataset().putAndInsertSint16(DCM_PixelPaddingValue, -2000).good());
    ASSERT_TRUE(dataset().putAndInsertSint16(DCM_PixelPaddingRangeLimit, -1900).good());
    for (const E_TransferSyntax syntax : {EXS_LittleEndianExplicit, EXS_LittleEndianImplicit}) {
        const auto image = decoded(syntax);
        EXPECT_EQ(image.values[0], -2010);
        EXPECT_EQ(image.paddingValue, -2010.0);
        EXPECT_EQ(image.paddingLimit, -1910.0);
        const spec::Window window = defaultWindow(image);
        EXPECT_GE(window.centre - window.width / 2, -10);
    }
}

TEST_F(DicomWindow, SegmentedPaletteIsExpanded) {
    layout(4, 1, 8, 8, 7);
    set(DCM_PhotometricInterpretation, "PALETTE COLOR");
    bytes({0, 2, 4, 5});
    const std::array<Uint16, 3> descriptor{6, 0, 16};
    // Two entries as they are, then a line of two to 65535, then two copied by an indirect segment:
    // PS3.3 C.7.9.2.
    const std::array<Uint16, 11> segments{0, 2, 257, 514, 1, 2, 65535, 2, 1, 0, 0};
    for (const auto& [descriptorTag, dataTag] :
         {std::pair(DCM_RedPaletteColorLookupTableDescriptor,
                    DCM_SegmentedRedPaletteColorLookupTableData),
          std::pair(DCM_GreenPaletteColorLookupTableDescriptor,
                    DCM_SegmentedGreenPaletteColorLookupTableData),
          std::pair(DCM_BluePaletteColorLookupTableDescriptor,
                    DCM_SegmentedBluePaletteColorLookupTableData)}) {
        dataset().putAndInsertUint16Array(descriptorTag, descriptor.data(), 3);
        dataset().putAndInsertUint16Array(dataTag, segments.data(), segments.size());
    }
    const auto image = decoded();
    const auto red = [&image](std::size_t pixel) { return image.values[3 * pixel]; };
    EXPECT_EQ(red(0), 1);
    EXPECT_NEAR(red(1), (514 + (65535 - 514) / 2.0) / 257, 0.01);
    EXPECT_EQ(red(2), 1);
    EXPECT_EQ(red(3), 2);
}

TEST_F(DicomWindow, APaletteOfBytesInWordsIsNotBlack) {
    layout(2, 1, 8, 8, 7);
    set(DCM_PhotometricInterpretation, "PALETTE COLOR");
    bytes({0, 1});
    const auto palette = [this](std::array<Uint16, 3> red, Uint16 bits) {
        const std::array<Uint16, 3> descriptor{3, 0, bits};
        const std::array<Uint16, 3> dark{0, 0, 0};
        for (const auto& [descriptorTag, dataTag, data] :
             {std::tuple(DCM_RedPaletteColorLookupTableDescriptor,
                         DCM_RedPaletteColorLookupTableData, red),
              std::tuple(DCM_GreenPaletteColorLookupTableDescriptor,
                         DCM_GreenPaletteColorLookupTableData, dark),
              std::tuple(DCM_BluePaletteColorLookupTableDescriptor,
                         DCM_BluePaletteColorLookupTableData, dark)}) {
            dataset().putAndInsertUint16Array(descriptorTag, descriptor.data(), 3);
            dataset().putAndInsertUint16Array(dataTag, data.data(), 3);
        }
        return decoded().values;
    };
    EXPECT_EQ(palette({255, 51, 0}, 16), (std::vector<float>{255, 0, 0, 51, 0, 0}));
    EXPECT_EQ(palette({65535, 13107, 0}, 16), (std::vector<float>{255, 0, 0, 51, 0, 0}));
}

TEST_F(DicomWindow, TextOfEveryCharacterSetIsUtf8) {
    words({0, 1, 2, 3, 4, 5});
    set(DCM_SpecificCharacterSet, "ISO_IR 100");
    set(DCM_StudyDescription, "Sch\xE4"
                              "del");
    EXPECT_EQ(decoded().fields.at("StudyDescription"), "Sch\xC3\xA4"
                                                       "del");
    // The name Yamada in JIS X 0208, PS3.5 H.3.1.
    set(DCM_SpecificCharacterSet, "\\ISO 2022 IR 87");
    set(DCM_StudyDescription, "\x1B$B;3ED\x1B(B");
    EXPECT_EQ(decoded().fields.at("StudyDescription"), "\xE5\xB1\xB1\xE7\x94\xB0");
    set(DCM_SpecificCharacterSet, "GB18030");
    set(DCM_StudyDescription, "\xCD\xF5");
    EXPECT_EQ(decoded().fields.at("StudyDescription"), "\xE7\x8E\x8B");
    set(DCM_SpecificCharacterSet, "NONSENSE");
    EXPECT_EQ(decoded().fields.at("StudyDescription"), "??");
}

}  // namespace
}  // namespace lightbox::imaging
