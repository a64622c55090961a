// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include "EngineFixture.h"
#include "base/Files.h"
#include "base/Program.h"
#include "engine/Calibrate.h"
#include "engine/Evaluate.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "report/Renderers.h"
#include "report/Report.h"
#include "support/PredictedProject.h"

using namespace lightbox;

namespace {

class ExportedReport : public test::EngineTest {
protected:
    void SetUp() override {
        (void)prepare(false);
        project::Project writer = project::Project::open(project, project::Access::Write);
        std::vector<spec::ImageRecord> images = writer.dataset().images;
        for (std::size_t i = 0; i < images.size(); ++i) {
            images[i].fields["sex"] = i % 2 == 0 ? "F" : "M";
            images[i].fields["site"] = i % 2 == 0 ? "Saint Elsewhere" : "County General";
            images[i].fields["colour of the coat"] = i % 2 == 0 ? "teal" : "white";
            images[i].fields["clinic of birth"] = i % 2 == 0 ? "Seattle Grace" : "Holby City";
            images[i].fields["ward"] = i % 2 == 0 ? "Nightingale" : "Florence";
            images[i].fields["referring doctor"] = i % 2 == 0 ? "House" : "Dorian";
            if (i < 18)
                images[i].fields["remark"] = "remark " + std::to_string(i);
        }
        writer.updateImages(images, "fields");
    }
    std::string exported(engine::ExportRequest request, const std::string& name) {
        request.run = "r";
        request.out = folder / name;
        engine::exportRun(project, request, progress, {});
        return base::readTextFile(request.out);
    }
};

}  // namespace

TEST_F(ExportedReport, LooksForSubgroupsByEveryFieldThatDividesAndNamesNoPlace) {
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    const std::string page = exported({}, "report.html");
    EXPECT_NE(page.find("Subgroups on test"), std::string::npos);
    EXPECT_NE(page.find("sex F"), std::string::npos);
    EXPECT_NE(page.find("site no. 1"), std::string::npos);
    EXPECT_NE(page.find("site no. 2"), std::string::npos);
    EXPECT_EQ(page.find("Elsewhere"), std::string::npos);
    EXPECT_NE(page.find("colour of the coat teal"), std::string::npos);
    EXPECT_LT(page.find("sex F"), page.find("colour of the coat teal"));
    EXPECT_NE(page.find("ward no. "), std::string::npos);
    EXPECT_EQ(page.find("Nightingale"), std::string::npos);
    EXPECT_EQ(page.find("Dorian"), std::string::npos) << "a field that names people";
    EXPECT_EQ(page.find("Seattle"), std::string::npos);
    EXPECT_EQ(page.find("remark 3"), std::string::npos) << "it names its cases";
    engine::ExportRequest own;
    own.withIdentifiers = true;
    EXPECT_NE(exported(own, "own.html").find("site Saint Elsewhere"), std::string::npos);
    EXPECT_EQ(test::codeOf([&] { (void)exported({}, "report.pdf"); }), "report_named_pdf");
}

TEST_F(ExportedReport, OfASplitWhoseImagesAnotherSealClosesCountsNoClasses) {
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    engine::ExportRequest request;
    request.kind = engine::ExportKind::ModelCard;
    EXPECT_EQ(exported(request, "before.md").find("| sealed |"), std::string::npos);
    spec::SplitSpec other;
    other.ratios = {60, 20, 20};
    other.seed = 5;
    other.sealTest = true;
    (void)engine::makeSplit(project, other);
    EXPECT_NE(exported(request, "after.md").find("| sealed | sealed |"), std::string::npos);
}

