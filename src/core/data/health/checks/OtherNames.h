// SPDX-License-Identifier: GPL-3.0-or-later
// Private to data: what else may name the patients where every image has a patient id of its own.
#pragma once
#include <optional>
#include <vector>

#include "data/health/checks/Check.h"

namespace lightbox::data {

/// Patients as something other than their id names them.
struct OtherNames {
    messages::Message source;  ///< "the column 'patient name'"
    std::vector<Positions> patients;
};

/// Where the id without the number at its end, a column that is called like a patient's name, the
/// birth date (with the sex), or the beginning of the id or of the file's name repeats over a few images each;
/// the first of these. nullopt where nothing repeats more than it would by chance. Every image must
/// have a patient id.
[[nodiscard]] std::optional<OtherNames> otherNames(const CheckInput& input);

}  // namespace lightbox::data
