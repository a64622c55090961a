// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/External.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <set>
#include <string>

#include "SealFixture.h"
#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "engine/Calibrate.h"
#include "engine/ExportRun.h"
#include "engine/PickThreshold.h"
#include "engine/external/KeepRecalibration.h"
#include "engine/seal/Closed.h"
#include "spec/ImportStep.h"

using namespace lightbox;

namespace {

/// A cohort of scores: no model is trained here. 'ill' of the table is 'pneumonia' of the run.
class External : public test::EngineSeal {
protected:
    void SetUp() override {
        (void)prepare(true);
        run = addRun("r", {spec::Set::Val});
    }
    std::filesystem::path table(const std::string& name, const std::string& head,
                                const std::string& positive, const std::string& negative) {
        std::string text = head + "\n";
        for (int i = 0; i < 60; ++i) {
            const bool ill = i % 3 == 0;
            const double p = (ill ? 0.4 : 0.2) + 0.3 * ((i * 7) % 20) / 20.0;
            text += "c" + std::to_string(i) + ",q" + std::to_string(i / 2) + "," +
                    (ill ? positive : negative) + "," + std::to_string(p) + "," +
                    std::to_string(30 + i % 40) + "\n";
        }
        base::writeFileAtomically(folder / name, text);
        return folder / name;
    }
    spec::ExternalReport judge(const std::filesystem::path& source, const std::string& name = {}) {
        engine::ExternalRequest request;
        request.run = "r";
        request.name = name;
        request.bootstrap = 50;
        if (!source.empty())
            request.import.sources = {source};
        return engine::external(project, request, progress, {});
    }
    std::size_t entries() {
        const project::Project reader = project::Project::open(project, project::Access::Read);
        const auto ledger = reader.ledger();
        return static_cast<std::size_t>(
            std::count_if(ledger.begin(), ledger.end(), [](const auto& entry) {
                return entry.kind == project::LedgerKind::Cohort;
            }));
    }
    spec::RunId run;
};

bool has(const std::vector<spec::Warning>& warnings, const std::string& code) {
    return std::any_of(warnings.begin(), warnings.end(),
                       [&](const auto& one) { return one.code == code; });
}

}  // namespace

TEST_F(External, IsJudgedAtTheLockLoggedAndCounted) {
    const auto scores = table("st-anna.csv", "image,patient,y_true,p,age", "pneumonia", "normal");
    EXPECT_EQ(test::codeOf([&] { (void)judge(scores); }), "external_not_locked");
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/st-anna"));
    const spec::OperatingPoint point = lock("r", "screening");
    const spec::ExternalReport report = judge(scores);
    EXPECT_EQ(report.cohort.name, "st-anna");
    EXPECT_TRUE(report.cohort.scores);
    EXPECT_EQ(report.evaluation.source, "external");
    EXPECT_EQ(report.evaluation.n, 60U);
    EXPECT_EQ(report.evaluation.patients, 30U);
    EXPECT_EQ(report.evaluation.reveals, 1);
    EXPECT_EQ(report.against, "validation") << "test is sealed";
    ASSERT_TRUE(report.evaluation.atThreshold);
    EXPECT_EQ(report.evaluation.atThreshold->threshold, point.threshold);
    EXPECT_EQ(report.evaluation.atThreshold->tp + report.evaluation.atThreshold->fn, 20U);
    ASSERT_EQ(report.recalibration.size(), 1U);
    EXPECT_EQ(report.recalibration.front().choices.front().threshold, point.threshold);
    EXPECT_TRUE(has(report.evaluation.warnings, "external_scores"));
    EXPECT_FALSE(report.caseMix.empty());
    EXPECT_FALSE(report.verdict.empty());
    EXPECT_EQ(entries(), 1U);

    // Again: it says so. The table as it was first judged is the cohort.
    base::writeFileAtomically(scores,
                              std::string("image,y_true,p\na,normal,0.1\nb,pneumonia,0.9\n"));
    const spec::ExternalReport again = judge({}, "st-anna");
    EXPECT_EQ(again.evaluation.n, 60U);
    EXPECT_EQ(again.evaluation.reveals, 2);
    EXPECT_TRUE(has(again.evaluation.warnings, "external_again"));
    EXPECT_EQ(entries(), 2U);
    EXPECT_EQ(again.evaluation.aurocMacro.value, report.evaluation.aurocMacro.value);

    // From now on lock and calibration stay.
    EXPECT_EQ(test::codeOf([&] { (void)lock("r", "a better one"); }), "threshold_locked");
    const auto judged = engine::judgedCohorts(project, "r");
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged.front().evaluation.reveals, 2);
    EXPECT_EQ(entries(), 2U) << "reading again is no look";
    ASSERT_EQ(engine::cohorts(project).size(), 1U);

    // The report tells of it, and of its name only where that is asked for.
    engine::ExportRequest asked;
    asked.run = "r";
    asked.out = folder / "report.html";
    engine::exportRun(project, asked, progress, {});
    const std::string page = base::readTextFile(asked.out);
    EXPECT_NE(page.find("External cohort: no. 1"), std::string::npos);
    EXPECT_NE(page.find("If it were recalibrated"), std::string::npos);
    EXPECT_NE(page.find("judged 2 times"), std::string::npos);
    EXPECT_EQ(page.find("st-anna"), std::string::npos);
    EXPECT_NE(base::readTextFile(folder / "report-checklists.csv").find("no. 1: AUROC, pneumonia"),
              std::string::npos);
    asked.withIdentifiers = true;
    engine::exportRun(project, asked, progress, {});
    EXPECT_NE(base::readTextFile(asked.out).find("External cohort: st-anna"), std::string::npos);
}

