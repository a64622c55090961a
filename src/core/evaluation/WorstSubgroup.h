// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "evaluation/Subgroups.h"
#include "spec/Measures.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

struct WorstSearchOptions {
    int permutations = 1999;
    std::uint64_t seed = 42;
    int threads = 0;  ///< 0: physical cores; the result does not depend on it
};

/// Of all groups that one field's value or two fields' make, at least kFewestOfSubgroup patients and kFewestOfClass of each class, and as
/// many among the others: the one whose AUROC lies furthest below that of chance groups like it. Fields as grouped() has them; those of too
/// many values are passed over.
/// Chance: the fields of patients with equally many positive and negative images are exchanged (all of one patient's together), which leaves
/// every group its sizes. A group's distance is its AUROC less the mean over permutations, over their standard deviation; p is the share of
/// permutations (with the cases as they are among them) in which the least distance of any group is as low: single-step max-T
/// (Westfall & Young 1993), which counts for all groups at once; Holm's method for all classes.
/// `difference`: from all other cases. Neither it nor the AUROC has bounds: those of one group leave out the truth of the lowest of
/// many in a third of all searches. `reason` where no group is large enough. One for each of `classes`, indices.
[[nodiscard]] std::vector<spec::WorstSubgroup>
worstSubgroups(const spec::Predictions& predictions, std::span<const std::size_t> classes,
               std::span<const SubgroupField> fields, const WorstSearchOptions& options = {});

}  // namespace lightbox::evaluation
