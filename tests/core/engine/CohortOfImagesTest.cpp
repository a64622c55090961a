// SPDX-License-Identifier: GPL-3.0-or-later
// A cohort of images, judged by a network: its keys are those of other images of the project.
#include <algorithm>

#include "SealFixture.h"
#include "engine/Explain.h"
#include "engine/Train.h"
#include "engine/external/External.h"

using namespace lightbox;

namespace {

class Unheard : public spec::TrainingObserver {
public:
    void started(const Start&) override {}
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {}
    void ended(const spec::RunOutcome&) override {}
};

class CohortOfImages : public test::EngineSeal {
protected:
    void SetUp() override {
        (void)prepare(true);
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 1;
        spec.data.size = 28;
        spec.precision = "fp32";
        spec.threads = 1;
        Unheard unheard;
        spec::TrainingControl control;
        run = engine::train(project, spec, unheard, control).run.str();
        (void)lock(run, "screening");
        writeClass("there", "normal", 100, 50);
        writeClass("there", "pneumonia", 150, 30);
        request.run = run;
        request.bootstrap = 50;
        request.import.sources = {folder / "there"};
        request.import.patientPattern = "(p\\d+)";
    }
    std::size_t looks() {
        const auto reader = project::Project::open(project, project::Access::Read);
        const auto ledger = reader.ledger();
        return static_cast<std::size_t>(
            std::count_if(ledger.begin(), ledger.end(), [](const auto& entry) {
                return entry.kind == project::LedgerKind::Look;
            }));
    }
    std::string run;
    engine::ExternalRequest request;
};

}  // namespace

TEST_F(CohortOfImages, IsExplainedOnceItIsJudgedAndNeverForTheProjectsOwn) {
    (void)engine::importCohort(project, request, progress, {});
    EXPECT_EQ(test::codeOf([&] { engine::CaseExplainer closed(project, run, "there"); }),
              "external_not_judged");
    request.import.sources.clear();
    request.name = "there";
    EXPECT_EQ(engine::external(project, request, progress, {}).evaluation.n, 80U);

    // An image of a sealed test, and that of the cohort which has its key.
    const auto reader = project::Project::open(project, project::Access::Read);
    const auto members = reader.runRecord(spec::RunId(run)).members;
    const auto closed = std::find_if(members.begin(), members.end(), [](const auto& member) {
        return member.second == spec::Set::Test;
    });
    ASSERT_NE(closed, members.end());
    const auto there = engine::imagesOfCohort(project, "there");
    ASSERT_TRUE(there);
    const spec::Dataset images = there->reader()->dataset();
    const auto image =
        std::find_if(images.images.begin(), images.images.end(),
                     [&](const spec::ImageRecord& one) { return one.key == closed->first; });
    ASSERT_NE(image, images.images.end());
    engine::CaseExplainer own_(project, run);
    EXPECT_EQ(test::codeOf([&] { (void)own_.explain(*image, 1); }), "test_sealed");
    engine::CaseExplainer explainer(project, run, "there");
    const spec::HeatMap map = explainer.explain(*image, 1);
    EXPECT_EQ(map.cls, 1);
    const engine::CohortFigures figures = engine::judgedCohort(project, {run, "there"}, {});
    const auto row =
        std::find_if(figures.rows.rows.begin(), figures.rows.rows.end(),
                     [&](const spec::PredictionRow& one) { return one.image == image->id; });
    ASSERT_NE(row, figures.rows.rows.end());
    EXPECT_NEAR(map.probabilities.at(1), row->p.at(1), 1e-5);
    EXPECT_EQ(looks(), 0U) << "none of it is a look at the project's test set";
}
