// SPDX-License-Identifier: GPL-3.0-or-later
// Patient ids that are one person's, and what stands for patients that are not known.
#include "engine/MergePatients.h"
#include <algorithm>
#include <cmath>
#include <set>

#include "base/Error.h"
#include "core/engine/EngineFixture.h"
#include "engine/Exclude.h"
#include "engine/Inspect.h"
#include "engine/PatientGroups.h"

using namespace lightbox;

namespace {

class MergePatients : public test::EngineTest {
protected:
    void SetUp() override {
        int film = 0;
        for (const char* name : {"007_a", "7_b", "7_c", "8_a", "P9_a", "p9_b"}) {
            ++film;
            writeFilm(folder / "films" / (film % 2 == 0 ? "ill" : "well") /
                          (std::string(name) + ".png"),
                      film);
        }
        (void)import();
    }
    spec::ImportReport import() {
        spec::ImportRequest request;
        request.sources = {folder / "films"};
        request.patientPattern = "([^/_]+)_[a-z]";
        return engine::importCases(project, request, progress, {});
    }
    [[nodiscard]] std::string patientOf(const std::string& name) const {
        const spec::Dataset dataset =
            project::Project::open(project, project::Access::Read).dataset();
        for (const spec::ImageRecord& image : dataset.images)
            if (image.id.str().find("/" + name) != std::string::npos)
                return image.patient.value_or("");
        return "?";
    }
};

TEST_F(MergePatients, GivesTheirImagesOneIdAndTakesItBack) {
    const engine::PatientsMerged merged =
        engine::mergePatients(project, {"007"}, "7", "the same hospital number");
    EXPECT_EQ(merged.images, 1U);
    ASSERT_EQ(merged.merges.size(), 1U);
    EXPECT_EQ(merged.merges[0].source, "007");
    EXPECT_EQ(merged.merges[0].target, "7");
    EXPECT_FALSE(merged.merges[0].at.empty());
    EXPECT_EQ(patientOf("007_a"), "7");
    EXPECT_EQ(import().updatedPatients, 0U) << "importing again keeps it";
    EXPECT_EQ(patientOf("007_a"), "7");
    const auto changes = [&] {
        std::size_t count = 0;
        for (const project::LedgerEntry& entry :
             project::Project::open(project, project::Access::Read).ledger())
            count += entry.kind == project::LedgerKind::PatientChange ? 1 : 0;
        return count;
    };
    EXPECT_EQ(changes(), 1U);
    EXPECT_EQ(engine::undoMergePatients(project, {"007"}).images, 1U);
    EXPECT_EQ(patientOf("007_a"), "007");
    EXPECT_EQ(changes(), 2U);
    EXPECT_TRUE(engine::listPatientMerges(project).empty());
}

TEST_F(MergePatients, FormsOfOneIdBecomeTheMostFrequent) {
    EXPECT_EQ(engine::mergePatientForms(project, {"007"}, "zeros").images, 1U);
    EXPECT_EQ(patientOf("007_a"), "7");
    EXPECT_EQ(patientOf("p9_b"), "p9") << "not named";
    EXPECT_EQ(engine::mergePatientForms(project, {}, "case").images, 1U);
    EXPECT_EQ(patientOf("P9_a"), patientOf("p9_b"));
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatientForms(project, {}, "again"); }),
              "not_merged");
    EXPECT_EQ(engine::undoMergePatients(project, {}).images, 2U);
    EXPECT_EQ(patientOf("007_a"), "007");
}

TEST_F(MergePatients, IsRefusedForNobodyAndWithoutAReason) {
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {"70"}, "7", "why"); }),
              "patient_unknown");
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {"7"}, "70", "why"); }),
              "patient_unknown");
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {"007"}, "7", " "); }),
              "reason_missing");
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {}, "7", "why"); }),
              "nothing_named");
    EXPECT_EQ(test::codeOf([&] { (void)engine::undoMergePatients(project, {"007"}); }),
              "not_merged");
    EXPECT_EQ(patientOf("007_a"), "007");
}

TEST_F(MergePatients, KeepsOutWhatWasLeftOutByPatient) {
    engine::exclude(project, {{}, {"007"}, "consent withdrawn"});
    (void)engine::mergePatients(project, {"007"}, "7", "the same");
    const spec::Dataset dataset = project::Project::open(project, project::Access::Read).dataset();
    for (const spec::ImageRecord& image : dataset.images)
        EXPECT_EQ(image.excluded.has_value(), image.id.str().find("007_a") != std::string::npos);
}

