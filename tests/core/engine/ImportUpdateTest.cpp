// SPDX-License-Identifier: GPL-3.0-or-later
// Importing again what is in already: what is said otherwise now goes in, what is not said stays.
#include <algorithm>
#include <fstream>

#include <numeric>

#include "EngineFixture.h"
#include "engine/Exclude.h"
#include "engine/Inspect.h"
#include "engine/Relocate.h"

namespace lightbox::test {

namespace {

class ImportUpdate : public EngineTest {
protected:
    spec::Dataset stored() const {
        return project::Project::open(project, project::Access::Read).dataset();
    }
    spec::ImportReport import(const std::filesystem::path& source,
                              const std::string& pattern = {}) {
        spec::ImportRequest request;
        request.sources = {folder / source};
        request.patientPattern = pattern;
        return engine::importCases(project, request, progress, {});
    }
    std::filesystem::path text(const std::string& name, const std::string& content) const {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    std::vector<std::string> patients() const {
        std::vector<std::string> found;
        for (const spec::ImageRecord& image : stored().images)
            found.push_back(image.patient.value_or("-"));
        return found;
    }
    std::vector<int> labels() const {
        std::vector<int> found;
        for (const spec::ImageRecord& image : stored().images)
            found.push_back(image.label);
        return found;
    }
    static std::string warning(const spec::ImportReport& report, const std::string& code) {
        for (const spec::Warning& warning : report.warnings)
            if (warning.code == code)
                return warning.message;
        return "";
    }
    /// normal/p1000, p1001, p1002 and pneumonia/p1003, p1004.
    void writeFive(const std::string& source) const {
        writeClass(source, "normal", 0, 3);
        writeClass(source, "pneumonia", 3, 2);
    }
};

using Strings = std::vector<std::string>;

TEST_F(ImportUpdate, APatternGivenLaterFindsThePatients) {
    writeFive("films");
    (void)import("films");
    const spec::ImportReport report = import("films", "(p\\d+)");
    EXPECT_EQ(report.added, 0U);
    EXPECT_EQ(report.notReadAgain, 5U);
    EXPECT_EQ(report.updated, 5U);
    EXPECT_EQ(report.updatedPatients, 5U);
    EXPECT_EQ(report.updatedLabels, 0U);
    EXPECT_EQ(report.patients, 5U);
    EXPECT_EQ(warning(report, "pattern_unmatched"), "");
    EXPECT_EQ(patients(), (Strings{"p1000", "p1001", "p1002", "p1003", "p1004"}));
    EXPECT_EQ(stored().info.patientSource, "pattern");
    const spec::ImportReport same = import("films", "(p\\d+)");
    EXPECT_EQ(same.updated, 0U);
    const spec::ImportReport silent = import("films");
    EXPECT_EQ(silent.updated, 0U);
    EXPECT_EQ(silent.patients, 5U) << "what is not spoken of stays";
    EXPECT_EQ(silent.patientSource, "pattern");
    EXPECT_EQ(patients().front(), "p1000");
    const auto log = project::Project::open(project, project::Access::Read).auditLog();
    EXPECT_EQ(std::count_if(log.begin(), log.end(),
                            [](const auto& entry) { return entry.action == "update"; }),
              1);
}

TEST_F(ImportUpdate, ARightPatternTakesBackWhatAWrongOneFound) {
    writeFive("films");
    EXPECT_EQ(import("films", "^(\\w+)/").patients, 2U);
    const spec::ImportReport report = import("films", "pneumonia/(p\\d+)");
    EXPECT_EQ(report.updatedPatients, 5U);
    EXPECT_EQ(warning(report, "pattern_unmatched"),
              "The patient pattern does not fit 3 of 5 images");
    EXPECT_EQ(patients(), (Strings{"-", "-", "-", "p1003", "p1004"}));
}

TEST_F(ImportUpdate, APatternLeavesPatientsThatATableNamed) {
    writeFive("films");
    const auto table = text("t.csv", "path,label,patient\nfilms/normal/p1000.png,normal,anna\n"
                                     "films/pneumonia/p1003.png,pneumonia,bert\n");
    (void)import("t.csv");
    spec::ImportRequest request;
    request.sources = {table};
    request.patientPattern = "pneumonia/(p\\d+)";
    const spec::ImportReport report = engine::importCases(project, request, progress, {});
    EXPECT_EQ(report.updatedPatients, 1U);
    EXPECT_EQ(warning(report, "pattern_unmatched"),
              "The patient pattern does not fit 1 of 2 images; 1 of them keeps the patient that is "
              "known already");
    EXPECT_EQ(patients(), (Strings{"anna", "p1003"}));
}

TEST_F(ImportUpdate, ATableCorrectsLabelsPatientsAndFields) {
    writeFive("films");
    (void)import("films");
    const std::string head = "path,label,patient,site,study_date\n";
    text("films/t.csv", head + "normal/p1000.png,pneumonia,anna,north,2024-02-03\n"
                               "normal/p1001.png,normal,,,\n");
    const spec::ImportReport report = import("films/t.csv");
    EXPECT_EQ(report.updated, 1U);
    EXPECT_EQ(report.updatedPatients, 1U);
    EXPECT_EQ(report.updatedLabels, 1U);
    EXPECT_EQ(report.updatedFields, 1U);
    EXPECT_EQ(labels(), (std::vector<int>{1, 0, 0, 1, 1}));
    const spec::ImageRecord first = stored().images.front();
    EXPECT_EQ(first.patient, "anna");
    EXPECT_EQ(first.fields.at("site"), "north");
    EXPECT_EQ(first.studyDate, "2024-02-03");
    EXPECT_EQ(import("films/t.csv").updated, 0U);
    EXPECT_EQ(import("films").updated, 0U) << "class folders do not take it back";
    text("films/t.csv", head + "normal/p1000.png,normal,,,\n");
    const spec::ImportReport again = import("films/t.csv");
    EXPECT_EQ(again.updatedLabels, 1U);
    EXPECT_EQ(again.updatedPatients, 0U) << "an empty cell says nothing";
    EXPECT_EQ(patients().front(), "anna");
    EXPECT_EQ(labels().front(), 0);
}

TEST_F(ImportUpdate, FindingsOfOtherColumnsStay) {
    writeFilm(folder / "a.png", 1);
    writeFilm(folder / "b.png", 2);
    text("t.csv", "path,label_0,label_1\na.png,1,-1\nb.png,0,1\n");
    (void)import("t.csv");
    text("u.csv", "path,label_0\na.png,0\n");
    EXPECT_EQ(import("u.csv").updatedLabels, 1U);
    EXPECT_EQ(stored().images.at(0).labels, (std::vector<std::int8_t>{0, -1}));
    EXPECT_EQ(stored().images.at(1).labels, (std::vector<std::int8_t>{0, 1}));
}

TEST_F(ImportUpdate, SealedImagesKeepPatientAndLabelAndNothingIsWritten) {
    (void)prepare(true);
    const Strings before = patients();
    writeClass("films", "normal", 100, 1);
    spec::ImportRequest request;
    request.sources = {folder / "films"};
    request.patientPattern = "p10(\\d+)";
    EXPECT_EQ(codeOf([&] { (void)engine::importCases(project, request, progress, {}); }),
              "test_sealed");
    EXPECT_EQ(patients(), before);
    EXPECT_EQ(stored().info.patientPattern, "(p\\d+)");
    EXPECT_EQ(importFolder("films").added, 1U) << "what changes nothing goes in";
}

TEST_F(ImportUpdate, ASplitThatPatientsStraddleNowIsReported) {
    (void)prepare(false);
    const spec::ImportReport report = import("films", "(p1)");
    EXPECT_EQ(report.patients, 1U);
    EXPECT_NE(warning(report, "patient_across_splits"), "");
    EXPECT_EQ(engine::describeSplit(project).patientsStraddling, 1U);
}

TEST_F(ImportUpdate, ImagesOfAnExcludedPatientStayOutUnderAnotherName) {
    writeFive("films");
    (void)import("films", "^(\\w+)/");
    engine::ExcludeRequest exclusion;
    exclusion.patients = {"pneumonia"};
    exclusion.reason = "consent withdrawn";
    engine::exclude(project, exclusion);
    const std::string said = warning(import("films", "(p\\d+)"), "exclusion_by_image");
    EXPECT_EQ(said.substr(0, 9), "2 images ");
    std::size_t leftOut = 0;
    for (const spec::ImageRecord& image : stored().images)
        leftOut += image.excluded == "consent withdrawn" ? 1 : 0;
    EXPECT_EQ(leftOut, 2U);
}

TEST_F(ImportUpdate, AnImportTellsNoLabelOfASealedImage) {
    writeClass("films", "normal", 0, 40);
    writeClass("films", "pneumonia", 40, 20);
    (void)importFolder("films");
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    split.sealTest = true;
    (void)engine::makeSplit(project, split);
    const auto current = project::Project::open(project, project::Access::Read).currentSplit();
    for (const spec::ImageRecord& image : stored().images) {
        spec::ImportRequest request;  // a file by itself states no label: what is known is told
        request.sources = {image.source.file};
        request.dryRun = true;
        const spec::ImportReport report = engine::importCases(project, request, progress, {});
        const std::size_t told =
            std::accumulate(report.perClass.begin(), report.perClass.end(), std::size_t{0});
        const bool isSealed = current->members.at(image.key) == spec::Set::Test;
        EXPECT_EQ(told, isSealed ? 0U : 1U) << image.id.str();
    }
}

TEST_F(ImportUpdate, AMovedFolderIsFoundAgain) {
    writeFive("films");
    (void)import("films", "(p\\d+)");
    std::filesystem::rename(folder / "films", folder / "moved");
    const spec::ImportReport report = import("moved");
    EXPECT_EQ(report.added, 0U);
    EXPECT_EQ(report.relocated, 5U);
    EXPECT_EQ(report.updated, 0U);
    EXPECT_EQ(report.patients, 5U) << "they are known still";
    for (const spec::ImageRecord& image : stored().images) {
        EXPECT_TRUE(std::filesystem::exists(image.source.file)) << image.source.file;
        EXPECT_TRUE(image.patient);
        EXPECT_GE(image.label, 0);
    }
    EXPECT_EQ(stored().info.roots, std::vector{folder / "moved"});
    EXPECT_EQ(import("moved").notReadAgain, 5U);
    EXPECT_EQ(import("moved").relocated, 0U);
}

TEST_F(ImportUpdate, ACopyDoesNotTakeThePlaceOfWhatIsThere) {
    writeFive("films");
    (void)import("films");
    std::filesystem::copy(folder / "films", folder / "copy",
                          std::filesystem::copy_options::recursive);
    EXPECT_EQ(import("copy").relocated, 0U);
    EXPECT_EQ(stored().images.front().source.file, folder / "films/normal/p1000.png");
}

TEST_F(ImportUpdate, RelocatingChecksFilesAndPixels) {
    writeFive("films");
    writeClass("more", "normal", 20, 2);
    (void)import("films");
    (void)import("more");
    const auto relocate = [&](const char* from, const char* to) {
        return engine::relocate(project, folder / from, folder / to, progress, {});
    };
    std::filesystem::rename(folder / "films", folder / "moved");
    EXPECT_EQ(codeOf([&] { (void)relocate("films", "nowhere"); }), "not_the_same_images");
    EXPECT_EQ(codeOf([&] { (void)relocate("nothing", "moved"); }), "nothing_to_relocate");
    writeFive("others");
    writeFilm(folder / "others/pneumonia/p1004.png", 99);
    EXPECT_EQ(codeOf([&] { (void)relocate("films", "others"); }), "not_the_same_images");
    EXPECT_EQ(stored().images.front().source.file, folder / "films/normal/p1000.png");
    std::filesystem::remove(folder / "moved/normal/p1000.png");
    const engine::RelocateReport report = relocate("films", "moved");
    EXPECT_EQ(report.images, 5U);
    EXPECT_EQ(report.compared, 4U);
    EXPECT_EQ(report.missing, 1U);
    EXPECT_EQ(report.firstMissing, (folder / "moved/normal/p1000.png").string());
    EXPECT_EQ(stored().info.roots, (std::vector{folder / "moved", folder / "more"}));
    EXPECT_EQ(import("moved").notReadAgain, 4U);
}

TEST_F(ImportUpdate, IssuesOfOtherSourcesStay) {
    writeFive("films");
    writeClass("more", "normal", 20, 2);
    text("films/normal/bad.png", "no picture");
    text("more/normal/worse.png", "no picture either");
    (void)import("films");
    (void)import("more");
    const auto unreadable = [&] {
        Strings paths;
        for (const spec::Finding& finding : engine::inspect(project, progress, {}).findings)
            if (finding.code == "unreadable")
                for (const spec::ImportIssue& file : finding.files) {
                    EXPECT_FALSE(file.reason.empty());
                    paths.push_back(file.path);
                }
        return paths;
    };
    EXPECT_EQ(unreadable(), (Strings{"normal/bad.png", "normal/worse.png"}));
    (void)import("films");
    EXPECT_EQ(unreadable(), (Strings{"normal/worse.png", "normal/bad.png"})) << "none twice";
    writeFilm(folder / "films/normal/bad.png", 50);
    (void)import("films");
    EXPECT_EQ(unreadable(), Strings{"normal/worse.png"});
    std::filesystem::remove(folder / "more/normal/worse.png");
    (void)import("more");
    EXPECT_TRUE(unreadable().empty());
}

TEST_F(ImportUpdate, FilesThatAreGoneAreSaid) {
    writeFive("films");
    (void)import("films");
    std::filesystem::remove(folder / "films/normal/p1001.png");
    const spec::ImportReport report = import("films");
    EXPECT_NE(warning(report, "files_missing").find("normal/p1001.png"), std::string::npos);
    EXPECT_EQ(stored().images.size(), 5U);
}

TEST_F(ImportUpdate, AnUnlabelledProjectKeepsItsFirstRoot) {
    writeFilm(folder / "one/a.png", 1);
    writeFilm(folder / "two/b.png", 2);
    (void)import("one");
    (void)import("two");
    EXPECT_EQ(stored().info.roots, (std::vector{folder / "one", folder / "two"}));
}

TEST_F(ImportUpdate, ADryRunTellsOfUpdatesAndMakesNone) {
    writeFive("films");
    (void)import("films");
    spec::ImportRequest request;
    request.sources = {folder / "films"};
    request.patientPattern = "(p\\d+)";
    request.dryRun = true;
    EXPECT_EQ(engine::importCases(project, request, progress, {}).updatedPatients, 5U);
    EXPECT_EQ(patients().front(), "-");
}

}  // namespace

}  // namespace lightbox::test
