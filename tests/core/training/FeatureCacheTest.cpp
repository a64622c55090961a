// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/FeatureCache.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>

#include "Fixtures.h"
#include "base/Error.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "training/Checkpoint.h"
#include "training/Environment.h"

namespace lightbox::training {
namespace {

using tests::Study;
using tests::TemporaryFolder;

std::string keyOf(char digit) {
    return std::string(32, digit);
}

std::vector<std::byte> recordOf(std::uint8_t value) {
    return std::vector<std::byte>(100, std::byte{value});
}

bool equal(std::span<const std::byte> a, const std::vector<std::byte>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

TEST(FeatureStore, KeepsRecordsAndDropsWhatACrashTore) {
    const TemporaryFolder folder;
    std::filesystem::path file;
    {
        FeatureStore store(folder.path(), keyOf('a'), 100, 10);
        EXPECT_TRUE(store.find(keyOf('1')).empty());
        store.add(keyOf('1'), recordOf(1));
        store.add(keyOf('2'), recordOf(2));
        EXPECT_TRUE(equal(store.find(keyOf('2')), recordOf(2)));
        store.add(keyOf('3'), recordOf(3));
        EXPECT_TRUE(equal(store.find(keyOf('3')), recordOf(3)));
        EXPECT_TRUE(equal(store.find(keyOf('1')), recordOf(1)));
        file = store.file();

        FeatureStore other(folder.path(), keyOf('a'), 100, 10);
        EXPECT_NE(other.file(), file) << "another writer has a file of its own";
        EXPECT_TRUE(other.find(keyOf('1')).empty());
        other.add(keyOf('9'), recordOf(9));
        EXPECT_TRUE(equal(other.find(keyOf('9')), recordOf(9)));
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()),
                            std::filesystem::directory_iterator{}),
              1);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    {
        std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
        bytes.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file)) - 300);
        bytes.put('x');  // within the second record
    }
    {
        FeatureStore store(folder.path(), keyOf('a'), 100, 10);
        EXPECT_TRUE(equal(store.find(keyOf('1')), recordOf(1)));
        EXPECT_TRUE(store.find(keyOf('3')).empty()) << "half a record";
        store.add(keyOf('2'), recordOf(22));
    }
    {
        const FeatureStore store(folder.path(), keyOf('a'), 100, 10);
        EXPECT_TRUE(equal(store.find(keyOf('2')), recordOf(22))) << "the later one counts";
    }
    std::filesystem::rename(file, folder.path() / (keyOf('b') + ".features"));
    EXPECT_EQ(FeatureStore(folder.path(), keyOf('b'), 100, 10).size(), 0U)
        << "its content says another recipe";
}

TEST(FeatureStore, ATornRecordIsAbsent) {
    const TemporaryFolder folder;
    std::filesystem::path file;
    {
        FeatureStore store(folder.path(), keyOf('a'), 100, 10);
        store.add(keyOf('1'), recordOf(1));
        file = store.file();
    }
    {
        std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
        bytes.seekp(-50, std::ios::end);
        bytes.put('x');
    }
    EXPECT_TRUE(FeatureStore(folder.path(), keyOf('a'), 100, 10).find(keyOf('1')).empty());
}

TEST(FeatureStore, KeepsTheLatestFilesAndNoneThatGrewOutOfAllBounds) {
    const TemporaryFolder folder;
    for (const char name : {'a', 'b', 'c', 'd', 'e', 'f'})
        FeatureStore(folder.path(), keyOf(name), 8, 1);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()),
                            std::filesystem::directory_iterator{}),
              4);
    {
        FeatureStore store(folder.path(), keyOf('f'), 100, 1);
        for (int i = 0; i < 100; ++i)
            store.add("key" + std::to_string(1000 + i) + std::string(25, '0'), recordOf(1));
    }
    EXPECT_EQ(FeatureStore(folder.path(), keyOf('f'), 100, 10).size(), 100U);
    FeatureStore anew(folder.path(), keyOf('f'), 100, 1);
    EXPECT_EQ(anew.size(), 0U);
    // What it had mapped of the larger file is gone, too.
    anew.add(keyOf('1'), recordOf(7));
    EXPECT_TRUE(equal(anew.find(keyOf('1')), recordOf(7)));
}

/// A cache of a study, with what it needs.
struct CacheOf {
    std::shared_ptr<models::Classifier> model;
    Batches batches;
    FeatureCache cache;
    CacheOf(const Study& study, std::uint64_t modelSeed, std::size_t stage)
        : model(models::makeClassifier(study.job.record.spec.model, study.job.record.spec.data, 1,
                                       modelSeed)),
          batches(1, study.job.record.spec.data.size, study.job.record.spec.data.channels,
                  model->normalisation(), torch::kCPU),
          cache(study.job, resolveEnvironment(study.job.record.spec), *study.samples, batches,
                *model, stage) {}
};

Alone one;

