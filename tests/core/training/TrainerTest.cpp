// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Trainer.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <new>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

#include "Fixtures.h"
#include "base/Error.h"
#include "base/Text.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "training/Checkpoint.h"
#include "training/Job.h"

namespace lightbox::training {
namespace {

/// LibTorch and libgomp are not instrumented: the thread sanitizer cannot follow threads of theirs.
#ifdef __SANITIZE_THREAD__
#define SKIP_WITHOUT_THREADS() GTEST_SKIP() << "the thread sanitizer knows no threads of libgomp's"
#else
#define SKIP_WITHOUT_THREADS() static_cast<void>(0)
#endif

using tests::FolderSink;
using tests::Observer;
using tests::Study;
using tests::trainIn;
using Stop = spec::TrainingControl::Stop;

/// Both phases of the small network, with everything that draws random numbers turned on.
struct TwoPhaseStudy : Study {
    TwoPhaseStudy() : Study("small_cnn", 28, 1, 41, 20) {
        spec::TrainingSpec& spec = job.record.spec;
        spec.phase1 = {.epochs = 2, .lr = 1e-3, .schedule = "cosine", .warmup = 0.5, .views = 3};
        spec.phase2.epochs = 3;
        spec.phase2.schedule = "cosine";
        spec.model.dropout1 = 0.3;
        spec.model.dropout2 = 0.2;
        spec.augment.rotation = 10;
        spec.augment.horizontalFlip = true;
        spec.augment.brightness = 0.1;
        spec.augment.contrast = 0.1;
        spec.earlyStopping.metric = "val_loss";
    }
};

/// Resumes until the run is no longer cancelled, stopping as `when` after every epoch.
FolderSink trainWithStops(Study& study, const std::string& name, Stop when) {
    FolderSink sink(study.folder.path() / name);
    for (int attempt = 0; attempt < 20; ++attempt) {
        Observer observer;
        spec::TrainingControl control;
        observer.onEpoch = [&](const spec::EpochReport&) { control.stop(when); };
        const auto outcome = train(study.job, *study.samples, sink, observer, control,
                                   {.resume = attempt > 0, .allowInexact = false});
        EXPECT_EQ(outcome.message, "");
        if (outcome.outcome != spec::Outcome::Cancelled)
            return sink;
        // The next session must not profit from what this one cached.
        std::filesystem::remove_all(study.job.featureCache);
    }
    ADD_FAILURE() << "the run never ends";
    return sink;
}

std::string errorCodeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return "";
}

TEST(Trainer, SameJobSameBits) {
    TwoPhaseStudy study;
    const auto first = trainIn(study, "first");
    const auto cached = trainIn(study, "cached");
    std::filesystem::remove_all(study.job.featureCache);
    const auto again = trainIn(study, "again");
    EXPECT_EQ(first.modelBytes(), cached.modelBytes());
    EXPECT_EQ(first.modelBytes(), again.modelBytes());
    EXPECT_EQ(first.probabilities, again.probabilities);
    EXPECT_EQ(first.result.outcome, spec::Outcome::Completed);
    ASSERT_EQ(first.history.size(), 5U);
    EXPECT_EQ(first.history.at({2, 3}).globalEpoch, 5);

    study.job.record.spec.seed = 43;
    EXPECT_NE(first.modelBytes(), trainIn(study, "otherSeed").modelBytes());
}

TEST(Trainer, ResumedAtEveryEpochGivesTheSameBits) {
    TwoPhaseStudy study;
    const auto whole = trainIn(study, "whole");
    const auto tidy = trainWithStops(study, "tidy", Stop::AfterEpoch);
    const auto abrupt = trainWithStops(study, "abrupt", Stop::AtOnce);
    EXPECT_EQ(whole.modelBytes(), tidy.modelBytes());
    EXPECT_EQ(whole.modelBytes(), abrupt.modelBytes());
    EXPECT_EQ(whole.probabilities, abrupt.probabilities);
    for (const auto& [key, report] : whole.history) {
        EXPECT_EQ(report.trainLoss, abrupt.history.at(key).trainLoss);
        EXPECT_EQ(report.valLoss, abrupt.history.at(key).valLoss);
        EXPECT_EQ(report.lr, abrupt.history.at(key).lr);
        EXPECT_EQ(report.best, abrupt.history.at(key).best);
        EXPECT_EQ(report.globalEpoch, abrupt.history.at(key).globalEpoch);
    }
}

/// Everything that remembers something from step to step, or from epoch to epoch.
void expectTheSameFromEveryEpoch(Study& study) {
    const auto whole = trainIn(study, "whole");
    EXPECT_TRUE(whole.result.outcome == spec::Outcome::Completed ||
                whole.result.outcome == spec::Outcome::StoppedEarly);
    const auto pieces = trainWithStops(study, "pieces", Stop::AfterEpoch);
    const auto abrupt = trainWithStops(study, "abrupt", Stop::AtOnce);
    EXPECT_EQ(whole.modelBytes(), pieces.modelBytes());
    EXPECT_EQ(whole.modelBytes(), abrupt.modelBytes());
    EXPECT_EQ(whole.probabilities, pieces.probabilities);
    ASSERT_EQ(whole.history.size(), pieces.history.size());
    for (const auto& [key, report] : whole.history) {
        EXPECT_EQ(report.trainLoss, pieces.history.at(key).trainLoss);
        EXPECT_EQ(report.valLoss, pieces.history.at(key).valLoss);
        EXPECT_EQ(report.lr, pieces.history.at(key).lr);
        EXPECT_EQ(report.best, pieces.history.at(key).best);
    }
}

TEST(Trainer, AverageCycleSamplerAndGatheredGradientsResumeWithTheSameBits) {
    TwoPhaseStudy study;
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase1.schedule = spec.phase2.schedule = "one_cycle";
    spec.phase2.optimizer = "sgd";
    spec.accumulate = 2;
    spec.clip = 0.5;
    spec.ema = 0.9;
    spec.loss.kind = "focal";
    spec.loss.classWeights = "auto";
    spec.loss.sampler = "balanced";
    spec.augment.noise = 0.05;
    spec.augment.elastic = 0.05;
    spec.augment.cutout = 0.2;
    expectTheSameFromEveryEpoch(study);
}

TEST(Trainer, PlateauAndPatientSamplerResumeWithTheSameBits) {
    TwoPhaseStudy study;
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase1.schedule = spec.phase2.schedule = "plateau";
    spec.phase1.plateauPatience = spec.phase2.plateauPatience = 0;
    spec.phase2.epochs = 4;
    spec.phase2.lr = 0.05;  // so that it does fall
    spec.phase2.optimizer = "adam";
    spec.loss.sampler = "patient";
    for (std::size_t i = 0; i < study.job.train.size(); ++i)
        study.job.patientsTrain.push_back(i < 20 ? "p" + std::to_string(i % 3) : "");
    expectTheSameFromEveryEpoch(study);
}

TEST(Trainer, FromAStageUpwardsWithTheRestCachedResumesWithTheSameBits) {
    Study study("resnet18", 32, 3, 17, 8);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase1 = {.epochs = 1, .views = 2};
    spec.phase2.epochs = 2;
    spec.phase2.fromStage = 3;
    spec.phase2.stageLrDecay = 0.5;
    spec.augment.rotation = 10;
    expectTheSameFromEveryEpoch(study);
}

TEST(Trainer, StagesBelowStayAsTheyWere) {
    Study study("resnet18", 32, 3, 17, 8);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2.epochs = 1;
    spec.phase2.fromStage = 2;
    const auto sink = trainIn(study, "run");
    const auto before =
        models::stateOf(*models::makeClassifier(spec.model, spec.data, 1, spec.seed));
    const auto after = models::readWeights(sink.modelFile());
    bool above = false;
    for (const auto& [name, tensor] : before) {
        const bool same = torch::equal(tensor, after.at(name));
        if (name.starts_with("conv1") || name.starts_with("bn1") || name.starts_with("layer1")) {
            EXPECT_TRUE(same) << name;
        }
        above = above || (name.starts_with("layer4") && !same);
    }
    EXPECT_TRUE(above);
    EXPECT_EQ(sink.seenCounts.phase2,
              models::networkCosts(spec.model, spec.data, 1, 2).parameters.phase2);
    spec.phase2.fromStage = 5;  // the head alone
    EXPECT_EQ(trainIn(study, "head").result.outcome, spec::Outcome::Completed);
    spec.phase2.fromStage = 60;
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "none"); }), "stage_unknown");
}

