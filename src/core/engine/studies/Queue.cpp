// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/Queue.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/Error.h"
#include "engine/Train.h"
#include "engine/TrainingData.h"
#include "engine/studies/TrainStudy.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// `change` of the queue, written at once.
template <class Change> void changeQueue(const OpenProject& open, Change&& change) {
    project::Project project = open.writerSoon();
    spec::Queue queue = project.queue();
    change(queue);
    project.saveQueue(queue);
}

std::vector<spec::QueueEntry>::iterator entryOf(spec::Queue& queue, std::int64_t id) {
    const auto found = std::find_if(queue.entries.begin(), queue.entries.end(),
                                    [id](const auto& entry) { return entry.id == id; });
    if (found == queue.entries.end())
        throw base::usage("queue_unknown", {{"entry", std::to_string(id)}});
    return found;
}

/// RUN is a unique name: one that another run has, or is to get, would be nobody's.
void requireFreeName(const OpenProject& open, const std::string& name) {
    if (name.empty())
        return;
    const auto reader = open.reader();
    const std::vector<spec::QueueEntry> waiting = reader->queue().entries;
    const auto isTaken = std::ranges::any_of(waiting, [&](const spec::QueueEntry& entry) {
        return entry.study.empty() && entry.spec.name == name;
    });
    const std::vector<spec::RunId> runs = reader->runs();
    if (isTaken || std::ranges::any_of(runs, [&](const spec::RunId& run) {
            return reader->sharedRecord(run)->name == name;
        }))
        throw base::refused("queue_name_taken", {{"name", name}}, open.folder());
}

/// At the end, unless its study waits already; the place it has, from 1.
std::size_t append(const OpenProject& open, spec::QueueEntry entry) {
    std::size_t place = 0;
    changeQueue(open, [&](spec::Queue& queue) {
        const auto same =
            std::find_if(queue.entries.begin(), queue.entries.end(), [&](const auto& waiting) {
                return !entry.study.empty() && waiting.study == entry.study;
            });
        place = static_cast<std::size_t>(same - queue.entries.begin()) + 1;
        if (same != queue.entries.end())
            return;
        entry.id = ++queue.lastId;
        queue.entries.push_back(entry);
    });
    return place;
}

/// How an entry's own run stands; nullopt: it has not begun, or was deleted.
std::optional<spec::Outcome> outcomeOf(const OpenProject& open, const spec::QueueEntry& entry) {
    if (entry.run.empty())
        return std::nullopt;
    const auto reader = open.reader();
    const spec::RunId id(entry.run);
    const std::vector<spec::RunId> all = reader->runs();
    if (std::find(all.begin(), all.end(), id) == all.end())
        return std::nullopt;
    return reader->sharedRecord(id)->result.outcome;
}

/// One run of the entry; nullopt: all of it has been trained.
std::optional<spec::RunOutcome> trainOne(const OpenProject& open, const spec::QueueEntry& entry,
                                         spec::TrainingObserver& observer,
                                         spec::TrainingControl& control) {
    if (!entry.study.empty())
        return trainNextOf(open, entry.study, false, observer, control);
    const std::optional<spec::Outcome> before = outcomeOf(open, entry);
    if (before && spec::hasResult(*before))
        return std::nullopt;
    if (before)
        return resumeTraining(open, entry.run, false, observer, control);
    const WantedRun wanted = runOfCurrentSplit(entry.spec, entry.fold);
    const WantedRun noted = [&](const project::Project& project, const spec::Dataset& dataset) {
        NewRun made = wanted(project, dataset);
        // Which run an entry has become is written with the run: whatever cuts this short, it is
        // not trained twice.
        made.entered = [id = entry.id](project::Project& writer, const spec::RunId& run) {
            spec::Queue queue = writer.queue();
            for (spec::QueueEntry& one : queue.entries)
                if (one.id == id)
                    one.run = run.str();
            writer.saveQueue(queue);
        };
        return made;
    };
    return trainRun(open, noted, observer, control);
}

}  // namespace

