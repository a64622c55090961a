// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvaluationText.h"

#include "Text.h"
#include "base/Text.h"
#include "messages/Render.h"

namespace lightbox::cli {

namespace {

std::string confusionText(const spec::Evaluation& e) {
    std::vector<std::vector<std::string>> rows{{"truth \\ predicted"}};
    for (const std::string& cls : e.classes)
        rows.front().push_back(cls);
    for (std::size_t i = 0; i < e.confusion.size(); ++i) {
        rows.push_back({e.classes.at(i)});
        for (const std::size_t count : e.confusion[i])
            rows.back().push_back(grouped(static_cast<std::int64_t>(count)));
    }
    std::string text = rows.size() > 1 ? table(rows) : "";
    for (std::size_t i = 0; i < e.confusionMulti.size(); ++i) {
        const auto& [tn, fp, fn, tp] = e.confusionMulti[i];
        text += e.classes.at(i) + ": tp " + std::to_string(tp) + ", fp " + std::to_string(fp) +
                ", fn " + std::to_string(fn) + ", tn " + std::to_string(tn) + "\n";
    }
    return text;
}

std::string measuresText(const spec::Evaluation& e) {
    std::string text;
    for (std::size_t i = 0; i < e.calibration.size(); ++i) {
        const spec::Calibration& one = e.calibration[i];
        text += "calibration of " + one.cls + ": slope " + figure(one.slope) + ", intercept " +
                figure(one.intercept) + "\n";
        if (e.calibrator && i < e.scaled.size())
            text += "  calibrated by " + spec::toString(e.calibrator->method) + ": slope " +
                    figure(e.scaled[i].slope) + ", intercept " + figure(e.scaled[i].intercept) +
                    "\n";
    }
    if (e.task == spec::Task::Ordinal)
        text += "kappa, quadratic weights " + figure(e.kappaQuadratic) + "\n";
    if (e.atThreshold)
        text += "net benefit " + figure(e.atThreshold->netBenefit) + "\n";
    if (e.alerts && e.alerts->prevalence)
        text += "of 1,000 people " + figure(e.alerts->alerts.value, 1) +
                " called: " + figure(e.alerts->hits.value, 1) + " rightly, " +
                figure(e.alerts->falseAlerts.value, 1) + " not; " +
                figure(e.alerts->misses.value, 1) + " missed\n";
    for (const spec::PartialAuroc& one : e.partialAuroc)
        text += "partial AUROC of " + one.cls + ", " + one.focus + " " + figure(one.low, 2) +
                " to " + figure(one.high, 2) + ": " + figure(one.area) + ", corrected " +
                figure(one.corrected) + "\n";
    if (!e.subgroups.empty()) {
        std::vector<std::vector<std::string>> rows{
            {"field", "value", "class", "n", "AUROC", "difference", "p (Holm)"}};
        for (const spec::Subgroup& one : e.subgroups)
            rows.push_back({one.field, one.value, one.cls, std::to_string(one.n), figure(one.auroc),
                            one.reason.empty() ? figure(one.difference) : one.reason,
                            figure(one.p, 4)});
        text += table(rows);
    }
    for (const spec::Conformal& one : e.conformal)
        text += "undecided cases" + (one.cls.empty() ? "" : " of " + one.cls) +
                ": at an error of " + figure(one.alpha, 3) + " sets hold the truth in " +
                figure(one.coverage) + "; one class " + figure(one.single.value) + ", several " +
                figure(one.both.value) + ", none " + figure(one.none.value) +
                " (validation, on which the limits are fitted, also chose the model)\n";
    return text;
}

std::string textOf(const spec::Comparison& compare) {
    std::string text = "AUROC difference " + figure(compare.difference, 4) + " [" +
                       figure(compare.low, 4) + ", " + figure(compare.high, 4) +
                       "], p = " + figure(compare.p, 4);
    if (compare.pHolm)
        text += " (Holm " + figure(compare.pHolm, 4) + ")";
    if (const auto& paired = compare.mcnemar)
        text += "; McNemar: right in one only " + std::to_string(paired->onlyFirst) + " and " +
                std::to_string(paired->onlySecond) + ", p = " + figure(paired->p, 4);
    return text + "\n";
}

}  // namespace

std::string textOf(const spec::AtThreshold& at) {
    return "p(" + at.cls + ") >= " + (at.text.empty() ? base::exactText(at.threshold) : at.text) +
           ": sensitivity " + figure(at.sensitivity) + ", specificity " + figure(at.specificity) +
           "\n  PPV " + figure(at.ppv) + ", NPV " + figure(at.npv) +
           (at.prevalence ? " at a prevalence of " + fixed(*at.prevalence, 3)
                          : " at the study's own prevalence") +
           "\n  tp " + std::to_string(at.tp) + ", fp " + std::to_string(at.fp) + ", fn " +
           std::to_string(at.fn) + ", tn " + std::to_string(at.tn) + "\n";
}

std::string textOf(const spec::TwoThresholds& two, const std::string& cls) {
    const auto zone = [](const std::string& name, const spec::TwoThresholds::Zone& counts) {
        return name + ": " + std::to_string(counts.positives + counts.negatives) + " (" +
               std::to_string(counts.positives) + " positive, " + std::to_string(counts.negatives) +
               " negative)\n";
    };
    return zone("p(" + cls + ") < " + two.ruleOutText + ", ruled out", two.out) +
           zone("between, referred", two.referred) +
           zone("p(" + cls + ") >= " + two.ruleInText + ", ruled in", two.in) + "  referred " +
           figure(two.share) + ": " + figure(two.sharePositives) + " of the positive, " +
           figure(two.shareNegatives) + " of the negative\n  not ruled out: sensitivity " +
           figure(two.sensitivity) + "; not ruled in: specificity " + figure(two.specificity) +
           "\n  NPV of what is ruled out " + figure(two.npv) + ", PPV of what is ruled in " +
           figure(two.ppv) + "\n";
}

std::string textOf(const spec::Evaluation& e) {
    std::string text = e.run.empty() ? "" : "Run " + e.run.str() + " on " + e.split + ": ";
    text +=
        grouped(static_cast<std::int64_t>(e.n)) + (e.unit == "patient" ? " patients" : " images");
    if (e.patients && e.unit != "patient")
        text += " of " + grouped(static_cast<std::int64_t>(*e.patients)) + " patients";
    text += "\n";
    if (e.scale == spec::Scale::Calibrated && e.calibrator)
        text += "probabilities calibrated by " + spec::toString(e.calibrator->method) + "\n";
    if (const auto focus = e.focus()) {
        text += "AUROC " + figure(e.aurocPerClass.at(*focus)) + " (" + e.classes.at(*focus) + ")\n";
    } else {
        text +=
            "AUROC macro " + figure(e.aurocMacro) + ", weighted " + figure(e.aurocWeighted) + "\n";
        for (std::size_t i = 0; i < e.aurocPerClass.size(); ++i)
            text += "  " + e.classes.at(i) + " " + figure(e.aurocPerClass[i]) + "\n";
    }
    if (e.twoThresholds && e.atThreshold)
        text += textOf(*e.twoThresholds, e.atThreshold->cls);
    else if (e.atThreshold)
        text += textOf(*e.atThreshold);
    text += "decision: " + english(e.decision) + "\n" + confusionText(e);
    std::vector<std::vector<std::string>> rows{
        {"class", "precision", "recall", "F1", "support", "AP"}};
    for (std::size_t i = 0; i < e.report.size(); ++i)
        rows.push_back({e.classes.at(i), figure(e.report[i].precision), figure(e.report[i].recall),
                        figure(e.report[i].f1), std::to_string(e.report[i].support),
                        i < e.averagePrecision.size() ? figure(e.averagePrecision[i]) : "-"});
    text += table(rows) + "Brier " + figure(e.brier) + ", ECE " + figure(e.eceEqualWidth) +
            " (equal width), " + figure(e.eceEqualMass) + " (equal mass)\n" + "balanced accuracy " +
            figure(e.balancedAccuracy) + ", MCC " + figure(e.mcc) + ", kappa " + figure(e.kappa) +
            "\naccuracy " + figure(e.accuracy) +
            "; always the largest class: " + figure(e.majorityBaseline) + "\n";
    text += measuresText(e);
    for (const spec::Comparison& compare : e.compare)
        text += textOf(compare);
    if (e.reveals > 0)
        text += "this test set was opened " + std::to_string(e.reveals) +
                (e.reveals == 1 ? " time\n" : " times\n");
    return text;
}

}  // namespace lightbox::cli
