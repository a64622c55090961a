// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>
#include <string>

#include "EngineFixture.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "base/Json.h"
#include "engine/ExportRun.h"
#include "engine/reporting/StudyReport.h"
#include "support/HeldElsewhere.h"

using namespace lightbox;

namespace {

class GatheredReport : public test::EngineTest {
protected:
    void SetUp() override { (void)prepare(false); }
    engine::StudyReport gathered(engine::StudyReportRequest request = {}) {
        request.run = "r";
        return {engine::OpenProject(project), request, progress, {}};
    }
    std::string exported(engine::ExportKind kind, const std::string& name,
                         std::vector<std::pair<std::string, std::string>> written = {}) {
        engine::ExportRequest request;
        request.run = "r";
        request.kind = kind;
        request.out = folder / name;
        request.written = std::move(written);
        engine::exportRun(project, request, progress, {});
        return base::readTextFile(request.out);
    }
    static spec::ChecklistItem itemOf(const engine::StudyReport& report, const std::string& list,
                                      const std::string& number) {
        for (const spec::ChecklistItem& item : report.items())
            if (item.list == list && item.number == number)
                return item;
        ADD_FAILURE() << list << " " << number;
        return {};
    }
    spec::WrittenTexts write(const engine::StudyReport& report, const std::string& field,
                             const std::string& text) {
        return engine::writeText(engine::OpenProject(project), field, text, report.factsOf(field));
    }
};

using SealedReport = test::EngineTest;

}  // namespace

TEST_F(GatheredReport, SaysWhatTheExportSays) {
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    const engine::StudyReport report = gathered();
    const std::string table = exported(engine::ExportKind::Checklists, "own.csv");
    (void)exported(engine::ExportKind::Report, "report.html");
    EXPECT_EQ(table, base::readTextFile(folder / "report-checklists.csv"));
    std::size_t rows = 0;
    for (const spec::ChecklistItem& item : report.items()) {
        std::ostringstream begin;
        base::CsvWriter csv(begin);
        for (const std::string& cell : {item.list, item.number, item.topic, item.asks})
            csv.field(cell);
        EXPECT_NE(table.find("\n" + begin.str() + ","), std::string::npos) << begin.str();
        EXPECT_FALSE(item.chapter.empty()) << item.list << " " << item.number;
        // What stands somewhere in the program leads there.
        if (item.state == spec::ItemState::Filled || item.state == spec::ItemState::Missing) {
            EXPECT_NE(item.place, spec::ItemPlace::Nowhere) << item.list << " " << item.number;
        }
        ++rows;
    }
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), static_cast<std::ptrdiff_t>(rows + 1));
    EXPECT_NE(report.document().find("Results on test"), std::string::npos);
    EXPECT_TRUE(report.modelCard().starts_with("# Model card: r\n"));
}

TEST_F(GatheredReport, KeepsATextForEveryListThatAsksForIt) {
    (void)addRun("r", {spec::Set::Val});
    const engine::StudyReport before = gathered();
    EXPECT_EQ(itemOf(before, "TRIPOD+AI", "8a").state, spec::ItemState::ToBeWritten);
    EXPECT_NE(itemOf(before, "TRIPOD+AI", "8a").known.find("classes: "), std::string::npos);
    const engine::StudyReport after =
        before.withTexts(write(before, "reference_standard", "Two readers, <blinded>."));
    for (const auto& [list, number] : {std::pair("TRIPOD+AI", "8a"), std::pair("CLAIM 2024", "14"),
                                       std::pair("CLAIM 2024", "15")}) {
        const spec::ChecklistItem item = itemOf(after, list, number);
        EXPECT_EQ(item.state, spec::ItemState::Written) << list << " " << number;
        EXPECT_EQ(item.text, "Two readers, <blinded>.");
        EXPECT_FALSE(item.by.empty());
        EXPECT_FALSE(item.changed);
    }
    EXPECT_NE(exported(engine::ExportKind::Checklists, "t.csv").find("Two readers, <blinded>."),
              std::string::npos);
    EXPECT_NE(exported(engine::ExportKind::Report, "t.html").find("Two readers, &lt;blinded&gt;."),
              std::string::npos);
    EXPECT_NE(after.document().find("Two readers, <blinded>."), std::string::npos);
    // And the other way round: what an export was told stands here.
    (void)exported(engine::ExportKind::Report, "u.html", {{"ethics", "committee 7"}});
    EXPECT_EQ(itemOf(gathered(), "TRIPOD+AI", "17").text, "committee 7");
    (void)write(after, "ethics", "  ");
    EXPECT_EQ(itemOf(gathered(), "TRIPOD+AI", "17").state, spec::ItemState::ToBeWritten);
}

