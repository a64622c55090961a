// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data/sources and data/tables: folders of one patient each, and what their names say of him.
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/sources/ClassDoubts.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Names as folders of one patient each have them: by a word ("sub-01", "patient_3_ct"), a number of
/// three digits and more, or an identifier that no class has. `images`: how many they hold together.
[[nodiscard]] bool areCalledLikePatients(const std::set<std::string>& names, std::size_t images);

/// The patient of each such folder: what a published scheme finds in its name (one patient may have
/// several folders), else the folder.
[[nodiscard]] std::map<std::string, std::string>
patientsOfFolders(const std::set<std::string>& names);

/// Says where folders at `patientAt` that are taken as a patient each may be exams of fewer: names
/// that share a beginning (folders_may_be_exams), or that are identifiers alone (…ids).
void warnOfExams(const FolderPaths& folders, std::size_t patientAt,
                 std::vector<spec::Warning>& warnings);

/// The word before a number says what is counted: a grade, a class, a year.
[[nodiscard]] bool numbersLevels(const std::string& name);

/// What computers call things: hexadecimal digits, UUIDs, UIDs.
[[nodiscard]] bool isIdentifier(const std::string& name);

}  // namespace lightbox::data
