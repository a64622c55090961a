// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/ProgressCounter.h"

#include <utility>

namespace lightbox::spec {

ProgressCounter::ProgressCounter(ProgressObserver& observer, std::string stage, std::size_t total)
    : m_observer(observer),
      m_stage(std::move(stage)),
      m_total(total),
      m_last(std::chrono::steady_clock::now()) {
    m_observer.progressed({m_stage, 0, m_total, ""});
}

void ProgressCounter::step(const std::string& current) {
    constexpr std::chrono::milliseconds interval(50);
    const std::lock_guard guard(m_mutex);
    ++m_done;
    const auto now = std::chrono::steady_clock::now();
    if (m_done != m_total && now - m_last < interval)
        return;
    m_last = now;
    m_observer.progressed({m_stage, m_done, m_total, current});
}

}  // namespace lightbox::spec
