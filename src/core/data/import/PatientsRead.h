// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: where the patients of what was read come from.
#pragma once
#include <string>

#include "data/import/Imported.h"
#include "data/sources/PatientPattern.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// As ImportReport::patientSource.
[[nodiscard]] std::string patientSource(const spec::ImportRequest& request,
                                        const Imported& imported);
/// Of tables whose patient column is not known it was said that each image counts as a patient: not so
/// where something else says the patients.
void correctSuspects(Imported& imported);
/// Says where ids are names of exams or views by a published scheme, in which the patient stands.
void warnOfLongIds(const spec::ImportRequest& request, Imported& imported);
/// Which images the pattern does not fit, whatever the project knew of them.
void warnOfUnfit(const PatientPattern& pattern, Imported& imported);

}  // namespace lightbox::data
