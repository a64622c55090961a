// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/Plane.h"

#include <algorithm>
#include <cmath>

namespace lightbox::demo {

namespace {

/// SplitMix64's finaliser over a lattice point, as a number in [-1, 1].
double latticeValue(std::uint64_t seed, std::int64_t x, std::int64_t y) {
    std::uint64_t z = seed + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(x) +
                      0xC2B2AE3D27D4EB4FULL * static_cast<std::uint64_t>(y);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    return static_cast<double>(z >> 11U) * 0x1.0p-52 - 1.0;
}

double valueNoise(std::uint64_t seed, double x, double y) {
    const double left = std::floor(x);
    const double top = std::floor(y);
    const auto ease = [](double t) { return t * t * (3 - 2 * t); };
    const double u = ease(x - left);
    const double v = ease(y - top);
    const auto column = static_cast<std::int64_t>(left);
    const auto row = static_cast<std::int64_t>(top);
    const double upper =
        std::lerp(latticeValue(seed, column, row), latticeValue(seed, column + 1, row), u);
    const double lower =
        std::lerp(latticeValue(seed, column, row + 1), latticeValue(seed, column + 1, row + 1), u);
    return std::lerp(upper, lower, v);
}

double profileAt(double relative, Profile profile) {
    if (profile == Profile::Soft)
        return std::exp(-2.5 * relative * relative);
    const double rim = std::exp(-18 * (relative - 0.85) * (relative - 0.85));
    const double plateau = 1 / (1 + std::exp(14 * (relative - 1)));
    return plateau * (0.62 + 0.38 * rim);
}

void drawSegment(Plane& plane, const StrokePoint& from, const StrokePoint& to, Profile profile) {
    const double reach = 1.6 * std::max(from.radius, to.radius) + 1;
    const auto clampTo = [](double value, int length) {
        return std::clamp(static_cast<int>(value), 0, length - 1);
    };
    const int left = clampTo(std::min(from.at.x, to.at.x) - reach, plane.width);
    const int right = clampTo(std::max(from.at.x, to.at.x) + reach + 1, plane.width);
    const int top = clampTo(std::min(from.at.y, to.at.y) - reach, plane.height);
    const int bottom = clampTo(std::max(from.at.y, to.at.y) + reach + 1, plane.height);
    const double dx = to.at.x - from.at.x;
    const double dy = to.at.y - from.at.y;
    const double squared = std::max(dx * dx + dy * dy, 1e-9);
    for (int y = top; y <= bottom; ++y)
        for (int x = left; x <= right; ++x) {
            const double t =
                std::clamp(((x - from.at.x) * dx + (y - from.at.y) * dy) / squared, 0.0, 1.0);
            const double distance = std::hypot(x - from.at.x - t * dx, y - from.at.y - t * dy);
            const double radius = std::lerp(from.radius, to.radius, t);
            if (distance > 1.6 * radius + 1)
                continue;
            const double strength = std::lerp(from.strength, to.strength, t);
            float& value = plane.at(x, y);
            value = std::max(value,
                             static_cast<float>(strength * profileAt(distance / radius, profile)));
        }
}

/// One box pass along rows; `stride` and `line` let it run along columns as well.
void boxPass(const std::vector<float>& from, std::vector<float>& to, int length, int lines,
             int step, int lineStep, int radius) {
    const float scale = 1.0F / static_cast<float>(2 * radius + 1);
    for (int line = 0; line < lines; ++line) {
        const auto index = [&](int i) {
            return static_cast<std::size_t>(line * lineStep + std::clamp(i, 0, length - 1) * step);
        };
        double sum = 0;
        for (int i = -radius; i <= radius; ++i)
            sum += from[index(i)];
        for (int i = 0; i < length; ++i) {
            to[index(i)] = static_cast<float>(sum) * scale;
            sum += from[index(i + radius + 1)] - from[index(i - radius)];
        }
    }
}

}  // namespace

void drawStroke(Plane& plane, std::span<const StrokePoint> points, Profile profile) {
    for (std::size_t i = 1; i < points.size(); ++i)
        drawSegment(plane, points[i - 1], points[i], profile);
}

Plane blurred(const Plane& plane, double sigma) {
    // Three boxes of width w have the variance (w^2 - 1) / 4.
    const int radius =
        std::max(1, static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2)));
    Plane result = plane;
    std::vector<float> other(plane.values.size());
    for (int pass = 0; pass < 3; ++pass) {
        boxPass(result.values, other, plane.width, plane.height, 1, plane.width, radius);
        boxPass(other, result.values, plane.height, plane.width, plane.width, 1, radius);
    }
    return result;
}

double fractalNoise(std::uint64_t seed, double x, double y, int octaves) {
    double sum = 0;
    double amplitude = 0.5;
    for (int octave = 0; octave < octaves; ++octave) {
        sum += amplitude * valueNoise(seed + static_cast<std::uint64_t>(octave) * 7919, x, y);
        x = x * 2.03 + 17.1;
        y = y * 2.03 + 9.7;
        amplitude *= 0.55;
    }
    return sum;
}

double smoothAbove(double value, double edge, double softness) {
    const double t = std::clamp((value - edge) / softness * 0.5 + 0.5, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

}  // namespace lightbox::demo
