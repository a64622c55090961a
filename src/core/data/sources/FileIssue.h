// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/Error.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Why the file or image at `path` is left out. The issue's reason is the error's code where that is
/// one of ImportIssue's, else "unreadable".
[[nodiscard]] spec::ImportIssue issueOf(std::string path, const base::Error& error);

}  // namespace lightbox::data
