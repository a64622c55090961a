// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <thread>

#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/Calibrate.h"
#include "engine/Evaluate.h"
#include "engine/Exclude.h"
#include "engine/Explain.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "engine/Predict.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/Weights.h"
#include "engine/studies/Ensemble.h"
#include "engine/studies/Grid.h"
#include "engine/studies/LearningCurve.h"
#include "engine/studies/Queue.h"
#include "engine/studies/Study.h"
#include "spec/Json.h"

namespace lightbox::test {

namespace {

/// Stops the study in its `stopAfter`th epoch altogether; 0: never.
class Watch : public spec::TrainingObserver {
public:
    explicit Watch(spec::TrainingControl& control, int stopAfter = 0)
        : m_control(control),
          m_stopAfter(stopAfter) {}
    void started(const Start& start) override { starts.push_back(start); }
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {
        if (++m_epochs == m_stopAfter)
            m_control.stop(spec::TrainingControl::Stop::AtOnce);
    }
    void ended(const spec::RunOutcome&) override {}

    std::vector<Start> starts;

private:
    spec::TrainingControl& m_control;
    int m_stopAfter;
    int m_epochs = 0;
};

class StudyTest : public EngineTest {
protected:
    static spec::TrainingSpec quick() {
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 2;
        spec.precision = "fp32";
        spec.threads = 1;
        return spec;
    }
    /// 60 patients, 3 folds of those that are not test.
    void folds(bool seal, int repeats = 1) {
        (void)prepare(seal);
        spec::SplitSpec spec;
        spec.method = spec::SplitMethod::Folds;
        spec.folds = 3;
        spec.repeats = repeats;
        spec.keep = {spec::Set::Test};
        if (!seal)
            spec.keep.clear();
        (void)engine::makeSplit(project, spec);
    }
    static engine::StudyRequest request(const std::string& name) {
        engine::StudyRequest request;
        request.name = name;
        request.spec = quick();
        return request;
    }
    static engine::StudyRequest asBegun(const std::string& name) {
        engine::StudyRequest begun = request(name);
        begun.asBegun = true;
        return begun;
    }
    engine::StudyOutcome train(const engine::StudyRequest& request, int stopAfter = 0) {
        spec::TrainingControl control;
        Watch watch(control, stopAfter);
        const engine::StudyOutcome outcome = engine::trainStudy(project, request, watch, control);
        started = watch.starts;
        return outcome;
    }
    std::vector<std::string> weightsOf(const spec::StudyReport& report) const {
        std::vector<std::string> bytes;
        for (const std::string& run : report.runs)
            bytes.push_back(base::readTextFile(project / "runs" / run / "model.safetensors"));
        return bytes;
    }
    static bool has(const std::vector<spec::Warning>& warnings, const std::string& code) {
        return std::any_of(warnings.begin(), warnings.end(),
                           [&](const spec::Warning& warning) { return warning.code == code; });
    }

