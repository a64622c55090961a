// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/WriterLock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/Error.h"

namespace lightbox::project {

namespace {

/// A project of somebody else, or on a medium that cannot be written.
void requireRight(const std::filesystem::path& folder, const std::filesystem::path& file) {
    std::error_code ignored;
    const auto& asked = std::filesystem::exists(file, ignored) ? file : folder;
    if (::faccessat(AT_FDCWD, asked.c_str(), W_OK, AT_EACCESS) != 0)
        throw base::failed("project_read_only.files", {{"reason", std::strerror(errno)}}, folder);
}

}  // namespace

std::shared_ptr<WriterLock> WriterLock::take(const std::filesystem::path& folder) {
    // flock tells open files apart, not processes: the writers of one process have to find each
    // other here.
    static std::mutex mutex;
    static std::map<std::filesystem::path, std::weak_ptr<WriterLock>> held;

    const std::lock_guard guard(mutex);
    std::weak_ptr<WriterLock>& entry = held[std::filesystem::canonical(folder)];
    if (std::shared_ptr<WriterLock> lock = entry.lock())
        return lock;
    const std::filesystem::path file = folder / "writer.lock";
    requireRight(folder, file);
    std::optional<base::FileLock> lock = base::FileLock::take(file);
    if (!lock) {
        const std::string pid = base::FileLock::owner(file);
        throw base::refused("project_busy", {{"process", pid}}, folder);
    }
    std::shared_ptr<WriterLock> shared(new WriterLock(std::move(*lock)));
    entry = shared;
    return shared;
}

}  // namespace lightbox::project
