// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>

#include "base/FileLock.h"

namespace lightbox::project {

/// Says for as long as it lives that a window has the project open: a locked file within windows/, which the system lets go however
/// the window ends. Nothing is said of a project that cannot be written to.
class Presence {
public:
    explicit Presence(const std::filesystem::path& project);
    ~Presence();
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;

    /// Whether another window, of whatever process, has it open too.
    [[nodiscard]] bool othersAreThere() const;

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_file;  ///< empty: nothing is said
    std::optional<base::FileLock> m_lock;
};

}  // namespace lightbox::project