    std::vector<spec::TrainingObserver::Start> started;
};

}  // namespace

TEST_F(StudyTest, EveryFoldIsARunAndTheMeanLeads) {
    folds(false, 2);
    const engine::StudyOutcome outcome = train(request("cv"));
    EXPECT_EQ(outcome.outcome, spec::Outcome::Completed);
    const spec::StudyReport& report = outcome.report;
    ASSERT_EQ(report.runs.size(), 6U);
    EXPECT_TRUE(report.isFinished());
    ASSERT_EQ(started.size(), 6U);
    EXPECT_EQ(started[4].place, (spec::RunPlace{spec::StudyId("cv"), 2, 2, 3, 0, 0}));
    const base::Json start = spec::toJson(started[4]);
    EXPECT_EQ(start.at("study"), "cv");
    EXPECT_EQ(start.at("fold"), 2);
    EXPECT_EQ(start.at("repeat"), 2);

    // Every patient is held out once a repetition, and in training wherever it is not.
    const auto open = project::Project::open(project, project::Access::Read);
    std::map<std::int64_t, int> heldOut;
    for (const std::string& run : report.runs) {
        const spec::RunRecord record = open.runRecord(spec::RunId(run));
        for (const auto& [key, set] : record.members)
            heldOut[key] += set == spec::Set::Val ? 1 : 0;
        const std::shared_ptr<const spec::Predictions> stored = open.sharedPredictions(record.id);
        ASSERT_TRUE(stored);
        for (const spec::PredictionRow& row : stored->rows)
            EXPECT_EQ(row.split, "val");
    }
    EXPECT_EQ(heldOut.size(), 60U);
    EXPECT_TRUE(std::all_of(heldOut.begin(), heldOut.end(),
                            [](const auto& one) { return one.second == 2; }));

    double sum = 0;
    for (const spec::StudyFold& fold : report.folds) {
        ASSERT_TRUE(fold.auroc);
        sum += *fold.auroc;
    }
    EXPECT_NEAR(*report.metric.mean, sum / 6, 1e-12);
    double squares = 0;
    for (const spec::StudyFold& fold : report.folds)
        squares += std::pow(*fold.auroc - sum / 6, 2);
    EXPECT_NEAR(*report.metric.sd, std::sqrt(squares / 5), 1e-12);

    const spec::Predictions pooled = engine::outOfFold(project, "cv");
    EXPECT_EQ(pooled.rows.size(), 60U) << "repetitions are averaged, image by image";
    const spec::Evaluation measured = engine::evaluateStudy(project, {"cv"});
    EXPECT_EQ(measured.source, "out_of_fold");
    EXPECT_EQ(measured.folds.size(), 6U);
    EXPECT_EQ(measured.mean, report.metric.mean);
    EXPECT_TRUE(has(measured.warnings, "pooled_models"));
    const base::Json document = spec::toJson(measured);
    EXPECT_EQ(document.at("study"), "cv");
    EXPECT_EQ(document.at("folds").at(3).at("repeat"), 2);
    EXPECT_FALSE(document.contains("run"));
}

TEST_F(StudyTest, FinishedItTrainsNothingAndOtherSettingsAreRefused) {
    folds(false);
    const engine::StudyOutcome first = train(request("cv"));
    const engine::StudyOutcome again = train(request("cv"));
    EXPECT_TRUE(started.empty());
    EXPECT_EQ(again.report.runs, first.report.runs);
    engine::StudyRequest other = request("cv");
    other.spec.phase2.epochs = 3;
    EXPECT_EQ(codeOf([&] { (void)train(other); }), "study_differs");
    other.asBegun = true;
    EXPECT_EQ(train(other).report.runs, first.report.runs);
    other = request("cv");
    other.kind = spec::StudyKind::Search;
    other.trials = engine::trialsOfGrid({"batch=8,16"}, other.spec);
    EXPECT_EQ(codeOf([&] { (void)train(other); }), "study_differs");
    EXPECT_EQ(codeOf([&] { (void)train(request("../cv")); }), "study_name_invalid");
    const auto open = project::Project::open(project, project::Access::Read);
    engine::exclude(project, {{open.dataset().images.front().id}, {}, "blurred"});
    EXPECT_EQ(codeOf([&] { (void)train(request("cv")); }), "study_data_changed");
}

TEST_F(StudyTest, WhatWasSealedSinceIsNeitherTrainedOnNorPredicted) {
    folds(false);
    EXPECT_EQ(train(request("cv"), 2).outcome, spec::Outcome::Cancelled);
    spec::SplitSpec sealed;
    sealed.sealTest = true;
    sealed.seed = 7;  // or it would draw its test set from the last fold alone
    (void)engine::makeSplit(project, sealed);
    EXPECT_EQ(codeOf([&] { (void)train(asBegun("cv")); }), "study_closed");
    const std::vector<spec::StudyReport> listed = engine::listStudies(project);
    ASSERT_EQ(listed.size(), 1U) << "a list names it, without the figure";
    EXPECT_FALSE(listed[0].folds[0].auroc);
    EXPECT_FALSE(listed[0].pooled);
    EXPECT_EQ(codeOf([&] { (void)engine::evaluateStudy(project, {"cv"}); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)engine::outOfFold(project, "cv"); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)engine::ensembleOfStudy(project, "cv"); }), "study_unfinished");
}

