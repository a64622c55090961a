// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/CohortVerdict.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "spec/ThresholdRule.h"

namespace lightbox::evaluation {

namespace {

/// As it is shown: three decimals.
double shown(double value) {
    return std::round(1000 * value) / 1000;
}

messages::Message sourceName(const std::string& source) {
    return messages::Message{source == "test"          ? "source_test"
                             : source == "out_of_fold" ? "source_out_of_fold"
                                                       : "source_validation"};
}

void judgeRanking(const spec::ExternalReport& report, std::vector<spec::Warning>& verdict) {
    const spec::Interval& difference = report.difference;
    if (!difference.value || !difference.low || !difference.high)
        return;
    const char* id = *difference.low > -kAurocMargin    ? "external_ranking.kept"
                     : *difference.high < -kAurocMargin ? "external_ranking.lost"
                                                        : "external_ranking.unclear";
    verdict.push_back(spec::warning(id, {{"difference", shown(*difference.value)},
                                         {"low", shown(*difference.low)},
                                         {"high", shown(*difference.high)},
                                         {"source", sourceName(report.against)}}));
}

/// What the rule asks of one figure.
struct Asked {
    const spec::Interval* figure;
    double least;
};

std::vector<Asked> askedOf(const spec::ThresholdRequest& rule, const spec::Evaluation& evaluation) {
    const auto& at = evaluation.atThreshold;
    const auto& two = evaluation.twoThresholds;
    if (at && rule.objective == spec::Objective::Sensitivity)
        return {{&at->sensitivity, rule.value}};
    if (at && rule.objective == spec::Objective::Specificity)
        return {{&at->specificity, rule.value}};
    if (two && rule.objective == spec::Objective::TwoTargets)
        return {{&two->sensitivity, rule.value}, {&two->specificity, rule.ruleIn}};
    return {};
}

void judgeAim(const spec::ExternalReport& report, const spec::OperatingPoint& lock,
              std::vector<spec::Warning>& verdict) {
    const auto rule = spec::ruleFrom(lock.objective);
    if (!rule)
        return;
    for (const Asked& asked : askedOf(*rule, report.evaluation)) {
        const spec::Interval& figure = *asked.figure;
        const auto& judged = rule->confident ? figure.low : figure.value;
        if (!figure.value || !figure.low || !figure.high || !judged)
            continue;
        verdict.push_back(
            spec::warning(*judged >= asked.least ? "external_aim.reached" : "external_aim.missed",
                          {{"aim", lock.objective},
                           {"value", shown(*figure.value)},
                           {"low", shown(*figure.low)},
                           {"high", shown(*figure.high)}}));
    }
}

bool holds(const spec::Interval& interval, double value) {
    return interval.low && interval.high && *interval.low <= value && value <= *interval.high;
}

void judgeCalibration(const spec::ExternalReport& report, std::vector<spec::Warning>& verdict) {
    for (const spec::Calibration& one : report.evaluation.calibration) {
        const auto choices = std::find_if(report.recalibration.begin(), report.recalibration.end(),
                                          [&](const auto& of) { return of.cls == one.cls; });
        if (choices == report.recalibration.end() || !one.intercept.value || !one.intercept.low)
            continue;
        const messages::Args args{{"class", one.cls},
                                  {"intercept", shown(*one.intercept.value)},
                                  {"slope", shown(one.slope.value.value_or(1))}};
        if (holds(one.intercept, 0)) {
            const bool fits = !one.slope.value || holds(one.slope, 1);
            verdict.push_back(spec::warning(fits                   ? "external_calibration.kept"
                                            : *one.slope.value < 1 ? "external_calibration.extreme"
                                                                   : "external_calibration.flat",
                                            args));
            continue;
        }
        const bool high = *one.intercept.value < 0;
        const auto& expected = choices->expectedIntercept;
        const bool explained =
            expected && holds(one.intercept, *expected) && (*expected < 0) == high;
        verdict.push_back(spec::warning(
            high ? (explained ? "external_calibration.high_explained" : "external_calibration.high")
                 : (explained ? "external_calibration.low_explained" : "external_calibration.low"),
            args));
    }
}

void judgeCaseMix(const spec::ExternalReport& report, std::vector<spec::Warning>& verdict) {
    std::vector<std::string> different;
    for (const spec::CaseMixRow& row : report.caseMix)
        // A class's share moves calibration, which is judged above.
        if (!row.field.empty() && row.difference && std::abs(*row.difference) >= kDifferentMix)
            different.push_back(row.level.empty() ? row.field : row.field + " " + row.level);
    if (!different.empty())
        verdict.push_back(spec::warning("external_case_mix",
                                        {{"rows", different.size()}, {"fields", different}}));
}

}  // namespace

std::vector<spec::Warning> cohortVerdict(const spec::ExternalReport& report,
                                         const spec::OperatingPoint& lock) {
    std::vector<spec::Warning> verdict;
    judgeRanking(report, verdict);
    judgeAim(report, lock, verdict);
    judgeCalibration(report, verdict);
    judgeCaseMix(report, verdict);
    return verdict;
}

}  // namespace lightbox::evaluation
