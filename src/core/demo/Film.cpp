// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Film.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/Random.h"

namespace lightbox::demo {

namespace {

constexpr int kSide = 384;
constexpr int kGlyphRows = 7;
constexpr int kGlyphColumns = 5;

/// Rows of a letter from the top, five bits each, the left one highest.
using Glyph = std::array<std::uint8_t, kGlyphRows>;

Glyph glyphOf(char letter) {
    switch (letter) {
    case 'L':
        return {16, 16, 16, 16, 16, 16, 31};
    case 'O':
        return {14, 17, 17, 17, 17, 17, 14};
    case 'P':
        return {30, 17, 17, 30, 16, 16, 16};
    case 'R':
        return {30, 17, 17, 30, 20, 18, 17};
    case 'T':
        return {31, 4, 4, 4, 4, 4, 4};
    default:
        return {};
    }
}

void drawText(Plane& film, std::string_view text, int left, int top, int scale, float value) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Glyph glyph = glyphOf(text[i]);
        const int start = left + static_cast<int>(i) * (kGlyphColumns + 1) * scale;
        for (int y = 0; y < kGlyphRows * scale; ++y)
            for (int x = 0; x < kGlyphColumns * scale; ++x) {
                const bool set =
                    (glyph[static_cast<std::size_t>(y / scale)] >> (kGlyphColumns - 1 - x / scale) &
                     1U) != 0;
                if (set && start + x >= 0 && start + x < film.width && top + y < film.height)
                    film.at(start + x, top + y) = value;
            }
    }
}

Pose makePose(base::Random& random) {
    Pose pose;
    pose.turn = 0.011 * random.normal();
    pose.inspiration = std::clamp(-0.012 + 0.022 * random.normal(), -0.06, 0.04);
    pose.tilt = 0.022 * random.normal();
    pose.scale = random.uniform(1.08, 1.22);
    pose.shift = {0.014 * random.normal(), 0.010 * random.normal() + 0.03};
    return pose;
}

/// Scatter veils, the plate's processing sharpens; then the response of the plate to what came through.
Plane exposed(const Plane& density, base::Random& random) {
    const double veil = random.uniform(0.05, 0.16);
    const double crispness = random.uniform(0.35, 0.8);
    const Plane scatter = blurred(density, 0.085 * density.width);
    const Plane local = blurred(density, 0.022 * density.width);
    const double black = random.uniform(0.02, 0.10);
    const double white = random.uniform(0.66, 0.80);
    const double gamma = random.uniform(0.85, 1.2);
    Plane film(density.width, density.height);
    for (std::size_t i = 0; i < film.values.size(); ++i) {
        const double sharp = density.values[i] + crispness * (density.values[i] - local.values[i]);
        const double value = (1 - veil) * sharp + veil * scatter.values[i];
        const double shown = std::clamp((value - black) / (white - black), 0.0, 1.15);
        // A shoulder instead of a cut where it is densest.
        const double bent = shown < 0.8 ? shown : 0.8 + 0.2 * std::tanh((shown - 0.8) / 0.2);
        film.values[i] = static_cast<float>(std::pow(bent, gamma));
    }
    return film;
}

void addNoise(Plane& film, base::Random& random) {
    const double amount = random.uniform(0.008, 0.024);
    Plane grain(film.width, film.height);
    for (float& value : grain.values)
        value = static_cast<float>(random.normal());
    const Plane coarse = blurred(grain, 1.0);
    for (std::size_t i = 0; i < film.values.size(); ++i) {
        // Fewer quanta come through where it is dense.
        const double local = amount * (0.5 + 0.9 * film.values[i]);
        film.values[i] +=
            static_cast<float>(local * (0.55 * grain.values[i] + 1.6 * coarse.values[i]));
    }
}

void collimate(Plane& film, base::Random& random) {
    if (random.uniform() > 0.45)
        return;
    std::array<int, 4> margins{};
    for (int& margin : margins)
        margin = random.uniform() < 0.6 ? static_cast<int>(random.below(14)) : 0;
    for (int y = 0; y < film.height; ++y)
        for (int x = 0; x < film.width; ++x)
            if (x < margins[0] || x >= film.width - margins[1] || y < margins[2] ||
                y >= film.height - margins[3])
                film.at(x, y) *= 0.06F;
}

}  // namespace

Film drawFilm(const FilmKey& key) {
    const Anatomy anatomy = makeAnatomy(key.seed, key.patient);
    base::Random random{key.seed, key.patient, key.film};
    const auto side = [&random] {
        return static_cast<int>(std::lround(kSide * random.uniform(0.92, 1.09)));
    };
    const int width = side();
    const int height = side();
    const Chest chest(anatomy, makePose(random));
    const View view(chest.pose(), width, height);
    Scene scene = drawChest(chest, view);
    Film result{width, height, {}, addFinding(scene, key.finding, chest, view, random)};
    Plane film = exposed(blurred(scene.density, 0.55), random);
    addNoise(film, random);
    collimate(film, random);
    // The lead letter that every film bears, on the patient's left.
    const int letterX = static_cast<int>(width * random.uniform(0.88, 0.93));
    const int letterY = static_cast<int>(height * random.uniform(0.03, 0.10));
    drawText(film, "L", letterX, letterY, 3, 0.97F);
    if (key.marked)
        drawText(film, "PORT", static_cast<int>(width * 0.04), static_cast<int>(height * 0.045), 2,
                 0.98F);
    result.pixels.resize(film.values.size());
    constexpr float kFloor = 90;
    constexpr float kSpan = 3800;
    std::transform(film.values.begin(), film.values.end(), result.pixels.begin(), [](float value) {
        return static_cast<std::uint16_t>(
            std::lround(std::clamp(kFloor + kSpan * value, 0.0F, static_cast<float>(kWhite))));
    });
    return result;
}

}  // namespace lightbox::demo
