// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "EngineFixture.h"
#include "engine/Evaluate.h"
#include "engine/Train.h"

namespace lightbox::test {

namespace {

using EnginePlan = EngineTest;

bool warns(const engine::TrainingPlan& plan, const std::string& code) {
    return std::any_of(plan.warnings.begin(), plan.warnings.end(),
                       [&](const spec::Warning& warning) { return warning.code == code; });
}

/// Refuses to be told anything: nothing may begin.
class NoTraining : public spec::TrainingObserver {
public:
    void started(const Start&) override { FAIL(); }
    void batch(const Batch&) override { FAIL(); }
    void epoch(const spec::EpochReport&) override { FAIL(); }
    void ended(const spec::RunOutcome&) override { FAIL(); }
};

}  // namespace

TEST_F(EnginePlan, DefaultsFollowFromWhatNobodyChose) {
    spec::TrainingSpec spec = spec::presetSpec("chest-x-ray");
    spec.model.pretrained = false;
    EXPECT_EQ(engine::withDefaultsApplied(spec, {}).phase1.epochs, 0);
    EXPECT_EQ(engine::withDefaultsApplied(spec, {"phase1.epochs"}).phase1.epochs,
              spec.phase1.epochs);
    spec = spec::presetSpec("laptop");
    spec.model.arch = "small_cnn";
    const spec::TrainingSpec small = engine::withDefaultsApplied(spec, {"model.arch"});
    EXPECT_FALSE(small.model.pretrained);
    EXPECT_EQ(small.data.size, 28);
    EXPECT_EQ(small.data.channels, 1);
    EXPECT_TRUE(engine::withDefaultsApplied(spec, {"model.pretrained"}).model.pretrained);
}

TEST_F(EnginePlan, SaysWhatTheChoicesImply) {
    (void)prepare(true);
    spec::TrainingSpec spec = spec::presetSpec("chest-x-ray");
    spec.model.pretrained = false;
    spec.phase1.epochs = 0;
    spec.augment.horizontalFlip = true;
    const engine::TrainingPlan plan = engine::planTraining(project, spec);
    EXPECT_EQ(plan.outputs, 1);
    EXPECT_EQ(plan.costs.parameters.phase1, 131'585);
    EXPECT_FALSE(plan.weightsNeeded);
    EXPECT_TRUE(warns(plan, "flip_horizontal"));
    EXPECT_TRUE(warns(plan, "phase1_skipped"));
    EXPECT_TRUE(warns(plan, "validation_small"));
    EXPECT_FALSE(warns(plan, "backbone_random"));
    ASSERT_TRUE(plan.positiveWeight.has_value());
    EXPECT_NEAR(*plan.positiveWeight, 2.0, 0.2);
    EXPECT_EQ(plan.sets.size(), 2U) << "test stays out of it";
    EXPECT_FALSE(plan.secondsExpected.has_value());
    spec.phase1.epochs = 3;
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "backbone_random"));
    spec.loss.positiveWeight = "20";
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "positive_weight_unbalanced"));
}

TEST_F(EnginePlan, ImpossibleSpecsAndMissingThingsAreRefused) {
    writeClass("films", "normal", 0, 4);
    writeClass("films", "pneumonia", 4, 4);
    (void)importFolder("films");
    spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "split_missing"));
    NoTraining observer;
    spec::TrainingControl control;
    const auto train = [&] { (void)engine::train(project, spec, observer, control); };
    EXPECT_EQ(codeOf(train), "split_missing");
    spec.phase2.epochs = 0;
    EXPECT_EQ(codeOf([&] { (void)engine::planTraining(project, spec); }), "nothing_to_train");
    spec = spec::presetSpec("screening-baseline");
    spec.model.arch = "resnet19";
    EXPECT_NE(codeOf([&] { (void)engine::planTraining(project, spec); }), "");
    EXPECT_TRUE(project::Project::open(project, project::Access::Read).runs().empty());
}

TEST_F(EnginePlan, OneClassInTrainingIsRefusedBeforeThereIsARun) {
    writeClass("films/train", "normal", 0, 6);
    writeClass("films/val", "normal", 12, 3);
    writeClass("films/val", "pneumonia", 15, 3);
    (void)importFolder("films");
    const spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "class_absent_train"));
    NoTraining observer;
    spec::TrainingControl control;
    try {
        (void)engine::train(project, spec, observer, control);
        FAIL() << "trained on one class";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.kind(), base::ErrorKind::Refused);
        EXPECT_EQ(error.facts().code, "one_class_only");
        EXPECT_NE(error.facts().why.find("normal"), std::string::npos) << error.facts().why;
    }
    EXPECT_TRUE(project::Project::open(project, project::Access::Read).runs().empty());
}

