// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "Connection.h"
#include "Place.h"
#include "Times.h"

namespace lightbox::node {

/// How the processes of a run find each other.
struct Meeting {
    Place place;
    std::string work;  ///< what they are to train: who comes with something else is refused
    Times times;
    std::function<void(const std::string&)> tell;  ///< who is waited for; may be empty
    std::stop_token stop;
};

/// Number 0's way: its connections, of process k at k - 1. Whoever connects and says nothing, or not what
/// a process of a run says, is dropped, and keeps nobody waiting.
/// Throws Error failed (peers_unreachable), refused (peers_differ), usage (node_place_invalid.loopback),
/// Cancelled on `stop`.
[[nodiscard]] std::vector<Connection> waitForAll(const Meeting& meeting);

/// Another's: its connection to number 0, once all have come. Throws the same, and failed (peers_lost)
/// where number 0 ends meanwhile.
[[nodiscard]] Connection joinOthers(const Meeting& meeting);

/// Throws what a Lost message says.
[[noreturn]] void throwLoss(const Meeting& meeting, int process, std::uint32_t why);

}  // namespace lightbox::node
