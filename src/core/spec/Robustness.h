// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "spec/Calibrator.h"
#include "spec/Dataset.h"
#include "spec/Interval.h"

namespace lightbox::spec {

/// A model's figures on images that one corruption has changed.
struct CorruptionAudit {
    std::string name;                   ///< "noise", "blur", …
    int severity = 0;                   ///< 1 to 5
    Interval auroc;                     ///< of the positive class, else the mean of the classes
    Interval sensitivity, specificity;  ///< two classes, or where a threshold of one is locked
    Interval turned;                    ///< share of images whose call is another than without
    std::vector<ImageId> images;        ///< those, in the data set's order
};

/// runs/ID/robustness.json, and what `audit --robustness` answers.
struct RobustnessAudit {
    std::string run;
    std::string cls;                  ///< of the lock that decided; empty: the run's own rule
    std::optional<double> threshold;  ///< of that lock
    Scale scale = Scale::Raw;         ///< that it cuts
    std::size_t n = 0;
    CorruptionAudit plain;  ///< severity 0: nothing is changed
    std::vector<CorruptionAudit> corruptions;
};

}  // namespace lightbox::spec
