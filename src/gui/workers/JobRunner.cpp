// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/JobRunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QRunnable>
#include <QTimer>
#include <algorithm>

#include "base/AnyError.h"

namespace lightbox::gui {

struct JobRunner::Job {
    JobInfo info;
    QPointer<QObject> owner;
    const QObject* ownerAddress = nullptr;
    std::stop_source stop;
    bool dropped = false;
    std::size_t doneAtBegin = 0;  ///< of its stage: a resumed one does not begin at 0
    QElapsedTimer clock;
};

namespace {

/// Carries progress from the worker to the runner's thread.
class ProgressRelay : public spec::ProgressObserver {
public:
    explicit ProgressRelay(std::function<void(const spec::Progress&)> sink)
        : m_sink(std::move(sink)) {}
    void progressed(const spec::Progress& progress) override { m_sink(progress); }

private:
    std::function<void(const spec::Progress&)> m_sink;
};

constexpr int showAfterMs = 500;
const auto letterEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

}  // namespace

/// What is handed to the pool. Work and letters change threads under mutexes of ours, which the thread
/// sanitizer sees; those within Qt it does not.
class JobRunner::Work : public QRunnable {
public:
    explicit Work(std::function<void()> work) {
        const std::lock_guard lock(handOver());
        m_work = std::move(work);
    }
    void run() override {
        std::function<void()> work;
        {
            const std::lock_guard lock(handOver());
            work = std::move(m_work);
        }
        work();
    }

private:
    /// One for all: that of an object could itself be new to the thread that takes it.
    static std::mutex& handOver() {
        static std::mutex mutex;
        return mutex;
    }
    std::function<void()> m_work;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    // Long jobs parallelise inside; a few threads here keep a preview from waiting behind an import.
    m_pool.setMaxThreadCount(std::max(4, QThread::idealThreadCount()));
}

JobRunner::~JobRunner() {
    for (auto& [id, job] : m_jobs)
        job->stop.request_stop();
    m_pool.waitForDone();
}

JobId JobRunner::launch(const JobOptions& options, QObject* owner, Task task, Failed failed) {
    if (!options.key.isEmpty())
        drop(owner, options.key);
    const JobId id = m_next++;
    auto job = std::make_shared<Job>();
    job->info.id = id;
    job->info.options = options;
    job->owner = owner;
    job->ownerAddress = owner;
    job->clock.start();
    m_jobs.emplace(id, job);
    QTimer::singleShot(showAfterMs, this, [this, id] {
        if (const auto found = m_jobs.find(id); found != m_jobs.end()) {
            found->second->info.longEnough = true;
            Q_EMIT jobsChanged();
        }
    });
    m_pool.start(new Work([this, id, stop = job->stop.get_token(), task = std::move(task),
                           failed = std::move(failed)]() mutable {
        ProgressRelay relay([this, id](const spec::Progress& progress) {
            post([this, id, progress] { report(id, progress); });
        });
        Deliver deliver;
        try {
            if (stop.stop_requested())
                throw base::cancelled();  // while it waited for its turn
            deliver = task(stop, relay);
        } catch (const std::exception& error) {
            deliver = [failed, failure = base::errorFrom(error)] { failed(failure); };
        }
        // What the work captured must not be destroyed after the pool is gone.
        task = nullptr;
        failed = nullptr;
        post([this, id, deliver = std::move(deliver)] { finish(id, deliver); });
    }));
    Q_EMIT jobsChanged();
    return id;
}

void JobRunner::post(std::function<void()> letter) {
    QEvent* event = nullptr;
    {
        const std::lock_guard lock(m_letterMutex);
        m_letters.push_back(std::move(letter));
        event = new QEvent(letterEvent);
    }
    QCoreApplication::postEvent(this, event);
}

void JobRunner::customEvent(QEvent* event) {
    std::function<void()> letter;
    {
        const std::lock_guard lock(m_letterMutex);
        if (event->type() != letterEvent)
            return;
        letter = std::move(m_letters.front());
        m_letters.pop_front();
    }
    letter();  // one an event: it may open a dialog, in which others are to arrive
}

void JobRunner::finish(JobId id, const Deliver& deliver) {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    const std::shared_ptr<Job> job = found->second;
    m_jobs.erase(found);
    if (!job->dropped && !job->owner.isNull())
        deliver();
    Q_EMIT jobsChanged();
    if (m_jobs.empty())
        Q_EMIT idle();
}

void JobRunner::report(JobId id, const spec::Progress& progress) {
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return;
    JobInfo& info = found->second->info;
    if (progress.stage != info.progress.stage) {
        found->second->clock.restart();
        found->second->doneAtBegin = progress.done;
    }
    const std::size_t doneNow = progress.done - std::min(progress.done, found->second->doneAtBegin);
    info.progress = progress;
    const double seconds = static_cast<double>(found->second->clock.elapsed()) / 1000.0;
    info.rate = seconds > 0.2 ? static_cast<double>(doneNow) / seconds : 0;
    info.secondsLeft = info.rate > 0 && progress.total >= progress.done && progress.total > 0
                           ? static_cast<double>(progress.total - progress.done) / info.rate
                           : -1;
    Q_EMIT progressed(id);
}

void JobRunner::cancel(JobId id) {
    if (const auto found = m_jobs.find(id); found != m_jobs.end())
        found->second->stop.request_stop();
}

void JobRunner::drop(QObject* owner, const QString& key) {
    for (auto& [id, job] : m_jobs) {
        if (job->ownerAddress == owner && job->info.options.key == key) {
            job->dropped = true;
            job->stop.request_stop();
        }
    }
}

void JobRunner::forget(QObject* owner) {
    for (auto& [id, job] : m_jobs)
        job->dropped = job->dropped || job->ownerAddress == owner;
    Q_EMIT jobsChanged();
}

QList<JobInfo> JobRunner::jobs() const {
    QList<JobInfo> result;
    for (const auto& [id, job] : m_jobs)
        if (!job->info.options.title.isEmpty() && !job->dropped)
            result.append(job->info);
    return result;
}

}  // namespace lightbox::gui
