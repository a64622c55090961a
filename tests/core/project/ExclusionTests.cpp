// SPDX-License-Identifier: GPL-3.0-or-later
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <string_view>

#include "core/project/ProjectFixture.h"
#include "project/Schema.h"

using namespace lightbox;
using project::Access;
using project::Project;
using spec::Set;

namespace {

using Exclusions = ProjectTest;

const spec::ImageRecord& named(const spec::Dataset& dataset, const std::string& id) {
    return *std::find_if(dataset.images.begin(), dataset.images.end(),
                         [&](const auto& image) { return image.id.str() == id; });
}

TEST_F(Exclusions, areAnOverlayThatIsMarkedLoggedAndUndone) {
    Project writer = Project::create(folder(), "chest");
    (void)writer.addImages(
        std::vector{image("a.png", "A", 0), image("b.png", "B", 1), image("c.png", "", 1)});
    std::map<std::int64_t, Set> members;
    for (const spec::ImageRecord& record : writer.dataset().images)
        members.emplace(record.key, Set::Train);
    const std::string before = project::dataFingerprint(writer.dataset(), members);

    writer.excludeImage(spec::ImageId("c.png"), " lateral view ");
    writer.excludePatient("A", "consent withdrawn");
    (void)writer.addImages(std::vector{image("a2.png", "A", 0)});
    const spec::Dataset dataset = writer.dataset();
    EXPECT_EQ(named(dataset, "a.png").excluded, "consent withdrawn");
    EXPECT_EQ(named(dataset, "a2.png").excluded, "consent withdrawn") << "came in later";
    EXPECT_FALSE(named(dataset, "b.png").excluded);
    EXPECT_EQ(writer.image(spec::ImageId("c.png"))->excluded, "lateral view");
    EXPECT_NE(project::dataFingerprint(dataset, members), before) << "runs notice";

    const std::vector<spec::Exclusion> list = writer.exclusions();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].image, spec::ImageId("c.png"));
    EXPECT_EQ(list[0].images, 1U);
    EXPECT_EQ(list[1].patient, "A");
    EXPECT_EQ(list[1].images, 2U);
    EXPECT_FALSE(list[1].who.empty());
    EXPECT_EQ(list[1].at.back(), 'Z');

    EXPECT_EQ(errorCode([&] { writer.excludePatient("A", "again"); }), "already_excluded");
    EXPECT_EQ(errorCode([&] { writer.excludePatient("Z", "x"); }), "patient_unknown");
    EXPECT_EQ(errorCode([&] { writer.excludeImage(spec::ImageId("z"), "x"); }), "image_unknown");
    EXPECT_EQ(errorCode([&] { writer.excludeImage(spec::ImageId("b.png"), " "); }),
              "reason_missing");
    EXPECT_EQ(errorCode([&] { writer.undoExcludeImage(spec::ImageId("a.png")); }), "not_excluded")
        << "its patient is left out, not the image";
    const Project reader = Project::open(folder(), Access::Read);
    EXPECT_EQ(reader.exclusions().size(), 2U);

    writer.undoExcludePatient("A");
    writer.undoExcludeImage(spec::ImageId("c.png"));
    EXPECT_EQ(project::dataFingerprint(writer.dataset(), members), before);
    EXPECT_TRUE(writer.exclusions().empty());
    std::vector<std::string> log;
    for (const project::AuditEntry& entry : writer.auditLog())
        log.push_back(entry.action + " " + entry.detail);
    EXPECT_EQ(log, (std::vector<std::string>{
                       "exclude image c.png: lateral view", "exclude patient A: consent withdrawn",
                       "undo_exclude patient A", "undo_exclude image c.png"}));
}

TEST_F(Exclusions, foldsComeBackAsTheyWentIn) {
    Project writer = Project::create(folder(), "chest");
    (void)writer.addImages(std::vector{image("a", "A", 0), image("b", "B", 1), image("c", "C", 1)});
    const spec::Dataset dataset = writer.dataset();
    spec::Split split;
    split.spec.method = spec::SplitMethod::Folds;
    split.spec.folds = 2;
    split.spec.repeats = 2;
    split.spec.stratify = {"sex"};
    split.spec.byImage = true;
    split.spec.reason = "phantoms";
    split.folds.resize(2);
    for (int i = 0; i < 3; ++i) {
        split.folds[0][dataset.images[static_cast<std::size_t>(i)].key] = i % 2;
        split.folds[1][dataset.images[static_cast<std::size_t>(i)].key] = i / 2;
    }
    split.members = spec::membersForFold(split, 1);
    const spec::SplitId id = writer.addSplit(split);
    spec::Split plain;
    plain.spec.method = spec::SplitMethod::ByDate;
    plain.spec.field = "study_date";
    (void)writer.addSplit(plain);

    const spec::Split read = *Project::open(folder(), Access::Read).split(id);
    EXPECT_EQ(read.folds, split.folds);
    EXPECT_EQ(read.members, split.members);
    EXPECT_EQ(read.spec.method, spec::SplitMethod::Folds);
    EXPECT_EQ(read.spec.folds, 2);
    EXPECT_EQ(read.spec.repeats, 2);
    EXPECT_EQ(read.spec.stratify, std::vector<std::string>{"sex"});
    EXPECT_EQ(read.spec.reason, "phantoms");
    EXPECT_EQ(spec::foldCount(read), 4);
    EXPECT_EQ(writer.currentSplit()->spec.method, spec::SplitMethod::ByDate);
    EXPECT_EQ(writer.currentSplit()->spec.field, "study_date");
    EXPECT_TRUE(writer.currentSplit()->folds.empty());
    EXPECT_EQ(writer.auditLog().back().detail, "split-1: images declared independent: phantoms");
}

TEST_F(Exclusions, anOlderProjectGetsItsTables) {
    const std::span<const project::Migration> steps = project::migrations();
    const auto newStep = std::find_if(steps.begin(), steps.end(), [](const char* step) {
        return std::string_view(step).find("TABLE exclusions") != std::string_view::npos;
    });
    ASSERT_NE(newStep, steps.end());
    std::filesystem::create_directories(folder());
    const std::filesystem::path file = folder() / "project.sqlite";
    {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        project::migrate(db, file, std::span(steps.begin(), newStep));
    }
    Project writer = Project::open(folder(), Access::Write);
    (void)writer.addImages(std::vector{image("a.png", "A", 0)});
    writer.excludePatient("A", "consent withdrawn");
    EXPECT_EQ(writer.exclusions().size(), 1U);
    EXPECT_TRUE(
        std::filesystem::exists(file.string() + ".bak-" + std::to_string(newStep - steps.begin())));
}

}  // namespace
