// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connection.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/Error.h"

namespace lightbox::node {

namespace {

using Clock = std::chrono::steady_clock;

/// Between two looks at what else there is to do while it waits.
constexpr Times::Span kSlice{250};
constexpr Times::Span kConnecting{5000};
constexpr int kProbes = 6;

void setOption(int descriptor, int level, int name, int value) {
    ::setsockopt(descriptor, level, name, &value, sizeof value);
}

int seconds(Times::Span span) {
    return std::max(
        1, static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(span).count()));
}

bool again() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

/// What the last call's errno says of the other side.
Broken brokenBy() {
    return errno == ETIMEDOUT || errno == EHOSTUNREACH || errno == ENETUNREACH || errno == ENETDOWN
               ? Broken::Unreachable
               : Broken::Ended;
}

/// A socket for `address` that never waits; -1 where there is none of that kind.
int socketFor(const Address& address) {
    return ::socket(address.socket.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

/// Where nobody listens at a port that the kernel gives to whoever connects, it may connect to itself.
bool isOfItself(int descriptor) {
    sockaddr_storage own{};
    sockaddr_storage other{};
    socklen_t ownLength = sizeof own;
    socklen_t otherLength = sizeof other;
    return ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&own), &ownLength) == 0 &&
           ::getpeername(descriptor, reinterpret_cast<sockaddr*>(&other), &otherLength) == 0 &&
           ownLength == otherLength && std::memcmp(&own, &other, ownLength) == 0;
}

bool connects(int descriptor, const Address& address) {
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address.socket), address.length) ==
        0)
        return true;
    if (errno != EINPROGRESS)
        return false;
    pollfd waiting{descriptor, POLLOUT, 0};
    if (::poll(&waiting, 1, static_cast<int>(kConnecting.count())) <= 0)
        return false;
    int error = 0;
    socklen_t length = sizeof error;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error == 0;
}

}  // namespace

Connection::Connection(int descriptor, const Times& times)
    : m_descriptor(descriptor),
      m_times(times) {
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    // A quarter of the time idle, then probes for the rest of it: 30 s, and 15 s six times.
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, seconds(times.machine / 4));
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, seconds(times.machine * 3 / 4 / kProbes));
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, kProbes);
}

Connection::~Connection() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Connection::Connection(Connection&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_times(other.m_times) {}

Connection& Connection::operator=(Connection&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_times, other.m_times);
    return *this;
}

bool Connection::machineIsGone() const {
    tcp_info info{};
    socklen_t length = sizeof info;
    if (::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &length) != 0)
        return false;
    return info.tcpi_unacked > 0 && info.tcpi_last_ack_recv > m_times.machine.count();
}

void Connection::wait(short events, Times::Span patience, const Meanwhile& meanwhile) const {
    auto end = Clock::now() + patience;
    pollfd waiting{m_descriptor, events, 0};
    // Below 0 poll() would wait for ever.
    const Times::Span slice = std::clamp(patience, Times::Span::zero(), kSlice);
    while (::poll(&waiting, 1, static_cast<int>(slice.count())) <= 0) {
        if (meanwhile && meanwhile())
            end = Clock::now() + patience;
        if (machineIsGone())
            throw Broken::Unreachable;
        if (Clock::now() >= end)
            throw Broken::Silent;
    }
}

void Connection::send(std::span<const std::byte> bytes, Times::Span patience,
                      const Meanwhile& meanwhile) {
    while (!bytes.empty()) {
        const ssize_t sent =
            ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && !again())
            throw brokenBy();
        if (sent > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        else
            wait(POLLOUT, patience, meanwhile);
    }
}

std::size_t Connection::receiveSome(std::span<std::byte> bytes) {
    const ssize_t got = ::recv(m_descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0 && again())
        return 0;
    if (got <= 0)
        throw got == 0 ? Broken::Ended : brokenBy();
    return static_cast<std::size_t>(got);
}

void Connection::receive(std::span<std::byte> bytes, Times::Span patience,
                         const Meanwhile& meanwhile) {
    while (!bytes.empty()) {
        const std::size_t got = receiveSome(bytes);
        bytes = bytes.subspan(got);
        if (got == 0)
            wait(POLLIN, patience, meanwhile);
    }
}

std::size_t Connection::peek(std::span<std::byte> bytes) const {
    const ssize_t got = ::recv(m_descriptor, bytes.data(), bytes.size(), MSG_PEEK | MSG_DONTWAIT);
    return got < 0 ? 0 : static_cast<std::size_t>(got);
}

bool Connection::ended() const {
    pollfd state{m_descriptor, POLLRDHUP, 0};
    return ::poll(&state, 1, 0) > 0;
}

bool Connection::hasSentAll() const {
    int underWay = 0;
    return ::ioctl(m_descriptor, SIOCOUTQ, &underWay) == 0 && underWay == 0;
}

void Connection::sendNoMore() {
    ::shutdown(m_descriptor, SHUT_WR);
}

Listener::Listener(const std::string& host, int port, std::span<const Address> at) {
    int reason = EADDRNOTAVAIL;
    for (const Address& address : at) {
        const int descriptor = socketFor(address);
        if (descriptor < 0)
            continue;  // a machine without IPv6
        setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
        if (address.socket.ss_family == AF_INET6)
            setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 1);
        if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address.socket),
                   address.length) == 0 &&
            ::listen(descriptor, SOMAXCONN) == 0) {
            m_descriptors.push_back(descriptor);
            continue;
        }
        reason = errno;
        ::close(descriptor);
        if (reason == EADDRINUSE)
            break;
    }
    if (!m_descriptors.empty() && reason != EADDRINUSE)
        return;
    for (const int descriptor : m_descriptors)
        ::close(descriptor);
    throw base::failed(
        "peers_unreachable.listen",
        {{"host", host}, {"port", std::to_string(port)}, {"reason", std::strerror(reason)}});
}

Listener::~Listener() {
    for (const int descriptor : m_descriptors)
        ::close(descriptor);
}

std::optional<Connection> Listener::accept(const Times& times) {
    for (const int listening : m_descriptors)
        if (const int descriptor = ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
            descriptor >= 0)
            return std::optional<Connection>(std::in_place, descriptor, times);
    return std::nullopt;
}

std::optional<Connection> connectTo(const std::string& host, int port, const Times& times) {
    for (const Address& address : addressesOf(host, port)) {
        const int descriptor = socketFor(address);
        if (descriptor < 0)
            continue;
        if (connects(descriptor, address) && !isOfItself(descriptor))
            return std::optional<Connection>(std::in_place, descriptor, times);
        ::close(descriptor);
    }
    return std::nullopt;
}

}  // namespace lightbox::node
