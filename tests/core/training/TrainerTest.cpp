// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "TrainerFixture.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::training {
namespace {

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

TEST(Trainer, AResumedRunGoesOnCountingItsTime) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 2;
    const auto first = trainIn(study, "run");
    double epochs = 0;
    for (const auto& [at, report] : first.history)
        epochs += report.seconds;
    EXPECT_GE(first.result.phaseSeconds[1], epochs) << "all that it took, not its epochs alone";
    // The record knows more than the checkpoint of a run that was stopped after it.
    study.job.record.result.phaseSeconds = {0, 500};
    const auto resumed = trainIn(study, "run", {.resume = true});
    EXPECT_GT(resumed.result.phaseSeconds[1], 500);
    EXPECT_LT(resumed.result.phaseSeconds[1], 560);
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
