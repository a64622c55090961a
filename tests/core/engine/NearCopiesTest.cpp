// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the project's images in a cohort of another place: changed, mirrored, and of a sealed test.
#include <algorithm>
#include <array>
#include <cmath>

#include "SealFixture.h"
#include "base/Files.h"
#include "base/Random.h"
#include "engine/external/External.h"
#include "imaging/Render.h"

using namespace lightbox;

namespace {

/// A soft picture that follows from `seed`.
spec::PixelBuffer scene(std::uint64_t seed, double gamma = 1) {
    constexpr int side = 96;
    base::Random random{seed};
    std::vector<std::array<double, 4>> waves;
    for (int i = 0; i < 40; ++i)
        waves.push_back({random.uniform(-0.5, 0.5), random.uniform(-0.5, 0.5),
                         random.uniform(0, 6.28), random.uniform(3, 14)});
    spec::PixelBuffer picture{side, side, 1, {}};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            double value = 128;
            for (const auto& [fx, fy, phase, height] : waves)
                value += height * std::sin(fx * x + fy * y + phase);
            value = 255 * std::pow(std::clamp(value / 255, 0.0, 1.0), gamma);
            picture.values.push_back(static_cast<std::uint8_t>(value));
        }
    return picture;
}

/// Without so many px on its left, top, right and bottom.
spec::PixelBuffer cut(const spec::PixelBuffer& picture, std::array<int, 4> px) {
    spec::PixelBuffer part{picture.width - px[0] - px[2], picture.height - px[1] - px[3], 1, {}};
    for (int y = 0; y < part.height; ++y)
        for (int x = 0; x < part.width; ++x)
            part.values.push_back(
                picture.values[static_cast<std::size_t>((y + px[1]) * picture.width + x + px[0])]);
    return part;
}

spec::PixelBuffer mirrored(spec::PixelBuffer picture) {
    for (int y = 0; y < picture.height; ++y) {
        const auto row = picture.values.begin() + y * picture.width;
        std::reverse(row, row + picture.width);
    }
    return picture;
}

class NearCopies : public test::EngineSeal {
protected:
    void SetUp() override {
        for (int i = 0; i < 40; ++i)
            test::writeFilm(folder / "films" / (i % 2 == 0 ? "normal" : "pneumonia") /
                                ("p" + std::to_string(1000 + i) + ".png"),
                            scene(static_cast<std::uint64_t>(i)));
        (void)importFolder("films");
        spec::SplitSpec split;
        split.ratios = {50, 25, 25};
        split.sealTest = true;
        (void)engine::makeSplit(project, split);
        const spec::RunId run = addRun("r", {spec::Set::Val});
        (void)lock("r", "screening");
        const auto reader = project::Project::open(project, project::Access::Read);
        base::writeFileAtomically(reader.runFolder(run) / "model.safetensors",
                                  std::string("weights"));
        const auto members = reader.runRecord(run).members;
        const spec::Dataset dataset = reader.dataset();
        for (const spec::ImageRecord& image : dataset.images)
            of[members.at(image.key)].push_back(std::stoi(image.patient->substr(1)) - 1000);
        request.run = "r";
        request.import.patientPattern = "(x\\d+)";
    }
    void write(const std::string& source, int number, const spec::PixelBuffer& picture) {
        test::writeFilm(folder / source / (number % 2 == 0 ? "normal" : "pneumonia") /
                            ("x" + std::to_string(100 + number) + ".png"),
                        picture);
    }
    spec::ClosedCohort readIn(const std::string& source) {
        request.import.sources = {folder / source};
        return engine::importCohort(project, request, progress, {});
    }
    std::map<spec::Set, std::vector<int>> of;  ///< numbers of the project's films
    engine::ExternalRequest request;
};

