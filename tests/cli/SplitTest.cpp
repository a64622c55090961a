// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <fstream>

#include "Fixture.h"
#include "base/Csv.h"

namespace lightbox::test {

namespace {

/// 60 patients with two films each, dates and sites in a table.
class SplitCommand : public CliTest {
protected:
    SplitCommand() {
        const std::filesystem::path films = writeFolder();
        EXPECT_EQ(runOn(project, {"import", films.string(), "--patient-pattern", "(p\\d+)"}).code,
                  0);
    }
    [[nodiscard]] base::Json split(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "split");
        arguments.emplace_back("--json");
        const Result result = runOn(project, arguments);
        EXPECT_EQ(result.code, 0) << result.err;
        return result.json();
    }
    std::filesystem::path project = folder / "films.lightbox";
};

}  // namespace

TEST_F(SplitCommand, FoldsAreReportedAndTrained) {
    const base::Json made = split({"--folds", "4", "--repeats", "2"});
    EXPECT_EQ(made["method"], "folds");
    ASSERT_EQ(made["folds"].size(), 8U);
    EXPECT_EQ(made["folds"][5]["repeat"], 2);
    EXPECT_EQ(made["folds"][5]["fold"], 2);
    EXPECT_EQ(made["folds"][5]["patients"], 15);
    EXPECT_EQ(made["patients_straddling"], 0);
    std::vector<std::string> arguments = training(project, 1, "second");
    arguments.insert(arguments.end(), {"--fold", "2"});
    const Result trained = run(arguments);
    EXPECT_EQ(trained.code, 0) << trained.err;
    EXPECT_EQ(base::readCsv(runFolder(project, "second") / "predictions.csv").rows.size(), 30U);
    arguments.back() = "9";
    EXPECT_EQ(run(arguments).code, 3);
    arguments.back() = "0";
    EXPECT_EQ(run(arguments).code, 2);
}

TEST_F(SplitCommand, WhatDoesNotGoTogetherOrIsNotThereIsSaid) {
    const auto refused = [&](std::vector<std::string> arguments, int code,
                             const std::string& word) {
        arguments.insert(arguments.begin(), "split");
        const Result result = runOn(project, arguments);
        EXPECT_EQ(result.code, code) << result.err;
        EXPECT_NE(result.err.find(word), std::string::npos) << result.err;
    };
    refused({"--folds", "4", "--ratio", "70/15/15"}, 2, "--ratio");
    refused({"--repeats", "2"}, 2, "--folds");
    refused({"--folds", "1"}, 2, "--folds");
    refused({"--by-date", "study_date"}, 3, "study_date");
    refused({"--stratify", "sex", "--by-site", "site"}, 2, "--by-site");
    refused({"--ratio", "70/15/15", "--reason", "x"}, 2, "--reason");
    const base::Json byImage = split({"--unit", "image", "--reason", "phantoms"});
    EXPECT_EQ(byImage["unit"], "image");
    EXPECT_NE(byImage["warnings"].dump().find("phantoms"), std::string::npos);
}

TEST_F(SplitCommand, SharesOfClassesAreOfTheImagesWhoseClassIsKnown) {
    const std::filesystem::path table = folder / "some.csv";
    std::ofstream out(table);
    out << "path,label,patient\n";
    for (int patient = 0; patient < 60; ++patient) {
        const bool isIll = patient % 3 == 0;
        for (int image = 0; image < 2; ++image) {
            char name[64];
            std::snprintf(name, sizeof name, "films/%s/p%03d_%d.png",
                          isIll ? "pneumonia" : "normal", patient, image);
            out << name << ","
                << (patient % 2 == 0 ? ""
                    : isIll          ? "pneumonia"
                                     : "normal")
                << "," << patient << "\n";
        }
    }
    out.close();
    const std::filesystem::path some = folder / "some.lightbox";
    const Result imported = runOn(some, {"import", table.string()});
    ASSERT_EQ(imported.code, 0) << imported.err;
    const Result text = runOn(some, {"split", "--ratio", "60/20/20"});
    ASSERT_EQ(text.code, 0) << text.err;
    // 20 of 60 labelled images are positive, of 120 in all.
    EXPECT_NE(text.out.find("20 (33.3 %, +0.0)"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("40 (66.7 %, +0.0)"), std::string::npos) << text.out;
}

TEST_F(SplitCommand, ImagesAndPatientsAreLeftOutAndTakenInAgain) {
    (void)split({"--ratio", "60/20/20"});
    const Result first =
        runOn(project, {"exclude", "--patient", "p001", "--reason", "consent withdrawn", "--json"});
    ASSERT_EQ(first.code, 0) << first.err;
    const base::Json list = first.json()["exclusions"];
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["patient"], "p001");
    EXPECT_TRUE(list[0]["image"].is_null());
    EXPECT_EQ(list[0]["images"], 2);
    EXPECT_EQ(list[0]["reason"], "consent withdrawn");
    const base::Json made = split({"--ratio", "60/20/20"});
    EXPECT_EQ(made["excluded"]["images"], 2);
    EXPECT_EQ(made["excluded"]["patients"], 1);
    EXPECT_EQ(made["whole"]["images"], 118);
    EXPECT_EQ(runOn(project, {"exclude", "--patient", "p001"}).code, 2) << "no reason";
    EXPECT_EQ(runOn(project, {"exclude", "--patient", "p001", "--reason", "x"}).code, 3);
    EXPECT_EQ(runOn(project, {"exclude", "nowhere.png", "--reason", "x"}).code, 3);
    EXPECT_EQ(runOn(project, {"exclude"}).code, 2);
    const Result listed = runOn(project, {"exclude", "--list"});
    EXPECT_NE(listed.out.find("patient p001"), std::string::npos);
    const Result undone = runOn(project, {"exclude", "--undo", "--patient", "p001", "--json"});
    ASSERT_EQ(undone.code, 0) << undone.err;
    EXPECT_TRUE(undone.json()["exclusions"].empty());
}

}  // namespace lightbox::test
