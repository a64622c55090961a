// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <stop_token>
#include <vector>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "pages/evaluate/EvaluationData.h"
#include "widgets/plots/PrecisionRecallPlot.h"
#include "widgets/plots/RocPlot.h"

namespace lightbox::gui {

/// Another run on the cases in view: its curves, and by how much the run in view ranks them better.
struct OverlayRun {
    spec::RunId run;
    QString name;
    std::vector<spec::RocPoint> roc;
    std::vector<PrecisionRecallPlot::Point> precisionRecall;
    spec::Interval auroc;
    spec::Comparison difference;  ///< AUROC of the run in view less this one's, paired by image
};

/// Runs that hold out the same images in the set in view and whose predictions of it may be read, itself left out.
[[nodiscard]] std::vector<spec::RunId> comparableRuns(const engine::OpenProject& open,
                                                      const EvaluationData& data,
                                                      const std::vector<spec::RunId>& runs);
struct Overlays {
    std::vector<OverlayRun>
        runs;  ///< p of their differences after Holm too, where there are several
    struct Failed {
        QString name;
        base::Error error;
    };
    std::vector<Failed> failed;
};
/// Throws Error as engine::predictionsOf() does of the run in view, and cancelled().
[[nodiscard]] Overlays overlaysOf(const engine::OpenProject& open, const EvaluationData& data,
                                  const std::vector<spec::RunId>& runs,
                                  const std::stop_token& stop);

/// By descending threshold; empty without positive cases.
[[nodiscard]] std::vector<PrecisionRecallPlot::Point>
precisionRecallOf(const evaluation::OperatingCurve& curve);

}  // namespace lightbox::gui
