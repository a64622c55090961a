// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QImage>
#include <QLineF>
#include <QList>

#include "spec/Explanation.h"

namespace lightbox::gui {

/// matplotlib's inferno at `value` in [0,1], by nine of its stops: between them the eye sees no
/// step of a straight line.
[[nodiscard]] QColor heatColour(double value);

/// A map in colours, each pixel as opaque as its value times `opacity`; null for a map that says
/// nothing.
[[nodiscard]] QImage heatImage(const spec::HeatMap& map, double opacity);

/// The line map == level in map pixels, by marching squares: pairs of points.
[[nodiscard]] QList<QLineF> contourOf(const spec::HeatMap& map, double level);

}  // namespace lightbox::gui
