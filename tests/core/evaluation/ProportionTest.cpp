// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Proportion.h"

#include <gtest/gtest.h>

#include "MetricsReference.h"
#include "base/Error.h"
#include "evaluation/Power.h"

using namespace lightbox;
using namespace lightbox::evaluation;

namespace {

constexpr double kSame = 1e-9;

void expectInterval(const spec::Interval& interval, const double (&reference)[3]) {
    ASSERT_TRUE(interval.value && interval.low && interval.high);
    EXPECT_NEAR(*interval.value, reference[0], kSame);
    EXPECT_NEAR(*interval.low, reference[1], kSame);
    EXPECT_NEAR(*interval.high, reference[2], kSame);
}

Counts referenceCounts() {
    const auto& counts = reference::kBinaryCounts;
    return {counts[0], counts[1], counts[2], counts[3]};
}

}  // namespace

TEST(Proportion, wilsonEqualsSciPy) {
    const auto counts = referenceCounts();
    expectInterval(wilson(counts.tp, counts.tp + counts.fn), reference::kBinarySensitivity);
    expectInterval(wilson(counts.tn, counts.tn + counts.fp), reference::kBinarySpecificity);
}

TEST(Proportion, wilsonAtTheEnds) {
    const auto none = wilson(0, 10);
    EXPECT_EQ(none.value, 0.0);
    EXPECT_EQ(none.low, 0.0);
    EXPECT_NEAR(*none.high, 0.27753279986288554, kSame);  // z^2 / (n + z^2)
    EXPECT_EQ(wilson(10, 10).high, 1.0);
    const auto undefined = wilson(0, 0, 0.95, "positive cases");
    EXPECT_FALSE(undefined.value);
    EXPECT_EQ(undefined.undefined, "there are no positive cases");
}

TEST(Proportion, predictiveValuesAtAPrevalence) {
    expectInterval(ppvAtPrevalence(referenceCounts(), 0.05), reference::kBinaryPpvAt5Percent);
    expectInterval(npvAtPrevalence(referenceCounts(), 0.05), reference::kBinaryNpvAt5Percent);
    EXPECT_EQ(ppvAtPrevalence(referenceCounts(), 0.05).method, "mercaldo_logit");
}

TEST(Proportion, predictiveValuesWithPerfectSpecificityKeepAnInterval) {
    const auto ppv = ppvAtPrevalence({20, 0, 5, 50}, 0.1);
    EXPECT_EQ(ppv.value, 1.0);
    EXPECT_EQ(ppv.high, 1.0);
    EXPECT_LT(*ppv.low, 0.95);
    EXPECT_GT(*ppv.low, 0.3);
    EXPECT_FALSE(ppv.note.empty());
    EXPECT_EQ(ppvAtPrevalence({0, 0, 5, 50}, 0.1).undefined, "nothing is called positive");
    EXPECT_EQ(npvAtPrevalence({5, 50, 0, 0}, 0.1).undefined, "nothing is called negative");
    EXPECT_FALSE(ppvAtPrevalence({0, 3, 0, 5}, 0.1).value);
}

TEST(Proportion, refusesImpossibleShares) {
    for (const double prevalence : {0.0, 1.0, -0.1, 1.5})
        EXPECT_THROW(static_cast<void>(ppvAtPrevalence({1, 1, 1, 1}, prevalence)), base::Error);
    EXPECT_THROW(static_cast<void>(normalQuantile(1)), base::Error);
    EXPECT_NEAR(normalQuantile(0.95), 1.959963984540054, 1e-12);
}

TEST(Power, expectedWidths) {
    EXPECT_NEAR(*expectedAurocHalfWidth(0.9, 50, 100), reference::kHanleyMcNeilHalfWidth, kSame);
    EXPECT_LT(*expectedAurocHalfWidth(0.9, 500, 1000), *expectedAurocHalfWidth(0.9, 50, 100));
    EXPECT_LE(*expectedAurocHalfWidth(0.6, 1, 1), 0.5);
    EXPECT_FALSE(expectedAurocHalfWidth(0.9, 0, 100));
    const auto interval = wilson(45, 50);
    EXPECT_NEAR(*expectedProportionHalfWidth(0.9, 50), (*interval.high - *interval.low) / 2, kSame);
    EXPECT_FALSE(expectedProportionHalfWidth(0.9, 0));
}
