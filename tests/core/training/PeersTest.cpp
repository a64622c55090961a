// SPDX-License-Identifier: GPL-3.0-or-later
// What several processes give each other, and what is not believed of it.
#include "training/Peers.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <atomic>
#include <memory>
#include <numeric>
#include <thread>

#include "Fixtures.h"
#include "ThreadPeers.h"
#include "base/Error.h"
#include "training/FeatureCache.h"
#include "training/Forward.h"
#include "training/Phase.h"

namespace lightbox::training {
namespace {

using tests::Study;
using tests::Table;
using tests::ThreadPeers;

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

/// Of two: this one is number 0, and what the other gives is made up.
class Liar : public Alone {
public:
    explicit Liar(std::function<std::vector<std::byte>(std::size_t own)> given)
        : m_given(std::move(given)) {}
    [[nodiscard]] int count() const override { return 2; }
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override {
        ++gathered;
        return {{own.begin(), own.end()}, m_given(own.size())};
    }
    int gathered = 0;

private:
    std::function<std::vector<std::byte>(std::size_t)> m_given;
};

std::string codeOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const base::Error& error) {
        return error.message().id;
    }
    return "";
}

TEST(Peers, SizesThatComeFromOthersAreNotBelieved) {
    const auto none = [](std::size_t) { return std::vector<std::byte>(); };
    Liar nothing(none);
    EXPECT_EQ(codeOf([&] { (void)gatherNumbers(nothing, 1); }), "peers_differ.size");
    EXPECT_EQ(codeOf([&] {
                  (void)gatherUnlessStopped(nothing, [] { return std::vector<std::byte>(3); });
              }),
              "peers_differ.size");
    // Two batches of validation, of which the other has the second, of 6 images with 2 logits: 48 bytes and one that says
    // that it goes on.
    const auto logits = [](Peers& peers) {
        return inBatches(
            70, [](std::size_t) {},
            [](std::span<const std::size_t> which) {
                return torch::ones({std::ssize(which), 2});
            },
            peers);
    };
    for (const std::size_t bytes : {0U, 1U, 41U, 48U, 57U, 4000U}) {
        Liar other([&](std::size_t) { return std::vector<std::byte>(bytes); });
        EXPECT_EQ(codeOf([&] { (void)logits(other); }), "peers_differ.size") << bytes;
    }
    Liar honest([](std::size_t) { return std::vector<std::byte>(49); });
    EXPECT_EQ(logits(honest).sum().item<double>(), 64 * 2);
}

TEST(Peers, CachedFeaturesOfAnotherSizeAreRefused) {
    Study study("small_cnn", 28, 1, 70, 8);
    const auto environment = resolveEnvironment(study.job.record.spec);
    const auto resources = makeResources(study.job, *study.samples, environment, false);
    for (const bool listed : {false, true})
        for (const int wrong : {-1, 1}) {
            std::filesystem::remove_all(study.job.featureCache);
            FeatureCache cache(study.job, environment, *study.samples, resources->batches,
                               *resources->model, resources->model->stageCount());
            int calls = 0;
            // What is lacking comes first, then records.
            Liar other([&](std::size_t own) {
                const bool records = ++calls > 1;
                return std::vector<std::byte>(
                    own + static_cast<std::size_t>(records == listed ? wrong : 0));
            });
            EXPECT_EQ(codeOf([&] { cache.fill([](std::size_t) {}, other); }), "peers_differ.size")
                << listed << wrong;
        }
}

TEST(Peers, MeetOnceInAnEvaluation) {
    // 10 batches, 5 of this process's; it asks to stop before its third.
    for (const bool stop : {false, true}) {
        int own = 0;
        Liar other([&](std::size_t) {
            return std::vector<std::byte>(5 * inferenceBatch * 2 * sizeof(float) + 1);
        });
        const auto act = [&] {
            return inBatches(
                10 * inferenceBatch,
                [&](std::size_t) {
                    if (stop && own == 2)
                        throw StopRequested{};
                },
                [&](std::span<const std::size_t> which) {
                    ++own;
                    return torch::ones({std::ssize(which), 2});
                },
                other);
        };
        if (stop)
            EXPECT_THROW((void)act(), StopRequested);
        else
            (void)act();
        EXPECT_EQ(own, stop ? 2 : 5);
        EXPECT_EQ(other.gathered, 1);
    }
}

TEST(Peers, AStopAskedOfOneInAnEvaluationReachesAll) {
    const auto table = std::make_shared<Table>(3);
    std::atomic<int> stopped = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 3; ++number)
        threads.emplace_back([&, number] {
            ThreadPeers peers(table, number);
            try {
                (void)inBatches(
                    7 * inferenceBatch,
                    [&](std::size_t done) {
                        if (number == 1 && done > inferenceBatch)
                            throw StopRequested{};
                    },
                    [](std::span<const std::size_t> which) {
                        return torch::ones({std::ssize(which), 1});
                    },
                    peers);
            } catch (const StopRequested&) {
                ++stopped;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(stopped, 3);
}

}  // namespace
}  // namespace lightbox::training
