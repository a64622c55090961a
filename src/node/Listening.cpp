// SPDX-License-Identifier: GPL-3.0-or-later
#include "Listening.h"

#include <netdb.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::node {

namespace {

using Found = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

/// getaddrinfo's code where it fails. Without `host`, whatever a machine listens at.
int lookUp(const char* host, int port, int flags, std::vector<Address>& addresses) {
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = flags;
    addrinfo* first = nullptr;
    if (const int code = ::getaddrinfo(host, std::to_string(port).c_str(), &wanted, &first);
        code != 0)
        return code;
    const Found found(first, &::freeaddrinfo);
    for (const addrinfo* one = found.get(); one != nullptr; one = one->ai_next) {
        if (one->ai_family != AF_INET && one->ai_family != AF_INET6)
            continue;
        Address address;
        std::memcpy(&address.socket, one->ai_addr, one->ai_addrlen);
        address.length = one->ai_addrlen;
        std::array<char, NI_MAXHOST> text{};
        if (::getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0,
                          NI_NUMERICHOST) == 0)
            address.text = text.data();
        address.loopback = address.text == "::1" || address.text.starts_with("127.");
        addresses.push_back(std::move(address));
    }
    return 0;
}

bool allLoopback(const std::vector<Address>& addresses) {
    return std::all_of(addresses.begin(), addresses.end(),
                       [](const Address& address) { return address.loopback; });
}

/// localhost, 127.0.0.1 and the like: every machine means itself by it.
bool namesItself(const std::string& host) {
    const std::string name = base::lower(host);
    if (name == "localhost" || name.ends_with(".localhost") || name == "ip6-localhost" ||
        name == "ip6-loopback")
        return true;
    std::vector<Address> numeric;
    return lookUp(host.c_str(), 1, AI_NUMERICHOST, numeric) == 0 && !numeric.empty() &&
           allLoopback(numeric);
}

}  // namespace

std::vector<Address> addressesOf(const std::string& host, int port) {
    std::vector<Address> addresses;
    const int code = lookUp(host.c_str(), port, 0, addresses);
    if (code != 0 && code != EAI_AGAIN)
        throw base::failed("peers_unreachable.host",
                           {{"host", host}, {"reason", ::gai_strerror(code)}});
    return addresses;
}

Listening listeningFor(const Place& place, std::vector<Address> named) {
    if (place.machines() == Machines::One || namesItself(place.address))
        return {std::move(named), {}};
    const std::string loopback = named.empty() ? std::string() : named.front().text;
    std::erase_if(named, [](const Address& address) { return address.loopback; });
    if (!named.empty() || loopback.empty())
        return {std::move(named), {}};
    Listening all;
    if (const int code = lookUp(nullptr, place.port, AI_PASSIVE, all.at); code != 0)
        throw base::failed("peers_unreachable.host",
                           {{"host", place.address}, {"reason", ::gai_strerror(code)}});
    all.note = place.address + " is " + loopback +
               " on this machine, where no other machine reaches it: process 0 listens at all "
               "addresses of this machine";
    return all;
}

void requireReachable(const Place& place) {
    if (place.machines() == Machines::Several && namesItself(place.address))
        throw base::usage(
            "node_place_invalid.loopback",
            {{"host", place.address}, {"count", place.count}, {"local", place.localCount}});
}

}  // namespace lightbox::node
