// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/Access.h"
#include "engine/seal/Seal.h"
#include "spec/Study.h"

// Within engine only: the runs of a study, and the sets of each.
namespace lightbox::engine {

/// A run of a study, and how it ended (Interrupted where it says that it runs and nobody trains it).
struct StudyRun {
    std::shared_ptr<const spec::RunRecord> record;
    spec::Outcome outcome = spec::Outcome::Running;
    [[nodiscard]] const spec::RunId& id() const { return record->id; }
    [[nodiscard]] bool isFinished() const { return spec::hasResult(outcome); }
};
/// By repetition, fold, trial, inner fold. Of two in one place the later one counts.
[[nodiscard]] std::vector<StudyRun> runsOf(const project::Project& project,
                                           const spec::StudyId& study);

/// The run at `place`, nullptr where there is none.
[[nodiscard]] const StudyRun* findRun(const std::vector<StudyRun>& runs,
                                      const spec::RunPlace& place);

/// What the held-out images of runs say, each run read and measured once. What was sealed since is left
/// out.
class HeldOut {
public:
    struct Measured {
        spec::Predictions rows;  ///< none: not predicted, or closed
        spec::Interval auroc;    ///< macro
        std::size_t n = 0;       ///< of the unit
        std::optional<std::size_t> patients;
        std::vector<std::string> leftOut;  ///< classes that the mean is not of
    };
    /// `patients`: they are the unit; nullopt: images.
    explicit HeldOut(const project::Project& project, std::optional<spec::Aggregate> patients = {});
    [[nodiscard]] const Measured& of(const spec::RunRecord& record);
    [[nodiscard]] std::optional<double> auroc(const spec::RunRecord& record);

private:
    const project::Project& m_project;
    std::shared_ptr<const spec::Dataset> m_dataset;
    HiddenImages m_hidden;
    std::optional<spec::Aggregate> m_patients;
    std::map<spec::RunId, Measured> m_measured;
};

/// Mean within inner folds (nested) or within the folds, of every trial. `outer`: of that outer fold
/// alone.
[[nodiscard]] std::vector<spec::StudyTrial> trialsOf(HeldOut& heldOut,
                                                     const spec::StudyRecord& study,
                                                     const std::vector<StudyRun>& runs,
                                                     const spec::RunPlace* outer = nullptr);
/// The number of the trial with the best mean, the first of equals; nullopt unless every one has all
/// of its folds.
[[nodiscard]] std::optional<int> bestTrial(const std::vector<spec::StudyTrial>& trials);

/// The runs whose held-out images speak for the study, by repetition and fold; those not there yet
/// are left out.
[[nodiscard]] std::vector<StudyRun> speaking(const spec::StudyRecord& study,
                                             const std::vector<StudyRun>& runs,
                                             std::optional<int> chosen);

/// The sets that the run at `place` trains and validates on, without what somebody left out.
[[nodiscard]] SplitInUse splitAt(const project::Project& project, const spec::Dataset& dataset,
                                 const spec::StudyRecord& study, const spec::RunPlace& place);
/// What a study of this split keeps of the data.
[[nodiscard]] std::string studyFingerprint(const project::Project& project,
                                           const spec::Dataset& dataset,
                                           const spec::SplitId& split);
/// Whether the data is still what the study began with.
[[nodiscard]] bool fitsData(const spec::StudyRecord& study, const project::Project& project,
                            const spec::Dataset& dataset);

/// The study that a run is part of, or whose fold models an ensemble averages; nullopt where there is none, or none that can be read.
/// `patients` as reportOf() has it.
[[nodiscard]] std::optional<spec::StudyReport>
studyBehind(const project::Project& project, const spec::RunRecord& record,
            std::optional<spec::Aggregate> patients = {});
/// The same of an ensemble that averages just the models whose mean the study states, and has one: nullopt of a part of them, or of
/// another trial's.
[[nodiscard]] std::optional<spec::StudyReport>
studyAveraged(const project::Project& project, const spec::RunRecord& record,
              std::optional<spec::Aggregate> patients = {});

/// What leads where a study's held-out images are measured together: the mean of its folds, what is to be known of it
/// (spec::StudyReport::warnings) and that pooled figures are none of its.
void leadWithMean(spec::Evaluation& evaluation, const spec::StudyReport& study);
/// Those of `more` that do not stand in `warnings` yet.
void addNew(std::vector<spec::Warning>& warnings, const std::vector<spec::Warning>& more);

/// `patients`: the unit of every figure; nullopt: images. Throws Error refused (patient_two_classes).
[[nodiscard]] spec::StudyReport reportOf(const project::Project& project,
                                         const spec::StudyRecord& study,
                                         std::optional<spec::Aggregate> patients = {});
/// Adds rows of another model to `all`.
void pool(std::optional<spec::Predictions>& all, const spec::Predictions& rows);
/// The mean over several rows of an image; sorted by image.
[[nodiscard]] std::vector<spec::PredictionRow> averaged(std::vector<spec::PredictionRow> rows);

}  // namespace lightbox::engine
