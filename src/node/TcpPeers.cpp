// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpPeers.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <optional>
#include <thread>
#include <utility>

#include "base/Error.h"

namespace lightbox::node {

namespace {

constexpr std::chrono::minutes kPatience{10};
constexpr std::chrono::seconds kGreetingPatience{20};
constexpr std::chrono::milliseconds kBetweenTries{200};
constexpr std::size_t kWorkBytes = 64;

/// What a process says of itself when it connects. All machines of a run are of one kind: numbers go
/// as they lie in memory, and `magic` fails where they do not.
struct Greeting {
    std::uint64_t magic = 0x3165657278426C00;
    std::int32_t number = 0;
    std::int32_t count = 0;
    std::array<char, kWorkBytes> work{};
};

enum class Answer : std::uint32_t { Welcome = 1, OtherWork, OtherCount };

/// Before whatever is sent.
struct Head {
    std::uint32_t kind = 0;
    std::uint32_t spare = 0;
    std::uint64_t call = 0;  ///< all make the same calls: this one's number
    std::uint64_t bytes = 0;
};

template <class Plain> std::span<const std::byte> bytesOf(const Plain& plain) {
    return std::as_bytes(std::span(&plain, 1));
}

template <class Plain> std::span<std::byte> writable(Plain& plain) {
    return std::as_writable_bytes(std::span(&plain, 1));
}

Greeting greetingOf(const Place& place, const std::string& work) {
    Greeting greeting;
    greeting.number = place.number;
    greeting.count = place.count;
    std::copy_n(work.begin(), std::min(work.size(), kWorkBytes), greeting.work.begin());
    return greeting;
}

base::Error unreachable(const Place& place, int missing) {
    return base::failed("peers_unreachable", {{"host", place.address},
                                              {"port", std::to_string(place.port)},
                                              {"process", missing},
                                              {"minutes", kPatience.count()}});
}

[[noreturn]] void refuse(Answer answer, int process) {
    throw base::refused(answer == Answer::OtherCount ? "peers_differ.count" : "peers_differ.work",
                        {{"process", process}});
}

}  // namespace

TcpPeers::TcpPeers(const Place& place, const std::string& work, std::stop_token stop)
    : m_place(place) {
    if (place.leads())
        waitForAll(work, std::move(stop));
    else
        join(work, std::move(stop));
    for (Connection& connection : m_connections)
        connection.setPatience(kPatience);
}

void TcpPeers::waitForAll(const std::string& work, std::stop_token stop) {
    Listener listener(m_place.address, m_place.port);
    const Greeting own = greetingOf(m_place, work);
    std::vector<std::optional<Connection>> come(static_cast<std::size_t>(m_place.count) - 1);
    const auto absent = [&] {
        return std::find_if(come.begin(), come.end(), [](const auto& one) { return !one; });
    };
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (absent() != come.end()) {
        if (stop.stop_requested())
            throw base::cancelled();
        if (std::chrono::steady_clock::now() > end)
            throw unreachable(m_place, static_cast<int>(absent() - come.begin()) + 1);
        std::optional<Connection> guest = listener.accept(kBetweenTries);
        if (!guest)
            continue;
        guest->setPatience(kGreetingPatience);
        Greeting greeting;
        try {
            guest->receive(writable(greeting));
            if (greeting.magic != own.magic)
                continue;  // not one of ours
            const Answer answer =
                greeting.count != own.count || greeting.number < 1 || greeting.number >= own.count
                    ? Answer::OtherCount
                : greeting.work != own.work ? Answer::OtherWork
                                            : Answer::Welcome;
            guest->send(bytesOf(answer));
            if (answer != Answer::Welcome)
                refuse(answer, greeting.number);
        } catch (Broken) {
            continue;
        }
        come[static_cast<std::size_t>(greeting.number) - 1] = std::move(guest);
    }
    for (std::optional<Connection>& one : come)
        m_connections.push_back(std::move(*one));
}

void TcpPeers::join(const std::string& work, std::stop_token stop) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < end) {
        if (stop.stop_requested())
            throw base::cancelled();
        if (std::optional<Connection> host = connectTo(m_place.address, m_place.port)) {
            host->setPatience(kGreetingPatience);
            auto answer = Answer::Welcome;
            try {
                host->send(bytesOf(greetingOf(m_place, work)));
                host->receive(writable(answer));
            } catch (Broken) {
                continue;  // it went, or has not come yet
            }
            if (answer != Answer::Welcome)
                refuse(answer, m_place.number);
            m_connections.push_back(std::move(*host));
            return;
        }
        std::this_thread::sleep_for(kBetweenTries);
    }
    throw unreachable(m_place, 0);
}

