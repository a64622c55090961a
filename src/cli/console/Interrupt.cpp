// SPDX-License-Identifier: GPL-3.0-or-later
#include "Interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "console/Console.h"

namespace lightbox::cli {

namespace {

// A handler may touch nothing but lock-free atomics and write(): the request is passed on through a
// pipe.
std::atomic<int> signalsSeen{0};
std::atomic<int> pipeEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void onSignal(int) {
    const int before = errno;
    if (signalsSeen.fetch_add(1) > 0)
        _exit(kCancelled);
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = write(pipeEnd.load(), &byte, 1);
    errno = before;
}

}  // namespace

Interrupt::Interrupt() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    pipeEnd = ends[1];
    m_watcher = std::thread([this, readEnd = ends[0]] {
        char byte = 0;
        ssize_t got = 0;
        do
            got = read(readEnd, &byte, 1);
        while (got < 0 && errno == EINTR);
        if (got == 1 && byte == 's')
            m_source.request_stop();
        close(readEnd);
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    close(pipeEnd.exchange(-1));
    m_watcher.join();
}

}  // namespace lightbox::cli
