// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/MapOverlay.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "explanation/Inferno.h"

namespace lightbox::explanation {

namespace {

void check(const spec::PixelBuffer& image, const spec::HeatMap& map) {
    const auto area = [](int width, int height) {
        return static_cast<std::size_t>(std::max(width, 0)) *
               static_cast<std::size_t>(std::max(height, 0));
    };
    const bool isImage = (image.channels == 1 || image.channels == 3) &&
                         image.values.size() == area(image.width, image.height) *
                                                    static_cast<std::size_t>(image.channels);
    const bool isMap = !map.values.empty() && map.values.size() == area(map.width, map.height);
    if (!isImage || !isMap || image.values.empty())
        throw base::failed("overlay_invalid");
}

/// Where the centre of pixel `i` of `to` lies among the `from` cells stretched over the same
/// length: the cells on both sides, and the weight of the second.
struct Between {
    std::size_t first = 0;
    std::size_t second = 0;
    double weight = 0;
};

std::vector<Between> placesOf(int to, int from) {
    std::vector<Between> places;
    for (int i = 0; i < to; ++i) {
        const double at = std::clamp((i + 0.5) * from / to - 0.5, 0.0, from - 1.0);
        const auto first = static_cast<std::size_t>(at);
        places.push_back({first, std::min(first + 1, static_cast<std::size_t>(from) - 1),
                          at - static_cast<double>(first)});
    }
    return places;
}

/// The map at the size of the image, bilinear.
std::vector<double> stretched(const spec::HeatMap& map, int width, int height) {
    const auto across = placesOf(width, map.width);
    const auto down = placesOf(height, map.height);
    const auto stride = static_cast<std::size_t>(map.width);
    const auto alongRow = [&](std::size_t row, const Between& x) {
        const auto* values = map.values.data() + row * stride;
        return values[x.first] * (1 - x.weight) + values[x.second] * x.weight;
    };
    std::vector<double> result;
    result.reserve(across.size() * down.size());
    for (const auto& y : down)
        for (const auto& x : across)
            result.push_back(alongRow(y.first, x) * (1 - y.weight) +
                             alongRow(y.second, x) * y.weight);
    return result;
}

/// True for a pixel inside the contour with a neighbour outside it.
bool isOnContour(const std::vector<double>& values, std::size_t width, std::size_t at,
                 double contour) {
    if (values[at] < contour)
        return false;
    const auto x = at % width;
    return (x > 0 && values[at - 1] < contour) || (x + 1 < width && values[at + 1] < contour) ||
           (at >= width && values[at - width] < contour) ||
           (at + width < values.size() && values[at + width] < contour);
}

}  // namespace

spec::PixelBuffer overlaid(const spec::PixelBuffer& image, const spec::HeatMap& map, double opacity,
                           double contour) {
    check(image, map);
    const auto values = stretched(map, image.width, image.height);
    const auto width = static_cast<std::size_t>(image.width);
    const auto channels = static_cast<std::size_t>(image.channels);
    spec::PixelBuffer result{image.width, image.height, 3, {}};
    result.values.resize(values.size() * 3);
    for (std::size_t at = 0; at < values.size(); ++at) {
        const double value = std::clamp(values[at], 0.0, 1.0);
        const double share = std::clamp(opacity, 0.0, 1.0) * value;
        const auto colour = inferno(value);
        const bool isLine = contour > 0 && isOnContour(values, width, at, contour);
        for (std::size_t c = 0; c < 3; ++c) {
            const double below = image.values[at * channels + (channels == 3 ? c : 0)];
            const double mixed = below * (1 - share) + colour[c] * share;
            result.values[at * 3 + c] =
                isLine ? 255 : static_cast<std::uint8_t>(std::lround(mixed));
        }
    }
    return result;
}

}  // namespace lightbox::explanation
