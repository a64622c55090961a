// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/LearningCurve.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/Random.h"
#include "spec/Json.h"
#include "support/ErrorCode.h"

namespace lightbox::evaluation {
namespace {

/// 200 patients of two classes; a draw's scores part them by `distance` standard deviations.
struct Simulated {
    spec::Predictions rows;
    std::vector<CurveDraws> sizes;

    Simulated(const std::vector<std::pair<std::size_t, double>>& distances, std::size_t draws,
              std::size_t patients = 200) {
        rows.task = spec::Task::Binary;
        rows.classes = {"normal", "ill"};
        rows.positive = 1;
        for (std::size_t i = 0; i < patients; ++i) {
            spec::PredictionRow row;
            row.patient = "p" + std::to_string(i);
            row.yTrue = static_cast<int>(i % 2);
            row.p = {0, 0};
            rows.rows.push_back(row);
        }
        for (const auto& [count, distance] : distances) {
            CurveDraws& size = sizes.emplace_back();
            size.patients = count;
            size.images = count;
            for (std::size_t d = 0; d < draws; ++d) {
                base::Random noise{7};  // of the patients, the same for every head
                base::Random own{11, count, d};
                auto& draw = size.probabilities.emplace_back();
                for (const spec::PredictionRow& row : rows.rows) {
                    const double score =
                        distance * row.yTrue + noise.normal() + 0.05 * own.normal();
                    const double p = 1 / (1 + std::exp(-score));
                    draw.push_back({1 - p, p});
                }
            }
        }
    }
};

BootstrapOptions quick() {
    BootstrapOptions options;
    options.replicates = 200;
    options.threads = 1;
    return options;
}

}  // namespace

/// All told apart in every draw: a bootstrap has no width there, and no study of 30 patients is so sure.
TEST(LearningCurve, APerfectPointHasAnIntervalToo) {
    const Simulated perfect({{50, 50}, {100, 50}, {200, 50}}, 4, 30);
    const auto curve = learningCurve(perfect.rows, perfect.sizes, quick());
    ASSERT_EQ(curve.points.size(), 3U);
    for (const spec::CurvePoint& point : curve.points) {
        EXPECT_EQ(point.auroc.value, 1.0);
        ASSERT_TRUE(point.auroc.low && point.auroc.high);
        EXPECT_LT(*point.auroc.low, 0.95);
        EXPECT_GT(*point.auroc.low, 0.6);
        EXPECT_EQ(*point.auroc.high, 1.0);
        EXPECT_EQ(point.auroc.method, "newcombe");
    }
}

TEST(LearningCurve, AFlatCurveSaysThatMoreWouldHelpLittle) {
    const Simulated flat({{50, 2}, {100, 2}, {200, 2}, {400, 2}}, 10);
    const spec::LearningCurve curve = learningCurve(flat.rows, flat.sizes, quick());
    ASSERT_TRUE(curve.fit);
    EXPECT_EQ(curve.verdict, "would_help_little");
    EXPECT_EQ(curve.fit->patients, 800U);
    EXPECT_LT(*curve.fit->gain.high, curveMargin);
    for (const spec::CurvePoint& point : curve.points) {
        EXPECT_EQ(point.draws, 10U);
        EXPECT_LE(*point.auroc.low, *point.auroc.value);
        EXPECT_GE(*point.auroc.high, *point.auroc.value);
    }
}

TEST(LearningCurve, ARisingCurveSaysThatMoreWouldHelp) {
    const Simulated rising({{50, 0.4}, {100, 0.7}, {200, 1.0}, {400, 1.3}}, 10, 600);
    const spec::LearningCurve curve = learningCurve(rising.rows, rising.sizes, quick());
    ASSERT_TRUE(curve.fit);
    EXPECT_EQ(curve.verdict, "would_help");
    EXPECT_GE(*curve.fit->gain.low, curveMargin);
    EXPECT_LE(curve.fit->a, 1);
    EXPECT_GE(curve.fit->b, 0);
}

TEST(LearningCurve, FewPatientsCannotSay) {
    const Simulated few({{5, 0.2}, {10, 0.9}, {20, 0.9}}, 2, 16);
    EXPECT_EQ(learningCurve(few.rows, few.sizes, quick()).verdict, "cannot_say");
    const Simulated two({{50, 1}, {100, 2}}, 5);
    const spec::LearningCurve curve = learningCurve(two.rows, two.sizes, quick());
    EXPECT_FALSE(curve.fit) << "through two points goes anything";
    EXPECT_EQ(curve.verdict, "cannot_say");
}

TEST(LearningCurve, APowerLawIsFoundAgain) {
    // AUROCs that lie on a - b n^-c exactly, by counting: 1000 negatives, one score a positive.
    const double a = 0.95;
    const double b = 1.2;
    const double c = 0.5;
    spec::Predictions rows;
    rows.task = spec::Task::Binary;
    rows.classes = {"normal", "ill"};
    rows.positive = 1;
    constexpr int kNegatives = 2000;
    for (int i = 0; i <= kNegatives; ++i) {
        spec::PredictionRow row;
        row.patient = "p" + std::to_string(i);
        row.yTrue = i == kNegatives ? 1 : 0;
        row.p = {0, 0};
        rows.rows.push_back(row);
    }
    std::vector<CurveDraws> sizes;
    for (const std::size_t n : {20, 40, 80, 160, 320}) {
        CurveDraws& size = sizes.emplace_back();
        size.patients = n;
        auto& draw = size.probabilities.emplace_back();
        const double auroc = a - b * std::pow(static_cast<double>(n), -c);
        for (int i = 0; i < kNegatives; ++i)
            draw.push_back({0, static_cast<double>(i) / kNegatives});
        draw.push_back({0, auroc - 0.5 / kNegatives});
    }
    BootstrapOptions options = quick();
    options.replicates = 2;
    const spec::LearningCurve curve = learningCurve(rows, sizes, options);
    ASSERT_TRUE(curve.fit);
    EXPECT_NEAR(*curve.fit->doubled.value, a - b * std::pow(640.0, -c), 2e-3);
    EXPECT_NEAR(curve.fit->now().value(), a - b * std::pow(320.0, -c), 2e-3)
        << "what the gain is over";
    EXPECT_EQ(spec::toJson(curve)["fit"]["now"], *curve.fit->now());
    EXPECT_NEAR(curve.fit->c, c, 0.05);
}

TEST(LearningCurve, ADrawWithoutAClassCountsForNothing) {
    Simulated some({{50, 1}, {100, 1.2}, {200, 1.3}}, 4);
    some.sizes[0].probabilities[1].clear();
    EXPECT_EQ(learningCurve(some.rows, some.sizes, quick()).points[0].draws, 3U);
    for (spec::PredictionRow& row : some.rows.rows)
        row.yTrue = 0;
    EXPECT_EQ(test::errorCode([&] { (void)learningCurve(some.rows, some.sizes, quick()); }),
              "curve_undefined");
}

}  // namespace lightbox::evaluation
