// SPDX-License-Identifier: GPL-3.0-or-later
#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/MakeDemo.h"

namespace lightbox::test {

namespace {

class MakeDemo : public EngineTest {};

}  // namespace

TEST_F(MakeDemo, TheCohortIsDrawnOnceThenImportedSplitAndSealed) {
    engine::DemoRequest request{folder / "demo", 80, 42, 2};
    const engine::DemoSummary drawn = engine::makeDemo(request, progress, {});
    EXPECT_EQ(drawn.folder, request.folder);
    EXPECT_EQ(drawn.patients, 80U);
    EXPECT_GE(drawn.images, 80U);
    EXPECT_FALSE(drawn.faults.empty());
    EXPECT_TRUE(std::filesystem::exists(drawn.labels));
    EXPECT_NE(codeOf([&] { (void)engine::makeDemo(request, progress, {}); }), "")
        << "the folder is not empty";

    const std::filesystem::path made = engine::makeDemoProject(request, progress, {});
    const project::Project open = project::Project::open(made, project::Access::Read);
    EXPECT_FALSE(std::filesystem::exists(request.folder / "cohort")) << "it lies there already";
    EXPECT_GE(open.dataset().images.size(), 80U - drawn.faults.size());
    ASSERT_TRUE(open.currentSplit());
    EXPECT_FALSE(open.ledger().empty()) << "the test set is sealed";

    const auto split = open.currentSplit()->id;
    EXPECT_EQ(engine::makeDemoProject(request, progress, {}), made);
    EXPECT_EQ(open.currentSplit()->id, split) << "what is there is not made again";
}

}  // namespace lightbox::test
