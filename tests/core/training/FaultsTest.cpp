// SPDX-License-Identifier: GPL-3.0-or-later
#include <c10/core/CPUAllocator.h>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

#include "TrainerFixture.h"
#include "models/TensorMemory.h"
#include "models/Weights.h"
#include "training/Checkpoint.h"

namespace lightbox::training {
namespace {

/// Memory of which no single piece may be larger than `most`.
class ScarceMemory : public c10::Allocator {
public:
    explicit ScarceMemory(std::size_t most) : m_most(most), m_real(c10::GetCPUAllocator()) {
        c10::SetCPUAllocator(this, /*priority=*/1);
    }
    ~ScarceMemory() override { c10::SetCPUAllocator(m_real, 1); }
    // LibTorch 1.13 asks the first, 2.x the other two.
    c10::DataPtr allocate(std::size_t bytes) const {
        largest = std::max(largest, bytes);
        if (bytes > m_most) {
            ++refused;
            throw std::bad_alloc();
        }
        return m_real->allocate(bytes);
    }
    c10::DataPtr allocate(std::size_t bytes) { return std::as_const(*this).allocate(bytes); }
    void copy_data(void* target, const void* source, std::size_t bytes) const {
        std::memcpy(target, source, bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_real->raw_deleter(); }
    mutable int refused = 0;
    mutable std::size_t largest = 0;

private:
    std::size_t m_most;
    c10::Allocator* m_real;
};

TEST(Faults, OutOfMemoryHalvesTheBatchSaysSoAndTheStepStaysWhole) {
    Study study("small_cnn", 28, 1, 64, 16);
    spec::TrainingSpec& spec = study.job.record.spec;
    makeDivisible(spec);
    spec.phase2.epochs = 2;
    spec.batch = 64;
    const models::TensorMemory below;  // in place before what stands in for a small machine
    std::size_t largest = 0;
    const auto whole = [&] {
        const ScarceMemory enough(std::size_t{1} << 40U);
        auto sink = trainIn(study, "whole");
        largest = enough.largest;
        return sink;
    }();
    tests::FolderSink sink(study.folder.path() / "scarce");
    tests::Observer observer;
    spec::TrainingControl control;
    spec::RunOutcome outcome;
    {
        const ScarceMemory memory(largest - 1);
        outcome = train(study.job, *study.samples, sink, observer, control);
        EXPECT_GT(memory.refused, 0);
    }
    EXPECT_EQ(outcome.message, "");
    EXPECT_EQ(outcome.outcome, spec::Outcome::Completed);
    ASSERT_FALSE(observer.warnings.empty());
    EXPECT_EQ(observer.warnings.front().code, "batch_halved");
    EXPECT_EQ(sink.faults.front().code, "batch_halved");
    EXPECT_TRUE(readCheckpoint(lastCheckpoint(sink.checkpointFolder())).state.splits > 1);
    const auto a = models::readWeights(whole.modelFile());
    const auto b = models::readWeights(sink.modelFile());
    for (const auto& [name, tensor] : a)
        EXPECT_TRUE(torch::allclose(tensor, b.at(name), 1e-4, 1e-6)) << name;

    // Not even validation fits: it ends, and says why.
    tests::FolderSink none(study.folder.path() / "none");
    const ScarceMemory memory(largest / 8);
    outcome = train(study.job, *study.samples, none, observer, control);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Failed);
    EXPECT_EQ(outcome.text.id, "memory_short.training");
}

TEST(Faults, FaultsEndARunOrNotAsAsked) {
    Study study("small_cnn", 28, 1, 24, 12);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2 = {.epochs = 4, .lr = 1e-8, .batchNorm = "moving"};  // learns nothing
    spec.loss.positiveWeight = "none";
    spec.earlyStopping.patience = 0;
    const auto run = [&](const std::string& name, tests::Observer& observer) {
        tests::FolderSink sink(study.folder.path() / name);
        spec::TrainingControl control;
        return train(study.job, *study.samples, sink, observer, control);
    };
    tests::Observer told;
    EXPECT_EQ(run("said", told).outcome, spec::Outcome::Completed);
    EXPECT_EQ(told.epochs.size(), 4U);
    ASSERT_EQ(told.warnings.size(), 1U);
    EXPECT_EQ(told.warnings.front().code, "one_class_predicted");
    spec.faults = "any";
    tests::Observer ended;
    EXPECT_EQ(run("ended", ended).outcome, spec::Outcome::StoppedEarly);
    EXPECT_EQ(ended.epochs.size(), 3U);
}

TEST(Faults, StepsThatAreNoNumbersAreLeftOutWhereFaultsAreLeftBe) {
    Study study("small_cnn", 28, 1, 24, 12);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2 = {.epochs = 1, .lr = 1e30, .optimizer = "sgd", .batchNorm = "frozen"};
    spec.faults = "none";
    tests::FolderSink sink(study.folder.path() / "run");
    tests::Observer observer;
    spec::TrainingControl control;
    const auto outcome = train(study.job, *study.samples, sink, observer, control);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Failed) << "after one step all is lost";
    spec.faults = "diverged";
    tests::FolderSink ended(study.folder.path() / "ended");
    EXPECT_EQ(train(study.job, *study.samples, ended, observer, control).text.id.substr(0, 8),
              "diverged");
}

TEST(Faults, ABatchOfOneIsRefusedWhereBatchNormWouldLearnFromIt) {
    Study study("resnet18", 32, 3, 6, 4);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2.epochs = 1;
    spec.batch = 1;
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "moving"); }), "batch_of_one");
    spec.phase2.batchNorm = "frozen";
    EXPECT_EQ(trainIn(study, "frozen").result.outcome, spec::Outcome::Completed);
}

