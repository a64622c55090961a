// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <string_view>

#include "core/project/ProjectFixture.h"
#include "project/Schema.h"

using namespace lightbox;
using project::Access;
using project::Project;

namespace {

using Acceptances = ProjectTest;

spec::Acceptance imbalance(const std::string& fingerprint, const std::string& note) {
    return {.code = "imbalance", .fingerprint = fingerprint, .message = "5 to 1.", .note = note};
}

TEST_F(Acceptances, areKeptLoggedReplacedAndWithdrawn) {
    Project writer = Project::create(folder(), "chest");
    EXPECT_TRUE(writer.acceptances().empty());
    const spec::Acceptance kept = writer.acceptFinding(imbalance("aa", " as it is "));
    EXPECT_EQ(kept.note, "as it is");
    EXPECT_FALSE(kept.by.empty());
    EXPECT_EQ(errorCode([&] { (void)writer.acceptFinding(imbalance("aa", "again")); }),
              "already_accepted");
    EXPECT_EQ(errorCode([&] { (void)writer.acceptFinding(imbalance("bb", " \n")); }),
              "note_missing");
    spec::Acceptance again = imbalance("bb", "after more came in");
    again.text = {"imbalance.severe", {{"ratio", 5.5}, {"class", "ill"}}};
    (void)writer.acceptFinding(again, "aa");
    const std::vector<spec::Acceptance> list = Project::open(folder(), Access::Read).acceptances();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].code, "imbalance");
    EXPECT_EQ(list[0].fingerprint, "bb");
    EXPECT_EQ(list[0].message, "5 to 1.");
    EXPECT_EQ(list[0].text, again.text);
    EXPECT_EQ(list[0].note, "after more came in");
    EXPECT_EQ(list[0].by, kept.by);
    EXPECT_EQ(list[0].at.back(), 'Z');
    EXPECT_EQ(errorCode([&] { writer.withdrawAcceptance("aa"); }), "not_accepted");
    writer.withdrawAcceptance("bb");
    EXPECT_TRUE(writer.acceptances().empty());
    std::vector<std::string> log;
    for (const project::AuditEntry& entry : writer.auditLog())
        log.push_back(entry.action + " " + entry.detail);
    EXPECT_EQ(
        log, (std::vector<std::string>{"accept_finding imbalance: 5 to 1. Note: as it is",
                                       "accept_finding imbalance: 5 to 1. Note: after more came in",
                                       "withdraw_acceptance imbalance"}));
}

TEST_F(Acceptances, anOlderProjectGetsTheirTable) {
    const std::span<const project::Migration> steps = project::migrations();
    const auto newStep = std::find_if(steps.begin(), steps.end(), [](const char* step) {
        return std::string_view(step).find("TABLE acceptances") != std::string_view::npos;
    });
    ASSERT_NE(newStep, steps.end());
    std::filesystem::create_directories(folder());
    const std::filesystem::path file = folder() / "project.sqlite";
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        project::migrate(db, file, std::span(steps.begin(), newStep));
    }
    Project writer = Project::open(folder(), Access::Write);
    (void)writer.acceptFinding(imbalance("aa", "as it is"));
    EXPECT_EQ(writer.acceptances().size(), 1U);
    EXPECT_TRUE(
        std::filesystem::exists(file.string() + ".bak-" + std::to_string(newStep - steps.begin())));
}

}  // namespace
