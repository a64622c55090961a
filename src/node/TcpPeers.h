// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "Connection.h"
#include "Place.h"
#include "training/Peers.h"

namespace lightbox::node {

/// Processes that reach each other by TCP: each is connected to number 0, which adds up and gives
/// back. Nothing is encrypted, and whoever reaches the port and knows the bundle can take part: for
/// machines that trust each other.
class TcpPeers : public training::Peers {
public:
    /// Waits until all have come, ten minutes at most. `work` says what they are to train: who comes
    /// with something else is refused. Throws Error failed (peers_unreachable), refused
    /// (peers_differ.work, peers_differ.count), Cancelled on `stop`.
    TcpPeers(const Place& place, const std::string& work, std::stop_token stop);

    [[nodiscard]] int count() const override { return m_place.count; }
    [[nodiscard]] int own() const override { return m_place.number; }
    /// Both throw Error failed (peers_lost) with the number of a process that ended, or did not answer
    /// for ten minutes.
    void sum(std::span<float> values) override;
    [[nodiscard]] std::vector<std::vector<std::byte>>
    gather(std::span<const std::byte> own) override;

private:
    enum class Kind : std::uint32_t { Sum = 1, Gather = 2, Lost = 3 };
    void waitForAll(const std::string& work, std::stop_token stop);
    void join(const std::string& work, std::stop_token stop);
    void send(int to, Kind kind, std::span<const std::byte> bytes);
    /// The bytes that follow.
    [[nodiscard]] std::size_t receiveHead(int from, Kind kind);
    /// What `act` does with process `other`; where that is lost, tells the rest and throws.
    template <class Act> auto with(int other, Act act);
    [[noreturn]] void lost(int process, Broken why);
    /// Number 0's: of process k at k - 1. Another's: of number 0 alone.
    [[nodiscard]] Connection& connection(int other);

    Place m_place;
    std::vector<Connection> m_connections;
    std::uint64_t m_call = 0;
};

}  // namespace lightbox::node
