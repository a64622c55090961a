// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/PartialFile.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "net/Download.h"

namespace lightbox::net {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestNote = std::size_t{64} << 10U;

base::Error partUnwritable(const fs::path& file, int code) {
    const std::string why = std::generic_category().message(code);
    if (code == ENOSPC || code == EDQUOT)
        return base::failed("disk_full.download", {{"reason", why}}, file);
    return base::failed("file_unwritable.folder", {{"reason", why}}, file);
}

base::Error busyPart(const fs::path& part) {
    return base::refused("download_busy", {}, part);
}

fs::path withSuffix(const fs::path& file, const char* suffix) {
    fs::path result = file;
    result += suffix;
    return result;
}

}  // namespace

fs::path partOf(const fs::path& file) {
    return withSuffix(file, ".part");
}

PartialFile::PartialFile(fs::path file)
    : m_file(std::move(file)),
      m_part(partOf(m_file)),
      m_note(withSuffix(m_part, ".json")) {
    std::error_code error;
    if (m_file.has_parent_path())
        fs::create_directories(m_file.parent_path(), error);
    if (error)
        throw partUnwritable(m_file.parent_path(), error.value());
    m_descriptor =
        ::open(m_part.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0)
        throw partUnwritable(m_part, errno);
    struct stat status {};
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 || ::fstat(m_descriptor, &status) != 0) {
        const int code = errno;
        ::close(m_descriptor);
        throw code == EWOULDBLOCK ? busyPart(m_part) : partUnwritable(m_part, code);
    }
    if (status.st_nlink == 0) {  // whoever had it ended between our opening and our locking it
        ::close(m_descriptor);
        throw busyPart(m_part);
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
    readState();
}

PartialFile::~PartialFile() {
    if (m_descriptor < 0)
        return;
    // An empty part is of no use to anybody.
    std::error_code ignored;
    if (m_size == 0) {
        fs::remove(m_note, ignored);
        fs::remove(m_part, ignored);
    }
    ::close(m_descriptor);
}

void PartialFile::readState() {
    if (m_size == 0)
        return;
    try {
        const base::Json note = base::parseJson(base::readTextFile(m_note, kLongestNote));
        m_state = RemoteState{.url = note.at("url").get<std::string>(),
                              .etag = note.at("etag").get<std::string>(),
                              .lastModified = note.at("last_modified").get<std::string>(),
                              .total = note.at("bytes").get<std::uint64_t>()};
    } catch (const base::Error&) {
        m_state.reset();
    } catch (const base::Json::exception&) {
        // Not ours, or damaged: the part begins anew.
        m_state.reset();
    }
}

void PartialFile::beginAnew(const RemoteState& state) {
    if (::ftruncate(m_descriptor, 0) != 0)
        throw partUnwritable(m_part, errno);
    m_size = 0;
    m_state = state;
    base::writeFileAtomically(m_note, base::toText({{"url", state.url},
                                                    {"etag", state.etag},
                                                    {"last_modified", state.lastModified},
                                                    {"bytes", state.total}}));
}

void PartialFile::append(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw partUnwritable(m_part, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        m_size += static_cast<std::uint64_t>(written);
    }
}

void PartialFile::remove() {
    std::error_code ignored;
    fs::remove(m_note, ignored);
    fs::remove(m_part, ignored);
    ::close(std::exchange(m_descriptor, -1));
}

void PartialFile::publish() {
    base::publishFile(m_part, m_file);
    std::error_code ignored;
    fs::remove(m_note, ignored);
    ::close(std::exchange(m_descriptor, -1));
}

}  // namespace lightbox::net
