// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvaluationText.h"

#include <algorithm>
#include <functional>
#include <set>

#include "Text.h"
#include "base/Text.h"
#include "evaluation/InForce.h"
#include "messages/Render.h"
#include "spec/Figures.h"

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

/// The rows that documents have.
std::string figuresText(const spec::Evaluation& e) {
    std::vector<std::vector<std::string>> rows{{"figure", "class", "value [95 % interval]"}};
    // Of two thresholds these rows know the lower alone: what is referred counts as called.
    const std::set<std::string, std::less<>> ofOne{
        "sensitivity", "specificity", "ppv", "npv", "lr_positive", "lr_negative", "net_benefit"};
    for (const spec::Figure& one : spec::figuresOf(e))
        rows.push_back(
            {messages::wordsOf(spec::nameIdOf(one.key)) +
                 (e.twoThresholds && ofOne.contains(one.key) ? " at the lower threshold alone"
                                                             : ""),
             one.cls, figure(one.interval)});
    return table(rows);
}

std::string textOf(const spec::WorstSubgroup& one) {
    const std::string head = "worst subgroup for " + one.cls + ": ";
    if (!one.reason.empty())
        return head + one.reason + "\n";
    std::string where;
    for (const auto& [field, value] : one.where)
        where += (where.empty() ? "" : ", ") + field + " " + value;
    return head + where + ", " + std::to_string(one.n) + " cases: AUROC " + figure(one.auroc) +
           ", difference " + figure(one.difference) + ", " + pText(one.p) +
           (one.tests > 1 ? " after Holm over " + std::to_string(one.tests) + " classes" : "") +
           " (the lowest of " + std::to_string(one.searched) + " groups, " +
           grouped(static_cast<std::int64_t>(one.permutations)) + " permutations by patient)\n";
}

std::string testText(const std::string& test) {
    const char* id = test == "likelihood_ratio" ? "added_value_test.likelihood_ratio"
                     : test == "penalised_likelihood_ratio"
                         ? "added_value_test.penalised_likelihood_ratio"
                         : "added_value_test.wald_patient";
    return messages::wordsOf(id);
}

std::string textOf(const spec::AddedValue& one) {
    std::string known;
    for (const std::string& field : one.known)
        known += (known.empty() ? "" : ", ") + field;
    const std::string head = "what the score of " + one.cls + " adds to " + known + ": ";
    if (!one.reason.empty())
        return head + one.reason + "\n";
    return head + "AUROC " + figure(one.aurocKnown) + " without, " + figure(one.aurocWith) +
           " with it; difference " + figure(one.difference) +
           (one.optimism ? ", less an optimism of " + fixed(*one.optimism, 3) : "") +
           "\n  odds ratio per unit of the logit " + figure(one.oddsRatio) + "; " +
           testText(one.test) + ", " + pText(one.p) + "; " + std::to_string(one.n) + " cases" +
           (one.leftOut > 0 ? ", " + std::to_string(one.leftOut) + " left out" : "") + "\n";
}

