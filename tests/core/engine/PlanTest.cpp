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
    EXPECT_EQ(plan.parameters.phase1, 131'585);
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
            EXPECT_TRUE(report.valAurocPerClass.at(0));
        }
        void ended(const spec::RunOutcome&) override {}
        std::vector<std::string> codes;
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
    EXPECT_FALSE(evaluation.aurocMacro.value);
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

}  // namespace lightbox::test
