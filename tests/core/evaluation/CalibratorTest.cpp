// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Calibrator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "CalibratorsReference.h"
#include "MeasureTables.h"
#include "Tables.h"
#include "evaluation/Evaluate.h"
#include "spec/Json.h"
#include "support/ErrorCode.h"

namespace lightbox::evaluation {

namespace {

using spec::CalibrationMethod;

double logit(double p) {
    const double clipped = std::min(std::max(p, 1e-12), 1 - 1e-12);
    return std::log(clipped / (1 - clipped));
}

/// 40 cases of two classes in four steps of p, of which `ill` say how many of ten have it.
spec::Predictions steps(const std::vector<int>& ill) {
    spec::Predictions result;
    result.classes = {"well", "sick"};
    result.positive = 1;
    for (std::size_t step = 0; step < ill.size(); ++step)
        for (int i = 0; i < 10; ++i) {
            const double p = 0.2 + 0.2 * static_cast<double>(step);
            spec::PredictionRow row;
            row.yTrue = i < ill[step] ? 1 : 0;
            row.p = {1 - p, p};
            result.rows.push_back(row);
        }
    return result;
}

}  // namespace

TEST(Calibrator, TwoClassesAsTheReference) {
    std::size_t compared = 0;
    for (std::size_t t = 0; t < kMeasureTables; ++t) {
        const spec::Predictions table = measureTable(t).predictions();
        const auto ill = std::count_if(table.rows.begin(), table.rows.end(),
                                       [](const auto& row) { return row.yTrue == 1; });
        if (ill < static_cast<std::ptrdiff_t>(kLeastToCalibrate)) {
            EXPECT_EQ(test::errorCode(
                          [&] { (void)fitCalibrator(table, CalibrationMethod::Temperature); }),
                      "calibration_few");
            continue;
        }
        ++compared;
        const auto& truth = reference::kTwoClasses[t];
        const auto temperature = fitCalibrator(table, CalibrationMethod::Temperature);
        ASSERT_EQ(temperature.classes.size(), 1U);
        EXPECT_EQ(temperature.classes[0].cls, "sick");
        EXPECT_EQ(temperature.n, table.rows.size());
        EXPECT_FALSE(temperature.patients);
        EXPECT_NEAR(temperature.classes[0].slope, truth[0], 1e-9 * truth[0]) << t;
        EXPECT_EQ(temperature.classes[0].intercept, 0);
        const auto platt = fitCalibrator(table, CalibrationMethod::Platt);
        EXPECT_NEAR(platt.classes[0].slope, truth[1], 1e-8) << t;
        EXPECT_NEAR(platt.classes[0].intercept, truth[2], 1e-8) << t;
        const auto isotonic = fitCalibrator(table, CalibrationMethod::Isotonic);
        for (std::size_t i = 0; i < std::size(reference::kProbes); ++i) {
            const double p = reference::kProbes[i];
            const std::vector<double> row{1 - p, p};
            EXPECT_NEAR(calibrated(isotonic, table, row)[1], truth[3 + i], 1e-12) << t << " " << p;
            const double z = truth[2] + truth[1] * logit(p);
            EXPECT_NEAR(calibrated(platt, table, row)[1], 1 / (1 + std::exp(-z)), 1e-8);
            const auto both = calibrated(temperature, table, row);
            EXPECT_NEAR(both[1], 1 / (1 + std::exp(-truth[0] * logit(p))), 1e-9);
            EXPECT_NEAR(both[0] + both[1], 1, 1e-15);
        }
    }
    EXPECT_GT(compared, 25U);
}

TEST(Calibrator, SeveralClassesAsTheReference) {
    const spec::Predictions table = tableOf("multiclass.csv");
    const auto temperature = fitCalibrator(table, CalibrationMethod::Temperature);
    ASSERT_EQ(temperature.classes.size(), 1U);
    EXPECT_NEAR(temperature.classes[0].slope, reference::kSeveralSlope, 1e-9);
    const auto compare = [&](CalibrationMethod method, const double(*truth)[3], double within) {
        const auto rows = calibrated(fitCalibrator(table, method), table).rows;
        for (std::size_t i = 0; i < std::size(reference::kSeveralPlatt); ++i)
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_NEAR(rows[i].p[c], truth[i][c], within) << spec::toString(method) << i;
        for (const auto& row : rows)
            EXPECT_NEAR(std::accumulate(row.p.begin(), row.p.end(), 0.0), 1, 1e-12);
    };
    compare(CalibrationMethod::Temperature, reference::kSeveralTemperature, 1e-9);
    compare(CalibrationMethod::Platt, reference::kSeveralPlatt, 1e-8);
    compare(CalibrationMethod::Isotonic, reference::kSeveralIsotonic, 1e-12);
}

TEST(Calibrator, LabelsAsTheReferenceEachByItself) {
    spec::Predictions table = tableOf("multilabel.csv");
    // The reference's third label is rare: it stays as it is, and does not stand in the others' way.
    ASSERT_EQ(table.classes.size(), 3U);
    const auto temperature = fitCalibrator(table, CalibrationMethod::Temperature);
    const auto platt = fitCalibrator(table, CalibrationMethod::Platt);
    const auto isotonic = fitCalibrator(table, CalibrationMethod::Isotonic);
    for (std::size_t c = 0; c < 2; ++c) {
        const auto& truth = reference::kLabels[c];
        EXPECT_EQ(platt.classes.at(c).cls, table.classes[c]);
        EXPECT_NEAR(temperature.classes.at(c).slope, truth[0], 1e-9);
        EXPECT_NEAR(platt.classes.at(c).slope, truth[1], 1e-8);
        EXPECT_NEAR(platt.classes.at(c).intercept, truth[2], 1e-8);
        for (std::size_t i = 0; i < std::size(reference::kProbes); ++i) {
            std::vector<double> row{0.5, 0.5, 0.123};
            row[c] = reference::kProbes[i];
            EXPECT_NEAR(calibrated(isotonic, table, row)[c], truth[3 + i], 1e-12);
        }
    }
    for (const auto& fitted : {temperature, platt, isotonic}) {
        ASSERT_EQ(fitted.classes.size(), 3U);
        EXPECT_TRUE(fitted.classes[2].leftRaw);
        const auto warnings = calibratorWarnings(fitted);
        ASSERT_FALSE(warnings.empty());
        EXPECT_EQ(warnings[0].code, "calibration_left_out");
        EXPECT_NE(warnings[0].message.find(table.classes[2]), std::string::npos);
        EXPECT_EQ(warnings[0].message.find(table.classes[0]), std::string::npos);
        // As stored: a reader that does not know of it leaves the label as it is, too.
        const auto read = spec::calibratorFromJson(spec::toJson(fitted));
        EXPECT_TRUE(read.classes[2].leftRaw);
        EXPECT_FALSE(read.classes[0].leftRaw);
        auto unknowing = read;
        unknowing.classes[2].leftRaw = false;
        for (const double p : {0.0, 1e-4, 0.3, 0.777, 1.0}) {
            const std::vector<double> row{0.2, 0.8, p};
            EXPECT_EQ(calibrated(read, table, row)[2], p);
            EXPECT_NE(calibrated(read, table, row)[0], 0.2);
            EXPECT_NEAR(calibrated(unknowing, table, row)[2], p, 1e-11);
        }
    }
    // None is left: refused, whether untrained or too rare.
    const auto code = [&] {
        return test::errorCode([&] { (void)fitCalibrator(table, CalibrationMethod::Platt); });
    };
    table.untrained = table.classes;
    EXPECT_EQ(code(), "calibration_unfittable");
    table.untrained.clear();
    for (auto& row : table.rows)
        row.yTrueMulti.assign(3, 0);
    EXPECT_EQ(code(), "calibration_unfittable");
}

TEST(Calibrator, ExactZerosAndOnesAreSaid) {
    const auto codes = [](const spec::Calibrator& calibrator) {
        std::vector<std::string> result;
        for (const auto& warning : calibratorWarnings(calibrator))
            result.push_back(warning.code);
        return result;
    };
    const std::vector<std::string> certain{"calibration_certain"};
    EXPECT_EQ(codes(fitCalibrator(steps({1, 6, 4, 9}), CalibrationMethod::Isotonic)),
              std::vector<std::string>());
    EXPECT_EQ(codes(fitCalibrator(steps({0, 6, 4, 9}), CalibrationMethod::Isotonic)), certain);
    EXPECT_EQ(codes(fitCalibrator(steps({1, 6, 4, 10}), CalibrationMethod::Isotonic)), certain);
    EXPECT_EQ(codes(fitCalibrator(steps({1, 6, 4, 9}), CalibrationMethod::Platt)),
              std::vector<std::string>());
    // Slope and intercept of such probabilities depend on where their logits are cut off.
    const auto table = steps({0, 6, 4, 9});
    EXPECT_TRUE(calibrations(table)[0].slope.notes.empty());
    auto other = steps({1, 6, 4, 9});
    const auto after =
        calibrations(calibrated(fitCalibrator(table, CalibrationMethod::Isotonic), other));
    for (const auto& figure : {after[0].slope, after[0].intercept}) {
        ASSERT_EQ(figure.notes.size(), 1U);
        EXPECT_EQ(figure.notes[0].id, "interval_note.certain");
        EXPECT_EQ(messages::integerIn(figure.notes[0].args, "count"), 10);
    }
}

TEST(Calibrator, TheOtherOfTwoClassesHasTheRestWhicheverIsPositiveLater) {
    spec::Predictions table = measureTable(20).predictions();
    const auto platt = fitCalibrator(table, CalibrationMethod::Platt);
    const auto before = calibrated(platt, table, table.rows[3].p);
    table.positive =
        0;  // an import may say otherwise; the model's probabilities mean what they meant
    EXPECT_EQ(calibrated(platt, table, table.rows[3].p), before);
}

TEST(Calibrator, PlattPutsSlopeAndInterceptRightOnItsOwnRows) {
    const spec::Predictions table = measureTable(25).predictions(false, true);
    const auto platt = fitCalibrator(table, CalibrationMethod::Platt);
    EXPECT_EQ(platt.patients, evaluate(table, {.bootstrap = 1}).patients);
    const auto after = calibrations(calibrated(platt, table));
    ASSERT_EQ(after.size(), 1U);
    EXPECT_NEAR(*after[0].slope.value, 1, 1e-8);
    EXPECT_NEAR(*after[0].intercept.value, 0, 1e-8);
    // The same figures as the evaluation's own.
    const auto own = evaluate(table, {.bootstrap = 1}).calibration.at(0);
    EXPECT_EQ(calibrations(table).at(0).slope.value, own.slope.value);
    EXPECT_EQ(calibrations(table).at(0).slope.low, own.slope.low);
}

TEST(Calibrator, IsotonicMergesTies) {
    // The second and third steps stand in the wrong order and are pooled.
    const auto isotonic = fitCalibrator(steps({1, 6, 4, 9}), CalibrationMethod::Isotonic);
    const auto p = [&](double raw) {
        return calibrated(isotonic, steps({}), std::vector<double>{1 - raw, raw})[1];
    };
    EXPECT_NEAR(p(0.4), 0.5, 1e-15);
    EXPECT_EQ(p(0.4), p(0.6000000000000001));
    EXPECT_NEAR(p(0.1), 0.1, 1e-15);
    EXPECT_NEAR(p(0.3), 0.3, 1e-12) << "linear between the blocks";
    EXPECT_NEAR(p(1), 0.9, 1e-15);
}

TEST(Calibrator, RefusesWhatCannotBeFitted) {
    const auto code = [](const spec::Predictions& table, CalibrationMethod method) {
        return test::errorCode([&] { (void)fitCalibrator(table, method); });
    };
    for (const auto method : {CalibrationMethod::Temperature, CalibrationMethod::Platt}) {
        EXPECT_EQ(code(steps({0, 0, 10, 10}), method), "calibration_unfittable") << "divided";
        EXPECT_EQ(code(steps({10, 7, 3, 1}), method), "calibration_unfittable") << "upside down";
    }
    EXPECT_EQ(code(steps({0, 0, 10, 10}), CalibrationMethod::Isotonic), "");
    EXPECT_EQ(code(steps({0, 1, 3, 5}), CalibrationMethod::Isotonic), "calibration_few");
    EXPECT_EQ(code(steps({9, 9, 10, 10}), CalibrationMethod::Isotonic), "calibration_few");
    EXPECT_EQ(code(steps({2, 4, 6, 8}), CalibrationMethod::None), "calibration_method");
    // Twenty images with the disease, of nine patients.
    spec::Predictions few = steps({2, 4, 6, 8});
    int number = 0;
    for (auto& row : few.rows)
        row.patient = "P" + std::to_string(row.yTrue == 1 ? number++ % 9 : 100 + number++);
    EXPECT_EQ(code(few, CalibrationMethod::Platt), "calibration_few");
    for (auto& row : few.rows)
        row.patient += row.yTrue == 1 ? (number++ % 2 == 0 ? "a" : "b") : "";
    EXPECT_EQ(code(few, CalibrationMethod::Platt), "");
}

TEST(Calibrator, OtherClassesAreRefused) {
    const auto platt = fitCalibrator(steps({2, 4, 6, 8}), CalibrationMethod::Platt);
    spec::Predictions other = steps({2, 4, 6, 8});
    other.classes = {"GOOD", "POOR"};
    EXPECT_EQ(test::errorCode([&] { (void)calibrated(platt, other); }), "calibration_differs");
    EXPECT_EQ(test::errorCode([&] { (void)calibrated(platt, tableOf("multiclass.csv")); }),
              "calibration_differs");
}

}  // namespace lightbox::evaluation
