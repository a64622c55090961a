// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "engine/Runs.h"

namespace lightbox::test {

namespace {

class EngineSeal : public EngineTest {
protected:
    spec::Evaluation evaluate(const std::string& run, spec::Set set, bool reveal = false,
                              std::optional<double> threshold = {}) {
        engine::EvaluateRequest request;
        request.run = run;
        request.set = set;
        request.reveal = reveal;
        request.threshold = threshold;
        request.bootstrap = 50;
        return engine::evaluate(project, request, progress, {});
    }
    spec::OperatingPoint lock(const std::string& run, const std::string& reason) {
        spec::ThresholdRequest request;
        request.run = spec::RunId(run);
        request.lock = true;
        request.reason = reason;
        return engine::pickThreshold(project, request);
    }
};

}  // namespace

TEST_F(EngineSeal, PredictionsMadeBeforeTheSealAreTakenAwayAndSaid) {
    (void)prepare(false);
    (void)addRun("early", {spec::Set::Val, spec::Set::Test});
    EXPECT_EQ(codeOf([&] { (void)evaluate("early", spec::Set::Test); }), "");
    EXPECT_TRUE(engine::listRuns(project).front().testAuroc.has_value());
    const spec::SplitReport report = engine::sealTest(project);
    EXPECT_TRUE(report.sealed);
    EXPECT_TRUE(std::any_of(report.warnings.begin(), report.warnings.end(),
                            [](const auto& w) { return w.code == "test_seen_before"; }));
    EXPECT_EQ(codeOf([&] { (void)evaluate("early", spec::Set::Test); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)engine::predictionsOf(project, "early", spec::Set::Test); }),
              "test_sealed");
    EXPECT_FALSE(engine::listRuns(project).front().testAuroc.has_value());
    EXPECT_EQ(codeOf([&] { (void)evaluate("early", spec::Set::Val); }), "");
}

TEST_F(EngineSeal, ARunOfAnotherSplitDoesNotLookIntoTheSealedSet) {
    (void)prepare(false);
    (void)addRun("other", {spec::Set::Val});
    spec::SplitSpec spec;
    spec.ratios = {60, 20, 20};
    spec.seed = 7;
    spec.sealTest = true;
    (void)engine::makeSplit(project, spec);
    // Some of the old validation images stand in the new, sealed test set.
    EXPECT_EQ(codeOf([&] { (void)evaluate("other", spec::Set::Val); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)evaluate("other", spec::Set::Test, true); }),
              "threshold_not_locked");
}

TEST_F(EngineSeal, ALockNeedsAReasonAndDecides) {
    (void)prepare(false);
    (void)addRun("first", {spec::Set::Val, spec::Set::Test});
    EXPECT_EQ(codeOf([&] { (void)lock("first", "  "); }), "reason_missing");
    EXPECT_FALSE(engine::lockedThreshold(project, "first").has_value());
    const spec::OperatingPoint point = lock("first", "screening");
    EXPECT_TRUE(point.locked);
    EXPECT_FALSE(point.lockedBy.empty());
    EXPECT_EQ(evaluate("first", spec::Set::Test).atThreshold->threshold, point.threshold);
    // Nothing was sealed: the test set may be looked at with another threshold.
    EXPECT_EQ(evaluate("first", spec::Set::Test, false, 0.3).atThreshold->threshold, 0.3);
    const auto log = project::Project::open(project, project::Access::Read).auditLog();
    EXPECT_TRUE(std::any_of(log.begin(), log.end(), [](const auto& entry) {
        return entry.action == "lock" && entry.detail.find("screening") != std::string::npos;
    }));
}

TEST_F(EngineSeal, ASplitKeepsTheSealedSetOrIsRefused) {
    (void)prepare(true);
    const auto sealed = project::Project::open(project, project::Access::Read).currentSplit();
    spec::SplitSpec other;
    other.ratios = {60, 20, 20};
    other.seed = 43;
    EXPECT_EQ(codeOf([&] { (void)engine::makeSplit(project, other); }), "test_sealed");
    other.ratios = {70, 30};
    other.keep = {spec::Set::Test};
    const spec::SplitReport kept = engine::makeSplit(project, other);
    EXPECT_TRUE(kept.sealed);
    const auto now = project::Project::open(project, project::Access::Read).currentSplit();
    for (const auto& [key, set] : sealed->members)
        EXPECT_EQ(set == spec::Set::Test, now->members.at(key) == spec::Set::Test);
    EXPECT_EQ(engine::restoreSplit(project, sealed->id).id, sealed->id);
    EXPECT_EQ(codeOf([&] { (void)engine::breakSeal(project, ""); }), "reason_missing");
    EXPECT_FALSE(engine::breakSeal(project, "the wrong films").sealed);
    EXPECT_EQ(codeOf([&] { (void)engine::breakSeal(project, "again"); }), "not_sealed");
}

TEST_F(EngineSeal, ANewDivisionOfTheRestDoesNotForgetThatTestWasOpened) {
    (void)prepare(true);
    {
        auto writer = project::Project::open(project, project::Access::Write);
        writer.countReveal(writer.currentSplit()->id, spec::RunId("r"), 0.5);
    }
    spec::SplitSpec spec;
    spec.ratios = {85, 15};
    spec.keep = {spec::Set::Test};
    spec.seed = 7;
    const spec::SplitId again = engine::makeSplit(project, spec).id;
    const auto reader = project::Project::open(project, project::Access::Read);
    EXPECT_EQ(reader.currentSplit()->id, again);
    EXPECT_TRUE(reader.currentSplit()->sealed);
    EXPECT_EQ(reader.currentSplit()->reveals, 1);
}

TEST_F(EngineSeal, RunsAreComparedListedAndDeleted) {
    (void)prepare(false);
    const spec::RunId first = addRun("first", {spec::Set::Val});
    (void)addRun("second", {spec::Set::Val});
    const spec::Comparison same = engine::compareRuns(project, "first", "second");
    EXPECT_EQ(same.difference, 0.0);
    EXPECT_EQ(codeOf([&] { (void)engine::predictionsOf(project, "first", spec::Set::Test); }),
              "not_predicted");
    {
        project::Project open = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = open.runRecord(first);
        record.result.outcome = spec::Outcome::Running;
        record.fingerprint = "another";
        open.saveRunRecord(record);
    }
    const std::vector<spec::RunSummary> runs = engine::listRuns(project);
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[0].outcome, spec::Outcome::Interrupted) << "nobody holds it";
    EXPECT_TRUE(runs[0].dataChangedSince);
    EXPECT_FALSE(runs[1].dataChangedSince);
    engine::deleteRun(project, "first");
    EXPECT_EQ(engine::listRuns(project).size(), 1U);
    EXPECT_EQ(codeOf([&] { engine::deleteRun(project, "first"); }), "run_unknown");
}

}  // namespace lightbox::test
