// SPDX-License-Identifier: GPL-3.0-or-later
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

TEST_F(Resume, OneWriterAtATimeAndReadersAreWelcome) {
    const std::unique_ptr<Process> process = start(training(project, 1000, "long"));
    ASSERT_TRUE(process->waitForEvent("epoch"));
    const Result second =
        runOn(project, {"train", "--preset", "screening-baseline", "--name", "second"});
    EXPECT_EQ(second.code, 3) << second.err;
    EXPECT_EQ(runOn(project, {"split", "--predefined"}).code, 3);
    EXPECT_EQ(outcomeOf("long"), "running");
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "undisturbed"}).code, 0);
    process->send(SIGKILL);
    EXPECT_EQ(process->finish().code, -SIGKILL);
    EXPECT_EQ(runOn(project, {"split", "--predefined"}).code, 0) << "a dead owner is taken over";
    EXPECT_EQ(runOn(project, {"runs", "--delete", "long"}).code, 0);
    EXPECT_EQ(outcomeOf("long"), "absent");
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
