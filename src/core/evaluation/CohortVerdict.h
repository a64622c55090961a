// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "spec/External.h"

namespace lightbox::evaluation {

/// How far an AUROC may fall before ranking is said not to carry over.
inline constexpr double kAurocMargin = 0.05;
/// How wide the interval of the calibration's intercept or slope may be, either way, where "the probabilities fit" is said.
inline constexpr double kInterceptMargin = 0.5;
inline constexpr double kSlopeMargin = 0.5;
/// From this standardised difference on, a row of the case mix is called different.
inline constexpr double kDifferentMix = 0.5;

/// Four rules, each answered where it can be: whether ranking carries over (the interval of the AUROC's difference against
/// kAurocMargin), whether the lock's aim holds here, whether the probabilities fit (both intervals within their margins) and whether the
/// prevalence alone explains it where they do not (expected intercept within the interval of the intercept), and which rows of the case mix differ by kDifferentMix or
/// more. Reads all of `report` but its verdict.
[[nodiscard]] std::vector<spec::Warning> cohortVerdict(const spec::ExternalReport& report,
                                                       const spec::OperatingPoint& lock);

/// What the answers of `report.verdict` come to, in one sentence: external_summary and what holds of ranking, aim and calibration.
[[nodiscard]] spec::Warning verdictSummary(const spec::ExternalReport& report);

}  // namespace lightbox::evaluation
