// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

#include "base/FileLock.h"

namespace lightbox::project {

/// The one lock of a project's writers: shared by all of this process, exclusive between processes.
class WriterLock {
public:
    /// Throws Error refused (project_busy) naming the pid of the other process.
    [[nodiscard]] static std::shared_ptr<WriterLock> take(const std::filesystem::path& folder);

private:
    explicit WriterLock(base::FileLock lock) : m_lock(std::move(lock)) {}
    base::FileLock m_lock;
};

}  // namespace lightbox::project