TEST_F(StudyTest, StoppedAnywhereItGoesOnToTheSameWeights) {
    folds(false);
    const engine::StudyOutcome whole = train(request("whole"));
    for (const int epoch : {1, 2, 3, 5}) {
        const std::string name = "cut" + std::to_string(epoch);
        EXPECT_EQ(train(request(name), epoch).outcome, spec::Outcome::Cancelled);
        const engine::StudyOutcome rest = train(request(name));
        EXPECT_EQ(rest.outcome, spec::Outcome::Completed);
        EXPECT_EQ(weightsOf(rest.report), weightsOf(whole.report)) << epoch;
        EXPECT_EQ(rest.report.metric.perFold, whole.report.metric.perFold);
    }
}

TEST_F(StudyTest, WithoutFoldsThereIsNothingToCross) {
    (void)prepare(false);
    EXPECT_EQ(codeOf([&] { (void)train(request("cv")); }), "folds_missing");
    EXPECT_TRUE(engine::listStudies(project).empty()) << "nothing is begun";
    spec::SplitSpec three;
    three.method = spec::SplitMethod::Folds;
    three.folds = 3;
    (void)engine::makeSplit(project, three);
    engine::StudyRequest impossible = request("cv");
    impossible.spec.data.size = 64;
    EXPECT_NE(codeOf([&] { (void)train(impossible); }), "") << "its network takes 28 px alone";
    engine::StudyRequest search = request("cv");
    search.kind = spec::StudyKind::Search;
    search.trials = {{{{"data.size", "28"}}}, {{{"data.size", "64"}}}};
    EXPECT_NE(codeOf([&] { (void)train(search); }), "") << "the second trial cannot be trained";
    EXPECT_TRUE(engine::listStudies(project).empty());
    EXPECT_EQ(codeOf([&] { (void)engine::studyReport(project, "cv"); }), "study_unknown");
}