TEST_F(External, LeavesNothingOfACohortThatCannotBeMeasured) {
    (void)lock("r", "screening");
    EXPECT_EQ(test::codeOf([&] {
                  (void)judge(table("others.csv", "image,patient,y_true,p,age", "tumour", "clear"));
              }),
              "external_classes");
    EXPECT_EQ(test::codeOf([&] { (void)judge(folder / "films", "../up"); }), "external_name");
    EXPECT_EQ(test::codeOf([&] { (void)judge(folder / "films", ""); }), "model_missing");
    EXPECT_EQ(test::codeOf([&] { (void)judge({}, "unheard"); }), "source_missing");
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/others"));
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/films"));
    EXPECT_EQ(entries(), 0U);
    (void)judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"), "one");
    EXPECT_EQ(test::codeOf([&] {
                  (void)judge(table("b.csv", "image,patient,y_true,p,age", "1", "0"), "one");
              }),
              "external_exists");
    EXPECT_EQ(entries(), 1U);
}

TEST_F(External, KnowsClassesByNumbersAndInOtherLetters) {
    (void)lock("r", "screening");
    const auto numbers = judge(table("n.csv", "image,patient,y_true,p,age", "1", "0"));
    const auto letters =
        judge(table("l.csv", "image,patient,y_true,p_PNEUMONIA,age", "PNEUMONIA", "Normal"));
    for (const auto* report : {&numbers, &letters}) {
        EXPECT_EQ(report->evaluation.classes, (std::vector<std::string>{"normal", "pneumonia"}));
        EXPECT_GT(report->evaluation.aurocMacro.value.value(), 0.6);
        EXPECT_EQ(report->evaluation.atThreshold->tp + report->evaluation.atThreshold->fn, 20U);
    }
    EXPECT_EQ(numbers.evaluation.aurocMacro.value, letters.evaluation.aurocMacro.value);
}

