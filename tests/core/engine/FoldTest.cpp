// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/Evaluate.h"
#include "engine/Exclude.h"
#include "engine/ExportRun.h"
#include "engine/Inspect.h"
#include "engine/Runs.h"
#include "engine/Train.h"

namespace lightbox::test {

namespace {

using EngineFolds = EngineTest;

class Exclude : public EngineTest {
protected:
    spec::Evaluation evaluate(spec::Set set) {
        engine::EvaluateRequest request;
        request.run = "first";
        request.set = set;
        request.bootstrap = 50;
        return engine::evaluate(project, request, progress, {});
    }
    /// An image of the current split's `set` and its patient.
    std::pair<spec::ImageId, std::string> anyOf(spec::Set set) const {
        const auto open = project::Project::open(project, project::Access::Read);
        const spec::Split split = *open.currentSplit();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (split.members.contains(image.key) && split.members.at(image.key) == set)
                return {image.id, *image.patient};
        return {};
    }
    static engine::ExcludeRequest ofImage(const spec::ImageId& id, std::string reason = "blurred") {
        return {{id}, {}, std::move(reason)};
    }
};

/// A spec that trains a moment on the processor.
spec::TrainingSpec smallTraining() {
    spec::TrainingSpec spec =
        engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
    spec.phase2.epochs = 1;
    spec.precision = "fp32";
    spec.threads = 1;
    return spec;
}

class Quiet : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {}
    void ended(const spec::RunOutcome&) override {}
};

}  // namespace

TEST_F(EngineFolds, ARunOfAFoldValidatesOnItAndTrainsOnTheOthers) {
    (void)prepare(false);
    Quiet quiet;
    spec::TrainingControl control;
    EXPECT_EQ(codeOf([&] { (void)engine::train(project, smallTraining(), quiet, control, 1); }),
              "folds_missing");
    spec::SplitSpec folds;
    folds.method = spec::SplitMethod::Folds;
    folds.folds = 4;
    folds.repeats = 2;
    const spec::SplitReport made = engine::makeSplit(project, folds);
    ASSERT_EQ(made.folds.size(), 8U);
    EXPECT_EQ(made.folds[5].counts.patients, 15U);
    EXPECT_EQ(codeOf([&] { (void)engine::train(project, smallTraining(), quiet, control, 9); }),
              "fold_unknown");
    // Without a fold named, the first is validation, and the run is one of it.
    const spec::RunOutcome first = engine::train(project, smallTraining(), quiet, control);
    EXPECT_EQ(project::Project::open(project, project::Access::Read).runRecord(first.run).place,
              (spec::RunPlace{{}, 1, 1, 4, 0, 0}));
    const spec::RunOutcome outcome = engine::train(project, smallTraining(), quiet, control, 6);
    EXPECT_EQ(outcome.outcome, spec::Outcome::Completed) << outcome.message;
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::RunRecord record = open.runRecord(outcome.run);
    const spec::Split split = *open.currentSplit();
    EXPECT_EQ(record.members, spec::membersForFold(split, 6));
    EXPECT_EQ(record.images.at("val"), 15U);
    EXPECT_EQ(record.images.at("train"), 45U);
    EXPECT_EQ(record.place, (spec::RunPlace{{}, 2, 2, 4, 0, 0})) << "a field, not part of its name";
    EXPECT_TRUE(std::any_of(record.warnings.begin(), record.warnings.end(),
                            [](const auto& w) { return w.code == "fold_validation"; }));
    EXPECT_EQ(open.predictions(outcome.run)->rows.size(), 15U);
    EXPECT_FALSE(engine::listRuns(project).back().dataChangedSince);
}

TEST_F(EngineFolds, ASealedTestStaysOutOfAllFolds) {
    (void)prepare(true);
    const spec::Split sealed =
        *project::Project::open(project, project::Access::Read).currentSplit();
    spec::SplitSpec folds;
    folds.method = spec::SplitMethod::Folds;
    folds.folds = 3;
    const spec::SplitReport made = engine::makeSplit(project, folds);
    EXPECT_TRUE(made.sealed);
    const spec::Split split =
        *project::Project::open(project, project::Access::Read).currentSplit();
    for (const auto& [key, set] : sealed.members) {
        EXPECT_EQ(split.members.at(key) == spec::Set::Test, set == spec::Set::Test);
        EXPECT_EQ(split.folds[0].contains(key), set != spec::Set::Test);
    }
    // A preview of a project judges as the split itself would.
    spec::SplitSpec other;
    EXPECT_EQ(codeOf([&] { (void)engine::previewSplit(project, other); }), "test_sealed");
    other.keep = {spec::Set::Test};
    EXPECT_TRUE(engine::previewSplit(project, other).sealed);
}

