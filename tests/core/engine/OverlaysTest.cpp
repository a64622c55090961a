// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/DicomOverlays.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "core/imaging/SyntheticDicom.h"
#include "engine/Images.h"
#include "support/Films.h"

namespace lightbox::test {

namespace {

class Overlays : public SyntheticDicom {
protected:
    Overlays() {
        layout(4, 2, 16, 12, 11);
        words({1, 2, 3, 4, 5, 6, 7, 8});
    }
};

}  // namespace

TEST_F(Overlays, OfAFileLieOverItsImageAndChangeNoPixel) {
    const std::vector<Sint16> origin{1, 3};
    const Uint16 bits = 0b0111;
    dataset().putAndInsertUint16(DcmTag(0x6002, 0x0010, EVR_US), 2);
    dataset().putAndInsertUint16(DcmTag(0x6002, 0x0011, EVR_US), 2);
    dataset().putAndInsertString(DcmTag(0x6002, 0x0040, EVR_CS), "R");
    dataset().putAndInsertSint16Array(DcmTag(0x6002, 0x0050, EVR_SS), origin.data(), 2);
    dataset().putAndInsertString(DcmTag(0x6002, 0x1500, EVR_LO), "outline");
    dataset().putAndInsertUint16Array(DcmTag(0x6002, 0x3000, EVR_OW), &bits, 1);
    const spec::ImageSource source{saved(), "", -1};
    const spec::ModalityImage image = engine::loadImage(source);
    EXPECT_EQ(image.values, (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8}));
    const std::vector<engine::OverlayPlane> planes = engine::overlaysOf(source, image);
    ASSERT_EQ(planes.size(), 1U);
    EXPECT_EQ(planes[0].name, "outline");
    EXPECT_TRUE(planes[0].isRegion);
    EXPECT_EQ(planes[0].mask, (std::vector<std::uint8_t>{0, 0, 1, 1, 0, 0, 1, 0}));
}

TEST_F(Overlays, TagsOfAFileLeaveNamesOfPersonsOut) {
    set(DCM_PatientName, "Doe^Jane");
    set(DCM_ViewPosition, "AP");
    spec::ImageRecord image;
    image.source = {saved(), "", -1};
    const auto tags = engine::imageTags(image);
    EXPECT_TRUE(std::find(tags.begin(), tags.end(),
                          std::pair<std::string, std::string>("ViewPosition", "AP")) != tags.end());
    for (const auto& [name, value] : tags)
        EXPECT_EQ(value.find("Doe"), std::string::npos) << name;
    image.source = {writeFilm(folder() / "a.png", film(3)), "", -1};
    EXPECT_TRUE(engine::imageTags(image).empty());
}

TEST_F(Overlays, AreNoneWhereAFileBringsNone) {
    const spec::ImageSource plain{saved(), "", -1};
    EXPECT_TRUE(engine::overlaysOf(plain, engine::loadImage(plain)).empty());
    const spec::ImageSource raster{writeFilm(folder() / "a.png", film(3)), "", -1};
    EXPECT_TRUE(engine::overlaysOf(raster, engine::loadImage(raster)).empty());
}

}  // namespace lightbox::test
