// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/Text.h"
#include "report/Svg.h"
#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

std::size_t indexOf(const spec::Evaluation& evaluation, const std::string& cls) {
    const auto found = std::find(evaluation.classes.begin(), evaluation.classes.end(), cls);
    return found == evaluation.classes.end()
               ? 0
               : static_cast<std::size_t>(found - evaluation.classes.begin());
}

/// Of the class in view first, then of as many others as a page takes.
template <typename Measure>
std::vector<const Measure*> shownOf(const std::vector<Measure>& measures, const std::string& key) {
    constexpr std::size_t kMost = 4;
    std::vector<const Measure*> shown;
    shown.reserve(measures.size());
    for (const Measure& one : measures)
        shown.push_back(&one);
    std::stable_sort(shown.begin(), shown.end(), [&](const Measure* a, const Measure* b) {
        return (a->cls == key) > (b->cls == key);
    });
    shown.resize(std::min(shown.size(), kMost));
    return shown;
}

std::string keyName(const spec::Evaluation& evaluation) {
    const int key = keyClass(evaluation);
    return key < 0 ? std::string() : evaluation.classes.at(static_cast<std::size_t>(key));
}

Table calibrationTable(const std::vector<spec::Calibration>& calibrations) {
    Table table{{"Class", "Slope (1 is right)", "Intercept (0 is right)", "Brier score",
                 "Reliability", "Resolution", "Uncertainty", "Within bins"}};
    for (const spec::Calibration& one : calibrations)
        table.add({one.cls, figure(one.slope, 2), figure(one.intercept, 2),
                   figure(one.brier.value, 4), figure(one.brier.reliability, 4),
                   figure(one.brier.resolution, 4), figure(one.brier.uncertainty, 4),
                   figure(one.brier.withinBin, 4)});
    return table;
}

Table binTable(const spec::Calibration& calibration) {
    Table table{{"Probabilities", "Cases", "Mean probability", "Observed share"},
                {},
                TableKind::Figures,
                "Bins of " + calibration.cls};
    for (const spec::ReliabilityBin& bin : calibration.bins)
        table.add({decimals(bin.low) + "\u2013" + decimals(bin.high), grouped(bin.n),
                   decimals(bin.predicted), figure(bin.observed)});
    return table;
}

std::string pText(const std::optional<double>& p) {
    return !p ? std::string() : *p < 0.001 ? "< 0.001" : decimals(*p);
}

}  // namespace

std::string calibratorText(const spec::CalibrationFacts& calibrator, spec::Scale scale) {
    const std::string fit =
        spec::toString(calibrator.method) + " on " + sourceText(calibrator.fittedOn) + " (" +
        counted(calibrator.n, "image") +
        (calibrator.patients ? " of " + counted(*calibrator.patients, "patient") : std::string()) +
        ")";
    return scale == spec::Scale::Calibrated
               ? "Every probability here is calibrated: " + fit +
                     ". AUROC, average precision and the ROC curve "
                     "are of the model\u2019s own scores."
               : "Probabilities here are the model\u2019s own. A calibrator was fitted: " + fit +
                     "; no decision here rests on it.";
}

Section calibrationSection(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    Section section{"Calibration on " + shownText(input), {}};
    if (!shown || shown->evaluation.calibration.empty())
        return section;
    section.add(Paragraph{
        "Whether a probability of 0.3 is an outcome in 3 of 10. A slope below 1: probabilities are "
        "too extreme; an intercept below 0: too high on the whole.",
        true});
    if (const auto& calibrator = shown->evaluation.calibrator)
        section.add(Paragraph{calibratorText(*calibrator, shown->evaluation.scale)});
    Figures plots;
    const auto calibrations = shownOf(shown->evaluation.calibration, keyName(shown->evaluation));
    for (const spec::Calibration* one : calibrations)
        if (auto plot = reliabilityPlot(*one, indexOf(shown->evaluation, one->cls)); !plot.empty())
            plots.plots.push_back({std::move(plot), kSquarePlot,
                                   one->cls + ": observed share with 95 % interval in " +
                                       counted(one->bins.size(), "bin") +
                                       " of equal mass; dashed: what they should be"});
    if (!plots.plots.empty())
        section.add(std::move(plots));
    section.add(calibrationTable(shown->evaluation.calibration));
    section.add(Facts{
        {{"Calibration error, 15 bins of equal width", figure(shown->evaluation.eceEqualWidth)},
         {"Calibration error, 15 bins of equal mass", figure(shown->evaluation.eceEqualMass)}}});
    for (const spec::Calibration* one : calibrations)
        if (!one->bins.empty())
            section.add(binTable(*one));
    if (!shown->evaluation.scaled.empty()) {
        section.add(Heading{"With the calibrator on"});
        section.add(calibrationTable(shown->evaluation.scaled));
    }
    return section;
}