TEST_F(Exclude, LeavesOutOfSplitsTrainingAndEvaluationAndRunsSaySo) {
    (void)prepare(false);
    (void)addRun("first", {spec::Set::Val});
    const std::size_t before = evaluate(spec::Set::Val).n;
    EXPECT_FALSE(engine::listRuns(project).front().dataChangedSince);
    const auto [image, patient] = anyOf(spec::Set::Val);
    EXPECT_EQ(codeOf([&] { engine::exclude(project, ofImage(image, " ")); }), "reason_missing");
    EXPECT_EQ(codeOf([&] { engine::exclude(project, {}); }), "nothing_named");
    EXPECT_EQ(codeOf([&] {
                  engine::exclude(project, {{image}, {"nobody"}, "x"});
              }),
              "patient_unknown");
    EXPECT_TRUE(engine::listExclusions(project).empty()) << "all or nothing";
    engine::exclude(project, ofImage(image));
    EXPECT_EQ(evaluate(spec::Set::Val).n, before - 1);
    EXPECT_TRUE(engine::listRuns(project).front().dataChangedSince);
    EXPECT_EQ(engine::describeSplit(project).excluded, 1U);
    const spec::HealthReport health = engine::inspect(project, progress, {});
    EXPECT_EQ(health.images, 59U);
    EXPECT_EQ(health.excluded, 1U);
    EXPECT_EQ(health.excludedFor, (std::map<std::string, std::size_t>{{"blurred", 1}}));
    const spec::SplitReport anew = engine::makeSplit(project, {});
    EXPECT_EQ(anew.excluded, 1U);
    EXPECT_EQ(anew.excludedFor.at("blurred"), 1U);
    EXPECT_EQ(anew.whole.images, 59U);
    engine::ExportRequest report;
    report.run = "first";
    report.kind = engine::ExportKind::Report;
    report.out = folder / "report.html";
    engine::exportRun(project, report, progress, {});
    const std::string html = base::readTextFile(report.out);
    EXPECT_NE(html.find("Excluded"), std::string::npos);
    EXPECT_EQ(html.find("blurred"), std::string::npos) << "somebody's words stay in the project";
    report.withIdentifiers = true;
    report.out = folder / "own.html";
    engine::exportRun(project, report, progress, {});
    EXPECT_NE(base::readTextFile(report.out).find("blurred: 1"), std::string::npos);

    engine::undoExclude(project, {{image}, {}, ""});
    EXPECT_EQ(evaluate(spec::Set::Val).n, before);
    EXPECT_FALSE(engine::listRuns(project).front().dataChangedSince);
    EXPECT_EQ(codeOf([&] { engine::undoExclude(project, {{image}, {}, ""}); }), "not_excluded");
    EXPECT_EQ(engine::inspect(project, progress, {}).excluded, 0U);
    engine::exclude(project, {{}, {patient}, "no consent"});
    const spec::HealthReport without = engine::inspect(project, progress, {});
    EXPECT_EQ(without.excludedPatients, 1U);
    EXPECT_EQ(without.images + without.excluded, 60U);
}

TEST_F(Exclude, MiniaturesOfTheHealthReportServeTheSplitWithoutThoseLeftOut) {
    (void)prepare(false);
    EXPECT_FALSE(engine::describeSplit(project).nearDuplicates.confirmed);
    (void)engine::inspect(project, {.full = true, .threads = 1}, progress, {});
    EXPECT_TRUE(engine::describeSplit(project).nearDuplicates.confirmed);
    engine::exclude(project, ofImage(anyOf(spec::Set::Val).first));
    EXPECT_FALSE(engine::describeSplit(project).nearDuplicates.confirmed) << "another set";
    (void)engine::inspect(project, {.full = true, .threads = 1}, progress, {});
    EXPECT_TRUE(engine::describeSplit(project).nearDuplicates.confirmed);
}

TEST_F(Exclude, ASealedTestImageOnlyOnceTheSealIsBroken) {
    (void)prepare(true);
    const auto [image, patient] = anyOf(spec::Set::Test);
    EXPECT_EQ(codeOf([&] { engine::exclude(project, ofImage(image)); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { engine::exclude(project, {{}, {patient}, "x"}); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { engine::exclude(project, ofImage(anyOf(spec::Set::Train).first)); }),
              "");
    (void)engine::breakSeal(project, "a film of the wrong patient");
    engine::exclude(project, ofImage(image));
    (void)engine::sealTest(project);
    EXPECT_EQ(codeOf([&] {
                  engine::undoExclude(project, {{image}, {}, ""});
              }),
              "test_sealed")
        << "it would enter the sealed set";
    spec::SplitSpec kept;
    kept.keep = {spec::Set::Test};
    kept.ratios = {70, 30};
    EXPECT_TRUE(engine::makeSplit(project, kept).sealed) << "what was left out does not hinder it";
}

}  // namespace lightbox::test
