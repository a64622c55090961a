// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "evaluation/Subgroups.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

/// One group of a field, with its own curve, so that its figures follow the threshold.
struct SubgroupRow {
    spec::Subgroup figures;            ///< AUROC, difference and p hang on no threshold
    std::vector<std::uint32_t> cases;  ///< by their number in EvaluationData::scores
    std::shared_ptr<const evaluation::OperatingCurve> curve;
    /// Of at least kFewestOfSubgroup patients (cases): it is judged.
    bool judged = false;
};
struct SubgroupData {
    spec::Interval whole;           ///< AUROC of all cases
    std::vector<SubgroupRow> rows;  ///< field by field
    std::size_t tests = 0;          ///< that Holm's method counts
};

/// The group of one field's value, or of two, in which the class is ranked worst: see evaluation::worstSubgroups().
struct FoundGroup {
    std::shared_ptr<const SubgroupData> of;
    spec::WorstSubgroup worst;
    SubgroupRow row;  ///< its cases; `figures` has neither bounds nor a test of its own
    /// Chance explains it in less than one search of twenty.
    [[nodiscard]] bool isWorse() const { return worst.p && *worst.p < 0.05; }
};

/// What the images of the counted rows are known to be, by field; of patients as evaluation::joined() has them.
/// Fields that divide them into no groups, or into more than kMostSubgroups, are left out.
[[nodiscard]] std::vector<evaluation::SubgroupField> subgroupFields(const EvaluationData& data,
                                                                    const spec::Dataset& dataset);
/// evaluation::subgroups() of the class under discussion at `decision`.
[[nodiscard]] SubgroupData subgroupData(const EvaluationData& data, const spec::Dataset& dataset,
                                        const evaluation::Decision& decision);

/// Nullptr where no group is large enough. Takes seconds of a large set.
[[nodiscard]] std::shared_ptr<const FoundGroup>
foundGroup(const EvaluationData& data, const spec::Dataset& dataset,
           std::shared_ptr<const SubgroupData> groups);

enum class GroupMetric {
    Auroc,
    Sensitivity,
    Specificity,
    Ppv,
    Npv,
    AveragePrecision,
    F1,
    BalancedAccuracy,
    Mcc,
    NetBenefit,
};
/// Those that are compared with the rest of a field: the others hang on how common the class is in a group, or are made of these.
[[nodiscard]] bool isComparedInGroups(GroupMetric metric);
/// A figure of the whole and of every row of `groups` at a threshold, or at two: sensitivity and NPV at the lower, specificity and PPV at the
/// upper, and none of those that one threshold alone has.
struct GroupFigures {
    std::shared_ptr<const SubgroupData> of;
    GroupMetric metric = GroupMetric::Auroc;
    spec::Interval whole;
    std::vector<spec::Interval> rows;
    /// Against the rest of each row's field, at the same thresholds; empty where isComparedInGroups() is not.
    std::vector<spec::SubgroupDifference> differences = {};
};
[[nodiscard]] GroupFigures groupFigures(const EvaluationData& data,
                                        std::shared_ptr<const SubgroupData> groups,
                                        GroupMetric metric, const OperatingThresholds& at);

}  // namespace lightbox::gui