TEST_F(StudyTest, AnEnsembleIsARunWhoseValidationIsWhatItsMembersHeldOut) {
    folds(true);
    (void)train(request("cv"));
    const spec::RunId ensemble = engine::ensembleOfStudy(project, "cv");
    EXPECT_EQ(engine::ensembleOfStudy(project, "cv"), ensemble) << "made once";
    engine::EvaluateRequest ofVal;
    ofVal.run = ensemble.str();
    const spec::Evaluation val = engine::evaluate(project, ofVal, progress, {});
    EXPECT_EQ(val.source, "out_of_fold");
    EXPECT_EQ(val.n, engine::evaluateStudy(project, {"cv"}).n);
    EXPECT_DOUBLE_EQ(*val.aurocMacro.value,
                     *engine::evaluateStudy(project, {"cv"}).aurocMacro.value);
    EXPECT_TRUE(has(val.warnings, "threshold_from_other_models"));

    // Calibrated on what its members had held out.
    const spec::CalibrationReport fitted =
        engine::calibrate(project, ensemble.str(), spec::CalibrationMethod::Isotonic);
    EXPECT_EQ(fitted.calibrator.fittedOn, "out_of_fold");
    EXPECT_EQ(fitted.calibrator.n, val.n);
    EXPECT_TRUE(has(fitted.warnings, "calibration_from_other_models"));
    spec::ThresholdRequest ofStudy;
    ofStudy.scale = spec::Scale::Calibrated;
    EXPECT_EQ(codeOf([&] { (void)engine::pickStudyThreshold(project, "cv", ofStudy); }),
              "calibration_of_study");
    ofStudy.run = ensemble;
    EXPECT_EQ(engine::pickThreshold(project, ofStudy).chosenOn, "out_of_fold");

    // Locked on what was held out, revealed once, by the mean of all members.
    engine::EvaluateRequest ofTest;
    ofTest.run = ensemble.str();
    ofTest.set = spec::Set::Test;
    ofTest.reveal = true;
    EXPECT_EQ(codeOf([&] { (void)engine::evaluate(project, ofTest, progress, {}); }),
              "threshold_not_locked");
    spec::ThresholdRequest pick;
    pick.objective = spec::Objective::Sensitivity;
    pick.value = 0.9;
    const spec::OperatingPoint preview = engine::pickStudyThreshold(project, "cv", pick);
    EXPECT_TRUE(preview.run.empty());
    EXPECT_EQ(preview.chosenOn, "out_of_fold");
    pick.lock = true;
    pick.reason = "screening";
    const spec::OperatingPoint locked = engine::pickStudyThreshold(project, "cv", pick);
    EXPECT_EQ(locked.run, ensemble);
    EXPECT_DOUBLE_EQ(locked.threshold, preview.threshold);
    EXPECT_TRUE(has(locked.warnings, "threshold_from_other_models"));
    const spec::Evaluation test = engine::evaluate(project, ofTest, progress, {});
    EXPECT_EQ(test.source, "test");
    EXPECT_FALSE(
        has(engine::evaluate(project, ofVal, progress, {}).warnings, "threshold_from_other_models"))
        << "verified on patients that no member saw";
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::Predictions stored = *open.predictions(ensemble);
    std::map<std::string, std::vector<double>> sums;
    for (const std::string& run : engine::studyReport(project, "cv").runs)
        if (const spec::RunRecord record = open.runRecord(spec::RunId(run));
            record.ensemble.empty()) {
            std::vector<std::filesystem::path> files;
            std::vector<std::string> ids;
            for (const spec::PredictionRow& row : stored.rows)
                if (row.split == "test") {
                    ids.push_back(row.image.str());
                    files.push_back(folder / "films" / row.image.str());
                }
            // A copy of the run's folder is of no project: its seal closes nothing.
            const auto copy = folder / ("copy-" + run);
            std::filesystem::copy(project / "runs" / run, copy,
                                  std::filesystem::copy_options::recursive);
            const engine::PredictReport alone =
                engine::predict({{}, copy.string(), files, 1}, progress, {});
            ASSERT_EQ(alone.predictions.size(), ids.size());
            for (std::size_t i = 0; i < ids.size(); ++i) {
                std::vector<double>& sum = sums[ids[i]];
                sum.resize(2);
                for (std::size_t c = 0; c < 2; ++c)
                    sum[c] += alone.predictions[i].probabilities[c] / 3;
            }
        }
    for (const spec::PredictionRow& row : stored.rows)
        if (row.split == "test") {
            EXPECT_NEAR(row.p[1], sums.at(row.image.str())[1], 1e-6);
        }
}

TEST_F(StudyTest, AnEnsembleExplainsExportsAndOutlivesItsMembers) {
    folds(false);
    (void)train(request("cv"));
    const std::vector<std::string> runs = engine::studyReport(project, "cv").runs;
    const spec::RunSummary made = engine::makeEnsemble(project, runs, "all");
    EXPECT_EQ(made.members, 3U);
    EXPECT_EQ(codeOf([&] { (void)engine::makeEnsemble(project, runs, "all"); }),
              "ensemble_name_taken");
    EXPECT_EQ(codeOf([&] { (void)engine::makeEnsemble(project, {runs[0]}, "one"); }),
              "ensemble_small");
    EXPECT_EQ(codeOf([&] {
                  (void)engine::makeEnsemble(project, {"all", runs[1]}, "twice");
              }),
              "ensemble_twice");
    for (const std::string& run : runs)
        engine::deleteRun(project, run);
    (void)engine::calibrate(project, "all", spec::CalibrationMethod::Isotonic);
    const std::string image =
        project::Project::open(project, project::Access::Read).dataset().images.front().id.str();
    engine::ExplainRequest explain;
    explain.run = "all";
    explain.images = {image};
    const auto maps = engine::explain(project, explain, progress, {});
    EXPECT_FALSE(maps.at(0).map.values.empty());
    const engine::PredictReport direct =
        engine::predict({project, "all", {folder / "films" / image}, 1}, progress, {});
    EXPECT_NEAR(maps.at(0).map.probabilities[1], direct.predictions.at(0).probabilities[1], 1e-5);
    engine::ExportRequest save;
    save.run = "all";
    save.kind = engine::ExportKind::Safetensors;
    save.out = folder / "exported";
    engine::exportRun(project, save, progress, {});
    EXPECT_EQ(codeOf([&] { engine::exportRun(project, save, progress, {}); }), "out_taken");
    const engine::PredictReport exported = engine::predict(
        {{}, (folder / "exported").string(), {folder / "films" / image}, 1}, progress, {});
    EXPECT_EQ(exported.predictions.at(0).probabilities, direct.predictions.at(0).probabilities);
    ASSERT_EQ(direct.predictions.at(0).calibrated.size(), 2U);
    EXPECT_EQ(exported.predictions.at(0).calibrated, direct.predictions.at(0).calibrated);
    const std::string told = base::readTextFile(folder / "exported" / "run.json");
    EXPECT_EQ(told.find("films"), std::string::npos) << "no place, no image";
    spec::TrainingControl control;
    Watch watch(control);
    EXPECT_EQ(codeOf([&] { (void)engine::resumeTraining(project, "all", false, watch, control); }),
              "ensemble_no_training");
}

