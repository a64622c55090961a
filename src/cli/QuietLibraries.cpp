// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuietLibraries.h"

#include <ext/stdio_filebuf.h>
#include <fcntl.h>
#include <unistd.h>

#include <iostream>

namespace lightbox::cli {

struct QuietLibraries::Impl {
    explicit Impl(int descriptor)
        : standardError(descriptor),
          buffer(descriptor, std::ios::out),
          before(std::clog.rdbuf(&buffer)) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() {
        std::clog << std::flush;
        std::clog.rdbuf(before);
        ::dup2(standardError, STDERR_FILENO);
    }

    int standardError;  ///< closed by the buffer
    __gnu_cxx::stdio_filebuf<char> buffer;
    std::streambuf* before;
};

QuietLibraries::QuietLibraries() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return;  // their reports go to standard error
#else
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const int copy = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (nowhere >= 0 && copy >= 0 && ::dup2(nowhere, STDERR_FILENO) >= 0)
        m_impl = std::make_unique<Impl>(copy);
    else if (copy >= 0)
        ::close(copy);
    if (nowhere >= 0)
        ::close(nowhere);
#endif
}

QuietLibraries::~QuietLibraries() = default;

}  // namespace lightbox::cli
