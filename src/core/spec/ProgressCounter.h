// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <mutex>
#include <string>

#include "spec/Progress.h"

namespace lightbox::spec {

/// Counts finished items from any thread and tells the observer at most 20 times a second, and of
/// the first and last.
class ProgressCounter {
public:
    ProgressCounter(ProgressObserver& observer, std::string stage, std::size_t total);
    void step(const std::string& current = {});

private:
    ProgressObserver& m_observer;
    const std::string m_stage;
    const std::size_t m_total;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace lightbox::spec
