// SPDX-License-Identifier: GPL-3.0-or-later
// A calibrator's way: from validation into the run's folder, and from there to whoever decides or predicts.
#include "engine/Calibrate.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include "SealFixture.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "engine/ExportRun.h"
#include "engine/Predict.h"
#include "engine/Runs.h"
#include "engine/Train.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Evaluate.h"
#include "spec/Json.h"

namespace lightbox::test {

namespace {

using spec::CalibrationMethod;
using spec::Scale;

class EngineCalibrate : public EngineSeal {
protected:
    /// 120 patients, 60 % of them validation; test sealed unless told otherwise. Probabilities that are far too sure of themselves.
    void prepareMany(bool seal = true) {
        writeClass("films", "normal", 0, 80);
        writeClass("films", "pneumonia", 80, 40);
        (void)importFolder("films", "pneumonia");
        spec::SplitSpec split;
        split.ratios = {20, 60, 20};
        split.sealTest = seal;
        (void)engine::makeSplit(project, split);
        run = addSureRun("sure");
    }
    spec::RunId addSureRun(const std::string& name, double testShift = 0) {
        int number = 0;
        const auto members =
            project::Project::open(project, project::Access::Read).currentSplit()->members;
        return addPredictedRun(project, name, {spec::Set::Val, spec::Set::Test},
                               [&, testShift](const spec::ImageRecord& image) {
                                   const bool right = ++number % 6 != 0;
                                   const bool test = members.at(image.key) == spec::Set::Test;
                                   const double z = ((image.label == 1) == right ? 4.0 : -4.0) +
                                                    (number % 7) * 0.8 - 2.4 +
                                                    (test ? testShift : 0);
                                   const double p = 1 / (1 + std::exp(-z));
                                   return std::vector<double>{1 - p, p};
                               });
    }
    [[nodiscard]] spec::Predictions val(Scale scale = Scale::Raw) const {
        return engine::predictionsOf(project, run.str(), spec::Set::Val, scale);
    }
    spec::OperatingPoint pick(spec::Objective objective, double value, Scale scale, bool locks,
                              double ruleIn = 1) {
        spec::ThresholdRequest request;
        request.run = run;
        request.objective = objective;
        request.value = value;
        request.ruleIn = ruleIn;
        request.scale = scale;
        request.lock = locks;
        request.reason = locks ? "test" : "";
        return engine::pickThreshold(project, request);
    }
    spec::Evaluation measure(spec::Set set, bool calibrated, bool reveal = false,
                             std::optional<spec::Aggregate> patients = {}) {
        engine::EvaluateRequest request;
        request.set = set;
        request.calibrated = calibrated;
        request.reveal = reveal;
        request.patients = patients;
        request.bootstrap = 20;
        request.run = run.str();
        return engine::evaluate(project, request, progress, {});
    }
    [[nodiscard]] std::filesystem::path runFolder() const {
        return project::Project::open(project, project::Access::Read).runFolder(run);
    }

    spec::RunId run;
};

bool warns(const std::vector<spec::Warning>& warnings, const std::string& code) {
    return std::any_of(warnings.begin(), warnings.end(),
                       [&](const spec::Warning& warning) { return warning.code == code; });
}

}  // namespace

TEST_F(EngineCalibrate, IsFittedOnValidationAloneAndKeptWithTheRun) {
    prepareMany();
    const spec::CalibrationReport report =
        engine::calibrate(project, "sure", CalibrationMethod::Platt);
    EXPECT_EQ(report.calibrator.n, val().rows.size());
    EXPECT_EQ(report.calibrator.fittedOn, "val");
    EXPECT_TRUE(warns(report.warnings, "calibration_same_rows"));
    EXPECT_LT(*report.after->brier, *report.before.brier);
    EXPECT_LT(*report.before.calibration.at(0).slope.value, 0.6);
    EXPECT_NEAR(*report.after->calibration.at(0).slope.value, 1, 1e-8);
    const auto own = evaluation::fitCalibrator(val(), CalibrationMethod::Platt);
    EXPECT_EQ(report.calibrator.classes.at(0).slope, own.classes.at(0).slope);
    const auto stored =
        spec::calibratorFromJson(base::readJsonFile(runFolder() / "calibration.json"));
    EXPECT_EQ(stored.classes.at(0).slope, own.classes.at(0).slope);
    EXPECT_EQ(stored.classes.at(0).intercept, own.classes.at(0).intercept);

    // What test is like changes nothing, and it stays closed.
    addSureRun("other test", 3);
    const auto other = engine::calibrate(project, "other test", CalibrationMethod::Platt);
    EXPECT_EQ(other.calibrator.classes.at(0).slope, own.classes.at(0).slope);
    EXPECT_EQ(codeOf([&] { (void)engine::predictionsOf(project, "sure", spec::Set::Test); }),
              "test_sealed");
}

TEST_F(EngineCalibrate, IsNotChosenByWhoeverHasSeenTest) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    (void)pick(spec::Objective::Youden, 0, Scale::Raw, true);
    (void)measure(spec::Set::Test, false, true);
    for (const CalibrationMethod method : {CalibrationMethod::Isotonic, CalibrationMethod::None})
        EXPECT_EQ(codeOf([&] { (void)engine::calibrate(project, run.str(), method); }),
                  "calibration_locked");
}

