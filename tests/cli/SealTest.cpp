// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "Fixture.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "support/Films.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

class Seal : public CliTest {
protected:
    Seal() {
        EXPECT_EQ(
            runOn(project, {"import", writeFolder().string(), "--patient-pattern", "(p\\d+)"}).code,
            0);
        EXPECT_EQ(runOn(project, {"split", "--ratio", "60/20/20", "--seal-test", "--csv",
                                  (folder / "split.csv").string()})
                      .code,
                  0);
        EXPECT_EQ(run(training(project, 3, "first")).code, 0);
        const base::CsvTable table = base::readCsv(folder / "split.csv");
        for (const std::vector<std::string>& row : table.rows)
            if (row[3] == "test") {
                EXPECT_TRUE(row[2].empty()) << "the label of " << row[0] << " is shown";
                testImage = row[0];
                testPatient = row[1];
                EXPECT_TRUE(testImage.starts_with("P")) << "its folder tells the class";
            }
        EXPECT_FALSE(testImage.empty());
    }
    /// Where the image is that the program calls by its pseudonym.
    [[nodiscard]] fs::path testFile() const {
        for (const auto& entry : fs::recursive_directory_iterator(folder / "films"))
            if (entry.path().filename().string().find(testPatient) != std::string::npos)
                return entry.path();
        return {};
    }
    void expectSealed(const std::vector<std::string>& arguments) const {
        const Result result = runOn(project, arguments);
        EXPECT_EQ(result.code, 3) << arguments.front() << ": " << result.out << result.err;
        EXPECT_NE(result.err.find("sealed"), std::string::npos) << result.err;
        EXPECT_TRUE(result.out.empty()) << result.out;
    }
    fs::path project = folder / "films.lightbox";
    std::string testImage;
    std::string testPatient;
};

}  // namespace

TEST_F(Seal, NothingOfTestIsSeenUntilALockedThresholdOpensIt) {
    expectSealed({"evaluate", "--run", "last", "--split", "test"});
    expectSealed({"evaluate", "--run", "last", "--split", "test", "--reveal"});
    expectSealed(
        {"explain", "--run", "last", "--image", testImage, "--out", (folder / "x.png").string()});
    expectSealed({"split", "--ratio", "60/20/20", "--seed", "43"});
    // Nor by another name, nor by the run's folder without the project.
    const fs::path copy = folder / "copy.png";
    fs::copy_file(testFile(), copy);
    expectSealed({"predict", "--model", "last", testFile().string()});
    expectSealed({"predict", "--model", "last", copy.string()});
    // Nor saved otherwise: as colour, or brighter and by the next best size.
    const std::string name = testFile().filename().string();  // p012_1.png
    const spec::PixelBuffer grey = filmOf(std::stoi(name.substr(1, 3)), name[5] - '0');
    spec::PixelBuffer colour{grey.width, grey.height, 3, {}};
    spec::PixelBuffer brighter = grey;
    for (const std::uint8_t value : grey.values)
        colour.values.insert(colour.values.end(), 3, value);
    for (std::uint8_t& value : brighter.values)
        value = static_cast<std::uint8_t>(std::min(255, value + 6));
    writeFilm(folder / "colour.png", colour);
    writeFilm(folder / "brighter.png", brighter);
    expectSealed({"predict", "--model", "last", (folder / "colour.png").string()});
    expectSealed({"predict", "--model", "last", (folder / "brighter.png").string()});
    const fs::path runOf = runFolder(project, "first");
    for (const std::string& model : {runOf.string(), runOf.string() + "/", runOf.string() + "/."})
        EXPECT_EQ(run({"predict", "--model", model, copy.string()}).code, 3) << model;
    fs::copy(runOf, folder / "elsewhere", fs::copy_options::recursive);
    expectSealed({"predict", "--model", (folder / "elsewhere").string(), copy.string()});
    // Among others it is listed, and the others are predicted.
    const Result among =
        runOn(project, {"predict", "--model", "last", folder.string() + "/films", "--json"});
    ASSERT_EQ(among.code, 0) << among.err;
    EXPECT_EQ(among.out.find(copy.string()), std::string::npos);
    const base::Json predicted = among.json();
    EXPECT_EQ(
        std::count_if(predicted["issues"].begin(), predicted["issues"].end(),
                      [](const base::Json& issue) { return issue["reason"] == "test_sealed"; }),
        24);
    EXPECT_EQ(predicted["predictions"].size(), 96U);
    for (const base::Json& issue : predicted["issues"])
        EXPECT_EQ(issue["path"].get<std::string>().find('/'), std::string::npos)
            << "the folder tells the class of " << issue["path"];
    EXPECT_EQ(among.err.find("normal/p"), std::string::npos) << among.err;
    const base::Json health = runOn(project, {"inspect", "--json"}).json();
    int labelled = 0;
    for (const auto& [cls, counts] : health["classes"].items())
        labelled += counts["images"].get<int>();
    EXPECT_LT(labelled, health["images"].get<int>());
    EXPECT_EQ(base::readTextFile(runFolder(project, "first") / "predictions.csv").find(testImage),
              std::string::npos);

    // A preview stores nothing and opens nothing.
    ASSERT_EQ(runOn(project, {"threshold", "--run", "last", "--youden"}).code, 0);
    expectSealed({"evaluate", "--run", "last", "--split", "test", "--reveal"});

    const Result locked = runOn(project, {"threshold", "--run", "last", "--sensitivity", "0.9",
                                          "--lock", "--reason", "screening", "--json"});
    ASSERT_EQ(locked.code, 0) << locked.err;
    EXPECT_EQ(locked.json()["locked"], true);
    expectSealed({"evaluate", "--run", "last", "--split", "test"});
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "last", "--split", "test", "--reveal",
                              "--threshold", "0.99"})
                  .code,
              3);
    const Result revealed =
        runOn(project, {"evaluate", "--run", "last", "--split", "test", "--reveal", "--json"});
    ASSERT_EQ(revealed.code, 0) << revealed.err;
    EXPECT_EQ(revealed.json()["reveals"], 1);
    EXPECT_EQ(revealed.json()["at_threshold"]["threshold"], locked.json()["threshold"]);

    // Open for this run now, without counting again.
    const base::Json again =
        runOn(project, {"evaluate", "--run", "last", "--split", "test", "--json"}).json();
    EXPECT_EQ(again["reveals"], 1);
    EXPECT_EQ(runOn(project, {"explain", "--run", "last", "--image", testImage, "--out",
                              (folder / "x.png").string()})
                  .code,
              0);
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "last", "--split", "test", "--reveal", "--json"})
                  .json()["reveals"],
              2);
    EXPECT_EQ(runOn(project, {"predict", "--model", "last", copy.string()}).code, 0);
    EXPECT_EQ(
        runOn(project, {"threshold", "--run", "last", "--youden", "--lock", "--reason", "x"}).code,
        3);
    // Another run has to open it for itself.
    ASSERT_EQ(run(training(project, 2, "second")).code, 0);
    expectSealed({"evaluate", "--run", "second", "--split", "test"});
}

