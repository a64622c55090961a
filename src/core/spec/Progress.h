// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

namespace lightbox::spec {

struct Progress {
    std::string stage;  ///< "reading", "decoding", "caching features" …
    std::size_t done = 0;
    std::size_t total = 0;  ///< 0: unknown
    std::string current;    ///< the item at hand, may be empty
};

/// Declared by the core, implemented by cli and gui. Called from any thread, at most about 20 times a second.
class ProgressObserver {
public:
    virtual ~ProgressObserver() = default;
    virtual void progressed(const Progress& progress) = 0;
};

}  // namespace lightbox::spec
