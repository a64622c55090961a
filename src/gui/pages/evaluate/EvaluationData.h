// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "evaluation/Classification.h"
#include "evaluation/Decision.h"
#include "evaluation/DecisionSweep.h"
#include "evaluation/Evaluate.h"
#include "evaluation/OperatingCurve.h"
#include "session/RunView.h"
#include "spec/Evaluation.h"

namespace lightbox::gui {

/// What a threshold speaks of: on other cases, of another class or on another scale it means something else.
struct Subject {
    spec::RunId run;
    std::string cls;
    std::optional<spec::Aggregate> patients;  ///< nullopt: images
    spec::Scale scale = spec::Scale::Raw;
    bool operator==(const Subject&) const = default;
};

/// The set in view with one class under discussion; never changed once made.
struct EvaluationData {
    std::shared_ptr<const RunData> view;  ///< with predictions
    std::string patientSource;            ///< as spec::DatasetInfo has it
    int cls = 0;                          ///< the class whose threshold is under discussion
    /// Patients are counted, each with what its images together say; nullopt: images.
    std::optional<spec::Aggregate> patients;
    /// The rows that are counted, and of which rows of view->predictions each was made (empty: of itself).
    std::shared_ptr<const spec::Predictions> counted;
    std::vector<std::vector<std::size_t>> madeOf;
    /// The same rows as the model gave them: what AUROCs are of, whatever the scale in view.
    std::shared_ptr<const spec::Predictions> ranked;
    std::shared_ptr<const evaluation::ClassScores> scores;
    std::shared_ptr<const evaluation::OperatingCurve> curve;
    std::shared_ptr<const evaluation::DecisionSweep> sweep;
    spec::Interval auroc;  ///< until the engine has measured all

    [[nodiscard]] const spec::Predictions& predictions() const { return *counted; }
    [[nodiscard]] const std::string& className() const {
        return predictions().classes.at(static_cast<std::size_t>(cls));
    }
    [[nodiscard]] Subject subject() const {
        return {view->run, className(), patients, view->scale()};
    }
    [[nodiscard]] bool lockedHere() const {
        return view->locked && view->locked->cls == className();
    }
    /// The images behind a row, of several the one that the class is likeliest in first.
    [[nodiscard]] std::vector<spec::ImageId> imagesOf(std::size_t row) const;
    /// Each image of validation was predicted by models that had held it out.
    [[nodiscard]] bool outOfFold() const { return view->source == "out_of_fold"; }
    /// Some patient has several images: intervals are those over patients.
    [[nodiscard]] bool clustered() const { return curve->clusters().several; }
    /// Colour and mark of whatever is not the class: the other of two, else -1, those of no class.
    [[nodiscard]] int others() const {
        return predictions().task == spec::Task::Binary ? 1 - cls : -1;
    }
    /// A matrix of two by two: two classes, or one of many labels.
    [[nodiscard]] bool twoByTwo() const {
        return predictions().task == spec::Task::Binary ||
               predictions().task == spec::Task::Multilabel;
    }
};

/// Which cases of `data.scores` the images are of.
[[nodiscard]] std::vector<std::uint32_t> casesOf(const EvaluationData& data,
                                                 const std::vector<spec::ImageId>& images);

/// Cases that somebody chose.
struct ChosenCases {
    std::vector<std::uint32_t> cases;  ///< by their number in EvaluationData::scores
    std::vector<double> marks;         ///< their scores, of those that no plot tells apart one
};
[[nodiscard]] ChosenCases chosenOf(const EvaluationData& data,
                                   const std::vector<spec::ImageId>& images);

/// What of the predictions is looked at.
struct EvaluationChoice {
    int cls = -1;  ///< < 0: the locked class, else the positive one, else the first
    std::optional<spec::Aggregate> patients = {};
    std::string patientSource = {};
};
/// `view` has predictions. Throws Error refused (patient_two_classes) as evaluation::byPatient does.
[[nodiscard]] EvaluationData evaluationOf(std::shared_ptr<const RunData> view,
                                          const EvaluationChoice& choice);
/// How patients are made of their images: positive where any image is, and of several classes by the mean.
[[nodiscard]] spec::Aggregate aggregateOf(spec::Task task);

/// What the decision in force makes of the set.
struct DecidedSet {
    evaluation::Decision decision;
    evaluation::Decided decided;
    /// As shown, rows truth and columns called: of two by two (any other, the class), else in the order of the classes.
    evaluation::Confusion matrix;
};
[[nodiscard]] DecidedSet decidedSet(const EvaluationData& data, evaluation::Decision decision);

/// How far calls and truth agree, of the matrix as shown, with the intervals of the document.
struct AgreementFigures {
    std::optional<evaluation::DecisionPoint> point;  ///< of the decision
    spec::Interval balancedAccuracy, mcc, kappa;
};
/// O(n): for a job.
[[nodiscard]] AgreementFigures agreementOf(const EvaluationData& data,
                                           const evaluation::Decision& decision);

/// Truth and call of a row as row and column of the matrix; nullopt: its truth is not known.
[[nodiscard]] std::optional<std::pair<int, int>>
cellOf(const EvaluationData& data, const evaluation::Decision& decision, std::size_t row);

/// Images in one cell of the matrix, the most certain first.
[[nodiscard]] std::vector<spec::ImageId>
imagesIn(const EvaluationData& data, const evaluation::Decision& decision, int truth, int called);

}  // namespace lightbox::gui
