// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "messages/Message.h"
#include "spec/Study.h"
#include "spec/Training.h"

namespace lightbox::spec {

/// What waits to be trained: a run of its own, or a study.
struct QueueEntry {
    std::int64_t id = 0;  ///< unique in the project
    StudyId study;        ///< empty: a run of its own
    TrainingSpec spec;    ///< of the run
    int fold = 0;         ///< as train() takes it
    std::string run;      ///< id of the run, once it has begun
    /// Why it cannot be trained now; the queue passes it over until it is begun again.
    std::optional<messages::Message> held;
};

/// queue.json, in the order of training.
struct Queue {
    std::vector<QueueEntry> entries;
    std::int64_t lastId = 0;
};

}  // namespace lightbox::spec
