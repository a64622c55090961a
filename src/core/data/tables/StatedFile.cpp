// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/StatedFile.h"

#include "base/FieldText.h"
#include "base/Text.h"
#include "data/sources/FieldValues.h"
#include "data/sources/SetNames.h"

namespace lightbox::data {

void takeField(const std::string& field, const std::string& value, StatedFile& stated) {
    if (field == "patient") {
        stated.patient = base::patientText(value);
    } else if (field == "study") {
        stated.study = value;
    } else if (field == "study_date" && isoDate(value)) {
        stated.studyDate = isoDate(value);
    } else if (field == "age") {
        stated.fields[field] = plainAge(value);
    } else if (field == "split") {
        const auto set = setOfName(value);
        stated.saysSet = set.has_value();
        if (set)
            stated.set = *set == spec::Set::None ? "" : spec::toString(*set);
        else
            stated.issues.push_back(
                spec::importIssue(stated.file.id, "bad_value.set", {{"value", value}}));
    } else {
        stated.fields[field] = value;
    }
}

}  // namespace lightbox::data
