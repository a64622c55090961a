// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes that train one run, here as threads: the weights are those of one, to rounding.
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <thread>

#include "Fixtures.h"
#include "ThreadPeers.h"
#include "base/Error.h"
#include "models/Weights.h"

namespace lightbox::training {
namespace {

using tests::FolderSink;
using tests::Observer;
using tests::Study;
using tests::Table;
using tests::ThreadPeers;

/// Trains the study with `count` processes; what each one's sink was told.
std::vector<FolderSink>
trainTogetherIn(Study& study, const std::string& name, int count,
                spec::TrainingControl* stopped = nullptr,
                const std::function<void(std::vector<FolderSink>&)>& prepare = {}) {
    const auto table = std::make_shared<Table>(count);
    std::vector<FolderSink> sinks;
    for (int i = 0; i < count; ++i)
        sinks.emplace_back(study.folder.path() / (name + std::to_string(i)));
    if (prepare)
        prepare(sinks);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            Observer observer;
            spec::TrainingControl own;
            auto& control = i == count - 1 && stopped != nullptr ? *stopped : own;
            // Ends with this thread, by an exception too: the others then need not wait for it.
            const auto peers = std::make_shared<ThreadPeers>(table, i);
            (void)trainTogether(study.job, *study.samples, sinks[static_cast<std::size_t>(i)],
                                observer, control, {}, peers);
        });
    for (std::thread& thread : threads)
        thread.join();
    return sinks;
}

/// Largest difference of two models, relative to the largest weight of each tensor; no number where one
/// of them has such a weight.
double difference(const models::TensorMap& one, const models::TensorMap& other) {
    EXPECT_EQ(one.size(), other.size());
    double largest = 0;
    for (const auto& [name, tensor] : one) {
        const auto x = tensor.to(torch::kFloat64);
        const auto y = other.at(name).to(torch::kFloat64);
        const double scale = std::max(x.abs().max().item<double>(), 1e-3);
        const double here = (x - y).abs().max().item<double>() / scale;
        if (!std::isfinite(here))
            return here;
        largest = std::max(largest, here);
    }
    return largest;
}

double difference(const std::filesystem::path& a, const std::filesystem::path& b) {
    return difference(models::readWeights(a), models::readWeights(b));
}

void expectAsOne(Study& study, int count) {
    study.job.record.spec.precision = "fp32";
    // Adam moves by the sign of a gradient that is nothing but rounding.
    study.job.record.spec.phase1.optimizer = study.job.record.spec.phase2.optimizer = "sgd";
    const FolderSink one = tests::trainIn(study, "one");
    std::filesystem::remove_all(study.job.featureCache);
    const std::vector<FolderSink> together = trainTogetherIn(study, "together", count);
    for (const FolderSink& sink : together) {
        EXPECT_EQ(sink.result.message, "");
        EXPECT_EQ(sink.result.outcome, one.result.outcome);
        EXPECT_EQ(sink.result.bestEpoch, one.result.bestEpoch);
        EXPECT_EQ(sink.seenEnvironment.processes, count);
        // The same bits in each, and to rounding those of one.
        EXPECT_EQ(sink.modelBytes(), together.front().modelBytes());
        EXPECT_LT(difference(sink.modelFile(), one.modelFile()), 1e-5);
        ASSERT_EQ(sink.history.size(), one.history.size());
        for (const auto& [place, report] : one.history) {
            EXPECT_NEAR(sink.history.at(place).trainLoss, report.trainLoss, 1e-5);
            EXPECT_NEAR(sink.history.at(place).valLoss, report.valLoss, 1e-5);
        }
    }
}

TEST(SharedWeights, ADifferenceThatIsNoNumberIsNotSmall) {
    const auto numbers = torch::ones({4});
    auto none = torch::ones({4});
    none[2] = std::nan("");
    EXPECT_EQ(difference({{"a", numbers}, {"b", numbers}}, {{"a", numbers}, {"b", numbers}}), 0);
    EXPECT_FALSE(difference({{"a", none}, {"b", numbers}}, {{"a", numbers}, {"b", numbers}}) <
                 1e-5);
    EXPECT_FALSE(difference({{"a", numbers}, {"b", numbers}}, {{"a", numbers}, {"b", none}}) <
                 1e-5);
}

