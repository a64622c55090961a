// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of models, subgroups, patients and undecided cases, against tests/reference/measures.py and by simulation.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "MeasureTables.h"
#include "MeasuresReference.h"
#include "base/Error.h"
#include "base/Random.h"
#include "evaluation/Conformal.h"
#include "evaluation/Evaluate.h"
#include "evaluation/FieldNumbers.h"
#include "evaluation/PairedCalls.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Subgroups.h"
#include "evaluation/Table.h"
#include "spec/Json.h"
#include "statistics/Holm.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;

std::vector<std::uint8_t> rightOf(const std::vector<double>& p,
                                  const std::vector<std::uint8_t>& y) {
    std::vector<std::uint8_t> right;
    for (std::size_t i = 0; i < p.size(); ++i)
        right.push_back((p[i] >= 0.5) == (y[i] != 0) ? 1 : 0);
    return right;
}

SubgroupField grades(const MeasureTable& table, bool halves = false) {
    SubgroupField field{halves ? "half" : "grade", {}};
    for (const int grade : table.grade)
        field.values.push_back(halves ? (grade < 2 ? "a" : "b") : "g" + std::to_string(grade));
    return field;
}

Decision decisionFor(const spec::Predictions& predictions) {
    return {predictions.task, predictions.classes.size(), predictions.positive};
}

std::string codeOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return {};
}

}  // namespace

TEST(McNemar, EqualsSciPyAndObuchowski) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t);
        const auto& expected = reference::kMcNemar[t];
        const auto a = rightOf(table.p, table.y);
        const auto b = rightOf(table.q, table.y);
        const auto plain = mcnemar(a, b, clustersOf({}, a.size()));
        EXPECT_EQ(static_cast<double>(plain.onlyFirst), expected[0]);
        EXPECT_EQ(static_cast<double>(plain.onlySecond), expected[1]);
        const bool few = expected[0] + expected[1] < 25;
        EXPECT_EQ(plain.test, few ? "exact" : "chi_square");
        EXPECT_NEAR(*plain.p, few ? expected[2] : expected[4], kSame) << t;
        EXPECT_EQ(plain.statistic.has_value(), !few);
        EXPECT_NEAR(plain.statistic.value_or(expected[3]), expected[3], kSame);
        const auto clustered = mcnemar(a, b, clustersOf(table.patients, a.size()));
        EXPECT_EQ(clustered.test, "chi_square_patient");
        EXPECT_NEAR(*clustered.statistic, expected[5], kSame) << t;
        EXPECT_NEAR(*clustered.p, expected[6], kSame) << t;
    }
    const std::vector<std::uint8_t> same{1, 0, 1};
    EXPECT_EQ(mcnemar(same, same, clustersOf({}, 3)).p, 1.0);
}

TEST(Holm, AdjustsInTheOrderGiven) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        std::vector<double> p;
        for (std::size_t i = 0; i < 5; ++i)
            p.push_back(measureTable(t).thousandths[i] / 5000.0);
        const auto adjusted = statistics::holm(p);
        for (std::size_t i = 0; i < 5; ++i)
            EXPECT_NEAR(adjusted[i], reference::kHolm[t][i], kSame) << t;
    }
    EXPECT_TRUE(statistics::holm({}).empty());
}

TEST(Compare, SeveralTablesAreAListAfterHolm) {
    const auto table = measureTable(20);
    const auto a = table.predictions();
    const std::vector<spec::Predictions> others{table.predictions(true), a,
                                                table.predictions(true)};
    EvaluateOptions options;
    options.bootstrap = 20;
    auto result = evaluate(a, options);
    result.compare = compare(a, others, options);
    ASSERT_EQ(result.compare.size(), 3U);
    EXPECT_NEAR(*result.compare[0].pHolm, std::min(1.0, 3 * *result.compare[0].p), kSame);
    EXPECT_EQ(result.compare[1].p, 1.0);
    EXPECT_EQ(result.compare[1].mcnemar->p, 1.0);
    const auto json = spec::toJson(result);
    ASSERT_TRUE(json["compare"].is_array());
    EXPECT_EQ(json["compare"][0]["p_holm"], *result.compare[0].pHolm);
    EXPECT_EQ(json["mcnemar"][2]["only_first"], result.compare[2].mcnemar->onlyFirst);
    EXPECT_EQ(spec::evaluationFromJson(json).compare.size(), 3U);
    result.compare.resize(1);
    result.compare[0].pHolm.reset();
    const auto one = spec::toJson(result);
    EXPECT_TRUE(one["compare"].is_object());
    EXPECT_FALSE(one["compare"].contains("p_holm"));
    EXPECT_TRUE(one["mcnemar"].is_object());
}

