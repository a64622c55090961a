// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/socket.h>

#include <string>
#include <vector>

#include "Place.h"

namespace lightbox::node {

/// An address and a port.
struct Address {
    sockaddr_storage socket{};
    socklen_t length = 0;
    std::string text;       ///< without the port
    bool loopback = false;  ///< of this machine alone
};

/// What `host`, a name or an address, means here; empty where it cannot be told at present. Throws Error
/// failed (peers_unreachable.host) where it means nothing.
[[nodiscard]] std::vector<Address> addressesOf(const std::string& host, int port);

/// Where process 0 listens.
struct Listening {
    std::vector<Address> at;
    std::string note;  ///< what has to be said about it, or empty
};

/// `named`: what place.address means on this machine. Each of them, but not those of this machine alone
/// where other machines are to come: Debian has a machine's own name mean 127.0.1.1 on itself. Where
/// nothing is left, all addresses of this machine.
[[nodiscard]] Listening listeningFor(const Place& place, std::vector<Address> named);

/// Throws Error usage (node_place_invalid.loopback) where place.address names every machine to itself
/// (localhost), and other machines are to come.
void requireReachable(const Place& place);

}  // namespace lightbox::node