TEST_F(EnginePlan, ClassesThatASetLacksAreSaidBeforeItStarts) {
    writeClass("films/train", "a", 0, 4);
    writeClass("films/train", "b", 4, 4);
    writeClass("films/val", "a", 8, 3);
    writeClass("films/val", "c", 11, 3);
    (void)importFolder("films");
    const engine::TrainingPlan plan =
        engine::planTraining(project, spec::presetSpec("screening-baseline"));
    const auto classes = [&](const std::string& code) {
        for (const spec::Warning& warning : plan.warnings)
            if (warning.code == code)
                return std::get<std::vector<std::string>>(
                    messages::find(warning.text.args, "classes")->variant());
        return std::vector<std::string>();
    };
    EXPECT_EQ(classes("class_absent_train"), std::vector<std::string>{"c"});
    EXPECT_EQ(classes("class_absent_val"), std::vector<std::string>{"b"});
}

TEST_F(EnginePlan, AClassNeverTrainedHasNoAurocWhereverItIsMeasured) {
    writeClass("films/train", "a", 0, 8);
    writeClass("films/train", "b", 8, 8);
    writeClass("films/val", "a", 16, 4);
    writeClass("films/val", "b", 20, 4);
    writeClass("films/val", "c", 24, 4);
    (void)importFolder("films");
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 1;
    spec.threads = 1;
    class Started : public spec::TrainingObserver {
    public:
        void started(const Start& start) override {
            for (const spec::Warning& warning : start.warnings)
                codes.push_back(warning.code);
        }
        void batch(const Batch&) override {}
        void epoch(const spec::EpochReport& report) override {
            EXPECT_FALSE(report.valAurocPerClass.at(2));
            valAuroc = report.valAuroc;
            EXPECT_TRUE(report.valAurocPerClass.at(0));
        }
        void ended(const spec::RunOutcome&) override {}
        std::vector<std::string> codes;
        std::optional<double> valAuroc;
    } observer;
    spec::TrainingControl control;
    ASSERT_EQ(engine::train(project, spec, observer, control).outcome, spec::Outcome::Completed);
    EXPECT_EQ(std::count(observer.codes.begin(), observer.codes.end(), "class_absent_train"), 1);
    engine::EvaluateRequest request;
    request.bootstrap = 50;
    const spec::Evaluation evaluation = engine::evaluate(project, request, progress, {});
    EXPECT_TRUE(evaluation.aurocPerClass.at(0).value);
    EXPECT_FALSE(evaluation.aurocPerClass.at(2).value);
    EXPECT_NE(evaluation.aurocPerClass.at(2).undefined.find("never trained"), std::string::npos);
    EXPECT_NEAR(*evaluation.aurocMacro.value,
                (*evaluation.aurocPerClass.at(0).value + *evaluation.aurocPerClass.at(1).value) / 2,
                1e-12);
    EXPECT_NEAR(*evaluation.aurocMacro.value, observer.valAuroc.value(), 1e-12)
        << "training says the same";
    EXPECT_TRUE(std::any_of(evaluation.warnings.begin(), evaluation.warnings.end(),
                            [](const auto& one) { return one.code == "classes_left_out"; }));
}

TEST_F(EnginePlan, ValidationOfOneClassIsSaidBeforeItStarts) {
    writeClass("films/train", "normal", 0, 6);
    writeClass("films/train", "pneumonia", 6, 6);
    writeClass("films/val", "normal", 12, 3);
    (void)importFolder("films");
    const engine::TrainingPlan plan =
        engine::planTraining(project, spec::presetSpec("screening-baseline"));
    EXPECT_TRUE(warns(plan, "class_absent_val"));
    EXPECT_FALSE(warns(plan, "class_absent_train"));
}