TEST_F(MergePatients, LeavesASealedTestAlone) {
    const std::filesystem::path sealedProject = folder / "sealed.lightbox";
    project = sealedProject;
    (void)prepare(true);
    const spec::Dataset dataset = project::Project::open(project, project::Access::Read).dataset();
    const std::set<std::int64_t> sealed =
        project::Project::open(project, project::Access::Read).sealedImages();
    std::string open;
    std::string closed;
    for (const spec::ImageRecord& image : dataset.images)
        if (image.patient)
            (sealed.contains(image.key) ? closed : open) = *image.patient;
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {closed}, open, "why"); }),
              "test_sealed");
    EXPECT_EQ(test::codeOf([&] { (void)engine::mergePatients(project, {open}, closed, "why"); }),
              "test_sealed");
    try {
        (void)engine::mergePatients(project, {closed}, open, "why");
        ADD_FAILURE();
    } catch (const base::Error& error) {
        EXPECT_NE(error.facts().what.find("merged"), std::string::npos) << error.facts().what;
    }
    EXPECT_TRUE(engine::listPatientMerges(project).empty());
}

TEST_F(MergePatients, TheFindingNamesTheForms) {
    const auto said = engine::inspect(project, {}, progress, {});
    const auto found =
        std::find_if(said.findings.begin(), said.findings.end(),
                     [](const auto& finding) { return finding.code == "patient_id_forms"; });
    ASSERT_NE(found, said.findings.end());
    EXPECT_EQ(found->count, 2U);
    EXPECT_NE(found->message.find("007 / 7"), std::string::npos) << found->message;
}

class PatientGroups : public test::EngineTest {};

TEST_F(PatientGroups, AreSeriesVideosOrLikenesses) {
    spec::Dataset dataset;
    for (int i = 0; i < 4; ++i) {
        spec::ImageRecord image;
        image.id = spec::ImageId("clip" + std::to_string(i / 2) + "_frame_00" + std::to_string(i) +
                                 ".png");
        if (i < 3)
            image.fields["series"] = "1.2." + std::to_string(i / 2);
        dataset.images.push_back(image);
    }
    spec::Dataset series = dataset;
    EXPECT_EQ(engine::groupForPatients(series, "series", {}), 3U);
    EXPECT_EQ(series.images[0].patient, series.images[1].patient);
    EXPECT_NE(series.images[0].patient, series.images[2].patient);
    EXPECT_FALSE(series.images[3].patient);
    EXPECT_EQ(engine::possibleGroups(dataset).value().from, "video");
    EXPECT_EQ(engine::possibleGroups(dataset).value().groups, 2U);
    EXPECT_FALSE(engine::possibleGroups(series)) << "most have one";
    spec::Dataset videos = dataset;
    EXPECT_EQ(engine::groupForPatients(videos, "video", {}), 4U);
    EXPECT_EQ(videos.images[0].patient, videos.images[1].patient);
    EXPECT_NE(videos.images[1].patient, videos.images[2].patient);
    spec::Dataset frames;
    for (const char* id : {"ill/3ada4222967f421d_1010.jpg", "well/3ada4222967f421d_1011.jpg",
                           "ill/b1f6a1a2c8e84c1a_1010.jpg", "ill/123456789012_1010.jpg"})
        frames.images.emplace_back().id = spec::ImageId(id);
    EXPECT_EQ(engine::groupForPatients(frames, "video", {}), 3U) << "a number is no identifier";
    EXPECT_EQ(frames.images[0].patient, frames.images[1].patient);
    EXPECT_NE(frames.images[1].patient, frames.images[2].patient);
    EXPECT_EQ(test::codeOf([&] { (void)engine::groupForPatients(dataset, "wish", {}); }),
              "patient_from_unknown");
}

TEST_F(PatientGroups, CopiesTurnedAndMirroredStayTogether) {
    constexpr int side = 64;
    for (int scene = 0; scene < 3; ++scene)
        for (int turn = 0; turn < 8; ++turn) {
            spec::PixelBuffer film{side, side, 1, {}};
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x) {
                    int u = (turn & 1) != 0 ? side - 1 - x : x;
                    int v = (turn & 2) != 0 ? side - 1 - y : y;
                    if ((turn & 4) != 0)
                        std::swap(u, v);
                    film.values.push_back(static_cast<std::uint8_t>(
                        std::clamp(110 + 60 * std::sin(0.05 * (scene + 2) * u + scene) +
                                       0.02 * (scene + 1) * v * u / 2.0 +
                                       40 * std::cos(0.11 * (scene + 1) * v),
                                   0.0, 255.0)));
                }
            test::writeFilm(folder / "films" / (turn % 2 == 0 ? "ill" : "well") /
                                (std::to_string(scene) + "-" + std::to_string(turn) + "x.png"),
                            film);
        }
    spec::ImportRequest request;
    request.sources = {folder / "films"};
    request.patientFrom = "near-duplicates";
    const spec::ImportReport report = engine::importCases(project, request, progress, {});
    EXPECT_EQ(report.patientSource, "near-duplicates");
    EXPECT_EQ(report.patients, 3U);
    EXPECT_EQ(report.withoutPatient, 0U);
    EXPECT_TRUE(
        std::any_of(report.warnings.begin(), report.warnings.end(),
                    [](const auto& warning) { return warning.code == "patients_grouped"; }));
}

}  // namespace
