// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/WriteAccess.h"

#include <utility>

#include "project/Project.h"
#include "session/ProjectSession.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kAgainMs = 5000;
const QString kWritable = QStringLiteral("writable");

}  // namespace

WriteAccess::WriteAccess(ProjectSession& session, JobRunner& jobs)
    : QObject(&session),
      m_session(session),
      m_jobs(jobs) {
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &WriteAccess::ask);
    connect(&session, &ProjectSession::projectOpened, this, [this] {
        forget();
        ask();
    });
    connect(&session, &ProjectSession::projectClosed, this, &WriteAccess::forget);
}

void WriteAccess::forget() {
    m_jobs.drop(this, kWritable);
    m_again.stop();
    m_asking = false;
    if (std::exchange(m_refusal, std::nullopt))
        Q_EMIT changed();
}

void WriteAccess::ask() {
    m_again.stop();
    // A run that trains here has written to it just now.
    if (m_asking || !m_session.isOpen() || !m_session.ownRun().empty())
        return;
    m_asking = true;
    m_jobs.start(
        {.key = kWritable}, this,
        [open = m_session.project()](std::stop_token, spec::ProgressObserver&) {
            (void)open.writerSoon();
        },
        [this] { answer(std::nullopt); }, [this](const base::Error& error) { answer(error); });
}

void WriteAccess::answer(std::optional<base::Error> refusal) {
    m_asking = false;
    if (refusal)
        m_again.start();
    const bool isNews = refusal.has_value() != m_refusal.has_value();
    m_refusal = std::move(refusal);
    if (isNews)
        Q_EMIT changed();
}

}  // namespace lightbox::gui