TEST_F(EnginePlan, PredefinedSetsAreUsedWithAWarning) {
    writeClass("films/train", "normal", 0, 6);
    writeClass("films/train", "pneumonia", 6, 6);
    writeClass("films/val", "normal", 12, 3);
    writeClass("films/val", "pneumonia", 15, 3);
    (void)importFolder("films");
    const engine::TrainingPlan plan =
        engine::planTraining(project, spec::presetSpec("screening-baseline"));
    EXPECT_TRUE(warns(plan, "split_predefined_assumed"));
    EXPECT_EQ(plan.sets.size(), 2U);
    EXPECT_FALSE(project::Project::open(project, project::Access::Read).currentSplit().has_value());
}

TEST_F(EnginePlan, AugmentationIsJudgedByWhatTheImagesShow) {
    writeClass("films", "normal", 0, 20);
    writeClass("films", "pneumonia", 20, 10);
    (void)importFolder("films");
    spec::TrainingSpec spec = spec::presetSpec("laptop");
    spec.model.pretrained = false;
    const auto textOf = [&](const std::string& code) {
        for (const spec::Warning& warning : engine::planTraining(project, spec).warnings)
            if (warning.code == code)
                return warning.message;
        return std::string();
    };
    EXPECT_EQ(textOf("colour_stain"), "");
    spec.augment.horizontalFlip = true;
    EXPECT_NE(textOf("flip_horizontal").find("situs"), std::string::npos);
    EXPECT_NE(textOf("flip_horizontal").find("pneumonia"), std::string::npos) << "and why";
    spec.augment.rotation = 30;
    EXPECT_NE(textOf("rotation_oriented"), "");
    spec.augment.crop = 0.5;
    EXPECT_NE(textOf("crop_loses_lesion"), "");

    project = folder / "slides.lightbox";
    writeClass("histology", "tumour", 0, 20);
    writeClass("histology", "stroma", 20, 20);
    (void)importFolder("histology");
    EXPECT_EQ(textOf("flip_horizontal"), "");
    EXPECT_EQ(textOf("rotation_oriented"), "");
    EXPECT_EQ(textOf("crop_loses_lesion"), "");
    EXPECT_NE(textOf("colour_stain").find("brightness"), std::string::npos)
        << "on by default in laptop";

    project = folder / "things.lightbox";
    writeClass("things", "a", 0, 20);
    writeClass("things", "b", 20, 20);
    (void)importFolder("things");
    EXPECT_NE(textOf("flip_horizontal").find("nothing says"), std::string::npos);
    EXPECT_EQ(textOf("colour_stain"), "");
}

TEST_F(EnginePlan, ImbalanceIsMeasuredAndNotCorrectedTwice) {
    writeClass("films", "normal", 0, 80);
    writeClass("films", "pneumonia", 80, 16);
    (void)importFolder("films");
    spec::SplitSpec split;
    split.ratios = {70, 30, 0};
    (void)engine::makeSplit(project, split);
    spec::TrainingSpec spec = spec::presetSpec("screening-baseline");
    const engine::TrainingPlan weighed = engine::planTraining(project, spec);
    EXPECT_EQ(weighed.imbalanceLevel, "moderate");
    EXPECT_NEAR(weighed.imbalance.value_or(0), 5, 1);
    EXPECT_FALSE(warns(weighed, "imbalance_unhandled"));
    EXPECT_FALSE(warns(weighed, "double_correction"));
    spec.loss.sampler = "balanced";
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "double_correction"));
    spec.loss.positiveWeight = "none";
    EXPECT_FALSE(warns(engine::planTraining(project, spec), "double_correction"));
    spec.loss.classWeights = "auto";
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "double_correction"));
    spec.loss.sampler = "none";
    EXPECT_FALSE(warns(engine::planTraining(project, spec), "double_correction"));
    spec.loss.positiveWeight = "3";
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "double_correction"));
    spec.loss = {};
    spec.loss.positiveWeight = "none";
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "imbalance_unhandled"));
    spec.batch = 1;
    EXPECT_FALSE(warns(engine::planTraining(project, spec), "batch_of_one"))
        << "this network has no batch norm";
    spec.model.arch = "resnet18";
    spec.data = {32, 3};
    EXPECT_TRUE(warns(engine::planTraining(project, spec), "batch_of_one"));
    spec.loss.kind = "cross_entropy";
    EXPECT_NO_THROW((void)engine::planTraining(project, spec));
    spec.phase2.fromStage = 60;
    EXPECT_EQ(codeOf([&] { (void)engine::planTraining(project, spec); }), "stage_unknown");
}

}  // namespace lightbox::test
