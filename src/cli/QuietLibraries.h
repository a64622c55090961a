// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace lightbox::cli {

/// While it lives, what libraries write to standard error, std::cerr included (decoders on damaged
/// pictures), goes nowhere, and std::clog, which only Console and ConsoleObserver write to, still
/// reaches it: a damaged file becomes one line of ours, in clean text. Where the system refuses,
/// nothing changes.
class QuietLibraries {
public:
    QuietLibraries();
    ~QuietLibraries();
    QuietLibraries(const QuietLibraries&) = delete;
    QuietLibraries& operator=(const QuietLibraries&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::cli
