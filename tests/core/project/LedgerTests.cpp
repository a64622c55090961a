// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <thread>

#include "ProjectFixture.h"
#include "messages/Render.h"
#include "project/Schema.h"

namespace {

using lightbox::project::Access;
using lightbox::project::LedgerEntry;
using lightbox::project::LedgerKind;
using lightbox::project::Project;
namespace project = lightbox::project;
namespace spec = lightbox::spec;

class Ledger : public ProjectTest {
protected:
    /// Four images, two in test, of a project made before there was a ledger, with this audit log.
    void makeOld(const std::vector<std::pair<std::string, std::string>>& log, bool sealed) const {
        std::filesystem::create_directories(folder());
        const std::filesystem::path file = folder() / "project.sqlite";
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const auto steps = project::migrations();
        project::migrate(db, file, steps.first(7));
        for (int i = 1; i <= 4; ++i)
            db.exec("INSERT INTO images(id, source_file, source_array, source_index, label, "
                    "found_in, width, height, channels, bits, inverted, file_bytes, pixel_hash, "
                    "mean, sd, pseudonym) VALUES ('" +
                    std::to_string(i) + ".png', '/a.png', '', -1, 0, '', 8, 8, 1, 8, 0, 9, 'h" +
                    std::to_string(i) + "', 0.5, 0.1, " + std::to_string(i) + ")");
        for (int key = 1; key <= 2; ++key) {
            db.exec("INSERT INTO splits(key, spec, created_at, current, sealed, reveals) VALUES (" +
                    std::to_string(key) +
                    ", '{\"method\":\"ratio\",\"ratios\":[60,20,20],\"seed\":42}', "
                    "'2026-01-01T00:00:00Z', " +
                    (key == 2 ? "1, " : "0, ") + (sealed ? "1" : "0") + ", 0)");
            for (int i = 1; i <= 4; ++i)
                db.exec("INSERT INTO split_members VALUES (" + std::to_string(key) + ", " +
                        std::to_string(i) + ", '" + (i <= 2 ? "test" : "train") + "')");
        }
        for (const auto& [action, detail] : log) {
            SQLite::Statement insert(db, "INSERT INTO audit(at, who, action, detail) VALUES "
                                         "('2026-01-02T00:00:00Z', 'ann', ?, ?)");
            insert.bind(1, action);
            insert.bind(2, detail);
            insert.exec();
        }
    }
    [[nodiscard]] static std::ptrdiff_t countOf(const Project& open, LedgerKind kind) {
        const std::vector<LedgerEntry> entries = open.ledger();
        return std::count_if(entries.begin(), entries.end(),
                             [&](const LedgerEntry& entry) { return entry.kind == kind; });
    }
};

}  // namespace

TEST_F(Ledger, anOldProjectKeepsItsSealsOpeningsLooksAndLocks) {
    makeOld({{"test_evaluated", "split-1: run 20260101-000000-a, the test set was not sealed"},
             {"test_evaluated", "split-1: run 20260101-000000-a, the test set was not sealed"},
             {"seal", "split-1"},
             {"lock", "run 20260101-000000-a: 0.22385000000000002 on sick (sensitivity >= 0.95 "
                      "(lower bound)): we: need (it)"},
             {"reveal", "split-1: run 20260101-000000-a, threshold 0.22385000000000002"},
             {"update", "12 images updated by importing again: 7 patients, 0 labels, 5 fields; 0 "
                        "files found elsewhere"},
             {"update", "3 images updated by importing again: 0 patients, 3 labels, 0 fields; 0 "
                        "files found elsewhere"},
             {"import", "4 images added from 1 source(s), 0 issues"},
             {"seal", "split-2"},
             {"reveal", "split-2: run 20260101-000000-a, threshold 0.22385000000000002"}},
            true);
    const Project open = Project::open(folder(), Access::Read);
    EXPECT_EQ(open.sealedImages(), (std::set<std::int64_t>{1, 2}));
    EXPECT_EQ(open.openings().at(1), 2) << "openings are the images', through both splits";
    EXPECT_EQ(open.currentSplit()->reveals, 2);
    EXPECT_TRUE(open.currentSplit()->sealed);
    EXPECT_EQ(countOf(open, LedgerKind::Look), 2);
    EXPECT_EQ(countOf(open, LedgerKind::PatientChange), 1);
    EXPECT_FALSE(open.ledgerState().changed) << lightbox::messages::english(open.ledgerState().why);
    const std::vector<LedgerEntry> entries = open.ledger();
    const auto lock = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.kind == LedgerKind::Lock;
    });
    ASSERT_NE(lock, entries.end());
    EXPECT_EQ(lock->run, "20260101-000000-a");
    EXPECT_EQ(lock->threshold, 0.22385000000000002) << "locks stay literally";
    EXPECT_EQ(lock->detail, "we: need (it)");
    EXPECT_EQ(lock->who, "ann");
    EXPECT_EQ(lock->at, "2026-01-02T00:00:00Z");
    EXPECT_EQ(open.auditLog().size(), 10U) << "the log stays as it was";
}