TEST_F(External, TakesItsPositiveClassFromTheRunAndWarnsOfNoOther) {
    (void)lock("r", "screening");
    const auto both = [&](const std::string& name, const std::string& head,
                          const std::string& positive, const std::string& negative) {
        std::string text = head + "\n";
        for (int i = 0; i < 60; ++i) {
            const bool ill = i % 3 == 0;
            const double p = (ill ? 0.4 : 0.2) + 0.3 * ((i * 7) % 20) / 20.0;
            text += "c" + std::to_string(i) + "," + (ill ? positive : negative) + "," +
                    std::to_string(p) + "," + std::to_string(1 - p) + "\n";
        }
        base::writeFileAtomically(folder / name, text);
        return judge(folder / name);
    };
    const auto named =
        both("named.csv", "image,y_true,p_Pneumonia,p_Normal", "Pneumonia", "Normal");
    const auto numbered = both("numbered.csv", "image,y_true,p_1,p_0", "1", "0");
    const auto stated = both("stated.csv", "image,y_true,p_pneumonia,p_normal", "True", "False");
    for (const auto* report : {&named, &numbered, &stated}) {
        EXPECT_FALSE(has(report->evaluation.warnings, "positive_class_assumed"));
        EXPECT_EQ(report->evaluation.atThreshold->tp + report->evaluation.atThreshold->fn, 20U);
        EXPECT_EQ(report->evaluation.aurocMacro.value, named.evaluation.aurocMacro.value);
    }
}

TEST_F(External, KeepsTheStatedPrevalenceForReports) {
    (void)lock("r", "screening");
    engine::ExternalRequest request;
    request.run = "r";
    request.bootstrap = 50;
    request.prevalence = 0.07;
    request.import.sources = {table("a.csv", "image,patient,y_true,p,age", "1", "0")};
    const spec::ExternalReport report = engine::external(project, request, progress, {});
    EXPECT_EQ(report.evaluation.atThreshold->prevalence, 0.07);
    const auto again = engine::judgedCohorts(project, "r");
    ASSERT_EQ(again.size(), 1U);
    EXPECT_EQ(again.front().evaluation.atThreshold->prevalence, 0.07);
    EXPECT_EQ(again.front().evaluation.atThreshold->ppv.value,
              report.evaluation.atThreshold->ppv.value);
    // The page sets each set's own prevalence beside it.
    EXPECT_FALSE(engine::judgedCohort(project, {"r", "a"}, {})
                     .own.front()
                     .evaluation.atThreshold->prevalence);
    engine::ExportRequest asked;
    asked.run = "r";
    asked.out = folder / "report.html";
    engine::exportRun(project, asked, progress, {});
    EXPECT_NE(base::readTextFile(asked.out).find("at a stated prevalence of 7.0 %"),
              std::string::npos);
    // Judged again without one: what was stated stays.
    request.prevalence.reset();
    request.name = "a";
    EXPECT_EQ(engine::external(project, request, progress, {}).evaluation.atThreshold->prevalence,
              0.07);
}

TEST_F(External, RefusesOptionsThatATableOfScoresCannotHonour) {
    (void)lock("r", "screening");
    engine::ExternalRequest request;
    request.run = "r";
    request.import.sources = {table("a.csv", "image,patient,y_true,p,age", "1", "0")};
    request.import.positive = "pneumonia";
    request.import.columns["patient"] = "image";
    try {
        (void)engine::external(project, request, progress, {});
        FAIL() << "they go unheard";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "external_options");
        EXPECT_NE(std::string(error.what()).find("positive"), std::string::npos) << error.what();
        EXPECT_NE(std::string(error.what()).find("map"), std::string::npos) << error.what();
    }
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/a"));
    request.import.positive.clear();
    request.import.columns.clear();
    (void)engine::external(project, request, progress, {});
    // What was read in stays as it is.
    request.import.sources.clear();
    request.import.middleSlices = 3;
    request.name = "a";
    EXPECT_EQ(test::codeOf([&] { (void)engine::external(project, request, progress, {}); }),
              "external_options");
    EXPECT_EQ(entries(), 1U);
}

TEST_F(External, OfATableOfScoresThereIsNoRecalibrationToKeep) {
    (void)lock("r", "screening");
    (void)judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    engine::KeepRecalibrationRequest request{"r", "a"};
    EXPECT_EQ(test::codeOf([&] { (void)engine::keepRecalibration(project, request); }),
              "reason_missing");
    request.reason = "for St Anna";
    EXPECT_EQ(test::codeOf([&] { (void)engine::keepRecalibration(project, request); }),
              "recalibration_scores");
    EXPECT_TRUE(engine::recalibrationsOf(project, "r").empty());
}

