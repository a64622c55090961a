// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "evaluation/OperatingCurve.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

namespace lightbox::report {

/// How series number `index` is told from others without colour: its colour and dash classes ("s1 d1").
[[nodiscard]] std::string seriesClass(std::size_t index);

struct RocSeries {
    std::string name;       ///< plain text
    std::size_t index = 0;  ///< of its class: decides its colour, as in the window
    std::vector<spec::RocPoint> points;
    std::vector<evaluation::RocBandPoint> band;  ///< may be empty
};
/// How curve `i` of a ROC plot is drawn: a curve alone is solid.
[[nodiscard]] std::string lineClass(std::span<const RocSeries> series, std::size_t i);
/// ROC curves, and the operating point with its interval cross.
[[nodiscard]] std::string rocPlot(std::span<const RocSeries> series,
                                  const std::optional<spec::AtThreshold>& at);

/// Scores in 30 bins: all else upwards, the curve's class downwards, on a logarithmic scale, as in the window; the threshold as a
/// line. `positive` and `negative` are the classes whose colours the bars have.
[[nodiscard]] std::string scorePlot(const evaluation::OperatingCurve& curve,
                                    std::optional<double> threshold, std::size_t positive = 1,
                                    std::size_t negative = 0);

enum class Curve { Loss, Auroc };
/// Training curve over epochs: phase 1 shaded, the best epoch marked. Empty without two finite values.
[[nodiscard]] std::string trainingPlot(std::span<const spec::EpochReport> history, Curve curve);

}  // namespace lightbox::report
