// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that is gone is found; a process that computes on one that is there is not taken for it.
#include "Connection.h"

#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>

#include <cstring>
#include <thread>

#include "Group.h"

namespace lightbox::node {
namespace {

using namespace std::chrono_literals;

/// Two ends of a connection on loopback.
struct Pair {
    explicit Pair(const Times& times) {
        const int port = tests::freePort();
        Listener listener("127.0.0.1", port, addressesOf("127.0.0.1", port));
        one = connectTo("127.0.0.1", port, times);
        while (!other)
            other = listener.accept(times);
    }
    std::optional<Connection> one;
    std::optional<Connection> other;
};

/// In a network of this thread's own.
void setLoopback(bool up) {
    const int descriptor = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    EXPECT_EQ(::ioctl(descriptor, SIOCGIFFLAGS, &request), 0);
    request.ifr_flags =
        static_cast<short>(up ? request.ifr_flags | IFF_UP : request.ifr_flags & ~IFF_UP);
    EXPECT_EQ(::ioctl(descriptor, SIOCSIFFLAGS, &request), 0);
    ::close(descriptor);
}

TEST(Connection, AProcessThatReadsNothingForLongerThanAMachineMayBeSilentIsNotDropped) {
    Times times;
    times.machine = 1000ms;
    Pair pair(times);
    const std::vector<std::byte> sent(64 << 20, std::byte{7});
    std::thread reader([&] {
        std::this_thread::sleep_for(4s);  // it computes
        std::vector<std::byte> got(sent.size());
        pair.other->receive(got, 10s);
        EXPECT_EQ(got, sent);
    });
    EXPECT_NO_THROW(pair.one->send(sent, 60s));
    reader.join();
}

TEST(Connection, OneThatGivesNothingIsSilentAndOneThatWentHasEnded) {
    Pair pair({});
    std::byte any{};
    const auto brokenBy = [&] {
        try {
            pair.one->receive(std::span(&any, 1), 300ms);
        } catch (Broken why) {
            return why;
        }
        ADD_FAILURE() << "it received something";
        return Broken::Ended;
    };
    EXPECT_EQ(brokenBy(), Broken::Silent);
    EXPECT_FALSE(pair.one->ended());
    pair.other.reset();
    EXPECT_EQ(brokenBy(), Broken::Ended);
    EXPECT_TRUE(pair.one->ended());
}

/// `act` in a network of its own; false where this user may not have one.
bool inOwnNetwork(const std::function<void()>& act) {
    bool made = false;
    std::thread([&] {
        made = ::unshare(CLONE_NEWNET) == 0;
        if (!made)
            return;
        setLoopback(true);
        act();
    }).join();
    return made;
}

TEST(Connection, AMachineThatIsGoneIsFound) {
    Times times;
    times.machine = 2000ms;
    // With something under way to it, and with nothing.
    for (const bool sending : {true, false}) {
        const bool made = inOwnNetwork([&] {
            Pair pair(times);
            const std::vector<std::byte> first(1000);
            std::vector<std::byte> got(first.size());
            pair.one->send(first, 1s);
            pair.other->receive(got, 1s);
            setLoopback(false);
            const auto begin = std::chrono::steady_clock::now();
            try {
                if (sending)
                    pair.one->send(first, 60s);
                pair.one->receive(got, 60s);
                ADD_FAILURE() << "it received something";
            } catch (Broken why) {
                EXPECT_EQ(why, Broken::Unreachable) << sending;
            }
            EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s) << sending;
        });
        if (!made)
            GTEST_SKIP() << "this user may not make a network of its own";
    }
}

}  // namespace
}  // namespace lightbox::node