TEST_F(ExportedReport, OfAPartOfAStudyLeadsWithTheStudy) {
    report::ReportInput input;
    input.run.dataset.classes = {"normal", "pneumonia"};
    input.run.place = {spec::StudyId("s"), 1, 2, 3};
    spec::StudyReport study;
    study.record.id = spec::StudyId("s");
    study.metric = spec::metricOf({0.7, 0.9, 0.8});
    input.study = study;
    const std::string page = report::html(report::reportDocument(input));
    EXPECT_NE(page.find("fold 2 of study s"), std::string::npos);
    EXPECT_NE(page.find("mean AUROC 0.800 \u00b1 0.100 (sd) over 3 folds"), std::string::npos);
    // The best of several trials says so; a nested search's outer folds chose nothing.
    input.run.place = {spec::StudyId("s"), 1, 2, 3, 1};
    input.study->record.kind = spec::StudyKind::Search;
    input.study->trials = {{1, {}, spec::metricOf({0.6, 0.7, 0.8})},
                           {2, {}, spec::metricOf({0.7, 0.9, 0.8})}};
    input.study->chosen = 2;
    const std::string trial = report::html(report::reportDocument(input));
    EXPECT_NE(trial.find("This run is fold 2, trial 1 of study s"), std::string::npos);
    EXPECT_NE(trial.find("Best of 2 trials is trial 2, mean AUROC 0.800"), std::string::npos);
    EXPECT_NE(trial.find("optimistic"), std::string::npos);
    EXPECT_EQ(trial.find("The result is the study"), std::string::npos);
    EXPECT_NE(trial.find("flatter it"), std::string::npos);
    input.study->record.nested = true;
    const std::string outer = report::html(report::reportDocument(input));
    EXPECT_NE(outer.find("The result is the study"), std::string::npos);
    EXPECT_EQ(outer.find("flatter it"), std::string::npos);
    input.run.place.inner = 3;
    const std::string inner = report::html(report::reportDocument(input));
    EXPECT_NE(inner.find("inner fold 3 of outer fold 2, trial 1"), std::string::npos);
    EXPECT_NE(inner.find("flatter it"), std::string::npos);
    input.study.reset();
    EXPECT_EQ(report::html(report::reportDocument(input)).find("of study"), std::string::npos);
}

TEST_F(ExportedReport, BecomesAPdfAndAModelCard) {
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    engine::ExportRequest request;
    request.kind = engine::ExportKind::ModelCard;
    const std::string card = exported(request, "card.md");
    EXPECT_TRUE(card.starts_with("# Model card: r\n"));
    EXPECT_NE(card.find("## Intended use"), std::string::npos);
    EXPECT_EQ(card.find("Elsewhere"), std::string::npos);
    if (!base::programBeside("lightbox-pdf"))
        GTEST_SKIP() << "built without Qt";
    request.kind = engine::ExportKind::ReportPdf;
    request.paper = engine::Paper::Letter;
    const std::string pdf = exported(request, "report.pdf");
    EXPECT_TRUE(pdf.starts_with("%PDF-"));
    EXPECT_NE(pdf.find("[0 0 612"), std::string::npos) << "Letter";
}

TEST_F(ExportedReport, HasChecklistsBesideItAndKeepsWhatIsWritten) {
    (void)addRun("r", {spec::Set::Val});
    engine::ExportRequest request;
    request.written = {{"ethics", "committee 7"}, {"dates", "2019 to 2021"}};
    (void)exported(request, "report.html");
    const std::string first = base::readTextFile(folder / "report-checklists.csv");
    EXPECT_NE(first.find("TRIPOD+AI,17,"), std::string::npos);
    EXPECT_NE(first.find("committee 7"), std::string::npos);
    request.written = {{"dates", ""}};
    (void)exported(request, "later.html");
    const std::string later = base::readTextFile(folder / "later-checklists.csv");
    EXPECT_NE(later.find("committee 7"), std::string::npos) << "kept with the project";
    EXPECT_EQ(later.find("2019 to 2021"), std::string::npos) << "taken back";
    request.written = {{"etics", "x"}};
    request.run = "r";
    request.out = folder / "no.html";
    EXPECT_EQ(test::codeOf([&] { engine::exportRun(project, request, progress, {}); }),
              "report_field_unknown");
    EXPECT_FALSE(std::filesystem::exists(folder / "no.html"));
}

TEST_F(ExportedReport, NeverWritesOverWhatItCannotRead) {
    (void)addRun("r", {spec::Set::Val});
    engine::ExportRequest request;
    request.written = {{"ethics", "committee 7"}};
    for (const auto& [content, code] :
         {std::pair(R"({"version": 99, "fields": {}})", "version_newer"),
          std::pair(R"({"version": 1, "fields": [1]})", "json_invalid"),
          std::pair("{", "json_invalid")}) {
        base::writeFileAtomically(project / "written.json", std::string(content));
        EXPECT_EQ(test::codeOf([&] { (void)exported(request, "report.html"); }), code);
        EXPECT_EQ(base::readTextFile(project / "written.json"), content);
        EXPECT_FALSE(std::filesystem::exists(folder / "report.html"));
    }
}

