// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "base/Files.h"
#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>

#include "base/FileLock.h"
#include "base/Json.h"
#include "engine/Evaluate.h"
#include "engine/Exclude.h"
#include "engine/ExportRun.h"
#include "engine/Inspect.h"
#include "engine/PickThreshold.h"
#include "engine/Relocate.h"
#include "engine/Runs.h"
#include "engine/seal/Closed.h"
#include "messages/Render.h"
#include "spec/ImportStep.h"
#include "spec/Json.h"

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

TEST_F(EngineSeal, AClosedImageWhosePathTellsItsClassIsCalledByItsPseudonym) {
    (void)prepare(true);
    std::vector<std::pair<std::string, std::string>> closed;  // path, pseudonym
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> keys = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.emplace_back(image.id.str(), open.pseudonymOfImage(image.id));
    }
    ASSERT_FALSE(closed.empty());
    std::string said;
    engine::writeSplitCsv(project, folder / "split.csv");
    said += base::readTextFile(folder / "split.csv");
    EXPECT_NE(said.find(closed[0].second + ","), std::string::npos);
    const spec::SplitReport report = engine::describeSplit(project);
    EXPECT_TRUE(std::any_of(report.warnings.begin(), report.warnings.end(),
                            [](const auto& w) { return w.code == "seal_nominal"; }));
    // A copy beside each closed image: findings name images.
    {
        const auto open = project::Project::open(project, project::Access::Read);
        std::filesystem::create_directories(folder / "copies");
        for (const auto& [id, name] : closed) {
            const auto image = open.image(spec::ImageId(id));
            std::filesystem::copy_file(image->source.file,
                                       folder / "copies" / image->source.file.filename());
        }
    }
    (void)importFolder("copies");
    const spec::HealthReport health = engine::inspect(project, progress, {});
    said += base::toText(spec::toJson(health));
    EXPECT_NE(said.find("exact_duplicates"), std::string::npos);
    const engine::ExcludeRequest request{{spec::ImageId(closed[0].second)}, {}, "why"};
    try {
        engine::exclude(project, request);
        ADD_FAILURE() << "a closed image was left out";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "test_sealed");
        said += error.what();
    }
    for (const project::AuditEntry& entry :
         project::Project::open(project, project::Access::Read).auditLog())
        said += entry.detail;
    // A split's report names the images that are nearly alike.
    {
        const auto open = project::Project::open(project, project::Access::Read);
        spec::SplitReport near;
        near.nearDuplicates.pairs = {{spec::ImageId("open.png"), spec::ImageId(closed[0].first)}};
        near.nearDuplicates.images = near.nearDuplicates.pairs.front();
        engine::Closed(open, open.dataset()).rename(near);
        const std::string text = base::toText(spec::toJson(near, {}));
        EXPECT_NE(text.find(closed[0].second), std::string::npos);
        said += text;
    }
    for (const auto& [id, name] : closed)
        EXPECT_EQ(said.find(id), std::string::npos) << id;
}

TEST_F(EngineSeal, AClosedImageThatCannotBeReadIsNamedByItsPseudonymWhereverItIsReadAnew) {
    class Heard : public spec::ProgressObserver {
    public:
        void progressed(const spec::Progress& progress) override {
            const std::lock_guard lock(mutex);
            all += progress.current + "\n";
        }
        std::mutex mutex;
        std::string all;
    } heard;
    (void)prepare(true);
    const spec::RunId run = addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    std::vector<std::pair<std::filesystem::path, std::string>> closed;  // file, pseudonym
    {
        const auto open = project::Project::open(project, project::Access::Read);
        base::writeFileAtomically(open.runFolder(run) / "model.safetensors", "no weights");
        const std::set<std::int64_t> keys = open.sealedImages();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.emplace_back(image.source.file, open.pseudonymOfImage(image.id));
    }
    ASSERT_GT(closed.size(), 1U);
    std::vector<base::Error> said;
    const auto reveal = [&] {
        engine::EvaluateRequest request;
        request.run = "r";
        request.set = spec::Set::Test;
        request.reveal = true;
        (void)engine::evaluate(project, request, heard, {});
    };
    const auto keep = [&](auto&& act) {
        try {
            act();
            ADD_FAILURE() << "nothing was missed";
        } catch (const base::Error& error) {
            said.push_back(error);
        }
    };
    std::filesystem::remove(closed[0].first);
    keep(reveal);
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0].facts().code, "images_unreadable");
    EXPECT_EQ(said[0].facts().file, closed[0].second);
    EXPECT_TRUE(std::ranges::any_of(closed, [&](const auto& image) {
        return heard.all.find(image.second + "\n") != std::string::npos;
    })) << heard.all;
    // Where none can be read it is another error.
    std::filesystem::remove_all(project / "cache");
    std::filesystem::remove_all(folder / "films");
    keep(reveal);
    keep([&] { (void)engine::inspect(project, {.full = true}, heard, {}); });
    keep([&] {
        (void)engine::relocate(project, folder / "films", folder / "elsewhere", heard, {});
    });
    std::string all = heard.all;
    for (const base::Error& error : said)
        all += error.what() + std::string("\n") +
               messages::english(error.message(), messages::Part::Why);
    for (const auto& [file, name] : closed)
        EXPECT_EQ(all.find(file.filename().string()), std::string::npos) << all;
    EXPECT_EQ(project::Project::open(project, project::Access::Read).currentSplit()->reveals, 0);
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

