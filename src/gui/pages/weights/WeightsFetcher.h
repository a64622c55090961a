// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <map>

#include "base/Error.h"
#include "engine/Weights.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

/// Downloads of weights, one for each network at most. They go on while other pages and projects are in view; what an interrupted
/// one has brought stays on the disk.
class WeightsFetcher : public QObject {
    Q_OBJECT

public:
    explicit WeightsFetcher(JobRunner& jobs, QObject* parent = nullptr);
    /// In place of the published addresses, for tests.
    void setPublisher(engine::WeightsPublisher publisher) { m_publisher = std::move(publisher); }
    void start(const QString& arch, const QString& title);
    void pause(const QString& arch);
    [[nodiscard]] bool isRunning(const QString& arch) const { return m_running.contains(arch); }
    /// Of a download under way; null: there is none.
    [[nodiscard]] const JobInfo* job(const QString& arch) const;

Q_SIGNALS:
    void progressed(const QString& arch);
    void finished(const QString& arch);
    void failed(const QString& arch, const lightbox::base::Error& error);

private:
    JobRunner& m_jobs;
    engine::WeightsPublisher m_publisher;
    std::map<QString, JobId> m_running;
    mutable JobInfo m_told;
};

}  // namespace lightbox::gui
