// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <csignal>

#include "Fixture.h"
#include "base/Files.h"
#include "base/Random.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

constexpr int kEpochs = 12;

class Resume : public CliTest {
protected:
    Resume() {
        EXPECT_EQ(runOn(project, {"import", writeNpz().string()}).code, 0);
        EXPECT_EQ(run(training(project, kEpochs, "undisturbed")).code, 0);
        undisturbed = weightsOf(runFolder(project, "undisturbed") / "model.safetensors");
        EXPECT_FALSE(undisturbed.empty());
    }
    [[nodiscard]] Result resume(const std::string& name) const {
        return runOn(project, {"train", "--resume", name, "--json", "--threads", "1"});
    }
    [[nodiscard]] std::string outcomeOf(const std::string& name) const {
        const base::Json runs = runOn(project, {"runs", "--json"}).json();
        for (const base::Json& entry : runs["runs"])
            if (entry["name"] == name)
                return entry["outcome"];
        return "absent";
    }
    /// The run has ended with the very weights, epochs and predictions of the undisturbed one.
    void expectTheSame(const std::string& name) const {
        EXPECT_EQ(outcomeOf(name), "completed");
        EXPECT_TRUE(weightsOf(runFolder(project, name) / "model.safetensors") == undisturbed);
        EXPECT_EQ(base::readTextFile(runFolder(project, name) / "predictions.csv"),
                  base::readTextFile(runFolder(project, "undisturbed") / "predictions.csv"));
    }
    fs::path project = folder / "squares.lightbox";
    std::string undisturbed;
};

}  // namespace

TEST_F(Resume, CtrlCStopsTidilyAndResumeGivesTheSameBits) {
    const std::unique_ptr<Process> process = start(training(project, kEpochs, "stopped"));
    ASSERT_TRUE(process->waitForEvent("epoch"));
    process->send(SIGINT);
    const Result result = process->finish();
    EXPECT_EQ(result.code, 130) << result.err;
    EXPECT_NE(result.out.find("\"cancelled\""), std::string::npos) << result.out;
    EXPECT_EQ(outcomeOf("stopped"), "cancelled");
    const Result resumed = resume("stopped");
    EXPECT_EQ(resumed.code, 0) << resumed.err;
    expectTheSame("stopped");
    EXPECT_EQ(resume("stopped").code, 3) << "a finished run is not resumed";
}

TEST_F(Resume, KilledAtRandomItGoesOnToTheSameBits) {
    base::Random random{static_cast<std::uint64_t>(getpid())};
    for (int i = 0; i < 3; ++i) {
        const std::string name = "killed" + std::to_string(i);
        const std::unique_ptr<Process> process = start(training(project, kEpochs, name));
        const auto epochs = 1 + random.below(kEpochs - 2);
        for (std::uint64_t epoch = 0; epoch < epochs; ++epoch)
            ASSERT_TRUE(process->waitForEvent("epoch"));
        process->send(SIGKILL);
        EXPECT_EQ(process->finish().code, -SIGKILL);
        EXPECT_EQ(outcomeOf(name), "interrupted");
        const Result resumed = resume(name);
        EXPECT_EQ(resumed.code, 0) << resumed.err;
        expectTheSame(name);
    }
}

TEST_F(Resume, OthersWorkOnAProjectWhileARunTrains) {
    const std::unique_ptr<Process> process = start(training(project, 1000, "long"));
    ASSERT_TRUE(process->waitForEvent("epoch"));
    EXPECT_EQ(runOn(project, {"split", "--predefined"}).code, 0) << "the lock is free";
    const Result second = run(training(project, 1, "second"));
    EXPECT_EQ(second.code, 0) << second.err;
    EXPECT_EQ(outcomeOf("second"), "completed");
    EXPECT_EQ(outcomeOf("long"), "running");
    EXPECT_EQ(runOn(project, {"train", "--resume", "long"}).code, 3) << "it is being trained";
    EXPECT_EQ(runOn(project, {"runs", "--delete", "long"}).code, 3);
    const auto rows = [&] {
        const std::string text = base::readTextFile(runFolder(project, "long") / "history.csv");
        return std::count(text.begin(), text.end(), '\n');
    };
    // Events of before wait to be read: at the latest the one after them comes with a further row.
    const auto before = rows();
    for (auto epoch = before; rows() <= before && epoch >= 0; --epoch)
        ASSERT_TRUE(process->waitForEvent("epoch"));
    EXPECT_GT(rows(), before) << "it goes on, and whoever looks sees it";
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "undisturbed"}).code, 0);
    process->send(SIGKILL);
    EXPECT_EQ(process->finish().code, -SIGKILL);
    EXPECT_EQ(outcomeOf("long"), "interrupted");
    EXPECT_EQ(runOn(project, {"runs", "--delete", "long"}).code, 0);
    EXPECT_EQ(outcomeOf("long"), "absent");
}

