// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "TcpPeers.h"
#include "base/Error.h"

namespace lightbox::node::tests {

/// A port of loopback that nobody listens at.
inline int freePort() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    EXPECT_EQ(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), length), 0);
    EXPECT_EQ(::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length), 0);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

inline testing::AssertionResult begins(const std::string& text, const std::string& beginning) {
    return text.starts_with(beginning) ? testing::AssertionSuccess()
                                       : testing::AssertionFailure()
                                             << "'" << text << "' does not begin '" << beginning
                                             << "'";
}

/// What a process says when it ends by an error, "id: fact"; empty where it does not.
inline std::string toldBy(const std::function<void()>& act) {
    try {
        act();
    } catch (const base::Error& error) {
        return error.message().id + ": " + error.facts().why;
    }
    return "";
}

/// Several processes of a run, here as threads.
struct Group {
    explicit Group(int processes) : count(processes), told(static_cast<std::size_t>(processes)) {}

    [[nodiscard]] Meeting meeting(int number) const {
        Meeting one;
        one.place.number = one.place.localNumber = number;
        one.place.count = one.place.localCount = count;
        one.place.localCountTold = true;
        one.place.address = "127.0.0.1";
        one.place.port = port;
        one.work = "work";
        one.times = times;
        return one;
    }

    /// Each meets the others and does `act`; what each told.
    void run(const std::function<void(int, TcpPeers&)>& act) {
        std::vector<std::thread> threads;
        for (int number = 0; number < count; ++number)
            threads.emplace_back([&, number] {
                told[static_cast<std::size_t>(number)] = toldBy([&] {
                    TcpPeers peers(meeting(number));
                    act(number, peers);
                });
            });
        for (std::thread& thread : threads)
            thread.join();
    }

    int count;
    int port = freePort();
    Times times;
    std::vector<std::string> told;
};

}  // namespace lightbox::node::tests
