// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/Presence.h"

#include <unistd.h>

#include <string>
#include <system_error>

#include "base/Error.h"

namespace lightbox::project {

namespace fs = std::filesystem;

Presence::Presence(const fs::path& project) : m_folder(project / "windows") {
    std::error_code error;
    fs::create_directory(m_folder, error);
    constexpr int kMostWindows = 100;
    try {
        for (int number = 1; !error && !m_lock && number <= kMostWindows; ++number) {
            const fs::path file =
                m_folder / (std::to_string(::getpid()) + "-" + std::to_string(number));
            m_lock = base::FileLock::take(file);
            if (m_lock)
                m_file = file;
        }
    } catch (const base::Error&) {
        m_lock.reset();  // read-only
    }
}

Presence::~Presence() {
    if (m_file.empty())
        return;
    std::error_code ignored;
    fs::remove(m_file, ignored);
    m_lock.reset();
    fs::remove(m_folder, ignored);  // where it is empty
}

bool Presence::othersAreThere() const {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_folder, error)) {
        if (entry.path() == m_file)
            continue;
        if (base::FileLock::isHeld(entry.path()))
            return true;
        std::error_code ignored;
        fs::remove(entry.path(), ignored);  // of a window that was killed
    }
    return false;
}

}  // namespace lightbox::project