/// One whose gradients do not depend on how a batch is cut.
void makeDivisible(spec::TrainingSpec& spec) {
    spec.phase2 = {.epochs = 1, .lr = 0.05, .optimizer = "sgd", .batchNorm = "frozen"};
    spec.model.dropout1 = spec.model.dropout2 = 0;
    spec.precision = "fp32";
}

TEST(Trainer, GatheredGradientsAreThoseOfTheWholeBatch) {
    Study study("small_cnn", 28, 1, 32, 16);
    spec::TrainingSpec& spec = study.job.record.spec;
    makeDivisible(spec);
    spec.batch = 16;
    const auto whole = trainIn(study, "whole");
    spec.batch = 8;
    spec.accumulate = 2;
    const auto parts = trainIn(study, "parts");
    const auto a = models::readWeights(whole.modelFile());
    const auto b = models::readWeights(parts.modelFile());
    for (const auto& [name, tensor] : a)
        EXPECT_TRUE(torch::allclose(tensor, b.at(name), 1e-4, 1e-6)) << name;
}

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

TEST(Trainer, OutOfMemoryHalvesTheBatchSaysSoAndTheStepStaysWhole) {
    Study study("small_cnn", 28, 1, 64, 16);
    spec::TrainingSpec& spec = study.job.record.spec;
    makeDivisible(spec);
    spec.phase2.epochs = 2;
    spec.batch = 64;
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

TEST(Trainer, FaultsEndARunOrNotAsAsked) {
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

TEST(Trainer, StepsThatAreNoNumbersAreLeftOutWhereFaultsAreLeftBe) {
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

TEST(Trainer, ABatchOfOneIsRefusedWhereBatchNormWouldLearnFromIt) {
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

TEST(Trainer, AFullDiskLeavesTheLastCheckpointWhole) {
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

TEST(Trainer, KilledBetweenBestAndLastCheckpointGivesTheSameBits) {
    TwoPhaseStudy study;
    const auto whole = trainIn(study, "whole");
    for (const auto& [phase, epoch] : {std::pair{1, 1}, {1, 2}, {2, 1}, {2, 3}}) {
        const std::string name = "killed" + std::to_string(phase) + std::to_string(epoch);
        {
            FolderSink sink(study.folder.path() / name);
            sink.onEpoch = [&](const spec::EpochReport& report) {
                if (report.phase == phase && report.epoch == epoch)
                    throw std::runtime_error("pulled the plug");
            };
            Observer observer;
            spec::TrainingControl control;
            const auto outcome = train(study.job, *study.samples, sink, observer, control);
            EXPECT_EQ(outcome.outcome, spec::Outcome::Failed);
            EXPECT_EQ(outcome.message, "pulled the plug");
        }
        const auto resumed = trainIn(study, name, {.resume = true, .allowInexact = false});
        EXPECT_EQ(whole.modelBytes(), resumed.modelBytes()) << name;
    }
}

TEST(Trainer, SeveralThreadsGiveTheSameBitsEachTime) {
    SKIP_WITHOUT_THREADS();
    Study study("small_cnn", 28, 1, 48, 16);
    study.job.record.spec.threads = 2;
    study.job.record.spec.phase2.epochs = 1;
    EXPECT_EQ(trainIn(study, "first").modelBytes(), trainIn(study, "second").modelBytes());
}

TEST(Trainer, ResidualNetworkWithBatchNormResumesWithTheSameBits) {
    Study study("resnet18", 32, 3, 17, 8);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase1 = {.epochs = 1};
    spec.phase2.epochs = 1;
    const auto whole = trainIn(study, "whole");
    const auto pieces = trainWithStops(study, "pieces", Stop::AtOnce);
    EXPECT_EQ(whole.modelBytes(), pieces.modelBytes());
    EXPECT_EQ(whole.seenCounts.phase1, 512 * 16 + 16 + 16 + 1);
    EXPECT_EQ(whole.seenCounts.phase2, whole.seenCounts.total);
}

TEST(Trainer, LearnsSeparableImages) {
    Study study("small_cnn", 28, 1, 96, 40);
    study.job.record.spec.phase2.epochs = 5;
    const auto sink = trainIn(study, "run");
    ASSERT_TRUE(sink.result.bestValAuroc);
    EXPECT_GT(*sink.result.bestValAuroc, 0.95);
    EXPECT_LT(sink.history.at({2, 5}).trainLoss, sink.history.at({2, 1}).trainLoss);
    EXPECT_EQ(sink.result.bestPhase, 2);
    EXPECT_TRUE(sink.history.at({2, sink.result.bestEpoch}).best);
    EXPECT_GT(sink.result.peakMemoryMb, 10);
    EXPECT_GT(sink.result.phaseSeconds[1], 0);
    EXPECT_EQ(sink.result.phaseSeconds[0], 0);
}

TEST(Trainer, SeveralClassesAndTheirPredictions) {
    Study study("small_cnn", 28, 1, 80, 24, 4);
    study.job.record.spec.phase2.epochs = 4;
    const auto sink = trainIn(study, "run");
    EXPECT_GT(sink.result.bestValAuroc.value_or(0), 0.8);
    ASSERT_EQ(sink.history.at({2, 1}).valAurocPerClass.size(), 4U);
    ASSERT_EQ(sink.probabilities.size(), 24U);
    for (const auto& row : sink.probabilities) {
        ASSERT_EQ(row.size(), 4U);
        EXPECT_NEAR(row[0] + row[1] + row[2] + row[3], 1, 1e-12);
    }
}

TEST(Trainer, ManyLabelsWithUnknownOnes) {
    Study study("small_cnn", 28, 1, 64, 24, 3);
    study.job.record.dataset.task = spec::Task::Multilabel;
    for (auto* set : {&study.job.train, &study.job.val})
        for (Sample& sample : *set)
            sample.labels = {static_cast<std::int8_t>(sample.label == 1),
                             static_cast<std::int8_t>(sample.label == 2),
                             static_cast<std::int8_t>(sample.imageKey % 2 == 0 ? -1 : 0)};
    study.job.record.spec.phase2.epochs = 4;
    const auto sink = trainIn(study, "run");
    const auto& last = sink.history.at({2, 4});
    EXPECT_GT(last.valAurocPerClass[0].value_or(0), 0.8);
    EXPECT_EQ(last.valAurocPerClass[2], std::nullopt) << "no image is positive for the third label";
}

TEST(Trainer, PatienceEndsARunEarly) {
    Study study("small_cnn", 28, 1, 24, 12);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase2.epochs = 9;
    spec.earlyStopping = {.patience = 2, .metric = "val_loss", .minDelta = 1};
    const auto sink = trainIn(study, "run");
    EXPECT_EQ(sink.result.outcome, spec::Outcome::StoppedEarly);
    EXPECT_EQ(sink.history.size(), 3U) << "no epoch lowers the loss by 1 after the first";
    EXPECT_TRUE(std::filesystem::exists(sink.modelFile()));
}

TEST(Trainer, WithoutAurocOnValidationTheLowestLossIsBestAndTheRunSaysSo) {
    Study study("small_cnn", 28, 1, 24, 12);
    for (Sample& sample : study.job.val)
        sample.label = 1;
    study.job.record.spec.phase2.epochs = 4;
    const auto sink = trainIn(study, "run");
    EXPECT_EQ(sink.result.outcome, spec::Outcome::Completed);
    EXPECT_EQ(sink.result.bestPhase, 2);
    const auto lowest = std::min_element(
        sink.history.begin(), sink.history.end(),
        [](const auto& a, const auto& b) { return a.second.valLoss < b.second.valLoss; });
    EXPECT_EQ(sink.result.bestEpoch, lowest->second.epoch);
    EXPECT_EQ(sink.result.bestValAuroc, std::nullopt);
    ASSERT_EQ(sink.seenWarnings.size(), 1U);
    EXPECT_EQ(sink.seenWarnings[0].code, "best_by_loss");
    EXPECT_EQ(sink.probabilities.size(), 12U);
    for (Sample& sample : study.job.train)
        sample.label = 1;
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "one"); }), "one_class_only");
}

TEST(Trainer, AClassThatWasNeverTrainedHasNoAuroc) {
    Study study("small_cnn", 28, 1, 24, 12, 3);
    std::erase_if(study.job.train, [](const Sample& sample) { return sample.label == 2; });
    study.job.record.spec.phase2.epochs = 2;
    const auto sink = trainIn(study, "run");
    for (const auto& [key, report] : sink.history) {
        ASSERT_EQ(report.valAurocPerClass.size(), 3U);
        EXPECT_EQ(report.valAurocPerClass[2], std::nullopt) << "validation has such images";
        ASSERT_TRUE(report.valAurocPerClass[0] && report.valAurocPerClass[1]);
        EXPECT_NEAR(*report.valAuroc,
                    (*report.valAurocPerClass[0] + *report.valAurocPerClass[1]) / 2, 1e-12);
    }
    EXPECT_TRUE(sink.seenWarnings.empty());
}

TEST(Trainer, LossThatIsNoNumberFailsWithARemedyAndKeepsCheckpoints) {
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

TEST(Trainer, StopAfterEpochLeavesAUsableModelAndStopAtOnceIsQuick) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 5;
    FolderSink sink(study.folder.path() / "run");
    Observer observer;
    spec::TrainingControl control;
    observer.onEpoch = [&](const spec::EpochReport& report) {
        if (report.epoch == 2)
            control.stop(Stop::AfterEpoch);
    };
    const auto outcome = train(study.job, *study.samples, sink, observer, control);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Cancelled);
    EXPECT_EQ(sink.history.size(), 2U);
    EXPECT_EQ(sink.probabilities.size(), 12U);

    FolderSink none(study.folder.path() / "none");
    spec::TrainingControl stopped;
    stopped.stop(Stop::AtOnce);
    EXPECT_EQ(train(study.job, *study.samples, none, observer, stopped).outcome,
              spec::Outcome::Cancelled);
    EXPECT_TRUE(none.history.empty());
    EXPECT_FALSE(std::filesystem::exists(none.modelFile()));
}

