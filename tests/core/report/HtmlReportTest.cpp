// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/HtmlReport.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Random.h"
#include "evaluation/Evaluate.h"
#include "report/Html.h"
#include "report/Svg.h"

using namespace lightbox;
using namespace lightbox::report;

namespace {

/// What is wrong with the nesting of `html`'s tags and quoting of its attributes; empty when nothing is.
std::string malformed(std::string_view html) {
    std::vector<std::string> open;
    std::size_t at = html.find('\n') + 1;  // past the doctype
    while ((at = html.find('<', at)) != std::string_view::npos) {
        std::size_t end = at + 1;
        bool quoted = false;
        for (; end < html.size() && (quoted || html[end] != '>'); ++end) {
            if (html[end] == '"')
                quoted = !quoted;
            if (html[end] == '<')
                return "a < inside a tag near " + std::string(html.substr(at, 60));
        }
        if (end >= html.size())
            return "a tag is not closed";
        const auto tag = html.substr(at + 1, end - at - 1);
        const auto name = std::string(tag.substr(0, tag.find_first_of(" /", 1)));
        if (name.starts_with('/')) {
            if (open.empty() || open.back() != name.substr(1))
                return name + " closes " + (open.empty() ? "nothing" : open.back());
            open.pop_back();
        } else if (!tag.ends_with('/')) {
            open.push_back(name);
        }
        at = end + 1;
    }
    return open.empty() ? "" : open.back() + " stays open";
}

spec::Predictions predictions(const std::vector<std::string>& classes, spec::Task task) {
    spec::Predictions result;
    result.task = task;
    result.classes = classes;
    result.positive = task == spec::Task::Binary ? 1 : -1;
    base::Random random{5};
    for (int i = 0; i < 150; ++i) {
        spec::PredictionRow row;
        row.image = spec::ImageId("image-" + std::to_string(i));
        row.patient = "patient-" + std::to_string(i / 2);
        row.yTrue = static_cast<int>(random.below(classes.size()));
        for (std::size_t c = 0; c < classes.size(); ++c) {
            row.yTrueMulti.push_back(row.yTrue == static_cast<int>(c) ? 1 : 0);
            row.p.push_back(random.uniform() + (row.yTrue == static_cast<int>(c) ? 0.5 : 0));
        }
        double sum = 0;
        for (const double p : row.p)
            sum += p;
        for (double& p : row.p)
            p /= sum;
        result.rows.push_back(std::move(row));
    }
    return result;
}

SetResult result(const std::vector<std::string>& classes, spec::Task task,
                 std::optional<double> threshold) {
    evaluation::EvaluateOptions options;
    options.threshold = threshold;
    options.bootstrap = 100;
    options.cls = classes[1];
    SetResult set;
    set.predictions = predictions(classes, task);
    set.evaluation = evaluation::evaluate(set.predictions, options);
    return set;
}

ReportInput sample(const std::string& cls = "pneumonia", spec::Task task = spec::Task::Binary,
                   std::vector<std::string> more = {}) {
    std::vector<std::string> classes{"normal", cls};
    classes.insert(classes.end(), more.begin(), more.end());
    ReportInput input;
    input.project = "chest";
    input.createdAt = "2026-11-21T12:00:00.000Z";
    input.run.id = spec::RunId("20261121-laptop-1");
    input.run.name = "laptop-1";
    input.run.dataset.classes = classes;
    input.run.dataset.name = "chest films";
    input.run.fingerprint = std::string(64, 'a');
    input.run.parameters = {4652008, 328193, 4652008};
    input.run.warnings = {{"validation_small", "validation has 16 images"}};
    input.run.environment.device = "cpu";
    for (int epoch = 1; epoch <= 6; ++epoch) {
        spec::EpochReport report;
        report.phase = epoch > 3 ? 2 : 1;
        report.epoch = epoch > 3 ? epoch - 3 : epoch;
        report.globalEpoch = epoch;
        report.trainLoss = 1.0 / epoch;
        report.valLoss = 1.2 / epoch;
        report.valAuroc = 0.8 + 0.02 * epoch;
        report.best = true;
        input.history.push_back(report);
    }
    input.imagesImported = 5856;
    input.patients = 4097;
    input.unreadable = 3;
    spec::SplitReport split;
    split.id = spec::SplitId("split-1");
    split.dropped = 12;
    spec::SetCounts counts;
    counts.set = spec::Set::Test;
    counts.images = 624;
    counts.patients = 512;
    counts.perClass.assign(classes.size(), 1234);
    split.sets.push_back(counts);
    input.split = split;
    input.everSealed = true;
    input.reveals = 1;
    input.val = result(classes, task, 0.42);
    input.test = result(classes, task, 0.42);
    spec::OperatingPoint point;
    point.cls = cls;
    point.objective = "sensitivity >= 0.95 (lower bound)";
    point.threshold = 0.42;
    point.lockedAt = "2026-11-21T11:00:00.000Z";
    point.reason = "screening";
    input.operatingPoint = point;
    input.misses = {{"P0001_02", "pneumonia, p = 0.031", {std::byte{0x89}, std::byte{'P'}}}};
    input.audit = {{1, "2026-11-21T11:00:00.000Z", "reader", "lock", "threshold 0.42"}};
    return input;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST(HtmlReport, saysTheNumbers) {
    const auto input = sample();
    const auto html = htmlReport(input);
    const auto& test = input.test->evaluation;
    EXPECT_TRUE(holds(html, figure(test.aurocPerClass[1])));
    EXPECT_TRUE(holds(html, figure(test.atThreshold->sensitivity)));
    EXPECT_TRUE(holds(html, figure(test.atThreshold->npv)));
    EXPECT_TRUE(holds(html, "TP " + std::to_string(test.atThreshold->tp)));
    EXPECT_TRUE(holds(html, "bootstrap by patient"));
    for (const char* part : {"5,856 images", "4,097 patients", "3 files", "12 images", "624 images",
                             "4,652,008", "328,193", "Not a medical device", "opened 1 time.",
                             "Validation has 16 images.", "sensitivity \u2265 0.95 (lower bound)",
                             "0.4200", "screening", "threshold 0.42", "data:image/png;base64,iVA="})
        EXPECT_TRUE(holds(html, part)) << part;
    // Accuracy comes last among the figures of a set.
    const auto section = html.substr(html.find("Results on test"));
    EXPECT_LT(section.find("AUROC"), section.find("Balanced accuracy"));
    EXPECT_LT(section.find("Brier"), section.find("<th scope=\"row\">Accuracy</th>"));
}

TEST(HtmlReport, isWellFormedAndSelfContained) {
    EXPECT_EQ(malformed("<!DOCTYPE html>\n<a><b></a></b>"), "/a closes b");  // the checker checks
    const auto html = htmlReport(sample());
    EXPECT_EQ(malformed(html), "");
    for (const char* part : {"<script", "http://", "https://", "url(", "nan", "NaN", "inf\""})
        EXPECT_FALSE(holds(html, part)) << part;
    EXPECT_TRUE(holds(html, "prefers-color-scheme:dark"));
}

TEST(HtmlReport, everyTaskRenders) {
    EXPECT_EQ(malformed(htmlReport(sample("ill", spec::Task::Multiclass, {"worse", "worst"}))), "");
    const auto labels = htmlReport(sample("ill", spec::Task::Multilabel, {"worse"}));
    EXPECT_EQ(malformed(labels), "");
    EXPECT_TRUE(holds(labels, "Counts per label"));
    EXPECT_EQ(malformed(htmlReport({})), "");
}

TEST(HtmlReport, whatStandsForUnknownPatientsIsCalledSo) {
    auto input = sample();
    EXPECT_FALSE(holds(htmlReport(input), "Patients are unknown."));
    input.run.dataset.patientSource = "series";
    const auto html = htmlReport(input);
    EXPECT_EQ(malformed(html), "");
    for (const char* part :
         {"Patients are unknown.", "4,097 series", "512 series", "series (patients unknown)"})
        EXPECT_TRUE(holds(html, part)) << part;
    EXPECT_FALSE(holds(html, "4,097 patients"));
}

TEST(HtmlReport, sameInputSameText) {
    EXPECT_EQ(htmlReport(sample()), htmlReport(sample()));
}

TEST(HtmlReport, hostileNamesStayText) {
    const std::string hostile = "<script>alert(\"x\")</script>'&\x01\xff";
    auto input = sample(hostile);
    input.run.name = hostile;
    input.project = hostile;
    input.run.warnings = {{hostile, hostile}};
    input.misses = {{"\" onerror=\"alert(1)", hostile, {std::byte{1}}}};
    input.audit = {{1, hostile, hostile, hostile, hostile}};
    input.operatingPoint->reason = hostile;
    input.run.images = {{hostile, 1}};
    const auto html = htmlReport(input);
    EXPECT_EQ(malformed(html), "");
    EXPECT_FALSE(holds(html, "<script"));
    EXPECT_FALSE(holds(html, "\" onerror"));
    EXPECT_FALSE(holds(html, "\x01"));
    EXPECT_FALSE(holds(html, "\xff"));
    EXPECT_TRUE(
        holds(html, "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;\xEF\xBF\xBD"));
}

TEST(HtmlReport, withoutSealTestOrThresholdItSaysSo) {
    auto input = sample();
    input.everSealed = false;
    input.test.reset();
    input.operatingPoint.reset();
    const auto html = htmlReport(input);
    EXPECT_TRUE(holds(html, "never sealed"));
    EXPECT_TRUE(holds(html, "test set was not evaluated"));
    EXPECT_TRUE(holds(html, "No threshold was locked"));
    EXPECT_FALSE(holds(html, "Results on test"));
}

TEST(HtmlReport, acceptedFindingsAreNamedWithNoteAndWho) {
    auto input = sample();
    EXPECT_EQ(htmlReport(input).find("that were accepted"), std::string::npos);
    input.accepted = {{.code = "imbalance",
                       .message = "5 <to> 1.",
                       .note = "as in the clinic",
                       .by = "anna",
                       .at = "2026-11-21T10:00:00.000Z"},
                      {.code = "blurred", .note = "old films", .by = "ben", .at = "2026-11-22Z"}};
    const auto html = htmlReport(input);
    EXPECT_EQ(malformed(html), "");
    for (const char* words : {"that were accepted", "5 &lt;to&gt; 1.", "anna", "as in the clinic",
                              "Blurred", "old films", "ben"})
        EXPECT_NE(html.find(words), std::string::npos) << words;
}

TEST(HtmlReport, undefinedIsSaidNotZero) {
    auto input = sample();
    std::erase_if(input.test->predictions.rows, [](const auto& row) { return row.yTrue == 1; });
    input.test->evaluation = evaluation::evaluate(input.test->predictions);
    const auto html = htmlReport(input);
    EXPECT_EQ(malformed(html), "");
    EXPECT_TRUE(holds(html, "\u2014 undefined: there are no positive cases"));
}

TEST(Html, writesCountsTimesAndDecisionsForAReader) {
    EXPECT_EQ(counted(1, "file"), "1 file");
    EXPECT_EQ(counted(0, "file"), "0 files");
    EXPECT_EQ(counted(5856, "image"), "5,856 images");
    EXPECT_EQ(decisionText({"decision.argmax"}), "the most probable class");
    ::setenv("TZ", "Asia/Kolkata", 1);
    ::tzset();
    EXPECT_EQ(localTime("2026-11-21T22:20:00.123Z"), "2026-11-22 03:50 UTC+05:30");
    ::setenv("TZ", "UTC", 1);
    ::tzset();
    EXPECT_EQ(localTime("2026-11-21T22:20:00Z"), "2026-11-21 22:20 UTC");
    EXPECT_EQ(localTime("yesterday <b>"), "yesterday &lt;b&gt;");
}

TEST(Html, formatsFigures) {
    EXPECT_EQ(decimals(-0.0001), "0.000");
    EXPECT_EQ(decimals(-0.25, 2), "\u22120.25");
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(figure(std::optional<double>{}), "\u2014");
}

TEST(Html, encodesBase64) {
    const auto encoded = [](std::string_view text) {
        return pngDataUri(std::as_bytes(std::span(text.data(), text.size()))).substr(22);
    };
    EXPECT_EQ(encoded(""), "");
    EXPECT_EQ(encoded("f"), "Zg==");
    EXPECT_EQ(encoded("fo"), "Zm8=");
    EXPECT_EQ(encoded("foobar"), "Zm9vYmFy");
}

TEST(Html, dropsWhatIsNotText) {
    EXPECT_EQ(escaped("gr\u00fc\u00dfe \U0001F4A1"), "gr\u00fc\u00dfe \U0001F4A1");
    EXPECT_EQ(escaped("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");       // overlong
    EXPECT_EQ(escaped("\xED\xA0\x80").substr(0, 3), "\xEF\xBF\xBD");  // surrogate
    EXPECT_EQ(escaped("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD");       // cut short
    EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "ab");
}

TEST(Svg, plotsSurviveOddHistories) {
    EXPECT_EQ(trainingPlot({}, Curve::Loss), "");
    spec::EpochReport one;
    one.valLoss = one.trainLoss = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(trainingPlot(std::array{one, one}, Curve::Loss), "");
    one.valLoss = one.trainLoss = 0.5;
    const auto flat = trainingPlot(std::array{one, one}, Curve::Loss);
    EXPECT_FALSE(flat.empty());
    EXPECT_FALSE(holds(flat, "nan"));
    const evaluation::OperatingCurve empty("ill", {}, {});
    EXPECT_FALSE(holds(scorePlot(empty, 0.5), "nan"));
}