TEST_F(StudyTest, ANestedSearchChoosesWithoutTheHeldOutPatients) {
    folds(false);
    engine::StudyRequest search = request("rates");
    search.kind = spec::StudyKind::Search;
    search.trials = engine::trialsOfGrid({"phase2.lr=1e-3,1e-5"}, search.spec);
    search.nested = true;
    search.innerFolds = 2;
    const engine::StudyOutcome outcome = train(search);
    const spec::StudyReport& report = outcome.report;
    EXPECT_EQ(report.planned, 12U);
    EXPECT_EQ(report.runs.size(), 15U) << "and what each outer fold chose";
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::Split split = *open.currentSplit();
    for (const std::string& run : report.runs) {
        const spec::RunRecord record = open.runRecord(spec::RunId(run));
        const auto outer = spec::membersForFold(split, record.place.number());
        for (const auto& [key, set] : record.members) {
            EXPECT_EQ(outer.at(key), record.ensemble.empty() ? spec::Set::Train : set)
                << "held out for the choice's own test";
        }
    }
    for (const spec::StudyFold& fold : report.folds) {
        ASSERT_TRUE(fold.auroc);
        EXPECT_GT(fold.trial, 0);
    }
    EXPECT_EQ(engine::outOfFold(project, "rates").rows.size(), 60U);
    ASSERT_TRUE(report.chosen);
    EXPECT_TRUE(spec::toJson(report).at("chosen").at("optimistic").get<bool>());
    EXPECT_FALSE(has(report.warnings, "folds_choose_epoch"));
}

TEST_F(StudyTest, AnEnsembleOfANestedSearchIsMeasuredOnTheTestSetOfItsSplit) {
    folds(true);
    engine::StudyRequest search = request("rates");
    search.kind = spec::StudyKind::Search;
    search.trials = engine::trialsOfGrid({"phase2.lr=1e-3,1e-5"}, search.spec);
    search.nested = true;
    search.innerFolds = 2;
    (void)train(search);
    spec::ThresholdRequest pick;
    pick.lock = true;
    pick.reason = "screening";
    (void)engine::pickStudyThreshold(project, "rates", pick);
    engine::EvaluateRequest request;
    request.run = engine::ensembleOfStudy(project, "rates").str();
    EXPECT_EQ(engine::evaluate(project, request, progress, {}).source, "out_of_fold");
    request.set = spec::Set::Test;
    request.reveal = true;
    const auto test = [this] {
        std::size_t count = 0;
        const spec::Split split =
            *project::Project::open(project, project::Access::Read).currentSplit();
        for (const auto& [key, set] : split.members)
            count += set == spec::Set::Test ? 1 : 0;
        return count;
    }();
    ASSERT_GT(test, 0U);
    EXPECT_EQ(engine::evaluate(project, request, progress, {}).n, test);
}