TEST_F(EngineSeal, WhateverIsTakenFromTheLedgerIsNoticed) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    const auto state = [&] {
        return project::Project::open(project, project::Access::Read).ledgerState().changed;
    };
    const auto change = [&](const std::string& sql) {
        SQLite::Database db((project / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TRIGGER IF EXISTS ledger_is_final; DROP TRIGGER IF EXISTS ledger_is_kept; "
                "PRAGMA foreign_keys = OFF");
        db.exec(sql);
    };
    const auto copyOf = [&](const char* name) { return folder / name; };
    const auto options = std::filesystem::copy_options::recursive;
    std::filesystem::copy(project, copyOf("kept"), options);
    const auto restore = [&] {
        std::filesystem::remove_all(project);
        std::filesystem::copy(copyOf("kept"), project, options);
    };
    EXPECT_FALSE(state());
    const std::vector<std::string> edits{
        "UPDATE ledger SET detail = 'another reason' WHERE kind = 'lock'",
        "UPDATE ledger SET at = '2020-01-01T00:00:00Z' WHERE number = 1",
        "UPDATE ledger SET kind = 'look' WHERE kind = 'lock'",
        "DELETE FROM ledger_images WHERE image = (SELECT min(image) FROM ledger_images)",
        "DELETE FROM ledger WHERE kind = 'lock'",
        "DELETE FROM ledger_images; DELETE FROM ledger"};
    for (const std::string& edit : edits) {
        change(edit);
        EXPECT_TRUE(state()) << edit;
        restore();
    }
    // Without ledger.head the lock's mark in run.json still tells of an entry taken away.
    change("DELETE FROM ledger WHERE kind = 'lock'");
    std::filesystem::remove(project / "ledger.head");
    EXPECT_TRUE(state());
    restore();
    std::filesystem::remove(project / "ledger.head");
    EXPECT_TRUE(state());
    restore();
    EXPECT_FALSE(state());
    // A crash before the announced change is in, and one after it: neither is a change from outside.
    const base::Json head = base::readJsonFile(project / "ledger.head");
    base::Json announced = head;
    announced["next"] = {{"length", head["length"].get<int>() + 1}, {"hash", "f00d"}};
    base::writeFileAtomically(project / "ledger.head", base::toText(announced));
    EXPECT_FALSE(state());
    base::writeFileAtomically(project / "ledger.head",
                              base::toText({{"length", 1}, {"hash", "f00d"}, {"next", head}}));
    EXPECT_FALSE(state());
    (void)lock("r", "goes on");
    EXPECT_FALSE(state());
}

