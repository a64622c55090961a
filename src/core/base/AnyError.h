// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <exception>

#include "base/Error.h"

namespace lightbox::base {

/// What any exception says, as an Error: one is taken as it is, a fault of the file system names its file (file_failed), too little
/// memory is called that (memory_short), anything else is `internal`.
[[nodiscard]] Error errorFrom(const std::exception& exception);

}  // namespace lightbox::base
