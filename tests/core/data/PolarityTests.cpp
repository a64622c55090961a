// SPDX-License-Identifier: GPL-3.0-or-later
// Negatives among the pictures, as they are seen: most files do not say that they are inverted.
#include <cmath>

#include "core/data/HealthFixture.h"

using namespace lightbox;

namespace {

using spec::Severity;

class Polarity : public Health {
protected:
    /// A bright spine between dark lungs over a bright belly; no two quite alike.
    static double film(std::size_t i, int x, int y) {
        base::Random random{31, i};
        const double middle = 28 + 2 * random.normal();
        const double wide = random.uniform(80, 160);
        const double belly = 36 + 3 * random.normal();
        const double spine = std::exp(-(x - middle) * (x - middle) / wide);
        return 50 + 110 * std::max(spine, 1 / (1 + std::exp((belly - y) / 3)));
    }

    void drawFilms(const std::function<bool(std::size_t)>& isNegative) {
        draw([&](std::size_t i, int x, int y) {
            return isNegative(i) ? 220 - film(i, x, y) : film(i, x, y);
        });
    }

    bool isIll(std::size_t i) const { return dataset.images[i].label == 1; }
};

TEST_F(Polarity, negativesAreFound) {
    drawFilms([](std::size_t) { return false; });
    EXPECT_TRUE(finding("mixed_polarity").code.empty());
    drawFilms([](std::size_t i) { return i % 100 == 7; });
    EXPECT_EQ(finding("mixed_polarity").images, ids({7, 107, 207, 307}));
    drawFilms([](std::size_t i) { return i % 10 == 0; });
    const spec::Finding found = finding("mixed_polarity");
    EXPECT_EQ(found.count, 40U);
    EXPECT_EQ(found.severity, Severity::Medium);
    EXPECT_EQ(found.message,
              "40 images look like negatives of the others: bright where those are dark.");
    miniatures.reset();
    EXPECT_TRUE(finding("mixed_polarity").code.empty()) << "nobody looked";
}

TEST_F(Polarity, negativesOfOneClassAreAShortcut) {
    drawFilms([&](std::size_t i) { return isIll(i) && i % 8 < 4; });
    const spec::Finding some = finding("mixed_polarity");
    EXPECT_EQ(some.severity, Severity::High);
    EXPECT_NE(some.message.find(": 100 of 200 'ill', 0 of 200 others."), std::string::npos)
        << some.message;
    drawFilms([&](std::size_t i) { return isIll(i); });
    const spec::Finding half = finding("mixed_polarity");
    EXPECT_EQ(half.severity, Severity::High);
    EXPECT_EQ(half.count, 200U);
}

TEST_F(Polarity, whatTheFileStatesIsTurnedAlready) {
    drawFilms([](std::size_t) { return false; });
    dataset.images[3].inverted = true;
    EXPECT_EQ(finding("mixed_polarity").severity, Severity::Low);
    // A file that states it wrongly is turned to its negative.
    drawFilms([](std::size_t i) { return i == 3; });
    std::vector<Severity> severities;
    for (const spec::Finding& found : inspect().findings)
        if (found.code == "mixed_polarity")
            severities.push_back(found.severity);
    EXPECT_EQ(severities, (std::vector{Severity::Medium, Severity::Low}));
}

TEST_F(Polarity, picturesOfManyKindsAreNoNegatives) {
    // Soft clouds, each its own; then with a sky above, as photographs have it.
    for (const double sky : {0.0, 15.0, 40.0}) {
        draw([&](std::size_t i, int x, int y) {
            base::Random random{32, i};
            double value = 128 + sky * (28 - y) / 28;
            for (int wave = 0; wave < 6; ++wave)
                value += 14 * std::sin(random.uniform(-0.3, 0.3) * x +
                                       random.uniform(-0.3, 0.3) * y + random.uniform(0, 6.28));
            return value;
        });
        EXPECT_TRUE(finding("mixed_polarity").code.empty()) << sky;
    }
}

TEST_F(Polarity, aLeftBreastIsNoNegativeOfARightOne) {
    draw([](std::size_t i, int x, int y) {
        const double fromWall = i % 2 == 0 ? x : data::kMiniatureSide - 1 - x;
        const double height = (y - 28) / 22.0;
        return fromWall < 40 * (1 - height * height) ? 180 : 10;
    });
    EXPECT_TRUE(finding("mixed_polarity").code.empty());
}

}  // namespace
