// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "messages/Message.h"

/// What a project says of the items of checklists. Each function gives its parts in order, or nothing.
namespace lightbox::report {

struct ReportInput;

using Said = std::vector<messages::Message>;
using Fact = Said (*)(const ReportInput& input);

/// Parts in English, one after another.
[[nodiscard]] std::string plain(const Said& said);

[[nodiscard]] Said dataFact(const ReportInput& input);
[[nodiscard]] Said preparedFact(const ReportInput& input);
[[nodiscard]] Said preparationFact(const ReportInput& input);
[[nodiscard]] Said classFact(const ReportInput& input);
[[nodiscard]] Said predictorFact(const ReportInput& input);
[[nodiscard]] Said sizeFact(const ReportInput& input);
[[nodiscard]] Said missingFact(const ReportInput& input);
[[nodiscard]] Said levelFact(const ReportInput& input);
[[nodiscard]] Said splitFact(const ReportInput& input);
[[nodiscard]] Said startFact(const ReportInput& input);
[[nodiscard]] Said modelFact(const ReportInput& input);
[[nodiscard]] Said subgroupFact(const ReportInput& input);
[[nodiscard]] Said measureFact(const ReportInput& input);
[[nodiscard]] Said updatingFact(const ReportInput& input);
[[nodiscard]] Said intervalFact(const ReportInput& input);
[[nodiscard]] Said commandFact(const ReportInput& input);
[[nodiscard]] Said thresholdFact(const ReportInput& input);
[[nodiscard]] Said predictionFact(const ReportInput& input);
[[nodiscard]] Said selectionFact(const ReportInput& input);
[[nodiscard]] Said ensembleFact(const ReportInput& input);
[[nodiscard]] Said imbalanceFact(const ReportInput& input);
[[nodiscard]] Said softwareFact(const ReportInput& input);
[[nodiscard]] Said flowFact(const ReportInput& input);
[[nodiscard]] Said exclusionFact(const ReportInput& input);
[[nodiscard]] Said prevalenceFact(const ReportInput& input);
[[nodiscard]] Said performanceFact(const ReportInput& input);
[[nodiscard]] Said thresholdFigureFact(const ReportInput& input);
[[nodiscard]] Said externalFact(const ReportInput& input);
/// The same, each cohort by its number: what one is called may tell a place.
[[nodiscard]] Said numberedExternalFact(const ReportInput& input);
[[nodiscard]] Said explanationFact(const ReportInput& input);
[[nodiscard]] Said missFact(const ReportInput& input);

}  // namespace lightbox::report
