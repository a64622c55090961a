// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "EngineFixture.h"
#include "engine/Images.h"
#include "engine/Inspect.h"
#include "support/Places.h"

namespace lightbox::test {

using EngineImport = EngineTest;

TEST_F(EngineImport, AFurtherClassMakesTwoClassesThree) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    EXPECT_EQ(importFolder("first").positive, 1);
    writeClass("second", "effusion", 5, 2);
    writeClass("second", "normal", 7, 1);
    const spec::ImportReport report = importFolder("second");
    EXPECT_EQ(report.added, 3U);
    const project::Project open = project::Project::open(project, project::Access::Read);
    const spec::Dataset dataset = open.dataset();
    EXPECT_EQ(dataset.info.classes, (std::vector<std::string>{"normal", "pneumonia", "effusion"}));
    EXPECT_EQ(dataset.info.task, spec::Task::Multiclass);
    EXPECT_EQ(dataset.info.positive, -1);
    for (const spec::ImageRecord& image : dataset.images)
        EXPECT_TRUE(image.id.str().starts_with(
            dataset.info.classes.at(static_cast<std::size_t>(image.label))))
            << image.id.str();
}

TEST_F(EngineImport, RunsKeepTheClassesTheyKnow) {
    (void)prepare(false);
    (void)addRun("first", {spec::Set::Val});
    writeClass("second", "effusion", 100, 2);
    EXPECT_EQ(codeOf([&] { (void)importFolder("second"); }), "classes_differ");
    EXPECT_EQ(project::Project::open(project, project::Access::Read).dataset().images.size(), 60U);
}

TEST_F(EngineImport, OtherPixelsUnderAKnownPathAreAnIssue) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    (void)importFolder("first");
    writeFilm(folder / "first/normal/p1000.png", 77);
    const spec::ImportReport report = importFolder("first");
    EXPECT_EQ(report.added, 0U);
    EXPECT_EQ(report.alreadyPresent, 4U);
    ASSERT_EQ(report.issues.size(), 1U);
    EXPECT_EQ(report.issues.front().reason, "duplicate_path");
}

TEST_F(EngineImport, ADryRunStoresNothing) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    spec::ImportRequest request;
    request.sources = {folder / "first"};
    request.dryRun = true;
    EXPECT_EQ(engine::importCases(project, request, progress, {}).added, 5U);
    EXPECT_FALSE(std::filesystem::exists(project));
}

TEST_F(EngineImport, ThePositiveClassIsChosenAndChanged) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    EXPECT_EQ(importFolder("first", "normal").positive, 0);
    EXPECT_EQ(importFolder("first").positive, 0) << "a re-import keeps the choice";
    engine::setPositiveClass(project, "pneumonia");
    EXPECT_EQ(project::Project::open(project, project::Access::Read).info().positive, 1);
    EXPECT_EQ(codeOf([&] { engine::setPositiveClass(project, "penumonia"); }), "class_unknown");
}

TEST_F(EngineImport, InspectCountsNoLabelOfASealedTest) {
    const spec::SplitReport split = prepare(true);
    const spec::HealthReport report = engine::inspect(project, progress, {});
    std::size_t labelled = 0;
    for (const std::size_t count : report.imagesPerClass)
        labelled += count;
    EXPECT_EQ(labelled, 60 - split.sets.back().images);
    EXPECT_EQ(report.images, 60U);
}

TEST_F(EngineImport, AFullInspectionReadsPixelsOfWhatIsStillThere) {
    (void)prepare(true);
    std::filesystem::remove(folder / "films/normal/p1000.png");
    const auto codes = [](const spec::HealthReport& report) {
        std::vector<std::string> found;
        for (const spec::Finding& finding : report.findings)
            found.push_back(finding.code);
        return found;
    };
    const auto has = [&](const spec::HealthReport& report, const char* code) {
        const std::vector<std::string> found = codes(report);
        return std::find(found.begin(), found.end(), code) != found.end();
    };
    EXPECT_FALSE(has(engine::inspect(project, progress, {}), "unreadable"));
    const spec::HealthReport report =
        engine::inspect(project, {.full = true, .threads = 2}, progress, {});
    EXPECT_TRUE(has(report, "unreadable")) << "one file has gone";
    EXPECT_TRUE(std::filesystem::exists(project / "cache" / "samples"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(
        codeOf([&] { (void)engine::inspect(project, {.full = true}, progress, stop.get_token()); }),
        "cancelled");
}

TEST_F(EngineImport, RenderingTakesAWindowAndRefusesNonsense) {
    writeFilm(folder / "film.png", 1);
    engine::renderToFile(folder / "film.png", folder / "out.png", 0, "128/256");
    EXPECT_TRUE(std::filesystem::exists(folder / "out.png"));
    for (const char* window : {"128", "a/b", "1/0", "1/2/3", "nan/5"})
        EXPECT_EQ(codeOf([&] {
                      engine::renderToFile(folder / "film.png", folder / "out.png", 0, window);
                  }),
                  "window_invalid")
            << window;
    EXPECT_EQ(
        codeOf([&] { engine::renderToFile(folder / "film.png", folder / "out.jpg", 0, "auto"); }),
        "extension_unknown");
}

TEST_F(EngineImport, RendersThroughAWindowOfTheFile) {
    const std::filesystem::path film =
        std::filesystem::path(test::kTestData) / "../fuzz/seeds/dicom/tables.dcm";
    const auto rendered = [&](const std::string& window) {
        engine::renderToFile(film, folder / "out.png", 0, window);
        return engine::loadImage(folder / "out.png").values;
    };
    // It brings two windows, without names, and a table called "t".
    EXPECT_EQ(rendered("file1"), rendered("auto"));
    EXPECT_EQ(rendered("FILE2").size(), 64U);
    EXPECT_NE(rendered("file1"), rendered("file2"));
    EXPECT_EQ(rendered("T"), rendered("file3"));
    EXPECT_NE(rendered("t"), rendered("file2"));
    EXPECT_EQ(codeOf([&] { (void)rendered("lung"); }), "window_invalid");
}

TEST_F(EngineImport, AFilmSavedInColourIsLookedAtInGrey) {
    spec::PixelBuffer film{2, 1, 3, {7, 7, 7, 200, 200, 200}};
    engine::writePng(folder / "film.png", film);
    const spec::ModalityImage grey =
        engine::loadImage(spec::ImageSource{folder / "film.png", "", -1});
    EXPECT_EQ(grey.channels, 1);
    EXPECT_EQ(grey.values, (std::vector<float>{7, 200}));
    film.values[1] = 8;
    engine::writePng(folder / "film.png", film);
    EXPECT_EQ(engine::loadImage(spec::ImageSource{folder / "film.png", "", -1}).channels, 3);
    EXPECT_EQ(engine::loadImage(folder / "film.png").channels, 3) << "the file as it is";
}

}  // namespace lightbox::test