TEST_F(Resume, WhatIsAskedOfARunBesideTraining) {
    const Result rates = runOn(project, {"lr-find", "--phase", "2", "--preset",
                                         "screening-baseline", "--json", "--threads", "1"});
    ASSERT_EQ(rates.code, 0) << rates.err;
    const base::Json curve = rates.json();
    EXPECT_EQ(curve["phase"], 2);
    EXPECT_GT(curve["curve"].size(), 20U);
    EXPECT_TRUE(curve["curve"][0].contains("lr") && curve["curve"][0].contains("loss"));
    EXPECT_TRUE(curve["suggestion"].is_number());
    EXPECT_TRUE(curve.contains("diverges_at"));
    EXPECT_EQ(runOn(project, {"lr-find", "--phase", "1", "--preset", "screening-baseline"}).code,
              2);

    const Result estimate =
        runOn(project, {"train", "--estimate", "--preset", "screening-baseline", "--json"});
    ASSERT_EQ(estimate.code, 0) << estimate.err;
    EXPECT_GT(estimate.json()["seconds"]["total"].get<double>(), 0);
    EXPECT_GT(estimate.json()["memory_mb"].get<double>(), 0);
    EXPECT_TRUE(estimate.json()["fits"].get<bool>());
    EXPECT_EQ(estimate.out.find("double_correction"), std::string::npos) << estimate.out;
    const std::vector<std::string> both{
        "train", "--estimate", "--preset", "screening-baseline", "--set", "loss.sampler=balanced"};
    const Result warned = runOn(project, both);
    ASSERT_EQ(warned.code, 0) << warned.err;
    EXPECT_NE(warned.err.find("double_correction"), std::string::npos) << warned.err;

    const Result audit =
        runOn(project, {"audit", "--run", "undisturbed", "--augmentation", "--json"});
    ASSERT_EQ(audit.code, 0) << audit.err;
    const base::Json list = audit.json()["augmentations"];
    EXPECT_EQ(list.size(), 13U) << "grey images have no hue";
    for (const base::Json& one : list) {
        EXPECT_GE(one["flips"]["value"].get<double>(), 0) << one;
        EXPECT_LE(one["flips"]["low"].get<double>(), one["flips"]["high"].get<double>()) << one;
        EXPECT_GE(one["mean_change"].get<double>(), 0) << one;
    }
    EXPECT_EQ(runOn(project, {"audit", "--run", "undisturbed"}).code, 2);
    const Result twice =
        runOn(project, {"train", "--preset", "screening-baseline", "--name", "twice", "--json",
                        "--set", "loss.sampler=balanced", "--set", "phase2.epochs=1"});
    ASSERT_EQ(twice.code, 0) << twice.err;
    EXPECT_NE(twice.out.find("\"double_correction\""), std::string::npos) << twice.out;
}

