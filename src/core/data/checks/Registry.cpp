// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/checks/Check.h"

// Every check: the function that makes it, defined in the file of that name.
#define LIGHTBOX_HEALTH_CHECKS(CHECK)                                                              \
    CHECK(makeUnreadable)                                                                          \
    CHECK(makeExactDuplicates)                                                                     \
    CHECK(makeDuplicateAcrossSplits)                                                               \
    CHECK(makeDuplicateAcrossPatients)                                                             \
    CHECK(makeLabelConflict)                                                                       \
    CHECK(makePatientAcrossSplits)                                                                 \
    CHECK(makePatientTwoLabels)                                                                    \
    CHECK(makePatientsUnknown)                                                                     \
    CHECK(makePatientKeySuspect)                                                                   \
    CHECK(makeImbalance)                                                                           \
    CHECK(makeClassAbsent)                                                                         \
    CHECK(makeSplitTooSmall)                                                                       \
    CHECK(makeSizeOutliers)                                                                        \
    CHECK(makeMixedChannels)                                                                       \
    CHECK(makeMixedPolarity)                                                                       \
    CHECK(makeBlank)

namespace lightbox::data {

#define LIGHTBOX_DECLARE(make) std::unique_ptr<Check> make();
LIGHTBOX_HEALTH_CHECKS(LIGHTBOX_DECLARE)
#undef LIGHTBOX_DECLARE

std::vector<std::unique_ptr<Check>> allChecks() {
    std::vector<std::unique_ptr<Check>> checks;
#define LIGHTBOX_ADD(make) checks.push_back(make());
    LIGHTBOX_HEALTH_CHECKS(LIGHTBOX_ADD)
#undef LIGHTBOX_ADD
    return checks;
}

}  // namespace lightbox::data
