// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lightbox::test {

/// Milliseconds that a test waits for what comes by itself: enough for a machine that is busy with other things. What comes ends the
/// wait at once, so only a failure takes this long.
inline constexpr int kPatience = 60'000;

}  // namespace lightbox::test