TEST(Subgroups, EqualTheReferenceAfterHolm) {
    std::size_t compared = 0;
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        if (std::isnan(reference::kSubgroups[t][0]))
            continue;
        ++compared;
        const auto table = measureTable(t);
        const auto predictions = table.predictions();
        const auto& expected = reference::kSubgroups[t];
        const std::size_t sick[] = {1};
        const SubgroupField four[] = {grades(table)};
        const auto groups = subgroups(predictions, four, sick, decisionFor(predictions));
        ASSERT_EQ(groups.size(), 4U);
        for (std::size_t g = 0; g < 4; ++g) {
            EXPECT_EQ(groups[g].value, "g" + std::to_string(g));
            EXPECT_NEAR(*groups[g].difference.value, expected[g], kSame) << t;
            EXPECT_NEAR(*groups[g].p, expected[4 + g], kSame) << t;
            EXPECT_EQ(groups[g].tests, 4U);
            EXPECT_LT(*groups[g].difference.low, *groups[g].difference.value);
        }
        const SubgroupField two[] = {grades(table, true)};
        const auto halves = subgroups(predictions, two, sick, decisionFor(predictions));
        ASSERT_EQ(halves.size(), 2U);
        EXPECT_NEAR(*halves[0].difference.value, expected[8], kSame);
        EXPECT_NEAR(*halves[0].p, expected[9], kSame) << "one test: nothing to adjust";
        EXPECT_EQ(halves[1].p, halves[0].p);
        EXPECT_EQ(*halves[1].difference.low, -*halves[0].difference.high);
        EXPECT_EQ(halves[0].tests, 1U);
    }
    EXPECT_EQ(compared, 24U);
}

namespace {

/// A group of `cases`, `positives` of them positive, and 200 others; all scores of one distribution a class.
struct Sites {
    spec::Predictions table;
    SubgroupField site{"site", {}};
};
Sites sites(base::Random& random, int cases, int positives, int imagesEach = 1) {
    Sites result;
    result.table.task = spec::Task::Binary;
    result.table.classes = {"well", "sick"};
    result.table.positive = 1;
    for (int i = 0; i < cases + 200; ++i) {
        const bool isIn = i < cases;
        const bool isSick = isIn ? i < positives : i % 3 == 0;
        const double own = random.normal();
        for (int image = 0; image < imagesEach; ++image) {
            const double z =
                1.5 * isSick + 0.7 * own + (imagesEach > 1 ? 0.7 * random.normal() : 0);
            spec::PredictionRow row;
            row.patient = imagesEach > 1 ? std::to_string(i) : "";
            row.yTrue = isSick ? 1 : 0;
            row.p = {1 / (1 + std::exp(z)), 1 / (1 + std::exp(-z))};
            result.table.rows.push_back(row);
            result.site.values.push_back(isIn ? "here" : "there");
        }
    }
    return result;
}

}  // namespace