TEST_F(StudyTest, AnEnsembleOfRunsOfOneSplitIsNotOutOfFold) {
    (void)prepare(false);
    for (const char* name : {"a", "b"}) {
        engine::StudyRequest one = request(name);
        one.spec.seed = name[0];
        one.spec.name = name;
        spec::TrainingControl control;
        Watch watch(control);
        (void)engine::train(project, one.spec, watch, control);
    }
    const spec::RunId ensemble = engine::makeEnsemble(project, {"a", "b"}, "both").id;
    engine::EvaluateRequest request;
    request.run = ensemble.str();
    const spec::Evaluation val = engine::evaluate(project, request, progress, {});
    EXPECT_EQ(val.source, "validation") << "no member was trained on these images";
    EXPECT_FALSE(has(val.warnings, "threshold_from_other_models"));
    spec::ThresholdRequest pick;
    pick.run = ensemble;
    EXPECT_EQ(engine::pickThreshold(project, pick).chosenOn, "val");
}

TEST_F(StudyTest, AQueueWaitsForWhoeverWritesAndHoldsNothingForIt) {
    folds(false);
    spec::TrainingSpec spec = quick();
    spec.name = "alone";
    (void)engine::enqueue(project, spec);
    spec::TrainingControl control;
    Watch watch(control);
    std::optional<project::Project> writer(project::Project::open(project, project::Access::Write));
    std::thread ends([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        writer.reset();
    });
    const auto outcome = engine::trainNextQueued(project, watch, control);
    ends.join();
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->run.outcome, spec::Outcome::Completed);
    EXPECT_EQ(outcome->entry, 1);
    EXPECT_TRUE(engine::queued(project).empty());
    EXPECT_EQ(engine::listRuns(project).size(), 1U);
}