TEST_F(External, IsRefusedWhereTheLedgerWasChanged) {
    (void)lock("r", "screening");
    base::writeFileAtomically(project / "ledger.head", std::string("{}"));
    EXPECT_EQ(
        test::codeOf([&] { (void)judge(table("a.csv", "image,patient,y_true,p,age", "1", "0")); }),
        "ledger_changed");
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/a"));
}

TEST_F(External, TheCaseMixHasEveryFieldThatTellsCasesApart) {
    (void)lock("r", "screening");
    std::string text = "image,patient,y_true,p,age,smoker,reader,modality,finding\n";
    for (int i = 0; i < 60; ++i) {
        const bool ill = i % 3 == 0;
        text += "c" + std::to_string(i) + ",q" + std::to_string(i / 2) + "," +
                (ill ? "pneumonia," : "normal,") + std::to_string((ill ? 0.5 : 0.2) + i * 1e-3) +
                "," + std::to_string(30 + i % 40) + (i % 4 == 0 ? ",yes" : ",no") +
                (i % 2 == 0 ? ",House" : ",Dorian") + ",DX," + (ill ? "opaque" : "clear") + "\n";
    }
    base::writeFileAtomically(folder / "told.csv", text);
    const auto fieldsOf = [](const std::vector<spec::CaseMixRow>& rows) {
        std::set<std::string> fields;
        for (const spec::CaseMixRow& row : rows)
            fields.insert(row.field);
        return fields;
    };
    engine::ExternalRequest request;
    request.run = "r";
    request.import.sources = {folder / "told.csv"};
    const spec::ClosedCohort closed = engine::importCohort(project, request, progress, {});
    EXPECT_EQ(fieldsOf(closed.caseMix), std::set<std::string>{"age"})
        << "another field may stand for the class";
    const std::set<std::string> open = fieldsOf(judge({}, "told").caseMix);
    EXPECT_TRUE(open.contains("smoker"));
    EXPECT_TRUE(open.contains("age"));
    EXPECT_FALSE(open.contains("reader")) << "it names people";
    EXPECT_FALSE(open.contains("modality")) << "it is the same everywhere";
}

TEST_F(External, IsReadInClosedAndOpenedByItself) {
    const auto scores = table("st-anna.csv", "image,patient,y_true,p,age", "pneumonia", "normal");
    engine::ExternalRequest request;
    request.run = "r";
    request.import.sources = {scores};
    const auto readIn = [&] { return engine::importCohort(project, request, progress, {}); };
    EXPECT_EQ(test::codeOf([&] { (void)readIn(); }), "external_not_locked");
    (void)lock("r", "screening");
    const spec::ClosedCohort closed = readIn();
    EXPECT_EQ(closed.cohort.images, 60U);
    EXPECT_EQ(closed.cohort.patients, 30U);
    ASSERT_FALSE(closed.caseMix.empty());
    for (const spec::CaseMixRow& row : closed.caseMix)
        EXPECT_FALSE(row.field.empty()) << "a class is told: " << row.level;
    EXPECT_EQ(entries(), 0U) << "reading in is no opening";
    EXPECT_EQ(test::codeOf([&] { (void)readIn(); }), "external_exists");
    EXPECT_TRUE(engine::judgedCohorts(project, "r").empty());
    engine::CohortRequest asked{"r", "st-anna"};
    EXPECT_EQ(test::codeOf([&] { (void)engine::judgedCohort(project, asked, {}); }),
              "external_not_judged");
    ASSERT_EQ(engine::cohortStates(project, "r").size(), 1U);
    EXPECT_FALSE(engine::cohortStates(project, "r").front().isJudged);
    const spec::ClosedCohort again = engine::closedCohort(project, "r", "st-anna");
    EXPECT_EQ(again.caseMix.size(), closed.caseMix.size());

    const spec::ExternalReport report = judge({}, "st-anna");
    EXPECT_EQ(report.evaluation.n, 60U);
    EXPECT_EQ(report.evaluation.reveals, 1);
    EXPECT_EQ(entries(), 1U);
    const engine::CohortState state = engine::cohortStates(project, "r").front();
    EXPECT_TRUE(state.isJudged);
    EXPECT_EQ(state.openings, 1);
    EXPECT_FALSE(state.openedBy.empty());
    const engine::CohortFigures figures = engine::judgedCohort(project, asked, {});
    EXPECT_EQ(figures.report.evaluation.aurocMacro.value, report.evaluation.aurocMacro.value);
    EXPECT_EQ(figures.rows.rows.size(), 60U);
    ASSERT_EQ(figures.own.size(), 1U) << "test is sealed";
    EXPECT_EQ(figures.own.front().source, "validation");
    EXPECT_TRUE(figures.isTestSealed);
    EXPECT_EQ(entries(), 1U);

    // In two steps or in one: the same figures.
    const spec::ExternalReport atOnce = judge(scores, "at once");
    EXPECT_EQ(atOnce.evaluation.aurocMacro.value, report.evaluation.aurocMacro.value);
    EXPECT_EQ(atOnce.evaluation.atThreshold->fn, report.evaluation.atThreshold->fn);
    EXPECT_EQ(test::codeOf([&] { engine::forgetCohort(project, "st-anna"); }), "external_opened");
}

