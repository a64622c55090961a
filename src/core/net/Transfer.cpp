// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::net {

namespace {

constexpr std::chrono::milliseconds kProgressEvery{50};
constexpr int kPollMs = 500;
constexpr long kMostRedirects = 5;
constexpr std::size_t kMostHeaders = 200;

/// "bytes 100-199/200"
struct ContentRange {
    std::uint64_t first = 0;
    std::uint64_t total = 0;
};

std::optional<std::uint64_t> toSize(std::string_view text) {
    const auto number = base::toInteger(base::trimmed(text));
    if (!number || *number < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(*number);
}

std::optional<ContentRange> contentRange(const std::string& text) {
    constexpr std::string_view unit = "bytes ";
    const std::size_t dash = text.find('-');
    const std::size_t slash = text.find('/');
    if (!text.starts_with(unit) || dash == std::string::npos || slash == std::string::npos ||
        dash > slash)
        return std::nullopt;
    const std::string_view view = text;
    const auto first = toSize(view.substr(unit.size(), dash - unit.size()));
    const auto total = toSize(view.substr(slash + 1));
    if (!first || !total)
        return std::nullopt;
    return ContentRange{*first, *total};
}

/// Runs `act`, keeping what it throws; false when it threw.
template <class Act> bool guarded(std::exception_ptr& kept, Act&& act) {
    try {
        act();
        return true;
    } catch (...) {
        kept = std::current_exception();
        return false;
    }
}

}  // namespace

struct Transfer::Handles {
    CURLM* multi = nullptr;
    CURL* easy = nullptr;
    curl_slist* headers = nullptr;
    std::array<char, CURL_ERROR_SIZE> message{};

    Handles() {
        static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
        multi = curl_multi_init();
        easy = curl_easy_init();
        if (ready != CURLE_OK || multi == nullptr || easy == nullptr)
            throw base::failed("internal.libcurl_setup");
    }
    ~Handles() {
        if (multi != nullptr && easy != nullptr)
            curl_multi_remove_handle(multi, easy);
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
        curl_slist_free_all(headers);
    }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    template <class Value> void set(CURLoption option, Value value) {
        if (const CURLcode result = curl_easy_setopt(easy, option, value); result != CURLE_OK)
            throw base::failed("internal.libcurl", {{"reason", curl_easy_strerror(result)}});
    }
    void addHeader(const std::string& line) {
        headers = curl_slist_append(headers, line.c_str());
        set(CURLOPT_HTTPHEADER, headers);
    }
};

Transfer::Transfer(const Download& download, const Address& address, PartialFile& part,
                   const ProgressSink& progress)
    : m_download(download),
      m_address(address),
      m_part(part),
      m_progress(progress),
      m_handles(std::make_unique<Handles>()) {}

Transfer::~Transfer() = default;

void Transfer::prepare(From from) {
    using Writer = std::size_t (*)(char*, std::size_t, std::size_t, void*);
    const Writer header = [](char* data, std::size_t size, std::size_t count,
                             void* self) -> std::size_t {
        auto& transfer = *static_cast<Transfer*>(self);
        const std::size_t bytes = size * count;
        const bool good =
            guarded(transfer.m_exception, [&] { transfer.takeHeader(std::string(data, bytes)); });
        return good ? bytes : 0;
    };
    const Writer body = [](char* data, std::size_t size, std::size_t count,
                           void* self) -> std::size_t {
        auto& transfer = *static_cast<Transfer*>(self);
        const std::size_t bytes = size * count;
        const bool good = guarded(transfer.m_exception, [&] {
            transfer.beginBody();
            if (transfer.m_begun)
                transfer.takeBody(std::as_bytes(std::span(data, bytes)));
        });
        return good && transfer.m_begun ? bytes : 0;
    };
    Handles& curl = *m_handles;
    m_from = from;
    curl.set(CURLOPT_URL, m_download.url.c_str());
    // The address was checked; a redirect may use only what stands in both lists.
    curl.set(CURLOPT_PROTOCOLS_STR, m_address.scheme == "http" ? "http,https" : "https");
    curl.set(CURLOPT_REDIR_PROTOCOLS_STR, "https");
    curl.set(CURLOPT_FOLLOWLOCATION, 1L);
    curl.set(CURLOPT_MAXREDIRS, kMostRedirects);
    curl.set(CURLOPT_SSL_VERIFYPEER, 1L);
    curl.set(CURLOPT_SSL_VERIFYHOST, 2L);
    curl.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!m_download.certificates.empty())
        curl.set(CURLOPT_CAINFO, m_download.certificates.c_str());
    if (m_address.loopback)
        curl.set(CURLOPT_PROXY, "");
    curl.set(CURLOPT_USERAGENT, "Lightbox/" LIGHTBOX_VERSION);
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(m_download.connectTimeout.count()));
    curl.set(CURLOPT_ERRORBUFFER, curl.message.data());
    curl.set(CURLOPT_HEADERFUNCTION, header);
    curl.set(CURLOPT_HEADERDATA, this);
    curl.set(CURLOPT_WRITEFUNCTION, body);
    curl.set(CURLOPT_WRITEDATA, this);
    if (from == From::EndOfPart) {
        curl.set(CURLOPT_RANGE, (std::to_string(m_part.size()) + "-").c_str());
        curl.addHeader("If-Range: " + m_part.state()->validator());
    }
}

