// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/TrainingControl.h"

namespace lightbox::spec {

void TrainingControl::pause() {
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
}

void TrainingControl::resume() {
    {
        const std::scoped_lock lock(m_mutex);
        m_paused = false;
    }
    m_changed.notify_all();
}

void TrainingControl::stop(Stop when) {
    {
        const std::scoped_lock lock(m_mutex);
        // A stop that is asked for twice only ever gets more urgent.
        if (when > m_stop)
            m_stop = when;
    }
    m_changed.notify_all();
}

bool TrainingControl::paused() const {
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

TrainingControl::Stop TrainingControl::stopping() const {
    const std::scoped_lock lock(m_mutex);
    return m_stop;
}

bool TrainingControl::waitBetweenBatches() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_stop != Stop::None; });
    return m_stop == Stop::AtOnce;
}

}  // namespace lightbox::spec
