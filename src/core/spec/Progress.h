// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace lightbox::spec {

struct ImportStep;

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

    /// Import: the classes in index order, before the first step, where they are known so early.
    virtual void classesExpected(const std::vector<std::string>& /*classes*/) {}
    /// Import: one more image, or a file that is none. From any thread and without bound of rate:
    /// it should return at once.
    virtual void stepped(const ImportStep& /*step*/) {}
    /// Import: longest side in px of the thumbnail that the step at hand should bring, 0 for none.
    virtual int wantedThumbnail() { return 0; }
};

}  // namespace lightbox::spec
