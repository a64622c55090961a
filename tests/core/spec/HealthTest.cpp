// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Health.h"

#include <gtest/gtest.h>

#include "spec/Json.h"

namespace lightbox::spec {
namespace {

std::vector<ImageId> ids(const std::vector<std::string>& texts) {
    std::vector<ImageId> result;
    for (const std::string& text : texts)
        result.emplace_back(text);
    return result;
}

Finding duplicates() {
    return {.code = "exact_duplicates",
            .severity = Severity::Medium,
            .count = 4,
            .message = "Two groups.",
            .measure = "2 groups",
            .images = ids({"a", "b", "c", "d"}),
            .groups = {ids({"a", "b"}), ids({"c", "d"})}};
}

TEST(Fingerprint, ChangesWithWhatAPersonJudgesBy) {
    const std::string before = fingerprint(duplicates());
    EXPECT_EQ(before.size(), 64U);
    const auto changed = [&](auto&& change) {
        Finding finding = duplicates();
        change(finding);
        return fingerprint(finding) != before;
    };
    EXPECT_TRUE(changed([](Finding& f) { f.code = "near_duplicates"; }));
    EXPECT_TRUE(changed([](Finding& f) { f.severity = Severity::High; }));
    EXPECT_TRUE(changed([](Finding& f) { f.count = 5; }));
    EXPECT_TRUE(changed([](Finding& f) { f.measure = "3 groups"; }));
    EXPECT_TRUE(changed([](Finding& f) { f.images.back() = ImageId("e"); }));
    EXPECT_TRUE(changed([](Finding& f) { f.groups = {ids({"a", "c"}), ids({"b", "d"})}; }));
    // Lists that run together otherwise.
    EXPECT_TRUE(changed([](Finding& f) { f.images = ids({"ab", "c", "d"}); }));
}

TEST(Fingerprint, IsTheSameInAnyOrderAndInOtherWords) {
    Finding finding = duplicates();
    finding.images = ids({"d", "c", "b", "a"});
    finding.groups = {ids({"d", "c"}), ids({"b", "a"})};
    finding.message = "2 groups of identical images.";
    finding.effect = "Other words.";
    EXPECT_EQ(fingerprint(finding), fingerprint(duplicates()));
    EXPECT_EQ(findingId(finding), "exact_duplicates:" + fingerprint(finding).substr(0, 8));
}

TEST(Fingerprint, CountsThousandsAsEveryVersionDid) {
    Finding stored;  // as versions that wrote "5856 images" hashed it
    stored.code = "blank";
    stored.measure = "5856 images";
    const Finding now = finding("blank", {{"images", 5856}});
    EXPECT_EQ(now.measure, "5,856 images");
    EXPECT_EQ(fingerprint(now), fingerprint(stored));
    EXPECT_NE(fingerprint(finding("blank", {{"images", 5857}})), fingerprint(stored));
}

TEST(HealthJson, ShowsWhoAcceptedWhat) {
    HealthReport report;
    report.findings = {duplicates(), duplicates(), duplicates()};
    report.findings[0].accepted = Acceptance{.note = "twins", .by = "anna", .at = "2026-11-21Z"};
    report.findings[1].acceptedBefore = report.findings[0].accepted;
    const base::Json findings = toJson(report).at("findings");
    EXPECT_EQ(findings[0].at("accepted"),
              (base::Json{{"by", "anna"}, {"at", "2026-11-21Z"}, {"note", "twins"}}));
    EXPECT_FALSE(findings[0].contains("accepted_before"));
    EXPECT_FALSE(findings[1].contains("accepted"));
    EXPECT_EQ(findings[1].at("accepted_before").at("note"), "twins");
    EXPECT_FALSE(findings[2].contains("accepted"));
    EXPECT_EQ(findings[2].at("id"), findingId(duplicates()));
}

}  // namespace
}  // namespace lightbox::spec
