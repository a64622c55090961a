// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

/// " at a prevalence of 12.3 %": the one stated, else that of the set.
std::string prevalenceText(const spec::AtThreshold& at) {
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    if (!at.prevalence && all <= 0)
        return {};
    return " at a prevalence of " + percent(at.prevalence.value_or(ill / std::max(1.0, all))) +
           (at.prevalence ? "" : " (this set\u2019s)");
}

}  // namespace

int keyClass(const spec::Evaluation& evaluation) {
    if (evaluation.atThreshold) {
        const auto found = std::find(evaluation.classes.begin(), evaluation.classes.end(),
                                     evaluation.atThreshold->cls);
        if (found != evaluation.classes.end())
            return static_cast<int>(found - evaluation.classes.begin());
    }
    return evaluation.positive < static_cast<int>(evaluation.classes.size()) ? evaluation.positive
                                                                             : -1;
}

NamedFigure keyAuroc(const spec::Evaluation& evaluation) {
    const int key = keyClass(evaluation);
    const auto index = static_cast<std::size_t>(key);
    if (key >= 0 && index < evaluation.aurocPerClass.size())
        return {"AUROC, " + evaluation.classes[index], evaluation.aurocPerClass[index]};
    return {"AUROC, macro average", evaluation.aurocMacro};
}

std::vector<NamedFigure> decisionFigures(const spec::Evaluation& evaluation) {
    if (!evaluation.atThreshold)
        return {};
    const spec::AtThreshold& at = *evaluation.atThreshold;
    const std::string prevalence = prevalenceText(at);
    if (const auto& two = evaluation.twoThresholds)
        return {{"Sensitivity (not ruled out)", two->sensitivity},
                {"Specificity (not ruled in)", two->specificity},
                {"Referred" + (at.prevalence ? prevalence : ""), two->share},
                {"PPV of what is ruled in" + prevalence, two->ppv},
                {"NPV of what is ruled out" + prevalence, two->npv}};
    return {{"Sensitivity", at.sensitivity},
            {"Specificity", at.specificity},
            {"PPV" + prevalence, at.ppv},
            {"NPV" + prevalence, at.npv}};
}

std::string referredText(const spec::Evaluation& evaluation) {
    return evaluation.twoThresholds && evaluation.atThreshold
               ? ", referred counted as " + evaluation.atThreshold->cls
               : std::string();
}

Table zoneTable(const spec::TwoThresholds& two, const std::string& cls) {
    Table table{{"", "Ruled out, p < " + two.ruleOutText, "Referred",
                 "Ruled in, p \u2265 " + two.ruleInText}};
    using Zone = spec::TwoThresholds::Zone;
    const auto add = [&](const std::string& name, std::size_t Zone::*count) {
        table.add(
            {name, grouped(two.out.*count), grouped(two.referred.*count), grouped(two.in.*count)});
    };
    add("With " + cls, &Zone::positives);
    add("Without", &Zone::negatives);
    return table;
}

}  // namespace lightbox::report
