// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "evaluation/Subgroups.h"
#include "spec/External.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// The cases of one side: rows whose truth is known, and what is known of each.
struct CaseMixCases {
    spec::Predictions rows;             ///< probabilities are not looked at
    std::vector<SubgroupField> fields;  ///< one value per row
};

/// Those of a cohort, and what was found while they were read.
struct CohortCases : CaseMixCases {
    std::vector<spec::Warning> warnings = {};
    std::vector<spec::ImportIssue> issues = {};  ///< files that became no case
};

/// Classes (of two: the positive one), then the fields that either side has. Ages and other numbers, by numbersOf() on both sides
/// together, are compared by their means; other fields by the share of each value, of two values by the first. A field of more than
/// kMostSubgroups values on both sides together is left out: it names its cases. A patient counts one: its images share that, a
/// number is the mean over them; a case without a patient is one of its own. Standardised differences: Austin (2009), with the
/// variances of shares p (1 - p) and of numbers s^2 over patients - 1. Quartiles interpolate linearly.
[[nodiscard]] std::vector<spec::CaseMixRow> caseMix(const CaseMixCases& development,
                                                    const CaseMixCases& cohort);

}  // namespace lightbox::evaluation
