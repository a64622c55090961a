// SPDX-License-Identifier: GPL-3.0-or-later
// How processes find each other: strangers among them, ones that never come, ones that come twice.
#include "Meeting.h"

#include <gtest/gtest.h>

#include <chrono>
#include <latch>
#include <mutex>

#include "Group.h"

namespace lightbox::node {
namespace {

using namespace std::chrono_literals;
using tests::Group;

Connection connectedTo(int port) {
    for (;;)
        if (auto connection = connectTo("127.0.0.1", port, {}))
            return std::move(*connection);
        else
            std::this_thread::sleep_for(10ms);
}

TEST(Meeting, StrangersThatSayNothingKeepNobodyWaiting) {
    // More than are kept, and one that says half a greeting, one that speaks another language.
    Group group(3);
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Connection> strangers;
    std::thread first(
        [&] { group.told[0] = tests::toldBy([&] { TcpPeers peers(group.meeting(0)); }); });
    for (int i = 0; i < 80; ++i)
        strangers.push_back(connectedTo(group.port));
    strangers.front().send(wire::bytesOf(wire::kMagic), 1s);
    const std::string http = "GET / HTTP/1.1\r\nHost: lightbox\r\n\r\n" + std::string(200, ' ');
    connectedTo(group.port).send(std::as_bytes(std::span(http)), 1s);
    std::vector<std::thread> others;
    for (const int number : {1, 2})
        others.emplace_back([&, number] {
            group.told[static_cast<std::size_t>(number)] =
                tests::toldBy([&] { TcpPeers peers(group.meeting(number)); });
        });
    for (std::thread& other : others)
        other.join();
    first.join();
    EXPECT_EQ(group.told, std::vector<std::string>(group.told.size()));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, group.times.greeting);
}

TEST(Meeting, OneThatNeverComesIsNamedByAllThatCame) {
    Group group(3);
    group.times.patience = 3000ms;
    group.times.sign = 100ms;
    std::vector<std::thread> threads;
    for (const int number : {0, 1})
        threads.emplace_back([&, number] {
            group.told[static_cast<std::size_t>(number)] =
                tests::toldBy([&] { TcpPeers peers(group.meeting(number)); });
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::size_t number : {0U, 1U})
        EXPECT_TRUE(tests::begins(group.told[number], "peers_unreachable: process 2 did not meet"))
            << number;
}

TEST(Meeting, EachSaysWhomItWaitsFor) {
    Group group(3);
    group.times.tell = 0ms;
    group.times.sign = 50ms;
    std::mutex mutex;
    std::vector<std::string> said;
    std::latch saidOfTwo(1);
    bool counted = false;
    Meeting one = group.meeting(1);
    one.tell = [&](const std::string& text) {
        const std::lock_guard lock(mutex);
        said.push_back(text);
        if (text.find("process 2 ") != std::string::npos && !std::exchange(counted, true))
            saidOfTwo.count_down();
    };
    std::latch saidOfZero(1);
    bool begun = false;
    const auto tell = one.tell;
    one.tell = [&](const std::string& text) {
        tell(text);
        if (!std::exchange(begun, true))
            saidOfZero.count_down();
    };
    std::thread first([&] { TcpPeers peers(one); });
    saidOfZero.wait();
    std::thread host([&] { TcpPeers peers(group.meeting(0)); });
    saidOfTwo.wait();
    TcpPeers peers(group.meeting(2));
    first.join();
    host.join();
    ASSERT_GE(said.size(), 2U);
    EXPECT_EQ(said.front(), "process 1 waits for process 0 at 127.0.0.1, port " +
                                std::to_string(group.port) + ", 10 minutes at most");
    EXPECT_EQ(said.back(), "process 1 waits for process 2 at 127.0.0.1, port " +
                               std::to_string(group.port) + "; process 0 waits 10 minutes at most");
}

TEST(Meeting, TwoOfTheSameNumberAreRefusedAndOneThatCameAgainIsNot) {
    Group group(3);
    std::thread host(
        [&] { group.told[0] = tests::toldBy([&] { TcpPeers peers(group.meeting(0)); }); });
    const auto greeted = [&] {
        Connection connection = connectedTo(group.port);
        wire::Greeting greeting{.number = 1, .count = 3};
        std::copy_n("work", 4, greeting.work.begin());
        connection.send(wire::bytesOf(greeting), 1s);
        wire::Reply reply;
        connection.receive(wire::writable(reply), 10s);
        return std::pair(std::move(connection), reply.answer);
    };
    EXPECT_EQ(greeted().second, wire::Answer::Welcome);  // and is gone again
    const auto [stays, answer] = greeted();
    EXPECT_EQ(answer, wire::Answer::Welcome);
    EXPECT_EQ(greeted().second, wire::Answer::Twice);
    host.join();
    EXPECT_EQ(group.told[0], "peers_differ.twice: two processes say that they are process 1");
}

TEST(Meeting, OtherWorkAndOtherCountsAreRefused) {
    for (const bool work : {true, false}) {
        Group group(2);
        std::thread host(
            [&] { group.told[0] = tests::toldBy([&] { TcpPeers peers(group.meeting(0)); }); });
        Meeting other = group.meeting(1);
        if (work)
            other.work = "another bundle";
        else
            other.place.count = other.place.localCount = 3;
        group.told[1] = tests::toldBy([&] { TcpPeers peers(other); });
        host.join();
        for (const std::string& one : group.told)
            EXPECT_TRUE(tests::begins(one, work ? "peers_differ.work: process 1 "
                                                : "peers_differ.count: process 1 "));
    }
}

TEST(Meeting, AnotherProgramAtThePortIsSaidToBeOne) {
    Group group(2);
    group.times.patience = 3000ms;
    group.times.greeting = 300ms;
    const Listener listener("127.0.0.1", group.port, addressesOf("127.0.0.1", group.port));
    std::thread other(
        [&] { group.told[1] = tests::toldBy([&] { TcpPeers peers(group.meeting(1)); }); });
    std::atomic<bool> over = false;
    std::thread program([&] {
        const std::string answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
        std::vector<Connection> guests;
        while (!over)
            if (auto guest = const_cast<Listener&>(listener).accept({})) {
                guest->send(std::as_bytes(std::span(answer)), 1s);
                guests.push_back(std::move(*guest));
            } else {
                std::this_thread::sleep_for(10ms);
            }
    });
    other.join();
    over = true;
    program.join();
    EXPECT_TRUE(
        tests::begins(group.told[1], "peers_unreachable.stranger: another program answers"));
}

TEST(Meeting, AStopEndsTheWaitOfEach) {
    for (const int number : {0, 1}) {
        Group group(3);
        std::stop_source stop;
        Meeting one = group.meeting(number);
        one.stop = stop.get_token();
        one.times.tell = 0ms;
        one.tell = [&](const std::string&) { stop.request_stop(); };
        try {
            TcpPeers peers(one);
            FAIL() << "it met nobody";
        } catch (const base::Error& error) {
            EXPECT_EQ(error.kind(), base::ErrorKind::Cancelled);
        }
    }
}

}  // namespace
}  // namespace lightbox::node
