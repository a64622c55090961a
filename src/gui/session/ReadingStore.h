// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>

#include "base/Error.h"
#include "project/Project.h"

namespace lightbox::gui {

class JobRunner;

/// How far a reading is on its way into the project.
enum class SaveState {
    Saved,  ///< or nothing to save
    Saving,
    Failed,  ///< the last try was refused; another follows
};

/// The readings of one run: known at once, written one after the other in the background.
class ReadingStore : public QObject {
    Q_OBJECT

public:
    explicit ReadingStore(JobRunner& jobs, QObject* parent = nullptr);
    void setReadings(const std::filesystem::path& project, const spec::RunId& run,
                     std::map<std::int64_t, project::Reading> readings);
    /// An empty one where nobody has read the image.
    [[nodiscard]] project::Reading reading(std::int64_t imageKey) const;
    /// How many images were read with this verdict, of those whose keys `isAsked`.
    [[nodiscard]] std::size_t count(const std::string& verdict,
                                    const std::function<bool(std::int64_t)>& isAsked) const;
    /// Of the run it names, or of this one where it names none. Sets the time, tells everybody, and writes. What could not be written is tried again, until it is.
    void save(project::Reading reading);
    [[nodiscard]] SaveState state(std::int64_t imageKey) const;
    [[nodiscard]] bool busy() const { return m_writing; }

Q_SIGNALS:
    void changed(qint64 imageKey);
    /// state() of the image is another now.
    void stateChanged(qint64 imageKey);
    /// All that was waiting is written.
    void allSaved();
    void failed(const lightbox::base::Error& error);

private:
    void writeNext();

    JobRunner& m_jobs;
    std::filesystem::path m_project;
    spec::RunId m_run;
    std::map<std::int64_t, project::Reading> m_readings;
    struct Pending {
        std::filesystem::path project;
        project::Reading reading;
    };
    std::deque<Pending> m_pending;
    bool m_writing = false;
    bool m_refused = false;  ///< the first of m_pending was, at the last try
    QTimer m_retry;
};

}  // namespace lightbox::gui
