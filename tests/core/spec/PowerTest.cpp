// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "spec/Power.h"

namespace lightbox::spec {
namespace {

TEST(Power, TheFewestCasesAreTheFewest) {
    for (const double p : {0.5, 0.8, 0.9, 0.99})
        for (const double half : {0.01, 0.05, 0.2}) {
            const std::size_t n = casesForProportion(p, half);
            EXPECT_LE(*proportionHalfWidth(p, n), half);
            if (n > 1) {
                EXPECT_GT(*proportionHalfWidth(p, n - 1), half);
            }
        }
    for (const double ratio : {0.2, 1.0, 4.0}) {
        const std::size_t n = positivesForAuroc(0.9, 0.05, ratio);
        const auto half = [&](std::size_t positives) {
            return *aurocHalfWidth(
                0.9, positives,
                static_cast<std::size_t>(std::max(1.0, ratio * static_cast<double>(positives))));
        };
        EXPECT_LE(half(n), 0.05);
        EXPECT_GT(half(n - 1), 0.05);
    }
}

TEST(Power, NoCasesHaveNoWidth) {
    EXPECT_FALSE(proportionHalfWidth(0.9, 0));
    EXPECT_FALSE(aurocHalfWidth(0.9, 0, 5));
    EXPECT_LE(*aurocHalfWidth(0.6, 1, 1), 0.5);
}

}  // namespace
}  // namespace lightbox::spec