Transfer::End Transfer::run(From from, const std::stop_token& stop) {
    prepare(from);
    tell(true);
    const int result = perform(stop);
    if (m_exception)
        std::rethrow_exception(m_exception);
    // 416: the part is longer than the file is by now.
    if (m_beginAnew || (m_from == From::EndOfPart && m_status == 416))
        return End::BeginAnew;
    if (result != CURLE_OK)
        throwFor(result);
    beginBody();  // of an empty file nothing came
    if (m_beginAnew)
        return End::BeginAnew;
    if (m_total > 0 && m_part.size() != m_total)
        throwFor(CURLE_PARTIAL_FILE);
    tell(true);
    return End::Complete;
}

int Transfer::perform(const std::stop_token& stop) {
    Handles& curl = *m_handles;
    const auto requireOk = [](CURLMcode code) {
        if (code != CURLM_OK)
            throw base::failed("internal.libcurl", {{"reason", curl_multi_strerror(code)}});
    };
    const std::stop_callback wake(stop, [&curl] { curl_multi_wakeup(curl.multi); });
    requireOk(curl_multi_add_handle(curl.multi, curl.easy));
    m_heard = std::chrono::steady_clock::now();
    for (int running = 1; running > 0;) {
        if (stop.stop_requested())
            throw base::cancelled();
        requireOk(curl_multi_perform(curl.multi, &running));
        if (running > 0 && std::chrono::steady_clock::now() - m_heard > m_download.stallTimeout)
            return CURLE_OPERATION_TIMEDOUT;
        if (running > 0)
            requireOk(curl_multi_poll(curl.multi, nullptr, 0, kPollMs, nullptr));
        tell(false);
    }
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(curl.multi, &left))
        if (message->msg == CURLMSG_DONE)
            return message->data.result;
    return CURLE_RECV_ERROR;
}

void Transfer::takeHeader(const std::string& line) {
    m_heard = std::chrono::steady_clock::now();
    if (line.starts_with("HTTP/")) {  // of a new answer: after a redirect, or after "100 Continue"
        m_headers.clear();
        const std::size_t space = line.find(' ');
        const auto status = space == std::string::npos
                                ? std::nullopt
                                : base::toInteger(std::string_view(line).substr(space + 1, 3));
        m_status = status ? static_cast<long>(*status) : 0;
        return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || m_headers.size() >= kMostHeaders)
        return;
    m_headers[base::lower(line.substr(0, colon))] =
        std::string(base::trimmed(std::string_view(line).substr(colon + 1)));
}

std::string Transfer::header(const char* name) const {
    const auto found = m_headers.find(name);
    return found == m_headers.end() ? std::string() : found->second;
}

void Transfer::beginBody() {
    if (m_begun)
        return;
    if (m_status == 200)
        beginWhole();
    else if (m_status == 206 && m_from == From::EndOfPart)
        beginRest();
    else
        throwForStatus();
}

