// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "base/Error.h"
#include "base/Random.h"
#include "evaluation/Roc.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

Clusters independent(std::size_t n) {
    return clustersOf({}, n);
}

}  // namespace

TEST(Bootstrap, groupsCasesByPatient) {
    const std::vector<std::string> patients{"a", "", "b", "a", ""};
    const auto clusters = clustersOf(patients, 5);
    EXPECT_EQ(clusters.count, 4U);
    EXPECT_EQ(clusters.patients, 2U);
    EXPECT_TRUE(clusters.several);
    EXPECT_EQ(clusters.of[0], clusters.of[3]);
    EXPECT_NE(clusters.of[1], clusters.of[4]);  // unknown patients are not one patient
    EXPECT_FALSE(independent(3).several);
    EXPECT_THROW(static_cast<void>(clustersOf(patients, 4)), base::Error);
}

TEST(Bootstrap, drawsWholePatients) {
    const std::vector<std::string> patients{"a", "a", "b", "c", "c", "c"};
    const auto clusters = clustersOf(patients, 6);
    const auto values = bootstrap(
        clusters, {200, 1, 2}, 2, [](std::span<const std::uint32_t> weight, std::span<double> out) {
            out[0] = weight[0] + weight[2] + weight[3];
            out[1] = weight[0] == weight[1] && weight[3] == weight[5] ? 1 : 0;
        });
    for (std::size_t r = 0; r < 200; ++r) {
        EXPECT_EQ(values[0][r], 3);
        EXPECT_EQ(values[1][r], 1);
    }
}

TEST(Bootstrap, dependsOnTheSeedAndNotOnTheThreads) {
    const auto mean = [](std::span<const std::uint32_t> weight, std::span<double> out) {
        out[0] = 0;
        for (std::size_t i = 0; i < weight.size(); ++i)
            out[0] += weight[i] * static_cast<double>(i);
    };
    const auto one = bootstrap(independent(50), {300, 7, 1}, 1, mean);
    EXPECT_EQ(one, bootstrap(independent(50), {300, 7, 2}, 1, mean));
    EXPECT_NE(one, bootstrap(independent(50), {300, 8, 1}, 1, mean));
    // A longer run begins as a shorter one does.
    const auto longer = bootstrap(independent(50), {301, 7, 2}, 1, mean);
    EXPECT_TRUE(std::equal(one[0].begin(), one[0].end(), longer[0].begin()));
}

TEST(Bootstrap, intervalOfAMeanIsTheNormalOne) {
    constexpr std::size_t n = 400;
    std::vector<double> x(n);
    base::Random random{3};
    for (auto& value : x)
        value = random.normal();
    double mean = std::accumulate(x.begin(), x.end(), 0.0) / n;
    double squares = 0;
    for (const double value : x)
        squares += (value - mean) * (value - mean);
    const double half = 1.96 * std::sqrt(squares / n / n);
    auto values = bootstrap(independent(n), {4000, 5, 2}, 1,
                            [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                                out[0] = 0;
                                for (std::size_t i = 0; i < n; ++i)
                                    out[0] += weight[i] * x[i] / n;
                            });
    const auto interval = percentileInterval(mean, std::move(values[0]), independent(n));
    EXPECT_NEAR(*interval.low, mean - half, 0.1 * half);
    EXPECT_NEAR(*interval.high, mean + half, 0.1 * half);
    EXPECT_EQ(interval.method, "bootstrap_image");
}

TEST(Bootstrap, percentilesInterpolateAsNumPy) {
    // numpy.percentile([0..10], [2.5, 97.5]) = 0.25, 9.75
    std::vector<double> values(11);
    std::iota(values.rbegin(), values.rend(), 0.0);
    const auto interval = percentileInterval(5.0, values, independent(3));
    EXPECT_DOUBLE_EQ(*interval.low, 0.25);
    EXPECT_DOUBLE_EQ(*interval.high, 9.75);
    EXPECT_TRUE(interval.notes.empty());
}

TEST(Bootstrap, saysWhatItLeftOut) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto interval = percentileInterval(1.0, {1, nan, 1, nan}, independent(3));
    EXPECT_EQ(interval.low, 1.0);
    EXPECT_NE(noteOf(interval).find("degenerate"), std::string::npos);
    EXPECT_NE(noteOf(interval).find("2 of 4"), std::string::npos);
    const auto none = percentileInterval(1.0, {nan}, independent(3));
    EXPECT_FALSE(none.low);
    EXPECT_FALSE(none.notes.empty());
}

TEST(Bootstrap, bandHoldsTheCurve) {
    base::Random random{11};
    std::vector<double> score;
    std::vector<std::uint8_t> positive;
    for (int i = 0; i < 200; ++i) {
        positive.push_back(i % 2 ? 1 : 0);
        score.push_back(random.normal() + (i % 2 ? 1.5 : 0));
    }
    const auto band = rocBand(score, positive, independent(200), {500, 1, 2}, 21);
    ASSERT_EQ(band.size(), 21U);
    const RankedScores ranked(score, positive);
    std::vector<double> fpr;
    for (const auto& point : band)
        fpr.push_back(point.fpr);
    std::vector<double> curve(21);
    ranked.sensitivities(std::vector<std::uint32_t>(200, 1), fpr, curve);
    for (std::size_t i = 0; i < 21; ++i) {
        EXPECT_LE(band[i].low, curve[i]);
        EXPECT_GE(band[i].high, curve[i]);
    }
    EXPECT_EQ(band.back().high, 1.0);
    EXPECT_TRUE(rocBand(score, std::vector<std::uint8_t>(200, 1), independent(200)).empty());
}

TEST(Bootstrap, refusesNoReplicates) {
    const auto nothing = [](std::span<const std::uint32_t>, std::span<double>) {};
    EXPECT_THROW(static_cast<void>(bootstrap(independent(3), {0, 1, 1}, 1, nothing)), base::Error);
}