TEST(Trainer, PausedRunGoesOnWithTheSameBits) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 2;
    const auto undisturbed = trainIn(study, "undisturbed");
    FolderSink sink(study.folder.path() / "paused");
    Observer observer;
    spec::TrainingControl control;
    std::jthread other;
    observer.onEpoch = [&](const spec::EpochReport& report) {
        if (report.epoch != 1)
            return;
        control.pause();
        other = std::jthread([&] { control.resume(); });
    };
    EXPECT_EQ(train(study.job, *study.samples, sink, observer, control).outcome,
              spec::Outcome::Completed);
    EXPECT_EQ(undisturbed.modelBytes(), sink.modelBytes());
}

TEST(Trainer, TellsTheObserver) {
    TwoPhaseStudy study;
    FolderSink sink(study.folder.path() / "run");
    Observer observer;
    spec::TrainingControl control;
    (void)train(study.job, *study.samples, sink, observer, control);
    ASSERT_EQ(observer.starts.size(), 1U);
    EXPECT_EQ(observer.starts[0].images.at("train"), 41U);
    EXPECT_EQ(observer.starts[0].threads, 1);
    EXPECT_EQ(observer.epochs.size(), 5U);
    ASSERT_FALSE(observer.batches.empty());
    EXPECT_EQ(observer.batches.front().stage, "caching features");
    EXPECT_EQ(observer.batches.front().total, 41U * 3 + 20);
    EXPECT_EQ(observer.ends.size(), 1U);
}

