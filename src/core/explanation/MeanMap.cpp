// SPDX-License-Identifier: GPL-3.0-or-later
#include "explanation/MeanMap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "base/Error.h"

namespace lightbox::explanation {

namespace {

/// The map's value at a place given in [0,1] of each side, between the centres of its pixels.
double at(const spec::HeatMap& map, double x, double y) {
    const auto place = [](double share, int size) {
        const double position = std::clamp(share * size - 0.5, 0.0, size - 1.0);
        const int low = static_cast<int>(position);
        return std::tuple(low, std::min(low + 1, size - 1), position - low);
    };
    const auto [x0, x1, fx] = place(x, map.width);
    const auto [y0, y1, fy] = place(y, map.height);
    const auto value = [&](int column, int row) {
        return static_cast<double>(
            map.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(map.width) +
                       static_cast<std::size_t>(column)]);
    };
    return (1 - fy) * ((1 - fx) * value(x0, y0) + fx * value(x1, y0)) +
           fy * ((1 - fx) * value(x0, y1) + fx * value(x1, y1));
}

/// Share of the map's mass outside the middle, of which `borderArea` says how large it is.
double borderShareOf(const spec::HeatMap& map) {
    const double inner = std::sqrt(std::max(0.0, 1 - map.borderArea));
    const auto margin = [&](int size) {
        return static_cast<int>(std::lround(size * (1 - inner) / 2));
    };
    double all = 0;
    double middle = 0;
    for (int y = 0; y < map.height; ++y)
        for (int x = 0; x < map.width; ++x) {
            const double value = static_cast<double>(
                map.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width) +
                           static_cast<std::size_t>(x)]);
            all += value;
            const bool isMiddle = x >= margin(map.width) && x < map.width - margin(map.width) &&
                                  y >= margin(map.height) && y < map.height - margin(map.height);
            middle += isMiddle ? value : 0;
        }
    return all > 0 ? 1 - middle / all : 0;
}

}  // namespace

spec::HeatMap meanMap(std::vector<spec::HeatMap> maps) {
    if (maps.empty())
        throw std::logic_error("no map to take the mean of");
    if (maps.size() == 1)
        return std::move(maps.front());
    for (const spec::HeatMap& map : maps)
        if (map.width < 1 || map.height < 1 ||
            map.values.size() !=
                static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height))
            throw base::failed("overlay_invalid", {});
    spec::HeatMap mean = *std::max_element(
        maps.begin(), maps.end(), [](const auto& a, const auto& b) { return a.width < b.width; });
    const double count = static_cast<double>(maps.size());
    std::size_t i = 0;
    for (int y = 0; y < mean.height; ++y)
        for (int x = 0; x < mean.width; ++x) {
            double sum = 0;
            for (const spec::HeatMap& map : maps)
                sum += at(map, (x + 0.5) / mean.width, (y + 0.5) / mean.height);
            mean.values[i++] = static_cast<float>(sum / count);
        }
    const float highest = *std::max_element(mean.values.begin(), mean.values.end());
    if (highest > 0)
        for (float& value : mean.values)
            value /= highest;
    mean.empty = !(highest > 0);
    std::fill(mean.probabilities.begin(), mean.probabilities.end(), 0.0);
    for (const spec::HeatMap& map : maps) {
        for (std::size_t c = 0; c < mean.probabilities.size(); ++c)
            mean.probabilities[c] += map.probabilities.at(c) / count;
        // In shares of the image, since networks may see it at different sizes.
        if (map.cells > 0 && map.cells < mean.cells) {
            mean.cells = map.cells;
            mean.cell = map.cell * mean.width / map.width;
        }
    }
    mean.borderShare = borderShareOf(mean);
    return mean;
}

}  // namespace lightbox::explanation
