// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TensorMemory.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <random>
#include <thread>
#include <vector>

namespace lightbox::models {
namespace {

constexpr std::int64_t kMegabyte = 1 << 18;  ///< floats

TEST(TensorMemory, HandsAFreedTensorsPlaceToTheNext) {
    const auto before = TensorMemory::held();
    const TensorMemory scope;
    void* place = nullptr;
    {
        const auto first = torch::empty({8 * kMegabyte});
        place = first.data_ptr();
        EXPECT_EQ(TensorMemory::held().inUse, before.inUse + (8U << 20U));
    }
    const auto small = torch::empty({4});
    const auto second = torch::empty({8 * kMegabyte});
    EXPECT_EQ(second.data_ptr(), place);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(place) % 64, 0U);
}

TEST(TensorMemory, JoinsNeighbouringGaps) {
    const TensorMemory scope;
    auto a = torch::empty({4 * kMegabyte});
    auto b = torch::empty({4 * kMegabyte});
    auto c = torch::empty({4 * kMegabyte});
    const auto last = torch::empty({kMegabyte});
    void* const start = std::min({a.data_ptr(), b.data_ptr(), c.data_ptr()});
    a.reset();
    c.reset();
    b.reset();
    const auto whole = torch::empty({12 * kMegabyte});
    EXPECT_EQ(whole.data_ptr(), start);
}

/// Tensors of a run outlive it: a model that Review keeps.
TEST(TensorMemory, WhatOutlivesItKeepsItsValues) {
    const auto before = TensorMemory::held();
    torch::Tensor kept;
    {
        const TensorMemory scope;
        const auto more = torch::ones({100 * kMegabyte});
        kept = torch::arange(kMegabyte);
        EXPECT_GT(TensorMemory::held().mapped, before.mapped);
    }
    EXPECT_EQ(kept.sum().item<std::int64_t>(), kMegabyte * (kMegabyte - 1) / 2);
    kept.reset();
    { const TensorMemory scope; }
    EXPECT_EQ(TensorMemory::held().inUse, before.inUse);
    EXPECT_LE(TensorMemory::held().mapped, before.mapped);
    // Without one, tensors are the C library's.
    const auto outside = torch::empty({8 * kMegabyte});
    EXPECT_EQ(TensorMemory::held().inUse, before.inUse);
}

TEST(TensorMemory, KeepsTensorsApartUnderManyThreads) {
    const TensorMemory scope;
    std::vector<std::jthread> threads;
    std::vector<int> wrong(4);
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([t, &wrong] {
            std::mt19937 random(static_cast<unsigned>(t));
            std::vector<std::pair<torch::Tensor, float>> live;
            for (int i = 0; i < 400; ++i) {
                const auto size = static_cast<std::int64_t>(1 + random() % (kMegabyte / 2));
                const auto value = static_cast<float>(t * 1000 + i);
                live.emplace_back(torch::full({size}, value), value);
                if (live.size() > 12) {
                    const auto chosen = live.begin() + static_cast<long>(random() % live.size());
                    wrong[static_cast<std::size_t>(t)] +=
                        (chosen->first != chosen->second).any().item<bool>() ? 1 : 0;
                    live.erase(chosen);
                }
            }
        });
    threads.clear();
    EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace lightbox::models
