// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudyFixture.h"

#include <atomic>
#include <filesystem>
#include <optional>
#include <thread>

#include "base/FileLock.h"
#include "engine/Exclude.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "spec/Json.h"

namespace lightbox::test {

namespace {
class QueueTest : public StudyFixture {};
}  // namespace

TEST_F(QueueTest, AQueueWaitsForWhoeverWritesAndHoldsNothingForIt) {
    folds(false);
    spec::TrainingSpec spec = quick();
    spec.name = "alone";
    (void)engine::enqueue(project, spec);
    spec::TrainingControl control;
    Watch watch(control);
    // As another process would hold it; writers of one process share it.
    std::optional<base::FileLock> other = base::FileLock::take(project / "writer.lock");
    ASSERT_TRUE(other);
    std::thread ends([&] {
        for (int i = 0; i < 100; ++i) {
            const spec::QueueEntry waiting = engine::queued(project).at(0);
            EXPECT_FALSE(waiting.held);
            EXPECT_TRUE(waiting.run.empty());
        }
        other.reset();
    });
    const auto outcome = engine::trainNextQueued(project, watch, control);
    ends.join();
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->run.outcome, spec::Outcome::Completed);
    EXPECT_EQ(outcome->entry, 1);
    EXPECT_TRUE(engine::queued(project).empty());
    EXPECT_EQ(engine::listRuns(project).size(), 1U);
}

TEST_F(QueueTest, AnEntryIsItsRunFromTheMomentTheRunExists) {
    folds(false);
    spec::TrainingSpec spec = quick();
    spec.name = "alone";
    (void)engine::enqueue(project, spec);
    // Whoever trains is cut off before the first epoch ends: the record stands, and nothing else.
    class CutOff : public spec::TrainingObserver {
    public:
        explicit CutOff(std::filesystem::path project) : m_project(std::move(project)) {}
        void started(const Start& start) override {
            const auto entries = engine::queued(m_project);
            ASSERT_EQ(entries.size(), 1U);
            EXPECT_EQ(entries[0].run, start.run.str());
            seen = true;
        }
        void batch(const Batch&) override {}
        void epoch(const spec::EpochReport&) override {}
        void ended(const spec::RunOutcome&) override {}
        bool seen = false;

    private:
        std::filesystem::path m_project;
    } observer(project);
    spec::TrainingControl control;
    (void)engine::trainNextQueued(project, observer, control);
    EXPECT_TRUE(observer.seen);
}

TEST_F(QueueTest, APausedRunIsPausedForEveryProcess) {
    folds(false);
    spec::TrainingSpec spec = quick();
    spec.name = "alone";
    class Pauser : public spec::TrainingObserver {
    public:
        explicit Pauser(spec::TrainingControl& control) : m_control(control) {}
        void started(const Start&) override { m_control.pause(); }
        void batch(const Batch&) override {}
        void epoch(const spec::EpochReport&) override {}
        void ended(const spec::RunOutcome&) override { isOver = true; }
        std::atomic<bool> isOver = false;

    private:
        spec::TrainingControl& m_control;
    };
    spec::TrainingControl control;
    Pauser observer(control);
    bool seen = false;
    std::thread looks([&] {
        while (!seen && !observer.isOver) {
            const auto runs = engine::listRuns(project);
            seen = !runs.empty() && runs[0].outcome == spec::Outcome::Paused;
        }
        control.resume();
    });
    const auto outcome = engine::train(project, spec, observer, control);
    looks.join();
    EXPECT_TRUE(seen);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Completed);
    EXPECT_EQ(engine::listRuns(project).at(0).outcome, spec::Outcome::Completed);
}