TEST(Subgroups, AgesAndDatesAreReadAsTheyAreWritten) {
    EXPECT_EQ(ageIn("045Y"), 45.0);
    EXPECT_EQ(ageIn("45Y"), 45.0);
    EXPECT_EQ(ageIn("9Y"), 9.0);
    EXPECT_EQ(ageIn("018M"), 1.5);
    EXPECT_EQ(ageIn("18M"), std::nullopt) << "may be anything";
    EXPECT_EQ(ageIn("18M", true), 1.5);
    EXPECT_EQ(ageIn("2D"), std::nullopt) << "a kind of image";
    for (const char* text : {"Y", "", "+45Y", "4 Y", "1045Y", "45"})
        EXPECT_EQ(ageIn(text, true), std::nullopt) << text;
    EXPECT_EQ(dayIn("1970-01-02"), 1);
    EXPECT_EQ(dayIn("2020-03-01T10:00:00").value() - dayIn("2020-02-28").value(), 2);
    EXPECT_EQ(dayIn("20200111"), std::nullopt) << "may be a number";
    EXPECT_EQ(dayIn("20200111", true), dayIn("2020-01-11"));
    for (const char* text : {"2020-02-30", "2020-13-01", "2020-1-1", "2020-01-1x", "2020-01-011"})
        EXPECT_EQ(dayIn(text, true), std::nullopt) << text;
    EXPECT_EQ(dayText(dayIn("2024-02-29").value()), "2024-02-29");

    SubgroupField age{"how_old", {"45Y", "9Y", "82Y", "", "045Y"}};
    EXPECT_EQ(grouped(age).values, (std::vector<std::string>{"40-59", "0-19", "80+", "", "40-59"}));
    EXPECT_EQ(numbersOf(age)->at(2), 82);
    for (const char* name : {"acquired", "study_date"}) {
        SubgroupField dates{name, {}};
        for (int i = 0; i < 24; ++i)
            dates.values.push_back(dayText(18000 + 30 * i));
        if (name == std::string("study_date"))
            for (std::string& value : dates.values)
                std::erase(value, '-');
        const auto groups = grouped(dates);
        EXPECT_EQ(groups.values.front(), dayText(18000) + " to " + dayText(18000 + 30 * 5));
        EXPECT_EQ(std::set<std::string>(groups.values.begin(), groups.values.end()).size(), 4U);
        EXPECT_EQ(numbersOf(dates)->at(1), 18030);
        // Two images of a patient: the day between.
        const auto patients = joined(dates, {{0, 2}, {3}});
        EXPECT_EQ(patients.values[0], dayText(18030));
        EXPECT_EQ(patients.values[1], dayText(18090));
        EXPECT_TRUE(isOfDates(patients));
    }
    SubgroupField kinds{"kind", {"2D", "3D", "2D"}};
    EXPECT_EQ(grouped(kinds).values, kinds.values);
}

TEST(Subgroups, PNeverContradictsTheIntervalBesideIt) {
    const std::size_t one[] = {1};
    for (int study = 0; study < 300; ++study) {
        base::Random random{21, static_cast<std::uint64_t>(study)};
        auto drawn = sites(random, 24 + study % 40, 5 + study % 12, 1 + study % 3);
        // A difference in two of three, so that both answers come.
        for (std::size_t i = 0; i < drawn.table.rows.size(); ++i)
            if (study % 3 > 0 && drawn.site.values[i] == "here" && random.below(3) == 0)
                std::swap(drawn.table.rows[i].p[0], drawn.table.rows[i].p[1]);
        const SubgroupField fields[] = {drawn.site};
        const auto groups = subgroups(drawn.table, fields, one, decisionFor(drawn.table));
        ASSERT_EQ(groups[0].reason, "");
        const auto& difference = groups[0].difference;
        EXPECT_EQ(*groups[0].pRaw<0.05, *difference.low> 0 || *difference.high < 0)
            << *groups[0].pRaw << " " << *difference.low << " " << *difference.high;
    }
}