TEST_F(External, IsTakenAwayWhileNobodyHasOpenedIt) {
    (void)lock("r", "screening");
    engine::ExternalRequest request;
    request.run = "r";
    request.import.sources = {table("a.csv", "image,patient,y_true,p,age", "1", "0")};
    (void)engine::importCohort(project, request, progress, {});
    EXPECT_TRUE(std::filesystem::exists(project / "cohorts/a/scores.csv"));
    engine::forgetCohort(project, "a");
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/a"));
    EXPECT_EQ(test::codeOf([&] { engine::forgetCohort(project, "a"); }), "external_unknown");
    EXPECT_EQ(test::codeOf([&] { (void)engine::closedCohort(project, "r", "a"); }),
              "external_unknown");
    // What cannot be judged is refused before it is kept.
    request.import.sources = {table("b.csv", "image,patient,y_true,p,age", "tumour", "clear")};
    EXPECT_EQ(test::codeOf([&] { (void)engine::importCohort(project, request, progress, {}); }),
              "external_classes");
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/b"));
}

TEST_F(External, TakesNothingOverFromAJudgingThatWasKilled) {
    (void)lock("r", "screening");
    // What lay there when the process was killed: a table, and no cohort.json.
    std::filesystem::create_directories(project / "cohorts/a");
    base::writeFileAtomically(project / "cohorts/a/scores.csv",
                              std::string("image,y_true,p\nx,1,0.9\ny,0,0.1\n"));
    const auto report = judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    EXPECT_EQ(report.evaluation.n, 60U);
}

TEST_F(External, OfManySitesThereAreNoGroupsAndNoError) {
    (void)lock("r", "screening");
    std::string text = "image,y_true,p,site,sex\n";
    for (int i = 0; i < 60; ++i)
        text += "c" + std::to_string(i) + "," + std::to_string(i % 2) + "," +
                std::to_string(0.2 + 0.5 * (i % 2) + 0.004 * i) + ",hospital " +
                std::to_string(i % 30) + "," + (i % 3 == 0 ? "mujer" : "hombre") + "\n";
    base::writeFileAtomically(folder / "sites.csv", text);
    const auto report = judge(folder / "sites.csv");
    EXPECT_EQ(report.evaluation.n, 60U);
    bool hasSex = false;
    for (const spec::Subgroup& group : report.evaluation.subgroups) {
        EXPECT_NE(group.field, "site");
        hasSex = hasSex || (group.field == "sex" && group.value == "F");
    }
    EXPECT_TRUE(hasSex) << "mujer is a woman";
}

