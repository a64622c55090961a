// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/History.h"

#include <utility>

namespace lightbox::gui {

namespace {

constexpr qint64 kOneSeriesMs = 1000;

}  // namespace

void History::add(Entry entry) {
    if (m_running)
        return;  // it is this class that enters it
    m_takenBack.clear();
    const bool goesOn = !entry.series.isEmpty() && !m_done.empty() &&
                        m_done.back().series == entry.series && m_lastAdded.isValid() &&
                        m_lastAdded.elapsed() < kOneSeriesMs;
    if (goesOn)
        m_done.back().giveAgain = std::move(entry.giveAgain);
    else
        m_done.push_back(std::move(entry));
    m_lastAdded.start();
}

std::optional<History::Told> History::takeBack() {
    m_lastAdded.invalidate();
    bool applied = false;
    while (!applied && !m_done.empty()) {
        Entry entry = std::move(m_done.back());
        m_done.pop_back();
        m_running = true;
        applied = entry.takeBack();
        m_running = false;
        if (applied)
            m_takenBack.push_back(std::move(entry));
    }
    return applied ? std::optional(m_takenBack.back().told) : std::nullopt;
}

std::optional<History::Told> History::giveAgain() {
    m_lastAdded.invalidate();
    bool applied = false;
    while (!applied && !m_takenBack.empty()) {
        Entry entry = std::move(m_takenBack.back());
        m_takenBack.pop_back();
        m_running = true;
        applied = entry.giveAgain();
        m_running = false;
        if (applied)
            m_done.push_back(std::move(entry));
    }
    return applied ? std::optional(m_done.back().told) : std::nullopt;
}

void History::clear() {
    m_done.clear();
    m_takenBack.clear();
}

}  // namespace lightbox::gui