TEST(Subgroups, FewOfAClassAreNotTestedAndPHoldsFromFiveOn) {
    const std::size_t one[] = {1};
    base::Random random{3};
    const auto four = sites(random, 30, 4);
    const SubgroupField ofFour[] = {four.site};
    const auto untested = subgroups(four.table, ofFour, one, decisionFor(four.table));
    EXPECT_EQ(untested[0].reason, "fewer than 5 cases of a class");
    EXPECT_EQ(untested[1].reason, "the field's other values have fewer than 5 cases of a class");
    EXPECT_TRUE(untested[0].auroc.value);
    EXPECT_FALSE(untested[0].p);
    EXPECT_FALSE(untested[0].difference.low);
    const auto patients = sites(random, 30, 4, 2);
    const SubgroupField ofPatients[] = {patients.site};
    EXPECT_EQ(subgroups(patients.table, ofPatients, one, decisionFor(patients.table))[0].reason,
              "fewer than 5 patients of a class");
    for (const int positives : {5, 10}) {
        int below = 0;
        constexpr int kStudies = 400;
        for (int study = 0; study < kStudies; ++study) {
            base::Random own{22, static_cast<std::uint64_t>(study * 100 + positives)};
            const auto drawn = sites(own, 30, positives);
            const SubgroupField fields[] = {drawn.site};
            below +=
                *subgroups(drawn.table, fields, one, decisionFor(drawn.table))[0].p < 0.05 ? 1 : 0;
        }
        // Three standard errors of 5 % in 400 studies are 3.3 points.
        EXPECT_LE(below, kStudies * 0.083) << positives;
    }
}

TEST(Subgroups, OfPatientsAgesAreMeansAndWhoHasNoGroupIsSaid) {
    spec::Predictions table;
    table.task = spec::Task::Binary;
    table.classes = {"well", "sick"};
    table.positive = 1;
    SubgroupField when{"when", {}};
    SubgroupField view{"view", {}};
    for (int i = 0; i < 120; ++i)
        for (int image = 0; image < 2; ++image) {
            spec::PredictionRow row;
            row.patient = std::to_string(i);
            row.yTrue = i % 2;
            row.p = {1 - (i + 1) / 200.0, (i + 1) / 200.0};
            table.rows.push_back(row);
            // Followed for two years: 38 and 40, 39 and 41 in turn.
            when.values.push_back(image == 0 ? (i % 4 < 2 ? "038Y" : "039Y")
                                             : (i % 4 < 2 ? "040Y" : "041Y"));
            view.values.push_back(i < 30 ? (image == 0 ? "PA" : "AP") : i < 70 ? "PA" : "AP");
        }
    EvaluateOptions options;
    options.bootstrap = 20;
    options.patients = spec::Aggregate::Max;
    options.fields = {when, view};
    const auto result = evaluate(table, options);
    ASSERT_EQ(result.subgroups.size(), 4U);
    EXPECT_EQ(result.subgroups[0].value, "20-39");
    EXPECT_EQ(result.subgroups[1].value, "40-59");
    EXPECT_EQ(result.subgroups[0].n + result.subgroups[1].n, 120U) << "nobody vanishes";
    EXPECT_EQ(result.subgroups[2].n + result.subgroups[3].n, 90U);
    ASSERT_EQ(result.warnings.size(), 1U);
    EXPECT_EQ(result.warnings[0].text.id, "subgroup_left_out.patients");
    EXPECT_EQ(messages::integerIn(result.warnings[0].text.args, "count"), 30);
    // The mean of 12 different numbers stays a number where patients have fewer different ones.
    SubgroupField dose{"dose", {}};
    std::vector<std::vector<std::size_t>> pairs;
    for (std::size_t i = 0; i < 12; ++i) {
        dose.values.push_back(std::to_string(i));
        if (i % 2 == 1)
            pairs.push_back({i - 1, i});
    }
    const auto doses = joined(dose, pairs);
    EXPECT_EQ(doses.values[1], "2.5");
    ASSERT_TRUE(numbersOf(doses));
    EXPECT_EQ(grouped(doses).values[0], "0.5 to 2.5");
}

