// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudyFixture.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <functional>
#include <map>
#include <numeric>

#include "engine/Evaluate.h"
#include "engine/Exclude.h"
#include "engine/Runs.h"
#include "engine/Weights.h"
#include "engine/studies/Ensemble.h"
#include "engine/studies/Grid.h"
#include "engine/studies/LearningCurve.h"
#include "engine/studies/Study.h"
#include "spec/Json.h"

namespace lightbox::test {

namespace {
class StudyTest : public StudyFixture {};
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
    const spec::Evaluation measured = engine::evaluateStudy(project, {{}, "cv"});
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
    EXPECT_EQ(codeOf([&] { (void)engine::evaluateStudy(project, {{}, "cv"}); }), "test_sealed");
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

TEST_F(StudyTest, HeldOutImagesAreMeasuredByPatientAndBySubgroupToo) {
    folds(false);
    (void)train(request("cv"));
    {
        auto writer = project::Project::open(project, project::Access::Write);
        std::vector<spec::ImageRecord> images = writer.dataset().images;
        for (spec::ImageRecord& image : images)
            image.fields["sex"] = image.key % 2 == 0 ? "F" : "M";
        writer.updateImages(images, "sex");
    }
    engine::StudyEvaluateRequest asked;
    asked.study = "cv";
    asked.bootstrap = 50;
    asked.patients = spec::Aggregate::Max;
    asked.subgroups = {"sex"};
    const spec::Evaluation result = engine::evaluateStudy(project, asked);
    EXPECT_EQ(result.unit, "patient");
    EXPECT_EQ(result.n, 60U);
    ASSERT_EQ(result.subgroups.size(), 2U);
    EXPECT_EQ(result.subgroups[0].n + result.subgroups[1].n, 60U);
    // So are the folds and their mean: twice the images, of which a patient's highest counts.
    {
        auto writer = project::Project::open(project, project::Access::Write);
        for (const std::string& id : engine::studyReport(project, "cv").runs) {
            spec::Predictions predictions = *writer.predictions(spec::RunId(id));
            for (spec::PredictionRow& row : predictions.rows)
                row.patient = "together " + std::to_string(row.yTrue) +
                              (std::hash<std::string>{}(row.image.str()) % 3 == 0 ? "a" : "b");
            writer.savePredictions(spec::RunId(id), predictions);
        }
    }
    const spec::Evaluation joined = engine::evaluateStudy(project, asked);
    std::vector<double> aurocs;
    for (const spec::StudyFold& fold : joined.folds) {
        EXPECT_LE(fold.n, 4U) << "patients of a fold";
        engine::EvaluateRequest one;
        one.run = fold.run;
        one.patients = spec::Aggregate::Max;
        one.bootstrap = 20;
        aurocs.push_back(engine::evaluate(project, one, progress, {}).aurocMacro.value.value());
        EXPECT_EQ(fold.auroc, aurocs.back());
    }
    EXPECT_NEAR(joined.mean.value(),
                std::accumulate(aurocs.begin(), aurocs.end(), 0.0) /
                    static_cast<double>(aurocs.size()),
                1e-12);
    asked.subgroups = {"weight"};
    EXPECT_EQ(codeOf([&] { (void)engine::evaluateStudy(project, asked); }), "subgroup_invalid");
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