TEST(Trainer, ResumeChecksTheEnvironmentAndTakesUpThreadsAndPrecision) {
    SKIP_WITHOUT_THREADS();
    TwoPhaseStudy study;
    study.job.record.spec.precision = "auto";
    study.job.record.spec.threads = 2;
    study.job.record.spec.phase1.epochs = 1;
    study.job.record.spec.phase2.epochs = 1;
    auto sink = trainWithStops(study, "run", Stop::AfterEpoch);
    study.job.record.environment = sink.seenEnvironment;
    study.job.record.environment.threads = 1;
    study.job.record.environment.precision = "fp32";
    const ResumeOptions exact{.resume = true, .allowInexact = false};
    const auto resumed = trainIn(study, "run", exact);
    EXPECT_EQ(resumed.seenEnvironment.threads, 1);
    EXPECT_EQ(resumed.seenEnvironment.precision, "fp32");

    study.job.record.environment.cpuCapability = "6502";
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "run", exact); }), "environment_mismatch");
    const auto inexact = trainIn(study, "run", {.resume = true, .allowInexact = true});
    ASSERT_EQ(inexact.seenWarnings.size(), 1U);
    EXPECT_EQ(inexact.seenWarnings[0].code, "resumed_inexactly");
    study.job.record.environment.cpuCapability = resumed.seenEnvironment.cpuCapability;
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "run", {.resume = true, .threads = 2}); }),
              "environment_mismatch")
        << "threads asked for are not passed over";
    const auto two = trainIn(study, "run", {.resume = true, .allowInexact = true, .threads = 2});
    EXPECT_EQ(two.seenEnvironment.threads, 2);
}