TEST(Subgroups, SmallOnesAreShownAndNotTested) {
    const auto table = measureTable(25);
    const auto predictions = table.predictions();
    SubgroupField site{"site", std::vector<std::string>(table.y.size(), "here")};
    for (std::size_t i = 0; i < 19; ++i)
        site.values[i] = "there";
    const std::size_t sick[] = {1};
    const SubgroupField fields[] = {site};
    const auto groups = subgroups(predictions, fields, sick, decisionFor(predictions));
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[1].reason, "fewer than 20 cases");
    EXPECT_EQ(groups[0].reason, "the field's other values have fewer than 20 cases");
    EXPECT_TRUE(groups[1].sensitivity.value);
    for (const auto& group : groups) {
        EXPECT_FALSE(group.p);
        EXPECT_FALSE(group.difference.value);
    }
    // Twenty images of ten patients are ten.
    auto few = table.predictions(false, true);
    for (std::size_t i = 0; i < few.rows.size(); ++i)
        few.rows[i].patient = "P" + std::to_string(i / 2);
    SubgroupField half{"half", std::vector<std::string>(few.rows.size(), "a")};
    for (std::size_t i = 0; i < 38; ++i)
        half.values[i] = "b";
    const SubgroupField again[] = {half};
    const auto ofPatients = subgroups(few, again, sick, decisionFor(few));
    EXPECT_EQ(ofPatients[1].n, 38U);
    EXPECT_EQ(ofPatients[1].patients, 19U);
    EXPECT_EQ(ofPatients[1].reason, "fewer than 20 patients");
}

TEST(Subgroups, AgesAreBandsOfTwentyYearsAndOtherNumbersQuarters) {
    const auto age = grouped({"Patient Age", {"3", "19.9", "20", "", "79", "80", "101"}});
    EXPECT_EQ(age.values,
              (std::vector<std::string>{"0-19", "0-19", "20-39", "", "60-79", "80+", "80+"}));
    const auto dicom = grouped({"when", {"045Y", "018M", "090Y"}});
    EXPECT_EQ(dicom.values, (std::vector<std::string>{"40-59", "0-19", "80+"}));
    // As tables and public sets name them.
    for (const char* name : {"age_approx", "AgePatient", "Age (years)", "PatientAge"})
        EXPECT_EQ(grouped({name, {"45"}}).values[0], "40-59") << name;
    SubgroupField dose{"dose", {}};
    for (int i = 0; i < 12; ++i)
        dose.values.push_back(std::to_string(i));
    EXPECT_EQ(grouped(dose).values[0], "0 to 2");
    EXPECT_EQ(grouped(dose).values[11], "9 to 11");
    EXPECT_EQ(grouped({"stage", {"1", "2", "3"}}).values[1], "2");
    SubgroupField name{"name", {}};
    for (int i = 0; i < 21; ++i)
        name.values.push_back("n" + std::to_string(i));
    EXPECT_EQ(codeOf([&] { (void)grouped(name); }), "subgroup_invalid");
}

TEST(Subgroups, TheIntervalOfTheDifferenceCoversIt) {
    // Two sites of one truth, several images a patient of which some stand in both.
    int covered = 0;
    int below = 0;
    constexpr int kStudies = 600;
    for (int study = 0; study < kStudies; ++study) {
        base::Random random{7, static_cast<std::uint64_t>(study)};
        spec::Predictions table;
        table.task = spec::Task::Binary;
        table.classes = {"well", "sick"};
        table.positive = 1;
        SubgroupField view{"view", {}};
        for (int patient = 0; patient < 120; ++patient) {
            const int sick = patient % 2;
            const double own = random.normal();
            for (int image = 0; image < 2; ++image) {
                const double z =
                    1.2 * sick + std::sqrt(0.6) * own + std::sqrt(0.4) * random.normal();
                const double p = 1 / (1 + std::exp(-z));
                spec::PredictionRow row;
                row.patient = std::to_string(patient);
                row.yTrue = sick;
                row.p = {1 - p, p};
                table.rows.push_back(row);
                view.values.push_back(image == 0 ? "PA" : "lateral");
            }
        }
        const std::size_t one[] = {1};
        const SubgroupField fields[] = {view};
        const auto groups = subgroups(table, fields, one, decisionFor(table));
        covered += *groups[0].difference.low <= 0 && 0 <= *groups[0].difference.high ? 1 : 0;
        below += *groups[0].p < 0.05 ? 1 : 0;
    }
    // Nominal 95 and 5 %; three standard errors of 600 studies are 2.7 points.
    EXPECT_GT(covered, kStudies * 0.923);
    EXPECT_LT(covered, kStudies * 0.99);
    EXPECT_LT(below, kStudies * 0.077);
    EXPECT_GT(below, kStudies * 0.02);
}

