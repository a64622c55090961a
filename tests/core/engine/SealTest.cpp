// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "engine/Runs.h"
#include "engine/seal/Closed.h"

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

std::vector<std::int64_t> testOf(const spec::Split& split) {
    std::vector<std::int64_t> keys;
    for (const auto& [key, set] : split.members)
        if (set == spec::Set::Test)
            keys.push_back(key);
    return keys;
}

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
    EXPECT_EQ(codeOf([&] { (void)engine::breakSeal(project, "  "); }), "reason_missing");
    EXPECT_FALSE(engine::breakSeal(project, "the wrong films").sealed);
    // Two splits were sealed; it is one act all the same.
    EXPECT_EQ(project::Project::open(project, project::Access::Read).sealBreaks(), 1U);
    EXPECT_EQ(codeOf([&] { (void)engine::breakSeal(project, "again"); }), "not_sealed");
}

TEST_F(EngineSeal, NobodyLearnsFromAPatientOfTheSealedSet) {
    // p1000 has a film in test and, told by the folders, one in train.
    for (int i = 0; i < 12; ++i) {
        const std::string name = "p" + std::to_string(1000 + i);
        const std::string cls = i % 2 == 0 ? "normal" : "pneumonia";
        const std::string set = i < 4 ? "test" : i < 8 ? "train" : "val";
        writeFilm(folder / "sets" / set / cls / (name + "_1.png"), i);
    }
    writeFilm(folder / "sets" / "train" / "normal" / "p1000_2.png", 100);
    (void)importFolder("sets");
    spec::SplitSpec found;
    found.method = spec::SplitMethod::Predefined;
    spec::SplitSpec kept;
    kept.ratios = {70, 30};
    kept.keep = {spec::Set::Test};
    kept.sealTest = true;
    EXPECT_GT(engine::makeSplit(project, kept).dropped, 0U) << "p1000_2 is of a test patient";
    EXPECT_EQ(codeOf([&] { (void)engine::makeSplit(project, found); }), "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)engine::previewSplit(project, found); }), "test_sealed");

    // What was dropped for its patient's sake tells no more than the sealed film does.
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::Dataset dataset = open.dataset();
    const auto closed = engine::closedImages(open, dataset, open.splits());
    EXPECT_EQ(closed.size(), 5U);
    engine::writeSplitCsv(project, folder / "split.csv");
    const std::string csv = base::readTextFile(folder / "split.csv");
    EXPECT_NE(csv.find("p1000_2.png,p1000,,"), std::string::npos) << csv;

    (void)engine::breakSeal(project, "an exercise");
    EXPECT_EQ(engine::makeSplit(project, found).patientsStraddling, 1U);
    const auto log = project::Project::open(project, project::Access::Read).auditLog();
    EXPECT_EQ(log.back().action, "split");
    EXPECT_NE(log.back().detail.find("as the data bring it; 1 patient stands in several sets"),
              std::string::npos);
}

TEST_F(EngineSeal, WhatJoinsTheTestSetAfterAnOpeningStaysClosed) {
    (void)prepare(true);
    std::set<std::int64_t> opened;
    {
        auto writer = project::Project::open(project, project::Access::Write);
        const spec::Split first = *writer.currentSplit();
        for (const auto& [key, set] : first.members)
            if (set == spec::Set::Test)
                opened.insert(key);
        writer.countReveal(first.id, spec::RunId("r"), 0.5, testOf(first));
        EXPECT_TRUE(engine::closedImages(writer, writer.dataset(), writer.splits()).empty());
    }
    (void)engine::breakSeal(project, "a larger test set");
    spec::SplitSpec spec;
    spec.ratios = {50, 20, 30};
    spec.seed = 9;
    spec.sealTest = true;
    (void)engine::makeSplit(project, spec);
    const auto open = project::Project::open(project, project::Access::Read);
    const spec::Split second = *open.currentSplit();
    std::set<std::int64_t> expected;
    for (const auto& [key, set] : second.members)
        if (set == spec::Set::Test && !opened.contains(key))
            expected.insert(key);
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(engine::closedImages(open, open.dataset(), open.splits()), expected);
}

TEST_F(EngineSeal, LooksAtAnUnsealedTestSetAreLogged) {
    (void)prepare(false);
    (void)addRun("early", {spec::Set::Val, spec::Set::Test});
    (void)engine::sealTest(project);
    const auto log = project::Project::open(project, project::Access::Read).auditLog();
    EXPECT_TRUE(std::any_of(log.begin(), log.end(), [](const auto& entry) {
        return entry.action == "test_seen" &&
               entry.detail.find("12 predictions") != std::string::npos;
    }));
}

TEST_F(EngineSeal, ANewDivisionOfTheRestDoesNotForgetThatTestWasOpened) {
    (void)prepare(true);
    {
        auto writer = project::Project::open(project, project::Access::Write);
        writer.countReveal(writer.currentSplit()->id, spec::RunId("r"), 0.5,
                           testOf(*writer.currentSplit()));
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

TEST_F(EngineSeal, AnImportAnswersTheSameWhateverATableSaysOfAClosedImage) {
    (void)prepare(true);
    std::string id;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> sealed = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (sealed.contains(image.key))
                id = image.id.str();
    }
    std::vector<std::string> answers;
    for (const char* guess : {"normal", "pneumonia", "something else"}) {
        base::writeFileAtomically(folder / "films" / "guess.csv",
                                  "image,label\n" + id + "," + guess + "\n");
        spec::ImportRequest request;
        request.sources = {folder / "films" / "guess.csv"};
        request.columns = {{"path", "image"}, {"label", "label"}};
        request.dryRun = true;
        const spec::ImportReport report = engine::importCases(project, request, progress, {});
        EXPECT_EQ(report.closedRows, 1U);
        EXPECT_EQ(report.updatedLabels, 0U);
        std::string answer = std::to_string(report.classes.size());
        for (const spec::Warning& warning : report.warnings)
            answer += "|" + warning.code;
        answers.push_back(answer);
    }
    EXPECT_EQ(answers[0], answers[1]);
    EXPECT_EQ(answers[0], answers[2]);
}

TEST_F(EngineSeal, ACopyOfAClosedImageIsNotComparedWithIt) {
    (void)prepare(true);
    std::filesystem::path source;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> sealed = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (sealed.contains(image.key))
                source = image.source.file;
    }
    for (const char* guess : {"normal", "pneumonia"}) {
        std::filesystem::create_directories(folder / "more" / guess);
        std::filesystem::copy_file(source, folder / "more" / guess / "p5000.png");
    }
    (void)importFolder("more");
    const spec::SplitReport report = engine::describeSplit(project);
    EXPECT_EQ(report.labelConflicts, 0U);
    EXPECT_EQ(report.patientsTwoLabels, 0U);
    EXPECT_EQ(report.joined, 2U);
}

TEST_F(EngineSeal, ALedgerChangedByHandIsSaidAndNothingIsOpenedUntilItIsAccepted) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    EXPECT_FALSE(project::Project::open(project, project::Access::Read).ledgerState().changed);
    base::writeFileAtomically(project / "ledger.head", "{\"length\": 1, \"hash\": \"0\"}");
    const std::vector<spec::Warning> warnings = evaluate("r", spec::Set::Val).warnings;
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0].code, "ledger_changed");
    EXPECT_EQ(codeOf([&] { (void)evaluate("r", spec::Set::Test, true); }), "ledger_changed");
    (void)lock("r", "a later act does not heal it");
    EXPECT_TRUE(project::Project::open(project, project::Access::Read).ledgerState().changed);
    EXPECT_EQ(codeOf([&] { (void)engine::acceptLedger(project, " "); }), "reason_missing");
    (void)engine::acceptLedger(project, "restored by hand");
    EXPECT_FALSE(project::Project::open(project, project::Access::Read).ledgerState().changed);
    EXPECT_EQ(codeOf([&] { (void)engine::acceptLedger(project, "again"); }), "ledger_kept");
}

TEST_F(EngineSeal, EveryLookCountsAndALockAfterOneSaysSo) {
    (void)prepare(false);
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    for (int i = 1; i <= 3; ++i)
        EXPECT_EQ(evaluate("r", spec::Set::Test).looks, i);
    const spec::OperatingPoint point = lock("r", "after three looks");
    ASSERT_EQ(point.warnings.size(), 1U);
    EXPECT_EQ(point.warnings[0].code, "locked_after_look");
}

}  // namespace lightbox::test
