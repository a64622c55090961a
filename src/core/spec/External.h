// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Json.h"
#include "spec/Calibrator.h"
#include "spec/Evaluation.h"

namespace lightbox::spec {

/// An image of a cohort that looks like one of the project's, which is no other place's.
struct NearCopy {
    ImageId image;
    ImageId like;            ///< of the project; a closed one by its pseudonym
    bool isTurned = false;   ///< only mirrored or turned
    bool isTrained = false;  ///< `like` is of the run's training or validation
};

/// Cases of another place, which no run was trained or chosen on.
struct Cohort {
    std::string name;
    bool scores = false;  ///< a table of somebody's scores: no images, and no model of ours
    std::vector<std::string> sources;
    std::string createdAt;  ///< UTC, ISO 8601
    std::string createdBy;
    std::size_t images = 0;  ///< cases whose class is known
    std::optional<std::size_t> patients;
    std::string fingerprint =
        {};  ///< of the cases, whatever they are called; empty: written before there was one
    std::vector<Warning> warnings = {};     ///< of its import, and where it meets the project
    std::vector<NearCopy> nearCopies = {};  ///< as it was read in
    std::optional<double> prevalence = {};  ///< stated for PPV and NPV when it was judged last
};

/// One side of a row of the case mix; every patient counts one, whatever images there are.
struct CaseMixSide {
    std::size_t patients = 0;  ///< of whom it is known
    std::size_t unknown = 0;   ///< of whom it is not
    std::optional<double> share;
    std::optional<double> mean, sd, median, lowerQuartile, upperQuartile;
};

/// How often a class or a field's value occurs, or how a field's numbers lie, in development and in the cohort.
struct CaseMixRow {
    std::string field;  ///< empty: a class
    std::string level;  ///< class or value; empty: numbers
    CaseMixSide development, cohort;
    /// Cohort less development over the root of the mean of both variances (Austin 2009); nullopt: no variance in either, or a side
    /// where nothing is known.
    std::optional<double> difference;
};

/// What could be made of the probabilities for this cohort; ranks, and so calls, stay as they are.
struct Recalibration {
    enum class Kind {
        AsLocked,
        Prevalence,  ///< the intercept moved by the difference of both prevalences' logits; nothing is fitted
        Intercept,       ///< fitted, the slope held at 1
        InterceptSlope,  ///< both fitted
    };
    Kind kind = Kind::AsLocked;
    double intercept = 0, slope = 1;    ///< of logit(p)
    std::optional<double> threshold;    ///< what the locked one becomes
    std::optional<double> ruleIn = {};  ///< the same of the upper of two
    std::optional<double>
        brier;  ///< of what is fitted: over ten folds by patient, each left out of the fit
};
[[nodiscard]] std::string toString(Recalibration::Kind kind);  ///< "as_locked", "prevalence" …
[[nodiscard]] std::optional<Recalibration::Kind> recalibrationKindFromString(std::string_view text);

/// What would put a run's probabilities right for a cohort, kept with the run by a name. It is applied to nothing in the project.
struct KeptRecalibration {
    std::string name;
    RunId run;
    std::string cohort;
    std::string cls;
    Scale scale = Scale::Raw;  ///< of the probabilities that it takes
    Recalibration line;
    std::size_t images = 0;  ///< of the cohort, whose class is known
    std::optional<std::size_t> patients;
    std::string keptAt;  ///< UTC, ISO 8601
    std::string keptBy;
    std::string reason;
};

/// Of one class.
struct RecalibrationChoices {
    std::string cls;
    /// Of the run's own rows on the lock's scale, the slope held at 1: not near 0 where training weighted the classes.
    std::optional<double> ownIntercept;
    std::string ownSource;  ///< of those rows: "validation", "out_of_fold"
    /// What the prevalences alone would make of it: ownIntercept, and the logit of the cohort's share of images less that of the own
    /// rows'.
    std::optional<double> expectedIntercept;
    std::vector<Recalibration> choices;
};

/// A cohort judged by a locked run.
struct ExternalReport {
    Cohort cohort;
    Evaluation evaluation;  ///< split "external", source "external"
    std::string against;    ///< what it is compared with: "test", "validation", "out_of_fold"
    Interval
        difference;  ///< AUROC of the key class (else macro) less that of `against`: independent sets
    std::vector<ImportIssue> issues;  ///< files that became no case
    std::vector<CaseMixRow> caseMix;
    std::vector<RecalibrationChoices> recalibration;  ///< of the positive class, or of every label
    std::vector<Warning>
        verdict;  ///< external_ranking, external_aim, external_calibration, external_case_mix
    std::optional<Warning> summary = {};       ///< external_summary: what these come to
    std::vector<KeptRecalibration> kept = {};  ///< of this cohort, oldest first
};

/// A cohort as a run sees it that has not judged it: its labels are closed.
struct ClosedCohort {
    Cohort cohort;
    int openings = 0;                 ///< by other runs
    std::vector<CaseMixRow> caseMix;  ///< of fields alone, no class is told
    std::vector<Warning> warnings;
    std::vector<ImportIssue> issues;  ///< files that became no case; told by the import alone
};

/// cohort.json. Reading throws Error data (json_invalid), refused (version_newer).
[[nodiscard]] base::Json toJson(const Cohort& cohort);
[[nodiscard]] Cohort cohortFromJson(const base::Json& json);
/// recalibrations.json of a run. Reading throws Error data (json_invalid), refused (version_newer).
[[nodiscard]] base::Json toJson(const KeptRecalibration& kept);
[[nodiscard]] base::Json toJson(const std::vector<KeptRecalibration>& kept);
[[nodiscard]] std::vector<KeptRecalibration> keptRecalibrationsFromJson(const base::Json& json);
/// The evaluation's document with "cohort", "against", "difference", "case_mix", "recalibration", "verdict", "summary" and "kept_recalibrations".
[[nodiscard]] base::Json toJson(const ExternalReport& report);

}  // namespace lightbox::spec