/// No file of this process may grow beyond `bytes` meanwhile, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_signal);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

TEST(Faults, AFullDiskLeavesTheLastCheckpointWhole) {
    TwoPhaseStudy study;
    const auto whole = trainIn(study, "whole");
    tests::FolderSink sink(study.folder.path() / "full");
    Observer observer;
    spec::TrainingControl control;
    std::optional<FullDisk> full;
    observer.onEpoch = [&](const spec::EpochReport& report) {
        if (report.phase == 2 && report.epoch == 1)
            full.emplace(1000);
    };
    const auto outcome = train(study.job, *study.samples, sink, observer, control);
    full.reset();
    EXPECT_EQ(outcome.outcome, spec::Outcome::Failed);
    const auto last = readCheckpoint(lastCheckpoint(sink.checkpointFolder()));
    EXPECT_EQ(last.state.phase, 2);
    EXPECT_EQ(last.state.epoch, 1);
    const auto resumed = trainIn(study, "full", {.resume = true, .allowInexact = false});
    EXPECT_EQ(whole.modelBytes(), resumed.modelBytes());
}

TEST(Faults, LossThatIsNoNumberFailsWithARemedyAndKeepsCheckpoints) {
    Study study("small_cnn", 28, 1, 24, 12);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2 = {.epochs = 3, .lr = 1e30, .optimizer = "sgd", .weightDecay = 0, .warmup = 0};
    FolderSink sink(study.folder.path() / "run");
    Observer observer;
    spec::TrainingControl control;
    const auto outcome = train(study.job, *study.samples, sink, observer, control);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Failed);
    EXPECT_NE(outcome.message.find("phase 2, epoch 1"), std::string::npos) << outcome.message;
    EXPECT_NE(outcome.message.find("lower the learning rate of phase 2"), std::string::npos);
    ASSERT_EQ(observer.ends.size(), 1U);
    EXPECT_EQ(sink.result.outcome, spec::Outcome::Failed);
}

}  // namespace
}  // namespace lightbox::training