TEST_F(EngineCalibrate, ExactZerosOfAnIsotonicOneAreSaid) {
    prepareMany();
    // The lowest scores are of normal films alone.
    int number = 0;
    (void)addPredictedRun(project, "steps", {spec::Set::Val}, [&](const spec::ImageRecord& image) {
        const bool high = ++number % 3 != 0;
        const double p = image.label == 1  ? (high ? 0.8 : 0.6)
                         : high            ? 0.1
                         : number % 2 == 0 ? 0.6
                                           : 0.8;
        return std::vector<double>{1 - p, p};
    });
    const auto isotonic = engine::calibrate(project, "steps", CalibrationMethod::Isotonic);
    EXPECT_TRUE(warns(isotonic.warnings, "calibration_certain"));
    EXPECT_FALSE(isotonic.after->calibration.at(0).intercept.notes.empty());
    const auto platt = engine::calibrate(project, "steps", CalibrationMethod::Platt);
    EXPECT_FALSE(warns(platt.warnings, "calibration_certain"));
    EXPECT_TRUE(platt.after->calibration.at(0).intercept.notes.empty());
}

TEST_F(EngineCalibrate, ALockByNetBenefitIsMeasuredAtItsThresholdProbability) {
    prepareMany();
    const auto point = pick(spec::Objective::NetBenefit, 0.1, Scale::Raw, true);
    EXPECT_NE(point.threshold, 0.1);
    const auto at = *measure(spec::Set::Val, false).atThreshold;
    EXPECT_EQ(at.thresholdProbability, 0.1);
    EXPECT_NEAR(*at.netBenefit.value, *point.atThreshold.netBenefit.value, 1e-12);
    const double n = static_cast<double>(at.tp + at.fp + at.fn + at.tn);
    EXPECT_NEAR(*at.netBenefit.value,
                (static_cast<double>(at.tp) - static_cast<double>(at.fp) / 9) / n, 1e-12);
}

TEST_F(EngineCalibrate, RawFiguresStayAsTheyWereUnlessOthersAreAskedFor) {
    prepareMany();
    const base::Json before = spec::toJson(measure(spec::Set::Val, false));
    EXPECT_EQ(before.at("scale"), "raw");
    EXPECT_TRUE(before.at("calibration").at("scaled").is_null());
    const auto report = engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    base::Json after = spec::toJson(measure(spec::Set::Val, false));
    EXPECT_EQ(after.at("calibrator").at("method"), "isotonic");
    EXPECT_EQ(after.at("calibration").at("scaled").at("brier").at("value"),
              *report.after->calibration.at(0).brier.value);
    after.erase("calibrator");
    after["calibration"]["scaled"] = nullptr;
    EXPECT_EQ(after, before);

    const spec::Evaluation calibrated = measure(spec::Set::Val, true);
    EXPECT_EQ(spec::toJson(calibrated).at("scale"), "calibrated");
    EXPECT_EQ(calibrated.brier, report.after->brier);
    EXPECT_TRUE(warns(calibrated.warnings, "calibration_same_rows"));
    EXPECT_TRUE(calibrated.scaled.empty());

    // Taken away, the run is as it was.
    const auto none = engine::calibrate(project, run.str(), CalibrationMethod::None);
    EXPECT_FALSE(none.after);
    EXPECT_EQ(none.before.brier, report.before.brier);
    EXPECT_FALSE(std::filesystem::exists(runFolder() / "calibration.json"));
    EXPECT_EQ(spec::toJson(measure(spec::Set::Val, false)), before);
    EXPECT_EQ(codeOf([&] { (void)measure(spec::Set::Val, true); }), "calibration_missing");
    EXPECT_EQ(codeOf([&] { (void)pick(spec::Objective::Youden, 0, Scale::Calibrated, false); }),
              "calibration_missing");
}

