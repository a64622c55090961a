// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <type_traits>

#include "base/Error.h"
#include "spec/Progress.h"

namespace lightbox::gui {

using JobId = quint64;

/// How a job shows itself.
struct JobOptions {
    QString title;  ///< "Importing"; empty: the job chip does not show it
    QString icon;   ///< of resources/icons
    QString
        key;  ///< a new job of the same owner and key cancels the earlier one and drops its result
    bool cancellable = false;
    bool hasWindow = false;  ///< that a click on the job chip brings back
};

struct JobInfo {
    JobId id = 0;
    JobOptions options;
    spec::Progress progress;
    double secondsLeft = -1;  ///< < 0: not known
    double rate = 0;          ///< items a second
    bool longEnough = false;  ///< half a second has passed: show it
};

/// Runs core calls off the GUI thread. `work(std::stop_token, spec::ProgressObserver&)` runs in a pool and owns copies
/// of what it needs, never GUI objects; `done(result)` and `failed(const base::Error&)` are called on the GUI thread, unless
/// the owner has died or a later job with the same key was started. Cancelling asks the work to stop; its outcome
/// is delivered as ever (an error of kind Cancelled where it throws one).
class JobRunner : public QObject {
    Q_OBJECT

public:
    using Failed = std::function<void(const base::Error&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Asks every job to stop and waits for it.
    ~JobRunner() override;

    template <class Work, class Done>
    JobId start(const JobOptions& options, QObject* owner, Work work, Done done, Failed failed) {
        using Result = std::invoke_result_t<Work, std::stop_token, spec::ProgressObserver&>;
        return launch(
            options, owner,
            [work = std::move(work), done = std::move(done)](
                std::stop_token stop,
                spec::ProgressObserver& progress) mutable -> std::function<void()> {
                if constexpr (std::is_void_v<Result>) {
                    work(stop, progress);
                    return [done]() mutable { done(); };
                } else {
                    auto result = std::make_shared<Result>(work(stop, progress));
                    return [done, result]() mutable { done(std::move(*result)); };
                }
            },
            std::move(failed));
    }

    void cancel(JobId job);
    /// Cancels the owner's job of this key and drops its result.
    void drop(QObject* owner, const QString& key);
    /// What the owner's jobs bring is dropped and no longer shown; they run to their end, so that nothing stays half written.
    void forget(QObject* owner);
    [[nodiscard]] bool busy() const { return !m_jobs.empty(); }
    /// Those with a title, in order of their start.
    [[nodiscard]] QList<JobInfo> jobs() const;

Q_SIGNALS:
    void jobsChanged();  ///< one started, ended, or became long enough to show
    void progressed(quint64 job);
    void idle();  ///< the last one ended

protected:
    void customEvent(QEvent* event) override;

private:
    using Deliver = std::function<void()>;
    class Work;
    using Task = std::function<Deliver(std::stop_token, spec::ProgressObserver&)>;
    struct Job;

    JobId launch(const JobOptions& options, QObject* owner, Task task, Failed failed);
    /// From any thread: `letter` is called on the runner's, in the order of posting.
    void post(std::function<void()> letter);
    void finish(JobId id, const Deliver& deliver);
    void report(JobId id, const spec::Progress& progress);

    QThreadPool m_pool;
    std::mutex m_letterMutex;
    std::deque<std::function<void()>> m_letters;  ///< an event is on its way for each
    std::map<JobId, std::shared_ptr<Job>> m_jobs;
    JobId m_next = 1;
};

}  // namespace lightbox::gui
