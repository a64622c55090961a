// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <optional>

#include "pages/monitor/ProgressStrip.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

namespace lightbox::gui {

class TrainingWorker;

/// The run that this window trains.
struct LiveRun {
    spec::RunId run;
    double share = 0;    ///< of its epochs
    double elapsed = 0;  ///< seconds
    double left = -1;    ///< seconds, < 0: not known
    bool paused = false;
    std::optional<spec::TrainingObserver::Batch> batch = {};  ///< the last one

    /// nullopt: none has started.
    [[nodiscard]] static std::optional<LiveRun> of(const TrainingWorker& training);
};

/// How long it has trained, as far as its record says: of a run that another process trains the epochs that it has done, or the
/// time since it began.
[[nodiscard]] double secondsTrained(const spec::RunSummary& run, const QDateTime& now);

/// The epoch whose weights the run keeps; null: none yet.
[[nodiscard]] const spec::EpochReport* bestEpochOf(const spec::RunSummary& run);

/// How far a run is, as ProgressStrip shows it. `live`: nullopt where this window does not train it. `planned1`: epochs of phase 1.
[[nodiscard]] ProgressStrip::State progressOf(const spec::RunSummary& run,
                                              const std::optional<LiveRun>& live, int planned1);

}  // namespace lightbox::gui
