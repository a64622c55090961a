// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evaluation/Decision.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// Below so many patients (cases, where patients are unknown) a subgroup is shown and not tested.
inline constexpr std::size_t kFewestOfSubgroup = 20;
/// Nor one of which so many have a case of a class, or do not; both hold for the other cases too, and for the groups that
/// worstSubgroups() searches.
inline constexpr std::size_t kFewestOfClass = 5;
/// A field of more values that are no numbers names its cases and divides them into no groups.
inline constexpr std::size_t kMostSubgroups = 20;

/// What is known of each case: its sex, site, age …
struct SubgroupField {
    std::string name;
    std::vector<std::string> values;  ///< one per row of the predictions; empty: unknown
    enum class Kind {
        Told,     ///< by the name and the values
        Numbers,  ///< however few are different
        Ages,
    };
    Kind kind = Kind::Told;
};

/// The field's numbers where it is one of ages or of more than 10 different numbers, NaN where a case's is not known; else nullopt.
[[nodiscard]] std::optional<std::vector<double>> numbersOf(const SubgroupField& field);

/// Whether its values are dates (dayIn()), whose numbers are days since 1970.
[[nodiscard]] bool isOfDates(const SubgroupField& field);

/// The same of patients, of whose images each of `rows` is a list (PatientRows): where numbersOf() has numbers the mean of those known,
/// else the value that the images agree on where they have one, or none.
[[nodiscard]] SubgroupField joined(const SubgroupField& field,
                                   const std::vector<std::vector<std::size_t>>& rows);

/// The field with groups for values. Ages (a field called age, patient age or age years, or "045Y" and "45Y") become
/// bands of 20 years, 0-19 to 80+; dates and other numbers of more than 10 different values four groups of equal size, equal ones
/// together, named by their ends; everything else stays. Throws Error usage (subgroup_invalid) above kMostSubgroups.
[[nodiscard]] SubgroupField grouped(const SubgroupField& field);

/// Every group of every field (of `classes`, indices): n, patients, AUROC, and sensitivity and specificity by `decision`, with the
/// intervals shown elsewhere. The difference is the group's AUROC less that of the field's other cases; its bounds are
/// statistics::combinedBounds (what two of one patient's images in both have in common counts), p statistics::combinedP of the same,
/// after Holm over all tests of the call. A field of two values is tested once: the
/// second's difference is the first's turned round. Cases without a value belong to no group and to no rest. Differences in sensitivity
/// and specificity: rateDifferences(), each with Holm's method over all tests of that rate.
[[nodiscard]] std::vector<spec::Subgroup> subgroups(const spec::Predictions& predictions,
                                                    std::span<const SubgroupField> fields,
                                                    std::span<const std::size_t> classes,
                                                    const Decision& decision);

}  // namespace lightbox::evaluation
