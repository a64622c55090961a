// SPDX-License-Identifier: GPL-3.0-or-later
// Tables and folders as other programs leave them behind.
#include <algorithm>

#include "DataFixture.h"
#include "TinyDicom.h"
#include "data/tables/TableText.h"

namespace lightbox {

namespace {

class ImportedText : public DataTest {
protected:
    static std::string warning(const data::Imported& imported, const std::string& code) {
        for (const spec::Warning& warning : imported.report.warnings)
            if (warning.code == code)
                return warning.message;
        return "";
    }
    static std::vector<std::string> ids(const data::Imported& imported) {
        std::vector<std::string> ids;
        for (const spec::ImageRecord& image : imported.dataset.images)
            ids.push_back(image.id.str());
        return ids;
    }
    void writeTwo() {
        png("img/a.png", 1);
        png("img/b.png", 2);
    }
    void dicom(const std::string& path, const std::string& patient, int seed,
               const std::string& frames = "1", const std::string& instance = "1.2.3",
               const std::string& slope = "1") {
        text(path, test::TinyDicom{patient, seed, frames, instance, slope}.bytes());
    }
};

using Strings = std::vector<std::string>;

TEST_F(ImportedText, PathsOfWindowsAreFound) {
    writeTwo();
    const auto table = text("t.csv", "path,label\nimg\\a.png,x\nC:\\data\\img\\b.png,y\n");
    EXPECT_EQ(ids(import(table)), (Strings{"img/a.png", "img/b.png"}));
    spec::ImportRequest request;
    request.sources = {folder() / "img"};
    request.label = text("l.csv", "path,label\nimg\\a.png,x\nimg\\b.png,y\n").string();
    EXPECT_EQ(import(request).report.classes, (Strings{"x", "y"}));
}

TEST_F(ImportedText, LinesMayEndInCarriageReturnAlone) {
    writeTwo();
    EXPECT_EQ(ids(import(text("t.csv", "path,label\rimg/a.png,x\rimg/b.png,y\r"))),
              (Strings{"img/a.png", "img/b.png"}));
}

TEST_F(ImportedText, OtherEncodingsBecomeUtf8) {
    writeTwo();
    const data::Imported latin = import(text("t.csv", "path,label\nimg/a.png,\xDC"
                                                      "bel\nimg/b.png,gut \x96 ja\n"));
    EXPECT_EQ(latin.report.classes, (Strings{"gut – ja", "Übel"}));
    EXPECT_NE(warning(latin, "table_encoding"), "");
    const std::string wide = "path,label\nimg/a.png,x\nimg/b.png,\xDC\n";
    for (const bool bigEndian : {false, true}) {
        std::string bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c : wide)
            bytes += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
        const data::Imported imported = import(text("u.csv", bytes));
        EXPECT_EQ(imported.report.classes, (Strings{"x", "Ü"}));
        EXPECT_EQ(warning(imported, "table_encoding"), "") << "the mark says it";
    }
    EXPECT_EQ(data::tableText(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6), "t", nullptr), "😀");
    EXPECT_EQ(data::tableText(std::string("\xFF\xFE\x3D\xD8", 4), "t", nullptr), "\xEF\xBF\xBD");
}

TEST_F(ImportedText, MinusOneIsUncertainInAColumnOfOnesAndNoughts) {
    for (int i = 0; i < 4; ++i)
        png("img/" + std::to_string(i) + ".png", i);
    const std::string rows = "img/0.png,0\nimg/1.png,1\nimg/2.png,-1\nimg/3.png,\n";
    const data::Imported imported = import(text("t.csv", "path,label\n" + rows));
    EXPECT_EQ(imported.report.classes, (Strings{"0", "1"}));
    EXPECT_EQ(imported.report.task, spec::Task::Binary);
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{1, 1}));
    EXPECT_EQ(imported.dataset.images.at(2).label, -1);
    EXPECT_NE(warning(imported, "uncertain_label"), "");
    spec::ImportRequest request;
    request.sources = {folder() / "t.csv"};
    request.task = "multiclass";
    EXPECT_EQ(import(request).report.classes, (Strings{"-1", "0", "1"})) << "asked for";
    EXPECT_EQ(data::previewTable(folder() / "t.csv", {}, 5).classes, (Strings{"0", "1"}));
    request = {};
    request.sources = {folder() / "img"};
    request.label = (folder() / "t.csv").string();
    EXPECT_EQ(import(request).report.classes, (Strings{"0", "1"}));
}