TEST_F(External, ThatCannotBeReadKeepsNoReportFromBeingWritten) {
    (void)lock("r", "screening");
    (void)judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    (void)judge(table("b.csv", "image,patient,y_true,p,age", "1", "0"));
    std::filesystem::remove(project / "cohorts/a/scores.csv");
    EXPECT_EQ(engine::judgedCohorts(project, "r").size(), 1U);
    engine::ExportRequest asked;
    asked.run = "r";
    asked.out = folder / "report.html";
    engine::exportRun(project, asked, progress, {});
    EXPECT_NE(base::readTextFile(asked.out).find("1 external cohort that the run was judged on"),
              std::string::npos);
    // Nor can the lock be changed where its file is gone.
    std::filesystem::remove(project / "runs/r/operating_point.json");
    EXPECT_EQ(test::codeOf([&] { (void)lock("r", "a better one"); }), "threshold_locked");
}

TEST_F(External, OfTheProjectsOwnImagesSaysSo) {
    (void)lock("r", "screening");
    const auto before = judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    // A table that names the run's own images says so; of sealed ones nothing is told.
    const project::Project reader = project::Project::open(project, project::Access::Read);
    const spec::Dataset dataset = reader.dataset();
    const engine::Closed closed(reader, dataset);
    const auto tableOf = [&](const std::string& name, bool isClosed) {
        std::string text = "image,y_true,p\n";
        int i = 0;
        for (const spec::ImageRecord& image : dataset.images)
            if (!isClosed || closed.contains(image.key))
                text += closed.nameOf(image).str() + (++i % 2 == 0 ? ",1,0.8\n" : ",0,0.2\n");
        base::writeFileAtomically(folder / name, text);
        return folder / name;
    };
    const auto own = judge(tableOf("own.csv", false));
    EXPECT_TRUE(has(own.evaluation.warnings, "external_same_images"));
    EXPECT_TRUE(has(own.evaluation.warnings, "external_closed_rows"));
    EXPECT_EQ(own.evaluation.n, dataset.images.size() - closed.keys().size());
    EXPECT_FALSE(has(before.evaluation.warnings, "external_same_images"));
    EXPECT_FALSE(has(before.evaluation.warnings, "external_closed_rows"));
    EXPECT_EQ(test::codeOf([&] { (void)judge(tableOf("sealed.csv", true)); }), "external_empty");
    // Nor does a row of a sealed image say anything by a label that nobody knows, or by none.
    const std::string sealed =
        closed
            .nameOf(*std::ranges::find_if(
                dataset.images, [&](const auto& one) { return closed.contains(one.key); }))
            .str();
    for (const std::string label : {"zebra", "", "1", "0"}) {
        std::string text =
            base::readTextFile(table("c.csv", "image,patient,y_true,p,age", "1", "0"));
        text += sealed + ",Q," + label + ",0.4,50\n";
        base::writeFileAtomically(folder / ("c" + label + ".csv"), text);
        const auto report = judge(folder / ("c" + label + ".csv"));
        EXPECT_TRUE(has(report.evaluation.warnings, "external_closed_rows")) << label;
        EXPECT_FALSE(has(report.evaluation.warnings, "labels_unknown")) << label;
    }
    EXPECT_FALSE(std::filesystem::exists(project / "cohorts/sealed"));
}

TEST_F(External, UnderAnotherNameIsTheSame) {
    (void)lock("r", "screening");
    const auto first = judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    EXPECT_EQ(first.evaluation.reveals, 1);
    EXPECT_FALSE(has(first.evaluation.warnings, "external_same_cohort"));
    const auto second = judge(table("b.csv", "case,patient,y_true,p,age", "1", "0"));
    EXPECT_EQ(second.evaluation.reveals, 2);
    EXPECT_TRUE(has(second.evaluation.warnings, "external_same_cohort"));
    EXPECT_TRUE(has(second.evaluation.warnings, "external_again"));
    for (const engine::CohortState& state : engine::cohortStates(project, "r"))
        EXPECT_EQ(state.openings, 2) << state.cohort.name;
    // Logged and then cut short: without its rows it is not judged.
    std::filesystem::remove(project / "cohorts/a" / (run.str() + ".csv"));
    EXPECT_FALSE(engine::cohortStates(project, "r").front().isJudged);
    EXPECT_TRUE(engine::cohortStates(project, "r").back().isJudged);
}

