// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <vector>

#include "Connection.h"
#include "Meeting.h"
#include "Wire.h"
#include "training/Peers.h"

namespace lightbox::node {

/// Processes that reach each other by TCP: each is connected to number 0, which adds up and gives
/// back. Nothing is encrypted, and whoever reaches the port and knows the bundle can take part: for
/// machines that trust each other.
///
/// A process that is lost is named by all: number 0 finds it and tells the others, and says that it is
/// there itself while it waits for one.
class TcpPeers : public training::Peers {
public:
    /// Waits until all have come, times.patience at most; throws as waitForAll() and joinOthers().
    explicit TcpPeers(Meeting meeting);

    [[nodiscard]] int count() const override { return m_meeting.place.count; }
    [[nodiscard]] int own() const override { return m_meeting.place.number; }
    /// Both throw Error failed: peers_lost with the number of a process that ended, gave nothing for
    /// times.patience, or whose machine answers no more; peers_differ where one does something else, or
    /// gives other sizes (of one piece 8 GiB at most).
    void sum(std::span<float> values) override;
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override;

private:
    void send(int to, wire::Kind kind, std::span<const std::byte> bytes);
    /// The bytes that follow.
    [[nodiscard]] std::uint64_t receiveHead(int from, wire::Kind kind);
    void receive(int from, std::span<std::byte> bytes);
    [[nodiscard]] std::vector<std::byte> receivePiece(int from);
    /// Number 0's, while it waits for process `other`: says to those who wait for it that it is there.
    void giveSigns(int other);
    /// The same, while all wait for the result: none of them may have ended.
    void watch(int other);
    /// Another's: whether `head` begins a sign of life of number 0, which it takes; throws what a Lost
    /// says.
    [[nodiscard]] bool heeds(const wire::Head& head);
    /// Takes all that have come; whether there were any.
    [[nodiscard]] bool heedSigns();
    /// Throws what number 0 said last, if it said why it goes.
    void heedFarewell();
    /// What `act` does with process `other`; where that is lost, tells the rest and throws.
    template <class Act> auto with(int other, Act act);
    [[noreturn]] void lost(int process, std::uint32_t why);
    void tellOfLoss(const wire::Loss& loss);
    /// Number 0's: of process k at k - 1. Another's: of number 0 alone.
    [[nodiscard]] Connection& connection(int other);
    [[nodiscard]] bool leads() const { return m_meeting.place.leads(); }

    Meeting m_meeting;
    std::vector<Connection> m_connections;
    std::uint64_t m_call = 0;
    std::chrono::steady_clock::time_point m_lastSign;
};

}  // namespace lightbox::node