TEST_F(ImportedText, WhatIsDoubtfulIsSaid) {
    writeTwo();
    const data::Imported imported =
        import(text("t.csv", "path,label,label\nimg/a.png,B,x\n\n,C,y\nimg/b.png,b,z\n"));
    EXPECT_NE(warning(imported, "column_twice").find("'label'"), std::string::npos);
    EXPECT_NE(warning(imported, "classes_alike").find("'B' and 'b'"), std::string::npos);
    ASSERT_EQ(imported.report.issues.size(), 1U);
    EXPECT_EQ(imported.report.issues.front().detail, "line 4 of the table names no file");
}

TEST_F(ImportedText, ATableInsideTheFolderIsReadWhereFoldersSayLittle) {
    writeTwo();
    text("labels.csv", "path,label,patient\nimg/a.png,x,p1\nimg/b.png,y,p2\n");
    const data::Imported imported = import(folder());
    EXPECT_EQ(imported.report.format, "csv");
    EXPECT_EQ(imported.report.classes, (Strings{"x", "y"}));
    EXPECT_EQ(imported.report.patients, 2U);
    EXPECT_NE(warning(imported, "table_used"), "");
    EXPECT_EQ(data::detect({folder()}).format, "csv");
    spec::ImportRequest request;
    request.sources = {folder()};
    request.format = "folder";
    EXPECT_TRUE(import(request).report.classes.empty()) << "'img' says nothing of what is seen";
}

TEST_F(ImportedText, FoldersThatTheTableCallsPatientsAreNoClasses) {
    for (int i = 0; i < 4; ++i)
        png("train/patient0000" + std::to_string(i) + "/study1/view1.png", i);
    std::string rows = "path,label,patient\n";
    for (int i = 0; i < 4; ++i)
        rows += "train/patient0000" + std::to_string(i) + "/study1/view1.png," +
                (i % 2 ? "ill" : "well") + ",patient0000" + std::to_string(i) + "\n";
    text("train.csv", rows);
    const data::Imported imported = import(folder());
    EXPECT_EQ(imported.report.format, "csv");
    EXPECT_EQ(imported.report.classes, (Strings{"ill", "well"}));
}

TEST_F(ImportedText, ATableBesideClassFoldersIsNamed) {
    png("well/a.png", 1);
    png("ill/b.png", 2);
    text("meta.csv", "path,patient\nwell/a.png,p1\nill/b.png,p2\n");
    text("other.csv", "path,patient\nelsewhere/x.png,p1\n");
    const data::Imported imported = import(folder());
    EXPECT_EQ(imported.report.format, "folder");
    EXPECT_EQ(imported.report.classes, (Strings{"ill", "well"}));
    EXPECT_NE(warning(imported, "table_beside").find("meta.csv"), std::string::npos);
}

TEST_F(ImportedText, FoldersOfOnePatientEachAreNoClasses) {
    for (const char* patient : {"p1", "p2", "p3"})
        for (int i = 0; i < 2; ++i)
            dicom(std::string("set/") + patient + "/" + std::to_string(i) + ".dcm", patient,
                  patient[1] * 3 + i);
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.images, 6U);
    EXPECT_EQ(imported.report.patients, 3U);
    EXPECT_TRUE(imported.report.classes.empty());
    EXPECT_NE(warning(imported, "folders_are_patients"), "");
    spec::ImportRequest request;
    request.sources = {folder() / "set"};
    request.label = "folder";
    EXPECT_EQ(import(request).report.classes, (Strings{"p1", "p2", "p3"}));
    dicom("set/p1/other.dcm", "p9", 77);
    EXPECT_EQ(import(folder() / "set").report.classes.size(), 3U) << "a class holds several";
}

TEST_F(ImportedText, OnePatientIsOneHoweverItsTagIsPadded) {
    dicom("pad/a.dcm", "P70", 1);
    dicom("pad/b.dcm", "P70 ", 2);
    dicom("pad/c.dcm", " P70", 3);
    dicom("pad/d.dcm", std::string("P70\0 ", 5), 4);
    dicom("pad/e.dcm", "P70\xC2\xA0", 5);
    dicom("pad/f.dcm", "ANON", 6);
    const data::Imported imported = import(folder() / "pad");
    for (const spec::ImageRecord& image : imported.dataset.images)
        EXPECT_EQ(image.patient.value_or("nobody"), image.id.str() == "f.dcm" ? "nobody" : "P70")
            << image.id.str();
    EXPECT_EQ(imported.report.withoutPatient, 1U);
}

