// SPDX-License-Identifier: GPL-3.0-or-later
// Case mix and recalibration of a cohort, against tests/reference/case_mix.py.
#include "evaluation/CaseMix.h"

#include <gtest/gtest.h>

#include <cmath>

#include "CaseMixReference.h"
#include "MeasureTables.h"
#include "evaluation/Classification.h"
#include "evaluation/CohortVerdict.h"
#include "evaluation/Recalibration.h"
#include "messages/Render.h"
#include "spec/ThresholdRule.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;

/// The second score as a number that is no probability: thousandths.
CaseMixCases casesOf(const MeasureTable& table) {
    CaseMixCases cases{table.predictions(false, true), {{"grade", {}}, {"q", {}}}};
    for (std::size_t i = 0; i < table.y.size(); ++i) {
        cases.fields[0].values.push_back(std::to_string(table.grade[i]));
        cases.fields[1].values.push_back(std::to_string(std::lround(1000 * table.q[i])));
    }
    return cases;
}

spec::ExternalReport reportWith(spec::Interval difference) {
    spec::ExternalReport report;
    report.against = "validation";
    report.difference = std::move(difference);
    return report;
}

spec::Interval interval(double value, double low, double high) {
    spec::Interval result;
    result.value = value;
    result.low = low;
    result.high = high;
    return result;
}

std::vector<std::string> variantsOf(const std::vector<spec::Warning>& verdict) {
    std::vector<std::string> ids;
    for (const spec::Warning& one : verdict)
        ids.push_back(one.text.id);
    return ids;
}

using Ids = std::vector<std::string>;

spec::ThresholdRequest twoTargets(double sensitivity, double specificity) {
    spec::ThresholdRequest request;
    request.objective = spec::Objective::TwoTargets;
    request.value = sensitivity;
    request.ruleIn = specificity;
    return request;
}

}  // namespace

TEST(CaseMix, isThatOfTheReferenceByPatient) {
    std::size_t at = 0;
    for (const std::size_t t : reference::kMixTables) {
        const auto rows = caseMix(casesOf(measureTable(t - 3)), casesOf(measureTable(t)));
        ASSERT_EQ(rows.size(), 6U) << t;
        for (const spec::CaseMixRow& row : rows) {
            const auto& expected = reference::kMix[at++];
            const bool number = row.level.empty();
            EXPECT_NEAR((number ? row.development.mean : row.development.share).value(),
                        expected[0], kSame * std::max(1.0, expected[0]));
            EXPECT_NEAR((number ? row.cohort.mean : row.cohort.share).value(), expected[1],
                        kSame * std::max(1.0, expected[1]));
            EXPECT_NEAR(row.difference.value(), expected[2], kSame) << row.field << row.level;
            EXPECT_EQ(row.cohort.unknown, 0U);
            if (!number)
                continue;
            EXPECT_NEAR(row.cohort.lowerQuartile.value(), expected[3], 1e-6);
            EXPECT_NEAR(row.cohort.median.value(), expected[4], 1e-6);
            EXPECT_NEAR(row.cohort.upperQuartile.value(), expected[5], 1e-6);
        }
    }
}

TEST(CaseMix, saysWhatIsUnknownAndLeavesOutNames) {
    CaseMixCases development = casesOf(measureTable(3));
    CaseMixCases cohort = casesOf(measureTable(4));
    cohort.fields.erase(cohort.fields.begin());  // no grade there
    SubgroupField sex{"sex", {}};
    SubgroupField name{"name", {}};
    for (std::size_t i = 0; i < cohort.rows.rows.size(); ++i) {
        cohort.rows.rows[i].patient.clear();  // each its own
        sex.values.emplace_back(i % 4 == 0 ? "" : i % 2 == 0 ? "F" : "M");
        name.values.push_back("case " + std::to_string(i));
    }
    cohort.fields.push_back(sex);
    cohort.fields.push_back(name);
    const auto rows = caseMix(development, cohort);
    std::size_t sexes = 0;
    for (const spec::CaseMixRow& row : rows) {
        EXPECT_NE(row.field, "name");
        if (row.field == "grade") {
            EXPECT_FALSE(row.cohort.share);
            EXPECT_EQ(row.cohort.patients, 0U);
            EXPECT_EQ(row.cohort.unknown, cohort.rows.rows.size());
            EXPECT_FALSE(row.difference);
        }
        if (row.field != "sex")
            continue;
        ++sexes;
        EXPECT_EQ(row.level, "F") << "of two values one says it";
        EXPECT_NEAR(row.cohort.share.value(), 1.0 / 3, 0.02);
        EXPECT_FALSE(row.development.share);
    }
    EXPECT_EQ(sexes, 1U);
    // Where a share is all of one side and nothing of the other there is no variance to divide by.
    for (auto& row : development.rows.rows)
        row.yTrue = 1;
    for (auto& row : cohort.rows.rows)
        row.yTrue = 0;
    EXPECT_FALSE(caseMix(development, cohort).front().difference);
    EXPECT_EQ(caseMix(development, development).front().difference, 0.0);
}

