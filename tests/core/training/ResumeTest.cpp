// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>
#include <utility>

#include "TrainerFixture.h"
#include "training/Checkpoint.h"

namespace lightbox::training {
namespace {

TEST(Resume, SameJobSameBits) {
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

TEST(Resume, ResumedAtEveryEpochGivesTheSameBits) {
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

TEST(Resume, AverageCycleSamplerAndGatheredGradientsResumeWithTheSameBits) {
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

TEST(Resume, PlateauAndPatientSamplerResumeWithTheSameBits) {
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

TEST(Resume, FromAStageUpwardsWithTheRestCachedResumesWithTheSameBits) {
    Study study("resnet18", 32, 3, 17, 8);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.phase1 = {.epochs = 1, .views = 2};
    spec.phase2.epochs = 2;
    spec.phase2.fromStage = 3;
    spec.phase2.stageLrDecay = 0.5;
    spec.augment.rotation = 10;
    expectTheSameFromEveryEpoch(study);
}

TEST(Resume, KilledBetweenBestAndLastCheckpointGivesTheSameBits) {
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

TEST(Resume, SeveralThreadsGiveTheSameBitsEachTime) {
    SKIP_WITHOUT_THREADS();
    Study study("small_cnn", 28, 1, 48, 16);
    study.job.record.spec.threads = 2;
    study.job.record.spec.phase2.epochs = 1;
    EXPECT_EQ(trainIn(study, "first").modelBytes(), trainIn(study, "second").modelBytes());
}

TEST(Resume, ResidualNetworkWithBatchNormResumesWithTheSameBits) {
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

TEST(Resume, StopAfterEpochLeavesAUsableModelAndStopAtOnceIsQuick) {
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

TEST(Resume, PausedRunGoesOnWithTheSameBits) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 2;
    const auto undisturbed = trainIn(study, "undisturbed");
    FolderSink sink(study.folder.path() / "paused");
    Observer observer;
    spec::TrainingControl control;
    observer.onEpoch = [&](const spec::EpochReport& report) {
        if (report.epoch == 1)
            control.pause();
    };
    std::jthread other;
    sink.onPause = [&](bool still) {
        if (still)
            other = std::jthread([&] { control.resume(); });
    };
    EXPECT_EQ(train(study.job, *study.samples, sink, observer, control).outcome,
              spec::Outcome::Completed);
    EXPECT_EQ(undisturbed.modelBytes(), sink.modelBytes());
    EXPECT_EQ(sink.pauses, (std::vector<bool>{true, false}));
}

TEST(Resume, ResumeChecksTheEnvironmentAndTakesUpThreadsAndPrecision) {
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

TEST(Resume, ResumeRefusesAnotherJobAndDamagedCheckpoints) {
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

}  // namespace
}  // namespace lightbox::training
