// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>

namespace lightbox::node {

/// How long processes that train together wait for each other. The defaults hold always: no option and
/// no variable of the environment changes them.
struct Times {
    using Span = std::chrono::milliseconds;
    /// For all to come; and for one that gives nothing, while its machine is there: it may compute for
    /// as long.
    Span patience = std::chrono::minutes(10);
    /// For a machine that acknowledges nothing, though it was asked. Longer than a network's ordinary
    /// pauses, and apart from `patience`: a machine answers for a process that computes.
    Span machine = std::chrono::minutes(2);
    /// For whoever connects to say who it is.
    Span greeting = std::chrono::seconds(20);
    /// Between two signs of life of process 0, while it waits for one process and others for it.
    Span sign = std::chrono::seconds(15);
    /// Before a wait is told of.
    Span tell = std::chrono::seconds(5);
    /// Before it is told of again.
    Span tellAgain = std::chrono::minutes(1);
};

[[nodiscard]] constexpr long long minutesOf(Times::Span span) {
    return std::chrono::duration_cast<std::chrono::minutes>(span).count();
}

}  // namespace lightbox::node
