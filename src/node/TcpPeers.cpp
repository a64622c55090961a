// SPDX-License-Identifier: GPL-3.0-or-later
#include "TcpPeers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/Error.h"

namespace lightbox::node {

namespace {

using Clock = std::chrono::steady_clock;

/// For a message to somebody who may not listen, and for those told of a loss to hang up.
constexpr Times::Span kFarewell{2000};
/// Room is made for what has come, not for what was announced.
constexpr std::uint64_t kPieceBytes = std::uint64_t{16} << 20;

void requireAllowed(int process, std::uint64_t bytes) {
    if (bytes > wire::kMostBytes)
        throw base::failed(
            "peers_differ.too_large",
            {{"process", process}, {"found", bytes}, {"expected", wire::kMostBytes}});
}

}  // namespace

TcpPeers::TcpPeers(Meeting meeting) : m_meeting(std::move(meeting)), m_lastSign(Clock::now()) {
    if (leads())
        m_connections = waitForAll(m_meeting);
    else
        m_connections.push_back(joinOthers(m_meeting));
}

Connection& TcpPeers::connection(int other) {
    return m_connections.at(leads() ? static_cast<std::size_t>(other) - 1 : 0);
}

void TcpPeers::tellOfLoss(const wire::Loss& loss) {
    const auto end = Clock::now() + kFarewell;
    const auto left = [&] { return std::chrono::duration_cast<Times::Span>(end - Clock::now()); };
    const auto message = wire::message(wire::Kind::Lost, wire::bytesOf(loss));
    for (int other = 1; other < count(); ++other)
        try {
            if (other != loss.process)
                connection(other).send(message, left());
        } catch (Broken) {
            // It is lost as well, or takes nothing.
        }
    // With a connection that is closed while something lies in it unread, what was sent last is lost, too.
    std::array<std::byte, 4096> unread{};
    for (int other = 1; other < count(); ++other)
        try {
            connection(other).sendNoMore();
            while (other != loss.process && left().count() > 0)
                connection(other).receive(unread, left());
        } catch (Broken) {
            // It has hung up, or has not in that time.
        }
}

void TcpPeers::lost(int process, std::uint32_t why) {
    if (leads())
        tellOfLoss({process, why});
    throwLoss(m_meeting, process, why);
}

template <class Act> auto TcpPeers::with(int other, Act act) {
    try {
        return act();
    } catch (Broken why) {
        if (!leads())
            heedFarewell();
        lost(other, static_cast<std::uint32_t>(why));
    }
}

void TcpPeers::giveSigns(int other) {
    const auto now = Clock::now();
    if (now - m_lastSign < m_meeting.times.sign)
        return;
    m_lastSign = now;
    const std::int32_t waitedFor = other;
    const auto message = wire::message(wire::Kind::Waiting, wire::bytesOf(waitedFor));
    for (int process = 1; process < count(); ++process)
        try {
            // One that has not taken the last yet computes.
            if (process != other && connection(process).hasSentAll())
                connection(process).send(message, kFarewell);
        } catch (Broken) {
            // Found when its turn comes.
        }
}

void TcpPeers::watch(int other) {
    giveSigns(other);
    // All of them wait for this call's result: none may have ended.
    for (int process = 1; process < count(); ++process)
        if (process != other && connection(process).ended())
            lost(process, static_cast<std::uint32_t>(Broken::Ended));
}

bool TcpPeers::heeds(const wire::Head& head) {
    std::int32_t waitedFor = 0;
    wire::Loss loss;
    if (head.kind == wire::Kind::Waiting && head.bytes == sizeof waitedFor) {
        receive(0, wire::writable(waitedFor));
        return true;
    }
    if (head.kind == wire::Kind::Lost && head.bytes == sizeof loss) {
        receive(0, wire::writable(loss));
        throwLoss(m_meeting, loss.process, loss.why);
    }
    return false;
}

bool TcpPeers::heedSigns() {
    bool alive = false;
    wire::Head head;
    const auto isSign = [&] {
        return connection(0).peek(wire::writable(head)) == sizeof head &&
               (head.kind == wire::Kind::Waiting || head.kind == wire::Kind::Lost);
    };
    while (isSign()) {
        receive(0, wire::writable(head));
        if (!heeds(head))
            throw base::failed("peers_differ.step", {{"process", 0}});
        alive = true;
    }
    return alive;
}

void TcpPeers::heedFarewell() {
    try {
        (void)heedSigns();
    } catch (Broken) {
        // Number 0 went without a word.
    }
}

void TcpPeers::send(int to, wire::Kind kind, std::span<const std::byte> bytes) {
    const wire::Head head{.kind = kind, .call = m_call, .bytes = bytes.size()};
    const Meanwhile meanwhile = [&] {
        if (!leads())
            return heedSigns();
        giveSigns(to);
        return false;
    };
    connection(to).send(wire::bytesOf(head), m_meeting.times.patience, meanwhile);
    connection(to).send(bytes, m_meeting.times.patience, meanwhile);
}

void TcpPeers::receive(int from, std::span<std::byte> bytes) {
    connection(from).receive(bytes, m_meeting.times.patience, [&] {
        if (leads())
            watch(from);
        return false;
    });
}

std::uint64_t TcpPeers::receiveHead(int from, wire::Kind kind) {
    wire::Head head;
    do
        receive(from, wire::writable(head));
    while (!leads() && heeds(head));
    // Whoever makes another call is not in the same run.
    if (head.kind != kind || head.call != m_call)
        throw base::failed("peers_differ.step", {{"process", from}});
    return head.bytes;
}

std::vector<std::byte> TcpPeers::receivePiece(int from) {
    const std::uint64_t announced = receiveHead(from, wire::Kind::Gather);
    requireAllowed(from, announced);
    std::vector<std::byte> bytes;
    while (bytes.size() < announced) {
        const std::uint64_t had = bytes.size();
        bytes.resize(std::min(announced, had + std::max(had, kPieceBytes)));
        receive(from, std::span(bytes).subspan(had));
    }
    return bytes;
}

void TcpPeers::sum(std::span<float> values) {
    ++m_call;
    const auto bytes = std::as_writable_bytes(values);
    const auto receiveInto = [&](int from, std::span<std::byte> target) {
        with(from, [&] {
            if (const std::uint64_t announced = receiveHead(from, wire::Kind::Sum);
                announced != target.size())
                throw base::failed(
                    "peers_differ.size",
                    {{"process", from}, {"found", announced}, {"expected", target.size()}});
            receive(from, target);
        });
    };
    if (!leads()) {
        with(0, [&] { send(0, wire::Kind::Sum, bytes); });
        receiveInto(0, bytes);
        return;
    }
    std::vector<float> given(values.size());
    for (int other = 1; other < count(); ++other) {
        receiveInto(other, std::as_writable_bytes(std::span(given)));
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] += given[i];
    }
    for (int other = 1; other < count(); ++other)
        with(other, [&] { send(other, wire::Kind::Sum, bytes); });
}

std::vector<std::vector<std::byte>> TcpPeers::gather(std::span<const std::byte> own) {
    ++m_call;
    requireAllowed(this->own(), own.size());
    const auto received = [&](int from) { return with(from, [&] { return receivePiece(from); }); };
    std::vector<std::vector<std::byte>> all(static_cast<std::size_t>(count()));
    if (!leads()) {
        with(0, [&] { send(0, wire::Kind::Gather, own); });
        for (std::vector<std::byte>& one : all)
            one = received(0);
        return all;
    }
    all.front().assign(own.begin(), own.end());
    for (int other = 1; other < count(); ++other)
        all[static_cast<std::size_t>(other)] = received(other);
    for (int other = 1; other < count(); ++other)
        with(other, [&] {
            for (const std::vector<std::byte>& one : all)
                send(other, wire::Kind::Gather, one);
        });
    return all;
}

}  // namespace lightbox::node