TEST(Recalibration, isThatOfTheReference) {
    std::size_t at = 0;
    for (const std::size_t t : reference::kMixTables) {
        const auto& expected = reference::kRecalibrated[at++];
        const spec::Predictions own = measureTable(t - 3).predictions(false, true);
        const spec::Predictions cohort = measureTable(t).predictions(false, true);
        const auto choices =
            recalibrationChoices(cohort, 1, OwnRows{own, "validation"}, LockedCut{0.4, 0.7});
        EXPECT_EQ(choices.cls, "sick");
        ASSERT_EQ(choices.choices.size(), 4U);
        const auto& [locked, prevalence, intercept, both] = std::tie(
            choices.choices[0], choices.choices[1], choices.choices[2], choices.choices[3]);
        EXPECT_NEAR(choices.expectedIntercept.value(), expected[3], 1e-7);
        EXPECT_NEAR(choices.ownIntercept.value(), expected[6], 1e-7);
        EXPECT_EQ(choices.ownSource, "validation");
        EXPECT_NEAR(intercept.intercept, expected[0], 1e-7);
        EXPECT_NEAR(both.intercept, expected[1], 1e-7);
        EXPECT_NEAR(both.slope, expected[2], 1e-7);
        EXPECT_NEAR(locked.brier.value(), expected[4], kSame);
        EXPECT_NEAR(prevalence.brier.value(), expected[5], kSame);
        EXPECT_EQ(locked.threshold, 0.4);
        EXPECT_EQ(locked.ruleIn, 0.7);
        // A call stays: what is above the threshold is above the carried one.
        const auto moved = [](double p, const spec::Recalibration& by) {
            return 1 / (1 + std::exp(-(by.intercept + by.slope * std::log(p / (1 - p)))));
        };
        for (const auto& by : {prevalence, intercept, both}) {
            EXPECT_NEAR(by.threshold.value(), moved(0.4, by), 1e-12);
            EXPECT_NEAR(by.ruleIn.value(), moved(0.7, by), 1e-12);
        }
        // Of patients left out of the fit: not flattered, and not far off.
        EXPECT_GT(both.brier.value(), 0);
        EXPECT_LT(both.brier.value(), locked.brier.value() + 0.02);
        // The probabilities are those that the Brier scores are of.
        const ClassScores scores = classScores(cohort, 1);
        for (const spec::Recalibration& one : choices.choices) {
            const auto p = recalibrated(scores, one);
            ASSERT_TRUE(p);
            EXPECT_EQ(brier(*p, scores.positive), one.brier);
        }
    }
}

TEST(Recalibration, offersNothingThatTurnsRanksRound) {
    spec::Predictions cohort = measureTable(9).predictions();
    for (spec::PredictionRow& row : cohort.rows)
        row.yTrue = 1 - row.yTrue;
    const spec::Predictions own = measureTable(9).predictions();
    const auto turned = recalibrationChoices(cohort, 1, OwnRows{own, "validation"}, {});
    ASSERT_EQ(turned.choices.size(), 3U);
    EXPECT_EQ(turned.choices.back().kind, spec::Recalibration::Kind::Intercept);
    EXPECT_FALSE(turned.choices.front().threshold);
    for (spec::PredictionRow& row : cohort.rows)
        row.yTrue = 0;
    const auto one =
        recalibrationChoices(cohort, 1, OwnRows{own, "validation"}, LockedCut{0.5, {}});
    EXPECT_EQ(one.choices.size(), 1U) << "nothing can be fitted to one class";
    EXPECT_FALSE(one.expectedIntercept);
    EXPECT_TRUE(one.ownIntercept);
}

TEST(Recalibration, ofWeightedTrainingIsJudgedByTheRunsOwnRows) {
    // A model whose classes were weighted to one half: its probabilities are too high wherever there are fewer.
    spec::Predictions own = measureTable(9).predictions();
    for (spec::PredictionRow& row : own.rows) {
        row.p[1] = 1 / (1 + std::exp(-(std::log(row.p[1] / row.p[0]) + 3)));
        row.p[0] = 1 - row.p[1];
    }
    const auto here = recalibrationChoices(own, 1, OwnRows{own, "validation"}, {});
    EXPECT_LT(here.ownIntercept.value(), -2);
    EXPECT_NEAR(here.expectedIntercept.value(), here.ownIntercept.value(), 1e-9)
        << "the prevalence is the same";
    spec::ExternalReport report;
    spec::Calibration calibration;
    calibration.cls = here.cls;
    calibration.intercept =
        interval(*here.ownIntercept, *here.ownIntercept - 0.2, *here.ownIntercept + 0.2);
    report.evaluation.calibration = {calibration};
    report.recalibration = {here};
    EXPECT_EQ(variantsOf(cohortVerdict(report, {})), Ids{"external_calibration.high_own"});
}

