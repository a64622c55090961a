// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "spec/Measures.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

struct PatientRows {
    spec::Predictions
        predictions;  ///< a row a patient, under its name; one without a patient stays
    std::vector<std::vector<std::size_t>> rows;  ///< parallel: what each was made of
};

/// Whether any row says whose it is.
[[nodiscard]] bool namesPatients(const spec::Predictions& predictions);

/// One row a patient of the rows whose truth is known, in the order of their first ones. Binary and multi-label: positive if any
/// image is; the positive class's probability is the highest or the mean. Several classes of which a case has one: the mean,
/// or the highest of each class divided by their sum. Throws Error refused (patient_two_classes), naming the patient, where the
/// latter's images are of two classes.
[[nodiscard]] PatientRows byPatient(const spec::Predictions& predictions,
                                    spec::Aggregate aggregate);

}  // namespace lightbox::evaluation