TEST_F(EngineCalibrate, ALockOfCalibratedScoresDecidesFromValidationToTest) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    const spec::OperatingPoint point =
        pick(spec::Objective::Sensitivity, 0.8, Scale::Calibrated, true);
    EXPECT_EQ(point.atThreshold.scale, Scale::Calibrated);
    std::size_t hits = 0;
    for (const spec::PredictionRow& row : val(Scale::Calibrated).rows)
        hits += row.yTrue == 1 && row.p[1] >= point.threshold ? 1 : 0;
    EXPECT_EQ(point.atThreshold.tp, hits);

    // Unasked, whoever measures takes the scores that the lock was chosen on.
    const spec::Evaluation measured = measure(spec::Set::Val, false);
    EXPECT_EQ(measured.scale, Scale::Calibrated);
    EXPECT_EQ(measured.atThreshold->scale, Scale::Calibrated);
    EXPECT_EQ(measured.atThreshold->tp, point.atThreshold.tp);
    EXPECT_EQ(measured.atThreshold->fp, point.atThreshold.fp);
    const base::Json stored = base::readJsonFile(runFolder() / "evaluation.json");
    EXPECT_EQ(stored.at("val").at("scale"), "calibrated");

    for (const auto method : {CalibrationMethod::Platt, CalibrationMethod::None})
        EXPECT_EQ(codeOf([&] { (void)engine::calibrate(project, run.str(), method); }),
                  "calibration_locked");

    // Without its calibrator the lock means nothing: nobody is told raw figures instead.
    const auto file = runFolder() / "calibration.json";
    std::filesystem::rename(file, folder / "away.json");
    EXPECT_EQ(codeOf([&] { (void)measure(spec::Set::Val, false); }), "calibration_missing");
    EXPECT_EQ(codeOf([&] { (void)measure(spec::Set::Test, false, true); }), "calibration_missing");
    EXPECT_EQ(codeOf([&] { (void)engine::predictionsOf(project, run.str(), spec::Set::Test); }),
              "test_sealed")
        << "and nothing was opened";
    std::filesystem::rename(folder / "away.json", file);

    const spec::Evaluation test = measure(spec::Set::Test, false, true);
    EXPECT_EQ(test.scale, Scale::Calibrated);
    hits = 0;
    for (const spec::PredictionRow& row :
         engine::predictionsOf(project, run.str(), spec::Set::Test, Scale::Calibrated).rows)
        hits += row.yTrue == 1 && row.p[1] >= point.threshold ? 1 : 0;
    EXPECT_EQ(test.atThreshold->tp, hits);
    EXPECT_FALSE(warns(test.warnings, "calibration_same_rows"));
    EXPECT_EQ(codeOf([&] { (void)pick(spec::Objective::Youden, 0, Scale::Raw, true); }),
              "threshold_locked");

    engine::ExportRequest report;
    report.run = run.str();
    report.out = folder / "report.html";
    engine::exportRun(project, report, progress, {});
    EXPECT_NE(base::readTextFile(report.out).find("calibrated"), std::string::npos);
}

