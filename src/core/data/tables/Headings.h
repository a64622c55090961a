// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data/tables: what the headings of columns say, whatever stands below them.
#pragma once
#include <string>
#include <vector>

namespace lightbox::data {

/// Usual names of a field's column, as squeezed() writes them, the best first.
struct UsualNames {
    const char* field;
    std::vector<std::string> names;
};
/// Of every field; the path's come first.
[[nodiscard]] const std::vector<UsualNames>& usualNames();

/// "Patient ID" -> "patientid": compared so, "subjectId" is "subject_id".
[[nodiscard]] std::string squeezed(const std::string& name);
/// The columns of CheXpert's findings, as plainColumn() writes them.
[[nodiscard]] const std::vector<std::string>& chexpertFindings();
/// Headings, squeezed, that were always read as patients: nothing is said of them.
[[nodiscard]] bool isPlainPatient(const std::string& squeezed);
/// Columns that say of what is seen or how, never which class.
[[nodiscard]] bool isPlainMetadata(const std::string& name);
/// How surely a heading's words are of patients, or of what belongs to one: 0 best; -1 none.
[[nodiscard]] int headingRank(const std::string& name);
[[nodiscard]] bool headingLooksLikePatient(const std::string& name);
/// "name", "surname", "nom": people are called by what stands below it.
[[nodiscard]] bool isHeadingOfNames(const std::string& name);

}  // namespace lightbox::data
