// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Wilson.h"

#include <gtest/gtest.h>

#include "base/Error.h"
#include "core/evaluation/MetricsReference.h"

namespace reference = lightbox::evaluation::reference;

namespace lightbox::statistics {
namespace {

constexpr double kSame = 1e-9;

void expectInterval(const spec::Interval& interval, const double (&expected)[3]) {
    ASSERT_TRUE(interval.value && interval.low && interval.high);
    EXPECT_NEAR(*interval.value, expected[0], kSame);
    EXPECT_NEAR(*interval.low, expected[1], kSame);
    EXPECT_NEAR(*interval.high, expected[2], kSame);
}

TEST(Wilson, EqualsSciPy) {
    // kBinaryCounts: true and false positives, false and true negatives.
    const auto& [tp, fp, fn, tn] = reference::kBinaryCounts;
    expectInterval(wilson(tp, tp + fn), reference::kBinarySensitivity);
    expectInterval(wilson(tn, tn + fp), reference::kBinarySpecificity);
}

TEST(Wilson, KeepsToItsEnds) {
    const auto none = wilson(0, 10);
    EXPECT_EQ(none.value, 0.0);
    EXPECT_EQ(none.low, 0.0);
    EXPECT_NEAR(*none.high, 0.27753279986288554, kSame);  // z^2 / (n + z^2)
    EXPECT_EQ(wilson(10, 10).high, 1.0);
}

TEST(Wilson, SaysWhatIsMissing) {
    const auto undefined = wilson(0, 0, 0.95, "undefined.no_positive");
    EXPECT_FALSE(undefined.value);
    EXPECT_EQ(undefined.undefined, "there are no positive cases");
}

TEST(NormalQuantile, IsTwoSided) {
    EXPECT_NEAR(normalQuantile(0.95), 1.959963984540054, 1e-12);
    EXPECT_THROW(static_cast<void>(normalQuantile(1)), base::Error);
}

}  // namespace
}  // namespace lightbox::statistics
