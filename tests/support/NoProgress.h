// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>

#include "spec/Progress.h"

namespace lightbox::test {

/// Shows nobody how far it got, but counts how often it was told.
class NoProgress : public spec::ProgressObserver {
public:
    void progressed(const spec::Progress&) override { ++calls; }
    std::atomic<int> calls{0};
};

}  // namespace lightbox::test