std::string measuresText(const spec::Evaluation& e) {
    std::string text;
    for (std::size_t i = 0; e.calibrator && i < e.scaled.size(); ++i)
        text += "calibrated by " + spec::toString(e.calibrator->method) + ", " + e.scaled[i].cls +
                ": slope " + figure(e.scaled[i].slope) + ", intercept " +
                figure(e.scaled[i].intercept) + "\n";
    if (e.alerts && e.alerts->prevalence)
        text +=
            (e.unit == "patient" ? "of 1,000 patients " : "of 1,000 images ") +
            figure(e.alerts->alerts.value, 1) +
            (e.twoThresholds ? " called by the lower threshold alone, referred ones among them: "
                             : " called: ") +
            figure(e.alerts->hits.value, 1) + " rightly, " +
            figure(e.alerts->falseAlerts.value, 1) + " not; " + figure(e.alerts->misses.value, 1) +
            " missed\n";
    for (const spec::PartialAuroc& one : e.partialAuroc)
        text += "partial AUROC of " + one.cls + ", " + one.focus + " " + figure(one.low, 2) +
                " to " + figure(one.high, 2) + ": " + figure(one.area) + ", corrected " +
                figure(one.corrected) + "\n";
    if (!e.subgroups.empty()) {
        std::vector<std::vector<std::string>> rows{
            {"field", "value", "class", "n", "AUROC", "difference", "p (Holm)",
             "sensitivity, difference", "p", "specificity, difference", "p"}};
        const auto difference = [](const spec::SubgroupDifference& one) {
            return one.reason.empty() ? figure(one.difference) : one.reason;
        };
        for (const spec::Subgroup& one : e.subgroups)
            rows.push_back(
                {one.field, one.value, one.cls, std::to_string(one.n), figure(one.auroc),
                 one.reason.empty() ? figure(one.difference) : one.reason, pFigure(one.p),
                 difference(one.sensitivityDifference), pFigure(one.sensitivityDifference.p),
                 difference(one.specificityDifference), pFigure(one.specificityDifference.p)});
        text += table(rows);
        std::size_t tests = 0;
        for (const spec::Subgroup& one : e.subgroups)
            tests = std::max(tests, one.tests);
        if (tests > 0)
            text += "each interval is of its group alone; p is after Holm over all " +
                    std::to_string(tests) + (tests == 1 ? " test" : " tests") +
                    " of a difference in AUROC; of each rate over its own\n";
    }
    for (const spec::WorstSubgroup& one : e.worstSubgroups)
        text += textOf(one);
    for (const spec::AddedValue& one : e.addedValue)
        text += textOf(one);
    for (const spec::Conformal& one : e.conformal)
        text += "undecided cases" + (one.cls.empty() ? "" : " of " + one.cls) +
                ": at an error of " + figure(one.alpha, 3) + " sets hold the truth in " +
                figure(one.coverage) + "; one class " + figure(one.single.value) + ", several " +
                figure(one.both.value) + ", none " + figure(one.none.value) +
                " (validation, on which the limits are fitted, also chose the model)\n";
    return text;
}

std::string textOf(const spec::Comparison& compare) {
    std::string text = "AUROC difference " +
                       (compare.cls.empty() ? "" : "of " + compare.cls + " ") +
                       figure(compare.difference, 4) + " [" + figure(compare.low, 4) + ", " +
                       figure(compare.high, 4) + "], " + pText(compare.p);
    if (compare.pHolm)
        text += " (Holm " + pFigure(compare.pHolm) + ")";
    if (const auto& paired = compare.mcnemar)
        text += "; McNemar" + (paired->cls.empty() ? "" : " of " + paired->cls) +
                ": right in one only " + std::to_string(paired->onlyFirst) + " and " +
                std::to_string(paired->onlySecond) + ", " + pText(paired->p) +
                (paired->pHolm ? " (Holm " + pFigure(paired->pHolm) + ")" : "");
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
        text += "probabilities calibrated by " + spec::toString(e.calibrator->method) +
                "; AUROC and average precision are of the raw scores\n";
    if (e.twoThresholds && e.atThreshold)
        text += textOf(*e.twoThresholds, e.atThreshold->cls);
    else if (e.atThreshold)
        text += textOf(*e.atThreshold);
    text += "decision: " + english(evaluation::decisionInWords(e)) + "\n" + confusionText(e);
    text += figuresText(e);
    text += measuresText(e);
    for (const spec::Comparison& compare : e.compare)
        text += textOf(compare);
    const bool isLeast = std::any_of(e.warnings.begin(), e.warnings.end(), [](const auto& warning) {
        return warning.code == "ledger_accepted";
    });
    if (e.reveals > 0)
        text += std::string(e.source == "external" ? "this cohort was judged "
                                                   : "this test set was opened ") +
                (isLeast ? "at least " : "") + std::to_string(e.reveals) +
                (e.reveals == 1 ? " time\n" : " times\n");
    return text;
}

std::string sampleSizeText(const spec::Evaluation& e) {
    std::string text;
    for (const spec::SampleSize& one : e.sampleSizes) {
        if (!one.cases)
            continue;
        text += (text.empty() ? "cases for a 95 % interval of width " + figure(one.width, 3) +
                                    ", if the figures hold and the prevalence is " +
                                    figure(one.prevalence, 3) + ":\n"
                              : "");
        text += "  " + messages::wordsOf(spec::nameIdOf(one.key)) + " of " + one.cls + ": " +
                grouped(static_cast<std::int64_t>(*one.cases)) + " cases (" +
                grouped(static_cast<std::int64_t>(*one.positives)) + " positive)" +
                (one.patients ? ", " + grouped(static_cast<std::int64_t>(*one.patients)) +
                                    " patients like these"
                              : "") +
                "\n";
    }
    return text;
}

}  // namespace lightbox::cli
