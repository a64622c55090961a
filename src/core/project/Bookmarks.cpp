// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/Bookmarks.h"

#include "base/Files.h"
#include "base/Json.h"
#include "project/Project.h"

namespace lightbox::project {

namespace {

std::filesystem::path bookmarksFile(const Project& project, const spec::RunId& run) {
    return project.runFolder(run) / "bookmarks.json";
}

}  // namespace

std::vector<spec::Bookmark> bookmarks(const Project& project, const spec::RunId& run) {
    const std::filesystem::path file = bookmarksFile(project, run);
    if (!std::filesystem::is_regular_file(file))
        return {};
    return spec::bookmarksFromJson(base::readJsonFile(file));
}

void saveBookmarks(Project& writer, const spec::RunId& run,
                   const std::vector<spec::Bookmark>& bookmarks) {
    base::writeFileAtomically(bookmarksFile(writer, run), base::toText(spec::toJson(bookmarks)));
}

}  // namespace lightbox::project
