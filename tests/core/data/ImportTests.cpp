// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/data/DataFixture.h"

using namespace lightbox;

namespace {

using ClassFolders = DataTest;
using Labels = DataTest;
using Patients = DataTest;

const spec::ImageRecord* find(const data::Imported& imported, const std::string& id) {
    for (const spec::ImageRecord& image : imported.dataset.images)
        if (image.id.str() == id)
            return &image;
    return nullptr;
}

std::vector<std::string> reasons(const data::Imported& imported) {
    std::vector<std::string> all;
    for (const spec::ImportIssue& issue : imported.report.issues)
        all.push_back(issue.path + ": " + issue.reason);
    std::sort(all.begin(), all.end());
    return all;
}

bool warned(const data::Imported& imported, const std::string& code) {
    return std::any_of(imported.report.warnings.begin(), imported.report.warnings.end(),
                       [&](const spec::Warning& warning) { return warning.code == code; });
}

TEST_F(ClassFolders, withSetsAbove) {
    png("set/train/PNEUMONIA/b.png", 1);
    png("set/train/NORMAL/a.png", 2);
    png("set/valid/NORMAL/deeper/c.png", 3);
    png("set/test/PNEUMONIA/d.png", 4);
    text("set/MANIFEST.csv", "path,label\n");
    text("set/.hidden/x.png", "");
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.format, "folder");
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"NORMAL", "PNEUMONIA"}));
    EXPECT_EQ(imported.report.task, spec::Task::Binary);
    EXPECT_EQ(imported.report.positive, 1);
    EXPECT_TRUE(warned(imported, "positive_class_assumed"));
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{2, 2}));
    EXPECT_EQ(imported.report.splitsFound,
              (std::map<std::string, std::size_t>{{"train", 2}, {"val", 1}, {"test", 1}}));
    EXPECT_EQ(imported.report.notImages, 1U);
    EXPECT_FALSE(imported.report.patients);
    EXPECT_EQ(imported.report.patientSource, "none");
    EXPECT_TRUE(imported.report.issues.empty());
    const spec::ImageRecord* const image = find(imported, "valid/NORMAL/deeper/c.png");
    ASSERT_NE(image, nullptr);
    EXPECT_EQ(image->foundIn, "val");
    EXPECT_EQ(image->label, 0);
    EXPECT_EQ(image->width, 12);
    EXPECT_EQ(image->height, 10);
    EXPECT_EQ(image->pixelHash.size(), 32U);
    double sum = 0;
    for (const std::uint8_t value : pixels(3).values)
        sum += value / 255.0;
    EXPECT_NEAR(image->meanIntensity, sum / 120, 1e-12);
}

TEST_F(ClassFolders, belowASingleFolderAndWithoutSets) {
    png("given/inner/benign/a.png", 1);
    png("given/inner/malignant/a.png", 2);
    const data::Imported imported = import(folder() / "given");
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"benign", "malignant"}));
    EXPECT_EQ(imported.report.positive, 1);
    EXPECT_NE(find(imported, "inner/benign/a.png"), nullptr) << "relative to the root as given";
}

TEST_F(ClassFolders, unreadableFilesAreListed) {
    png("set/a/good.png", 1);
    png("set/b/good.png", 1);
    text("set/a/empty.png", "");
    text("set/a/noise.jpg", std::string(5000, '\x17'));
    text("set/b/short.dcm", std::string(128, '\0') + "DICM");
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.images, 2U);
    ASSERT_EQ(imported.report.issues.size(), 3U);
    EXPECT_EQ(reasons(imported)[0], "a/empty.png: empty");
    EXPECT_EQ(imported.dataset.images[0].pixelHash, imported.dataset.images[1].pixelHash);
}

TEST_F(ClassFolders, imagesOutsideAClassAreKeptWithoutLabel) {
    png("set/a/1.png", 1);
    png("set/b/2.png", 2);
    png("set/loose.png", 3);
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.images, 3U);
    EXPECT_EQ(reasons(imported), std::vector<std::string>{"loose.png: no_label"});
    EXPECT_EQ(find(imported, "loose.png")->label, -1);
    png("flat/1.png", 1);
    EXPECT_TRUE(warned(import(folder() / "flat"), "no_labels"));
}

