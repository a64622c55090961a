// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <map>

#include "base/Text.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Evaluate.h"
#include "evaluation/InForce.h"
#include "evaluation/OperatingCurve.h"
#include "report/Svg.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

using spec::Evaluation;
using spec::Task;

void addAuroc(Section& section, const Evaluation& evaluation) {
    Table table{{"Class", "AUROC", "Interval", "Also"}, {}, TableKind::Words};
    for (std::size_t c = 0; c < evaluation.aurocPerClass.size(); ++c)
        addInterval(table, evaluation.classes[c], evaluation.aurocPerClass[c]);
    if (evaluation.classes.size() > 2 || evaluation.task == Task::Multilabel) {
        addInterval(table, "macro average", evaluation.aurocMacro);
        addInterval(table, "average weighted by prevalence", evaluation.aurocWeighted);
    }
    section.add(Heading{"AUROC"});
    section.add(std::move(table));
}

void addThreshold(Section& section, const Evaluation& evaluation) {
    const spec::AtThreshold& at = *evaluation.atThreshold;
    Table table{{"", "Value", "Interval", "Also"}, {}, TableKind::Words};
    for (const NamedFigure& one : decisionFigures(evaluation))
        addInterval(table, one.name, one.interval);
    if (const auto& two = evaluation.twoThresholds) {
        addInterval(table, "Referred of those with " + at.cls, two->sharePositives);
        addInterval(table, "Referred of those without", two->shareNegatives);
        section.add(Heading{"Ruled out, referred and ruled in by p(" + at.cls + ")"});
        section.add(zoneTable(*two, at.cls));
        section.add(std::move(table));
        return;
    }
    addInterval(table, "Positive likelihood ratio", at.lrPositive);
    addInterval(table, "Negative likelihood ratio", at.lrNegative);
    section.add(
        Heading{"Where p(" + at.cls + ") \u2265 " + thresholdText(at) + " is called " + at.cls});
    section.add(Paragraph{"TP " + grouped(at.tp) + " \u00b7 FP " + grouped(at.fp) + " \u00b7 FN " +
                              grouped(at.fn) + " \u00b7 TN " + grouped(at.tn),
                          true});
    section.add(std::move(table));
}

void addConfusion(Section& section, const Evaluation& evaluation) {
    Table table{{"Truth \u2193 called \u2192"}, {}, TableKind::Confusion};
    for (const auto& name : evaluation.classes)
        table.head.emplace_back(name);
    for (std::size_t t = 0; t < evaluation.confusion.size(); ++t) {
        std::size_t all = 0;
        for (const auto count : evaluation.confusion[t])
            all += count;
        auto& row = table.rows.emplace_back();
        row.push_back({evaluation.classes[t]});
        for (std::size_t p = 0; p < evaluation.confusion[t].size(); ++p) {
            const auto count = evaluation.confusion[t][p];
            Text text = grouped(count);
            if (all > 0)
                text += Text("\n") +
                        Text(percent(static_cast<double>(count) / static_cast<double>(all)),
                             Tone::Small);
            row.push_back({std::move(text), t == p ? CellKind::Right : CellKind::Wrong});
        }
    }
    section.add(Heading{"Confusion matrix" + referredText(evaluation)});
    section.add(std::move(table));
}

void addLabelCounts(Section& section, const Evaluation& evaluation) {
    Table table{{"Label", "TP", "FP", "FN", "TN"}};
    for (std::size_t c = 0; c < evaluation.confusionMulti.size(); ++c) {
        const auto& [tn, fp, fn, tp] = evaluation.confusionMulti[c];
        table.add({evaluation.classes[c], grouped(tp), grouped(fp), grouped(fn), grouped(tn)});
    }
    section.add(Heading{"Counts per label" + referredText(evaluation)});
    section.add(std::move(table));
}

void addClasses(Section& section, const Evaluation& evaluation) {
    Table table{{"Class", "Precision", "Recall", "F1", "Support", "Average precision"}};
    for (std::size_t c = 0; c < evaluation.report.size(); ++c) {
        const auto& figures = evaluation.report[c];
        const auto precision = c < evaluation.averagePrecision.size()
                                   ? evaluation.averagePrecision[c]
                                   : spec::Interval{};
        table.add({evaluation.classes[c], figure(figures.precision), figure(figures.recall),
                   figure(figures.f1), grouped(figures.support), figure(precision)});
    }
    section.add(Heading{"Per class" + referredText(evaluation)});
    section.add(std::move(table));
}

/// Figures of the whole set; accuracy, which says least where classes are unequal, comes last.
void addWhole(Section& section, const Evaluation& evaluation) {
    Table table{{"", "Value"}};
    const auto add = [&](const char* name, const std::optional<double>& value) {
        table.add({name, figure(value)});
    };
    const auto addMeasured = [&](const char* name, const spec::Interval& interval) {
        Text value = figure(interval);
        if (interval.low)
            value += Text(" ") + methodName(interval.method);
        table.add({name, std::move(value)});
    };
    if (evaluation.task != Task::Multilabel) {
        addMeasured("Balanced accuracy", evaluation.balancedAccuracy);
        addMeasured("Matthews correlation", evaluation.mcc);
        addMeasured("Cohen\u2019s kappa", evaluation.kappa);
    }
    if (evaluation.kappaQuadratic.value || !evaluation.kappaQuadratic.undefined.empty())
        addMeasured("Cohen\u2019s kappa, weighted by squares", evaluation.kappaQuadratic);
    add("Brier score", evaluation.brier);
    add("Calibration error (15 bins of equal width)", evaluation.eceEqualWidth);
    add("Calibration error (15 bins of equal mass)", evaluation.eceEqualMass);
    if (evaluation.task != Task::Multilabel)
        add("Accuracy of always answering the most frequent class", evaluation.majorityBaseline);
    addMeasured(evaluation.task == Task::Multilabel ? "Accuracy (every known label right)"
                                                    : "Accuracy",
                evaluation.accuracy);
    section.add(Heading{"Whole set" + referredText(evaluation)});
    section.add(std::move(table));
}

