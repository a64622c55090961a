// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/Csv.h"
#include "evaluation/Subgroups.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

struct TableOptions {
    std::string patientColumn;  ///< empty: "patient" where there is such a column
    std::string positive;  ///< class that `p` speaks of; empty: by the rule for positive classes
    std::vector<std::string> fields = {};  ///< columns that say what is known of the cases
    bool ordinal = false;  ///< three classes or more stand in the order of their columns
};

struct TablePredictions {
    spec::Predictions predictions;
    std::vector<spec::Warning>
        warnings;  ///< positive_class_assumed, probabilities_sum, probabilities_rounded,
                   ///< labels_unknown, several_splits
    std::vector<SubgroupField> fields = {};  ///< parallel to TableOptions::fields
};

/// Reads a table of anybody's predictions: `y_true` (class name or index; of two classes also True for the positive one and
/// False) with one `p_C` column per class, or `p` alone (binary, of the positive class), or one `p_C` of two classes; multi-label:
/// `y_C` (1, 0; -1: unknown) beside each `p_C`. Empty, NA, NaN, None and null mean unknown, of patients and images too, unless a
/// class is called so. Decimal commas are read; what rounding to single precision leaves beyond 0 and 1 is taken for 0 or 1.
/// `image`, `split` and the patient column are optional.
/// Throws Error refused (table_invalid) naming column and line: a column missing, a probability that is no number in [0, 1], probabilities that miss 1 by
/// more than rounding to two digits can, an image id that stands twice, or not in all rows,
/// an unknown class. Usage (subgroup_invalid) where a column of `fields` is missing.
[[nodiscard]] TablePredictions predictionsFromTable(const base::CsvTable& table,
                                                    const TableOptions& options = {});

/// The columns of a table that are none of those: what else it says of its cases.
[[nodiscard]] std::vector<std::string> furtherColumns(const base::CsvTable& table,
                                                      const TableOptions& options = {});

/// `image,patient,split,y_true,p_C…` (multi-label: y_C… for y_true), which predictionsFromTable reads back; `calibrated`, the same
/// rows on another scale, goes to columns calibrated_C behind them.
void writePredictions(std::ostream& out, const spec::Predictions& predictions,
                      const spec::Predictions* calibrated = nullptr);

}  // namespace lightbox::evaluation