TEST_F(ClassFolders, positiveClassFollowsTheNames) {
    const auto positiveOf = [&](const std::string& name, const char* a, const char* b) {
        png(name + "/" + a + "/1.png", 1);
        png(name + "/" + b + "/2.png", 2);
        const data::Imported imported = import(folder() / name);
        return imported.report.classes.at(static_cast<std::size_t>(imported.report.positive));
    };
    EXPECT_EQ(positiveOf("s1", "cancer", "healthy"), "cancer");
    EXPECT_EQ(positiveOf("s2", "0_normal", "1_abnormal"), "1_abnormal");
    EXPECT_EQ(positiveOf("s3", "No_Finding", "Effusion"), "Effusion");
    EXPECT_EQ(positiveOf("s4", "cat", "dog"), "dog") << "the second, for want of a better rule";
    spec::ImportRequest request;
    request.sources = {folder() / "s4"};
    request.positive = "cat";
    const data::Imported asked = import(request);
    EXPECT_EQ(asked.report.positive, 0);
    EXPECT_FALSE(warned(asked, "positive_class_assumed"));
    request.positive = "bird";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "class_unknown");
}

TEST_F(ClassFolders, theSamePathTwiceIsListed) {
    png("one/a/1.png", 1);
    png("two/a/1.png", 1);
    png("two/b/1.png", 3);
    spec::ImportRequest request;
    request.sources = {folder() / "one", folder() / "two"};
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.images, 2U);
    EXPECT_EQ(reasons(imported), std::vector<std::string>{"a/1.png: duplicate_path"});
}

TEST_F(ClassFolders, nothingToImportIsAnError) {
    EXPECT_EQ(errorCode([&] { (void)import(folder() / "absent"); }), "source_missing");
    text("texts/readme.txt", "x");
    EXPECT_EQ(errorCode([&] { (void)import(folder() / "texts"); }), "format_unknown");
    EXPECT_EQ(data::detect({folder() / "texts"}).format, "");
    spec::ImportRequest request;
    png("p/a/1.png", 1);
    request.sources = {folder() / "p"};
    EXPECT_EQ(data::detect(request.sources).format, "folder");
    request.format = "dicom";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "no_images");
    request.format = "holograms";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "format_unknown");
}

TEST_F(ClassFolders, stoppingKeepsWhatIsIn) {
    for (int i = 0; i < 20; ++i)
        png("set/" + std::to_string(i % 2) + "/" + std::to_string(i) + ".png", i);
    struct StopAfterThree : spec::ProgressObserver {
        std::stop_source source;
        void progressed(const spec::Progress&) override { source.request_stop(); }
    } observer;
    spec::ImportRequest request;
    request.sources = {folder() / "set"};
    request.threads = 1;
    const data::Imported imported =
        data::readSources(request, observer, observer.source.get_token());
    EXPECT_TRUE(imported.report.cancelled);
    EXPECT_LT(imported.report.images, 20U);
}

TEST_F(Labels, comeFromATable) {
    png("films/1.png", 1);
    png("films/2.png", 2);
    png("films/3.png", 3);
    png("films/4.png", 4);
    const auto table = text("labels.csv", "path,label,pid,age,use\n"
                                          "films/1.png,flu,P1,40,train\n"
                                          "films/2.png,healthy,P1,41,validation\n"
                                          "2.png,healthy,P1,41,validation\n"
                                          "films/3.png,flu,P2,,other\n"
                                          "films/absent.png,flu,P3,7,test\n");
    spec::ImportRequest request;
    request.sources = {folder() / "films"};
    request.label = table.string();
    request.columns = {{"patient", "pid"}, {"age", "age"}, {"split", "use"}};
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"flu", "healthy"}));
    EXPECT_EQ(imported.report.positive, 0) << "its counterpart is called healthy";
    EXPECT_EQ(imported.report.patientSource, "column");
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_EQ(imported.report.withoutPatient, 1U);
    EXPECT_EQ(find(imported, "1.png")->fields.at("age"), "40");
    EXPECT_EQ(find(imported, "2.png")->foundIn, "val");
    EXPECT_EQ(find(imported, "2.png")->label, 1) << "two rows that agree";
    EXPECT_EQ(reasons(imported), (std::vector<std::string>{"3.png: bad_value", "4.png: no_label"}));
    request.columns["patient"] = "pidd";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "column_unknown");
    request.columns.clear();
    text("labels.csv", "file name,verdict\n1.png,x\n");
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "column_unknown");
    text("labels.csv", "path,label\n1.png,x\n1.png,y\n2.png,x\n");
    EXPECT_EQ(reasons(import(request))[0], "1.png: bad_value") << "rows that disagree";
    text("labels.csv", "path,label\n\"1.png,x\n");
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "csv_invalid");
}