/// Phase 1 computes its features from what phase 2's frozen stages make: nothing may change by that.
TEST(FeatureCache, FeaturesFromALowerStageHaveTheSameBits) {
    std::vector<std::size_t> all(20);
    std::iota(all.begin(), all.end(), std::size_t{0});
    for (const char* precision : {"fp32", "bf16"}) {
        torch::Tensor whole;
        torch::Tensor wholeVal;
        for (const bool fromBelow : {false, true}) {
            Study study("efficientnet_lite0", 64, 3, 20, 6);
            auto& spec = study.job.record.spec;
            spec.precision = precision;
            spec.augment.rotation = 10;
            spec.phase1.views = 2;
            const std::size_t stages = CacheOf(study, 1, 0).model->stageCount();
            CacheOf top(study, 1, stages);
            CacheOf low(study, 1, 3);
            if (fromBelow) {
                low.cache.fill([](std::size_t) {}, one);
                top.cache.startFrom(low.cache);
            }
            EXPECT_EQ(top.cache.missing(one), 46U);
            top.cache.fill([](std::size_t) {}, one);
            const auto train = torch::cat(
                {top.cache.train(0, all, torch::kCPU), top.cache.train(1, all, torch::kCPU)});
            const std::vector<std::size_t> few{0, 1, 2, 3, 4, 5};
            const auto val = top.cache.val(few, torch::kCPU);
            if (!fromBelow) {
                whole = train;
                wholeVal = val;
                continue;
            }
            EXPECT_TRUE(torch::equal(train, whole)) << precision;
            EXPECT_TRUE(torch::equal(val, wholeVal)) << precision;
        }
    }
}

TEST(FeatureCache, AnotherSplitOrAnImageLessComputesNothingAgain) {
    Study study("small_cnn", 28, 1, 20, 6);
    const std::size_t all = CacheOf(study, 1, 0).model->stageCount();
    torch::Tensor before;
    const std::vector<std::size_t> fifth{5};
    {
        CacheOf with(study, 1, all);
        EXPECT_EQ(with.cache.missing(one), 26U);
        std::vector<std::size_t> told;
        with.cache.fill([&](std::size_t done) { told.push_back(done); }, one);
        EXPECT_EQ(told, std::vector<std::size_t>{0});
        EXPECT_EQ(with.cache.missing(one), 0U);
        before = with.cache.train(1, fifth, torch::kCPU);
    }
    std::swap(study.job.train[3], study.job.val[1]);
    study.job.train.erase(study.job.train.begin());  // image 5 becomes number 4
    const std::vector<std::size_t> fourth{4};
    {
        CacheOf with(study, 1, all);
        EXPECT_EQ(with.cache.missing(one), 0U);
        EXPECT_TRUE(torch::equal(with.cache.train(1, fourth, torch::kCPU), before));
    }
    std::filesystem::remove_all(study.job.featureCache);
    CacheOf anew(study, 1, all);
    anew.cache.fill([](std::size_t) {}, one);
    EXPECT_TRUE(torch::equal(anew.cache.train(1, fourth, torch::kCPU), before))
        << "a record does not depend on what else was missing";
}

TEST(FeatureCache, FollowsWhateverChangesAFeature) {
    Study study("small_cnn", 28, 1, 8, 4);
    spec::TrainingSpec& spec = study.job.record.spec;
    const std::size_t all = CacheOf(study, 1, 0).model->stageCount();
    const auto missing = [&](std::uint64_t modelSeed, std::size_t stage) {
        CacheOf with(study, modelSeed, stage);
        const std::size_t before = with.cache.missing(one);
        with.cache.fill([](std::size_t) {}, one);
        return before;
    };
    EXPECT_EQ(missing(1, all), 12U);
    EXPECT_EQ(missing(1, all), 0U);
    EXPECT_EQ(missing(2, all), 12U) << "other weights";
    spec.phase1.lr = 0.5;
    spec.seed = 1234;
    EXPECT_EQ(missing(1, all), 0U)
        << "neither learning rate nor, without augmentation, the seed matter";
    EXPECT_EQ(missing(1, 1), 12U) << "another stage";
    spec.augment.rotation = 5;
    spec.phase1.views = 2;
    EXPECT_EQ(missing(1, all), 16U) << "validation is plain, as it was";
    spec.seed = 1235;
    EXPECT_EQ(missing(1, all), 16U);
    EXPECT_EQ(missing(1, all), 0U);
}

TEST(FeatureCache, KeepsWhatAStageGaveInItsShape) {
    Study study("resnet18", 32, 3, 6, 4);
    CacheOf with(study, 1, 2);
    with.cache.fill([](std::size_t) {}, one);
    const std::vector<std::size_t> which{4, 1};
    const auto kept = with.cache.train(1, which, torch::kCPU);
    EXPECT_TRUE(kept.is_contiguous(torch::MemoryFormat::ChannelsLast));
    with.model->eval();
    const torch::NoGradGuard noGrad;
    const auto images = with.batches.network(with.batches.pixels(
        [&](std::size_t i) { return study.samples->sample(study.job.train[i].position); }, which));
    const auto stage = with.model->runStage(1, with.model->runStage(0, images));
    EXPECT_TRUE(torch::allclose(kept.to(torch::kFloat32), stage, 0.02, 0.02));
    EXPECT_EQ(kept.sizes(), stage.sizes());
}

TEST(FeatureCache, InterruptedFillingLeavesNothingBroken) {
    Study study("small_cnn", 28, 1, 8, 4);
    study.job.record.spec.phase1.epochs = 1;
    tests::FolderSink sink(study.folder.path() / "run");
    tests::Observer observer;
    spec::TrainingControl control;
    control.stop(spec::TrainingControl::Stop::AtOnce);
    EXPECT_EQ(train(study.job, *study.samples, sink, observer, control).outcome,
              spec::Outcome::Cancelled);
    const std::size_t all = CacheOf(study, 1, 0).model->stageCount();
    EXPECT_EQ(CacheOf(study, study.job.record.spec.seed, all).cache.missing(one), 12U);
}

}  // namespace
}  // namespace lightbox::training