TEST_F(ImportedText, LabelsOfPatientsGoToAllTheirImages) {
    for (int i = 0; i < 6; ++i)
        dicom("hosp/" + std::to_string(i) + ".dcm", "Q" + std::to_string(i / 2), i + 1);
    spec::ImportRequest request;
    request.sources = {folder() / "hosp"};
    request.label = text("clinical.csv", "PatientID,outcome,age\nQ0,dead,70\nQ1,alive,60\n"
                                         "Q2,alive,50\nQ9,dead,1\n")
                        .string();
    request.columns = {{"label", "outcome"}};
    data::Imported imported = import(request);
    EXPECT_EQ(imported.report.classes, (Strings{"alive", "dead"}));
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{4, 2}));
    EXPECT_EQ(imported.dataset.images[0].fields.at("age"), "70");
    text("hosp/clinical.csv", "PatientID,outcome\nQ0,dead\nQ1,alive\nQ2,alive\n");
    imported = import(folder() / "hosp");
    EXPECT_EQ(imported.report.perClass, (std::vector<std::size_t>{4, 2})) << "lying beside them";
    EXPECT_EQ(imported.report.format, "dicom");
}

TEST_F(ImportedText, ImagesOfAnotherKindAmongDicomAreSaid) {
    dicom("set/a.dcm", "p1", 1);
    dicom("set/b.dcm", "p2", 2);
    png("set/c.png", 3);
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.images, 2U);
    EXPECT_EQ(warning(imported, "images_left_out").substr(0, 8), "1 image ");
}

TEST_F(ImportedText, OneBadFrameCostsOneFrame) {
    dicom("set/a.dcm", "p1", 1, "3");
    dicom("set/b.dcm", "p2", 2);
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(ids(imported), (Strings{"a.dcm#frame=0", "b.dcm"}));
    ASSERT_EQ(imported.report.issues.size(), 2U);
    EXPECT_EQ(imported.report.issues[0].path, "a.dcm#frame=1");
    EXPECT_EQ(imported.report.issues[1].path, "a.dcm#frame=2");
    EXPECT_EQ(imported.report.issues[1].reason, "truncated");
}

TEST_F(ImportedText, WhatFilesSayAgainstThemselvesIsSaidOnceForAll) {
    dicom("set/a.dcm", "p1", 1, "1", "1.2.3", "0");
    dicom("set/b.dcm", "p2", 2, "1", "1.2.3", "0");
    dicom("set/c.dcm", "p3", 3, "1", "1.2.4");
    const data::Imported imported = import(folder() / "set");
    EXPECT_EQ(imported.report.images, 3U);
    EXPECT_EQ(warning(imported, "slope_zero").substr(0, 12), "2 DICOM file");
    EXPECT_EQ(imported.dataset.images[0].fields.at("sop_instance"), "1.2.3");
}

TEST_F(ImportedText, TwoDiscsWithTheSamePathsAreToldApart) {
    dicom("cd1/DICOM/IM1", "p1", 1);
    dicom("cd2/DICOM/IM1", "p2", 2);
    spec::ImportRequest request;
    request.sources = {folder() / "cd1", folder() / "cd2"};
    const data::Imported imported = import(request);
    EXPECT_EQ(ids(imported), (Strings{"cd1/DICOM/IM1", "cd2/DICOM/IM1"}));
    EXPECT_TRUE(std::none_of(imported.report.issues.begin(), imported.report.issues.end(),
                             [](const auto& issue) { return issue.reason == "duplicate_path"; }));
    png("x/set/a.png", 1);
    png("y/set/a.png", 2);
    request.sources = {folder() / "x/set", folder() / "y/set"};
    const data::Imported loose = import(request);
    EXPECT_EQ(ids(loose), (Strings{"x/set/a.png", "y/set/a.png"}));
    EXPECT_TRUE(loose.report.classes.empty()) << "a source's own name is no class";
    png("z/a.png", 1);
    request.sources = {folder() / "x/set", folder() / "z"};
    EXPECT_EQ(ids(import(request)), Strings{"a.png"}) << "the same file twice is one image";
}

TEST_F(ImportedText, LinkedFoldersAreFollowedOnce) {
    namespace fs = std::filesystem;
    png("outside/a.png", 1);
    png("outside/deep/b.png", 2);
    png("set/B/c.png", 3);
    fs::create_directory_symlink(folder() / "outside", folder() / "set/A");
    fs::create_directory_symlink(folder() / "outside/deep", folder() / "set/A2");
    fs::create_directory_symlink(folder() / "set", folder() / "set/B/loop");
    fs::create_directory_symlink(folder() / "set", folder() / "outside/back");
    fs::create_directory_symlink(folder(), folder() / "set/up");
    EXPECT_EQ(import(folder() / "set").dataset.images.size(), 3U);
}

}  // namespace

}  // namespace lightbox
