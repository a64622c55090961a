// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "session/RunView.h"
#include "spec/Evaluation.h"

namespace lightbox::gui {

/// How a call came out. Right and Wrong: where no class is singled out. Referred: between two thresholds, called neither.
enum class CaseOutcome {
    Unknown,  ///< no label
    TruePositive,
    FalsePositive,
    FalseNegative,
    TrueNegative,
    Right,
    Wrong,
    Referred,
};
[[nodiscard]] bool isMistake(CaseOutcome outcome);
[[nodiscard]] bool isRight(CaseOutcome outcome);

/// One predicted image.
struct ReviewCase {
    spec::ImageId image;
    std::vector<double> p;  ///< of every class
    int truth = -1;         ///< class; -1: unknown, or (many labels) without the class under review
    int called = -1;  ///< class; -1: (many labels) without the class under review, or referred
    CaseOutcome outcome = CaseOutcome::Unknown;
    double probability = 0;  ///< of the class under review; where there is none, of the called one
    double certainty = 0;    ///< distance of what was said from the other answer
    bool borderline = false;
    bool isReferred = false;  ///< left to a reader, whether a label is known or not
    /// Names of the classes it may be of at the error allowed; nullopt: not fitted. One: that is the answer.
    std::optional<std::vector<std::string>> set;
    [[nodiscard]] bool isUnsure() const { return set && set->size() != 1; }
};

/// The set in view as it is read: what the decision in force makes of every case. Never changed once made.
struct ReviewData {
    std::shared_ptr<const RunData> view;  ///< with predictions
    int cls = -1;                         ///< class under review; -1: any (several classes)
    std::optional<double> threshold;  ///< that decides the class under review; nullopt: none does
    std::optional<double> ruleIn;     ///< of two the upper: between both a case is referred
    QString thresholdText;            ///< of two both
    /// Class of the threshold that decides, also where another class, or any, is under review; -1: none does.
    int decidedBy = -1;
    QString decidedAt;  ///< that threshold, of two both
    std::vector<ReviewCase> cases;
    std::unordered_set<std::string> images;  ///< ids of the cases
    /// Of the class under review; without one, the accuracy alone.
    std::optional<spec::Interval> sensitivity, specificity, accuracy;

    double alpha = 0;  ///< error allowed in each class of the cases' sets; 0: these are not fitted

    [[nodiscard]] const spec::Predictions& predictions() const { return *view->predictions; }
    /// "—" for -1.
    [[nodiscard]] QString className(int cls) const;
    /// Of several classes or labels: whose probability a case is listed with; -1: of two classes there is no other.
    [[nodiscard]] int shownClass(const ReviewCase& one) const;
    /// None, one or two.
    [[nodiscard]] std::vector<double> thresholds() const;
    [[nodiscard]] bool testOpen() const { return view->test == TestState::Open; }
};

/// `view`: with predictions. `cls`: the class that is wanted, -1 any. Two classes have one under review, many labels always one.
/// `limits`: as PredictionSets has them.
[[nodiscard]] ReviewData reviewOf(std::shared_ptr<const RunData> view,
                                  const evaluation::Decision& decision, int cls,
                                  std::span<const spec::Conformal> limits = {});

}  // namespace lightbox::gui
