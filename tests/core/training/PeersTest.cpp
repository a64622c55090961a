// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes that train one run, here as threads: the weights are those of one, to rounding.
#include "training/Peers.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <barrier>
#include <cmath>
#include <memory>
#include <numeric>
#include <thread>

#include "Fixtures.h"
#include "base/Error.h"
#include "models/Weights.h"

namespace lightbox::training {
namespace {

using tests::FolderSink;
using tests::Observer;
using tests::Study;

/// What threads give each other.
struct Table {
    explicit Table(int count) : meeting(count), given(static_cast<std::size_t>(count)) {}
    std::barrier<> meeting;
    std::vector<std::vector<std::byte>> given;
};

class ThreadPeers : public Peers {
public:
    ThreadPeers(std::shared_ptr<Table> table, int own) : m_table(std::move(table)), m_own(own) {}
    [[nodiscard]] int count() const override { return static_cast<int>(m_table->given.size()); }
    [[nodiscard]] int own() const override { return m_own; }
    void sum(std::span<float> values) override {
        const auto all = gather(std::as_bytes(values));
        std::fill(values.begin(), values.end(), 0.0F);
        for (const std::vector<std::byte>& one : all) {
            const auto* given = reinterpret_cast<const float*>(one.data());
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] += given[i];
        }
    }
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override {
        m_table->given[static_cast<std::size_t>(m_own)].assign(own.begin(), own.end());
        m_table->meeting.arrive_and_wait();
        auto all = m_table->given;
        m_table->meeting.arrive_and_wait();
        return all;
    }

private:
    std::shared_ptr<Table> m_table;
    int m_own;
};

/// Trains the study with `count` processes; what each one's sink was told.
std::vector<FolderSink> trainTogetherIn(Study& study, const std::string& name, int count,
                                        spec::TrainingControl* stopped = nullptr) {
    const auto table = std::make_shared<Table>(count);
    std::vector<FolderSink> sinks;
    for (int i = 0; i < count; ++i)
        sinks.emplace_back(study.folder.path() / (name + std::to_string(i)));
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            Observer observer;
            spec::TrainingControl own;
            auto& control = i == count - 1 && stopped != nullptr ? *stopped : own;
            (void)trainTogether(study.job, *study.samples, sinks[static_cast<std::size_t>(i)],
                                observer, control, {}, std::make_shared<ThreadPeers>(table, i));
        });
    for (std::thread& thread : threads)
        thread.join();
    return sinks;
}

/// Largest difference of two models, relative to the largest weight of each tensor.
double difference(const std::filesystem::path& a, const std::filesystem::path& b) {
    const auto one = models::readWeights(a);
    const auto other = models::readWeights(b);
    EXPECT_EQ(one.size(), other.size());
    double largest = 0;
    for (const auto& [name, tensor] : one) {
        const auto x = tensor.to(torch::kFloat64);
        const auto y = other.at(name).to(torch::kFloat64);
        const double scale = std::max(x.abs().max().item<double>(), 1e-3);
        largest = std::max(largest, (x - y).abs().max().item<double>() / scale);
    }
    return largest;
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

TEST(Peers, PiecesAreOfNearlyTheSameSizeAndCoverTheWhole) {
    std::vector<std::size_t> whole(11);
    std::iota(whole.begin(), whole.end(), std::size_t{0});
    for (const std::size_t count : {1U, 2U, 3U, 4U, 11U, 14U}) {
        std::vector<std::size_t> seen;
        for (std::size_t i = 0; i < count; ++i) {
            const auto piece = pieceOf(std::span<const std::size_t>(whole), i, count);
            EXPECT_LE(piece.size(), whole.size() / std::min<std::size_t>(count, 11) + 1);
            seen.insert(seen.end(), piece.begin(), piece.end());
        }
        EXPECT_EQ(seen, whole);
    }
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
