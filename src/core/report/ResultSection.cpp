// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ResultSection.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/Text.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Evaluate.h"
#include "evaluation/OperatingCurve.h"
#include "report/Html.h"
#include "report/Svg.h"

namespace lightbox::report {

namespace {

using spec::Evaluation;
using spec::Task;
using Cells = std::vector<std::string>;

std::string table(const Cells& head, const std::string& rows, std::string_view cls = {}) {
    return element("table", tableHead(head) + element("tbody", rows), cls);
}

/// Figure, method, the same by other methods, and the note, as three cells after the name.
std::string intervalRow(const std::string& name, const spec::Interval& interval) {
    std::string others;
    for (const auto& other : interval.also)
        others += (others.empty() ? "" : "; ") + figure(other) + " " + methodName(other.method);
    const auto note =
        interval.notes.empty() ? "" : "<br/><small>" + escaped(spec::noteOf(interval)) + "</small>";
    return tableRow(Cells{escaped(name), figure(interval) + note,
                          interval.value ? methodName(interval.method) : "", others});
}

std::string aurocTable(const Evaluation& evaluation) {
    std::string rows;
    for (std::size_t c = 0; c < evaluation.aurocPerClass.size(); ++c)
        rows += intervalRow(evaluation.classes[c], evaluation.aurocPerClass[c]);
    if (evaluation.classes.size() > 2 || evaluation.task == Task::Multilabel) {
        rows += intervalRow("macro average", evaluation.aurocMacro);
        rows += intervalRow("average weighted by prevalence", evaluation.aurocWeighted);
    }
    return element("h3", "AUROC") + table({"Class", "AUROC", "Interval", "Also"}, rows);
}

std::string thresholdTable(const spec::AtThreshold& at) {
    const auto prevalence = at.prevalence ? " at a prevalence of " + decimals(*at.prevalence, 3)
                                          : std::string(" at this set's prevalence");
    const auto counts = "TP " + grouped(at.tp) + " \u00b7 FP " + grouped(at.fp) + " \u00b7 FN " +
                        grouped(at.fn) + " \u00b7 TN " + grouped(at.tn);
    return element("h3", "Where p(" + escaped(at.cls) + ") \u2265 " + decimals(at.threshold, 4) +
                             " is called " + escaped(at.cls)) +
           element("p", counts, "quiet") +
           table({"", "Value", "Interval", "Also"}, intervalRow("Sensitivity", at.sensitivity) +
                                                        intervalRow("Specificity", at.specificity) +
                                                        intervalRow("PPV" + prevalence, at.ppv) +
                                                        intervalRow("NPV" + prevalence, at.npv));
}

std::string confusionTable(const Evaluation& evaluation) {
    Cells head{"Truth \u2193 called \u2192"};
    for (const auto& name : evaluation.classes)
        head.push_back(escaped(name));
    std::string rows;
    for (std::size_t t = 0; t < evaluation.confusion.size(); ++t) {
        std::size_t all = 0;
        for (const auto count : evaluation.confusion[t])
            all += count;
        std::string cells = "<th scope=\"row\">" + escaped(evaluation.classes[t]) + "</th>";
        for (std::size_t p = 0; p < evaluation.confusion[t].size(); ++p) {
            const auto count = evaluation.confusion[t][p];
            const auto share =
                all == 0
                    ? std::string()
                    : "<br/><small>" +
                          decimals(100.0 * static_cast<double>(count) / static_cast<double>(all),
                                   1) +
                          " %</small>";
            cells += element("td", grouped(count) + share, t == p ? "hit" : "miss");
        }
        rows += element("tr", cells) + "\n";
    }
    return element("h3", "Confusion matrix") + table(head, rows, "confusion");
}

std::string labelCounts(const Evaluation& evaluation) {
    std::string rows;
    for (std::size_t c = 0; c < evaluation.confusionMulti.size(); ++c) {
        const auto& [tn, fp, fn, tp] = evaluation.confusionMulti[c];
        rows += tableRow(Cells{escaped(evaluation.classes[c]), grouped(tp), grouped(fp),
                               grouped(fn), grouped(tn)});
    }
    return element("h3", "Counts per label") + table({"Label", "TP", "FP", "FN", "TN"}, rows);
}

std::string classTable(const Evaluation& evaluation) {
    std::string rows;
    for (std::size_t c = 0; c < evaluation.report.size(); ++c) {
        const auto& figures = evaluation.report[c];
        const auto precision = c < evaluation.averagePrecision.size()
                                   ? evaluation.averagePrecision[c]
                                   : spec::Interval{};
        rows += tableRow(Cells{escaped(evaluation.classes[c]), figure(figures.precision),
                               figure(figures.recall), figure(figures.f1), grouped(figures.support),
                               figure(precision)});
    }
    return element("h3", "Per class") +
           table({"Class", "Precision", "Recall", "F1", "Support", "Average precision"}, rows);
}

/// Figures of the whole set; accuracy, which says least where classes are unequal, comes last.
std::string wholeTable(const Evaluation& evaluation) {
    std::string rows;
    const auto add = [&](const char* name, const std::optional<double>& value) {
        rows += tableRow(Cells{name, figure(value)});
    };
    const auto addInterval = [&](const char* name, const spec::Interval& interval) {
        rows += tableRow(
            Cells{name, figure(interval) +
                            (interval.low ? " " + methodName(interval.method) : std::string())});
    };
    if (evaluation.task != Task::Multilabel) {
        addInterval("Balanced accuracy", evaluation.balancedAccuracy);
        addInterval("Matthews correlation", evaluation.mcc);
        addInterval("Cohen\u2019s kappa", evaluation.kappa);
    }
    add("Brier score", evaluation.brier);
    add("Calibration error (15 bins of equal width)", evaluation.eceEqualWidth);
    add("Calibration error (15 bins of equal mass)", evaluation.eceEqualMass);
    if (evaluation.task != Task::Multilabel)
        add("Accuracy of always answering the most frequent class", evaluation.majorityBaseline);
    const auto name =
        evaluation.task == Task::Multilabel ? "Accuracy (every known label right)" : "Accuracy";
    addInterval(name, evaluation.accuracy);
    return element("h3", "Whole set") + table({"", "Value"}, rows);
}

/// A place in the document of figures as a reader names it: "/report/PNEUMONIA/precision" is "precision, PNEUMONIA".
std::string figureName(const std::string& pointer) {
    static const std::map<std::string, std::string> names{
        {"auroc", "AUROC"},
        {"ece", "calibration error"},
        {"ppv", "PPV"},
        {"npv", "NPV"},
        {"mcc", "Matthews correlation"},
        {"f1", "F1"},
        {"lr_positive", "positive likelihood ratio"},
        {"lr_negative", "negative likelihood ratio"},
        {"kappa", "Cohen\u2019s kappa"},
        {"brier", "Brier score"}};
    std::vector<std::string> parts;
    for (const std::string& part : base::split(pointer, '/'))
        if (!part.empty() && part != "report" && part != "per_class" && part != "figures" &&
            part != "value")
            parts.push_back(part);
    std::string name;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto known = names.find(*part);
        std::string text = known == names.end() ? *part : known->second;
        if (known == names.end() && base::lower(text) == text)
            std::replace(text.begin(), text.end(), '_', ' ');
        name += (name.empty() ? "" : ", ") + escaped(text);
    }
    return name;
}

std::string undefinedList(const Evaluation& evaluation) {
    if (evaluation.undefined.empty())
        return {};
    std::string items;
    for (const auto& [pointer, why] : evaluation.undefined)
        items += element("li", figureName(pointer) + ": " + escaped(why));
    return element("h3", "Undefined") + element("ul", items);
}

std::string legend(const std::vector<RocSeries>& series) {
    std::string items;
    for (std::size_t i = 0; i < series.size(); ++i)
        items += element(
            "li", "<svg viewBox=\"0 0 28 8\"><line class=\"line " + lineClass(series, i) +
                      "\" x1=\"0\" y1=\"4\" x2=\"28\" y2=\"4\"/></svg>" + escaped(series[i].name));
    return element("ul", items, "legend");
}

std::string figureOf(const std::string& plot, const std::string& caption, std::string_view cls) {
    return element("figure", plot + element("figcaption", caption), cls);
}

/// The class whose colour all that is not `key` has: the other one of two, else the first other.
std::size_t otherThan(int key) {
    return key == 0 ? 1 : 0;
}

std::string plots(const SetResult& result) {
    const auto& evaluation = result.evaluation;
    if (result.predictions.rows.empty())
        return {};
    const int key = keyClass(evaluation);
    std::vector<RocSeries> series;
    bool clustered = false;
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        const bool only = evaluation.task == Task::Binary;
        if (only && static_cast<int>(c) != key)
            continue;
        const auto curve = evaluation::operatingCurve(result.predictions, evaluation.classes[c]);
        if (curve.roc().empty())
            continue;
        RocSeries one{evaluation.classes[c], c, curve.roc(), {}};
        if (static_cast<int>(c) == key) {
            const auto scores = evaluation::classScores(result.predictions, c);
            one.band = evaluation::rocBand(scores.score, scores.positive, curve.clusters());
            clustered = curve.clusters().several;
        }
        series.push_back(std::move(one));
    }
    std::string out;
    if (!series.empty())
        out +=
            figureOf(rocPlot(series, evaluation.atThreshold) + legend(series),
                     std::string("ROC; band: pointwise 95 %, bootstrap by ") +
                         (clustered ? "patient" : "case") +
                         (evaluation.atThreshold ? "; disc: the threshold with its intervals" : ""),
                     "roc");
    if (key >= 0)
        out += figureOf(
            scorePlot(evaluation::operatingCurve(result.predictions,
                                                 evaluation.classes[static_cast<std::size_t>(key)]),
                      evaluation.atThreshold ? std::optional(evaluation.atThreshold->threshold)
                                             : std::nullopt,
                      static_cast<std::size_t>(key), otherThan(key)),
            escaped(evaluation.classes[static_cast<std::size_t>(key)]) +
                " downwards, all else upwards",
            "scores");
    return element("div", out, "plots");
}

}  // namespace

