// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture is decides what its border says; masks among the films; ids written in two ways.
#include <cmath>

#include "core/data/HealthFixture.h"
#include "data/health/checks/PictureKind.h"

using namespace lightbox;

namespace {

/// RGB of 64 x 64 by `shade`(x, y, channel).
spec::PixelBuffer drawn(const std::function<double(int, int, int)>& shade) {
    spec::PixelBuffer picture{64, 64, 3, {}};
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            for (int c = 0; c < 3; ++c)
                picture.values.push_back(
                    static_cast<std::uint8_t>(std::clamp(shade(x, y, c), 0.0, 255.0)));
    return picture;
}

double fromMiddle(int x, int y) {
    return std::hypot(x - 31.5, y - 31.5);
}

/// Stained tissue: dark nuclei on pink, the same up to the edge.
double tissue(int x, int y, int channel) {
    const double nuclei = 50 * std::sin(0.9 * x) * std::cos(0.8 * y);
    return (channel == 1 ? 130 : 200) + nuclei;
}

TEST(PictureKind, IsToldByColourAndBorder) {
    using data::PictureKind;
    EXPECT_EQ(data::pictureKind(drawn(tissue)), PictureKind::Tile);
    const auto film = [](int x, int y, int) { return 200 - 4 * fromMiddle(x, y); };
    EXPECT_EQ(data::pictureKind(drawn(film)), PictureKind::Film) << "grey in three channels";
    const auto fundus = [](int x, int y, int channel) {
        return fromMiddle(x, y) > 26 ? 0 : tissue(x, y, channel);
    };
    EXPECT_EQ(data::pictureKind(drawn(fundus)), PictureKind::Photograph);
    const auto mole = [](int x, int y, int channel) {
        return fromMiddle(x, y) < 22 ? 60 + 10 * channel : 220 - 30 * channel;
    };
    EXPECT_EQ(data::pictureKind(drawn(mole)), PictureKind::Photograph);
    EXPECT_EQ(data::pictureKind({64, 64, 1, std::vector<std::uint8_t>(64 * 64, 90)}),
              PictureKind::Film);
}

class PictureKinds : public Health {
protected:
    /// The images' files, so that a look at them can be taken.
    void write(const std::function<double(int, int, int)>& shade) {
        const std::filesystem::path file = test::writeFilm(folder() / "one.png", drawn(shade));
        for (spec::ImageRecord& image : dataset.images) {
            image.source.file = file;
            image.channels = 3;
        }
    }
    /// Bright borders of one class.
    void drawBorders() {
        draw([this](std::size_t i, int x, int y) {
            const bool isBorder = x < 3 || y < 3 || x > 52 || y > 52;
            return isBorder && dataset.images[i].label == 1 ? 200.0 : 100.0;
        });
    }
};

TEST_F(PictureKinds, BordersOfTissueAreNoFault) {
    drawBorders();
    write([](int x, int y, int) { return 200 - 4 * fromMiddle(x, y); });
    const spec::Finding film = finding("shortcut_border");
    EXPECT_EQ(film.severity, spec::Severity::High);
    ASSERT_TRUE(film.auroc);
    EXPECT_LE(*film.auroc->low, *film.auroc->value);
    EXPECT_LE(*film.auroc->value, *film.auroc->high);
    write(tissue);
    const spec::Finding tile = finding("shortcut_border");
    EXPECT_EQ(tile.severity, spec::Severity::Low);
    EXPECT_NE(tile.effect.find("tissue"), std::string::npos);
}

TEST_F(PictureKinds, CellsInLineAreNoText) {
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        dataset.images[i].picture = spec::PictureFacts{i, 0.5, 0.05, 0.01, i % 4 == 0 ? 5 : 0};
    write([](int x, int y, int) { return 200 - 4 * fromMiddle(x, y); });
    EXPECT_EQ(finding("burnt_in_text").count, 100U);
    write(tissue);
    EXPECT_EQ(finding("burnt_in_text").count, 0U);
    dataset.images[3].fields["burned_in"] = "YES";
    EXPECT_EQ(finding("burnt_in_text").count, 1U) << "what the file states stands";
}

TEST_F(PictureKinds, MasksAmongImagesAreFound) {
    for (spec::ImageRecord& image : dataset.images)
        image.picture = spec::PictureFacts{1, 0.5, 0.05, 0.01, 0};
    EXPECT_EQ(finding("masks_among_images").count, 0U);
    dataset.images[4].picture->blackShare = 0.7;
    dataset.images[4].picture->whiteShare = 0.295;
    dataset.images[5].picture->blackShare = 1;  // an empty film is none
    dataset.images[5].picture->whiteShare = 0;
    dataset.images[6].picture->blackShare = 0.5;
    dataset.images[6].picture->whiteShare = 0.5;
    dataset.images[6].width = 32;  // no film of that size
    EXPECT_EQ(finding("masks_among_images").images, ids({4}));
    dataset.images[4].source.file = "masks/4.png";  // in a folder of its own
    EXPECT_EQ(finding("masks_among_images").images, ids({4}));
}

TEST_F(PictureKinds, IdsThatDifferInFormAloneAreFound) {
    EXPECT_EQ(finding("patient_id_forms").count, 0U);
    dataset.images[0].patient = "007";
    dataset.images[1].patient = "7";
    dataset.images[2].patient = "7.0";
    dataset.images[3].patient = "p9";
    const spec::Finding found = finding("patient_id_forms");
    EXPECT_EQ(found.count, 2U);
    EXPECT_NE(found.message.find("007 / 7 / 7.0"), std::string::npos) << found.message;
}

}  // namespace
