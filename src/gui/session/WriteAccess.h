// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <optional>

#include "base/Error.h"

namespace lightbox::gui {

class JobRunner;
class ProjectSession;

/// Whether the open project can be written, for all who show it: asked as it is opened and where something could not be written, and
/// again every few seconds while it cannot.
class WriteAccess : public QObject {
    Q_OBJECT

public:
    WriteAccess(ProjectSession& session, JobRunner& jobs);
    void ask();
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// Why it cannot be written; nullopt: it can, as far as is known.
    [[nodiscard]] const std::optional<base::Error>& refusal() const { return m_refusal; }

Q_SIGNALS:
    /// It can be written now, or no longer.
    void changed();

private:
    void forget();
    void answer(std::optional<base::Error> refusal);

    ProjectSession& m_session;
    JobRunner& m_jobs;
    QTimer m_again;
    std::optional<base::Error> m_refusal;
    bool m_asking = false;
};

}  // namespace lightbox::gui
