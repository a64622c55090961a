// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Json.h"
#include "base/Random.h"
#include "evaluation/Evaluate.h"
#include "evaluation/TwoThresholds.h"
#include "messages/Render.h"
#include "report/Checklists.h"
#include "report/Html.h"
#include "report/Renderers.h"
#include "report/Svg.h"
#include "report/Words.h"

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
    input.run.spec.phase1.epochs = 10;
    input.run.spec.phase2.epochs = 4;
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
    point.atThreshold.threshold = 0.42;
    point.lockedAt = "2026-11-21T11:00:00.000Z";
    point.reason = "screening";
    input.operatingPoint = point;
    input.misses = {{"P0001_02", "pneumonia, p = 0.031", {std::byte{0x89}, std::byte{'P'}}}};
    input.audit = {{1, "2026-11-21T11:00:00.000Z", "reader", "lock", "threshold 0.42"}};
    return input;
}

std::string htmlReport(const ReportInput& input) {
    return report::html(reportDocument(input));
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST(ReportWords, AThresholdGivenByHandHasTheDigitsItIsPrintedWith) {
    spec::OperatingPoint point;
    point.objective = "at 0.2998545454545455";
    point.atThreshold.threshold = 0.2998545454545455;
    point.atThreshold.text = "0.300";
    EXPECT_EQ(report::objectiveText(point), "at 0.300");
    point.objective = "rule out below 0.2998545454545455, rule in from 0.8123412341234123";
    point.twoThresholds = spec::TwoThresholds{};
    point.twoThresholds->ruleOutText = "0.300";
    point.twoThresholds->ruleInText = "0.8123";
    EXPECT_EQ(report::objectiveText(point), "rule out below 0.300, rule in from 0.8123");
    point.twoThresholds.reset();
    point.objective = "sensitivity >= 0.955 (lower bound)";
    EXPECT_EQ(report::objectiveText(point), "sensitivity \u2265 0.955 (lower bound)");
}

TEST(Report, saysTheNumbers) {
    const auto input = sample();
    const auto page = htmlReport(input);
    const auto& test = input.test->evaluation;
    EXPECT_TRUE(holds(page, markup(figure(test.aurocPerClass[1]))));
    EXPECT_TRUE(holds(page, markup(figure(test.atThreshold->sensitivity))));
    EXPECT_TRUE(holds(page, markup(figure(test.atThreshold->npv))));
    EXPECT_TRUE(holds(page, "TP " + std::to_string(test.atThreshold->tp)));
    EXPECT_TRUE(holds(page, "bootstrap by patient"));
    for (const char* part : {"5,856 images", "4,097 patients", "3 files", "12 images", "624 images",
                             "4,652,008", "328,193", "Not a medical device", "opened 1 time.",
                             "Validation has 16 images.", "sensitivity \u2265 0.95 (lower bound)",
                             "0.42", "screening", "threshold 0.42", "data:image/png;base64,iVA="})
        EXPECT_TRUE(holds(page, part)) << part;
    // Accuracy comes last among the figures of a set.
    const auto section = page.substr(page.find("Results on test"));
    EXPECT_LT(section.find("AUROC"), section.find("Balanced accuracy"));
    EXPECT_LT(section.find("Brier"), section.find("<th scope=\"row\">Accuracy</th>"));
}

TEST(Report, TwoThresholdsSayHowReferredCasesCount) {
    auto input = sample();
    auto& evaluation = input.test->evaluation;
    EXPECT_FALSE(holds(htmlReport(input), "referred counted as"));
    EXPECT_FALSE(holds(markdown(modelCard(input)), "referred counted as"));
    evaluation.twoThresholds =
        evaluation::twoThresholds(evaluation::operatingCurve(input.test->predictions), 0.3, 0.6);
    const auto card = markdown(modelCard(input));
    EXPECT_TRUE(holds(card, "Accuracy, referred counted as pneumonia")) << card;
    const auto page = htmlReport(input);
    for (const char* part :
         {"Confusion matrix, referred counted as pneumonia",
          "Per class, referred counted as pneumonia", "Whole set, referred counted as pneumonia"})
        EXPECT_TRUE(holds(page, part)) << part;
}

namespace {

spec::StudyReport searchOf(int trials, int folds) {
    spec::StudyReport study;
    study.record.id = spec::StudyId("rates");
    study.record.kind = spec::StudyKind::Search;
    study.record.folds = folds;
    for (int number = 1; number <= trials; ++number) {
        spec::StudyTrial trial;
        trial.number = number;
        trial.metric = spec::metricOf({0.9, 0.92});
        study.trials.push_back(trial);
    }
    study.chosen = 2;
    study.metric = spec::metricOf({0.9, 0.92});
    return study;
}

}  // namespace

TEST(ModelCard, SaysWhatTheRunIsPartOf) {
    auto input = sample();
    EXPECT_FALSE(holds(markdown(modelCard(input)), "## Study"));
    input.study = searchOf(3, 2);
    input.warnings.push_back(spec::warning("best_trial_optimistic", {{"trial", 2}, {"trials", 3}}));
    input.run.place = {spec::StudyId("rates"), 1, 2, 2, 3, 0};
    const auto trial = markdown(modelCard(input));
    for (const char* part :
         {"This run is fold 2, trial 3 of study rates",
          "Best of 3 trials is trial 2, mean AUROC 0.910 \u00b1 0.014", "therefore optimistic",
          "Trial 2 is the best of 3", "no result of the study"})
        EXPECT_TRUE(holds(trial, part)) << part << "\n" << trial;
    // An ensemble with what it averages.
    input.run.place = {};
    input.run.parameters = {300, 0, 0};
    for (int fold = 1; fold <= 2; ++fold) {
        spec::RunRecord member = input.run;
        member.id = spec::RunId("rates-" + std::to_string(fold));
        member.place = {spec::StudyId("rates"), 1, fold, 2, 2, 0};
        member.parameters = {150, 17, 133};
        member.images = {{"train", 100U + static_cast<unsigned>(fold)}, {"val", 50}};
        input.members.push_back(member);
        input.run.ensemble.push_back(member.id);
    }
    const auto ensemble = markdown(modelCard(input));
    for (const char* part :
         {"averages the models of the folds of study rates",
          "averages the probabilities of 2 models (rates-1, rates-2)", "fold 1, trial 2",
          "fold 2, trial 2", "train 101, val 50", "train 102, val 50", "150", "133", "300"})
        EXPECT_TRUE(holds(ensemble, part)) << part << "\n" << ensemble;
    EXPECT_TRUE(holds(htmlReport(input), "train 102, val 50"));
}

TEST(ModelCard, HoldsTheWarningsOfItsMeasurementOnce) {
    auto input = sample();
    const auto warning =
        spec::warning("classes_left_out", {{"classes", std::vector<std::string>{"rare"}}});
    input.val->evaluation.warnings = {warning};
    input.test->evaluation.warnings = {warning};
    const auto card = markdown(modelCard(input));
    const auto at = card.find(sentence(warning.message));
    ASSERT_NE(at, std::string::npos) << card;
    EXPECT_EQ(card.find(sentence(warning.message), at + 1), std::string::npos);
}

TEST(Report, isWellFormedAndSelfContained) {
    EXPECT_EQ(malformed("<!DOCTYPE html>\n<a><b></a></b>"), "/a closes b");  // the checker checks
    const auto page = htmlReport(sample());
    EXPECT_EQ(malformed(page), "");
    for (const char* part : {"<script", "http://", "https://", "url(", "nan", "NaN", "inf\""})
        EXPECT_FALSE(holds(page, part)) << part;
    EXPECT_TRUE(holds(page, "prefers-color-scheme:dark"));
}

TEST(Report, everyTaskRenders) {
    EXPECT_EQ(malformed(htmlReport(sample("ill", spec::Task::Multiclass, {"worse", "worst"}))), "");
    const auto labels = htmlReport(sample("ill", spec::Task::Multilabel, {"worse"}));
    EXPECT_EQ(malformed(labels), "");
    EXPECT_TRUE(holds(labels, "Counts per label"));
    EXPECT_EQ(malformed(htmlReport({})), "");
}

TEST(Report, whatStandsForUnknownPatientsIsCalledSo) {
    auto input = sample();
    EXPECT_FALSE(holds(htmlReport(input), "Patients are unknown."));
    input.run.dataset.patientSource = "series";
    const auto page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    for (const char* part :
         {"Patients are unknown.", "4,097 series", "512 series", "series (patients unknown)"})
        EXPECT_TRUE(holds(page, part)) << part;
    EXPECT_FALSE(holds(page, "4,097 patients"));
}

TEST(Report, sameInputSameText) {
    EXPECT_EQ(htmlReport(sample()), htmlReport(sample()));
}

TEST(Report, hostileNamesStayText) {
    const std::string hostile = "<script>alert(\"x\")</script>'&\x01\xff";
    auto input = sample(hostile);
    input.run.name = hostile;
    input.project = hostile;
    input.run.warnings = {{hostile, hostile}};
    input.misses = {{"\" onerror=\"alert(1)", hostile, {std::byte{1}}}};
    input.audit = {{1, hostile, hostile, hostile, hostile}};
    input.operatingPoint->reason = hostile;
    input.run.images = {{hostile, 1}};
    const auto page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    EXPECT_FALSE(holds(page, "<script"));
    EXPECT_FALSE(holds(page, "\" onerror"));
    EXPECT_FALSE(holds(page, "\x01"));
    EXPECT_FALSE(holds(page, "\xff"));
    EXPECT_TRUE(
        holds(page, "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;\xEF\xBF\xBD"));
}

TEST(Report, withoutSealTestOrThresholdItSaysSo) {
    auto input = sample();
    input.everSealed = false;
    input.test.reset();
    input.operatingPoint.reset();
    const auto page = htmlReport(input);
    EXPECT_TRUE(holds(page, "never sealed"));
    auto none = input;
    none.test.reset();
    std::erase_if(none.split->sets, [](const auto& set) { return set.set == spec::Set::Test; });
    const auto without = htmlReport(none);
    EXPECT_FALSE(holds(without, "never sealed"));
    EXPECT_TRUE(holds(without, "has no test set"));
    EXPECT_TRUE(holds(page, "test set was not evaluated"));
    EXPECT_TRUE(holds(page, "No threshold was locked"));
    EXPECT_FALSE(holds(page, "Results on test"));
}

TEST(Report, acceptedFindingsAreNamedWithNoteAndWho) {
    auto input = sample();
    EXPECT_EQ(htmlReport(input).find("that were accepted"), std::string::npos);
    input.accepted = {{.code = "imbalance",
                       .message = "5 <to> 1.",
                       .note = "as in the clinic",
                       .by = "anna",
                       .at = "2026-11-21T10:00:00.000Z"},
                      {.code = "blurred", .note = "old films", .by = "ben", .at = "2026-11-22Z"}};
    const auto page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    for (const char* words : {"that were accepted", "5 &lt;to&gt; 1.", "anna", "as in the clinic",
                              "Blurred", "old films", "ben"})
        EXPECT_NE(page.find(words), std::string::npos) << words;
}

TEST(Report, undefinedIsSaidNotZero) {
    auto input = sample();
    std::erase_if(input.test->predictions.rows, [](const auto& row) { return row.yTrue == 1; });
    input.test->evaluation = evaluation::evaluate(input.test->predictions);
    const auto page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    EXPECT_TRUE(holds(page, "\u2014 undefined: there are no positive cases"));
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
    EXPECT_EQ(localTime("yesterday <b>"), "yesterday <b>");
}

TEST(Html, formatsFigures) {
    EXPECT_EQ(decimals(-0.0001), "0.000");
    EXPECT_EQ(decimals(-0.25, 2), "\u22120.25");
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(figure(std::optional<double>{}).plain(), "\u2014");
}

TEST(Html, encodesBase64) {
    const auto encoded = [](std::string_view text) {
        return base64(std::as_bytes(std::span(text.data(), text.size())));
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
    // Colours as in the window: training the first, validation the second.
    spec::EpochReport two = one;
    two.globalEpoch = one.globalEpoch + 1;
    two.trainLoss = 0.25;
    const auto loss = trainingPlot(std::array{one, two}, Curve::Loss);
    const auto first = loss.find("class=\"line s1 d1\"");
    const auto second = loss.find("class=\"line s2 d2\"");
    ASSERT_NE(first, std::string::npos);
    ASSERT_NE(second, std::string::npos);
    const auto heights = [&](std::size_t at) {
        const auto begin = loss.find("points=\"", at) + 8;
        const std::string points = loss.substr(begin, loss.find('"', begin) - begin);
        return std::pair(
            points.substr(points.find(',') + 1, points.find(' ') - points.find(',') - 1),
            points.substr(points.rfind(',') + 1));
    };
    EXPECT_NE(heights(first).first + " ", heights(first).second) << "training falls";
    EXPECT_EQ(heights(second).first + " ", heights(second).second) << "validation does not";
    const evaluation::OperatingCurve empty("ill", {}, {});
    EXPECT_FALSE(holds(scorePlot(empty, {0.5}), "nan"));
}

TEST(Report, theMinuteSaysWhatWasFoundAndWhetherTheAimHolds) {
    auto input = sample();
    const auto& at = *input.test->evaluation.atThreshold;
    const auto page = htmlReport(input);
    EXPECT_TRUE(holds(page, "it found <strong>" + std::to_string(at.tp) + " of " +
                                std::to_string(at.tp + at.fn) + "</strong> with pneumonia"));
    EXPECT_TRUE(holds(page, "<strong>" + std::to_string(at.fp) + " false alarms</strong>"));
    EXPECT_TRUE(holds(page, "was <strong>not reached</strong> on test"));
    input.operatingPoint->objective = "sensitivity >= 0.01 (lower bound)";
    EXPECT_TRUE(holds(htmlReport(input), "was <strong>reached</strong> on test"));
    input.operatingPoint->objective = "Youden's J";
    EXPECT_FALSE(holds(htmlReport(input), "The aim"));
}

TEST(Report, calibrationDecisionCurveAndConsequencesAreThere) {
    auto input = sample();
    auto page = htmlReport(input);
    const auto& calibration = input.test->evaluation.calibration.at(0);
    for (const std::string& part :
         {std::string("Calibration on test"), markup(figure(calibration.slope, 2)),
          markup(figure(calibration.intercept, 2)), std::string("Reliability diagram"),
          std::string("Decision curve on test"), std::string("calling nobody positive"),
          std::string("Misses per 1,000"), std::string("No other prevalence was stated")})
        EXPECT_TRUE(holds(page, part)) << part;
    // With a stated prevalence, both stand beside each other.
    evaluation::EvaluateOptions options;
    options.threshold = 0.42;
    options.cls = "pneumonia";
    options.prevalence = 0.02;
    input.test->evaluation = evaluation::evaluate(input.test->predictions, options);
    page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    EXPECT_TRUE(holds(page, "2.0 % (stated)"));
    EXPECT_TRUE(holds(page, "(this set\u2019s)"));
    EXPECT_FALSE(holds(page, "No other prevalence was stated"));
}

TEST(Report, subgroupsAndPatientsStandWhereThereAreSome) {
    auto input = sample();
    EXPECT_FALSE(holds(htmlReport(input), "Subgroups on test"));
    EXPECT_FALSE(holds(htmlReport(input), "By patient"));
    evaluation::EvaluateOptions options;
    options.cls = "pneumonia";
    options.threshold = 0.42;
    options.fields = {{"sex", {}}};
    for (std::size_t i = 0; i < input.test->predictions.rows.size(); ++i)
        options.fields[0].values.emplace_back(i % 3 == 0 ? "F" : "<M>");
    input.test->evaluation = evaluation::evaluate(input.test->predictions, options);
    options.fields.clear();
    options.patients = spec::Aggregate::Max;
    input.test->byPatient = evaluation::evaluate(input.test->predictions, options);
    const auto page = htmlReport(input);
    EXPECT_EQ(malformed(page), "");
    for (const char* part : {"Subgroups on test", "sex &lt;M&gt;", "AUROC by subgroup",
                             "By patient", "75 patients, each by the highest probability"})
        EXPECT_TRUE(holds(page, part)) << part;
}

TEST(Report, jsonHasWhatTheHtmlHas) {
    const auto input = sample();
    const Document document = reportDocument(input);
    const auto read = base::parseJson(json(document));
    EXPECT_EQ(read.at("format"), "lightbox-report");
    EXPECT_EQ(read.at("version"), kDocumentVersion);
    ASSERT_EQ(read.at("sections").size(), document.sections.size());
    std::size_t plots = 0;
    for (std::size_t s = 0; s < document.sections.size(); ++s) {
        const auto& section = read.at("sections")[s];
        EXPECT_EQ(section.at("title"), document.sections[s].title);
        ASSERT_EQ(section.at("blocks").size(), document.sections[s].blocks.size());
        for (const auto& block : section.at("blocks"))
            if (block.at("kind") == "figures")
                for (const auto& plot : block.at("plots")) {
                    // A plot stands alone: its colours are in it.
                    const auto svg = plot.at("svg").get<std::string>();
                    EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
                    EXPECT_FALSE(holds(svg, "var("));
                    EXPECT_TRUE(holds(svg, "#0072B2"));
                    ++plots;
                }
    }
    EXPECT_GE(plots, 6U);
    EXPECT_TRUE(holds(json(document), "iVA="));  // the picture of a miss
}

TEST(Svg, aDecisionCurveEndsAtTheEdgeOfItsPlot) {
    spec::DecisionCurve curve{"ill", {}};
    for (int i = 1; i < 100; ++i)
        curve.points.push_back({i / 100.0, 0.5 - i / 250.0, 0.5 - i * i / 100.0, 0});
    const auto plot = decisionPlot(curve, 1, 0.3);
    const auto all = plot.substr(plot.find("s4 d2"));
    EXPECT_EQ(all.substr(0, all.find("/>")).find(",-"), std::string::npos) << all;
    EXPECT_FALSE(holds(plot, "nan"));
    // A model that is harmful for a while leaves the plot and comes back: two lines.
    for (auto& point : curve.points)
        point.model = point.threshold > 0.3 && point.threshold < 0.6 ? -9 : 0.2;
    const auto parted = decisionPlot(curve, 1, {});
    const auto lines = parted.find("line s2");
    ASSERT_NE(lines, std::string::npos);
    EXPECT_NE(parted.find("line s2", lines + 1), std::string::npos);
    EXPECT_EQ(decisionPlot({"ill", {}}, 1, {}), "");
    EXPECT_EQ(reliabilityPlot({}, 0), "");
    EXPECT_EQ(forestPlot({}, 0), "");
}

TEST(ModelCard, saysWhatIsKnownAndWhatIsToBeWritten) {
    auto input = sample("ill|<b>*_");
    const auto card = markdown(modelCard(input));
    for (const char* part :
         {"# Model card: laptop-1", "## Intended use", "To be written by you", "## Data",
          "| Test | 624 | 512 |", "## Figures", "| Sensitivity | test | **", "## Threshold",
          "## Limits", "- Validation has 16 images.", "## Environment and data"})
        EXPECT_TRUE(holds(card, part)) << part << "\n" << card;
    // Names stay names: no table is broken, nothing becomes markup.
    EXPECT_TRUE(holds(card, "ill\\|\\<b\\>\\*\\_"));
    EXPECT_FALSE(holds(card, "ill|"));
    EXPECT_FALSE(holds(card, "data:image"));
    input.operatingPoint.reset();
    input.test.reset();
    const auto bare = markdown(modelCard(input));
    EXPECT_TRUE(holds(bare, "No threshold was locked"));
    EXPECT_TRUE(holds(bare, "The test set was not evaluated"));
}

TEST(ModelCard, isNoMarkupWhereverItBegins) {
    Document document{"t", "", {"-", "- rule"}, {}};
    Section section{"s", {}};
    section.add(Paragraph{"1. not a list"});
    section.add(Paragraph{"    not code"});
    section.add(Paragraph{"=== not a heading"});
    section.add(Paragraph{"&lt;b&gt; stays"});
    section.add(List{{"- nested", "2) nested", "3.5 is a number"}});
    document.sections.push_back(section);
    const auto card = markdown(document);
    for (const char* part : {"\n1\\. not a list", "\nnot code", "\n\\=== not", "\\&lt;b\\&gt;",
                             "\n- \\- nested", "\n- 2\\) nested", "\n- 3\\.5 is"})
        EXPECT_TRUE(holds(card, part)) << part << "\n" << card;
}

TEST(Report, twoThresholdsAreShownWithWhatTheyRefer) {
    auto input = sample();
    for (auto* result : {&*input.test, &*input.val})
        result->evaluation.twoThresholds = evaluation::twoThresholds(
            evaluation::operatingCurve(result->predictions, "pneumonia"), 0.42, 0.6);
    input.operatingPoint->objective =
        "rule out by sensitivity >= 0.5, rule in by specificity >= 0.5";
    input.operatingPoint->twoThresholds = input.val->evaluation.twoThresholds;
    const auto& two = *input.operatingPoint->twoThresholds;
    const auto page = htmlReport(input);
    for (const std::string& part :
         {std::string("it ruled out "),
          "Thresholds " + two.ruleOutText + " and " + two.ruleInText + " on pneumonia",
          "Ruled in, p \u2265 " + two.ruleInText,
          markup(figure(input.test->evaluation.twoThresholds->share)), markup(figure(two.npv)),
          std::string("Sensitivity (not ruled out)"), std::string("Referred of those with"),
          std::string("The aim, rule out by sensitivity \u2265 0.5")})
        EXPECT_TRUE(holds(page, part)) << part;
    EXPECT_FALSE(holds(page, "Alerts per 1,000")) << "of one threshold alone";
    EXPECT_TRUE(holds(markdown(modelCard(input)), "Referred"));
    bool listed = false;
    for (const ChecklistItem& item : checklists(input))
        listed = listed || holds(item.words, "ruled out below " + two.ruleOutText);
    EXPECT_TRUE(listed);
}

TEST(Report, aCalibratorIsNamedWithWhatItMakesOfTheScores) {
    auto input = sample();
    EXPECT_FALSE(holds(htmlReport(input), "calibrator"));
    auto& evaluation = input.test->evaluation;
    spec::CalibrationFacts facts;
    facts.method = spec::CalibrationMethod::Platt;
    facts.fittedOn = "val";
    facts.n = 321;
    evaluation.calibrator = facts;
    evaluation.scaled = evaluation.calibration;
    auto page = htmlReport(input);
    EXPECT_TRUE(holds(page, "A calibrator was fitted: platt on validation (321 images)"));
    EXPECT_TRUE(holds(page, "With the calibrator on"));
    EXPECT_TRUE(holds(report::markdown(report::modelCard(input)), "platt on validation"));
    evaluation.scale = spec::Scale::Calibrated;
    evaluation.scaled.clear();
    input.operatingPoint->atThreshold.scale = spec::Scale::Calibrated;
    page = htmlReport(input);
    EXPECT_TRUE(holds(page, "Every probability here is calibrated"));
    EXPECT_TRUE(holds(page, "on the calibrated probability of pneumonia"));
}

TEST(Report, aFoldIsTrainedAgainByItsCommandAndAnEnsembleByNone) {
    auto input = sample();
    input.run.place = spec::placeOfFold(3, 5);
    EXPECT_TRUE(holds(htmlReport(input), "--fold 3"));
    input.run.place.inner = 1;
    EXPECT_FALSE(holds(htmlReport(input), "--fold"));
    input.run.place = {};
    EXPECT_TRUE(holds(htmlReport(input), "train --preset"));
    input.run.ensemble = {spec::RunId("a"), spec::RunId("b")};
    const auto page = htmlReport(input);
    EXPECT_FALSE(holds(page, "train --preset"));
    EXPECT_TRUE(holds(page, "average of 2 models"));
}

TEST(Checklists, askAPersonForWhatAProjectCannotKnow) {
    auto input = sample();
    const auto stateOf = [&](const std::string& list, const std::string& number) {
        for (const ChecklistItem& item : checklists(input))
            if (item.list == list && item.number == number)
                return std::pair(item.state, item.words);
        return std::pair(ItemState::Missing, std::string("no such item"));
    };
    for (const auto& [list, number] :
         {std::pair("TRIPOD+AI", "8a"), std::pair("CLAIM 2024", "14"), std::pair("TRIPOD+AI", "11"),
          std::pair("TRIPOD+AI", "20b"), std::pair("TRIPOD+AI", "18f")}) {
        const auto [state, words] = stateOf(list, number);
        EXPECT_EQ(state, ItemState::ToBeWritten) << list << " " << number << ": " << words;
    }
    EXPECT_TRUE(holds(stateOf("TRIPOD+AI", "8a").second, "(the project knows: classes: normal"));
    EXPECT_FALSE(holds(stateOf("TRIPOD+AI", "12g").second, "train --preset"));
    input.written["reference_standard"].text = "two readers";
    EXPECT_EQ(stateOf("TRIPOD+AI", "8a").first, ItemState::Written);
}

TEST(Checklists, answerEachItemOnce) {
    auto input = sample();
    auto items = checklists(input);
    const auto count = [&](const std::string& list, std::optional<ItemState> state = {}) {
        return std::count_if(items.begin(), items.end(), [&](const ChecklistItem& item) {
            return item.list == list && (!state || item.state == *state);
        });
    };
    // As published: 27 items with their parts are 52; CLAIM 2024 has 44.
    EXPECT_EQ(count("TRIPOD+AI"), 52);
    EXPECT_EQ(count("CLAIM 2024"), 44);
    std::set<std::string> known;
    for (const Field& field : fields())
        EXPECT_TRUE(known.insert(std::string(field.key)).second) << field.key;
    std::set<std::string> seen;
    std::set<std::string> used;
    for (const ChecklistItem& item : items) {
        EXPECT_TRUE(seen.insert(item.list + item.number).second) << item.number;
        EXPECT_FALSE(item.words.empty()) << item.list << " " << item.number;
        EXPECT_TRUE(item.field.empty() || known.contains(item.field)) << item.field;
        used.insert(item.field);
    }
    for (const std::string& key : known)
        EXPECT_TRUE(used.contains(key)) << key << " is asked for by no item";
    EXPECT_GT(count("TRIPOD+AI", ItemState::Filled), 10);
    EXPECT_GT(count("TRIPOD+AI", ItemState::ToBeWritten), 15);
    EXPECT_EQ(count("TRIPOD+AI", ItemState::Written), 0);
    const auto missing = count("CLAIM 2024", ItemState::Missing);
    input.misses.clear();
    input.test.reset();
    input.val.reset();
    input.written["ethics"].text = "committee, \"no\" 12";
    items = checklists(input);
    EXPECT_EQ(count("TRIPOD+AI", ItemState::Written), 1);
    EXPECT_GT(count("CLAIM 2024", ItemState::Missing), missing) << "nothing was measured";
    const std::string table = checklistTable(items);
    EXPECT_TRUE(holds(table, "TRIPOD+AI,17,Ethical approval,"));
    EXPECT_TRUE(holds(table, "written,\"committee, \"\"no\"\" 12\",ethics\n"));
    EXPECT_TRUE(holds(table, "checked: missing"));
    input.written["intended_use"].text = "for screening";
    EXPECT_TRUE(holds(markdown(modelCard(input)), "- for screening"));
}

TEST(Report, plotsAreMadeOnceForAllTexts) {
    ReportInput input = sample();
    const FixedReport fixed = fixedReport(input);
    const std::string before = json(reportDocument(input));
    EXPECT_EQ(json(reportDocument(fixed, input)), before);
    input.written["ethics"].text = "committee 12";
    const std::string whole = json(reportDocument(input));
    const std::string card = markdown(modelCard(input));
    const std::string table = checklistTable(checklists(input));
    const ReportInput light = withoutRows(std::move(input));
    EXPECT_TRUE(shownSet(light)->predictions.rows.empty());
    EXPECT_EQ(json(reportDocument(fixed, light)), whole);
    EXPECT_TRUE(holds(whole, "committee 12"));
    EXPECT_EQ(markdown(modelCard(fixed, light)), card);
    EXPECT_EQ(checklistTable(checklists(light)), table);
}

TEST(Checklists, haveNothingButTextsThatAreTranslated) {
    const std::vector<std::string_view> fixed = checklistTexts();
    const auto isFixed = [&](const std::string& text) {
        return text.empty() || std::find(fixed.begin(), fixed.end(), text) != fixed.end();
    };
    ReportInput input = sample();
    for (int round = 0; round < 2; ++round) {
        for (const ChecklistItem& item : checklists(input)) {
            for (const std::string& text : {item.topic, item.chapter, item.asks, item.wants})
                EXPECT_TRUE(isFixed(text)) << text;
            if (item.state == ItemState::Missing) {
                EXPECT_TRUE(isFixed(item.words)) << item.words;
            }
            EXPECT_EQ(item.known.empty(), item.said.empty()) << item.list << " " << item.number;
            for (const messages::Message& one : item.said)
                EXPECT_TRUE(holds(item.known, messages::english(one).c_str())) << item.known;
        }
        input.split.reset();
        input.test.reset();
        input.val.reset();
        input.operatingPoint.reset();
        input.misses.clear();
    }
}

TEST(Checklists, keepTheSameFactsWithNamesAndWithout) {
    ReportInput input = sample();
    spec::ExternalReport cohort;
    cohort.cohort.name = "Hospital of the town";
    cohort.evaluation = shownSet(input)->evaluation;
    input.external = {cohort};
    const std::string facts = fieldFacts(input, "external");
    EXPECT_TRUE(holds(facts, "no. 1: "));
    EXPECT_FALSE(holds(facts, "town"));
    EXPECT_TRUE(holds(checklistTable(checklists(input)), "Hospital of the town: "));
    input.external.front().cohort.name = "no. 1";
    EXPECT_EQ(fieldFacts(input, "external"), facts);
}