void Transfer::beginWhole() {
    RemoteState state{.url = m_download.url,
                      .etag = header("etag"),
                      .lastModified = header("last-modified"),
                      .total = toSize(header("content-length")).value_or(0)};
    if (state.etag.starts_with("W/"))
        state.etag.clear();
    requireRoom(state.total);
    m_part.beginAnew(state);
    m_total = state.total;
    m_begun = true;
}

void Transfer::beginRest() {
    const auto range = contentRange(header("content-range"));
    const RemoteState& state = *m_part.state();
    const std::string etag = header("etag");
    const bool fits = range && range->first == m_part.size() &&
                      (state.total == 0 || range->total == state.total) &&
                      (state.etag.empty() || etag.empty() || etag == state.etag);
    if (!fits) {
        m_beginAnew = true;
        return;
    }
    requireRoom(range->total);
    m_total = range->total;
    m_begun = true;
}

void Transfer::requireRoom(std::uint64_t total) const {
    if (m_download.maxBytes > 0 && total > m_download.maxBytes)
        throw base::refused(
            "download_too_large.offered",
            {{"host", m_address.host}, {"bytes", total}, {"most", m_download.maxBytes}},
            m_download.file);
    if (total > m_part.size())
        base::requireFreeSpace(m_download.file, total - m_part.size());
}

void Transfer::takeBody(std::span<const std::byte> bytes) {
    m_heard = std::chrono::steady_clock::now();
    if (m_download.maxBytes > 0 && m_part.size() + bytes.size() > m_download.maxBytes) {
        m_part.remove();
        throw base::refused("download_too_large.sent",
                            {{"host", m_address.host}, {"most", m_download.maxBytes}},
                            m_download.file);
    }
    m_part.append(bytes);
    tell(false);
}

void Transfer::tell(bool always) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || (!always && now - m_told < kProgressEvery))
        return;
    m_told = now;
    m_progress({.stage = m_begun ? DownloadProgress::Stage::Receiving
                                 : DownloadProgress::Stage::Connecting,
                .done = m_part.size(),
                .total = m_begun ? m_total : 0});
}

base::Error Transfer::notFetched(const char* id, messages::Args args) const {
    args.push_back({"host", m_address.host});
    return base::failed(id, std::move(args), m_download.file);
}

void Transfer::throwForStatus() const {
    const std::string status = std::to_string(m_status);
    switch (m_status) {
    case 404:
    case 410:
        throw notFetched("download_not_found", {{"status", status}, {"url", m_download.url}});
    case 401:
    case 403:
    case 407:
        throw notFetched("download_denied", {{"status", status}, {"url", m_download.url}});
    case 429:
    case 503:
        throw notFetched("server_failed.busy", {{"status", status}});
    default:
        throw notFetched("server_failed.status", {{"status", status}});
    }
}

void Transfer::throwFor(int result) const {
    const std::string reason = m_handles->message[0] != '\0'
                                   ? std::string(m_handles->message.data())
                                   : std::string(curl_easy_strerror(static_cast<CURLcode>(result)));
    const auto here = m_total > 0 ? messages::Message{"bytes_here.of",
                                                      {{"here", m_part.size()}, {"total", m_total}}}
                                  : messages::Message{"bytes_here", {{"here", m_part.size()}}};
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        throw notFetched("host_unknown", {{"reason", reason}});
    case CURLE_COULDNT_CONNECT:
        throw notFetched("host_unreachable.unconnected", {{"reason", reason}});
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
        throw notFetched("host_untrusted", {{"reason", reason}});
    case CURLE_UNSUPPORTED_PROTOCOL:
        throw notFetched("redirect_insecure");
    case CURLE_TOO_MANY_REDIRECTS:
        throw notFetched("server_failed.circle");
    case CURLE_OPERATION_TIMEDOUT:
        if (!m_begun && m_status == 0)
            throw notFetched("host_unreachable.silent", {{"reason", reason}});
        throw notFetched("download_stalled",
                         {{"seconds", m_download.stallTimeout.count()}, {"here", here}});
    default:
        throw notFetched("download_interrupted", {{"reason", reason}, {"here", here}});
    }
}

}  // namespace lightbox::net