TEST(PatientUnit, EqualsScikitLearnOnWhatPatientsAre) {
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const auto table = measureTable(t).predictions(false, true);
        const auto& expected = reference::kPatients[t];
        EvaluateOptions options;
        options.bootstrap = 20;
        options.patients = spec::Aggregate::Max;
        const auto highest = evaluate(table, options);
        EXPECT_EQ(static_cast<double>(highest.n), expected[0]);
        EXPECT_EQ(highest.patients, highest.n);
        EXPECT_NEAR(*highest.aurocMacro.value, expected[1], kSame) << t;
        EXPECT_EQ(highest.aurocMacro.method, "newcombe") << "one case a patient";
        options.patients = spec::Aggregate::Mean;
        const auto mean = evaluate(table, options);
        EXPECT_NEAR(*mean.aurocMacro.value, expected[2], kSame) << t;
        const auto json = spec::toJson(mean);
        EXPECT_EQ(json["unit"], "patient");
        EXPECT_EQ(json["aggregate"], "mean");
        for (const auto& one : json["figures"])
            EXPECT_EQ(one["unit"], "patient");
    }
}

TEST(PatientUnit, OneTruthAPatient) {
    spec::Predictions table;
    table.task = spec::Task::Multiclass;
    table.classes = {"a", "b", "c"};
    const auto add = [&](const char* patient, int truth, std::vector<double> p) {
        spec::PredictionRow row;
        row.patient = patient;
        row.yTrue = truth;
        row.p = std::move(p);
        table.rows.push_back(row);
    };
    add("P1", 0, {0.6, 0.3, 0.1});
    add("", 1, {0.2, 0.7, 0.1});
    add("P1", 0, {0.2, 0.7, 0.1});
    add("P1", -1, {0, 0, 1});
    const auto mean = byPatient(table, spec::Aggregate::Mean);
    ASSERT_EQ(mean.predictions.rows.size(), 2U);
    EXPECT_EQ(mean.rows[0], (std::vector<std::size_t>{0, 2})) << "without what is not known";
    EXPECT_NEAR(mean.predictions.rows[0].p[1], 0.5, kSame);
    const auto highest = byPatient(table, spec::Aggregate::Max);
    EXPECT_NEAR(highest.predictions.rows[0].p[1], 0.5, kSame);
    EXPECT_NEAR(highest.predictions.rows[0].p[2], 0.1 / 1.4, kSame);
    add("P1", 2, {0.2, 0.7, 0.1});
    try {
        (void)byPatient(table, spec::Aggregate::Max);
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "patient_two_classes");
        EXPECT_NE(error.facts().why.find("P1"), std::string::npos);
    }
    spec::Predictions findings;
    findings.task = spec::Task::Multilabel;
    findings.classes = {"x", "y"};
    for (const auto& labels : std::vector<std::vector<std::int8_t>>{{0, -1}, {1, -1}, {-1, 0}}) {
        spec::PredictionRow row;
        row.patient = "P";
        row.yTrueMulti = labels;
        row.p = {0.2, 0.9};
        findings.rows.push_back(row);
    }
    const auto joined = byPatient(findings, spec::Aggregate::Max).predictions.rows;
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_EQ(joined[0].yTrueMulti, (std::vector<std::int8_t>{1, 0}));
    EXPECT_EQ(joined[0].p, (std::vector<double>{0.2, 0.9}));
}

TEST(PatientUnit, AnImageOfUnknownLabelDecidesNothing) {
    spec::Predictions findings;
    findings.task = spec::Task::Multilabel;
    findings.classes = {"A"};
    const auto add = [&](const char* patient, int label, double p) {
        spec::PredictionRow row;
        row.patient = patient;
        row.yTrueMulti = {static_cast<std::int8_t>(label), 0};
        row.p = {p, 0.5};
        findings.rows.push_back(row);
    };
    findings.classes.emplace_back("B");
    add("P1", 0, 0.1);
    add("P1", -1, 0.99);
    add("P2", 1, 0.6);
    add("P3", -1, 0.2);
    add("P3", -1, 0.4);
    const auto highest = byPatient(findings, spec::Aggregate::Max).predictions.rows;
    EXPECT_EQ(highest[0].yTrueMulti[0], 0);
    EXPECT_EQ(highest[0].p[0], 0.1);
    EXPECT_EQ(highest[2].p[0], 0.4) << "nothing is known of any: all count";
    EXPECT_EQ(byPatient(findings, spec::Aggregate::Mean).predictions.rows[0].p[0], 0.1);
    EvaluateOptions options;
    options.bootstrap = 20;
    options.patients = spec::Aggregate::Max;
    EXPECT_EQ(evaluate(findings, options).aurocPerClass[0].value, 1.0) << "as by image";
}

