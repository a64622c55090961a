// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Bookmark.h"

#include "spec/JsonParts.h"

namespace lightbox::spec {

base::Json toJson(const std::vector<Bookmark>& bookmarks) {
    base::Json list = base::Json::array();
    for (const Bookmark& one : bookmarks)
        list.push_back({{"class", one.cls},
                        {"threshold", one.threshold},
                        {"objective", one.objective},
                        {"at", one.at}});
    return {{"version", 1}, {"bookmarks", std::move(list)}};
}

std::vector<Bookmark> bookmarksFromJson(const base::Json& json) {
    std::vector<Bookmark> bookmarks;
    for (const base::Json& one : arrayAt(json, "bookmarks"))
        bookmarks.push_back({textAt(one, "class"), numberAt(one, "threshold"),
                             textAt(one, "objective"), textAt(one, "at")});
    return bookmarks;
}

}  // namespace lightbox::spec
