// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::base {

/// Writes beside `file` under a temporary name, fsyncs, renames, fsyncs the folder: a reader sees
/// the old content or the new, never half. Throws Error (file_unwritable, disk_full).
void writeFileAtomically(const std::filesystem::path& file, std::string_view content);
void writeFileAtomically(const std::filesystem::path& file, std::span<const std::byte> content);
/// The same to where somebody asked for it: a link stays one, and what it leads to is written; a pipe, a device or a socket
/// that stands there already is written into. Throws as well where such a one takes no more.
void writeOutput(const std::filesystem::path& file, std::string_view content);
void writeOutput(const std::filesystem::path& file, std::span<const std::byte> content);
/// Something that is no regular file stands there and cannot be replaced by one: a pipe, a device.
[[nodiscard]] bool isStream(const std::filesystem::path& file);
/// Where a link leads in the end, whether that is there or not; `file` itself where it is none. Throws
/// Error (file_unwritable) where links lead in a circle.
[[nodiscard]] std::filesystem::path behindLinks(const std::filesystem::path& file);
/// A name in the folder of `file` that no other call gives out, for publishFile(); begins with a
/// dot.
[[nodiscard]] std::filesystem::path temporaryBeside(const std::filesystem::path& file);
/// fsyncs `temporary`, renames it to `file`, fsyncs the folder. Removes `temporary` when it fails.
void publishFile(const std::filesystem::path& temporary, const std::filesystem::path& file);

/// Throws Error (file_unreadable, too_large).
[[nodiscard]] std::vector<std::byte> readFile(const std::filesystem::path& file,
                                              std::size_t maxBytes = std::size_t{2} << 30U);
[[nodiscard]] std::string readTextFile(const std::filesystem::path& file,
                                       std::size_t maxBytes = 64U << 20U);

/// Bytes free for this user where `path` lies. Throws Error (disk_full) by requireFreeSpace when
/// fewer than `bytes` are.
[[nodiscard]] std::uint64_t freeSpace(const std::filesystem::path& path);
void requireFreeSpace(const std::filesystem::path& path, std::uint64_t bytes);

/// A file mapped read-only; empty files map to an empty span.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

/// $XDG_DATA_HOME/lightbox, with the standard's default where it is not set or no absolute path.
[[nodiscard]] std::filesystem::path dataHome();

}  // namespace lightbox::base
