// SPDX-License-Identifier: GPL-3.0-or-later
// A cohort of images, judged by a network: its keys are those of other images of the project.
#include <algorithm>

#include "SealFixture.h"
#include "base/Files.h"
#include "engine/Explain.h"
#include "engine/ExportRun.h"
#include "engine/Train.h"
#include "engine/external/External.h"
#include "engine/external/KeepRecalibration.h"

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
    request.import = {};
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

TEST_F(CohortOfImages, KeepsARecalibrationThatIsInForceNowhere) {
    engine::KeepRecalibrationRequest keep{run, "there"};
    keep.kind = spec::Recalibration::Kind::Intercept;
    keep.reason = "for their films";
    const spec::ExternalReport judged = engine::external(project, request, progress, {});
    keep.reason.clear();
    EXPECT_EQ(test::codeOf([&] { (void)engine::keepRecalibration(project, keep); }),
              "reason_missing");
    keep.reason = "for their films";
    const auto before = evaluate(run, spec::Set::Val);
    const spec::KeptRecalibration kept = engine::keepRecalibration(project, keep);
    EXPECT_EQ(kept.name, "there, intercept");
    EXPECT_EQ(kept.images, 80U);
    const auto& choices = judged.recalibration.front().choices;
    const auto fitted = std::find_if(choices.begin(), choices.end(), [](const auto& one) {
        return one.kind == spec::Recalibration::Kind::Intercept;
    });
    ASSERT_NE(fitted, choices.end());
    EXPECT_EQ(kept.line.intercept, fitted->intercept);
    EXPECT_EQ(kept.line.threshold, fitted->threshold);
    EXPECT_EQ(test::codeOf([&] { (void)engine::keepRecalibration(project, keep); }),
              "recalibration_exists");

    // Nothing of the project has moved.
    const auto after = evaluate(run, spec::Set::Val);
    EXPECT_EQ(after.brier, before.brier);
    EXPECT_EQ(after.atThreshold->threshold, before.atThreshold->threshold);
    const auto again = engine::judgedCohorts(project, run);
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().evaluation.brier, judged.evaluation.brier);
    ASSERT_EQ(again.front().kept.size(), 1U);
    EXPECT_EQ(again.front().kept.front().reason, "for their films");

    // Ledger, report and exported model state it; names and reasons stay in the house.
    const auto reader = project::Project::open(project, project::Access::Read);
    const auto ledger = reader.ledger();
    EXPECT_EQ(ledger.back().kind, project::LedgerKind::Recalibration);
    EXPECT_EQ(ledger.back().detail, "kept there, intercept: for their films");
    EXPECT_FALSE(reader.ledgerState().changed);
    engine::ExportRequest asked;
    asked.run = run;
    asked.out = folder / "report.html";
    engine::exportRun(project, asked, progress, {});
    const std::string page = base::readTextFile(asked.out);
    EXPECT_NE(page.find("Kept with the run as"), std::string::npos);
    EXPECT_NE(page.find("in force in no other figure"), std::string::npos);
    EXPECT_EQ(page.find("their films"), std::string::npos);
    asked.kind = engine::ExportKind::Safetensors;
    asked.out = folder / "model.safetensors";
    engine::exportRun(project, asked, progress, {});
    const std::string model = base::readTextFile(asked.out);
    EXPECT_NE(model.find("lightbox_recalibrations"), std::string::npos);
    EXPECT_EQ(model.find("their films"), std::string::npos);

    engine::withdrawRecalibration(project, run, "there, intercept", "a mistake");
    EXPECT_TRUE(engine::recalibrationsOf(project, run).empty());
    EXPECT_EQ(test::codeOf([&] {
                  engine::withdrawRecalibration(project, run, "there, intercept", "a mistake");
              }),
              "recalibration_unknown");
    EXPECT_EQ(project::Project::open(project, project::Access::Read).ledger().back().detail,
              "withdrawn there, intercept: a mistake");
}
