// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Address.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/Error.h"
#include "base/Text.h"
#include "net/Download.h"

namespace lightbox::net {

namespace {

using Url = std::unique_ptr<CURLU, void (*)(CURLU*)>;

/// A part of the address, "" where it has none.
std::string partText(const Url& url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, 0) != CURLUE_OK)
        return {};
    std::string result = text;
    curl_free(text);
    return result;
}

/// By number or as localhost: no other name is trusted to stay on this machine.
bool namesThisMachine(const std::string& host) {
    if (host == "localhost" || host == "::1")
        return true;
    const std::vector<std::string> numbers = base::split(host, '.');
    return numbers.size() == 4 && numbers.front() == "127" &&
           std::all_of(numbers.begin(), numbers.end(), [](const std::string& number) {
               const auto value = base::toInteger(number);
               return value && *value >= 0 && *value <= 255;
           });
}

/// nullopt where it is no address.
std::optional<Address> parsed(const std::string& text) {
    const Url url(curl_url(), curl_url_cleanup);
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(),
                             CURLU_NON_SUPPORT_SCHEME | CURLU_DISALLOW_USER) != CURLUE_OK)
        return std::nullopt;
    Address address;
    address.scheme = base::lower(partText(url, CURLUPART_SCHEME));
    address.host = base::lower(partText(url, CURLUPART_HOST));
    if (address.host.size() > 2 && address.host.front() == '[' && address.host.back() == ']')
        address.host = address.host.substr(1, address.host.size() - 2);
    if (address.scheme.empty() || address.host.empty())
        return std::nullopt;
    address.loopback = namesThisMachine(address.host);
    return address;
}

}  // namespace

Address checkedAddress(const std::string& url) {
    const std::optional<Address> address = parsed(url);
    if (!address)
        throw base::usage("address_invalid", {{"url", url}});
    if (address->scheme != "https" && !(address->scheme == "http" && address->loopback))
        throw base::usage("address_insecure", {{"url", url}});
    return *address;
}

bool isLoopback(const std::string& url) {
    const std::optional<Address> address = parsed(url);
    return address && address->loopback &&
           (address->scheme == "http" || address->scheme == "https");
}

}  // namespace lightbox::net
