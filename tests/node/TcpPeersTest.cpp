// SPDX-License-Identifier: GPL-3.0-or-later
// Processes that reach each other by TCP, here as threads on loopback: what they give each other, who is named when
// one is lost, and what is not believed.
#include "TcpPeers.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <latch>

#include "Group.h"

namespace lightbox::node {
namespace {

using namespace std::chrono_literals;
using tests::Group;

std::vector<std::byte> bytesOf(const std::string& text) {
    const auto bytes = std::as_bytes(std::span(text));
    return {bytes.begin(), bytes.end()};
}

TEST(TcpPeers, SumAndGatherInTheOrderOfNumbers) {
    Group group(4);
    group.run([](int number, TcpPeers& peers) {
        std::vector<float> values{1.0F, static_cast<float>(number)};
        peers.sum(values);
        EXPECT_EQ(values, (std::vector<float>{4, 6}));
        const auto all = peers.gather(bytesOf(std::string(static_cast<std::size_t>(number), 'x')));
        ASSERT_EQ(all.size(), 4U);
        for (std::size_t i = 0; i < all.size(); ++i)
            EXPECT_EQ(all[i].size(), i);
    });
    EXPECT_EQ(group.told, std::vector<std::string>(group.told.size()));
}

TEST(TcpPeers, OneThatEndsIsNamedByAllOthers) {
    for (const int count : {2, 3, 4})
        for (int lost = 0; lost < count; ++lost) {
            Group group(count);
            group.run([&](int number, TcpPeers& peers) {
                std::vector<float> values(1000, 1.0F);
                peers.sum(values);
                if (number != lost)
                    peers.sum(values);
            });
            for (int number = 0; number < count; ++number)
                EXPECT_EQ(group.told[static_cast<std::size_t>(number)],
                          number == lost ? ""
                                         : "peers_lost: process " + std::to_string(lost) + " ended")
                    << number << " of " << count << ", lost: " << lost;
        }
}

TEST(TcpPeers, OneThatComputedMeanwhileNamesTheLostAndNotNumberZero) {
    // Process 1 comes to its sum when number 0 has long ended for the loss of 2.
    Group group(4);
    std::latch ended(3);
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([&, number] {
            group.told[static_cast<std::size_t>(number)] = tests::toldBy([&] {
                TcpPeers peers(group.meeting(number));
                std::vector<float> values(1'000'000, 1.0F);
                peers.sum(values);
                if (number == 2)
                    return;
                if (number == 1)
                    ended.wait();
                peers.sum(values);
            });
            if (number != 1)
                ended.count_down();
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::size_t number : {0U, 1U, 3U})
        EXPECT_EQ(group.told[number], "peers_lost: process 2 ended") << number;
}

TEST(TcpPeers, OneThatHangsIsNamedByAllOthers) {
    // Process 1 waits longer than number 0 does, which computes first: it must not take number 0 for the one that
    // hangs.
    Group group(4);
    group.times.patience = 5000ms;
    group.times.sign = 100ms;
    std::latch ended(3);
    group.run([&](int number, TcpPeers& peers) {
        std::vector<float> values(1000, 1.0F);
        peers.sum(values);
        if (number == 2) {
            ended.wait();
            return;
        }
        if (number == 0)
            std::this_thread::sleep_for(3000ms);
        const std::string told = tests::toldBy([&] { peers.sum(values); });
        ended.count_down();
        EXPECT_TRUE(tests::begins(told, "peers_lost.silent: process 2")) << number;
    });
}

TEST(TcpPeers, OneThatComputesAlmostAsLongAsItMayIsWaitedFor) {
    Group group(3);
    group.times.patience = 6000ms;
    group.times.machine = 1000ms;
    group.run([&](int number, TcpPeers& peers) {
        std::vector<float> values(4'000'000, 1.0F);
        for (int step = 0; step < 2; ++step) {
            if (number == step)
                std::this_thread::sleep_for(3500ms);
            peers.sum(values);
        }
    });
    EXPECT_EQ(group.told, std::vector<std::string>(group.told.size()));
}

TEST(TcpPeers, OneThatTakesNothingIsNamedByThoseThatWaitForItToo) {
    // It gives its part and does not take the sum, which does not fit into what the kernel keeps.
    Group group(4);
    group.times.patience = 5000ms;
    group.times.sign = 100ms;
    constexpr std::size_t size = 16'000'000;
    std::latch ended(3);
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([&, number] {
            if (number == 2) {
                Connection host = joinOthers(group.meeting(2));
                const std::vector<float> values(size, 1.0F);
                const wire::Head head{
                    .kind = wire::Kind::Sum, .call = 1, .bytes = size * sizeof(float)};
                host.send(wire::bytesOf(head), 60s);
                host.send(std::as_bytes(std::span(values)), 60s);
                ended.wait();
                return;
            }
            group.told[static_cast<std::size_t>(number)] = tests::toldBy([&] {
                TcpPeers peers(group.meeting(number));
                std::vector<float> values(size, 1.0F);
                peers.sum(values);
                peers.sum(values);  // process 1 has the first
            });
            ended.count_down();
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::size_t number : {0U, 1U, 3U})
        EXPECT_TRUE(tests::begins(group.told[number], "peers_lost.silent: process 2")) << number;
}

/// Number 0 of two, which gathers; process 1 does `act` with its connection. What number 0 told.
std::string toldOf(const std::function<void(Connection&)>& act) {
    Group group(2);
    std::thread other([&] {
        Connection host = joinOthers(group.meeting(1));
        act(host);
    });
    const std::string told = tests::toldBy([&] {
        TcpPeers peers(group.meeting(0));
        (void)peers.gather(bytesOf("own"));
    });
    other.join();
    return told;
}

void announce(Connection& host, wire::Kind kind, std::uint64_t bytes) {
    host.send(wire::bytesOf(wire::Head{.kind = kind, .call = 1, .bytes = bytes}), 10s);
}

long mostMegabytes() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

TEST(TcpPeers, WhatIsAnnouncedIsNotBelieved) {
    EXPECT_TRUE(
        tests::begins(toldOf([](Connection& host) {
                          announce(host, wire::Kind::Gather, std::uint64_t{1} << 60);
                          std::byte any{};
                          EXPECT_THROW(host.receive(std::span(&any, 1), 60s), Broken);
                      }),
                      "peers_differ.too_large: process 1 gives 1,152,921,504,606,846,976 bytes"));
    const long before = mostMegabytes();
    EXPECT_EQ(
        toldOf([](Connection& host) { announce(host, wire::Kind::Gather, wire::kMostBytes); }),
        "peers_lost: process 1 ended");
    EXPECT_LT(mostMegabytes() - before, 500) << "room was made for what never came";
    EXPECT_TRUE(tests::begins(toldOf([](Connection& host) { announce(host, wire::Kind::Sum, 4); }),
                              "peers_differ.step: process 1"));
    EXPECT_TRUE(
        tests::begins(toldOf([](Connection& host) { announce(host, wire::Kind::Waiting, 4); }),
                      "peers_differ.step: process 1"));
}

TEST(TcpPeers, ASumOfAnotherSizeIsRefused) {
    Group group(2);
    group.run([](int number, TcpPeers& peers) {
        std::vector<float> values(static_cast<std::size_t>(3 + number));
        peers.sum(values);
    });
    EXPECT_EQ(group.told[0], "peers_differ.size: process 1 gave 16 bytes where 12 belong");
    EXPECT_EQ(group.told[1], "peers_lost: process 0 ended");
}

}  // namespace
}  // namespace lightbox::node
