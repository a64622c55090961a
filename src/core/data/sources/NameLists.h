// SPDX-License-Identifier: GPL-3.0-or-later
// Texts beside the images that list their names: "test_list.txt".
#pragma once
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/sources/SourceFiles.h"
#include "spec/Split.h"

namespace lightbox::data {

struct NameLists {
    std::map<std::string, spec::Set> sets;  ///< of lists of one set each, by the list's stem
    std::unordered_map<std::string, spec::Set>
        setOf;                  ///< by a file's path: of the first that names it
    std::size_t inSeveral = 0;  ///< files that lists of different sets name
    std::vector<std::string>
        unread;  ///< that say more than names of most lines' images, and are no tables
};

/// Lists whose own name says a set and most of whose lines name an image of the listing, by path, name
/// or name without extension. `said`: stem -> "train", "val", "test" or "none", over what its name says.
[[nodiscard]] NameLists findNameLists(const std::vector<SourceFile>& files,
                                      const std::map<std::string, std::string>& said);

}  // namespace lightbox::data
