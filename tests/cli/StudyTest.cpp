// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>
#include <sstream>
#include <sys/stat.h>
#include <thread>

#include "Fixture.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

class StudyCommands : public CliTest {
protected:
    StudyCommands() {
        EXPECT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
        EXPECT_EQ(runOn(project, {"split", "--folds", "3", "--keep", "test", "--seal-test"}).code,
                  0);
    }
    [[nodiscard]] static std::vector<std::string> with(std::vector<std::string> arguments,
                                                       std::vector<std::string> more) {
        for (const char* word :
             {"--preset", "screening-baseline", "--set", "phase2.epochs=2", "--threads", "1"})
            arguments.emplace_back(word);
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }
    /// Every line of standard output as an object.
    [[nodiscard]] static std::vector<base::Json> linesOf(const Result& result) {
        std::vector<base::Json> lines;
        std::istringstream text(result.out);
        for (std::string line; std::getline(text, line);)
            lines.push_back(base::parseJson(line));
        return lines;
    }
    fs::path project = folder / "squares.lightbox";
};

}  // namespace

TEST_F(StudyCommands, FoldsToLockedThresholdToTest) {
    const Result trained = runOn(project, with({"train"}, {"--folds", "--study", "cv", "--json"}));
    ASSERT_EQ(trained.code, 0) << trained.err;
    const std::vector<base::Json> lines = linesOf(trained);
    std::vector<int> folds;
    for (const base::Json& line : lines)
        if (line["event"] == "start") {
            EXPECT_EQ(line["study"], "cv");
            EXPECT_EQ(line["repeat"], 1);
            folds.push_back(line["fold"]);
        }
    EXPECT_EQ(folds, (std::vector<int>{1, 2, 3}));
    const base::Json study = lines.back();
    EXPECT_EQ(study["event"], "study");
    EXPECT_EQ(study["study"], "cv");
    EXPECT_EQ(study["runs"].size(), 3U);
    EXPECT_EQ(study["metric"]["per_fold"].size(), 3U);
    EXPECT_TRUE(study["chosen"].is_null());

    // Finished, it trains nothing and prints the line again; other settings are refused.
    const Result again = runOn(project, with({"train"}, {"--folds", "--study", "cv", "--json"}));
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(linesOf(again).size(), 1U);
    EXPECT_EQ(linesOf(again)[0], study);
    EXPECT_EQ(runOn(project, with({"train"}, {"--folds", "--study", "cv", "--seed", "7"})).code, 3);
    EXPECT_EQ(runOn(project, {"train", "--study", "cv"}).code, 0);
    EXPECT_EQ(runOn(project, {"train", "--study", "other"}).code, 2);

    // The figures of the line are those of the documents, and of the tables that lie there.
    const base::Json evaluated = runOn(project, {"evaluate", "--study", "cv", "--json"}).json();
    EXPECT_EQ(evaluated["mean"], study["metric"]["mean"]);
    EXPECT_EQ(evaluated["sd"], study["metric"]["sd"]);
    EXPECT_EQ(evaluated["source"], "out_of_fold");
    EXPECT_EQ(evaluated["n"], 160);
    EXPECT_EQ(runOn(project, {"evaluate", "--study", "cv", "--abstain", "0.1"}).code, 2);
    const Result noField = runOn(project, {"evaluate", "--study", "cv", "--subgroup", "sex"});
    EXPECT_EQ(noField.code, 2);
    EXPECT_NE(noField.err.find("grouped by sex"), std::string::npos) << noField.err;
    EXPECT_EQ(evaluated["auroc"]["macro"]["value"], study["pooled"]["value"]);
    std::string pooled;
    for (std::size_t i = 0; i < 3; ++i) {
        const fs::path table =
            project / "runs" / study["runs"][i].get<std::string>() / "predictions.csv";
        const base::Json measured = run({"metrics", table.string(), "--json"}).json();
        EXPECT_NEAR(measured["auroc"]["macro"]["value"].get<double>(),
                    study["metric"]["per_fold"][i].get<double>(), 1e-12);
        std::string text = base::readTextFile(table);
        pooled += pooled.empty() ? text : text.substr(text.find('\n') + 1);
    }
    writeText(folder / "pooled.csv", pooled);
    EXPECT_NEAR(run({"metrics", (folder / "pooled.csv").string(), "--json"})
                    .json()["auroc"]["macro"]["value"]
                    .get<double>(),
                evaluated["auroc"]["macro"]["value"].get<double>(), 1e-12);

    const base::Json listed = runOn(project, {"runs", "--studies", "--json"}).json();
    EXPECT_EQ(listed["studies"].size(), 1U);
    EXPECT_EQ(listed["studies"][0]["metric"], study["metric"]);
    const base::Json all = runOn(project, {"runs", "--json"}).json();
    EXPECT_EQ(all["runs"].size(), 3U);
    for (const base::Json& one : all["runs"]) {
        EXPECT_EQ(one["study"], "cv");
        EXPECT_EQ(one["folds"], 3);
    }

    const std::vector<std::string> rule{"--sensitivity", "0.9", "--json"};
    const auto threshold = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"threshold", "--study", "cv"});
        words.insert(words.end(), rule.begin(), rule.end());
        return runOn(project, words);
    };
    const base::Json preview = threshold({}).json();
    EXPECT_TRUE(preview["run"].is_null());
    EXPECT_EQ(preview["chosen_on"], "out_of_fold");
    EXPECT_EQ(preview["warnings"][0]["code"], "threshold_from_other_models");
    EXPECT_EQ(preview["warnings"][1]["code"], "folds_choose_epoch");
    EXPECT_EQ(runOn(project, {"evaluate", "--study", "cv", "--split", "test"}).code, 3) << "sealed";
    const base::Json locked = threshold({"--lock", "--reason", "screening"}).json();
    EXPECT_EQ(locked["threshold"], preview["threshold"]);
    const std::string ensemble = locked["run"];
    EXPECT_EQ(locked["study"], "cv");
    EXPECT_EQ(evaluated["decision"], "argmax");
    EXPECT_FALSE(evaluated.contains("run"));
    // The lock is in force for the study as it is for its ensemble.
    const base::Json inForce = runOn(project, {"evaluate", "--study", "cv", "--json"}).json();
    const base::Json ofEnsemble = runOn(project, {"evaluate", "--run", ensemble, "--json"}).json();
    EXPECT_EQ(inForce["run"], ensemble);
    EXPECT_EQ(inForce["at_threshold"]["threshold"], locked["threshold"]);
    for (const char* key : {"decision", "confusion", "report", "accuracy", "at_threshold", "mean"})
        EXPECT_EQ(inForce[key], ofEnsemble[key]) << key;
    EXPECT_EQ(inForce["auroc"]["macro"]["value"], evaluated["auroc"]["macro"]["value"]);
    const base::Json asked =
        runOn(project, {"evaluate", "--study", "cv", "--threshold", "0.5", "--json"}).json();
    EXPECT_EQ(asked["at_threshold"]["threshold"], 0.5);
    const std::string lockedAgain = runOn(project, {"threshold", "--study", "cv", "--sensitivity",
                                                    "0.9", "--lock", "--reason", "screening"})
                                        .out;
    EXPECT_NE(lockedAgain.find("locked for " + ensemble), std::string::npos) << lockedAgain;
    const base::Json test =
        runOn(project, {"evaluate", "--study", "cv", "--split", "test", "--reveal", "--json"})
            .json();
    EXPECT_EQ(test["run"], ensemble);
    EXPECT_EQ(test["source"], "test");
    EXPECT_EQ(test["at_threshold"]["threshold"], locked["threshold"]);
    EXPECT_EQ(test["reveals"], 1);
    const base::Json again2 = runOn(project, {"ensemble", "--study", "cv", "--json"}).json();
    EXPECT_EQ(again2["run"], ensemble) << "made once";
    EXPECT_EQ(again2["ensemble_of"], 3);
    EXPECT_EQ(again2["mean"], study["metric"]["mean"]);
    const std::string told = runOn(project, {"ensemble", "--study", "cv"}).out;
    EXPECT_NE(told.find("pooled: 0."), std::string::npos) << told;
    EXPECT_NE(told.find("Mean of the 3 folds of study cv"), std::string::npos) << told;
    EXPECT_NE(told.find(" ["), std::string::npos) << "with its interval: " << told;
    // An output that is a link stays one, and a pipe is written into.
    fs::create_symlink("real.csv", folder / "link.csv");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    const auto exported = [&](const char* name) {
        return runOn(project, {"export", "--run", ensemble, "--to", "predictions", "--out",
                               (folder / name).string()})
            .code;
    };
    EXPECT_EQ(exported("link.csv"), 0);
    EXPECT_TRUE(fs::is_symlink(folder / "link.csv"));
    std::string piped;
    std::thread reader([&] { piped = base::readTextFile(folder / "pipe"); });
    EXPECT_EQ(exported("pipe"), 0);
    reader.join();
    EXPECT_EQ(piped, base::readTextFile(folder / "real.csv"));
    EXPECT_TRUE(fs::is_fifo(folder / "pipe"));
}

