// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connection.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "base/Error.h"

namespace lightbox::node {

namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses resolved(const std::string& host, int port) {
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int code = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found);
        code != 0)
        throw base::failed("peers_unreachable.host",
                           {{"host", host}, {"reason", ::gai_strerror(code)}});
    return {found, &::freeaddrinfo};
}

void setOption(int descriptor, int level, int name, int value) {
    ::setsockopt(descriptor, level, name, &value, sizeof value);
}

}  // namespace

Connection::Connection(int descriptor) : m_descriptor(descriptor) {
    // A machine that is gone without a word is found out within two minutes.
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, 30);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, 15);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 6);
    setOption(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, 120'000);
}

Connection::~Connection() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Connection::Connection(Connection&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Connection& Connection::operator=(Connection&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

void Connection::setPatience(std::chrono::seconds patience) {
    timeval time{};
    time.tv_sec = static_cast<decltype(time.tv_sec)>(patience.count());
    for (const int direction : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(m_descriptor, SOL_SOCKET, direction, &time, sizeof time);
}

void Connection::send(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            throw errno == EAGAIN || errno == EWOULDBLOCK ? Broken::Silent : Broken::Ended;
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
}

void Connection::receive(std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t got = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            throw Broken::Silent;
        if (got <= 0)
            throw Broken::Ended;
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

Listener::Listener(const std::string& host, int port) : m_descriptor(-1) {
    int reason = 0;
    const Addresses addresses = resolved(host, port);
    for (const addrinfo* one = addresses.get(); one != nullptr && m_descriptor < 0;
         one = one->ai_next) {
        const int descriptor =
            ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC, one->ai_protocol);
        if (descriptor < 0)
            continue;
        setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
        if (::bind(descriptor, one->ai_addr, one->ai_addrlen) == 0 &&
            ::listen(descriptor, SOMAXCONN) == 0) {
            m_descriptor = descriptor;
        } else {
            reason = errno;
            ::close(descriptor);
        }
    }
    if (m_descriptor < 0)
        throw base::failed(
            "peers_unreachable.listen",
            {{"host", host}, {"port", std::to_string(port)}, {"reason", std::strerror(reason)}});
}

Listener::~Listener() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<Connection> Listener::accept(std::chrono::milliseconds patience) {
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0)
        return std::nullopt;
    const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
    return descriptor < 0 ? std::nullopt : std::optional<Connection>(std::in_place, descriptor);
}

std::optional<Connection> connectTo(const std::string& host, int port) {
    const Addresses addresses = resolved(host, port);
    for (const addrinfo* one = addresses.get(); one != nullptr; one = one->ai_next) {
        const int descriptor =
            ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC, one->ai_protocol);
        if (descriptor < 0)
            continue;
        if (::connect(descriptor, one->ai_addr, one->ai_addrlen) == 0)
            return std::optional<Connection>(std::in_place, descriptor);
        ::close(descriptor);
    }
    return std::nullopt;
}

}  // namespace lightbox::node
