// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/Check.h"

// Every check: the function that makes it, defined in the file of that name.
#define LIGHTBOX_HEALTH_CHECKS(CHECK)                                                              \
    CHECK(makeUnreadable)                                                                          \
    CHECK(makeExactDuplicates)                                                                     \
    CHECK(makeNearDuplicates)                                                                      \
    CHECK(makeDuplicateAcrossSplits)                                                               \
    CHECK(makeDuplicateAcrossPatients)                                                             \
    CHECK(makeInstanceRepeated)                                                                    \
    CHECK(makeStudySeveralPatients)                                                                \
    CHECK(makeSeriesSeveralStudies)                                                                \
    CHECK(makeLabelConflict)                                                                       \
    CHECK(makeLabelAgainstFolder)                                                                  \
    CHECK(makePatientAcrossSplits)                                                                 \
    CHECK(makePatientTwoLabels)                                                                    \
    CHECK(makePatientsUnknown)                                                                     \
    CHECK(makePatientIdForms)                                                                      \
    CHECK(makeMasksAmongImages)                                                                    \
    CHECK(makePatientKeySuspect)                                                                   \
    CHECK(makePatientKeyTooShort)                                                                  \
    CHECK(makePatientKeyTooLong)                                                                   \
    CHECK(makeImbalance)                                                                           \
    CHECK(makePrevalenceShift)                                                                     \
    CHECK(makeClassAbsent)                                                                         \
    CHECK(makeSplitTooSmall)                                                                       \
    CHECK(makeTemporalLeak)                                                                        \
    CHECK(makeSizeOutliers)                                                                        \
    CHECK(makeIntensityOutliers)                                                                   \
    CHECK(makeMixedChannels)                                                                       \
    CHECK(makeMixedPolarity)                                                                       \
    CHECK(makeBlank)                                                                               \
    CHECK(makeSaturated)                                                                           \
    CHECK(makeBlurred)                                                                             \
    CHECK(makeBurntInText)                                                                         \
    CHECK(makeShortcutMetadata)                                                                    \
    CHECK(makeShortcutBorder)

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