TEST(Trainer, ResumeRefusesAnotherJobAndDamagedCheckpoints) {
    TwoPhaseStudy study;
    study.job.record.spec.phase1.epochs = 0;
    study.job.record.spec.phase2.epochs = 1;
    const auto sink = trainIn(study, "run");
    const auto last = lastCheckpoint(sink.checkpointFolder());
    const ResumeOptions exact{.resume = true, .allowInexact = false};
    const auto resume = [&] { (void)trainIn(study, "run", exact); };

    study.job.record.spec.phase2.lr *= 2;
    EXPECT_EQ(errorCodeOf(resume), "checkpoint_mismatch");
    study.job.record.spec.phase2.lr /= 2;
    EXPECT_EQ(errorCodeOf(resume), "");

    const auto whole = base::readFile(last);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{100}, whole.size() / 2, whole.size() - 1}) {
        base::writeFileAtomically(last, std::span(whole).first(size));
        EXPECT_EQ(errorCodeOf(resume), "checkpoint_invalid") << size << " bytes";
    }
    std::filesystem::remove(last);
    EXPECT_EQ(errorCodeOf([&] { (void)trainIn(study, "run", {.resume = true, .begun = true}); }),
              "checkpoint_missing");
    EXPECT_EQ(trainIn(study, "never begun", exact).result.outcome, spec::Outcome::Completed);
    models::writeSafetensors(last, {{"model.x", torch::zeros({2})}});
    EXPECT_EQ(errorCodeOf(resume), "checkpoint_invalid");
    models::writeSafetensors(last, {{"model.x", torch::zeros({2})}},
                             {{"lightbox_checkpoint", R"({"version":1,"state":{"phase":9}})"}});
    EXPECT_EQ(errorCodeOf(resume), "checkpoint_invalid");
}