int keyClass(const Evaluation& evaluation) {
    if (evaluation.atThreshold) {
        const auto found = std::find(evaluation.classes.begin(), evaluation.classes.end(),
                                     evaluation.atThreshold->cls);
        if (found != evaluation.classes.end())
            return static_cast<int>(found - evaluation.classes.begin());
    }
    return evaluation.positive < static_cast<int>(evaluation.classes.size()) ? evaluation.positive
                                                                             : -1;
}

std::string resultSection(const SetResult& result, const std::string& title) {
    const auto& evaluation = result.evaluation;
    auto size = counted(evaluation.n, "image");
    size += evaluation.patients ? " of " + counted(*evaluation.patients, "patient")
                                : std::string(", patients unknown");
    std::string body = element("h2", escaped(title));
    body += element("p",
                    size + " \u00b7 classes by " + decisionText(evaluation.decision) +
                        " \u00b7 intervals are 95 %",
                    "quiet");
    body += plots(result);
    body += aurocTable(evaluation);
    if (evaluation.atThreshold)
        body += thresholdTable(*evaluation.atThreshold);
    body +=
        evaluation.task == Task::Multilabel ? labelCounts(evaluation) : confusionTable(evaluation);
    body += classTable(evaluation) + wholeTable(evaluation) + undefinedList(evaluation);
    return element("section", body) + "\n";
}

}  // namespace lightbox::report
