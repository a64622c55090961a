// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "evaluation/Classification.h"
#include "evaluation/Decision.h"
#include "evaluation/Evaluate.h"
#include "evaluation/OperatingCurve.h"
#include "session/RunView.h"
#include "spec/Evaluation.h"

namespace lightbox::gui {

/// The set in view with one class under discussion; never changed once made.
struct EvaluationData {
    std::shared_ptr<const RunData> view;  ///< with predictions
    int cls = 0;                          ///< the class whose threshold is under discussion
    std::shared_ptr<const evaluation::ClassScores> scores;
    std::shared_ptr<const evaluation::OperatingCurve> curve;

    [[nodiscard]] const spec::Predictions& predictions() const { return *view->predictions; }
    [[nodiscard]] const std::string& className() const {
        return predictions().classes.at(static_cast<std::size_t>(cls));
    }
    [[nodiscard]] bool lockedHere() const {
        return view->locked && view->locked->cls == className();
    }
    /// Some patient has several images: intervals are those over patients.
    [[nodiscard]] bool clustered() const { return curve->clusters().several; }
    /// Colour and mark of whatever is not the class: the other of two, else one that no class has.
    [[nodiscard]] int others() const {
        return predictions().task == spec::Task::Binary
                   ? 1 - cls
                   : static_cast<int>(predictions().classes.size());
    }
    /// A matrix of two by two: two classes, or one of many labels.
    [[nodiscard]] bool twoByTwo() const {
        return predictions().task == spec::Task::Binary ||
               predictions().task == spec::Task::Multilabel;
    }
};

/// `cls` < 0: the locked class, else the positive one, else the first. `view` has predictions.
[[nodiscard]] EvaluationData evaluationOf(std::shared_ptr<const RunData> view, int cls);

/// What the decision in force makes of the set.
struct DecidedSet {
    evaluation::Decision decision;
    evaluation::Decided decided;
    /// As shown, rows truth and columns called: of two by two (any other, the class), else in the order of the classes.
    evaluation::Confusion matrix;
};
[[nodiscard]] DecidedSet decidedSet(const EvaluationData& data, evaluation::Decision decision);

/// Truth and call of a row as row and column of the matrix; nullopt: its truth is not known.
[[nodiscard]] std::optional<std::pair<int, int>>
cellOf(const EvaluationData& data, const evaluation::Decision& decision, std::size_t row);

/// Images in one cell of the matrix, the most certain first.
[[nodiscard]] std::vector<spec::ImageId>
imagesIn(const EvaluationData& data, const evaluation::Decision& decision, int truth, int called);

}  // namespace lightbox::gui
