// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/Evaluate.h"
#include "spec/Run.h"

namespace lightbox::project {
class Project;
}
namespace lightbox::evaluation {
struct EvaluateOptions;
struct SubgroupField;
}  // namespace lightbox::evaluation

namespace lightbox::engine {

/// Throws Error usage (subgroup_invalid) where no image has a field of one of these names.
void requireFields(const project::Project& project, const std::vector<std::string>& names);
/// The fields of these rows that `subgroups` and `further` ask for.
void addFields(evaluation::EvaluateOptions& options, const project::Project& project,
               const spec::Predictions& rows, const std::vector<std::string>& subgroups,
               const FurtherMeasures& further);
/// What the project knows of the images of these rows by the fields `names`; whoever asks may see them.
[[nodiscard]] std::vector<evaluation::SubgroupField>
subgroupFields(const project::Project& project, const spec::Predictions& predictions,
               const std::vector<std::string>& names);

/// The fields by which reports and case-mix tables look at cases, as far as images have them and isTelling(): sex, age, race, view,
/// side, device and site first, the others by their names; of `groups` groups or more.
[[nodiscard]] std::vector<std::string> dividingFields(const project::Project& project,
                                                      std::size_t groups = 2);

/// False for a field of so many values that it names its cases.
[[nodiscard]] bool dividesIntoGroups(const evaluation::SubgroupField& field);
/// Whether a column or tag is one of those that stand first.
[[nodiscard]] bool isCommon(const std::string& name);
/// Whether a field divides cases into groups that may be shown: a common one does where dividesIntoGroups(); any other where it names
/// neither people nor cases, and no more than one value comes to two cases.
[[nodiscard]] bool isTelling(const evaluation::SubgroupField& field);
/// By the name that all its spellings share ("PatientSex", "gender": "sex"), and sexes as F, M and O.
void asCommon(evaluation::SubgroupField& field);

/// "no. 1", "no. 2" … in place of the names of sites and hospitals, the same number for the same name throughout.
class PlaceNumbers {
public:
    void apply(std::vector<evaluation::SubgroupField>& fields);
    [[nodiscard]] std::string of(const std::string& place);

private:
    std::map<std::string, std::string> m_numbers;
};

}  // namespace lightbox::engine
