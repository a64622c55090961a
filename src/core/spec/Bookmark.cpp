// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Bookmark.h"

#include "spec/JsonParts.h"

namespace lightbox::spec {

base::Json toJson(const std::vector<Bookmark>& bookmarks) {
    base::Json list = base::Json::array();
    for (const Bookmark& one : bookmarks) {
        list.push_back({{"class", one.cls},
                        {"threshold", one.threshold},
                        {"objective", one.objective},
                        {"at", one.at},
                        {"scale", toString(one.scale)},
                        {"unit", one.byPatient ? "patient" : "image"}});
        if (one.ruleIn)
            list.back()["rule_in"] = *one.ruleIn;
    }
    return {{"version", 1}, {"bookmarks", std::move(list)}};
}

std::vector<Bookmark> bookmarksFromJson(const base::Json& json) {
    std::vector<Bookmark> bookmarks;
    for (const base::Json& one : arrayAt(json, "bookmarks")) {
        Bookmark bookmark{textAt(one, "class"), numberAt(one, "threshold"),
                          textAt(one, "objective"), textAt(one, "at")};
        if (one.contains("scale")) {
            const auto scale = scaleFromString(textAt(one, "scale"));
            if (!scale)
                throwInvalid("scale", "json_invalid.unknown");
            bookmark.scale = *scale;
        }
        bookmark.byPatient = textOrEmpty(one, "unit") == "patient";
        if (one.contains("rule_in"))
            bookmark.ruleIn = numberAt(one, "rule_in");
        bookmarks.push_back(std::move(bookmark));
    }
    return bookmarks;
}

}  // namespace lightbox::spec