TEST_F(QueueTest, AQueueTrainsOneAfterTheOtherAndOutlivesWhoWorksThroughIt) {
    folds(false);
    spec::TrainingSpec spec = quick();
    spec.name = "alone";
    EXPECT_EQ(engine::enqueue(project, spec), 1U);
    EXPECT_EQ(engine::enqueueStudy(project, request("cv")).place, 2U);
    EXPECT_EQ(engine::enqueueStudy(project, request("cv")).place, 2U) << "once";
    spec.model.pretrained = true;
    spec.phase1.epochs = 1;
    EXPECT_EQ(codeOf([&] { (void)engine::enqueue(project, spec); }), "weights_missing")
        << "what cannot be trained does not wait";
    spec = quick();
    spec.name = "alone";
    EXPECT_EQ(codeOf([&] { (void)engine::enqueue(project, spec); }), "queue_name_taken");
    spec.name = "last";
    EXPECT_EQ(engine::enqueue(project, spec), 3U);
    const auto entries = engine::queued(project);
    engine::moveInQueue(project, entries[2].id, entries[1].id);
    ASSERT_EQ(engine::queued(project).size(), 3U);
    EXPECT_EQ(engine::queued(project)[1].spec.name, "last");
    engine::moveInQueue(project, entries[0].id, 0);
    EXPECT_EQ(engine::queued(project)[2].id, entries[0].id) << "0: at the end";
    engine::moveInQueue(project, entries[0].id, entries[2].id);
    EXPECT_EQ(engine::queued(project)[0].id, entries[0].id);
    EXPECT_EQ(engine::queued(project)[1].id, entries[2].id);

    // Stopped in its first run's first epoch; whoever comes next resumes it.
    {
        const auto held = engine::holdQueue(project);
        EXPECT_TRUE(engine::queueIsAlive(project));
        EXPECT_EQ(codeOf([&] { (void)engine::holdQueue(project); }), "queue_busy");
        spec::TrainingControl control;
        Watch watch(control, 1);
        EXPECT_EQ(engine::trainNextQueued(project, watch, control)->run.outcome,
                  spec::Outcome::Cancelled);
        EXPECT_EQ(engine::queued(project).size(), 3U);
        EXPECT_FALSE(engine::queued(project)[0].run.empty());
    }
    EXPECT_FALSE(engine::queueIsAlive(project));
    spec::TrainingControl control;
    Watch watch(control);
    int runs = 0;
    while (engine::trainNextQueued(project, watch, control))
        ++runs;
    EXPECT_EQ(runs, 5) << "the one resumed, the next, three folds";
    EXPECT_TRUE(engine::queued(project).empty());
    EXPECT_EQ(engine::listRuns(project).size(), 5U);
    EXPECT_TRUE(engine::studyReport(project, "cv").isFinished());
    EXPECT_EQ(codeOf([&] { engine::dequeue(project, 1); }), "queue_unknown");
}

TEST_F(QueueTest, WhatCannotBeTrainedIsHeldWithItsReasonAndTheNextGoesOn) {
    folds(false);
    (void)engine::enqueueStudy(project, request("cv"));
    spec::TrainingSpec spec = quick();
    spec.name = "second";
    (void)engine::enqueue(project, spec);
    const auto image =
        project::Project::open(project, project::Access::Read).dataset().images.front().id;
    engine::exclude(project, {{image}, {}, "blurred"});
    spec::TrainingControl control;
    Watch watch(control);
    while (engine::trainNextQueued(project, watch, control)) {
    }
    const std::vector<spec::QueueEntry> left = engine::queued(project);
    ASSERT_EQ(left.size(), 1U);
    ASSERT_TRUE(left[0].held);
    EXPECT_EQ(left[0].held->id, "study_data_changed");
    const spec::Queue stored{left, left[0].id};
    EXPECT_EQ(spec::toJson(spec::queueFromJson(spec::toJson(stored))), spec::toJson(stored));
    engine::undoExclude(project, {{image}, {}, ""});
    engine::releaseInQueue(project, left[0].id);
    while (engine::trainNextQueued(project, watch, control)) {
    }
    EXPECT_TRUE(engine::queued(project).empty());
}

}  // namespace lightbox::test
