// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lightbox::demo {

/// A point of the body or of the film. Body: x across from -0.5 (the patient's right) to 0.5, y down from 0 to 1; the film shows
/// that square. Film: pixels, the centre of the first is (0, 0).
struct Point {
    double x = 0;
    double y = 0;
};

/// A single-channel picture of floats, row-major.
struct Plane {
    Plane(int columns, int rows, float value = 0)
        : width(columns),
          height(rows),
          values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), value) {}
    [[nodiscard]] float& at(int x, int y) {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
    [[nodiscard]] float at(int x, int y) const {
        return values[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
    int width;
    int height;
    std::vector<float> values;
};

/// A point of a stroke in film pixels with its half width in pixels and its strength.
struct StrokePoint {
    Point at;
    double radius = 1;
    double strength = 1;
};

enum class Profile {
    Soft,  ///< a bell over the half width: vessels
    Bone   ///< a plateau with a brighter rim, the cortex: ribs, clavicles
};

/// Draws a poly-line of varying width; where it meets what is there, the greater value stays.
void drawStroke(Plane& plane, std::span<const StrokePoint> points, Profile profile);

/// Three passes of a box: nearly a Gaussian of this standard deviation in pixels.
[[nodiscard]] Plane blurred(const Plane& plane, double sigma);

/// Smooth noise of several octaves in about [-1, 1], a function of the seed and the place alone.
[[nodiscard]] double fractalNoise(std::uint64_t seed, double x, double y, int octaves);

/// 0 far below `edge`, 1 far above, over a width of `softness`.
[[nodiscard]] double smoothAbove(double value, double edge, double softness);

}  // namespace lightbox::demo
