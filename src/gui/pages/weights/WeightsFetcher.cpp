// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/weights/WeightsFetcher.h"

namespace lightbox::gui {

WeightsFetcher::WeightsFetcher(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    connect(&jobs, &JobRunner::progressed, this, [this](quint64 job) {
        for (const auto& [arch, id] : m_running)
            if (id == job) {
                Q_EMIT progressed(arch);
                break;
            }
    });
}

void WeightsFetcher::start(const QString& arch, const QString& title) {
    if (isRunning(arch))
        return;
    m_running[arch] = m_jobs.start(
        JobOptions{.title = title,
                   .icon = QStringLiteral("import"),
                   .key = QStringLiteral("get-") + arch,
                   .cancellable = true},
        this,
        [name = arch.toStdString(), publisher = m_publisher](std::stop_token stop,
                                                             spec::ProgressObserver& progress) {
            return engine::getWeights(name, progress, stop, publisher);
        },
        [this, arch](const engine::WeightsDownload&) {
            m_running.erase(arch);
            Q_EMIT finished(arch);
        },
        [this, arch](const base::Error& error) {
            m_running.erase(arch);
            Q_EMIT failed(arch, error);
        });
    Q_EMIT progressed(arch);
}

void WeightsFetcher::pause(const QString& arch) {
    if (const auto found = m_running.find(arch); found != m_running.end())
        m_jobs.cancel(found->second);
}

const JobInfo* WeightsFetcher::job(const QString& arch) const {
    const auto found = m_running.find(arch);
    if (found == m_running.end())
        return nullptr;
    for (const JobInfo& info : m_jobs.jobs())
        if (info.id == found->second) {
            m_told = info;
            return &m_told;
        }
    return nullptr;
}

}  // namespace lightbox::gui