TEST_F(GatheredReport, AsksToCheckATextWhoseFactsChanged) {
    (void)addRun("r", {spec::Set::Val});
    const engine::StudyReport before = gathered();
    (void)write(before, "data_sources", "One hospital.");
    (void)write(before, "ethics", "committee 7");
    EXPECT_FALSE(itemOf(gathered(), "TRIPOD+AI", "5a").changed);
    {
        project::Project writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(writer.resolveRun("r"));
        record.dataset.name = "another name";
        writer.saveRunRecord(record);
    }
    const engine::StudyReport after = gathered();
    EXPECT_TRUE(itemOf(after, "TRIPOD+AI", "5a").changed);
    EXPECT_FALSE(itemOf(after, "TRIPOD+AI", "17").changed) << "the project says nothing of it";
    // Somebody looked at it again.
    (void)write(after, "data_sources", "One hospital.");
    EXPECT_FALSE(itemOf(gathered(), "TRIPOD+AI", "5a").changed);
}

TEST_F(GatheredReport, ReadsTextsOfTheFirstVersionAndKeepsTheirWriters) {
    (void)addRun("r", {spec::Set::Val});
    base::writeFileAtomically(
        project / "written.json",
        std::string(R"({"version": 1, "fields": {"data_sources": {"text": "One hospital.", )"
                    R"("by": "m.keller", "at": "2026-11-02T08:00:00Z"}}})"));
    const engine::StudyReport report = gathered();
    const spec::ChecklistItem item = itemOf(report, "TRIPOD+AI", "5a");
    EXPECT_EQ(item.text, "One hospital.");
    EXPECT_EQ(item.by, "m.keller");
    EXPECT_FALSE(item.changed) << "nobody knows what the project said then";
    (void)write(report, "ethics", "committee 7");
    const base::Json kept = base::readJsonFile(project / "written.json");
    EXPECT_EQ(kept.at("version"), 3);
    EXPECT_EQ(kept.at("fields").at("data_sources").at("by"), "m.keller");
    EXPECT_FALSE(kept.at("fields").at("data_sources").contains("facts"));
    EXPECT_TRUE(kept.at("fields").at("ethics").contains("facts"));
    // Version 2 did not say of which run its facts are.
    base::writeFileAtomically(
        project / "written.json",
        std::string(R"({"version": 2, "fields": {"data_sources": {"text": "One hospital.", )"
                    R"("by": "m.keller", "at": "2026-11-02T08:00:00Z", "facts": "of whom?"}}})"));
    EXPECT_EQ(itemOf(gathered(), "TRIPOD+AI", "5a").text, "One hospital.");
    EXPECT_FALSE(itemOf(gathered(), "TRIPOD+AI", "5a").changed);
}

