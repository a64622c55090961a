// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace lightbox::report {

/// The style sheet of the report: light and dark by the reader's preference, colours of the workbench.
[[nodiscard]] std::string_view styleSheet();

}  // namespace lightbox::report
