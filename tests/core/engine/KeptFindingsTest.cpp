// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/KeptFindings.h"

#include <algorithm>
#include <fstream>

#include "EngineFixture.h"
#include "base/Files.h"
#include "base/Json.h"
#include "engine/AcceptFinding.h"
#include "engine/Exclude.h"
#include "engine/Images.h"
#include "engine/Inspect.h"
#include "spec/Json.h"
#include "spec/JsonHealth.h"

namespace lightbox::test {

namespace {

class Kept : public EngineTest {
protected:
    Kept() {
        writeClass("films", "normal", 0, 40);
        writeClass("films", "pneumonia", 40, 8);
        (void)importFolder("films");
    }
    [[nodiscard]] project::Project open() const {
        return project::Project::open(project, project::Access::Read);
    }
    [[nodiscard]] spec::HealthReport last() { return engine::lastFindings(project, progress, {}); }
    [[nodiscard]] std::vector<spec::ImageId> images(std::size_t count) const {
        std::vector<spec::ImageId> ids;
        for (const spec::ImageRecord& image : open().dataset().images)
            if (ids.size() < count)
                ids.push_back(image.id);
        return ids;
    }
    /// As a full inspection would have left it: films of both polarities.
    void keepPolarity(std::vector<spec::ImageId> ids) {
        spec::HealthReport report = engine::inspect(project, progress, {});
        spec::Finding finding;
        finding.code = "mixed_polarity";
        finding.severity = spec::Severity::High;
        finding.count = ids.size();
        finding.message = "Some films are negatives";
        finding.images = std::move(ids);
        report.findings.insert(report.findings.begin(), finding);
        engine::keepFindings(open(), engine::findingsBasis(open()), report);
    }
    [[nodiscard]] static const spec::Finding* polarity(const spec::HealthReport& report) {
        const auto found =
            std::find_if(report.findings.begin(), report.findings.end(),
                         [](const auto& one) { return one.code == "mixed_polarity"; });
        return found == report.findings.end() ? nullptr : &*found;
    }
};

}  // namespace

TEST_F(Kept, AFullReportIsThereAgainWithoutLookingAtThePixels) {
    const spec::HealthReport full = engine::inspect(project, {.full = true}, progress, {});
    std::filesystem::remove_all(folder / "films");
    EXPECT_EQ(spec::toJson(last()), spec::toJson(full));
    // Written by a program whose seconds are not those of a quick one.
    EXPECT_EQ(last().seconds, full.seconds);
}

TEST_F(Kept, AcceptancesAreThoseOfNow) {
    const spec::HealthReport full = engine::inspect(project, {.full = true}, progress, {});
    engine::acceptFinding(project, engine::findingNamed(full, "imbalance"), "as in the clinic");
    const spec::HealthReport report = last();
    EXPECT_EQ(engine::findingNamed(report, "imbalance").accepted->note, "as in the clinic");
}

TEST_F(Kept, OfAChangedSetWhatPixelsTellStaysForTheImagesThatAreLeft) {
    const std::vector<spec::ImageId> ids = images(3);
    keepPolarity(ids);
    ASSERT_NE(polarity(last()), nullptr);
    engine::exclude(project, {{ids[0]}, {}, "blurred"});
    const spec::HealthReport report = last();
    EXPECT_EQ(report.images, 47U) << "the rest of the report is of the set as it is";
    EXPECT_EQ(report.excluded, 1U);
    ASSERT_NE(polarity(report), nullptr);
    EXPECT_EQ(polarity(report)->images, (std::vector<spec::ImageId>{ids[1], ids[2]}));
    engine::exclude(project, {{ids[1], ids[2]}, {}, "blurred"});
    EXPECT_EQ(polarity(last()), nullptr);
}

TEST_F(Kept, AFileThatCannotBeReadIsNone) {
    keepPolarity(images(3));
    std::ofstream(project / "health.json")
        << R"({"version":1,"basis":"x","report":{"images":"many"}})";
    EXPECT_FALSE(engine::keptFindings(open()));
    EXPECT_EQ(last().images, 48U);
    std::ofstream(project / "health.json") << R"({"version":99})";
    EXPECT_FALSE(engine::keptFindings(open()));
}

TEST_F(Kept, TheDocumentReadsBackAsItself) {
    spec::HealthReport report = engine::inspect(project, progress, {});
    report.findings.front().groups = {images(2)};
    report.findings.front().files = {{"a.dcm", "truncated", "ends at 17 bytes"}};
    report.excludedFor = {{"blurred", 2}};
    const base::Json document = spec::toJson(report);
    EXPECT_EQ(spec::toJson(spec::healthReportFromJson(document)), document);
}

/// The cache's place is taken by a file: as on a medium that cannot be written to, whoever asks.
TEST_F(Kept, ThumbnailsAreMadeWhereNoneCanBeKept) {
    const spec::ImageRecord image = open().dataset().images.front();
    std::filesystem::remove_all(project / "cache");
    std::ofstream(project / "cache") << "no folder";
    const spec::PixelBuffer picture = engine::thumbnail(project, image, 64);
    EXPECT_GT(picture.width, 0);
    EXPECT_FALSE(picture.values.empty());
}

}  // namespace lightbox::test
