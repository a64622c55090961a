// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "project/Project.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// How a call came out. Right and Wrong: where no class is singled out.
enum class CaseOutcome {
    Unknown,  ///< no label
    TruePositive,
    FalsePositive,
    FalseNegative,
    TrueNegative,
    Right,
    Wrong,
};
[[nodiscard]] bool isMistake(CaseOutcome outcome);

/// One predicted image.
struct ReviewCase {
    spec::ImageId image;
    std::vector<double> p;  ///< of every class
    int truth = -1;         ///< class; -1: unknown, or (many labels) without the class under review
    int called = -1;        ///< class; -1: (many labels) without the class under review
    CaseOutcome outcome = CaseOutcome::Unknown;
    double probability = 0;  ///< of the class under review; where there is none, of the called one
    double certainty = 0;    ///< distance of what was said from the other answer
    bool borderline = false;
};

/// One set of a run to be read: made in a job, never changed afterwards.
struct ReviewData {
    spec::RunId run;
    spec::Set set = spec::Set::Val;
    int cls = -1;                     ///< class under review; -1: any (several classes)
    std::optional<double> threshold;  ///< that decides the class under review; nullopt: argmax
    std::optional<spec::OperatingPoint> locked;
    bool testOpen = false;
    bool hasTest = false;
    std::shared_ptr<const spec::Predictions> predictions;
    std::vector<ReviewCase> cases;
    std::map<std::int64_t, project::Reading> readings;  ///< by image key
};

struct ReviewRequest {
    std::filesystem::path project;
    spec::RunId run;
    spec::Set set = spec::Set::Val;
    int cls = -1;
    double threshold = 0.5;  ///< where none is locked
};
/// Throws Error as engine::predictionsOf (test_sealed, not_predicted).
[[nodiscard]] ReviewData loadReview(const ReviewRequest& request);

/// AUROC, sensitivity and specificity of all that is listed; takes a bootstrap.
[[nodiscard]] spec::Evaluation figuresOf(const ReviewData& data);

}  // namespace lightbox::gui