const spec::Warning* found(const std::vector<spec::Warning>& warnings) {
    const auto one = std::find_if(warnings.begin(), warnings.end(), [](const auto& warning) {
        return warning.code == "external_near_copies";
    });
    return one == warnings.end() ? nullptr : &*one;
}

}  // namespace

TEST_F(NearCopies, AreSaidAndNotLeftOut) {
    for (int i = 0; i < 20; ++i)
        write("there", i, scene(static_cast<std::uint64_t>(200 + i)));
    EXPECT_EQ(found(readIn("there").warnings), nullptr);
    for (int i = 0; i < 20; ++i)
        write("copied", i, scene(static_cast<std::uint64_t>(300 + i)));
    const auto seedOf = [&](spec::Set set, std::size_t i) {
        return static_cast<std::uint64_t>(of[set].at(i));
    };
    write("copied", 20, imaging::resized(scene(seedOf(spec::Set::Train, 0), 0.9), 120, 120));
    write("copied", 21, mirrored(scene(seedOf(spec::Set::Train, 1))));
    write("copied", 22, scene(seedOf(spec::Set::Test, 0), 1.1));
    const spec::ClosedCohort closed = readIn("copied");
    EXPECT_EQ(closed.cohort.images, 23U);
    const spec::Warning* warning = found(closed.warnings);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->text.id, "external_near_copies.trained");
    EXPECT_NE(warning->message.find("3 images of the cohort look like images of the project (1 "
                                    "mirrored or turned), 2 like those"),
              std::string::npos)
        << warning->message;
    const auto all = engine::cohorts(project);
    ASSERT_EQ(all.size(), 2U);
    const std::vector<spec::NearCopy>& copies = all.front().nearCopies;
    ASSERT_EQ(copies.size(), 3U);
    const auto copyOf = [&](int number) {
        return *std::find_if(copies.begin(), copies.end(), [&](const auto& one) {
            return one.image.str().find("x" + std::to_string(100 + number)) != std::string::npos;
        });
    };
    const auto filmOf = [&](spec::Set set, std::size_t i) {
        return "p" + std::to_string(1000 + of[set].at(i)) + ".png";
    };
    EXPECT_NE(copyOf(20).like.str().find(filmOf(spec::Set::Train, 0)), std::string::npos);
    EXPECT_TRUE(copyOf(20).isTrained && !copyOf(20).isTurned);
    EXPECT_NE(copyOf(21).like.str().find(filmOf(spec::Set::Train, 1)), std::string::npos);
    EXPECT_TRUE(copyOf(21).isTrained && copyOf(21).isTurned);
    // The folders of a sealed image tell its class.
    EXPECT_EQ(copyOf(22).like.str().find('/'), std::string::npos) << copyOf(22).like.str();
    EXPECT_FALSE(copyOf(22).isTrained);
    // Said whenever the cohort is looked at.
    ASSERT_NE(found(engine::closedCohort(project, "r", "copied").warnings), nullptr);
}

TEST_F(NearCopies, WithoutTheirEdgesAreSaid) {
    for (int i = 0; i < 20; ++i)
        write("cut", i, scene(static_cast<std::uint64_t>(400 + i)));
    const std::vector<std::array<int, 4>> edges{
        {2, 2, 2, 2}, {0, 3, 0, 0}, {4, 0, 0, 0}, {1, 2, 0, 3}, {1, 1, 1, 1}};
    for (std::size_t i = 0; i < edges.size(); ++i)
        write("cut", 20 + static_cast<int>(i),
              cut(scene(static_cast<std::uint64_t>(of[spec::Set::Train].at(i))), edges[i]));
    const spec::ClosedCohort closed = readIn("cut");
    ASSERT_NE(found(closed.warnings), nullptr);
    EXPECT_EQ(closed.cohort.nearCopies.size(), edges.size());
    for (const spec::NearCopy& copy : closed.cohort.nearCopies)
        EXPECT_TRUE(copy.isTrained && !copy.isTurned) << copy.image.str();
}
