// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "Fixture.h"

namespace lightbox::test {

namespace {

using Usage = CliTest;

/// Diagnostics are "error: …" on one line.
void expectOneError(const Result& result, int code, const std::string& words) {
    EXPECT_EQ(result.code, code) << result.err;
    EXPECT_TRUE(result.err.starts_with("error: ")) << result.err;
    EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
    EXPECT_NE(result.err.find(words), std::string::npos) << result.err;
    EXPECT_TRUE(result.out.empty()) << result.out;
}

}  // namespace

TEST_F(Usage, EveryCommandHasHelpWithAnExample) {
    for (const char* command : {"import", "inspect", "split", "train", "runs", "evaluate",
                                "threshold", "explain", "predict", "metrics", "export", "model",
                                "weights", "render", "demo", "download", "accept"}) {
        const Result result = run({command, "--help"});
        EXPECT_EQ(result.code, 0) << command;
        EXPECT_NE(result.out.find("Example:\n  lightbox-cli "), std::string::npos) << command;
    }
}

TEST_F(Usage, WrongCommandLinesSayWhatWouldBeRight) {
    expectOneError(run({}), 2, "import, inspect, split");
    expectOneError(run({"tarin"}), 2, "did you mean 'train'");
    expectOneError(run({"split", "--fold", "5"}), 2, "did you mean --folds");
    expectOneError(run({"import", "x", "--format", "excel"}), 2, "medmnist");
    expectOneError(run({"threshold", "--run", "last", "--youden", "--at", "0.5"}), 2,
                   "--youden excludes --at");
    expectOneError(run({"threshold", "--run", "last", "--rule-out", "0.2"}), 2,
                   "--rule-out requires --rule-in");
    expectOneError(run({"threshold", "--run", "last", "--youden", "--lock"}), 2, "--reason");
    expectOneError(run({"split", "--break-seal"}), 2, "--reason");
    expectOneError(
        run({"external", "--run", "last", "--keep-recalibration", "intercept", "--reason", "x"}), 2,
        "--name");
    expectOneError(run({"external", "--run", "last", "--name", "a", "--keep-recalibration",
                        "as_locked", "--reason", "x"}),
                   2, "intercept_slope");
    expectOneError(run({"external", "--run", "last", "--withdraw-recalibration", "a"}), 2,
                   "--reason");
    expectOneError(run({"external", "x.csv", "--run", "last", "--prevalence", "7"}), 2,
                   "--prevalence");
}

TEST_F(Usage, AProjectIsNamedOrStandsInTheWorkingFolder) {
    expectOneError(run({"runs"}, folder), 2, "--project");
    const std::filesystem::path project = folder / "a.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
    EXPECT_EQ(run({"runs", "--json"}, folder).code, 0);
    EXPECT_EQ(run({"runs", "--json"}, project).code, 0);
    expectOneError(runOn(folder / "absent.lightbox", {"runs"}), 3, "absent.lightbox");
    ASSERT_EQ(runOn(folder / "b.lightbox", {"import", writeNpz().string()}).code, 0);
    expectOneError(run({"runs"}, folder), 2, "2 of them");
}

TEST_F(Usage, KeysOfTrainingAreListedAndMistypedOnesNamed) {
    const base::Json keys = run({"train", "--help-keys", "--json"}).json().at("keys");
    ASSERT_GT(keys.size(), 20U);
    for (const base::Json& key : keys)
        for (const char* field : {"key", "default", "range", "unit", "help"})
            EXPECT_TRUE(key.contains(field)) << key;
    const std::filesystem::path project = folder / "a.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
    expectOneError(runOn(project, {"train", "--set", "phase1.lrr=1"}), 2, "phase1.lr");
    expectOneError(runOn(project, {"train", "--set", "batch=0"}), 2, "batch");
    expectOneError(runOn(project, {"train", "--preset", "latop"}), 2, "laptop");
}

TEST_F(Usage, PretrainedWeightsThatAreMissingAreRefusedByName) {
    const std::filesystem::path project = folder / "a.lightbox";
    ASSERT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
    const Result result = runOn(project, {"train", "--preset", "chest-x-ray"});
    EXPECT_EQ(result.code, 3);
    EXPECT_NE(result.err.find("resnet18-"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find((folder / "home").string()), std::string::npos) << result.err;
}

}  // namespace lightbox::test