TEST_F(StudyCommands, ASearchSaysThatItsBestIsOptimistic) {
    const Result searched = runOn(
        project, with({"tune", "--grid", "phase2.lr=1e-3,1e-5"}, {"--study", "rates", "--json"}));
    ASSERT_EQ(searched.code, 0) << searched.err;
    const base::Json study = linesOf(searched).back();
    EXPECT_EQ(study["kind"], "search");
    EXPECT_EQ(study["runs"].size(), 6U);
    EXPECT_EQ(study["trials"].size(), 2U);
    EXPECT_TRUE(study["chosen"]["optimistic"].get<bool>());
    EXPECT_EQ(study["chosen"]["settings"].size(), 1U);
    const auto& warnings = study["warnings"];
    EXPECT_TRUE(std::any_of(warnings.begin(), warnings.end(), [](const base::Json& warning) {
        return warning["code"] == "best_trial_optimistic";
    }));
    EXPECT_EQ(runOn(project, {"tune", "--grid", "phase2.lr=1e-3"}).code, 2);
    EXPECT_EQ(runOn(project, {"tune", "--grid", "phase2.speed=1,2"}).code, 2);
    EXPECT_EQ(runOn(project, {"tune"}).code, 2);
}

TEST_F(StudyCommands, TheQueueIsTrainedByWhoeverIsThere) {
    EXPECT_EQ(runOn(project, with({"train"}, {"--queue", "--name", "one"})).code, 0);
    const Result both =
        runOn(project, with({"train"}, {"--queue", "--folds", "--study", "cv", "--json"}));
    ASSERT_EQ(both.code, 0) << both.err;
    EXPECT_EQ(linesOf(both).front()["event"], "queued");
    EXPECT_EQ(linesOf(both).back()["event"], "study");
    EXPECT_EQ(runOn(project, {"runs", "--queue", "--json"}).json()["queue"].size(), 0U);
    EXPECT_EQ(runOn(project, {"runs", "--json"}).json()["runs"].size(), 4U);

    // A study of a name mistyped is not begun by waiting.
    const Result mistyped = runOn(project, with({"train"}, {"--queue", "--study", "vc"}));
    EXPECT_EQ(mistyped.code, 2) << mistyped.err;
    EXPECT_EQ(runOn(project, {"runs", "--studies", "--json"}).json()["studies"].size(), 1U);
    // Killed in the middle, the queue goes on with what was left.
    std::vector<std::string> endless = with({"train"}, {"--queue", "--name", "cut", "--json"});
    endless.insert(endless.end(), {"--set", "phase2.epochs=40", "--set",
                                   "early_stopping.patience=0", "--project", project.string()});
    const std::unique_ptr<Process> process = start(endless);
    ASSERT_TRUE(process->waitForEvent("epoch"));
    const auto queue = [&] {
        return runOn(project, {"runs", "--queue", "--json"}).json()["queue"];
    };
    const base::Json training = queue();
    ASSERT_EQ(training.size(), 1U);
    EXPECT_EQ(training[0]["state"], "running");
    EXPECT_NE(runOn(project, {"runs", "--queue"}).out.find("running: cut, epoch "),
              std::string::npos);
    process->send(SIGKILL);
    (void)process->finish();
    ASSERT_EQ(queue().size(), 1U);
    EXPECT_EQ(queue()[0]["state"], "waiting");
    EXPECT_EQ(runOn(project, with({"train"}, {"--queue", "--name", "after"})).code, 0);
    std::size_t completed = 0;
    const base::Json all = runOn(project, {"runs", "--json"}).json();
    for (const base::Json& one : all["runs"])
        completed += one["outcome"] == "completed" ? 1 : 0;
    EXPECT_EQ(completed, 6U);
}

TEST_F(StudyCommands, RunsCarryTagsAndNotes) {
    EXPECT_EQ(runOn(project, with({"train"}, {"--name", "one"})).code, 0);
    EXPECT_EQ(runOn(project, {"runs", "--tag", "one", "candidate"}).code, 0);
    const base::Json run =
        runOn(project, {"runs", "--note", "one", "for the board", "--json"}).json()["runs"][0];
    EXPECT_EQ(run["tags"][0], "candidate");
    EXPECT_EQ(run["note"], "for the board");
    EXPECT_EQ(runOn(project, {"learning-curve"}).code, 3) << "no weights on this machine";
}

}  // namespace lightbox::test
