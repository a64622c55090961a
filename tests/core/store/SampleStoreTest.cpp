// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SampleStore.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "base/Error.h"
#include "store/StoreLayout.h"
#include "support/TemporaryFolder.h"

namespace lightbox::store {
namespace {

class SampleStoreTest : public testing::Test {
protected:
    [[nodiscard]] static std::vector<std::uint8_t> sample(std::uint8_t value, int channels = 1) {
        return std::vector<std::uint8_t>(static_cast<std::size_t>(channels * 4 * 4), value);
    }
    void publishThree() {
        SampleStoreWriter writer(m_cache, m_key, 3);
        writer.write(2, 30, sample(3));
        writer.write(0, 10, sample(1));
        writer.write(1, 20, sample(2));
        writer.publish();
    }
    [[nodiscard]] std::size_t entriesUnderSamples() const {
        const auto folder = m_cache / "samples";
        if (!std::filesystem::exists(folder))
            return 0;
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder),
                                                      std::filesystem::directory_iterator{}));
    }

    test::TemporaryFolder m_folder;
    const std::filesystem::path m_cache = m_folder.path();
    StoreKey m_key{"data", 4, 1, "area-v1"};
};

TEST_F(SampleStoreTest, ReadsBackWhatWasWritten) {
    publishThree();
    const auto store = SampleStore::open(m_cache, m_key);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->size(), 3U);
    EXPECT_EQ(store->sampleBytes(), 16U);
    EXPECT_EQ(store->imageKey(1), 20);
    EXPECT_EQ(store->position(30), 2U);
    EXPECT_EQ(store->position(40), std::nullopt);
    EXPECT_TRUE(std::ranges::equal(store->sample(2), sample(3)));
    EXPECT_EQ(store->all().size(), 48U);
    EXPECT_THROW((void)store->sample(3), base::Error);
}

TEST_F(SampleStoreTest, LeavesOutSlotsThatWereNotWritten) {
    SampleStoreWriter writer(m_cache, m_key, 5);
    writer.write(4, 50, sample(5));
    writer.write(1, 20, sample(2));
    writer.publish();
    const auto store = SampleStore::open(m_cache, m_key);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->size(), 2U);
    EXPECT_EQ(store->imageKey(0), 20);
    EXPECT_TRUE(std::ranges::equal(store->sample(1), sample(5)));
}

TEST_F(SampleStoreTest, NothingIsVisibleBeforePublishAndNothingStaysWithout) {
    {
        SampleStoreWriter writer(m_cache, m_key, 2);
        writer.write(0, 10, sample(1));
        EXPECT_FALSE(SampleStore::open(m_cache, m_key));
        EXPECT_EQ(entriesUnderSamples(), 1U);
    }
    EXPECT_EQ(entriesUnderSamples(), 0U);
}

TEST_F(SampleStoreTest, TakesSamplesFromManyThreads) {
    constexpr std::size_t count = 400;
    SampleStoreWriter writer(m_cache, m_key, count);
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (std::size_t i = t; i < count; i += 4)
                writer.write(i, static_cast<std::int64_t>(i) + 1000,
                             sample(static_cast<std::uint8_t>(i % 251)));
        });
    threads.clear();
    writer.publish();
    const auto store = SampleStore::open(m_cache, m_key);
    ASSERT_TRUE(store);
    for (std::size_t i = 0; i < count; ++i)
        EXPECT_EQ(store->sample(*store->position(static_cast<std::int64_t>(i) + 1000))[7], i % 251);
}

TEST_F(SampleStoreTest, RefusesWrongSlotsSizesAndDuplicates) {
    SampleStoreWriter writer(m_cache, m_key, 3);
    writer.write(0, 10, sample(1));
    EXPECT_THROW(writer.write(0, 11, sample(1)), base::Error);
    EXPECT_THROW(writer.write(3, 12, sample(1)), base::Error);
    EXPECT_THROW(writer.write(1, 12, sample(1, 3)), base::Error);
    writer.write(1, 10, sample(1));
    EXPECT_THROW(writer.publish(), base::Error);
}

TEST_F(SampleStoreTest, RefusesImpossibleShapes) {
    EXPECT_THROW(SampleStoreWriter(m_cache, {"d", 0, 1, "r"}, 1), base::Error);
    EXPECT_THROW(SampleStoreWriter(m_cache, {"d", 4, 2, "r"}, 1), base::Error);
    EXPECT_THROW(SampleStoreWriter(m_cache, {"d", 4, 1, "r"}, std::size_t{1} << 60U), base::Error);
}

TEST_F(SampleStoreTest, EveryPartOfTheKeyNamesAnotherStore) {
    publishThree();
    for (const StoreKey& other :
         {StoreKey{"datb", 4, 1, "area-v1"}, StoreKey{"data", 5, 1, "area-v1"},
          StoreKey{"data", 4, 3, "area-v1"}, StoreKey{"data", 4, 1, "area-v2"}}) {
        EXPECT_NE(other.hex(), m_key.hex());
        EXPECT_FALSE(SampleStore::open(m_cache, other));
    }
}

TEST_F(SampleStoreTest, DamagedStoresAreAbsentAndReplaced) {
    const auto folder = storeFolder(m_cache, m_key);
    for (const std::string& content :
         {std::string(), std::string("{"), std::string("[1,2]"),
          std::string(R"({"format":"lightbox-samples","version":1,"key":{},"images":[1]})"),
          std::string(R"({"images":[10,10,10]})")}) {
        publishThree();
        std::ofstream(indexFile(folder), std::ios::trunc) << content;
        EXPECT_FALSE(SampleStore::open(m_cache, m_key)) << content;
    }
    publishThree();
    ASSERT_TRUE(SampleStore::open(m_cache, m_key));
    std::filesystem::resize_file(samplesFile(folder), 47);
    EXPECT_FALSE(SampleStore::open(m_cache, m_key));
    publishThree();
    EXPECT_TRUE(SampleStore::open(m_cache, m_key));
    EXPECT_EQ(entriesUnderSamples(), 1U);
}

TEST_F(SampleStoreTest, TheSecondOfTwoWritersOfOneStoreMakesNoHarm) {
    SampleStoreWriter first(m_cache, m_key, 1);
    SampleStoreWriter second(m_cache, m_key, 1);
    first.write(0, 10, sample(1));
    second.write(0, 10, sample(1));
    first.publish();
    const auto store = SampleStore::open(m_cache, m_key);
    second.publish();
    ASSERT_TRUE(store);
    EXPECT_EQ(store->sample(0)[0], 1);
    EXPECT_TRUE(SampleStore::open(m_cache, m_key));
}

}  // namespace
}  // namespace lightbox::store
