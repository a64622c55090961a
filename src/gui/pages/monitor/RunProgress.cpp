// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunProgress.h"

#include <QDateTime>
#include <algorithm>

#include "look/Format.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

std::optional<LiveRun> LiveRun::of(const TrainingWorker& training) {
    const auto& start = training.startInfo();
    if (!training.active() || !start)
        return std::nullopt;
    const auto& batch = training.lastBatch();
    return LiveRun{start->run,
                   training.share(),
                   training.elapsed(),
                   batch ? batch->secondsLeft : -1,
                   training.state() == TrainingWorker::State::Paused,
                   batch};
}

double secondsTrained(const spec::RunSummary& run, const QDateTime& now) {
    if (run.seconds > 0)
        return run.seconds;
    double seconds = 0;
    for (const spec::EpochReport& epoch : run.history)
        seconds += epoch.seconds;
    if (seconds > 0 || run.outcome != spec::Outcome::Running)
        return seconds;
    const auto started =
        QDateTime::fromString(QString::fromStdString(run.startedAt), Qt::ISODateWithMs);
    return started.isValid() ? std::max<double>(0, static_cast<double>(started.secsTo(now))) : 0;
}

const spec::EpochReport* bestEpochOf(const spec::RunSummary& run) {
    const auto best = std::find_if(run.history.rbegin(), run.history.rend(),
                                   [](const spec::EpochReport& epoch) { return epoch.best; });
    return best == run.history.rend() ? nullptr : &*best;
}

ProgressStrip::State progressOf(const spec::RunSummary& run, const std::optional<LiveRun>& live,
                                int planned1) {
    ProgressStrip::State state;
    state.planned1 = planned1;
    state.planned2 = std::max(run.epochsPlanned - planned1, 0);
    state.live = live.has_value();
    state.paused = live && live->paused;
    state.elapsed = live ? live->elapsed : secondsTrained(run, QDateTime::currentDateTimeUtc());
    state.done = static_cast<double>(run.history.size());
    if (!run.history.empty()) {
        state.phase = run.history.back().phase;
        state.epoch = run.history.back().epoch;
        // Phase 1 may have stopped early: phase 2 begins where its part of the bar begins.
        state.done = (state.phase == 2 ? planned1 : 0) + state.epoch;
    }
    if (!live || !live->batch)
        return state;
    const spec::TrainingObserver::Batch& batch = *live->batch;
    state.left = batch.secondsLeft;
    const bool training = batch.stage == "training";
    state.stage = training ? QString() : Format::stageName(batch.stage);
    if (!state.stage.isEmpty()) {
        state.stage[0] = state.stage[0].toUpper();
        state.stageDone = batch.done;
        state.stageTotal = batch.total;
        return state;
    }
    state.phase = batch.phase;
    state.epoch = batch.epoch;
    const double share = batch.total > 0 && training
                             ? static_cast<double>(batch.done) / static_cast<double>(batch.total)
                             : 1;
    state.done = (batch.phase == 2 ? planned1 : 0) + batch.epoch - 1 + share;
    return state;
}

}  // namespace lightbox::gui
