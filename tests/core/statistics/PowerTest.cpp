// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Power.h"

#include <gtest/gtest.h>

#include "core/evaluation/MetricsReference.h"
#include "statistics/Wilson.h"

namespace reference = lightbox::evaluation::reference;

namespace lightbox::statistics {
namespace {

TEST(Power, TheFewestCasesAreTheFewest) {
    for (const double p : {0.5, 0.8, 0.9, 0.99})
        for (const double half : {0.01, 0.05, 0.2}) {
            const std::size_t n = casesForProportion(p, half);
            EXPECT_LE(*expectedProportionHalfWidth(p, n), half);
            if (n > 1) {
                EXPECT_GT(*expectedProportionHalfWidth(p, n - 1), half);
            }
        }
    for (const double ratio : {0.2, 1.0, 4.0}) {
        const std::size_t n = positivesForAuroc(0.9, 0.05, ratio);
        const auto half = [&](std::size_t positives) {
            return *expectedAurocHalfWidth(
                0.9, positives,
                static_cast<std::size_t>(std::max(1.0, ratio * static_cast<double>(positives))));
        };
        EXPECT_LE(half(n), 0.05);
        EXPECT_GT(half(n - 1), 0.05);
    }
}

TEST(Power, NoCasesHaveNoWidth) {
    EXPECT_FALSE(expectedProportionHalfWidth(0.9, 0));
    EXPECT_FALSE(expectedAurocHalfWidth(0.9, 0, 5));
    EXPECT_LE(*expectedAurocHalfWidth(0.6, 1, 1), 0.5);
}

TEST(Power, ExpectedWidthsAreThoseOfTheIntervals) {
    constexpr double same = 1e-9;
    EXPECT_NEAR(*expectedAurocHalfWidth(0.9, 50, 100), reference::kHanleyMcNeilHalfWidth, same);
    EXPECT_LT(*expectedAurocHalfWidth(0.9, 500, 1000), *expectedAurocHalfWidth(0.9, 50, 100));
    const auto interval = wilson(45, 50);
    EXPECT_NEAR(*expectedProportionHalfWidth(0.9, 50), (*interval.high - *interval.low) / 2, same);
}

}  // namespace
}  // namespace lightbox::statistics