TEST_F(EngineCalibrate, ALockOfRawScoresDecidesNothingAmongCalibratedOnes) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Temperature);
    const spec::OperatingPoint point = pick(spec::Objective::Youden, 0, Scale::Raw, true);
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    EXPECT_EQ(measure(spec::Set::Val, false).atThreshold->tp, point.atThreshold.tp);
    const spec::Evaluation calibrated = measure(spec::Set::Val, true);
    EXPECT_FALSE(calibrated.atThreshold);
    EXPECT_TRUE(warns(calibrated.warnings, "lock_of_raw"));
    EXPECT_EQ(codeOf([&] { (void)measure(spec::Set::Test, true, true); }), "threshold_locked");
    const spec::Evaluation test = measure(spec::Set::Test, false, true);
    EXPECT_EQ(test.scale, Scale::Raw);
    ASSERT_EQ(test.scaled.size(), 1U) << "the calibrated figures stand beside";
    EXPECT_GT(*test.scaled[0].slope.value, *test.calibration.at(0).slope.value);
}

TEST_F(EngineCalibrate, TwoThresholdsAreLockedAndMeasured) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    const spec::OperatingPoint point =
        pick(spec::Objective::TwoAt, 0.2, Scale::Calibrated, true, 0.7);
    ASSERT_TRUE(point.twoThresholds);
    const spec::Evaluation measured = measure(spec::Set::Val, false);
    ASSERT_TRUE(measured.twoThresholds);
    EXPECT_EQ(measured.twoThresholds->ruleIn, 0.7);
    EXPECT_EQ(measured.twoThresholds->in.positives, point.twoThresholds->in.positives);
    EXPECT_EQ(*measured.twoThresholds->share.value, *point.twoThresholds->share.value);
    EXPECT_EQ(measured.atThreshold->threshold, 0.2) << "nothing is dismissed that is referred";
    const base::Json json = spec::toJson(measured).at("two_thresholds");
    EXPECT_EQ(json.at("rule_out"), 0.2);
    EXPECT_GT(json.at("referred").at("value"), 0);

    const spec::Evaluation test = measure(spec::Set::Test, false, true, spec::Aggregate::Max);
    ASSERT_TRUE(test.twoThresholds);
    const auto& zones = *test.twoThresholds;
    EXPECT_EQ(zones.out.positives + zones.out.negatives + zones.referred.positives +
                  zones.referred.negatives + zones.in.positives + zones.in.negatives,
              *test.patients);
}

TEST_F(EngineCalibrate, TooFewCasesAreRefused) {
    (void)prepare(false);
    addRun("few", {spec::Set::Val});
    EXPECT_EQ(codeOf([&] { (void)engine::calibrate(project, "few", CalibrationMethod::Isotonic); }),
              "calibration_few");
    addRun("none", {});
    EXPECT_EQ(codeOf([&] { (void)engine::calibrate(project, "none", CalibrationMethod::Platt); }),
              "not_predicted");
}

TEST_F(EngineCalibrate, WhatWasFittedOnImagesThatAreSealedNowGoesWithTheirPredictions) {
    prepareMany(false);
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    const spec::RunId locked = run;
    run = addSureRun("kept");
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    (void)pick(spec::Objective::Youden, 0, Scale::Calibrated, true);
    spec::SplitSpec split;
    split.ratios = {40, 20, 40};
    split.seed = 5;
    split.sealTest = true;
    const spec::SplitReport report = engine::makeSplit(project, split);
    ASSERT_TRUE(warns(report.warnings, "test_seen_before"));
    EXPECT_FALSE(std::filesystem::exists(runFolder() / "calibration.json"));
    EXPECT_FALSE(engine::lockedThreshold(project, run.str())) << "a lock on its scale goes with it";
    run = locked;
    EXPECT_FALSE(std::filesystem::exists(runFolder() / "calibration.json"));
    EXPECT_EQ(
        codeOf([&] { (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt); }),
        "test_sealed");
}

