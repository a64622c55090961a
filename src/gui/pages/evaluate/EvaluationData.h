// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "evaluation/Classification.h"
#include "evaluation/Evaluate.h"
#include "evaluation/OperatingCurve.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// What can be done with the test set of a run.
enum class TestState {
    Absent,       ///< the run has none
    Sealed,       ///< opens once, with a locked threshold
    Unpredicted,  ///< not sealed, nothing computed yet
    Open,         ///< may be looked at
};

/// One set of a run as the page works on it: read in a job, never changed afterwards.
struct EvaluationData {
    spec::RunId run;
    spec::Set set = spec::Set::Val;
    int cls = 0;  ///< the class whose threshold is under discussion
    std::shared_ptr<const spec::Predictions> predictions;
    std::shared_ptr<const evaluation::ClassScores> scores;
    std::shared_ptr<const evaluation::OperatingCurve> curve;
    std::optional<spec::OperatingPoint> locked;
    TestState test = TestState::Absent;
    std::size_t valImages = 0, testImages = 0;
    std::optional<std::size_t> valPatients, testPatients;  ///< nullopt: no patients are known
    bool lockFinal = false;  ///< test was opened with the lock: it stays as it is

    [[nodiscard]] const std::string& className() const {
        return predictions->classes.at(static_cast<std::size_t>(cls));
    }
    /// Some patient has several images: intervals come from the patient bootstrap.
    [[nodiscard]] bool clustered() const { return curve->clusters().several; }
    /// Colour and mark of whatever is not the class: the other of two, else one that no class has.
    [[nodiscard]] int others() const {
        return predictions->task == spec::Task::Binary && predictions->classes.size() == 2
                   ? 1 - cls
                   : static_cast<int>(predictions->classes.size());
    }
    /// A matrix of two by two: two classes, or one of many labels.
    [[nodiscard]] bool twoByTwo() const {
        return predictions->task == spec::Task::Binary ||
               predictions->task == spec::Task::Multilabel;
    }
};

/// Runs in a job. `cls` < 0: the locked class, else the positive one, else the first. Test, where it may not be looked at,
/// throws the engine's Error (test_sealed, not_predicted); so does a run without predictions.
[[nodiscard]] EvaluationData loadEvaluation(const std::filesystem::path& project,
                                            const spec::RunId& run, spec::Set set, int cls);

/// Truth and call of every row at `threshold`.
struct Decisions {
    std::vector<int> truth;  ///< of two by two: 1 the class, 0 any other, -1 unknown
    std::vector<int> called;
    evaluation::Confusion confusion;  ///< rows truth, columns called
};
[[nodiscard]] Decisions decide(const EvaluationData& data, double threshold);

/// Images in one cell of the matrix, the most certain first.
[[nodiscard]] std::vector<spec::ImageId>
imagesIn(const EvaluationData& data, const Decisions& decisions, int truth, int called);

}  // namespace lightbox::gui
