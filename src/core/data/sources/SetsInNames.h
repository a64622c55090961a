// SPDX-License-Identifier: GPL-3.0-or-later
// Sets that names of files, or of folders of one class, say beside something else.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "spec/Split.h"

namespace lightbox::data {

/// A pattern that finds sets in names; never taken unless somebody says so.
struct SetsInNames {
    std::string pattern;  ///< RE2, with a group `split`, of folders also `label`
    std::string example;  ///< a path that it fits
    std::set<spec::Set> sets;
};

/// "train_img1.png", "img1-test.png", "train_benign/1.png", "benign test/1.png": nearly all names begin
/// or end with a set and say several of them; of folders, the rest comes again in another set.
/// `paths`: relative to the source. nullopt where nothing fits.
[[nodiscard]] std::optional<SetsInNames> setsInNames(const std::vector<std::string>& paths);

}  // namespace lightbox::data