TEST_F(EngineSeal, ALookIsKeptWhileAnotherWriterIsAtWork) {
    (void)prepare(false);
    const spec::RunId run = addRun("r", {spec::Set::Val, spec::Set::Test});
    EXPECT_EQ(evaluate("r", spec::Set::Test).looks, 1);
    // The writer's lock is another process's: a reader adds its look all the same.
    const base::FileLock held = *base::FileLock::take(project / "writer.lock");
    EXPECT_EQ(evaluate("r", spec::Set::Test).looks, 2);
    EXPECT_FALSE(project::Project::open(project, project::Access::Read).ledgerState().changed);
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

namespace {

/// What an import tells as it goes.
class ToldSteps : public NoProgress {
public:
    void stepped(const spec::ImportStep& step) override {
        const std::lock_guard lock(m_mutex);
        text += std::string(step.id) + " " + (step.issue == nullptr ? "" : step.issue->path) + "\n";
        labels += step.label.empty() ? 0 : 1;
    }
    std::string text;
    std::size_t labels = 0;

private:
    std::mutex m_mutex;
};

}  // namespace

TEST_F(EngineSeal, AClosedFileThatIsGoneOrChangedIsCalledByItsPseudonym) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    std::vector<spec::ImageRecord> closed;
    std::size_t images = 0;
    {
        const auto open = project::Project::open(project, project::Access::Read);
        const std::set<std::int64_t> keys = open.sealedImages();
        images = open.dataset().images.size();
        for (const spec::ImageRecord& image : open.dataset().images)
            if (keys.contains(image.key))
                closed.push_back(image);
    }
    ASSERT_GT(closed.size(), 3U);
    std::string said;
    ToldSteps steps;
    spec::ImportRequest request;
    request.sources = {folder / "films"};
    request.patientPattern = "(p\\d+)";
    request.dryRun = true;
    writeFilm(closed[0].source.file, 200);
    base::writeFileAtomically(closed[1].source.file, "no image");
    said += base::toText(spec::toJson(engine::importCases(project, request, steps, {})));
    EXPECT_NE(said.find("duplicate_path"), std::string::npos);
    said += steps.text;
    EXPECT_LE(steps.labels, images - closed.size()) << "the class of a closed image was told";
    request.dryRun = false;
    said += base::toText(spec::toJson(engine::importCases(project, request, steps, {})));
    said += base::toText(spec::toJson(engine::inspect(project, progress, {})));
    const auto saidBy = [&](const auto& act) {
        try {
            act();
        } catch (const base::Error& error) {
            said += error.what();
        }
    };
    std::filesystem::create_directories(folder / "empty");
    saidBy(
        [&] { (void)engine::relocate(project, folder / "films", folder / "empty", progress, {}); });
    EXPECT_NE(said.find("not the images"), std::string::npos) << said;
    for (const spec::ImageRecord& image : closed) {
        EXPECT_EQ(said.find(image.id.str()), std::string::npos) << image.id.str() << "\n" << said;
        EXPECT_EQ(said.find(image.source.file.string()), std::string::npos);
    }
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

TEST_F(EngineSeal, ExportedPredictionsAreALookAndALockAfterItSaysSoOnValidation) {
    (void)prepare(false);
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    engine::exportRun(project, {"r", engine::ExportKind::Predictions, folder / "p.csv", false},
                      progress, {});
    EXPECT_TRUE(evaluate("r", spec::Set::Val).warnings.empty());
    (void)lock("r", "after the table was read");
    const std::vector<spec::Warning> warnings = evaluate("r", spec::Set::Val).warnings;
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0].code, "locked_after_look");
    EXPECT_EQ(evaluate("r", spec::Set::Test).looks, 2);
}

TEST_F(EngineSeal, ALockThatWasEditedIsNoticed) {
    (void)prepare(true);
    const spec::RunId run = addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    const auto state = [&] {
        return project::Project::open(project, project::Access::Read).ledgerState().changed;
    };
    EXPECT_FALSE(state());
    const std::filesystem::path file = project / "runs" / run.str() / "operating_point.json";
    base::Json point = base::readJsonFile(file);
    const double before = point["threshold"].get<double>();
    point["threshold"] = before / 2;
    base::writeFileAtomically(file, base::toText(point));
    EXPECT_TRUE(state());
    EXPECT_EQ(codeOf([&] { (void)evaluate("r", spec::Set::Test, true); }), "ledger_changed");
    point["threshold"] = before;
    base::writeFileAtomically(file, base::toText(point));
    EXPECT_FALSE(state());
    (void)lock("r", "locked anew");
    EXPECT_FALSE(state());
}

TEST_F(EngineSeal, AnAcceptanceThatIsCutShortAcceptsNothing) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val});
    (void)lock("r", "an exercise");
    {
        SQLite::Database db((project / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TRIGGER ledger_is_kept; DELETE FROM ledger WHERE kind = 'lock'");
        // An acceptance comes as far as its commit, and no further.
        db.exec(
            "CREATE TABLE whole(a INTEGER PRIMARY KEY); CREATE TABLE part(a INTEGER REFERENCES "
            "whole(a) DEFERRABLE INITIALLY DEFERRED); CREATE TRIGGER cut AFTER INSERT ON ledger "
            "BEGIN INSERT INTO part VALUES (7); END");
    }
    const std::filesystem::path mark = project / "runs";
    for (const auto& entry : std::filesystem::directory_iterator(mark)) {
        base::Json record = base::readJsonFile(entry.path() / "run.json");
        record.erase("ledger");  // nothing but ledger.head knows of the lock
        base::writeFileAtomically(entry.path() / "run.json", base::toText(record));
    }
    const auto state = [&] {
        return project::Project::open(project, project::Access::Read).ledgerState().changed;
    };
    EXPECT_TRUE(state());
    EXPECT_NE(codeOf([&] { (void)engine::acceptLedger(project, "cut short"); }), "");
    EXPECT_TRUE(state());
}

}  // namespace lightbox::test