TEST_F(GatheredReport, ComparesATextWithWhatWasSaidOfTheSameRun) {
    (void)addRun("r", {spec::Set::Val});
    (void)addRun("s", {spec::Set::Val});
    const auto rename = [&](const char* run, const char* name) {
        project::Project writer = project::Project::open(project, project::Access::Write);
        spec::RunRecord record = writer.runRecord(writer.resolveRun(run));
        record.dataset.name = name;
        writer.saveRunRecord(record);
    };
    rename("s", "what only s was trained on");
    const auto of = [&](const char* run) {
        return engine::StudyReport(engine::OpenProject(project), {.run = run}, progress, {});
    };
    (void)write(of("r"), "data_sources", "One hospital.");
    EXPECT_FALSE(itemOf(of("r"), "TRIPOD+AI", "5a").changed);
    EXPECT_FALSE(itemOf(of("s"), "TRIPOD+AI", "5a").changed) << "nothing has changed since";
    (void)write(of("s"), "data_sources", "One hospital.");  // beside s it holds, too
    EXPECT_FALSE(itemOf(of("r"), "TRIPOD+AI", "5a").changed);
    EXPECT_EQ(exported(engine::ExportKind::Checklists, "before.csv").find("changed since"),
              std::string::npos);
    rename("r", "another name");
    EXPECT_TRUE(itemOf(of("r"), "TRIPOD+AI", "5a").changed);
    EXPECT_FALSE(itemOf(of("s"), "TRIPOD+AI", "5a").changed);
    EXPECT_NE(exported(engine::ExportKind::Checklists, "after.csv")
                  .find(",\"written, changed since\",\"One hospital. ("),
              std::string::npos);
}

TEST_F(GatheredReport, IsExportedWhileAnotherProcessWrites) {
    (void)addRun("r", {spec::Set::Val});
    const test::HeldElsewhere held(project);
    EXPECT_NE(exported(engine::ExportKind::Report, "own.html").find("Results on validation"),
              std::string::npos);
    EXPECT_TRUE(exported(engine::ExportKind::Checklists, "own.csv").starts_with("list,"));
    EXPECT_FALSE(exported(engine::ExportKind::Predictions, "predictions.csv").empty());
    const auto refused = [&](engine::ExportRequest request) {
        request.run = "r";
        request.kind = engine::ExportKind::Checklists;
        request.out = folder / "named.csv";
        try {
            engine::exportRun(project, request, progress, {});
        } catch (const base::Error& error) {
            return error.facts().code == "project_busy" && !std::filesystem::exists(request.out);
        }
        return false;
    };
    EXPECT_TRUE(refused({.withIdentifiers = true})) << "no names without a line in the log";
    EXPECT_TRUE(refused({.written = {{"ethics", "committee 7"}}}));
}

TEST_F(GatheredReport, TellsOfARunThatWasNeverEvaluated) {
    (void)addRun("r", {});
    const engine::StudyReport report = gathered();
    const spec::ChecklistItem item = itemOf(report, "TRIPOD+AI", "23a");
    EXPECT_EQ(item.state, spec::ItemState::Missing);
    EXPECT_EQ(item.words, "nothing was evaluated");
    EXPECT_EQ(item.place, spec::ItemPlace::Evaluation);
    EXPECT_EQ(report.document().find("Results on"), std::string::npos);
}

TEST_F(GatheredReport, NotesALookOncePerPage) {
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    const auto looks = [&] {
        const auto entries = project::Project::open(project, project::Access::Read).ledger();
        return std::count_if(entries.begin(), entries.end(), [](const auto& entry) {
            return entry.kind == project::LedgerKind::Look;
        });
    };
    const auto before = looks();
    (void)gathered();
    EXPECT_EQ(looks(), before + 1);
    (void)gathered({.isNoted = true});
    EXPECT_EQ(looks(), before + 1);
}

TEST_F(SealedReport, ShowsNothingOfTheTest) {
    (void)prepare(true);
    (void)addRun("r", {spec::Set::Val, spec::Set::Test});
    const engine::StudyReport report(engine::OpenProject(project), {.run = "r"}, progress, {});
    EXPECT_EQ(report.document().find("Results on test"), std::string::npos);
    EXPECT_NE(report.document().find("Results on validation"), std::string::npos);
    for (const spec::ChecklistItem& item : report.items())
        if (item.list == "CLAIM 2024" && item.number == "37") {
            EXPECT_NE(item.words.find("validation"), std::string::npos) << item.words;
        }
}