Section decisionSection(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    Section section{"Decision curve on " + shownText(input), {}};
    if (!shown || shown->evaluation.decisionCurves.empty())
        return section;
    const auto& at = shown->evaluation.atThreshold;
    Figures plots;
    for (const spec::DecisionCurve* one :
         shownOf(shown->evaluation.decisionCurves, keyName(shown->evaluation))) {
        const std::size_t index = indexOf(shown->evaluation, one->cls);
        const bool decided = at && at->cls == one->cls;
        if (auto plot =
                decisionPlot(*one, index, decided ? std::optional(at->threshold) : std::nullopt);
            !plot.empty())
            plots.plots.push_back({std::move(plot),
                                   kWidePlot,
                                   one->cls + (decided ? "; line: the threshold" : ""),
                                   {{"line s" + std::to_string(index % 6 + 1), "the model"},
                                    {"line s4 d2", "calling everybody positive"},
                                    {"line ref d3", "calling nobody positive"}}});
    }
    if (plots.plots.empty())
        return section;
    section.add(Paragraph{
        "Net benefit: true positives less false positives, these weighed by the odds of the "
        "threshold (Vickers 2006), per image. The model is of use where it lies above both "
        "others." +
            (at && at->prevalence
                 ? " Drawn for the stated prevalence of " + percent(*at->prevalence) + "."
                 : std::string(" Drawn for the prevalence of this set.")),
        true});
    section.add(std::move(plots));
    // It weighs what is called against what is not: of two thresholds it knows no third answer.
    if (shown->evaluation.twoThresholds)
        section.add(Paragraph{"Net benefit is of one threshold alone.", true});
    else if (at && at->netBenefit.value)
        section.add(
            Facts{{{at->thresholdProbability
                        ? "Net benefit at a threshold probability of " +
                              base::exactText(*at->thresholdProbability)
                        : std::string("Net benefit at the threshold") +
                              (at->prevalence ? ", prevalence " + percent(*at->prevalence) : ""),
                    figure(at->netBenefit)}}});
    return section;
}

Section subgroupSection(const ReportInput& input) {
    const SetResult* shown = shownSet(input);
    Section section{"Subgroups on " + shownText(input), {}};
    if (!shown || shown->evaluation.subgroups.empty())
        return section;
    std::vector<spec::Subgroup> groups = shown->evaluation.subgroups;
    const std::string key = keyName(shown->evaluation);
    if (!key.empty())
        std::erase_if(groups, [&](const spec::Subgroup& group) { return group.cls != key; });
    std::size_t tests = 0;
    for (const spec::Subgroup& group : groups)
        tests = std::max(tests, group.tests);
    section.add(Paragraph{
        "Each group against the others of its field. Groups of fewer than 20 are shown and not "
        "tested" +
            (tests > 0 ? "; p after Holm over " + counted(tests, "test") : std::string()) +
            ". A difference that is not found may still be there.",
        true});
    const std::size_t index =
        indexOf(shown->evaluation, groups.empty() ? std::string() : groups.front().cls);
    if (key.empty() == false)
        if (auto plot = forestPlot(groups, index); !plot.empty())
            section.add(Figures{{{std::move(plot), kScorePlot,
                                  "AUROC of " + key + " with 95 % interval; grey: not tested"}}});
    Table table{{"Group", "Images", "Patients", "AUROC", "Sensitivity", "Specificity",
                 "Difference in AUROC", "p"}};
    Table rates{{"Group", "Difference in sensitivity", "p", "Difference in specificity", "p"}};
    std::size_t rateTests = 0;
    const auto difference = [](const spec::SubgroupDifference& one) {
        return one.reason.empty() ? figure(one.difference) : Text(one.reason, Tone::Small);
    };
    for (const spec::Subgroup& group : groups) {
        const spec::SubgroupDifference& sensitivity = group.sensitivityDifference;
        const spec::SubgroupDifference& specificity = group.specificityDifference;
        rateTests = std::max({rateTests, sensitivity.tests, specificity.tests});
        rates.add({group.field + " " + group.value + (key.empty() ? ", " + group.cls : ""),
                   difference(sensitivity), pText(sensitivity.p), difference(specificity),
                   pText(specificity.p)});
        table.add(
            {group.field + " " + group.value + (key.empty() ? ", " + group.cls : ""),
             grouped(group.n), group.patients ? grouped(*group.patients) : "\u2014",
             figure(group.auroc), figure(group.sensitivity), figure(group.specificity),
             group.reason.empty() ? figure(group.difference) : Text(group.reason, Tone::Small),
             pText(group.p)});
    }
    section.add(std::move(table));
    if (rateTests == 0)
        return section;
    section.add(Paragraph{
        "At the decision in force, likewise; p after Holm over the tests of each rate by itself.",
        true});
    return section.add(std::move(rates));
}

}  // namespace lightbox::report
