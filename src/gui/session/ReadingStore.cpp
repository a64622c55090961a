// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ReadingStore.h"

#include <algorithm>

#include "base/Text.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kRetryMs = 2000;

}  // namespace

ReadingStore::ReadingStore(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &ReadingStore::writeNext);
}

void ReadingStore::setReadings(const std::filesystem::path& project, const spec::RunId& run,
                               std::map<std::int64_t, project::Reading> readings) {
    m_project = project;
    m_run = run;
    m_readings = std::move(readings);
    // What is on its way is newer than what was read.
    for (const Pending& pending : m_pending)
        if (pending.reading.run == run && pending.project == project)
            m_readings[pending.reading.imageKey] = pending.reading;
}

project::Reading ReadingStore::reading(std::int64_t imageKey) const {
    if (const auto found = m_readings.find(imageKey); found != m_readings.end())
        return found->second;
    project::Reading none;
    none.imageKey = imageKey;
    none.run = m_run;
    return none;
}

SaveState ReadingStore::state(std::int64_t imageKey) const {
    const bool waits = std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending& one) {
        return one.reading.imageKey == imageKey && one.reading.run == m_run &&
               one.project == m_project;
    });
    return !waits ? SaveState::Saved : m_refused ? SaveState::Failed : SaveState::Saving;
}

std::size_t ReadingStore::count(const std::string& verdict,
                                const std::function<bool(std::int64_t)>& isAsked) const {
    return static_cast<std::size_t>(
        std::count_if(m_readings.begin(), m_readings.end(), [&](const auto& entry) {
            return entry.second.verdict == verdict && isAsked(entry.first);
        }));
}

void ReadingStore::save(project::Reading reading) {
    if (reading.run.empty())
        reading.run = m_run;
    reading.at = base::utcNow();
    if (reading.run == m_run)
        m_readings[reading.imageKey] = reading;
    m_pending.push_back({m_project, reading});
    Q_EMIT changed(reading.imageKey);
    writeNext();
}

void ReadingStore::writeNext() {
    if (m_writing || m_pending.empty())
        return;
    m_writing = true;
    m_jobs.start(
        {}, this,
        [pending = m_pending.front()](std::stop_token, spec::ProgressObserver&) {
            project::Project::open(pending.project, project::Access::Write)
                .saveReading(pending.reading);
        },
        [this] {
            m_writing = false;
            m_refused = false;
            const std::int64_t key = m_pending.front().reading.imageKey;
            m_pending.pop_front();
            Q_EMIT stateChanged(key);
            if (m_pending.empty())
                Q_EMIT allSaved();
            writeNext();
        },
        [this](const base::Error& error) {
            m_writing = false;
            m_refused = true;
            m_retry.start();
            Q_EMIT stateChanged(m_pending.front().reading.imageKey);
            Q_EMIT failed(error);
        });
}

}  // namespace lightbox::gui