TEST_F(StudyTest, AnEntryIsItsRunFromTheMomentTheRunExists) {
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

TEST_F(StudyTest, AQueueTrainsOneAfterTheOtherAndOutlivesWhoWorksThroughIt) {
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
    spec.name = "last";
    EXPECT_EQ(engine::enqueue(project, spec), 3U);
    engine::moveInQueue(project, engine::queued(project).back().id, 2);
    ASSERT_EQ(engine::queued(project).size(), 3U);
    EXPECT_EQ(engine::queued(project)[1].spec.name, "last");

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

TEST_F(StudyTest, WhatCannotBeTrainedIsHeldWithItsReasonAndTheNextGoesOn) {
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

TEST_F(StudyTest, AFoldWithoutAurocIsSaidBesideTheMean) {
    folds(false);
    const spec::StudyReport report = train(request("cv")).report;
    EXPECT_FALSE(has(report.warnings, "folds_undefined"));
    // Of one fold every held-out image is normal now.
    {
        auto writer = project::Project::open(project, project::Access::Write);
        const spec::RunId run(report.runs[1]);
        spec::Predictions predictions = *writer.predictions(run);
        for (spec::PredictionRow& row : predictions.rows)
            row.yTrue = 0;
        writer.savePredictions(run, predictions);
    }
    const spec::StudyReport now = engine::studyReport(project, "cv");
    EXPECT_TRUE(has(now.warnings, "folds_undefined"));
    EXPECT_FALSE(now.folds[1].auroc);
    EXPECT_NEAR(*now.metric.mean, (*now.folds[0].auroc + *now.folds[2].auroc) / 2, 1e-12);
}

TEST_F(StudyTest, ADamagedStudyIsNamedAndTheOthersAreListed) {
    folds(false);
    (void)train(request("good"));
    std::filesystem::create_directories(project / "studies" / "bad");
    for (const std::string& text : {std::string("{\"version\": 1, \"study\": "), std::string("[]"),
                                    std::string("{\"version\": 99}"), std::string("\0\0", 2)}) {
        base::writeFileAtomically(project / "studies" / "bad" / "study.json", text);
        const std::vector<spec::StudyReport> listed = engine::listStudies(project);
        ASSERT_EQ(listed.size(), 2U);
        EXPECT_EQ(listed[0].record.id.str(), "bad");
        EXPECT_TRUE(has(listed[0].warnings, "study_damaged"));
        EXPECT_TRUE(listed[1].isFinished());
        EXPECT_NE(codeOf([&] { (void)engine::studyReport(project, "bad"); }), "");
        EXPECT_EQ(spec::toJson(listed[0]).at("state"), "interrupted");
    }
}

TEST_F(StudyTest, TagsAndNotesStayWithARun) {
    (void)prepare(false);
    (void)addRun("first", {spec::Set::Val});
    engine::tagRun(project, "first", " candidate ");
    engine::tagRun(project, "first", "old");
    engine::noteRun(project, "first", "the one for the board");
    engine::tagRun(project, "first", "old");
    const spec::RunSummary run = engine::listRuns(project).front();
    EXPECT_EQ(run.tags, std::vector<std::string>{"candidate"});
    EXPECT_EQ(run.note, "the one for the board");
    EXPECT_EQ(codeOf([&] { engine::tagRun(project, "first", " "); }), "tag_missing");
}

TEST_F(StudyTest, ALearningCurveNeedsAPretrainedNetworkAndPatients) {
    (void)prepare(false);
    EXPECT_EQ(codeOf([&] { (void)engine::learningCurve(project, {quick()}, progress, {}); }),
              "curve_needs_weights");
    const std::vector<engine::WeightsEntry> all = engine::listWeights();
    if (std::none_of(all.begin(), all.end(), [](const engine::WeightsEntry& entry) {
            return entry.arch == "efficientnet_lite0" && entry.present;
        }))
        GTEST_SKIP() << "the weights of EfficientNet-Lite0 are not on this machine";
    spec::TrainingSpec spec = engine::withDefaultsApplied(spec::presetSpec("laptop"), {});
    spec.data.size = 32;
    spec.precision = "fp32";
    EXPECT_EQ(codeOf([&] { (void)engine::learningCurve(project, {spec}, progress, {}); }),
              "curve_too_few");
    spec::SplitSpec three;
    three.method = spec::SplitMethod::Folds;
    three.folds = 3;
    (void)engine::makeSplit(project, three);
    const engine::LearningCurveRequest asked{spec, 3, 4};
    const spec::LearningCurve curve = engine::learningCurve(project, asked, progress, {});
    ASSERT_EQ(curve.points.size(), 3U);
    EXPECT_EQ(curve.points.front().patients, 20U);
    EXPECT_EQ(curve.points.back().patients, 40U) << "all of training, none held out";
    EXPECT_EQ(curve.points.back().draws, 1U);
    EXPECT_TRUE(has(curve.warnings, "curve_frozen"));
    EXPECT_EQ(spec::toJson(curve),
              spec::toJson(engine::learningCurve(project, asked, progress, {})));
    EXPECT_TRUE(engine::listRuns(project).empty()) << "no run is made";
}

TEST_F(StudyTest, AGridIsEveryCombinationAndADrawIsTheSeeds) {
    const spec::TrainingSpec spec = quick();
    const auto all = engine::trialsOfGrid({"batch=8,16", "phase2.lr=1e-3,1e-4,1e-4"}, spec);
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].settings[0].second, "8");
    EXPECT_EQ(all[1].settings[1].second, "1e-4");
    const auto drawn = engine::trialsOfGrid({"batch=8,16", "phase2.lr=1e-3,1e-4"}, spec, 2);
    EXPECT_EQ(drawn.size(), 2U);
    EXPECT_EQ(drawn, engine::trialsOfGrid({"batch=8,16", "phase2.lr=1e-3,1e-4"}, spec, 2));
    EXPECT_EQ(codeOf([&] { (void)engine::trialsOfGrid({"batch=8"}, spec); }), "trials_missing");
    EXPECT_EQ(codeOf([&] { (void)engine::trialsOfGrid({"batch"}, spec); }), "trials_missing");
    EXPECT_EQ(codeOf([&] { (void)engine::trialsOfGrid({"bach=8,16"}, spec); }), "option_unknown");
    EXPECT_EQ(codeOf([&] { (void)engine::trialsOfGrid({"batch=8,many"}, spec); }),
              "option_invalid");
}

}  // namespace lightbox::test
