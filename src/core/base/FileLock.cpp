// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileLock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::base {

namespace {

int flockWithoutWaiting(int descriptor, int operation) {
    int result = 0;
    do
        result = ::flock(descriptor, operation | LOCK_NB);
    while (result != 0 && errno == EINTR);
    return result;
}

}  // namespace

std::optional<FileLock> FileLock::take(const std::filesystem::path& file) {
    // O_CLOEXEC: a program started by the owner must not keep the lock.
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        throw base::failed("file_unwritable.lock", {{"reason", std::strerror(errno)}}, file);
    FileLock lock(descriptor);
    if (flockWithoutWaiting(descriptor, LOCK_EX) != 0) {
        if (errno == EWOULDBLOCK)
            return std::nullopt;
        throw base::failed("file_unwritable.locks", {{"reason", std::strerror(errno)}}, file);
    }
    const std::string pid = std::to_string(::getpid()) + "\n";
    // The pid only serves the message of whoever is refused; the lock holds without it.
    [[maybe_unused]] const bool written =
        ::ftruncate(descriptor, 0) == 0 &&
        ::pwrite(descriptor, pid.data(), pid.size(), 0) == static_cast<ssize_t>(pid.size());
    return lock;
}

bool FileLock::isHeld(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool held = flockWithoutWaiting(descriptor, LOCK_SH) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);  // also lets go of the shared lock
    return held;
}

std::string FileLock::owner(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string pid;
    in >> pid;
    return base::toInteger(pid) ? pid : "";
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

}  // namespace lightbox::base