TEST_F(Resume, WithoutItsLastCheckpointItIsRefusedAndTheHistoryStays) {
    const std::unique_ptr<Process> process = start(training(project, kEpochs, "lost"));
    for (int epoch = 0; epoch < 3; ++epoch)
        ASSERT_TRUE(process->waitForEvent("epoch"));
    process->send(SIGINT);
    EXPECT_EQ(process->finish().code, 130);
    const fs::path at = runFolder(project, "lost");
    const std::string history = base::readTextFile(at / "history.csv");
    const std::vector<std::byte> whole = base::readFile(at / "checkpoints" / "last.ckpt");

    fs::remove(at / "checkpoints" / "last.ckpt");
    const Result lost = resume("lost");
    EXPECT_EQ(lost.code, 3);
    EXPECT_NE(lost.err.find("last.ckpt"), std::string::npos) << lost.err;
    EXPECT_EQ(base::readTextFile(at / "history.csv"), history);

    base::writeFileAtomically(at / "checkpoints" / "last.ckpt",
                              std::span(whole).first(whole.size() / 2));
    const Result truncated = resume("lost");
    EXPECT_EQ(truncated.code, 3);
    EXPECT_NE(truncated.err.find("checkpoint"), std::string::npos) << truncated.err;
    EXPECT_NE(truncated.err.find("incomplete or damaged"), std::string::npos) << truncated.err;
    EXPECT_EQ(truncated.err.find("from its source"), std::string::npos) << truncated.err;
    EXPECT_EQ(base::readTextFile(at / "history.csv"), history);

    base::writeFileAtomically(at / "checkpoints" / "last.ckpt", std::span(whole));
    const Result threads = runOn(project, {"train", "--resume", "lost", "--threads", "2"});
    EXPECT_EQ(threads.code, 3) << threads.err;
    EXPECT_NE(threads.err.find("threads"), std::string::npos) << threads.err;
    EXPECT_EQ(outcomeOf("lost"), "cancelled");
    EXPECT_EQ(resume("lost").code, 0);
    expectTheSame("lost");
}

TEST_F(Resume, ADamagedOrNewerRecordIsListedWithTheReasonAndCanBeDeleted) {
    const fs::path file = runFolder(project, "undisturbed") / "run.json";
    const std::string id = file.parent_path().filename().string();
    const auto problem = [&] {
        const base::Json entry = runOn(project, {"runs", "--json"}).json()["runs"].at(0);
        EXPECT_EQ(entry["run"], id);
        EXPECT_EQ(entry["outcome"], "failed");
        return entry.value("problem", std::string());
    };
    base::Json json = base::readJsonFile(file);
    json["version"] = 99;
    base::writeFileAtomically(file, base::toText(json));
    EXPECT_NE(problem().find("newer version"), std::string::npos);
    EXPECT_EQ(runOn(project, {"evaluate", "--run", id}).code, 3);
    base::writeFileAtomically(file, std::string_view("{\"version\": 2, "));
    EXPECT_NE(problem().find("run.json"), std::string::npos);
    EXPECT_NE(runOn(project, {"runs"}).out.find(id + ": run.json"), std::string::npos);
    EXPECT_EQ(runOn(project, {"runs", "--delete", id}).code, 0);
    EXPECT_TRUE(runOn(project, {"runs", "--json"}).json()["runs"].empty());
}

TEST_F(Resume, AnotherCpuCapabilityIsRefusedUnlessAllowed) {
    const std::unique_ptr<Process> process = start(training(project, kEpochs, "moved"));
    ASSERT_TRUE(process->waitForEvent("epoch"));
    process->send(SIGKILL);
    (void)process->finish();
    const std::map<std::string, std::string> lesser{{"ATEN_CPU_CAPABILITY", "default"}};
    const std::vector<std::string> arguments{"train",  "--resume",  "moved",
                                             "--json", "--project", project.string()};
    const Result refused = run(arguments, {}, lesser);
    EXPECT_EQ(refused.code, 3) << refused.err;
    EXPECT_NE(refused.err.find("--allow-inexact"), std::string::npos) << refused.err;
    EXPECT_EQ(outcomeOf("moved"), "interrupted");
    std::vector<std::string> allowed = arguments;
    allowed.push_back("--allow-inexact");
    const Result inexact = run(allowed, {}, lesser);
    EXPECT_EQ(inexact.code, 0) << inexact.err;
    EXPECT_EQ(outcomeOf("moved"), "completed");
}

}  // namespace lightbox::test
