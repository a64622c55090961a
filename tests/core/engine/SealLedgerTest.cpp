// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger keeps of looks, locks and openings, and what is noticed when it was changed.
#include "SealFixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "base/FileLock.h"
#include "base/Files.h"
#include "base/Json.h"
#include "engine/ExportRun.h"
#include "engine/Runs.h"
#include "messages/Render.h"

namespace lightbox::test {

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
    // What it counts is the least there was, from then on.
    const std::vector<spec::Warning> after = evaluate("r", spec::Set::Val).warnings;
    EXPECT_TRUE(std::any_of(after.begin(), after.end(),
                            [](const auto& w) { return w.code == "ledger_accepted"; }));
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

TEST_F(EngineSeal, ALockAfterAnOpeningByAnotherRunSaysSo) {
    (void)prepare(true);
    (void)addRun("first", {spec::Set::Val});
    (void)addRun("second", {spec::Set::Val});
    EXPECT_TRUE(lock("first", "an exercise").warnings.empty());
    {
        auto writer = project::Project::open(project, project::Access::Write);
        std::vector<std::int64_t> test;
        const spec::Split split = *writer.currentSplit();
        for (const auto& [key, set] : split.members)
            if (set == spec::Set::Test)
                test.push_back(key);
        writer.countReveal(split.id, writer.resolveRun("first"), 0.5, test);
    }
    const std::vector<spec::Warning> told = lock("second", "better on test").warnings;
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().code, "locked_after_opening");
    const std::vector<spec::Warning> beside = evaluate("second", spec::Set::Val).warnings;
    ASSERT_EQ(beside.size(), 1U);
    EXPECT_EQ(beside.front().code, "locked_after_opening");
    EXPECT_TRUE(evaluate("first", spec::Set::Val).warnings.empty()) << "it was locked before";
}

TEST_F(EngineSeal, WithoutItsSealsEntryASealedTestIsRefused) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    (void)lock("r", "an exercise");
    {
        SQLite::Database db((project / "project.sqlite").string(), SQLite::OPEN_READWRITE);
        db.exec("DROP TRIGGER ledger_is_kept; DELETE FROM ledger_images; DELETE FROM ledger");
    }
    for (const bool reveal : {false, true})
        EXPECT_EQ(codeOf([&] { (void)evaluate("r", spec::Set::Test, reveal); }), "ledger_changed");
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
    EXPECT_NE(
        messages::english(project::Project::open(project, project::Access::Read).ledgerState().why)
            .find("another threshold"),
        std::string::npos);
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
