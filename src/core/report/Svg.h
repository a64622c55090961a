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

/// Widths of the plots, px.
inline constexpr int kSquarePlot = 380;
inline constexpr int kScorePlot = 520;
inline constexpr int kWidePlot = 460;

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

/// Scores in 30 bins: all else upwards, the curve's class downwards, on a logarithmic scale, as in the window; each threshold a
/// line. `positive` and `negative` are the classes whose colours the bars have.
[[nodiscard]] std::string scorePlot(const evaluation::OperatingCurve& curve,
                                    const std::vector<double>& thresholds, std::size_t positive = 1,
                                    std::size_t negative = 0);

enum class Curve { Loss, Auroc };
/// Training curve over epochs: phase 1 shaded, the best epoch marked. Empty without two finite values.
[[nodiscard]] std::string trainingPlot(std::span<const spec::EpochReport> history, Curve curve);

/// Reliability diagram: observed share of each bin with its interval against the mean probability; its points' areas do not say
/// how many cases they hold, the caption's table does. `index` of the class: decides its colour.
[[nodiscard]] std::string reliabilityPlot(const spec::Calibration& calibration, std::size_t index);

/// Decision curve: net benefit of the model (solid), of calling everybody (dashed) and nobody (dotted) against the threshold
/// probability; `threshold` as a line. Cut below where the model's benefit stays.
[[nodiscard]] std::string decisionPlot(const spec::DecisionCurve& curve, std::size_t index,
                                       std::optional<double> threshold);

/// AUROC of each subgroup with its interval, one row each, untested ones pale. Empty without any AUROC.
[[nodiscard]] std::string forestPlot(std::span<const spec::Subgroup> subgroups, std::size_t index);

/// The line of a legend; `line` its classes.
[[nodiscard]] std::string legendLine(const std::string& line);
/// A plot as a file of its own: with its style in light colours and its namespace.
[[nodiscard]] std::string standaloneSvg(const std::string& svg);

}  // namespace lightbox::report
