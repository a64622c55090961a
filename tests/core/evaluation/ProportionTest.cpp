// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Proportion.h"

#include <gtest/gtest.h>

#include "MetricsReference.h"
#include "base/Error.h"

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

/// Of independent cases, with Wilson's intervals.
Rates ratesOf(const Counts& counts) {
    const auto positives = counts.tp + counts.fn;
    const auto negatives = counts.tn + counts.fp;
    return {statistics::wilson(counts.tp, positives), statistics::wilson(counts.tn, negatives),
            static_cast<double>(positives), static_cast<double>(negatives)};
}

Rates referenceCounts() {
    const auto& counts = reference::kBinaryCounts;
    return ratesOf({counts[0], counts[1], counts[2], counts[3]});
}

}  // namespace

TEST(Proportion, predictiveValuesAtAPrevalence) {
    expectInterval(ppvAtPrevalence(referenceCounts(), 0.05), reference::kBinaryPpvAt5Percent);
    expectInterval(npvAtPrevalence(referenceCounts(), 0.05), reference::kBinaryNpvAt5Percent);
    EXPECT_EQ(ppvAtPrevalence(referenceCounts(), 0.05).method, "mercaldo_logit");
}

TEST(Proportion, predictiveValuesWithPerfectSpecificityKeepAnInterval) {
    const auto ppv = ppvAtPrevalence(ratesOf({20, 0, 5, 50}), 0.1);
    EXPECT_EQ(ppv.value, 1.0);
    EXPECT_EQ(ppv.high, 1.0);
    // Bayes at the lower ends of both: Wilson of 20 of 25 and of 50 of 50.
    EXPECT_NEAR(*ppv.low, 0.0608690 / (0.0608690 + 0.9 * 0.0713476), 5e-3);
    EXPECT_FALSE(ppv.notes.empty());
    EXPECT_EQ(ppvAtPrevalence(ratesOf({0, 0, 5, 50}), 0.1).undefined,
              "there are no cases called positive");
    EXPECT_EQ(npvAtPrevalence(ratesOf({5, 50, 0, 0}), 0.1).undefined,
              "there are no cases called negative");
    EXPECT_FALSE(ppvAtPrevalence(ratesOf({0, 3, 0, 5}), 0.1).value);
}

TEST(Proportion, refusesImpossibleShares) {
    for (const double prevalence : {0.0, 1.0, -0.1, 1.5})
        EXPECT_THROW(static_cast<void>(ppvAtPrevalence(ratesOf({1, 1, 1, 1}), prevalence)),
                     base::Error);
}