TEST_F(EngineCalibrate, ExportedPredictionsHaveBoth) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Platt);
    engine::ExportRequest request;
    request.run = run.str();
    request.kind = engine::ExportKind::Predictions;
    request.out = folder / "predictions.csv";
    engine::exportRun(project, request, progress, {});
    const base::CsvTable table = base::readCsv(request.out);
    ASSERT_TRUE(table.column("calibrated_pneumonia"));
    const auto calibrator =
        project::Project::open(project, project::Access::Read).calibrator(run).value();
    for (const auto& row : table.rows) {
        const double p = base::toDouble(row.at(*table.column("p_pneumonia"))).value();
        const auto expected =
            evaluation::calibrated(calibrator, val(), std::vector<double>{1 - p, p});
        EXPECT_NEAR(base::toDouble(row.at(*table.column("calibrated_pneumonia"))).value(),
                    expected[1], 1e-12);
    }
    // The table can be fed straight back.
    engine::MeasureRequest measured;
    measured.table = request.out;
    measured.positive = "pneumonia";
    measured.bootstrap = 20;
    EXPECT_EQ(engine::measureTable(measured).aurocPerClass.at(1).value,
              measure(spec::Set::Val, false).aurocPerClass.at(1).value);
}

namespace {

class Quiet : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {
        if (control)
            control->stop(spec::TrainingControl::Stop::AfterEpoch);
    }
    void ended(const spec::RunOutcome&) override {}
    spec::TrainingControl* control = nullptr;
};

}  // namespace

