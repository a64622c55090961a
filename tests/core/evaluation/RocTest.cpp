// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Roc.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "DelongReference.h"
#include "MetricsReference.h"
#include "Tables.h"
#include "base/Error.h"
#include "evaluation/Evaluate.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;
using Bytes = std::vector<std::uint8_t>;

void expectInterval(const spec::Interval& interval, const double (&reference)[3]) {
    ASSERT_TRUE(interval.value && interval.low && interval.high);
    EXPECT_NEAR(*interval.value, reference[0], kSame);
    EXPECT_NEAR(*interval.low, reference[1], kSame);
    EXPECT_NEAR(*interval.high, reference[2], kSame);
}

/// What stands beside the interval shown.
spec::Interval delongInterval(std::span<const double> score, const Bytes& positive) {
    return auroc(score, positive).also.at(0);
}

}  // namespace

TEST(Roc, aurocAndDelongIntervalEqualProc) {
    const auto scores = classScores(tableOf("binary.csv"), 1);
    const auto interval = delongInterval(scores.score, scores.positive);
    expectInterval(interval, reference::kBinaryDelong);
    EXPECT_NEAR(*interval.value, reference::kBinaryAuroc, kSame);
    EXPECT_EQ(interval.method, "delong");
    EXPECT_NEAR(*aurocValue(scores.score, scores.positive), reference::kBinaryAuroc, kSame);
    const auto clustered = classScores(tableOf("clustered.csv", "subject"), 1);
    expectInterval(delongInterval(clustered.score, clustered.positive),
                   reference::kClusteredDelong);
}

TEST(Roc, pairedTestEqualsProc) {
    const auto comparison = compare(tableOf("binary.csv"), tableOf("binary_other.csv"));
    const auto& expected = reference::kDelongTest;
    EXPECT_NEAR(*comparison.difference, expected[0], kSame);
    EXPECT_NEAR(*comparison.also.at(0).low, expected[1], kSame);
    EXPECT_NEAR(*comparison.also[0].high, expected[2], kSame);
    EXPECT_NEAR(*comparison.z, expected[3], kSame);
    EXPECT_NEAR(*comparison.p, expected[4], kSame);
    EXPECT_EQ(comparison.test, "delong");
    EXPECT_EQ(comparison.also[0].method, "delong");
    EXPECT_EQ(comparison.method, "newcombe_difference");
}

TEST(Roc, aModelEqualsItself) {
    for (const auto& table : {tableOf("binary.csv"), tableOf("clustered.csv", "subject")}) {
        const auto comparison = compare(table, table);
        EXPECT_EQ(comparison.difference, 0.0);
        EXPECT_EQ(comparison.low, 0.0);
        EXPECT_EQ(comparison.high, 0.0);
        EXPECT_EQ(comparison.p, 1.0);
    }
}

TEST(Roc, curveEqualsScikitLearn) {
    const auto scores = classScores(tableOf("binary.csv"), 1);
    const auto curve = rocCurve(scores.score, scores.positive);
    ASSERT_EQ(curve.size(), std::size(reference::kBinaryRocFpr));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        EXPECT_NEAR(curve[i].fpr, reference::kBinaryRocFpr[i], kSame);
        EXPECT_NEAR(curve[i].tpr, reference::kBinaryRocTpr[i], kSame);
        if (i > 0) {
            EXPECT_EQ(curve[i].threshold, reference::kBinaryRocThreshold[i - 1]);
        }
    }
    EXPECT_TRUE(std::isinf(curve.front().threshold));
}

TEST(Roc, averagePrecisionEqualsScikitLearn) {
    const auto table = tableOf("binary.csv");
    for (std::size_t c = 0; c < 2; ++c) {
        const auto scores = classScores(table, c);
        EXPECT_NEAR(*averagePrecision(scores.score, scores.positive),
                    reference::kBinaryAveragePrecision[c], kSame);
    }
}