TEST_F(Ledger, anOldSealThatWasBrokenStaysBrokenAndALostOneHolds) {
    makeOld({{"seal", "split-1"}, {"break_seal", "split-1: wrong labels: run again"}}, false);
    {
        const Project open = Project::open(folder(), Access::Read);
        EXPECT_TRUE(open.sealedImages().empty());
        EXPECT_EQ(open.sealBreaks(), 1U);
        EXPECT_EQ(open.ledger().back().detail, "wrong labels: run again");
        EXPECT_FALSE(open.ledgerState().changed);
    }
    std::filesystem::remove_all(folder());
    makeOld(
        {{"seal", "split-1"}, {"break_seal", "split-1: wrong labels"}, {"seal", "a reworded line"}},
        true);
    const Project open = Project::open(folder(), Access::Read);
    EXPECT_EQ(open.sealedImages(), (std::set<std::int64_t>{1, 2}));
    EXPECT_TRUE(open.currentSplit()->sealed);
    EXPECT_FALSE(open.ledgerState().changed);
}

TEST_F(Ledger, aKillAtAnyMomentIsNoChangeFromOutside) {
    makeOld({}, false);
    (void)Project::open(folder(), Access::Write);
    std::size_t length = 0;
    // Each is killed within another step of another round, as far into it as the turns that it is given.
    constexpr int steps = 4;
    for (int kill = 0; kill < 20; ++kill) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            const auto begin = [&ends] {
                if (::write(ends[1], "x", 1) != 1)
                    ::_exit(1);
            };
            try {
                for (;;) {
                    begin();
                    Project open = Project::open(folder(), Access::Write);
                    begin();
                    open.seal(spec::SplitId("split-2"));
                    begin();
                    open.countReveal(spec::SplitId("split-2"), spec::RunId("r"), 0.5, {1, 2});
                    LedgerEntry look;
                    look.split = "split-2";
                    look.run = "r";
                    look.detail = "evaluation";
                    begin();
                    Project::recordLook(folder(), look);
                }
            } catch (...) {
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        // A round is whole before it is killed in a later one.
        for (int begun = 0; begun <= steps + kill % (2 * steps); ++begun) {
            char step = 0;
            ASSERT_EQ(::read(ends[0], &step, 1), 1) << "it failed before it was killed";
        }
        for (int turn = 0; turn < kill * kill; ++turn)
            std::this_thread::yield();
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status)) << "it failed before it was killed";
        const Project open = Project::open(folder(), Access::Read);
        EXPECT_FALSE(open.ledgerState().changed)
            << lightbox::messages::english(open.ledgerState().why);
        EXPECT_GE(open.ledger().size(), length + 3);
        length = open.ledger().size();
    }
}

TEST_F(Ledger, looksOfFourProcessesAllCount) {
    makeOld({}, false);
    (void)Project::open(folder(), Access::Write);
    constexpr int processes = 4;
    constexpr int each = 10;
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            int code = 0;
            try {
                for (int n = 0; n < each; ++n) {
                    LedgerEntry look;
                    look.split = "split-2";
                    look.run = "r" + std::to_string(i);
                    look.detail = "evaluation";
                    Project::recordLook(folder(), look);
                    if (Project::open(folder(), Access::Read).ledgerState().changed)
                        code = 2;
                }
            } catch (...) {
                code = 1;
            }
            ::_exit(code);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFEXITED(status));
        EXPECT_EQ(WEXITSTATUS(status), 0) << "1: a look failed; 2: the ledger was called changed";
    }
    const Project open = Project::open(folder(), Access::Read);
    EXPECT_EQ(open.ledger().size(), static_cast<std::size_t>(processes * each));
    EXPECT_FALSE(open.ledgerState().changed);
}