std::vector<spec::QueueEntry> queued(const OpenProject& open) {
    return open.reader()->queue().entries;
}

std::size_t enqueue(const OpenProject& open, const spec::TrainingSpec& spec, int fold) {
    requireTrainable(open, spec, fold);
    requireFreeName(open, spec.name);
    spec::QueueEntry entry;
    entry.spec = spec;
    entry.fold = fold;
    return append(open, std::move(entry));
}

QueuedStudy enqueueStudy(const OpenProject& open, const StudyRequest& request) {
    spec::QueueEntry entry;
    const spec::StudyRecord study = beginStudy(open, request);
    entry.study = study.id;
    entry.spec = study.spec;
    return {append(open, std::move(entry)), study.id.str()};
}

void dequeue(const OpenProject& open, std::int64_t id) {
    changeQueue(open, [&](spec::Queue& queue) { queue.entries.erase(entryOf(queue, id)); });
}

void moveInQueue(const OpenProject& open, std::int64_t id, std::int64_t next) {
    if (id == next)
        return;
    changeQueue(open, [&](spec::Queue& queue) {
        const auto found = entryOf(queue, id);
        spec::QueueEntry entry = std::move(*found);
        queue.entries.erase(found);
        const auto before = std::ranges::find(queue.entries, next, &spec::QueueEntry::id);
        queue.entries.insert(before, std::move(entry));
    });
}

void releaseInQueue(const OpenProject& open, std::int64_t id) {
    changeQueue(open, [&](spec::Queue& queue) { entryOf(queue, id)->held.reset(); });
}

std::shared_ptr<void> holdQueue(const OpenProject& open) {
    return open.reader()->holdQueue();
}

bool queueIsAlive(const OpenProject& open) {
    return open.reader()->queueIsAlive();
}

std::optional<QueuedOutcome> trainNextQueued(const OpenProject& open,
                                             spec::TrainingObserver& observer,
                                             spec::TrainingControl& control) {
    while (control.stopping() == spec::TrainingControl::Stop::None) {
        const std::vector<spec::QueueEntry> waiting = queued(open);
        const auto next = std::find_if(waiting.begin(), waiting.end(),
                                       [](const auto& entry) { return !entry.held; });
        if (next == waiting.end())
            return std::nullopt;
        const std::int64_t id = next->id;
        const auto hold = [&](const messages::Message& why) {
            changeQueue(open, [&](spec::Queue& queue) {
                for (spec::QueueEntry& entry : queue.entries)
                    if (entry.id == id)
                        entry.held = why;
            });
        };
        const auto leave = [&] {
            changeQueue(open, [&](spec::Queue& queue) {
                std::erase_if(queue.entries, [id](const auto& entry) { return entry.id == id; });
            });
        };
        try {
            std::optional<spec::RunOutcome> outcome = trainOne(open, *next, observer, control);
            if (!outcome) {
                leave();
                continue;
            }
            const bool done = spec::hasResult(outcome->outcome);
            if (done && (next->study.empty() || studyIsFinished(open, next->study)))
                leave();
            else if (outcome->outcome == spec::Outcome::Failed)
                hold(outcome->text.id.empty()
                         ? messages::Message{"training_failed", {{"reason", outcome->message}}}
                         : outcome->text);
            return QueuedOutcome{*std::move(outcome), id};
        } catch (const base::Error& error) {
            if (error.kind() == base::ErrorKind::Cancelled) {
                spec::RunOutcome stopped;  // before it became a run
                stopped.outcome = spec::Outcome::Cancelled;
                return QueuedOutcome{std::move(stopped), id};
            }
            // Another process writes at length: no fault of what waits.
            if (error.facts().code == "project_busy")
                std::this_thread::sleep_for(std::chrono::milliseconds(500));
            else
                hold(error.message());
        }
    }
    return std::nullopt;
}

}  // namespace lightbox::engine
