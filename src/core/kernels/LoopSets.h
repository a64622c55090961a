// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kernels/Loops.h"

/// The same loops, a namespace for each instruction set.
namespace lightbox::kernels {

namespace baseline {
[[nodiscard]] const Loops& loops();
}
namespace avx2 {
[[nodiscard]] const Loops& loops();
}
namespace avx512 {
[[nodiscard]] const Loops& loops();
}

}  // namespace lightbox::kernels