/// The same counted by patient, where some have several images.
void addPatients(Section& section, const Evaluation& evaluation) {
    Table table{{"", "Value", "Interval", "Also"}, {}, TableKind::Words};
    const NamedFigure auroc = keyAuroc(evaluation);
    addInterval(table, auroc.name, auroc.interval);
    for (const NamedFigure& one : decisionFigures(evaluation))
        addInterval(table, one.name, one.interval);
    addInterval(table, "Accuracy" + referredText(evaluation), evaluation.accuracy);
    section.add(Heading{"By patient"});
    section.add(Paragraph{counted(evaluation.n, "patient") + ", each by the " +
                              (evaluation.aggregate == "mean" ? "mean" : "highest") +
                              " probability of the images",
                          true});
    section.add(std::move(table));
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
    std::reverse(parts.begin(), parts.end());
    for (std::string& part : parts)
        if (const auto known = names.find(part); known != names.end())
            part = known->second;
        else if (base::lower(part) == part)
            std::replace(part.begin(), part.end(), '_', ' ');
    return base::joined(parts, ", ");
}

void addUndefined(Section& section, const Evaluation& evaluation) {
    if (evaluation.undefined.empty())
        return;
    List list;
    for (const auto& [pointer, why] : evaluation.undefined)
        list.items.emplace_back(figureName(pointer) + ": " + why);
    section.add(Heading{"Undefined"});
    section.add(std::move(list));
}

/// The class whose colour all that is not `key` has: the other one of two, else the first other.
std::size_t otherThan(int key) {
    return key == 0 ? 1 : 0;
}

std::vector<double> thresholdsOf(const Evaluation& evaluation) {
    if (const auto& two = evaluation.twoThresholds)
        return {two->ruleOut, two->ruleIn};
    return evaluation.atThreshold ? std::vector{evaluation.atThreshold->threshold}
                                  : std::vector<double>();
}

/// ROC curves of the classes, of which the one in view has its band.
std::optional<Figure> rocFigure(const SetResult& result, int key) {
    const auto& evaluation = result.evaluation;
    const spec::Predictions& ranked = result.raw ? *result.raw : result.predictions;
    std::vector<RocSeries> series;
    bool clustered = false;
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        const bool only = evaluation.task == Task::Binary;
        if (only && static_cast<int>(c) != key)
            continue;
        const auto curve = evaluation::operatingCurve(ranked, evaluation.classes[c]);
        if (curve.roc().empty())
            continue;
        RocSeries one{evaluation.classes[c], c, curve.roc(), {}};
        if (static_cast<int>(c) == key) {
            const auto scores = evaluation::classScores(ranked, c);
            one.band = evaluation::rocBand(scores.score, scores.positive, curve.clusters());
            clustered = curve.clusters().several;
        }
        series.push_back(std::move(one));
    }
    if (series.empty())
        return std::nullopt;
    Figure figure{rocPlot(series, evaluation.atThreshold), kSquarePlot,
                  std::string("ROC; band: pointwise 95 %, bootstrap by ") +
                      (clustered ? "patient" : "case") +
                      (evaluation.twoThresholds ? "; disc: the lower threshold with its intervals"
                       : evaluation.atThreshold ? "; disc: the threshold with its intervals"
                                                : "")};
    for (std::size_t i = 0; i < series.size(); ++i)
        figure.legend.push_back({"line " + lineClass(series, i), series[i].name});
    return figure;
}

void addPlots(Section& section, const SetResult& result) {
    const auto& evaluation = result.evaluation;
    if (result.predictions.rows.empty())
        return;
    const int key = keyClass(evaluation);
    Figures figures;
    if (auto roc = rocFigure(result, key))
        figures.plots.push_back(std::move(*roc));
    if (key >= 0) {
        const std::string& cls = evaluation.classes[static_cast<std::size_t>(key)];
        figures.plots.push_back(
            {scorePlot(evaluation::operatingCurve(result.predictions, cls),
                       thresholdsOf(evaluation), static_cast<std::size_t>(key), otherThan(key)),
             kScorePlot, cls + " downwards, all else upwards"});
    }
    if (!figures.plots.empty())
        section.add(std::move(figures));
}

}  // namespace

Section resultSection(const SetResult& result, const std::string& title) {
    const auto& evaluation = result.evaluation;
    Section section{title, {}};
    section.add(Paragraph{
        counted(evaluation.n, "image") +
            (evaluation.patients ? " of " + counted(*evaluation.patients, "patient")
                                 : std::string(", patients unknown")) +
            " \u00b7 classes by " + decisionText(evaluation::decisionInWords(evaluation)) +
            " \u00b7 intervals are 95 %",
        true});
    addPlots(section, result);
    addAuroc(section, evaluation);
    if (evaluation.atThreshold)
        addThreshold(section, evaluation);
    if (evaluation.task == Task::Multilabel)
        addLabelCounts(section, evaluation);
    else
        addConfusion(section, evaluation);
    if (result.byPatient)
        addPatients(section, *result.byPatient);
    addClasses(section, evaluation);
    addWhole(section, evaluation);
    addUndefined(section, evaluation);
    return section;
}

}  // namespace lightbox::report
