// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "Listening.h"
#include "Times.h"

namespace lightbox::node {

/// Why a connection is of no use any more: the process at its other end closed it, gave nothing for as
/// long as it was waited for, or its machine acknowledges nothing.
enum class Broken : std::uint32_t { Ended, Silent, Unreachable };

/// Called now and then by what waits; may throw. True where the other side is known to be alive: the
/// wait begins anew.
using Meanwhile = std::function<bool()>;

/// A TCP connection; closes itself. What fails throws Broken.
///
/// A machine that is gone is found by what its kernel acknowledges: while nothing is under way by
/// keepalive, else by the time since the last acknowledgement. Not by TCP_USER_TIMEOUT, which would also
/// end the connection to a process that computes and reads nothing meanwhile, and overrules keepalive.
class Connection {
public:
    Connection(int descriptor, const Times& times);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;

    /// Both wait `patience` at most since the last byte that moved.
    void send(std::span<const std::byte> bytes, Times::Span patience,
              const Meanwhile& meanwhile = {});
    void receive(std::span<std::byte> bytes, Times::Span patience, const Meanwhile& meanwhile = {});
    /// What lies here already, without waiting and without taking it: how many bytes.
    [[nodiscard]] std::size_t peek(std::span<std::byte> bytes) const;
    /// As receive(), without waiting: how many bytes.
    [[nodiscard]] std::size_t receiveSome(std::span<std::byte> bytes);
    /// Whether the other side has closed it.
    [[nodiscard]] bool ended() const;
    /// Whether the other machine has acknowledged all that was sent: a few bytes more then never wait.
    [[nodiscard]] bool hasSentAll() const;
    /// Says that nothing follows.
    void sendNoMore();
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    void wait(short events, Times::Span patience, const Meanwhile& meanwhile) const;
    [[nodiscard]] bool machineIsGone() const;

    int m_descriptor;
    Times m_times;
};

/// Listens at some addresses, no other.
class Listener {
public:
    /// Throws Error failed (peers_unreachable.listen), where none of them can be listened at or one is
    /// taken.
    Listener(const std::string& host, int port, std::span<const Address> at);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    [[nodiscard]] const std::vector<int>& descriptors() const { return m_descriptors; }
    /// One that has connected, without waiting.
    [[nodiscard]] std::optional<Connection> accept(const Times& times);

private:
    std::vector<int> m_descriptors;
};

/// nullopt where nobody listens there yet. Throws Error failed (peers_unreachable.host) for a name that
/// is none.
[[nodiscard]] std::optional<Connection> connectTo(const std::string& host, int port,
                                                  const Times& times);

}  // namespace lightbox::node
