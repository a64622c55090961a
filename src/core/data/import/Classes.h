// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "data/sources/KnownSets.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// The classes of a set and which one a two-class model looks for.
struct Classes {
    spec::Task task = spec::Task::Binary;
    std::vector<std::string> names;
    int positive = -1;
};

/// CLI.md's rule: `asked`; else the class whose counterpart is called normal, healthy, negative,
/// benign, control, no finding or 0; else the second. What was assumed is warned about. Throws
/// Error usage (class_unknown). -1 unless `classes` are two.
[[nodiscard]] int positiveClass(const std::vector<std::string>& classes, const std::string& asked,
                                std::optional<int> known, std::vector<spec::Warning>& warnings);

/// Gives images of a folder, DICOM files or a table their labels: `texts` is parallel to `images`;
/// nullopt: none. Multi-label text has '|' between its findings. `ahead`: texts of images still to
/// come, whose classes count already. Throws Error usage (task_mismatch, class_unknown).
[[nodiscard]] Classes labelByText(std::vector<spec::ImageRecord>& images,
                                  const std::vector<std::optional<std::string>>& texts,
                                  const std::set<std::string>& ahead,
                                  const spec::ImportRequest& request,
                                  std::vector<spec::Warning>& warnings);

/// Gives images of a table with a column for each of `names` their labels: `findings` is parallel
/// to `images`, each 1, 0, -1 or -2 per name, or empty. Multi-label, or, where `request.task` asks for
/// another task, the one class whose column is 1 (no label where that is not one). Throws Error
/// usage (task_mismatch, class_unknown).
[[nodiscard]] Classes labelByFindings(std::vector<spec::ImageRecord>& images,
                                      const std::vector<std::vector<std::int8_t>>& findings,
                                      const std::vector<std::string>& names,
                                      const spec::ImportRequest& request,
                                      std::vector<spec::Warning>& warnings);

/// Gives images of an array file their labels: `codes` is parallel to `images`, each of one number,
/// or of one 0 or 1 per class (multi-label). Throws Error usage (task_mismatch) or refused
/// (bad_value).
[[nodiscard]] Classes labelByCode(std::vector<spec::ImageRecord>& images,
                                  const std::vector<std::vector<std::int64_t>>& codes,
                                  const std::optional<KnownSet>& known,
                                  const spec::ImportRequest& request,
                                  std::vector<spec::Warning>& warnings);

}  // namespace lightbox::data