TEST(Roc, weightsCountAsRepeatedCases) {
    const auto scores = classScores(tableOf("binary.csv"), 1);
    const RankedScores ranked(scores.score, scores.positive);
    EXPECT_NEAR(ranked.auroc(reference::kWeight), reference::kWeightedAuroc, kSame);
    const std::vector<std::uint32_t> ones(scores.score.size(), 1);
    EXPECT_NEAR(ranked.auroc(ones), reference::kBinaryAuroc, kSame);
    const std::vector<std::uint32_t> none(scores.score.size(), 0);
    EXPECT_TRUE(std::isnan(ranked.auroc(none)));
}

TEST(Roc, sensitivitiesAreReadOffTheCurve) {
    const std::vector<double> score{0.9, 0.8, 0.7, 0.6};
    const Bytes positive{1, 0, 1, 0};
    const RankedScores ranked(score, positive);
    const std::vector<std::uint32_t> ones(4, 1);
    const std::vector<double> fpr{0, 0.25, 0.5, 0.75, 1};
    std::vector<double> out(5);
    ranked.sensitivities(ones, fpr, out);
    EXPECT_EQ(out, (std::vector<double>{0.5, 0.5, 1, 1, 1}));
    // One tie of everything: the diagonal.
    const RankedScores tied(std::vector<double>(4, 0.5), positive);
    tied.sensitivities(ones, fpr, out);
    EXPECT_EQ(out, fpr);
}

TEST(Roc, ordersByScoreAlone) {
    // Any strictly rising map leaves every figure as it is; infinite scores are scores.
    const std::vector<double> score{0.1, 0.4, 0.35, 0.8};
    const Bytes positive{0, 0, 1, 1};
    const std::vector<double> mapped{-std::numeric_limits<double>::infinity(), 4, 3.5,
                                     std::numeric_limits<double>::infinity()};
    EXPECT_DOUBLE_EQ(*aurocValue(score, positive), 0.75);
    EXPECT_DOUBLE_EQ(*aurocValue(mapped, positive), 0.75);
}

TEST(Roc, perfectScoresSayThatTheIntervalIsDegenerate) {
    const auto interval =
        delongInterval(std::vector<double>{0.1, 0.2, 0.8, 0.9}, Bytes{0, 0, 1, 1});
    EXPECT_EQ(interval.value, 1.0);
    EXPECT_EQ(interval.low, 1.0);
    EXPECT_NE(noteOf(interval).find("degenerate"), std::string::npos);
}

TEST(Roc, oneClassIsUndefinedNotHalf) {
    const std::vector<double> score{0.1, 0.2};
    const auto interval = auroc(score, Bytes{0, 0});
    EXPECT_FALSE(interval.value);
    EXPECT_NE(interval.undefined.find("no positive"), std::string::npos);
    EXPECT_FALSE(aurocValue(score, Bytes{1, 1}));
    EXPECT_TRUE(rocCurve(score, Bytes{1, 1}).empty());
    EXPECT_FALSE(averagePrecision(score, Bytes{0, 0}));
    const Bytes none{0, 0};
    const std::vector<std::uint32_t> own{0, 1};
    EXPECT_FALSE(pairedTest(std::vector<PairedScores>{{score, score, none, own}}, 2).difference);
    EXPECT_FALSE(pairedTest({}, 2).difference);
    EXPECT_TRUE(auroc({}, Bytes{}).undefined.size() > 0);
}

TEST(Roc, aSingleCaseOfAClassHasNoInterval) {
    const auto interval = delongInterval(std::vector<double>{0.1, 0.2, 0.8}, Bytes{0, 1, 0});
    EXPECT_EQ(interval.value, 0.5);
    EXPECT_FALSE(interval.low);
    EXPECT_FALSE(interval.notes.empty());
}

TEST(Roc, refusesScoresThatAreNone) {
    EXPECT_THROW(
        static_cast<void>(delongInterval(std::vector<double>{0.1, std::nan("")}, Bytes{0, 1})),
        base::Error);
    EXPECT_THROW(static_cast<void>(delongInterval(std::vector<double>{0.1}, Bytes{0, 1})),
                 base::Error);
}
