// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/CohortVerdict.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "evaluation/Aim.h"

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

void judgeAim(const spec::ExternalReport& report, const spec::OperatingPoint& lock,
              std::vector<spec::Warning>& verdict) {
    const auto aim = aimOf(lock.objective, report.evaluation);
    if (!aim)
        return;
    messages::Args args{{"aim", lock.objective}};
    const auto add = [&args](const spec::Interval& figure, const char* value, const char* low,
                             const char* high) {
        args.push_back({value, shown(*figure.value)});
        args.push_back({low, shown(figure.low.value_or(*figure.value))});
        args.push_back({high, shown(figure.high.value_or(*figure.value))});
    };
    const bool isOfTwo = aim->sensitivity && aim->specificity;
    if (isOfTwo) {
        add(*aim->sensitivity, "sensitivity", "sensitivity_low", "sensitivity_high");
        add(*aim->specificity, "specificity", "specificity_low", "specificity_high");
        verdict.push_back(spec::warning(aim->byEstimateAlone ? "external_aim.both_estimate"
                                        : aim->isReached     ? "external_aim.both_reached"
                                                             : "external_aim.both_missed",
                                        args));
        return;
    }
    add(aim->sensitivity ? *aim->sensitivity : *aim->specificity, "value", "low", "high");
    verdict.push_back(spec::warning(aim->byEstimateAlone ? "external_aim.estimate"
                                    : aim->isReached     ? "external_aim.reached"
                                                         : "external_aim.missed",
                                    args));
}

bool holds(const spec::Interval& interval, double value) {
    return interval.low && interval.high && *interval.low <= value && value <= *interval.high;
}

void addInterval(messages::Args& args, const std::string& name, const spec::Interval& figure) {
    args.push_back({name, shown(*figure.value)});
    args.push_back({name + "_low", shown(figure.low.value_or(*figure.value))});
    args.push_back({name + "_high", shown(figure.high.value_or(*figure.value))});
}

bool isNarrow(const spec::Interval& figure, double margin) {
    return figure.low && figure.high && *figure.low >= *figure.value - margin &&
           *figure.high <= *figure.value + margin;
}

/// Of probabilities that are neither too high nor too low on the whole.
const char* fitOf(const spec::Calibration& one) {
    const bool isClear = isNarrow(one.intercept, kInterceptMargin);
    if (!one.slope.value || !one.slope.low || !one.slope.high)
        return isClear ? "external_calibration.kept_intercept"
                       : "external_calibration.unclear_intercept";
    if (!holds(one.slope, 1))
        return *one.slope.value < 1 ? "external_calibration.extreme" : "external_calibration.flat";
    return isClear && isNarrow(one.slope, kSlopeMargin) ? "external_calibration.kept"
                                                        : "external_calibration.unclear";
}

messages::Args withSlope(messages::Args args, const spec::Calibration& one) {
    if (one.slope.value)
        addInterval(args, "slope", one.slope);
    return args;
}

void judgeCalibration(const spec::ExternalReport& report, std::vector<spec::Warning>& verdict) {
    for (const spec::Calibration& one : report.evaluation.calibration) {
        const auto choices = std::find_if(report.recalibration.begin(), report.recalibration.end(),
                                          [&](const auto& of) { return of.cls == one.cls; });
        if (choices == report.recalibration.end() || !one.intercept.value || !one.intercept.low)
            continue;
        messages::Args args{{"class", one.cls}};
        addInterval(args, "intercept", one.intercept);
        if (holds(one.intercept, 0)) {
            verdict.push_back(spec::warning(fitOf(one), withSlope(std::move(args), one)));
            continue;
        }
        const bool isHigh = *one.intercept.value < 0;
        const auto& own = choices->ownIntercept;
        const auto& expected = choices->expectedIntercept;
        if (own && holds(one.intercept, *own)) {
            args.push_back({"source", sourceName(choices->ownSource)});
            verdict.push_back(spec::warning(
                isHigh ? "external_calibration.high_own" : "external_calibration.low_own", args));
            continue;
        }
        if (!expected) {  // nothing is known of what the prevalence would do
            verdict.push_back(spec::warning(isHigh ? "external_calibration.high_alone"
                                                   : "external_calibration.low_alone",
                                            args));
            continue;
        }
        const bool explained =
            holds(one.intercept, *expected) && (*expected < own.value_or(0)) == isHigh;
        verdict.push_back(spec::warning(
            isHigh
                ? (explained ? "external_calibration.high_explained" : "external_calibration.high")
                : (explained ? "external_calibration.low_explained" : "external_calibration.low"),
            args));
    }
}

void judgeCaseMix(const spec::ExternalReport& report, std::vector<spec::Warning>& verdict) {
    std::vector<std::string> different;
    for (const spec::CaseMixRow& row : report.caseMix)
        if (row.difference && std::abs(*row.difference) >= kDifferentMix)
            different.push_back(row.field.empty()   ? row.level
                                : row.level.empty() ? row.field
                                                    : row.field + " " + row.level);
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

spec::Warning verdictSummary(const spec::ExternalReport& report) {
    const auto answer = [&](std::string_view code) -> const spec::Warning* {
        const auto found = std::find_if(report.verdict.begin(), report.verdict.end(),
                                        [&](const spec::Warning& one) { return one.code == code; });
        return found == report.verdict.end() ? nullptr : &*found;
    };
    const spec::Warning* ranking = answer("external_ranking");
    if (ranking == nullptr || ranking->text.id == "external_ranking.unclear")
        return spec::warning("external_summary.unclear");
    if (ranking->text.id == "external_ranking.lost")
        return spec::warning("external_summary.lost");
    const spec::Warning* aim = answer("external_aim");
    const bool isMissed = aim != nullptr && aim->text.id.ends_with("missed");
    if (aim != nullptr && aim->text.id.ends_with("estimate"))
        return spec::warning("external_summary.unclear");
    const spec::Warning* calibration = answer("external_calibration");
    // Of several labels, all of them.
    const bool fits =
        std::none_of(report.verdict.begin(), report.verdict.end(), [](const spec::Warning& one) {
            return one.code == "external_calibration" &&
                   one.text.id.find(".kept") == std::string::npos;
        });
    if (isMissed)
        return spec::warning(fits ? "external_summary.aim" : "external_summary.aim_calibration");
    if (calibration == nullptr)
        return spec::warning("external_summary.ranking");
    if (!fits)
        return spec::warning("external_summary.calibration");
    return spec::warning(aim == nullptr ? "external_summary.no_aim" : "external_summary.usable");
}

}  // namespace lightbox::evaluation
