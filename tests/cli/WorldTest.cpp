// SPDX-License-Identifier: GPL-3.0-or-later
// The world's folders and ids, at the command line.
#include <cstdlib>
#include <filesystem>

#include "Fixture.h"

namespace lightbox::test {

namespace {

using World = CliTest;

TEST_F(World, SetsMasksAndKindsAreInTheDocument) {
    const std::filesystem::path films = writeFolder();
    std::filesystem::create_directories(folder / "mri/Training");
    std::filesystem::create_directories(folder / "mri/Testing");
    std::filesystem::copy(films / "normal", folder / "mri/Training/normal");
    std::filesystem::copy(films / "pneumonia", folder / "mri/Training/pneumonia");
    std::filesystem::copy(films / "normal", folder / "mri/Testing/normal");
    writeText(folder / "mri/notes.svs", "x");
    const std::filesystem::path project = folder / "mri.lightbox";
    const Result done = runOn(project, {"import", (folder / "mri").string(), "--json"});
    ASSERT_EQ(done.code, 0) << done.err;
    const base::Json report = done.json();
    EXPECT_EQ(report.at("classes").size(), 2U);
    EXPECT_GT(report.at("splits_found").at("train"), report.at("splits_found").at("test"));
    EXPECT_EQ(report.at("not_images_by_kind").at(".svs"), 1);
    EXPECT_EQ(report.at("masks_left_out"), 0);
    EXPECT_NE(done.err.find("--set-folder"), std::string::npos) << done.err;
    const Result split = runOn(project, {"split", "--predefined"});
    EXPECT_EQ(split.code, 0) << "it finds what the import found: " << split.err;
    EXPECT_NE(split.out.find("patients are unknown"), std::string::npos) << split.out;
    EXPECT_EQ(split.out.find("by patient"), std::string::npos) << split.out;
    const Result classes =
        runOn(folder / "other.lightbox",
              {"import", (folder / "mri").string(), "--set-folder", "Training=none", "--set-folder",
               "Testing=none", "--include", "masks,derived", "--json"});
    EXPECT_TRUE(classes.json().at("classes").contains("Training")) << classes.err;
}

TEST_F(World, PatientIdsAreMergedAndTakenApart) {
    const std::filesystem::path films = writeFolder();
    const std::filesystem::path project = folder / "p.lightbox";
    ASSERT_EQ(runOn(project, {"import", films.string(), "--patient-pattern", "p(\\d+)_"}).code, 0);
    const auto dataset = runOn(project, {"inspect", "--json"}).json();
    EXPECT_EQ(runOn(project, {"patients", "--merge", "000", "001"}).code, 2) << "without a reason";
    const Result merged =
        runOn(project, {"patients", "--merge", "000", "001", "--reason", "one person", "--json"});
    ASSERT_EQ(merged.code, 0) << merged.err;
    EXPECT_EQ(merged.json().at("images"), 2);
    EXPECT_EQ(merged.json().at("merges").at(0).at("into"), "001");
    EXPECT_EQ(runOn(project, {"inspect", "--json"}).json().at("patients").get<int>(),
              dataset.at("patients").get<int>() - 1);
    EXPECT_EQ(runOn(project, {"patients", "--merge-forms", "--reason", "why"}).code, 3);
    EXPECT_EQ(runOn(project, {"patients", "--undo", "000"}).code, 0);
    EXPECT_EQ(runOn(project, {"patients", "--list", "--json"}).json().at("merges").size(), 0U);
}

TEST_F(World, FormsOfOneIdAreMergedWithoutNamingThem) {
    const std::filesystem::path films = writeFolder();
    writeText(folder / "t.csv", "path,label,patient\nfilms/normal/p001_0.png,a,007\n"
                                "films/normal/p001_1.png,b,7\nfilms/normal/p002_0.png,a,7\n"
                                "films/normal/p002_1.png,b,8\n");
    const std::filesystem::path project = folder / "t.lightbox";
    ASSERT_EQ(runOn(project, {"import", (folder / "t.csv").string()}).code, 0);
    const Result merged =
        runOn(project, {"patients", "--merge-forms", "--reason", "leading zeros", "--json"});
    ASSERT_EQ(merged.code, 0) << merged.err;
    EXPECT_EQ(merged.json().at("merges").at(0).at("from"), "007");
    EXPECT_EQ(runOn(project, {"patients", "--undo"}).code, 0);
    EXPECT_EQ(runOn(project, {"patients", "--json"}).json().at("merges").size(), 0U);
}

TEST_F(World, UsageSaysWhatIsMeant) {
    const Result set = run({"train", "--set", "a=1", "b=2"});
    EXPECT_EQ(set.code, 2);
    EXPECT_NE(set.err.find("--set KEY=VALUE --set b=2"), std::string::npos) << set.err;
    std::filesystem::create_directories(folder / "empty");
    writeText(folder / "empty/readme.svs", "x");
    const Result none = runOn(folder / "n.lightbox", {"import", (folder / "empty").string()});
    EXPECT_EQ(none.code, 3);
    EXPECT_NE(none.err.find("nothing to import"), std::string::npos) << none.err;
    EXPECT_EQ(
        runOn(folder / "n.lightbox", {"import", writeFolder().string(), "--set-folder", "train"})
            .code,
        2);
}

TEST_F(World, AReaderThatHasSeenEnoughIsNoFailure) {
    const std::filesystem::path project = folder / "p.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeFolder().string()}).code, 0);
    const std::string command = std::string("bash -c 'set -o pipefail; \"") + kCli +
                                "\" inspect --json --project \"" + project.string() + "\" 2>\"" +
                                (folder / "err").string() + "\" | true'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(std::filesystem::file_size(folder / "err"), 0U);
}

}  // namespace

}  // namespace lightbox::test
