// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudyFixture.h"

#include <filesystem>
#include <map>

#include "base/Files.h"
#include "engine/Calibrate.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"
#include "engine/ExportBundle.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "engine/Predict.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "engine/studies/Ensemble.h"
#include "engine/studies/Grid.h"
#include "engine/studies/Study.h"

namespace lightbox::test {

namespace {
class EnsembleTest : public StudyFixture {};
}  // namespace

TEST_F(EnsembleTest, AnEnsembleIsARunWhoseValidationIsWhatItsMembersHeldOut) {
    folds(true);
    (void)train(request("cv"));
    const spec::RunId ensemble = engine::ensembleOfStudy(project, "cv");
    EXPECT_EQ(engine::ensembleOfStudy(project, "cv"), ensemble) << "made once";
    engine::EvaluateRequest ofVal;
    ofVal.run = ensemble.str();
    const spec::Evaluation val = engine::evaluate(project, ofVal, progress, {});
    EXPECT_EQ(val.source, "out_of_fold");
    EXPECT_EQ(val.n, engine::evaluateStudy(project, {{}, "cv"}).n);
    EXPECT_DOUBLE_EQ(*val.aurocMacro.value,
                     *engine::evaluateStudy(project, {{}, "cv"}).aurocMacro.value);
    EXPECT_FALSE(has(val.warnings, "threshold_from_other_models")) << "there is no threshold";
    engine::EvaluateRequest at = ofVal;
    at.threshold = 0.5;
    EXPECT_TRUE(
        has(engine::evaluate(project, at, progress, {}).warnings, "threshold_from_other_models"));
    // The mean of the folds leads, as in the study's own evaluation.
    EXPECT_EQ(val.mean, engine::evaluateStudy(project, {{}, "cv"}).mean);
    EXPECT_TRUE(val.mean && val.sd);
    EXPECT_TRUE(has(val.warnings, "pooled_models"));
    EXPECT_TRUE(has(val.warnings, "folds_choose_epoch")) << "as the study's own evaluation says";
    EXPECT_EQ(engine::studyOfEnsemble(project, ensemble.str())->metric.mean, val.mean);

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
    EXPECT_TRUE(has(preview.warnings, "folds_choose_epoch"));
    pick.lock = true;
    pick.reason = "screening";
    const spec::OperatingPoint locked = engine::pickStudyThreshold(project, "cv", pick);
    EXPECT_EQ(locked.run, ensemble);
    EXPECT_DOUBLE_EQ(locked.threshold, preview.threshold);
    EXPECT_TRUE(has(locked.warnings, "threshold_from_other_models"));
    EXPECT_EQ(std::count_if(locked.warnings.begin(), locked.warnings.end(),
                            [](const auto& one) { return one.code == "folds_choose_epoch"; }),
              1);
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

TEST_F(EnsembleTest, AnEnsembleExplainsExportsAndOutlivesItsMembers) {
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
    save.kind = engine::ExportKind::Report;
    save.out = folder / "report.html";
    engine::exportRun(project, save, progress, {});
    const std::string report = base::readTextFile(save.out);
    EXPECT_NE(report.find("averages the probabilities of 3 models"), std::string::npos);
    EXPECT_NE(report.find("Results on out-of-fold predictions"), std::string::npos);
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

TEST_F(EnsembleTest, AnEnsembleOfANestedSearchIsMeasuredOnTheTestSetOfItsSplit) {
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
    // Every inner model predicted every image of its outer fold: nothing is pooled, nothing was chosen there.
    engine::EvaluateRequest request;
    spec::RunId outer;
    spec::RunId inner;
    for (const spec::RunSummary& run : engine::listRuns(project))
        if (run.place.fold == 1)
            (run.place.inner > 0 ? inner : outer) = run.id;
    request.run = outer.str();
    const spec::Evaluation held = engine::evaluate(project, request, progress, {});
    EXPECT_EQ(held.source, "validation");
    EXPECT_FALSE(has(held.warnings, "pooled_models"));
    const auto record = [this](const spec::RunId& run) {
        return project::Project::open(project, project::Access::Read).runRecord(run);
    };
    // A run of the same fold had its epoch chosen by these images.
    spec::TrainingControl control;
    Watch watch(control);
    const spec::RunId chosen = engine::train(project, quick(), watch, control, 1).run;
    for (const auto& [one, other] : {std::pair(chosen, outer), std::pair(outer, chosen)}) {
        (void)engine::compareRuns(project, one.str(), other.str());
        const auto caution = engine::comparisonCaution(project, one.str(), other.str());
        ASSERT_TRUE(caution);
        EXPECT_EQ(caution->code, "compared_chosen");
        EXPECT_TRUE(caution->message.starts_with("the epoch of " + record(chosen).name + " "))
            << caution->message;
    }
    EXPECT_FALSE(engine::comparisonCaution(project, chosen.str(), inner.str()));
    // Its inner folds are said to be such.
    EXPECT_TRUE(std::ranges::any_of(record(inner).warnings, [](const auto& warning) {
        return warning.message.starts_with("validation is inner fold");
    }));
    engine::ExportRequest card;
    card.run = inner.str();
    card.kind = engine::ExportKind::ModelCard;
    card.out = folder / "inner.md";
    engine::exportRun(project, card, progress, {});
    const std::string said = base::readTextFile(card.out);
    EXPECT_EQ(said.find("no test set"), std::string::npos) << "its split has one";
    EXPECT_NE(said.find("inner fold of a nested search"), std::string::npos);
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

TEST_F(EnsembleTest, WhatASearchsMeanIsWorthIsSaidWhereverItLeads) {
    folds(false);
    engine::StudyRequest search = request("rates");
    search.kind = spec::StudyKind::Search;
    search.trials = engine::trialsOfGrid({"phase2.lr=1e-3,1e-5"}, search.spec);
    const spec::StudyReport report = train(search).report;
    ASSERT_TRUE(report.chosen);
    const auto all = [](const std::vector<spec::Warning>& warnings) {
        return has(warnings, "best_trial_optimistic") && has(warnings, "folds_choose_epoch");
    };
    EXPECT_TRUE(all(engine::evaluateStudy(project, {{}, "rates"}).warnings));
    spec::ThresholdRequest pick;
    EXPECT_TRUE(all(engine::pickStudyThreshold(project, "rates", pick).warnings));
    pick.lock = true;
    pick.reason = "screening";
    const spec::OperatingPoint locked = engine::pickStudyThreshold(project, "rates", pick);
    EXPECT_TRUE(all(locked.warnings));
    engine::EvaluateRequest best;
    best.run = locked.run.str();
    const spec::Evaluation val = engine::evaluate(project, best, progress, {});
    EXPECT_EQ(val.mean, report.metric.mean);
    EXPECT_TRUE(all(val.warnings));
    spec::ThresholdRequest again;
    again.run = locked.run;
    EXPECT_TRUE(all(engine::pickThreshold(project, again).warnings));
    // The models of the other trial are no part of that mean.
    std::vector<std::string> others;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        for (const std::string& run : report.runs)
            if (open.runRecord(spec::RunId(run)).place.trial != *report.chosen)
                others.push_back(run);
    }
    ASSERT_EQ(others.size(), 3U);
    best.run = engine::makeEnsemble(project, others, "others").id.str();
    const spec::Evaluation other = engine::evaluate(project, best, progress, {});
    EXPECT_FALSE(other.mean);
    EXPECT_FALSE(has(other.warnings, "best_trial_optimistic"));
    EXPECT_TRUE(has(other.warnings, "pooled_models"));
    EXPECT_FALSE(engine::studyOfEnsemble(project, best.run));
    // Whoever is handed the ensemble reads the same.
    engine::ExportRequest card;
    card.run = locked.run.str();
    card.kind = engine::ExportKind::ModelCard;
    card.out = folder / "card.md";
    engine::exportRun(project, card, progress, {});
    const std::string text = base::readTextFile(card.out);
    for (const char* words : {"of study rates", "Best of 2 trials", "is the best of 2",
                              "averages the probabilities of 3 models", "fold 3, trial "})
        EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text;
    for (const spec::StudyFold& fold : report.folds)
        EXPECT_NE(text.find("| " + fold.run), std::string::npos) << fold.run;
}

TEST_F(EnsembleTest, RunsOfSeveralSplitsArePooledWhichIsSaid) {
    (void)prepare(false);
    for (const int seed : {1, 2}) {
        spec::SplitSpec split;
        split.ratios = {60, 20, 20};
        split.seed = static_cast<std::uint64_t>(seed);
        (void)engine::makeSplit(project, split);
        engine::StudyRequest one = request("run" + std::to_string(seed));
        one.spec.name = one.name;
        spec::TrainingControl control;
        Watch watch(control);
        (void)engine::train(project, one.spec, watch, control);
    }
    engine::EvaluateRequest ask;
    ask.run = engine::makeEnsemble(project, {"run1", "run2"}, "both").id.str();
    const spec::Evaluation val = engine::evaluate(project, ask, progress, {});
    EXPECT_FALSE(val.mean);
    ASSERT_TRUE(has(val.warnings, "pooled_models"));
    for (const spec::Warning& warning : val.warnings)
        if (warning.code == "pooled_models") {
            EXPECT_EQ(warning.message.find("the mean of the folds leads"), std::string::npos);
        }
    engine::ExportRequest card;
    card.run = "both";
    card.kind = engine::ExportKind::ModelCard;
    card.out = folder / "card.md";
    engine::exportRun(project, card, progress, {});
    EXPECT_NE(base::readTextFile(card.out).find("ot every model had held out every image"),
              std::string::npos);
}

TEST_F(EnsembleTest, AnotherClasssLockEndsTheOneBefore) {
    (void)prepare(false);
    const spec::RunId run = addRun("one", {spec::Set::Val});
    spec::ThresholdRequest pick;
    pick.run = run;
    pick.cls = "normal";
    pick.lock = true;
    pick.reason = "first";
    EXPECT_FALSE(has(engine::pickThreshold(project, pick).warnings, "lock_replaced"));
    EXPECT_FALSE(has(engine::pickThreshold(project, pick).warnings, "lock_replaced"));
    pick.cls = "pneumonia";
    const spec::OperatingPoint second = engine::pickThreshold(project, pick);
    ASSERT_TRUE(has(second.warnings, "lock_replaced"));
    for (const spec::Warning& warning : second.warnings)
        if (warning.code == "lock_replaced") {
            EXPECT_NE(warning.message.find("on normal ends"), std::string::npos) << warning.message;
        }
}

TEST_F(EnsembleTest, AnEnsembleOfRunsOfOneSplitIsNotOutOfFold) {
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
    EXPECT_FALSE(has(val.warnings, "pooled_models")) << "both speak of every image";
    EXPECT_FALSE(has(val.warnings, "threshold_from_other_models"));
    spec::ThresholdRequest pick;
    pick.run = ensemble;
    EXPECT_EQ(engine::pickThreshold(project, pick).chosenOn, "val");
}

TEST_F(EnsembleTest, AnEnsembleKeepsWhatItsRunsWereWarnedOf) {
    folds(false);
    const spec::StudyReport study = train(request("cv")).report;
    const auto warned = [&](const std::string& run) {
        auto writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(spec::RunId(run));
        record.warnings.push_back(
            spec::warning("class_absent_val", {{"classes", std::vector<std::string>{run}}}));
        writer.saveRunRecord(record);
    };
    warned(study.runs[0]);
    warned(study.runs[1]);
    const spec::RunId ensemble = engine::ensembleOfStudy(project, "cv");
    const auto kept =
        project::Project::open(project, project::Access::Read).runRecord(ensemble).warnings;
    EXPECT_FALSE(has(kept, "fold_validation")) << "it is no fold";
    EXPECT_EQ(
        std::ranges::count_if(kept, [](const auto& one) { return one.code == "class_absent_val"; }),
        2);
    // One that an older version made kept none: its report asks the runs that are there.
    {
        auto writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(ensemble);
        record.warnings.clear();
        writer.saveRunRecord(record);
    }
    const auto exported = [&](engine::ExportKind kind, const std::string& name) {
        engine::ExportRequest asked;
        asked.run = ensemble.str();
        asked.kind = kind;
        asked.out = folder / name;
        engine::exportRun(project, asked, progress, {});
        return base::readTextFile(asked.out);
    };
    const std::string report = exported(engine::ExportKind::Report, "report.html");
    const std::string card = exported(engine::ExportKind::ModelCard, "card.md");
    for (const std::string& text : {report, card})
        EXPECT_NE(text.find("cannot measure " + study.runs[0]), std::string::npos);
    // Its images served both, in turn.
    EXPECT_NE(report.find("Training and validation in turn"), std::string::npos);
    EXPECT_NE(card.find("Training and validation in turn"), std::string::npos);
}

TEST_F(EnsembleTest, AnEnsembleIsNoBundle) {
    folds(false);
    (void)train(request("cv"));
    engine::BundleRequest asked;
    asked.run = engine::ensembleOfStudy(project, "cv").str();
    asked.out = folder / "bundle";
    try {
        (void)engine::exportBundle(project, asked, progress, {});
        ADD_FAILURE() << "it was written";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "bundle_ensemble");
    }
}

}  // namespace lightbox::test
