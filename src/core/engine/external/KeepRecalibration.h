// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/External.h"

namespace lightbox::engine {

struct KeepRecalibrationRequest {
    std::string run = "last";
    std::string cohort;
    spec::Recalibration::Kind kind = spec::Recalibration::Kind::InterceptSlope;
    std::string cls;   ///< empty: of two classes the positive one, of many labels the lock's
    std::string name;  ///< empty: as cohort and kind are called
    std::string reason;
};

/// Keeps by a name, with the run, what would put its probabilities right for a cohort that it has judged: runs/ID/recalibrations.json,
/// and an entry of the ledger. In force nowhere in the project; reports and exported models state it. Throws Error usage
/// (external_unknown, class_unknown, reason_missing.recalibration), refused (external_not_locked, external_not_judged,
/// recalibration_scores, recalibration_not_offered, recalibration_exists, ledger_changed).
[[nodiscard]] spec::KeptRecalibration keepRecalibration(const OpenProject& project,
                                                        const KeepRecalibrationRequest& request);

/// Takes one back; the ledger has that too. Throws Error usage (recalibration_unknown, reason_missing.recalibration).
void withdrawRecalibration(const OpenProject& project, const std::string& run,
                           const std::string& name, const std::string& reason);

/// Those that are kept with a run, oldest first.
[[nodiscard]] std::vector<spec::KeptRecalibration> recalibrationsOf(const OpenProject& project,
                                                                    const std::string& run);

}  // namespace lightbox::engine