TEST_F(EngineCalibrate, FromFilesToPredictTheSameCalibratedScores) {
    // Films that are lit by their class; every sixth is lit by the other.
    for (int i = 0; i < 150; ++i) {
        const bool ill = i % 3 == 0;
        const bool lit = ill != (i % 6 == 5 || i % 12 == 3);
        spec::PixelBuffer film{28, 28, 1, std::vector<std::uint8_t>(std::size_t{28} * 28)};
        for (std::size_t k = 0; k < film.values.size(); ++k)
            film.values[k] = static_cast<std::uint8_t>(
                (lit ? 90 : 60) + (static_cast<std::size_t>(i) * 7919 + k * 104'729) % 61);
        test::writeFilm(folder / "films" / (ill ? "sick" : "healthy") /
                            ("p" + std::to_string(1000 + i) + ".png"),
                        film);
    }
    (void)importFolder("films", "sick");
    spec::SplitSpec split;
    split.ratios = {40, 50, 10};
    (void)engine::makeSplit(project, split);
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 4;
    spec.batch = 8;
    spec.precision = "fp32";
    spec.threads = 1;
    Quiet observer;
    spec::TrainingControl control;
    const spec::RunOutcome outcome = engine::train(project, spec, observer, control);
    ASSERT_EQ(outcome.outcome, spec::Outcome::Completed) << outcome.message;
    run = outcome.run;
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    const spec::OperatingPoint point =
        pick(spec::Objective::TwoAt, 0.2, Scale::Calibrated, true, 0.5);

    const auto open = project::Project::open(project, project::Access::Read);
    const spec::Predictions raw = val();
    const spec::Predictions calibrated = val(Scale::Calibrated);
    engine::PredictRequest asked;
    asked.project = project;
    for (const spec::PredictionRow& row : raw.rows)
        asked.paths.push_back(open.image(row.image)->source.file);
    engine::ExportRequest request;
    request.run = run.str();
    request.kind = engine::ExportKind::Safetensors;
    request.out = folder / "model.safetensors";
    engine::exportRun(project, request, progress, {});
    // By the run, by its folder, and by the exported file alone.
    for (const std::string& model : {run.str(), runFolder().string(), request.out.string()}) {
        asked.model = model;
        asked.project = model == run.str() ? project : std::filesystem::path();
        const engine::PredictReport report = engine::predict(asked, progress, {});
        EXPECT_EQ(report.scale, Scale::Calibrated) << model;
        EXPECT_EQ(report.ruleIn, 0.5);
        EXPECT_EQ(report.calibrator.value().method, CalibrationMethod::Isotonic);
        ASSERT_EQ(report.predictions.size(), raw.rows.size()) << model;
        for (std::size_t i = 0; i < raw.rows.size(); ++i) {
            const engine::PathPrediction& one = report.predictions[i];
            EXPECT_NEAR(one.probabilities.at(1), raw.rows[i].p[1], 1e-5);
            const double p = calibrated.rows[i].p[1];
            EXPECT_NEAR(one.calibrated.at(1), p, 1e-3);
            if (std::abs(p - 0.2) < 1e-3 || std::abs(p - 0.5) < 1e-3)
                continue;
            EXPECT_EQ(one.zone, p < 0.2 ? "rule_out" : p < 0.5 ? "refer" : "rule_in");
            EXPECT_EQ(one.positive.has_value(), one.zone != "refer");
        }
    }
    EXPECT_EQ(point.threshold, 0.2);
}

TEST_F(EngineCalibrate, TrainingOnTakesItAway) {
    writeClass("films", "healthy", 0, 60);
    writeClass("films", "sick", 60, 60);
    (void)importFolder("films", "sick");
    spec::SplitSpec split;
    split.ratios = {40, 50, 10};
    (void)engine::makeSplit(project, split);
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 3;
    spec.precision = "fp32";
    spec.threads = 1;
    Quiet observer;
    spec::TrainingControl control;
    observer.control = &control;
    const spec::RunOutcome first = engine::train(project, spec, observer, control);
    ASSERT_EQ(first.outcome, spec::Outcome::Cancelled);
    run = first.run;
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    ASSERT_TRUE(std::filesystem::exists(runFolder() / "calibration.json"));
    spec::TrainingControl again;
    observer.control = nullptr;
    (void)engine::resumeTraining(project, run.str(), false, observer, again);
    EXPECT_FALSE(std::filesystem::exists(runFolder() / "calibration.json"))
        << "it was fitted on what other weights predicted";
}

TEST_F(EngineCalibrate, TheAurocOfARunIsThatOfItsRawScoresWhereverItStands) {
    prepareMany();
    const spec::Evaluation raw = measure(spec::Set::Val, false);
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    const spec::Predictions steps = val(Scale::Calibrated);
    ASSERT_NE(*evaluation::evaluate(steps).aurocMacro.value, *raw.aurocMacro.value)
        << "an isotonic calibrator makes ties";
    const spec::Evaluation calibrated = measure(spec::Set::Val, true);
    EXPECT_EQ(calibrated.scale, Scale::Calibrated);
    EXPECT_NE(calibrated.brier, raw.brier) << "its probabilities are others";
    EXPECT_EQ(calibrated.aurocMacro.value, raw.aurocMacro.value);
    EXPECT_EQ(calibrated.aurocWeighted.low, raw.aurocWeighted.low);
    for (std::size_t c = 0; c < 2; ++c) {
        EXPECT_EQ(calibrated.aurocPerClass[c].value, raw.aurocPerClass[c].value);
        EXPECT_EQ(calibrated.averagePrecision[c].value, raw.averagePrecision[c].value);
    }
    EXPECT_EQ(calibrated.undefined, raw.undefined);

    // So is that of test, which the list of runs shows beside validation's.
    (void)pick(spec::Objective::Youden, 0, Scale::Calibrated, true);
    const spec::Evaluation test = measure(spec::Set::Test, false, true);
    EXPECT_EQ(test.scale, Scale::Calibrated);
    const double ranked =
        *evaluation::evaluate(engine::predictionsOf(project, run.str(), spec::Set::Test))
             .aurocMacro.value;
    EXPECT_EQ(*test.aurocMacro.value, ranked);
    EXPECT_EQ(engine::listRuns(project).front().testAuroc, ranked);
}

TEST_F(EngineCalibrate, ReportAndModelCardSayWhatEvaluateSaysOfCalibratedFigures) {
    prepareMany();
    (void)engine::calibrate(project, run.str(), CalibrationMethod::Isotonic);
    (void)pick(spec::Objective::Youden, 0, Scale::Calibrated, true);
    ASSERT_TRUE(warns(measure(spec::Set::Val, false).warnings, "calibration_same_rows"));
    const auto exported = [&](engine::ExportKind kind, const std::string& name) {
        engine::ExportRequest request;
        request.run = run.str();
        request.kind = kind;
        request.out = folder / name;
        engine::exportRun(project, request, progress, {});
        return base::readTextFile(request.out);
    };
    for (const std::string& text : {exported(engine::ExportKind::Report, "report.html"),
                                    exported(engine::ExportKind::ModelCard, "card.md")}) {
        EXPECT_NE(text.find("the very cases it was fitted on"), std::string::npos);
        EXPECT_NE(text.find("isotonic on validation"), std::string::npos);
    }
}

}  // namespace lightbox::test
