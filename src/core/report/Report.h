// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "project/Project.h"
#include "report/Document.h"
#include "spec/Evaluation.h"
#include "spec/External.h"
#include "spec/Health.h"
#include "spec/Robustness.h"
#include "spec/Run.h"
#include "spec/Split.h"
#include "spec/Study.h"
#include "spec/Written.h"

namespace lightbox::report {

/// One set's figures and the predictions they come from (for the curves).
struct SetResult {
    spec::Evaluation evaluation;
    spec::Predictions predictions;
    /// As the model gave them, where `predictions` are calibrated: these rank.
    std::optional<spec::Predictions> raw = {};
    /// The same with patients for the unit, where some have several images.
    std::optional<spec::Evaluation> byPatient = {};
};

/// All that a report says. Names are shown as given: pseudonyms are the caller's job, and so is leaving out a sealed test.
struct ReportInput {
    std::string project;    ///< its name
    std::string createdAt;  ///< ISO 8601, UTC
    spec::RunRecord run;
    std::vector<spec::EpochReport> history;
    std::size_t imagesImported = 0;
    std::optional<std::size_t> patients;
    std::size_t unreadable = 0;              ///< files that could not become images
    std::optional<spec::SplitReport> split;  ///< of the run; classes as run.dataset.classes
    std::size_t looksUnsealed = 0;           ///< its test results were made while it was not sealed
    bool everSealed = false;                 ///< the run's test set was sealed at some time
    int reveals = 0;
    std::size_t sealBreaks = 0;
    std::optional<SetResult> val;
    std::optional<SetResult> test;
    std::optional<spec::OperatingPoint> operatingPoint;  ///< the locked one
    std::vector<spec::Acceptance> accepted;  ///< findings of the health report; oldest first, the
                                             ///< message empty where it may name patients
    std::vector<Case> misses;                ///< worst first
    std::vector<project::AuditEntry>
        audit;  ///< what concerns this run, its split and thresholds; oldest first
    std::vector<spec::Warning> warnings;  ///< of the ledger: shown with the protocol
    int folds = 0;  ///< above 0: the run is one of so many of a cross-validation
    std::optional<spec::StudyReport> study =
        {};  ///< that the run is part of: its mean is the result
    /// The run is an outer fold of a nested search: its settings, its epoch too, came from inner folds.
    [[nodiscard]] bool heldOut() const {
        return study && study->record.nested && run.place.inner == 0 && run.place.fold > 0;
    }
    /// Its split has a test set, or none is known.
    [[nodiscard]] bool hasTestSet() const {
        return test || !split || std::ranges::any_of(split->sets, [](const spec::SetCounts& set) {
                   return set.set == spec::Set::Test && set.images > 0;
               });
    }
    std::vector<spec::RunRecord> members = {};  ///< whose models an ensemble averages
    std::optional<spec::RobustnessAudit> robustness =
        {};  ///< on validation, as it was measured last; without ids of images
    bool dataChangedSince = false;
    spec::WrittenTexts written = {};  ///< by the keys of fields(): what a person wrote
    std::vector<spec::ExternalReport> external = {};  ///< cohorts that the run was judged on
};

/// The set that a report speaks of first: test, else validation; nullptr without either.
[[nodiscard]] const SetResult* shownSet(const ReportInput& input);

/// What a reader of `input` needs, the most needed first.
[[nodiscard]] Document reportDocument(const ReportInput& input);
/// The same but for what persons wrote: plots and their bands, which take their time, are made once for all texts.
struct FixedReport {
    Document document;
    std::size_t texts = 0;  ///< what persons wrote stands before this section
    Section threshold;      ///< as the model card has it, too
};
[[nodiscard]] FixedReport fixedReport(const ReportInput& input);
/// With the texts of `input`, which may be withoutRows().
[[nodiscard]] Document reportDocument(const FixedReport& fixed, const ReportInput& input);
/// Without what only fixedReport() needs: enough for checklists and texts.
[[nodiscard]] ReportInput withoutRows(ReportInput input);
/// What whoever is handed the model needs to know of it, without pictures (Mitchell 2019).
[[nodiscard]] Document modelCard(const ReportInput& input);
/// With the texts of `input`, which may be withoutRows().
[[nodiscard]] Document modelCard(const FixedReport& fixed, const ReportInput& input);

}  // namespace lightbox::report
