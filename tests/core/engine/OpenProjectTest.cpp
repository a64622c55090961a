// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/OpenProject.h"
#include "base/FileLock.h"

#include "EngineFixture.h"
#include "base/User.h"

namespace lightbox::test {

namespace {

class OpenProjects : public EngineTest {};

}  // namespace

TEST_F(OpenProjects, ShowWhatAnotherHasChanged) {
    (void)prepare(false);
    const engine::OpenProject held(project);
    const engine::OpenProject copy = held;
    EXPECT_EQ(copy.folder(), project);
    EXPECT_EQ(held.reader()->dataset().images.size(), 60U);
    EXPECT_EQ(copy.reader()->dataset().images.size(), 60U);
    writeClass("films", "normal", 60, 3);
    (void)importFolder("films");  // by a project of its own
    EXPECT_EQ(held.reader()->dataset().images.size(), 63U);
    EXPECT_EQ(copy.reader()->dataset().images.size(), 63U);
}

TEST_F(OpenProjects, HaveOneWriterAndManyReaders) {
    (void)prepare(false);
    const engine::OpenProject held(project);
    {
        // As another process would hold it; writers of one process share it.
        const auto other = base::FileLock::take(project / "writer.lock");
        EXPECT_EQ(codeOf([&] { (void)held.writer(); }), "project_busy");
    }
    const project::Project writer = held.writer();
    const auto first = held.reader();
    const auto second = held.reader();
    EXPECT_NE(first, second);
    EXPECT_EQ(first->dataset().images.size(), second->dataset().images.size());
}

TEST_F(OpenProjects, OfNoProjectAreRefusedWhenTheyAreRead) {
    const engine::OpenProject nowhere(folder / "none.lightbox");
    EXPECT_EQ(codeOf([&] { (void)nowhere.reader(); }), codeOf([&] {
                  (void)project::Project::open(folder / "none.lightbox", project::Access::Read);
              }));
    EXPECT_NE(codeOf([&] { (void)nowhere.reader(); }), "");
}

TEST_F(OpenProjects, KeepWhoWroteInTheAuditLog) {
    (void)prepare(false);
    const std::vector<project::AuditEntry> log = engine::OpenProject(project).reader()->auditLog();
    ASSERT_FALSE(log.empty());
    for (const project::AuditEntry& entry : log)
        EXPECT_EQ(entry.who, base::userName()) << entry.action;
}

}  // namespace lightbox::test