TEST_F(ExportedReport, ShowsBothThresholdsAndTheScaleOfALock) {
    spec::SplitSpec split;
    split.ratios = {20, 60, 20};
    (void)engine::makeSplit(project, split);
    const spec::RunId id = addRun("r", {spec::Set::Val, spec::Set::Test});
    (void)engine::calibrate(project, id.str(), spec::CalibrationMethod::Platt);
    spec::ThresholdRequest lock;
    lock.run = id;
    lock.objective = spec::Objective::TwoAt;
    lock.value = 0.2;
    lock.ruleIn = 0.5;
    lock.scale = spec::Scale::Calibrated;
    lock.lock = true;
    lock.reason = "screening";
    (void)engine::pickThreshold(project, lock);
    const std::string page = exported({}, "report.html");
    EXPECT_NE(page.find("Ruled out, p &lt; 0.2"), std::string::npos);
    EXPECT_NE(page.find("Ruled in, p \u2265 0.5"), std::string::npos);
    EXPECT_NE(page.find("Every probability here is calibrated"), std::string::npos);
}

TEST_F(ExportedReport, NamesNoFileThatCouldNotBeReadAndNoReasonOfASplit) {
    spec::SplitSpec split;
    split.ratios = {60, 20, 20};
    split.byImage = true;
    split.reason = "meier counted them";
    (void)engine::makeSplit(project, split);
    (void)addRun("r", {spec::Set::Val});
    project::Project writer = project::Project::open(project, project::Access::Write);
    const spec::RunId id = writer.resolveRun("r");
    const spec::ImageRecord known = writer.dataset().images.front();
    spec::RunRecord record = writer.runRecord(id);
    record.warnings = {
        spec::warning("images_unreadable.train",
                      {{"images", 2},
                       {"first", known.source.file},
                       {"reason", known.source.file.filename().string() + " is cut"}}),
        spec::warning("images_unreadable.bundle",
                      {{"images", 1}, {"first", "/home/meier/gone.png"}}),
        spec::warning("weights_corrupt.plan", {{"file", "/home/meier/w.pth"}, {"reason", "cut"}}),
        {"images_unreadable", "1 image could not be read, first /home/meier/old.png"},
    };
    writer.saveRunRecord(record);
    const std::string pseudonym = writer.pseudonymOfImage(known.id);
    for (const engine::ExportKind kind :
         {engine::ExportKind::Report, engine::ExportKind::ModelCard}) {
        engine::ExportRequest request;
        request.kind = kind;
        const std::string page = exported(request, "report");
        EXPECT_EQ(page.find(known.source.file.filename().string()), std::string::npos);
        EXPECT_EQ(page.find("gone.png"), std::string::npos);
        EXPECT_EQ(page.find("meier"), std::string::npos);
        EXPECT_EQ(page.find("old.png"), std::string::npos);
    }
    const std::string page = exported({}, "report.html");
    EXPECT_NE(page.find("first " + pseudonym), std::string::npos);
    EXPECT_NE(page.find("name left out"), std::string::npos);
    engine::ExportRequest own;
    own.withIdentifiers = true;
    EXPECT_NE(exported(own, "own.html").find("gone.png"), std::string::npos);
}

TEST(LabelsReport, ShowsTheLabelsThatAreCalledWrong) {
    const test::PredictedProject data(test::schemes().back());
    {
        const auto open = project::Project::open(data.project, project::Access::Read);
        base::writeFileAtomically(open.runFolder(data.run) / "model.safetensors", "no weights");
    }
    const spec::Predictions val = engine::predictionsOf(data.project, "first", spec::Set::Val);
    // Of all labels of all images, the surest call that is wrong.
    double worst = 0;
    std::string caption;
    for (const spec::PredictionRow& row : val.rows)
        for (std::size_t c = 0; c < 3; ++c) {
            const bool called = row.p[c] >= 0.5;
            const double certainty = called ? row.p[c] : 1 - row.p[c];
            if (called == (row.yTrueMulti[c] == 1) || certainty <= worst)
                continue;
            worst = certainty;
            caption =
                val.classes[c] + (called ? " absent, called present" : " present, called absent");
        }
    ASSERT_GT(worst, 0);
    test::NoProgress progress;
    engine::ExportRequest request;
    request.run = "first";
    request.out = data.root / "report.html";
    engine::exportRun(data.project, request, progress, {});
    const std::string page = base::readTextFile(request.out);
    const std::size_t section = page.rfind("Worst mistakes");
    ASSERT_NE(section, std::string::npos);
    const std::size_t first = page.find(", called ", section);
    ASSERT_NE(first, std::string::npos);
    EXPECT_NE(page.substr(first - 30, 80).find(caption), std::string::npos)
        << page.substr(first - 30, 80);
}
