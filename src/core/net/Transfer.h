// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "base/Error.h"
#include "net/Address.h"
#include "net/Download.h"
#include "net/PartialFile.h"

namespace lightbox::net {

using ProgressSink = std::function<void(const DownloadProgress&)>;

/// One request for a file, from its beginning or from where its part ends, and what comes of it.
class Transfer {
public:
    enum class End {
        Complete,   ///< the part is the whole file
        BeginAnew,  ///< the server's file is another one by now: ask for it from the beginning
    };
    enum class From { Beginning, EndOfPart };

    Transfer(const Download& download, const Address& address, PartialFile& part,
             const ProgressSink& progress);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    /// Throws what fetch() throws.
    End run(From from, const std::stop_token& stop);
    /// The server sent the rest of the part, not the whole file.
    [[nodiscard]] bool continued() const { return m_begun && m_status == 206; }

private:
    struct Handles;

    void prepare(From from);
    /// libcurl's result, once the transfer has ended. Throws Error (cancelled).
    int perform(const std::stop_token& stop);
    void takeHeader(const std::string& line);
    /// The first byte of the body is here, or the end of an empty one: what is to be done with it.
    void beginBody();
    void beginWhole();
    void beginRest();
    void takeBody(std::span<const std::byte> bytes);
    void tell(bool always);
    [[nodiscard]] std::string header(const char* name) const;
    void requireRoom(std::uint64_t total) const;
    [[noreturn]] void throwFor(int result) const;
    /// The error of `id`; `args` are joined by the host.
    [[nodiscard]] base::Error notFetched(const char* id, messages::Args args = {}) const;
    [[noreturn]] void throwForStatus() const;

    const Download& m_download;
    const Address& m_address;
    PartialFile& m_part;
    const ProgressSink& m_progress;
    std::unique_ptr<Handles> m_handles;
    From m_from = From::Beginning;
    long m_status = 0;
    std::map<std::string, std::string> m_headers;  ///< of the last answer, names in lower case
    std::uint64_t m_total = 0;
    bool m_begun = false;
    bool m_beginAnew = false;
    std::exception_ptr m_exception;  ///< of a callback: nothing may be thrown through libcurl
    std::chrono::steady_clock::time_point m_told;
    std::chrono::steady_clock::time_point m_heard;  ///< when the server last sent something
};

}  // namespace lightbox::net
