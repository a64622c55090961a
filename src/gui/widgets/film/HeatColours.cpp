// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/film/HeatColours.h"

#include <QPointF>
#include <algorithm>
#include <array>
#include <cmath>

namespace lightbox::gui {

namespace {

constexpr std::array<std::array<int, 3>, 9> kInferno{{{0, 0, 4},
                                                      {31, 12, 72},
                                                      {85, 15, 109},
                                                      {136, 34, 106},
                                                      {186, 54, 85},
                                                      {227, 89, 51},
                                                      {249, 140, 10},
                                                      {249, 201, 50},
                                                      {252, 255, 164}}};

}  // namespace

QColor heatColour(double value) {
    const double place = std::clamp(value, 0.0, 1.0) * (kInferno.size() - 1);
    const auto low = std::min(static_cast<std::size_t>(place), kInferno.size() - 2);
    const double share = place - static_cast<double>(low);
    const auto mixed = [&](std::size_t channel) {
        return static_cast<int>(
            std::lround(kInferno[low][channel] * (1 - share) + kInferno[low + 1][channel] * share));
    };
    return {mixed(0), mixed(1), mixed(2)};
}

QImage heatImage(const spec::HeatMap& map, double opacity) {
    if (map.empty || map.values.empty())
        return {};
    QImage image(map.width, map.height, QImage::Format_ARGB32);
    for (int y = 0; y < map.height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < map.width; ++x) {
            const double value =
                map.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width) +
                           static_cast<std::size_t>(x)];
            QColor colour = heatColour(value);
            colour.setAlpha(
                static_cast<int>(std::lround(255 * opacity * std::clamp(value, 0.0, 1.0))));
            line[x] = colour.rgba();
        }
    }
    return image;
}

QList<QLineF> contourOf(const spec::HeatMap& map, double level) {
    QList<QLineF> lines;
    const auto at = [&](int x, int y) {
        return static_cast<double>(
            map.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width) +
                       static_cast<std::size_t>(x)]);
    };
    const auto between = [&](QPointF a, double va, QPointF b, double vb) {
        const double share = (level - va) / (vb - va);
        return a + (b - a) * share;
    };
    for (int y = 0; y + 1 < map.height; ++y) {
        for (int x = 0; x + 1 < map.width; ++x) {
            const std::array<QPointF, 4> corner{
                QPointF(x + 0.5, y + 0.5), QPointF(x + 1.5, y + 0.5), QPointF(x + 1.5, y + 1.5),
                QPointF(x + 0.5, y + 1.5)};
            const std::array<double, 4> value{at(x, y), at(x + 1, y), at(x + 1, y + 1),
                                              at(x, y + 1)};
            std::array<QPointF, 4> crossing;
            int found = 0;
            for (std::size_t side = 0; side < 4; ++side) {
                const std::size_t next = (side + 1) % 4;
                if ((value[side] >= level) != (value[next] >= level))
                    crossing[static_cast<std::size_t>(found++)] =
                        between(corner[side], value[side], corner[next], value[next]);
            }
            for (int i = 0; i + 1 < found; i += 2)
                lines.append(QLineF(crossing[static_cast<std::size_t>(i)],
                                    crossing[static_cast<std::size_t>(i) + 1]));
        }
    }
    return lines;
}

}  // namespace lightbox::gui