TEST(CohortVerdict, goesByMarginsAndIntervals) {
    EXPECT_EQ(variantsOf(cohortVerdict(reportWith(interval(-0.025, -0.042, -0.008)), {})),
              Ids{"external_ranking.kept"});
    EXPECT_EQ(variantsOf(cohortVerdict(reportWith(interval(-0.2, -0.3, -0.1)), {})),
              Ids{"external_ranking.lost"});
    EXPECT_EQ(variantsOf(cohortVerdict(reportWith(interval(-0.04, -0.1, 0.02)), {})),
              Ids{"external_ranking.unclear"});
    EXPECT_TRUE(cohortVerdict(reportWith({}), {}).empty());

    spec::ExternalReport report;
    spec::OperatingPoint lock;
    lock.objective = "sensitivity >= 0.95 (lower bound)";
    spec::AtThreshold at;
    at.sensitivity = interval(0.97, 0.94, 0.99);
    report.evaluation.atThreshold = at;
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.missed"});
    lock.objective = "sensitivity >= 0.95";
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.estimate"});
    lock.objective = "sensitivity >= 0.93";
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.reached"});

    // Two targets are one aim.
    spec::TwoThresholds two;
    two.sensitivity = interval(0.98, 0.96, 0.99);
    two.specificity = interval(0.8, 0.75, 0.85);
    report.evaluation.twoThresholds = two;
    lock.objective = spec::ruleText(twoTargets(0.95, 0.9));
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.both_missed"});
    lock.objective = spec::ruleText(twoTargets(0.95, 0.78));
    report.evaluation.twoThresholds->specificity = interval(0.79, 0.75, 0.85);
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.both_estimate"});
    lock.objective = spec::ruleText(twoTargets(0.95, 0.7));
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_aim.both_reached"});
    report.evaluation.twoThresholds.reset();

    report.evaluation.atThreshold.reset();
    spec::Calibration calibration;
    calibration.cls = "sick";
    calibration.intercept = interval(-1.83, -2.1, -1.5);
    calibration.slope = interval(1.07, 0.9, 1.2);
    report.evaluation.calibration = {calibration};
    report.recalibration = {{"sick", {}, {}, -1.84, {}}};
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.high_explained"});
    report.recalibration.front().expectedIntercept.reset();
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.high_alone"});
    report.recalibration.front().expectedIntercept = -0.2;
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.high"});
    report.evaluation.calibration.front().intercept = interval(0.1, -0.1, 0.3);
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.kept"});
    // A wide interval is no sign of a good fit.
    report.evaluation.calibration.front().slope = interval(0.26, -0.74, 1.27);
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.unclear"});
    report.evaluation.calibration.front().slope = {};
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.kept_intercept"});
    report.evaluation.calibration.front().intercept = interval(0.1, -0.9, 1.1);
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)),
              Ids{"external_calibration.unclear_intercept"});
    report.evaluation.calibration.front().intercept = interval(0.1, -0.1, 0.3);
    report.evaluation.calibration.front().slope = interval(0.5, 0.4, 0.6);
    EXPECT_EQ(variantsOf(cohortVerdict(report, lock)), Ids{"external_calibration.extreme"});

    report.evaluation.calibration.clear();
    report.caseMix = {
        {"age", "", {}, {}, 0.71}, {"sex", "F", {}, {}, 0.1}, {"", "sick", {}, {}, -0.9}};
    const auto verdict = cohortVerdict(report, lock);
    EXPECT_EQ(variantsOf(verdict), Ids{"external_case_mix"});
    // A class's share belongs to the case mix like any other figure.
    EXPECT_EQ(messages::english(verdict.front().text),
              "2 figures of the case mix differ much from development: age, sick");
}

TEST(CohortVerdict, comesToOneSentence) {
    const auto summary = [](std::initializer_list<const char*> answers) {
        spec::ExternalReport report;
        for (const char* id : answers)
            report.verdict.push_back(spec::warning(id));
        return verdictSummary(report).text.id;
    };
    const char* kept = "external_ranking.kept";
    const char* reached = "external_aim.reached";
    const char* missed = "external_aim.both_missed";
    const char* fits = "external_calibration.kept_intercept";
    const char* high = "external_calibration.high_explained";
    EXPECT_EQ(summary({}), "external_summary.unclear");
    EXPECT_EQ(summary({"external_ranking.unclear", reached, fits}), "external_summary.unclear");
    EXPECT_EQ(summary({"external_ranking.lost", reached, fits}), "external_summary.lost");
    EXPECT_EQ(summary({kept, reached, fits, "external_case_mix"}), "external_summary.usable");
    EXPECT_EQ(summary({kept, fits}), "external_summary.no_aim");
    EXPECT_EQ(summary({kept, reached, high}), "external_summary.calibration");
    EXPECT_EQ(summary({kept, reached, fits, high}), "external_summary.calibration")
        << "of several labels one is enough";
    EXPECT_EQ(summary({kept, "external_aim.estimate", fits}), "external_summary.unclear");
    EXPECT_EQ(summary({kept, missed, fits}), "external_summary.aim");
    EXPECT_EQ(summary({kept, missed, high}), "external_summary.aim_calibration");
    EXPECT_EQ(summary({kept, reached}), "external_summary.ranking");
}
