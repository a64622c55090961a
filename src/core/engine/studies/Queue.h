// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "engine/studies/Study.h"
#include "spec/Queue.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

namespace lightbox::engine {

/// The project's queue. It outlives whoever works through it: what has begun is resumed.
[[nodiscard]] std::vector<spec::QueueEntry> queued(const OpenProject& project);
/// Added at the end; a study is begun, so that its settings stand. Its place, from 1. Throws Error as
/// train() or trainStudy() before anything is trained.
std::size_t enqueue(const OpenProject& project, const spec::TrainingSpec& spec, int fold = 0);
struct QueuedStudy {
    std::size_t place = 0;
    std::string study;
};
QueuedStudy enqueueStudy(const OpenProject& project, const StudyRequest& request);
/// Throws Error usage (queue_unknown). What has begun stays what it is.
void dequeue(const OpenProject& project, std::int64_t entry);
/// To stand before the entry `next`, wherever that is by now; 0, or an entry that has left the queue: at
/// the end. Throws Error usage (queue_unknown).
void moveInQueue(const OpenProject& project, std::int64_t entry, std::int64_t next);
/// What was held is tried again.
void releaseInQueue(const OpenProject& project, std::int64_t entry);

/// Held by whoever works through the queue. Throws Error refused (queue_busy).
[[nodiscard]] std::shared_ptr<void> holdQueue(const OpenProject& project);
[[nodiscard]] bool queueIsAlive(const OpenProject& project);

/// A run that was trained, and the entry it is of.
struct QueuedOutcome {
    spec::RunOutcome run;
    std::int64_t entry = 0;
};
/// Trains one run of the first entry that is not held; an entry that is done leaves the queue, one
/// that is refused is held with the reason, one that was stopped stays. nullopt: nothing waits.
[[nodiscard]] std::optional<QueuedOutcome> trainNextQueued(const OpenProject& project,
                                                           spec::TrainingObserver& observer,
                                                           spec::TrainingControl& control);

}  // namespace lightbox::engine
