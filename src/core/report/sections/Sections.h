// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "report/Report.h"

/// The parts of a report. A section without blocks has nothing to say and is left out.
namespace lightbox::report {

/// Title, of what and when, and the notice; no section yet.
[[nodiscard]] Document emptyDocument(const ReportInput& input);

/// "fold 2", "inner fold 1 of outer fold 2, trial 3"
[[nodiscard]] std::string placeText(const spec::RunPlace& place);
/// What a run that is part of a study, or averages its models, has to do with it; empty where there is none.
[[nodiscard]] std::string studyText(const ReportInput& input);
/// What an ensemble is; empty of a run of one model.
[[nodiscard]] std::string ensembleText(const ReportInput& input);

/// An ensemble's models trained on what others of them held out.
[[nodiscard]] bool isOutOfFold(const ReportInput& input);
/// "Training"; what of such an ensemble is validation served both.
[[nodiscard]] std::string setTitle(const ReportInput& input, spec::Set set);

[[nodiscard]] Section summarySection(const ReportInput& input);
[[nodiscard]] Section flowSection(const ReportInput& input);
[[nodiscard]] Section protocolSection(const ReportInput& input);
[[nodiscard]] Section thresholdSection(const ReportInput& input);
/// Everything measured on one set, accuracy last.
[[nodiscard]] Section resultSection(const SetResult& result, const std::string& title);
/// What the lock was worth on another place's cases.
[[nodiscard]] Section externalSection(const spec::ExternalReport& cohort);
[[nodiscard]] Section calibrationSection(const ReportInput& input);
[[nodiscard]] Section decisionSection(const ReportInput& input);
[[nodiscard]] Section subgroupSection(const ReportInput& input);
/// What corruptions of images do to the figures; without blocks where nobody has asked.
[[nodiscard]] Section robustnessSection(const ReportInput& input);
[[nodiscard]] Section missesSection(const ReportInput& input);
/// What persons wrote for the checklists.
[[nodiscard]] Section studySection(const ReportInput& input);
[[nodiscard]] Section trainingSection(const ReportInput& input);
[[nodiscard]] Section warningSection(const ReportInput& input);
[[nodiscard]] Section acceptedSection(const ReportInput& input);
[[nodiscard]] Section provenanceSection(const ReportInput& input);
[[nodiscard]] Section logSection(const ReportInput& input);

/// "test", "validation", "out-of-fold predictions": what that set is.
[[nodiscard]] std::string shownText(const ReportInput& input);
/// "validation", or what stands in its place.
[[nodiscard]] std::string validationText(const ReportInput& input);
/// Class that a set's key figures speak of: the one of the threshold, else the positive one; -1: none (macro figures).
[[nodiscard]] int keyClass(const spec::Evaluation& evaluation);
struct NamedFigure {
    std::string name;
    spec::Interval interval;
};
/// AUROC of that class, else the macro average.
[[nodiscard]] NamedFigure keyAuroc(const spec::Evaluation& evaluation);
/// Of the decision in force, with the prevalence that PPV and NPV stand at; empty without a threshold. Of two thresholds what is ruled
/// out, ruled in and referred.
[[nodiscard]] std::vector<NamedFigure> decisionFigures(const spec::Evaluation& evaluation);
/// ", referred counted as CLASS": how figures of one call a case count what two thresholds refer; empty where one decides.
[[nodiscard]] std::string referredText(const spec::Evaluation& evaluation);
/// Cases of each zone of two thresholds.
[[nodiscard]] Table zoneTable(const spec::TwoThresholds& two, const std::string& cls);
/// The command that trains such a run again; empty where none does: an ensemble, a part of a nested search.
[[nodiscard]] std::string trainingCommand(const spec::RunRecord& run);
/// How the probabilities were calibrated, and whether those of the figures are so.
[[nodiscard]] std::string calibratorText(const spec::CalibrationFacts& calibrator,
                                         spec::Scale scale);
/// Figure, method, the same by other methods, and the note, as cells after the name.
void addInterval(Table& table, const std::string& name, const spec::Interval& interval);
/// A warning as a banner of its own.
[[nodiscard]] Banner noteOf(const spec::Warning& warning);

}  // namespace lightbox::report
