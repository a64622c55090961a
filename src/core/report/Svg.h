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
    std::string name;  ///< plain text
    std::vector<spec::RocPoint> points;
    std::vector<evaluation::RocBandPoint> band;  ///< may be empty
};
/// ROC curves, and the operating point with its interval cross.
[[nodiscard]] std::string rocPlot(std::span<const RocSeries> series,
                                  const std::optional<spec::AtThreshold>& at);

/// Scores in 30 bins: positives upwards, negatives downwards, on a logarithmic scale; the threshold as a line.
[[nodiscard]] std::string scorePlot(const evaluation::OperatingCurve& curve,
                                    std::optional<double> threshold);

enum class Curve { Loss, Auroc };
/// Training curve over epochs: phase 1 shaded, the best epoch marked. Empty without two finite values.
[[nodiscard]] std::string trainingPlot(std::span<const spec::EpochReport> history, Curve curve);

}  // namespace lightbox::report
