// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace lightbox::node {

/// Why a connection is of no use any more.
enum class Broken { Ended, Silent };

/// A TCP connection; closes itself. What fails throws Broken.
class Connection {
public:
    explicit Connection(int descriptor);
    ~Connection();
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;

    /// How long send() and receive() wait for the other side.
    void setPatience(std::chrono::seconds patience);
    void send(std::span<const std::byte> bytes);
    void receive(std::span<std::byte> bytes);

private:
    int m_descriptor;
};

/// Listens on the one address that `host` names, no other.
class Listener {
public:
    /// Throws Error failed (peers_unreachable.listen).
    Listener(const std::string& host, int port);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    /// The next that connects within `patience`.
    [[nodiscard]] std::optional<Connection> accept(std::chrono::milliseconds patience);

private:
    int m_descriptor;
};

/// nullopt where nobody listens there yet. Throws Error failed (peers_unreachable.host) for a name that
/// is none.
[[nodiscard]] std::optional<Connection> connectTo(const std::string& host, int port);

}  // namespace lightbox::node
