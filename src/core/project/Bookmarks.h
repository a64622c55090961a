// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "spec/Bookmark.h"
#include "spec/Run.h"

namespace lightbox::project {

class Project;

/// Thresholds of a run that somebody marked, oldest first; they bind nobody, and go with the run.
/// Throws Error refused (json_invalid) where bookmarks.json is damaged.
[[nodiscard]] std::vector<spec::Bookmark> bookmarks(const Project& project, const spec::RunId& run);
/// In place of those there were. `writer`: opened for writing.
void saveBookmarks(Project& writer, const spec::RunId& run,
                   const std::vector<spec::Bookmark>& bookmarks);

}  // namespace lightbox::project