TEST(Trainer, RefusesWhatCannotBeTrained) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 1;
    const auto code = [&](const TrainingJob& job) {
        FolderSink sink(study.folder.path() / "run");
        Observer observer;
        spec::TrainingControl control;
        return errorCodeOf([&] { (void)train(job, *study.samples, sink, observer, control); });
    };
    auto job = study.job;
    job.val.clear();
    EXPECT_EQ(code(job), "set_empty");
    job = study.job;
    job.train[3].label = -1;
    EXPECT_EQ(code(job), "label_invalid");
    job = study.job;
    job.train[3].position = 999;
    EXPECT_EQ(code(job), "sample_absent");
    job = study.job;
    job.record.spec.phase2.epochs = 0;
    EXPECT_EQ(code(job), "option_invalid");
    job = study.job;
    job.record.spec.device = "cuda:99";
    EXPECT_EQ(code(job), "device_unavailable");
}

TEST(Trainer, AutoFreezesBatchNormOnlyWithWeights) {
    TrainingJob job;
    job.record.spec.phase2.batchNorm = "auto";
    EXPECT_FALSE(freezesBatchNorm(job));
    job.weights = "resnet18.pth";
    EXPECT_TRUE(freezesBatchNorm(job));
    job.record.spec.phase2.batchNorm = "moving";
    EXPECT_FALSE(freezesBatchNorm(job));
}

TEST(Trainer, FrozenBatchNormKeepsItsStatisticsWhileWeightsMove) {
    Study study("resnet18", 32, 3, 16, 8);
    study.job.record.spec.phase2.epochs = 1;
    study.job.record.spec.phase2.batchNorm = "frozen";
    const auto sink = trainIn(study, "run");
    const auto weights = models::readWeights(sink.modelFile());
    EXPECT_TRUE(torch::equal(weights.at("bn1.running_mean"), torch::zeros({64})));
    EXPECT_TRUE(torch::equal(weights.at("bn1.running_var"), torch::ones({64})));
    EXPECT_FALSE(torch::equal(weights.at("bn1.weight"), torch::ones({64})));
}

}  // namespace
}  // namespace lightbox::training
