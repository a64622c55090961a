// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace lightbox::net {

struct Checksum {
    enum class Kind { Md5, Sha256 };
    Kind kind = Kind::Sha256;
    std::string hex;  ///< lower case; its first digits do where no more are published
};

/// One file to be fetched. Nothing is sent but a GET for `url` (with a range where a part of the
/// file is here already): no cookies, no referer, no account.
struct Download {
    std::string url;  ///< https; http only from this machine (127.0.0.0/8, ::1, localhost)
    std::filesystem::path file;  ///< where it goes; its folder is made when absent
    std::optional<Checksum> checksum;
    std::uint64_t maxBytes = 0;  ///< more is refused; 0: no limit but the free disk space
    std::chrono::seconds connectTimeout{30};
    std::chrono::seconds stallTimeout{60};  ///< ends a transfer that brings nothing for so long
    /// PEM file of the certificates to trust in place of the system's; empty: the system's.
    std::filesystem::path certificates;
};

struct DownloadProgress {
    enum class Stage { Connecting, Receiving, Checking };
    Stage stage = Stage::Connecting;
    std::uint64_t done = 0;   ///< bytes of the file that are here, those of an earlier try too
    std::uint64_t total = 0;  ///< 0: the server does not say
};

struct Downloaded {
    std::uint64_t bytes = 0;
    std::uint64_t resumedFrom = 0;  ///< bytes that were here from an earlier try
    bool wasHere = false;           ///< the whole file was here already; nothing was fetched
};

/// "connecting", "downloading", "checking".
[[nodiscard]] const char* nameOf(DownloadProgress::Stage stage);

/// Fetches the file, or the rest of it, and returns when it lies whole, synced and checked under
/// its name; until then it grows as FILE.part, which stays for the next try after a cancel, a lost
/// line or a full disk. A part is only continued where the server says, by ETag or date, that the
/// file is still the same; otherwise it is fetched anew. A file that is here already counts as
/// fetched where its checksum holds. `progress` is called from this thread, at most 20 times a
/// second. The certificate of the server is always checked, and a redirect is only followed to
/// https. The proxy of the environment (https_proxy) is used.
///
/// Throws Error: cancelled; usage (address_invalid, address_insecure); refused (file_exists,
/// download_busy, download_differs, after which the part is removed, download_too_large); failed
/// (host_unknown, host_unreachable, host_untrusted, redirect_insecure, download_not_found,
/// download_denied, server_failed, download_stalled, download_interrupted, disk_full,
/// file_unwritable).
Downloaded fetch(const Download& download,
                 const std::function<void(const DownloadProgress&)>& progress,
                 std::stop_token stop);

/// FILE.part, in which an unfinished download of `file` is kept.
[[nodiscard]] std::filesystem::path partOf(const std::filesystem::path& file);
/// True for http and https addresses whose host is this machine itself.
[[nodiscard]] bool isLoopback(const std::string& url);

}  // namespace lightbox::net