Connection& TcpPeers::connection(int other) {
    return m_connections.at(m_place.leads() ? static_cast<std::size_t>(other) - 1 : 0);
}

void TcpPeers::lost(int process, Broken why) {
    if (m_place.leads())
        for (int other = 1; other < m_place.count; ++other)
            try {
                if (other != process)
                    send(other, Kind::Lost, bytesOf(process));
            } catch (Broken) {
                // It is lost as well.
            }
    if (why == Broken::Ended)
        throw base::failed("peers_lost", {{"process", process}});
    throw base::failed("peers_lost.silent", {{"process", process}, {"minutes", kPatience.count()}});
}

template <class Act> auto TcpPeers::with(int other, Act act) {
    try {
        return act();
    } catch (Broken why) {
        lost(other, why);
    }
}

void TcpPeers::send(int to, Kind kind, std::span<const std::byte> bytes) {
    const Head head{static_cast<std::uint32_t>(kind), 0, m_call, bytes.size()};
    connection(to).send(bytesOf(head));
    connection(to).send(bytes);
}

std::size_t TcpPeers::receiveHead(int from, Kind kind) {
    Head head;
    connection(from).receive(writable(head));
    int process = from;
    if (head.kind == static_cast<std::uint32_t>(Kind::Lost) && head.bytes == sizeof process) {
        connection(from).receive(writable(process));
        lost(process, Broken::Ended);
    }
    // Whoever makes another call is not in the same run.
    if (head.kind != static_cast<std::uint32_t>(kind) || head.call != m_call)
        throw base::failed("peers_differ.step", {{"process", from}});
    return head.bytes;
}

void TcpPeers::sum(std::span<float> values) {
    ++m_call;
    const auto bytes = std::as_writable_bytes(values);
    const auto receiveInto = [&](int from, std::span<std::byte> target) {
        with(from, [&] {
            if (receiveHead(from, Kind::Sum) != target.size())
                throw base::failed("peers_differ.step", {{"process", from}});
            connection(from).receive(target);
        });
    };
    if (!m_place.leads()) {
        with(0, [&] { send(0, Kind::Sum, bytes); });
        receiveInto(0, bytes);
        return;
    }
    std::vector<float> given(values.size());
    for (int other = 1; other < m_place.count; ++other) {
        receiveInto(other, std::as_writable_bytes(std::span(given)));
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] += given[i];
    }
    for (int other = 1; other < m_place.count; ++other)
        with(other, [&] { send(other, Kind::Sum, bytes); });
}

std::vector<std::vector<std::byte>> TcpPeers::gather(std::span<const std::byte> own) {
    ++m_call;
    const auto receive = [&](int from) {
        return with(from, [&] {
            std::vector<std::byte> bytes(receiveHead(from, Kind::Gather));
            connection(from).receive(bytes);
            return bytes;
        });
    };
    std::vector<std::vector<std::byte>> all(static_cast<std::size_t>(m_place.count));
    if (!m_place.leads()) {
        with(0, [&] { send(0, Kind::Gather, own); });
        for (std::vector<std::byte>& one : all)
            one = receive(0);
        return all;
    }
    all.front().assign(own.begin(), own.end());
    for (int other = 1; other < m_place.count; ++other)
        all[static_cast<std::size_t>(other)] = receive(other);
    for (int other = 1; other < m_place.count; ++other)
        with(other, [&] {
            for (const std::vector<std::byte>& one : all)
                send(other, Kind::Gather, one);
        });
    return all;
}

}  // namespace lightbox::node