TEST_F(Seal, ASplitMayChangeAroundTheSealedSet) {
    const Result kept =
        runOn(project, {"split", "--ratio", "75/25", "--keep", "test", "--seed", "9", "--json"});
    ASSERT_EQ(kept.code, 0) << kept.err;
    EXPECT_EQ(kept.json()["sealed"], true);
    expectSealed({"evaluate", "--run", "first", "--split", "test"});
}

TEST_F(Seal, BreakingItNeedsAReasonAndOpensTheSet) {
    const Result broken =
        runOn(project, {"split", "--break-seal", "--reason", "the wrong films", "--json"});
    ASSERT_EQ(broken.code, 0) << broken.err;
    EXPECT_EQ(broken.json()["sealed"], false);
    const base::Json test =
        runOn(project, {"evaluate", "--run", "last", "--split", "test", "--json"}).json();
    EXPECT_GT(test["n"].get<int>(), 0);
    // A report is one look, however many maps it shows.
    const fs::path report = folder / "report.html";
    ASSERT_EQ(
        runOn(project, {"export", "--run", "last", "--to", "report", "--out", report.string()})
            .code,
        0);
    EXPECT_NE(base::readTextFile(report).find("map for"), std::string::npos);
    EXPECT_EQ(
        runOn(project, {"evaluate", "--run", "last", "--split", "test", "--json"}).json()["looks"],
        test["looks"].get<int>() + 2);
    // Sealed anew, what was seen is taken away and said.
    const Result sealed = runOn(project, {"split", "--seal-test", "--json"});
    ASSERT_EQ(sealed.code, 0) << sealed.err;
    bool said = false;
    const base::Json document = sealed.json();
    for (const base::Json& warning : document["warnings"])
        said = said || warning["code"] == "test_seen_before";
    EXPECT_TRUE(said);
    expectSealed({"evaluate", "--run", "last", "--split", "test"});
    EXPECT_TRUE(runOn(project, {"runs", "--json"}).json()["runs"][0]["test_auroc"].is_null());
}

TEST_F(Seal, EveryCommandSaysThatTheLedgerWasChanged) {
    base::writeFileAtomically(project / "ledger.head",
                              std::string("{\"length\": 1, \"hash\": \"0\"}"));
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"runs"},
          {"inspect"},
          {"exclude", "--list"},
          {"threshold", "--run", "last", "--youden"},
          {"evaluate", "--run", "last", "--split", "val"}}) {
        const Result result = runOn(project, command);
        EXPECT_EQ(result.code, 0) << command[0] << ": " << result.err;
        const std::size_t said = result.err.find("ledger_changed");
        ASSERT_NE(said, std::string::npos) << command[0];
        EXPECT_EQ(result.err.find("ledger_changed", said + 1), std::string::npos) << command[0];
    }
}

}  // namespace lightbox::test