namespace {

/// `patients` of each class with one to three images of correlated scores.
spec::Predictions cohort(base::Random& random, int patients, bool single) {
    spec::Predictions table;
    table.task = spec::Task::Binary;
    table.classes = {"well", "sick"};
    table.positive = 1;
    for (int patient = 0; patient < 2 * patients; ++patient) {
        const int sick = patient % 2;
        const double own = random.normal();
        const auto images = 1 + random.below(3);
        for (std::uint64_t image = 0; image < (single ? 1 : images); ++image) {
            const double z = 1.5 * sick - 0.7 + 0.8 * own + 0.6 * random.normal();
            const double p = 1 / (1 + std::exp(-z));
            spec::PredictionRow row;
            row.patient = std::to_string(patient);
            row.yTrue = sick;
            row.p = {1 - p, p};
            table.rows.push_back(row);
        }
    }
    return table;
}

}  // namespace

TEST(Conformal, MeanCoverageIsWhatIsPromised) {
    for (const double alpha : {0.1, 0.2}) {
        constexpr int kStudies = 3000;
        constexpr int kPatients = 35;
        double covered[2] = {0, 0};
        double single = 0;
        for (int study = 0; study < kStudies; ++study) {
            base::Random random{11, static_cast<std::uint64_t>(study)};
            const auto fitted = cohort(random, kPatients, false);
            const auto measured = cohort(random, 100, true);
            const auto sets = conformal(fitted, measured, alpha);
            ASSERT_EQ(sets.size(), 1U);
            for (std::size_t c = 0; c < 2; ++c) {
                EXPECT_EQ(sets[0].classes[c].fitted, static_cast<std::size_t>(kPatients));
                covered[c] += *sets[0].classes[c].coverage.value / kStudies;
            }
            single += *sets[0].single.value / kStudies;
            EXPECT_NEAR(*sets[0].single.value + *sets[0].both.value + *sets[0].none.value, 1,
                        kSame);
        }
        for (const double mean : covered) {
            EXPECT_GT(mean, 1 - alpha - 0.005);
            EXPECT_LT(mean, 1 - alpha + 1.0 / (kPatients + 1) + 0.005);
        }
        EXPECT_GT(single, 0.3);
    }
}

TEST(Conformal, TooFewCasesAreRefusedByName) {
    base::Random random{1};
    const auto eight = cohort(random, 8, true);
    const auto nine = cohort(random, 9, true);
    EXPECT_EQ(codeOf([&] { (void)conformal(eight, nine, 0.1); }), "conformal_few");
    EXPECT_EQ(conformal(nine, eight, 0.1)[0].n, 16U);
    EXPECT_EQ(codeOf([&] { (void)conformal(nine, eight, 1.5); }), "alpha_invalid");
    spec::Predictions findings;
    findings.task = spec::Task::Multilabel;
    findings.classes = {"x", "y"};
    for (int i = 0; i < 40; ++i) {
        spec::PredictionRow row;
        row.yTrueMulti = {static_cast<std::int8_t>(i % 2), 0};
        const double p = static_cast<double>(i % 7 + 2 * (i % 2)) / 10;
        row.p = {p, p};
        findings.rows.push_back(row);
    }
    const auto sets = conformal(findings, findings, 0.1);
    ASSERT_EQ(sets.size(), 2U);
    EXPECT_GE(*sets[0].coverage.value, 0.9);
    EXPECT_EQ(sets[1].coverage.undefined,
              "validation has too few cases of it, or of anything else");
}
