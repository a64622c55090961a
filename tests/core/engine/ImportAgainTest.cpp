// SPDX-License-Identifier: GPL-3.0-or-later
// Importing again: only what is new is read, classes keep their places.
#include <algorithm>
#include <chrono>
#include <fstream>

#include "EngineFixture.h"
#include "base/Text.h"
#include "core/NiftiBytes.h"
#include "engine/TrainingData.h"
#include "support/Places.h"

namespace lightbox::test {

namespace {

class ImportAgain : public EngineTest {
protected:
    spec::Dataset stored() const {
        return project::Project::open(project, project::Access::Read).dataset();
    }
    spec::ImportReport importNow(const spec::ImportRequest& request) {
        return engine::importCases(project, request, progress, {});
    }
    std::filesystem::path text(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    static bool warned(const spec::ImportReport& report, const std::string& code) {
        return std::any_of(report.warnings.begin(), report.warnings.end(),
                           [&](const auto& warning) { return warning.code == code; });
    }
    /// Stops once `after` files were read.
    struct StopAfter : spec::ProgressObserver {
        explicit StopAfter(std::size_t count) : after(count) {}
        void progressed(const spec::Progress& progress) override {
            if (progress.done >= after)
                source.request_stop();
        }
        std::size_t after;
        std::stop_source source;
    };
};

TEST_F(ImportAgain, ReadsOnlyWhatIsNew) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    EXPECT_EQ(importFolder("first").notReadAgain, 0U);
    const spec::Dataset before = stored();
    writeClass("first", "pneumonia", 5, 1);
    const spec::ImportReport again = importFolder("first");
    EXPECT_EQ(again.images, 6U);
    EXPECT_EQ(again.added, 1U);
    EXPECT_EQ(again.alreadyPresent, 5U);
    EXPECT_EQ(again.notReadAgain, 5U);
    EXPECT_EQ(again.perClass, (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(again.patients, 6U);
    EXPECT_TRUE(again.issues.empty());
    const spec::Dataset after = stored();
    ASSERT_EQ(after.images.size(), 6U);
    for (std::size_t i = 0; i < before.images.size(); ++i)
        EXPECT_EQ(after.images[i].key, before.images[i].key);
    EXPECT_EQ(importFolder("first").notReadAgain, 6U);
}

TEST_F(ImportAgain, AFileIsTheSameByWhateverSourceItIsFound) {
    writeClass("all/films", "normal", 0, 2);
    writeClass("all/films", "pneumonia", 2, 2);
    (void)importFolder("all/films");
    const spec::ImportReport report = importFolder("all");
    EXPECT_EQ(report.added, 0U);
    EXPECT_EQ(report.notReadAgain, 4U);
    EXPECT_EQ(stored().images.size(), 4U);
}

TEST_F(ImportAgain, AChangedFileIsReadAgain) {
    writeClass("first", "normal", 0, 2);
    writeClass("first", "pneumonia", 2, 2);
    (void)importFolder("first");
    const auto touched = folder / "first/normal/p1000.png";
    std::filesystem::last_write_time(touched, std::filesystem::last_write_time(touched) +
                                                  std::chrono::seconds(5));
    EXPECT_EQ(importFolder("first").notReadAgain, 3U);
    EXPECT_EQ(importFolder("first").notReadAgain, 4U) << "now it is known as it is";
    writeFilm(touched, 77);
    for (int i = 0; i < 2; ++i) {
        const spec::ImportReport report = importFolder("first");
        EXPECT_EQ(report.added, 0U);
        ASSERT_EQ(report.issues.size(), 1U) << "each time, not only the first";
        EXPECT_EQ(report.issues.front().reason, "duplicate_path");
    }
}

TEST_F(ImportAgain, AfterACancelGoesOnWithTheSameClasses) {
    writeClass("first", "a_normal", 0, 20);
    writeClass("first", "b_mild", 20, 20);
    writeClass("first", "c_severe", 40, 20);
    spec::ImportRequest request;
    request.sources = {folder / "first"};
    request.threads = 1;
    StopAfter observer(0);
    const spec::ImportReport cut =
        engine::importCases(project, request, observer, observer.source.get_token());
    EXPECT_TRUE(cut.cancelled);
    EXPECT_LT(cut.added, 20U);
    EXPECT_EQ(stored().info.classes, (std::vector<std::string>{"a_normal", "b_mild", "c_severe"}));
    EXPECT_EQ(stored().info.task, spec::Task::Multiclass);
    const spec::ImportReport rest = importNow(request);
    EXPECT_EQ(rest.added + cut.added, 60U);
    EXPECT_EQ(rest.notReadAgain, cut.added);
    EXPECT_FALSE(warned(rest, "classes_added"));
    EXPECT_EQ(stored().info.classes, (std::vector<std::string>{"a_normal", "b_mild", "c_severe"}));
    for (const spec::ImageRecord& image : stored().images)
        EXPECT_EQ(image.label, image.id.str()[0] - 'a');
}

TEST_F(ImportAgain, OtherSlicesOfAKnownVolumeAreAdded) {
    NiftiBytes().write(folder / "v/ill/x.nii");
    NiftiBytes().write(folder / "v/well/y.nii");
    spec::ImportRequest request;
    request.sources = {folder / "v"};
    request.middleSlices = 1;
    EXPECT_EQ(importNow(request).added, 2U);
    EXPECT_EQ(importNow(request).notReadAgain, 2U);
    request.middleSlices = 3;
    const spec::ImportReport more = importNow(request);
    EXPECT_EQ(more.added, 4U);
    EXPECT_EQ(more.alreadyPresent, 2U);
    EXPECT_EQ(importNow(request).notReadAgain, 6U);
}

TEST_F(ImportAgain, OtherClassNamesAreRefused) {
    writeClass("first", "normal", 0, 3);
    writeClass("first", "pneumonia", 3, 2);
    (void)importFolder("first");
    writeClass("second", "cat", 10, 2);
    writeClass("second", "dog", 12, 2);
    EXPECT_EQ(codeOf([&] { (void)importFolder("second"); }), "classes_differ");
    EXPECT_EQ(stored().images.size(), 5U);
    writeClass("third", "NORMAL", 20, 1);
    writeClass("third", "Pneumonia", 21, 1);
    const spec::ImportReport report = importFolder("third");
    EXPECT_EQ(report.added, 2U);
    EXPECT_TRUE(warned(report, "class_matched"));
    EXPECT_EQ(stored().info.classes, (std::vector<std::string>{"normal", "pneumonia"}));
    EXPECT_EQ(report.classes, stored().info.classes);
    writeClass("fourth", "pneumonia", 30, 2);
    writeClass("fourth", "abscess", 32, 2);
    EXPECT_TRUE(warned(importFolder("fourth"), "classes_added"));
    EXPECT_EQ(stored().info.classes, (std::vector<std::string>{"normal", "pneumonia", "abscess"}))
        << "though it sorts before both";
    for (const spec::ImageRecord& image : stored().images) {
        const bool isPneumonia = base::lower(image.id.str()).starts_with("pneumonia");
        EXPECT_EQ(image.label == 1, isPneumonia) << image.id.str();
    }
}

// A folder first, then the table that says what is true: what the folder was taken for is gone.
TEST_F(ImportAgain, ClassesLeftWithoutImagesAreLeftOut) {
    writeClass("first", "left", 0, 3);
    writeClass("first", "right", 3, 3);
    EXPECT_EQ(importFolder("first").classes, (std::vector<std::string>{"left", "right"}));
    std::string rows = "path,diagnosis\n";
    const spec::Dataset before = stored();
    for (std::size_t i = 0; i < before.images.size(); ++i)
        rows += before.images[i].id.str() + (i % 2 == 0 ? ",benign\n" : ",malignant\n");
    spec::ImportRequest request;
    request.sources = {folder / "first"};
    request.label = text("labels.csv", rows).string();
    const spec::ImportReport report = importNow(request);
    EXPECT_TRUE(warned(report, "classes_replaced"));
    const spec::Dataset after = stored();
    EXPECT_EQ(after.info.classes, (std::vector<std::string>{"benign", "malignant"}));
    ASSERT_EQ(after.images.size(), before.images.size());
    for (std::size_t i = 0; i < after.images.size(); ++i)
        EXPECT_EQ(after.images[i].label, static_cast<int>(i % 2)) << after.images[i].id.str();
    // Where some keep theirs, these classes stay.
    text("labels.csv", "path,diagnosis\n" + before.images[0].id.str() + ",cyst\n");
    EXPECT_FALSE(warned(importNow(request), "classes_replaced"));
    EXPECT_EQ(stored().info.classes, (std::vector<std::string>{"benign", "malignant", "cyst"}));
}

TEST_F(ImportAgain, AnUnreadableFileIsListedOnceHoweverItWasFound) {
    writeClass("first", "img", 0, 3);
    text("first/img/broken.png", "no picture");
    spec::ImportRequest request;
    request.sources = {folder / "first" / "img"};
    (void)importNow(request);
    const auto issues = [&] {
        const auto all = project::Project::open(project, project::Access::Read).issues();
        return std::count_if(all.begin(), all.end(), [](const spec::ImportIssue& issue) {
            return issue.path.ends_with("broken.png");
        });
    };
    ASSERT_EQ(issues(), 1);
    std::string rows = "path,label\nimg/broken.png,ill\n";
    for (const spec::ImageRecord& image : stored().images)
        rows += "img/" + image.source.file.filename().string() + ",well\n";
    request.sources = {text("first/labels.csv", rows)};
    (void)importNow(request);
    EXPECT_EQ(issues(), 1);
}

TEST_F(ImportAgain, ASecondClassMakesAOneClassProjectBinary) {
    writeClass("first", "normal", 0, 3);
    writeClass("second", "pneumonia", 3, 3);
    (void)importFolder("first");
    (void)importFolder("second");
    EXPECT_EQ(stored().info.task, spec::Task::Binary);
    EXPECT_EQ(stored().info.positive, 1);
}

TEST_F(ImportAgain, FindingsOfAClassThatCameLaterAreBlank) {
    for (int i = 0; i < 3; ++i)
        writeFilm(folder / ("f" + std::to_string(i) + ".png"), i);
    spec::ImportRequest request;
    request.sources = {
        text("a.csv", "Image Index,Finding Labels,Patient ID\nf0.png,Mass|Edema,1\n")};
    (void)importNow(request);
    request.sources = {text("b.csv", "Image Index,Finding Labels,Patient ID\nf1.png,Mass|Hernia,2\n"
                                     "f2.png,No Finding,3\n")};
    EXPECT_EQ(importNow(request).added, 2U);
    const spec::Dataset dataset = stored();
    EXPECT_EQ(dataset.info.classes, (std::vector<std::string>{"Edema", "Mass", "Hernia"}));
    EXPECT_EQ(dataset.images[0].labels, (std::vector<std::int8_t>{1, 1, -2}));
    EXPECT_EQ(dataset.images[1].labels, (std::vector<std::int8_t>{-2, 1, 1}));
    const project::Project open = project::Project::open(project, project::Access::Read);
    EXPECT_EQ(open.image(dataset.images[0].id)->labels, dataset.images[0].labels);
}

TEST_F(ImportAgain, UncertainFindingsBecomeTruthAsAsked) {
    writeFilm(folder / "0.png", 1);
    spec::ImportRequest request;
    request.sources = {text("t.csv", "path,Edema,Mass\n0.png,-1,-1\n")};
    request.labelColumns = {"Edema", "Mass"};
    (void)importNow(request);
    const auto truth = [&] {
        const spec::Dataset dataset = stored();
        return spec::taughtLabels(dataset.info, dataset.images.at(0).labels);
    };
    EXPECT_EQ(truth(), (std::vector<std::int8_t>{-1, -1})) << "ignored unless asked";
    EXPECT_FALSE(engine::hasTruth(stored().images.at(0)));
    request.uncertain = {{"", spec::Uncertain::Zeros}, {"Mass", spec::Uncertain::Ones}};
    (void)importNow(request);
    EXPECT_EQ(truth(), (std::vector<std::int8_t>{0, 1}));
    EXPECT_EQ(stored().images.at(0).labels, (std::vector<std::int8_t>{-1, -1})) << "kept as stated";
    request.uncertain.clear();
    (void)importNow(request);
    EXPECT_EQ(truth(), (std::vector<std::int8_t>{0, 1})) << "what was asked for stays";
    request.uncertain = {{"Maas", spec::Uncertain::Ones}};
    EXPECT_EQ(codeOf([&] { (void)importNow(request); }), "class_unknown");
}

TEST_F(ImportAgain, ATableIsPreviewed) {
    writeFilm(folder / "0.png", 1);
    const auto table = text("t.csv", "image,verdict,pid\n0.png,a,p1\n1.png,b,p2\n");
    spec::ImportRequest request;
    request.columns = {{"label", "verdict"}};
    const spec::TablePreview preview = engine::previewTable(table, request);
    EXPECT_EQ(preview.fields, (std::map<std::string, std::string>{
                                  {"path", "image"}, {"label", "verdict"}, {"patient", "pid"}}));
    EXPECT_EQ(preview.rowCount, 2U);
    EXPECT_EQ(preview.filesFound, 1U);
    EXPECT_EQ(preview.firstMissing, "1.png");
    request.columns = {{"label", "verdikt"}};
    const auto refused = engine::previewTable(table, request).error;
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->facts().why, "there is no 'verdikt'");
}

TEST_F(ImportAgain, FramesThatWereNotAskedForBeforeAreAdded) {
    std::filesystem::create_directories(folder / "set");
    std::filesystem::copy_file(std::filesystem::path(test::kTestData) /
                                   "../fuzz/seeds/dicom/frames.dcm",
                               folder / "set/frames.dcm");
    spec::ImportRequest request;
    request.sources = {folder / "set"};
    request.middleSlices = 1;
    EXPECT_EQ(importNow(request).added, 1U);
    EXPECT_EQ(stored().images.at(0).id.str(), "frames.dcm#frame=1");
    EXPECT_EQ(importNow(request).notReadAgain, 1U);
    request.middleSlices = 0;
    const spec::ImportReport all = importNow(request);
    EXPECT_EQ(all.added, 2U);
    EXPECT_EQ(all.alreadyPresent, 1U);
    EXPECT_EQ(importNow(request).notReadAgain, 3U);
    request.middleSlices = 2;
    EXPECT_EQ(importNow(request).added, 0U);
}

}  // namespace

}  // namespace lightbox::test
