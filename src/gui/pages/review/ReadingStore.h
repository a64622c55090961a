// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <deque>
#include <filesystem>
#include <map>

#include "base/Error.h"
#include "project/Project.h"

namespace lightbox::gui {

class JobRunner;

/// The readings of one run: known at once, written one after the other in the background.
class ReadingStore : public QObject {
    Q_OBJECT

public:
    explicit ReadingStore(JobRunner& jobs, QObject* parent = nullptr);
    void setReadings(const std::filesystem::path& project, const spec::RunId& run,
                     std::map<std::int64_t, project::Reading> readings);
    /// An empty one where nobody has read the image.
    [[nodiscard]] project::Reading reading(std::int64_t imageKey) const;
    /// How many images were read with this verdict.
    [[nodiscard]] std::size_t count(const std::string& verdict) const;
    /// Sets the time, tells everybody, and writes. What could not be written is tried again with the next one.
    void save(project::Reading reading);
    [[nodiscard]] bool busy() const { return m_writing; }

Q_SIGNALS:
    void changed(qint64 imageKey);
    void saved(qint64 imageKey);
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
};

}  // namespace lightbox::gui
