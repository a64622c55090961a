// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace lightbox::test {

/// Another process writes to the project: its lock is held by a file that was opened apart.
class HeldElsewhere {
public:
    explicit HeldElsewhere(const std::filesystem::path& project)
        : m_file(::open((project / "writer.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)),
          m_held(::flock(m_file, LOCK_EX | LOCK_NB) == 0) {
        if (!m_held)
            throw std::runtime_error("the lock is not free");
    }
    ~HeldElsewhere() { ::close(m_file); }

private:
    int m_file;
    bool m_held;
};

}  // namespace lightbox::test