TEST_F(Labels, withSeveralFindingsAreMultilabel) {
    png("films/1.png", 1);
    png("films/2.png", 2);
    png("films/3.png", 3);
    spec::ImportRequest request;
    request.sources = {folder() / "films"};
    request.label = text("l.csv", "Image Index,Finding Labels\n1.png,Mass|Effusion\n2.png,No "
                                  "Finding\n3.png,Mass\n")
                        .string();
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.task, spec::Task::Multilabel);
    EXPECT_EQ(imported.report.classes, (std::vector<std::string>{"Effusion", "Mass"}));
    EXPECT_EQ(imported.report.positive, -1);
    EXPECT_EQ(find(imported, "1.png")->labels, (std::vector<std::int8_t>{1, 1}));
    EXPECT_EQ(find(imported, "2.png")->labels, (std::vector<std::int8_t>{0, 0}));
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{1, 2}));
}

TEST_F(Labels, keepTheOrderAskedFor) {
    for (int i = 0; i < 3; ++i)
        png("s/" + std::to_string(i) + "/x.png", i);
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.classNames = {"none", "mild", "severe"};
    request.task = "ordinal";
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.classes, request.classNames);
    EXPECT_EQ(imported.report.task, spec::Task::Ordinal);
    EXPECT_EQ(find(imported, "2/x.png")->label, 2);
    request.classNames = {"none", "mild"};
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "class_unknown");
    request.classNames.clear();
    request.task = "binary";
    EXPECT_EQ(errorCode([&] { (void)import(request); }), "task_mismatch");
}

TEST_F(Patients, comeFromAPattern) {
    png("s/a/p1_site2_x.png", 1);
    png("s/a/p1_site3_y.png", 2);
    png("s/b/p2_site2_x.png", 3);
    png("s/b/other.png", 4);
    spec::ImportRequest request;
    request.sources = {folder() / "s"};
    request.patientPattern = R"((?P<patient>p\d+)_(?P<site>site\d))";
    const data::Imported imported = import(request);
    EXPECT_EQ(imported.report.patientSource, "pattern");
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_EQ(imported.report.withoutPatient, 1U);
    EXPECT_TRUE(warned(imported, "pattern_unmatched"));
    EXPECT_EQ(find(imported, "a/p1_site3_y.png")->fields.at("site"), "site3");

    const spec::PatternPreview preview =
        data::previewPattern(request.sources, request.patientPattern, 2);
    EXPECT_EQ(preview.matched, 3U);
    EXPECT_EQ(preview.unmatched, 1U);
    EXPECT_EQ(preview.patients, 2U);
    EXPECT_EQ(preview.patientsByImageCount, (std::map<std::size_t, std::size_t>{{1, 1}, {2, 1}}));
    EXPECT_EQ(preview.rows.size(), 2U);
    EXPECT_EQ(preview.rows[0].patient, "p1");
    EXPECT_FALSE(preview.error);

    for (const char* broken : {"(", "p1", "(?<=a)(b)"}) {
        request.patientPattern = broken;
        EXPECT_EQ(errorCode([&] { (void)import(request); }), "pattern_invalid") << broken;
        EXPECT_TRUE(data::previewPattern(request.sources, broken, 2).error);
    }
}

}  // namespace
