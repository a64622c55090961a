// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AcceptFinding.h"

#include <algorithm>

#include "EngineFixture.h"
#include "engine/Acceptances.h"
#include "engine/Inspect.h"

namespace lightbox::test {

namespace {

/// 40 normal and 8 pneumonia: imbalance is found.
class Accepting : public EngineTest {
protected:
    Accepting() {
        writeClass("films", "normal", 0, 40);
        writeClass("films", "pneumonia", 40, 8);
        (void)importFolder("films");
    }
    [[nodiscard]] spec::HealthReport inspected() { return engine::inspect(project, progress, {}); }
    [[nodiscard]] spec::Finding imbalance() {
        return engine::findingNamed(inspected(), "imbalance");
    }
    [[nodiscard]] std::vector<std::string> actions() const {
        std::vector<std::string> list;
        for (const auto& entry : project::Project::open(project, project::Access::Read).auditLog())
            if (entry.action.find("accept") != std::string::npos)
                list.push_back(entry.action);
        return list;
    }
};

TEST_F(Accepting, IsShownWithNoteAndWhoUntilWithdrawn) {
    EXPECT_FALSE(imbalance().accepted);
    const spec::Acceptance accepted =
        engine::acceptFinding(project, imbalance(), " as in the clinic ");
    EXPECT_EQ(accepted.note, "as in the clinic");
    const spec::HealthReport report = inspected();
    for (const spec::Finding& finding : report.findings)
        EXPECT_EQ(finding.accepted.has_value(), finding.code == "imbalance") << finding.code;
    const spec::Finding found = imbalance();
    EXPECT_EQ(found.accepted->note, "as in the clinic");
    EXPECT_EQ(found.accepted->by, accepted.by);
    EXPECT_EQ(found.accepted->at.back(), 'Z');
    EXPECT_EQ(codeOf([&] { engine::acceptFinding(project, found, "again"); }), "already_accepted");
    engine::withdrawAcceptance(project, found);
    EXPECT_FALSE(imbalance().accepted);
    EXPECT_EQ(codeOf([&] { engine::withdrawAcceptance(project, found); }), "not_accepted");
    EXPECT_EQ(actions(), (std::vector<std::string>{"accept_finding", "withdraw_acceptance"}));
}

TEST_F(Accepting, NeedsANote) {
    EXPECT_EQ(codeOf([&] { engine::acceptFinding(project, imbalance(), "  "); }), "note_missing");
    EXPECT_FALSE(imbalance().accepted);
}

TEST_F(Accepting, AChangedFindingComesBackAndSaysSo) {
    engine::acceptFinding(project, imbalance(), "as in the clinic");
    writeClass("films", "normal", 100, 20);
    (void)importFolder("films");
    spec::Finding changed = imbalance();
    EXPECT_FALSE(changed.accepted);
    ASSERT_TRUE(changed.acceptedBefore);
    EXPECT_EQ(changed.acceptedBefore->note, "as in the clinic");
    // Accepted again it replaces what was; nothing of the old one is left.
    engine::acceptFinding(project, changed, "still as in the clinic");
    changed = imbalance();
    ASSERT_TRUE(changed.accepted);
    EXPECT_FALSE(changed.acceptedBefore);
    const auto reader = project::Project::open(project, project::Access::Read);
    EXPECT_EQ(reader.acceptances().size(), 1U);
}

TEST_F(Accepting, WhatWasAcceptedBeforeItChangedCanBeWithdrawn) {
    engine::acceptFinding(project, imbalance(), "as in the clinic");
    writeClass("films", "normal", 100, 20);
    (void)importFolder("films");
    engine::withdrawAcceptance(project, imbalance());
    EXPECT_FALSE(imbalance().acceptedBefore);
}

TEST_F(Accepting, FindingsOfOneCodeAreToldApartByTheirNames) {
    const auto finding = [](const std::string& field, const std::string& auroc) {
        const double value = std::stod(auroc);
        return spec::Finding{.code = "shortcut_metadata",
                             .message = "The field '" + field + "' tells it with " + auroc + ".",
                             .measure = "AUROC " + auroc,
                             .text = {"shortcut_metadata", {{"field", field}, {"auroc", value}}}};
    };
    spec::HealthReport report;
    report.findings = {finding("site", "0.913"), finding("age", "0.812")};
    EXPECT_EQ(codeOf([&] { (void)engine::findingNamed(report, "shortcut_metadata"); }),
              "finding_ambiguous");
    EXPECT_EQ(codeOf([&] { (void)engine::findingNamed(report, "imbalance"); }), "finding_unknown");
    const std::string id = spec::findingId(report.findings[1]);
    EXPECT_EQ(&engine::findingNamed(report, id), &report.findings[1]);

    engine::acceptFinding(project, report.findings[1], "children");
    engine::markAccepted(project, report);
    EXPECT_FALSE(report.findings[0].accepted);
    EXPECT_TRUE(report.findings[1].accepted);
    // Its figure changed: that one was accepted before, not the other.
    report.findings[1] = finding("age", "0.877");
    engine::markAccepted(project, report);
    EXPECT_FALSE(report.findings[0].acceptedBefore);
    EXPECT_FALSE(report.findings[1].accepted);
    EXPECT_TRUE(report.findings[1].acceptedBefore);
}

TEST(Acceptances, DoNotJumpToAFindingOfAnotherName) {
    const auto about = [](const std::string& field, double auroc) {
        spec::Finding finding;
        finding.code = "shortcut_metadata";
        finding.measure = "AUROC " + std::to_string(auroc);
        finding.text = {
            "shortcut_metadata",
            {{"teller", messages::Message{"told_by.field", {{"field", field}}}}, {"auroc", auroc}}};
        return finding;
    };
    const spec::Finding site = about("site", 0.91);
    const spec::Acceptance acceptance{
        .code = site.code, .fingerprint = spec::fingerprint(site), .text = site.text};
    spec::HealthReport report;
    report.findings = {about("view", 0.92)};
    engine::markAcceptances(std::vector{acceptance}, report);
    EXPECT_FALSE(report.findings[0].accepted);
    EXPECT_FALSE(report.findings[0].acceptedBefore);
    report.findings = {about("site", 0.93)};
    engine::markAcceptances(std::vector{acceptance}, report);
    EXPECT_TRUE(report.findings[0].acceptedBefore) << "the same one with another figure";
    // Of an older project it is not known which field was meant.
    engine::markAcceptances(
        std::vector{spec::Acceptance{.code = site.code, .fingerprint = acceptance.fingerprint}},
        report);
    EXPECT_FALSE(report.findings[0].acceptedBefore);
}

}  // namespace

}  // namespace lightbox::test
