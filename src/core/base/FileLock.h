// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>

namespace lightbox::base {

/// A file held exclusively by flock(2) and bearing the pid of its owner. The kernel lets go when
/// the owner ends in whatever way, so a lock is never stale.
class FileLock {
public:
    /// Takes the lock without waiting; nullopt when another holder has it. Throws Error
    /// (file_unwritable).
    [[nodiscard]] static std::optional<FileLock> take(const std::filesystem::path& file);
    /// Whether anybody, this process included, holds `file`.
    [[nodiscard]] static bool isHeld(const std::filesystem::path& file);
    /// The pid that the file names, or "" when it cannot be told.
    [[nodiscard]] static std::string owner(const std::filesystem::path& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace lightbox::base