class SharedTraining : public testing::Test {
protected:
    void SetUp() override {
#if defined(__SANITIZE_THREAD__)
        GTEST_SKIP()
            << "LibTorch is not instrumented: how its threads wait for each other is not seen";
#endif
    }
};

TEST_F(SharedTraining, GivesTheWeightsOfOneInBothPhases) {
    Study study("small_cnn", 28, 1, 45, 70);
    study.job.record.spec.phase1.epochs = 2;
    study.job.record.spec.phase2.epochs = 2;
    study.job.record.spec.augment.horizontalFlip = true;
    study.job.record.spec.ema = 0.9;
    expectAsOne(study, 2);
}

TEST_F(SharedTraining, CutsBatchesOfWeightedClassesWithDropout) {
    // Unequal classes, weights, dropout, three processes, a last batch smaller than they are many.
    Study study("small_cnn", 28, 1, 42, 12, 3);
    study.job.train.erase(study.job.train.begin(), study.job.train.begin() + 6);
    for (std::size_t i = 0; i < study.job.train.size(); i += 2)
        study.job.train[i].label = 0;
    study.job.record.spec.batch = 17;
    study.job.record.spec.accumulate = 2;
    study.job.record.spec.loss.classWeights = "auto";
    study.job.record.spec.model.dropout1 = 0.4;
    study.job.record.spec.phase1.epochs = 1;
    study.job.record.spec.phase2.epochs = 2;
    expectAsOne(study, 3);
}

TEST_F(SharedTraining, AStopAskedOfOneStopsAllAtTheSameStep) {
    Study study("small_cnn", 28, 1, 40, 8);
    study.job.record.spec.phase1.epochs = 0;
    study.job.record.spec.phase2.epochs = 3;
    spec::TrainingControl control;
    control.stop(spec::TrainingControl::Stop::AtOnce);
    for (const FolderSink& sink : trainTogetherIn(study, "stopped", 2, &control)) {
        EXPECT_EQ(sink.result.outcome, spec::Outcome::Cancelled);
        EXPECT_TRUE(sink.history.empty());
    }
}

TEST_F(SharedTraining, ALossThatIsNoNumberIsToldByAll) {
    Study study("small_cnn", 28, 1, 40, 8);
    study.job.record.spec.phase1.epochs = 0;
    study.job.record.spec.phase2.epochs = 3;
    study.job.record.spec.phase2.lr = 1e30;
    for (const FolderSink& sink : trainTogetherIn(study, "diverging", 2)) {
        EXPECT_EQ(sink.result.outcome, spec::Outcome::Failed);
        EXPECT_TRUE(sink.result.text.id.starts_with("diverged")) << sink.result.text.id;
    }
}

TEST_F(SharedTraining, OneThatFailsIsNamedByTheOthersAndKeepsNobodyWaiting) {
    Study study("small_cnn", 28, 1, 40, 8);
    study.job.record.spec.phase1.epochs = 0;
    study.job.record.spec.phase2.epochs = 3;
    const auto sinks =
        trainTogetherIn(study, "failing", 3, nullptr, [](std::vector<FolderSink>& all) {
            all[1].onEpoch = [](const spec::EpochReport&) {
                throw std::runtime_error("the disk is full");
            };
        });
    EXPECT_EQ(sinks[1].result.message, "the disk is full");
    for (const std::size_t other : {0U, 2U}) {
        EXPECT_EQ(sinks[other].result.outcome, spec::Outcome::Failed);
        EXPECT_EQ(sinks[other].result.text.id, "peers_lost");
        EXPECT_NE(sinks[other].result.message.find("process 1 ended"), std::string::npos);
    }
}

TEST_F(SharedTraining, RefusesWhatLearnsStatisticsOfABatch) {
    Study study("resnet18", 32, 3, 16, 8);
    study.job.record.spec.data.channels = 3;
    study.job.record.spec.phase1.epochs = 0;
    study.job.record.spec.phase2.epochs = 1;
    const auto table = std::make_shared<Table>(2);
    FolderSink sink(study.folder.path() / "refused");
    Observer observer;
    spec::TrainingControl control;
    try {
        (void)trainTogether(study.job, *study.samples, sink, observer, control, {},
                            std::make_shared<ThreadPeers>(table, 0));
        FAIL() << "batch norm was shared";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "batch_norm_shared");
    }
}

}  // namespace
}  // namespace lightbox::training
