// SPDX-License-Identifier: GPL-3.0-or-later
// What stays closed, and when it opens.
#include "SealFixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

#include "base/Files.h"
#include "base/Json.h"
#include "engine/AuditAugmentation.h"
#include "engine/AuditRobustness.h"
#include "engine/Evaluate.h"
#include "engine/KeptFindings.h"
#include "engine/PickThreshold.h"
#include "engine/Runs.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Fingerprint.h"
#include "project/Fingerprint.h"
#include "spec/Json.h"

namespace lightbox::test {

namespace {

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

TEST_F(EngineSeal, NothingThatIsWrittenDownHangsOnSealedLabels) {
    (void)prepare(false);
    const spec::RunId run = addRun("early", {spec::Set::Val});
    const auto open = [&] { return project::Project::open(project, project::Access::Read); };
    {
        auto writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(run);
        record.fingerprint = project::dataFingerprint(writer.dataset(), record.members);
        writer.saveRunRecord(record);
    }
    const std::string before = open().runRecord(run).fingerprint;
    (void)engine::sealTest(project);
    const auto reader = open();
    const spec::Dataset dataset = reader.dataset();
    const std::string kept = reader.runRecord(run).fingerprint;
    EXPECT_NE(kept, before) << "the labels went into it";
    EXPECT_FALSE(engine::listRuns(project).front().dataChangedSince);
    const auto members = reader.currentSplit()->members;
    spec::Dataset swapped = dataset;
    for (spec::ImageRecord& image : swapped.images)
        if (const auto member = members.find(image.key);
            member != members.end() && member->second == spec::Set::Test)
            image.label = 1 - image.label;
    EXPECT_EQ(engine::fingerprintToKeep(reader, dataset, members),
              engine::fingerprintToKeep(reader, swapped, members));
    EXPECT_EQ(engine::fingerprintToKeep(reader, dataset, members), kept);
    EXPECT_TRUE(project::fitsFingerprint(before, dataset, members)) << "an older version's";
    swapped = dataset;
    for (spec::ImageRecord& image : swapped.images)
        if (members.at(image.key) == spec::Set::Train)
            image.label = 1 - image.label;
    EXPECT_FALSE(project::fitsFingerprint(kept, swapped, members));
    // Nor does the basis that findings are kept on.
    const std::string basis = engine::findingsBasis(reader);
    {
        SQLite::Database db((project / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        db.exec("UPDATE images SET label = 1 - label WHERE key IN (SELECT image FROM split_members "
                "WHERE member_of = 'test')");
    }
    EXPECT_EQ(engine::findingsBasis(open()), basis);
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
    // Not even the very draw that was sealed: whether it is tells of labels.
    other.seed = sealed->spec.seed;
    other.ratios = sealed->spec.ratios;
    for (const bool isPreview : {false, true})
        try {
            (void)(isPreview ? engine::previewSplit(project, other)
                             : engine::makeSplit(project, other));
            ADD_FAILURE();
        } catch (const base::Error& error) {
            EXPECT_EQ(error.facts().why.find_first_of("0123456789"), std::string::npos)
                << error.facts().why;
        }
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
    const std::set<std::int64_t> closed = engine::Closed(open, dataset).keys();
    EXPECT_EQ(closed.size(), 5U);
    engine::writeSplitCsv(project, folder / "split.csv");
    const std::string csv = base::readTextFile(folder / "split.csv");
    EXPECT_EQ(csv.find("p1000_2.png"), std::string::npos) << csv;
    EXPECT_NE(csv.find("_02,p1000,,"), std::string::npos) << csv;

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
        EXPECT_TRUE(engine::Closed(writer, writer.dataset()).empty());
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
    EXPECT_EQ(engine::Closed(open, open.dataset()).keys(), expected);
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
        answers.push_back(base::toText(spec::toJson(report)));
    }
    EXPECT_EQ(answers[0], answers[1]);
    EXPECT_EQ(answers[0], answers[2]);
}

TEST_F(EngineSeal, ATableKeyedByPatientAnswersTheSameWhateverItSaysOfAClosedOne) {
    (void)prepare(true);
    std::string patient;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> sealed = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (sealed.contains(image.key))
                patient = *image.patient;
    }
    std::vector<std::string> answers;
    for (const char* guess : {"normal", "pneumonia", "something else", ""}) {
        for (const bool dryRun : {true, false}) {
            const std::filesystem::path table = folder / "keys.csv";
            base::writeFileAtomically(table, "patient_id,label\n" + patient + "," + guess + "\n");
            spec::ImportRequest request;
            request.sources = {folder / "films"};
            request.label = table.string();
            request.patientPattern = "(p\\d+)";
            request.dryRun = dryRun;
            std::string answer;
            try {
                answer =
                    base::toText(spec::toJson(engine::importCases(project, request, progress, {})));
            } catch (const base::Error& error) {
                answer = error.what();
            }
            answers.push_back(answer);
            EXPECT_EQ(answer, answers[dryRun ? 0 : 1]) << guess;
        }
    }
    EXPECT_EQ(answers[0].find("something"), std::string::npos);
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

TEST_F(EngineSeal, TheFirstSealingCountsItsClassesAndNothingChangesThemLater) {
    (void)prepare(true);
    const auto testOfReport = [](const spec::SplitReport& report) {
        for (const spec::SetCounts& set : report.sets)
            if (set.set == spec::Set::Test)
                return set;
        return spec::SetCounts();
    };
    const spec::SplitReport sealed = engine::describeSplit(project);
    const spec::SetCounts before = testOfReport(sealed);
    EXPECT_EQ(before.perClass[0] + before.perClass[1], before.images);
    EXPECT_TRUE(before.prevalence.value.has_value());
    std::string id;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> keys = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                id = image.id.str();
    }
    const std::string patient = id.substr(id.rfind('/') + 1, 5);
    std::vector<std::string> answers;
    for (const char* guess : {"normal", "pneumonia"}) {
        writeFilm(folder / "later" / guess / (patient + "_9.png"), 777);
        (void)importFolder("later");
        std::filesystem::remove_all(folder / "later");
        const spec::SplitReport report = engine::describeSplit(project);
        EXPECT_EQ(testOfReport(report).perClass, before.perClass);
        EXPECT_EQ(report.patientsTwoLabels, 0U);
        answers.push_back(base::toText(spec::toJson(report.whole.prevalence)));
    }
    EXPECT_EQ(answers[0], answers[1]);
}

TEST_F(EngineSeal, AnOpeningThatCannotBeMeasuredOpensNothing) {
    writeClass("films", "normal", 0, 100);
    writeClass("films", "pneumonia", 100, 50);
    spec::ImportRequest import;
    import.sources = {folder / "films"};
    import.patientPattern = "(?P<patient>(?P<ward>p\\d+))";
    (void)engine::importCases(project, import, progress, {});
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    split.sealTest = true;
    (void)engine::makeSplit(project, split);
    // Its rows are there already, as of a run that predicted and was cut off.
    const spec::RunId run = addRun("first", {spec::Set::Val, spec::Set::Test});
    (void)lock("first", "an exercise");
    engine::EvaluateRequest request;
    request.run = "first";
    request.set = spec::Set::Test;
    request.reveal = true;
    request.bootstrap = 50;
    request.subgroups = {"ward"};  // as many groups as patients
    EXPECT_EQ(codeOf([&] { (void)engine::evaluate(project, request, progress, {}); }),
              "subgroup_invalid");
    {
        const auto open = project::Project::open(project, project::Access::Read);
        EXPECT_EQ(open.currentSplit()->reveals, 0);
        EXPECT_FALSE(std::filesystem::exists(open.runFolder(run) / "evaluation-test.json"));
    }
    EXPECT_EQ(codeOf([&] { (void)engine::predictionsOf(project, "first", spec::Set::Test); }),
              "test_sealed");
    request.subgroups.clear();
    EXPECT_EQ(engine::evaluate(project, request, progress, {}).reveals, 1);
}

TEST_F(EngineSeal, ARefusalThatTellsOfLabelsCountsAsAnOpening) {
    for (const char* cls : {"A", "B", "C"})
        writeClass("films", cls, 0, 40);  // each patient has an image of every class
    spec::ImportRequest import;
    import.sources = {folder / "films"};
    import.patientPattern = "(p\\d+)";
    (void)engine::importCases(project, import, progress, {});
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    split.sealTest = true;
    (void)engine::makeSplit(project, split);
    (void)addPredictedRun(project, "first", {spec::Set::Val, spec::Set::Test},
                          [](const spec::ImageRecord& image) {
                              std::vector<double> p(3, 0.2);
                              p.at(static_cast<std::size_t>(image.label)) = 0.6;
                              return p;
                          });
    spec::ThresholdRequest chosen;
    chosen.run = spec::RunId("first");
    chosen.cls = "A";
    chosen.lock = true;
    chosen.reason = "an exercise";
    (void)engine::pickThreshold(project, chosen);
    engine::EvaluateRequest request;
    request.run = "first";
    request.set = spec::Set::Test;
    request.bootstrap = 50;
    request.patients = spec::Aggregate::Max;
    EXPECT_EQ(codeOf([&] { (void)engine::evaluate(project, request, progress, {}); }),
              "test_sealed");
    request.reveal = true;
    EXPECT_EQ(codeOf([&] { (void)engine::evaluate(project, request, progress, {}); }),
              "patient_two_classes");
    const auto open = project::Project::open(project, project::Access::Read);
    EXPECT_EQ(open.currentSplit()->reveals, 1) << "it named a patient's classes";
}

TEST_F(EngineSeal, AuditsSeeNoMoreOfValidationThanEvaluation) {
    const spec::SplitReport first = prepare(true);
    (void)addRun("opener", {spec::Set::Val, spec::Set::Test});
    (void)lock("opener", "an exercise");
    (void)evaluate("opener", spec::Set::Test, true);
    // A run whose validation holds images of that test set, which another run has opened.
    const spec::RunId run = addRun("other", {spec::Set::Val});
    {
        auto writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(run);
        for (auto& [key, set] : record.members)
            set = set == spec::Set::Test ? spec::Set::Val : spec::Set::Train;
        writer.saveRunRecord(record);
        std::ofstream(writer.runFolder(run) / "model.safetensors") << "weights";
    }
    EXPECT_EQ(codeOf([&] { (void)engine::auditRobustness(project, "other", progress, {}); }),
              "test_sealed");
    EXPECT_EQ(codeOf([&] { (void)engine::auditAugmentation(project, "other", progress, {}); }),
              "test_sealed");
}

TEST_F(EngineSeal, OpeningsBelongToImagesThroughEverySplit) {
    (void)prepare(true);
    for (const int opened : {1, 2}) {
        const std::string run = "r" + std::to_string(opened);
        (void)addRun(run, {spec::Set::Val});
        (void)lock(run, "an exercise");
        // Its rows are there already, as of a run that predicted and was cut off.
        auto writer = project::Project::open(project, project::Access::Write);
        const spec::Split split = *writer.currentSplit();
        writer.countReveal(split.id, writer.resolveRun(run), 0.5, testOf(split));
        EXPECT_EQ(writer.currentSplit()->reveals, opened);
    }
    spec::SplitSpec spec;
    spec.ratios = {80, 20};
    spec.keep = {spec::Set::Test};
    spec.seed = 11;
    (void)engine::makeSplit(project, spec);
    auto writer = project::Project::open(project, project::Access::Write);
    const spec::Split split = *writer.currentSplit();
    EXPECT_EQ(split.reveals, 2);
    writer.countReveal(split.id, spec::RunId("other"), 0.5, testOf(split));
    EXPECT_EQ(writer.currentSplit()->reveals, 3);
}

TEST_F(EngineSeal, PredictionsOfATwinOfASealedImageAreTakenAwayToo) {
    writeClass("films", "normal", 0, 20);
    writeClass("films", "pneumonia", 20, 20);
    writeFilm(folder / "films" / "normal" / "p2000.png", 3);  // as p1003
    (void)importFolder("films");
    spec::SplitSpec spec;
    spec.ratios = {60, 20, 20};
    (void)engine::makeSplit(project, spec);
    {
        auto open = project::Project::open(project, project::Access::Write);
        spec::Split split = *open.currentSplit();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (image.patient == "p1003" || image.patient == "p2000")
                split.members[image.key] = spec::Set::Val;
        (void)open.addSplit(split);
    }
    const spec::RunId run = addRun("r", {spec::Set::Val});
    const auto names = [&](const char* patient) {
        const auto open = project::Project::open(project, project::Access::Read);
        const spec::Predictions predictions = *open.predictions(run);
        return std::count_if(predictions.rows.begin(), predictions.rows.end(),
                             [&](const auto& row) { return row.patient == patient; });
    };
    EXPECT_EQ(names("p2000"), 1);
    {
        auto open = project::Project::open(project, project::Access::Write);
        spec::Split split = *open.currentSplit();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (image.patient == "p1003")
                split.members[image.key] = spec::Set::Test;
            else if (image.patient == "p2000")
                split.members.erase(image.key);
        (void)open.addSplit(split);
    }
    (void)engine::sealTest(project);
    EXPECT_EQ(names("p1003"), 0);
    EXPECT_EQ(names("p2000"), 0) << "its label is that of the sealed image";
}

}  // namespace lightbox::test
