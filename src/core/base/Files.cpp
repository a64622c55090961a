// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Files.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/Error.h"

namespace lightbox::base {

namespace {

namespace fs = std::filesystem;

std::string reasonOf(int code) {
    return std::generic_category().message(code);
}

Error unreadable(const fs::path& file, int code) {
    return refused("file_unreadable", {{"reason", reasonOf(code)}}, file);
}

Error unwritable(const fs::path& file, int code) {
    if (code == ENOSPC || code == EDQUOT)
        return failed("disk_full.file", {{"reason", reasonOf(code)}}, file);
    if (code == ENOENT || code == ENOTDIR)
        return failed("file_unwritable.no_folder", {{"reason", reasonOf(code)}}, file);
    return failed("file_unwritable", {{"reason", reasonOf(code)}}, file);
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor() {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_value; }
    [[nodiscard]] bool valid() const { return m_value >= 0; }

private:
    int m_value;
};

/// Removes a temporary file unless it was published.
class TemporaryGuard {
public:
    explicit TemporaryGuard(fs::path path) : m_path(std::move(path)) {}
    ~TemporaryGuard() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove(m_path, ignored);
    }
    TemporaryGuard(const TemporaryGuard&) = delete;
    TemporaryGuard& operator=(const TemporaryGuard&) = delete;
    void release() { m_path.clear(); }

private:
    fs::path m_path;
};

void writeAll(int descriptor, std::span<const std::byte> content, const fs::path& file) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR)
            throw unwritable(file, errno);
        if (written > 0)
            content = content.subspan(static_cast<std::size_t>(written));
    }
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// Reads to the end; more than maxBytes is refused before it is held. `Buffer` holds bytes or
/// chars.
template <class Buffer> Buffer readWhole(const fs::path& file, std::size_t maxBytes) {
    const auto tooLarge = [&] { return refused("too_large.file", {{"most", maxBytes}}, file); };
    const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!input.valid() || ::fstat(input.get(), &status) != 0)
        throw unreadable(file, errno);
    const std::size_t announced =
        S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    if (announced > maxBytes)
        throw tooLarge();
    Buffer content;
    // One byte more than announced: the last read then says that this was the end.
    content.resize(announced + 1);
    std::size_t used = 0;
    while (true) {
        const ssize_t got = ::read(input.get(), content.data() + used, content.size() - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw unreadable(file, errno);
        if (got == 0)
            break;
        used += static_cast<std::size_t>(got);
        if (used > maxBytes)
            throw tooLarge();
        if (used == content.size())
            content.resize(std::max<std::size_t>(65536, used + used / 2));
    }
    content.resize(used);
    return content;
}

fs::path home() {
    if (const char* const variable = std::getenv("HOME"); variable != nullptr && *variable != '\0')
        return variable;
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr && found->pw_dir != nullptr)
        return found->pw_dir;
    return fs::temp_directory_path();
}

/// As the XDG base directory specification says: a relative path in the variable is ignored.
fs::path baseDirectory(const char* variable, const char* fallback) {
    const char* const value = std::getenv(variable);
    const fs::path named = value == nullptr ? "" : value;
    return (named.is_absolute() ? named : home() / fallback) / "lightbox";
}

}  // namespace

fs::path temporaryBeside(const fs::path& file) {
    static std::atomic<unsigned> counter{0};
    return folderOf(file) / ("." + file.filename().string() + ".tmp-" + std::to_string(::getpid()) +
                             "-" + std::to_string(counter.fetch_add(1)));
}

void writeFileAtomically(const fs::path& file, std::string_view content) {
    writeFileAtomically(file, std::as_bytes(std::span(content.data(), content.size())));
}

void writeFileAtomically(const fs::path& file, std::span<const std::byte> content) {
    const fs::path temporary = temporaryBeside(file);
    {
        const Descriptor output(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!output.valid())
            throw unwritable(file, errno);
        TemporaryGuard guard(temporary);
        writeAll(output.get(), content, file);
        guard.release();
    }
    publishFile(temporary, file);
}

bool isStream(const fs::path& file) {
    struct stat status {};
    return ::stat(file.c_str(), &status) == 0 && !S_ISREG(status.st_mode) &&
           !S_ISDIR(status.st_mode);
}

fs::path behindLinks(const fs::path& file) {
    constexpr int kMostLinks = 40;  // as the kernel follows
    fs::path at = file;
    std::error_code error;
    for (int links = 0; fs::is_symlink(fs::symlink_status(at, error)); ++links) {
        const fs::path to = fs::read_symlink(at, error);
        if (error)
            throw unwritable(file, error.value());
        if (links == kMostLinks)
            throw unwritable(file, ELOOP);
        at = to.is_absolute() ? to : folderOf(at) / to;
    }
    return at;
}

void writeOutput(const fs::path& file, std::string_view content) {
    writeOutput(file, std::as_bytes(std::span(content.data(), content.size())));
}

void writeOutput(const fs::path& file, std::span<const std::byte> content) {
    if (!isStream(file)) {
        writeFileAtomically(behindLinks(file), content);
        return;
    }
    const Descriptor output(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!output.valid())
        throw unwritable(file, errno);
    writeAll(output.get(), content, file);
}

void publishFile(const fs::path& temporary, const fs::path& file) {
    TemporaryGuard guard(temporary);
    {
        const Descriptor written(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
        if (!written.valid() || ::fsync(written.get()) != 0)
            throw unwritable(file, errno);
    }
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        throw unwritable(file, errno);
    guard.release();
    const Descriptor folder(::open(folderOf(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some network file systems cannot sync a folder; the file itself is safe by then.
    if (folder.valid() && ::fsync(folder.get()) != 0 && errno != EINVAL && errno != ENOTSUP)
        throw unwritable(file, errno);
}

std::vector<std::byte> readFile(const fs::path& file, std::size_t maxBytes) {
    return readWhole<std::vector<std::byte>>(file, maxBytes);
}

std::string readTextFile(const fs::path& file, std::size_t maxBytes) {
    return readWhole<std::string>(file, maxBytes);
}

std::uint64_t freeSpace(const fs::path& path) {
    std::error_code error;
    fs::path existing = fs::absolute(path, error);
    while (!fs::exists(existing, error) && existing.has_relative_path())
        existing = existing.parent_path();
    const fs::space_info space = fs::space(existing, error);
    if (error)
        throw unreadable(path, error.value());
    return space.available;
}

void requireFreeSpace(const fs::path& path, std::uint64_t bytes) {
    const std::uint64_t available = freeSpace(path);
    if (available < bytes)
        throw failed("disk_full.needed", {{"needed", bytes >> 20U}, {"free", available >> 20U}},
                     path);
}

MappedFile::MappedFile(const fs::path& file) {
    const Descriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!input.valid() || ::fstat(input.get(), &status) != 0)
        throw unreadable(file, errno);
    if (!S_ISREG(status.st_mode))
        throw unreadable(file, EINVAL);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return;
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, input.get(), 0);
    if (address == MAP_FAILED)
        throw unreadable(file, errno);
    m_bytes = {static_cast<const std::byte*>(address), size};
}

MappedFile::~MappedFile() {
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

fs::path dataHome() {
    return baseDirectory("XDG_DATA_HOME", ".local/share");
}

}  // namespace lightbox::base