TEST_F(External, StaysClosedAtAnotherLockThanTheOneThatWasShown) {
    const spec::OperatingPoint point = lock("r", "screening");
    engine::ExternalRequest request;
    request.run = "r";
    request.bootstrap = 50;
    request.import.sources = {table("a.csv", "image,patient,y_true,p,age", "1", "0")};
    request.lockedAt = "2020-01-01T00:00:00Z";
    EXPECT_EQ(test::codeOf([&] { (void)engine::external(project, request, progress, {}); }),
              "external_lock_changed");
    EXPECT_EQ(entries(), 0U);
    request.lockedAt = point.lockedAt;
    EXPECT_EQ(engine::external(project, request, progress, {}).evaluation.reveals, 1);
}

TEST_F(External, IsShownAtItsOwnPrevalence) {
    spec::ThresholdRequest asked;
    asked.run = run;
    asked.objective = spec::Objective::Youden;
    asked.prevalence = 0.02;
    asked.lock = true;
    asked.reason = "screening";
    (void)engine::pickThreshold(project, asked);
    const auto report = judge(table("a.csv", "image,patient,y_true,p,age", "1", "0"));
    EXPECT_EQ(report.evaluation.atThreshold->prevalence, 0.02);
    const engine::CohortFigures figures = engine::judgedCohort(project, {"r", "a"}, {});
    const spec::AtThreshold& at = *figures.report.evaluation.atThreshold;
    EXPECT_FALSE(at.prevalence);
    EXPECT_DOUBLE_EQ(*at.ppv.value,
                     static_cast<double>(at.tp) / static_cast<double>(at.tp + at.fp));
    ASSERT_FALSE(figures.own.empty());
    for (const auto& own : figures.own)
        EXPECT_FALSE(own.evaluation.atThreshold->prevalence) << own.source;
}

namespace {

/// What an import says while it runs.
class Listener : public spec::ProgressObserver {
public:
    void progressed(const spec::Progress& progress) override {
        const std::lock_guard guard(m_mutex);
        m_words += progress.current + "\n";
    }
    void classesExpected(const std::vector<std::string>& classes) override {
        const std::lock_guard guard(m_mutex);
        for (const std::string& name : classes)
            m_words += name + "\n";
    }
    void stepped(const spec::ImportStep& step) override {
        const std::lock_guard guard(m_mutex);
        ++m_steps;
        m_words += std::string(step.id) + " " + std::string(step.label) + "\n";
    }
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] bool names(const std::string& word) const {
        return m_words.find(word) != std::string::npos;
    }

private:
    std::mutex m_mutex;
    int m_steps = 0;
    std::string m_words;
};

}  // namespace

TEST_F(External, TellsNoClassWhileImagesAreReadIn) {
    (void)lock("r", "screening");
    const project::Project reader = project::Project::open(project, project::Access::Read);
    base::writeFileAtomically(reader.runFolder(run) / "model.safetensors", std::string("weights"));
    // Thirty of them are films that the project has.
    writeClass("there", "normal", 30, 30);
    writeClass("there", "pneumonia", 100, 12);
    engine::ExternalRequest request;
    request.run = "r";
    request.import.sources = {folder / "there"};
    request.import.patientPattern = "(p\\d+)";
    Listener listener;
    const spec::ClosedCohort closed = engine::importCohort(project, request, listener, {});
    EXPECT_EQ(listener.steps(), 42);
    EXPECT_FALSE(listener.names("normal"));
    EXPECT_FALSE(listener.names("pneumonia"));
    EXPECT_TRUE(listener.names("p1100.png"));
    EXPECT_EQ(closed.cohort.images, 12U);
    EXPECT_FALSE(closed.cohort.scores);
    EXPECT_TRUE(has(closed.warnings, "external_overlap"));
    EXPECT_EQ(entries(), 0U);
    EXPECT_TRUE(engine::imagesOfCohort(project, "there"));
    // A cohort of one class is closed, too.
    writeClass("one", "pneumonia", 200, 12);
    request.import.sources = {folder / "one"};
    EXPECT_FALSE(has(engine::importCohort(project, request, listener, {}).warnings, "one_class"));
}
