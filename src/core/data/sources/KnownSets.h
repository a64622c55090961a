// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::data {

/// What is known of a published array set beyond its file: task and class names.
struct KnownSet {
    spec::Task task = spec::Task::Multiclass;
    std::vector<std::string> classes;
    int positive = -1;  ///< binary: where the rule for names would not find it
};

/// The MedMNIST v2 set of that file stem ("pneumoniamnist", "pathmnist_128"); nullopt: unknown.
/// Names: Yang et al., Scientific Data 2023, table 2, and the labels of each set's source.
[[nodiscard]] std::optional<KnownSet> knownSet(std::string_view fileStem);

/// MD5 of the npz file of that stem as MedMNIST+ published it (zenodo.org, record 10519652), at 28,
/// 64, 128 or 224 pixels; "" unknown.
[[nodiscard]] std::string_view publishedMd5(std::string_view fileStem);

}  // namespace lightbox::data
