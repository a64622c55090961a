// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace lightbox::net {

/// How a server tells one state of a file from another, and how large this one is.
struct RemoteState {
    std::string url;
    std::string etag;          ///< "" none, or only a weak one, which does not vouch for the bytes
    std::string lastModified;  ///< as the server wrote it; "" none
    std::uint64_t total = 0;   ///< bytes; 0: not known

    /// For If-Range; "" when a part of this state cannot be continued.
    [[nodiscard]] const std::string& validator() const {
        return etag.empty() ? lastModified : etag;
    }
};

/// The growing FILE.part, with what it is a part of in FILE.part.json beside it. Locked as long as
/// the object lives, so that two programs do not write into each other.
class PartialFile {
public:
    /// Opens what is there, or an empty file; makes the folder. Throws Error: download_busy (another
    /// program fetches it), file_unwritable, disk_full.
    explicit PartialFile(std::filesystem::path file);
    ~PartialFile();
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// What the part is a part of; nullopt where that is not known, or the part has no byte.
    [[nodiscard]] const std::optional<RemoteState>& state() const { return m_state; }

    /// Empties the part; from now on it is one of `state`. Throws Error (file_unwritable, disk_full).
    void beginAnew(const RemoteState& state);
    void append(std::span<const std::byte> bytes);
    /// Removes part and note; the object is of no use afterwards.
    void remove();
    /// Gives the part its name, synced to disk. Throws Error (file_unwritable, disk_full).
    void publish();

private:
    void readState();

    std::filesystem::path m_file;
    std::filesystem::path m_part;
    std::filesystem::path m_note;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::optional<RemoteState> m_state;
};

}  // namespace lightbox::net
