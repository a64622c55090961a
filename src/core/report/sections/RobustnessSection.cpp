// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "report/Words.h"
#include "report/sections/Sections.h"

namespace lightbox::report {

namespace {

constexpr int kStrongest = 5;

Table tableOf(const spec::RobustnessAudit& audit, bool strongestAlone) {
    Table table{{"Corruption", "Strength", "AUROC", "Sensitivity", "Specificity", "Calls turned"}};
    const auto share = [](const spec::Interval& interval) {
        return interval.method.empty() ? Text("\u2014") : Text(figure(interval));
    };
    const auto add = [&](const spec::CorruptionAudit& one, const std::string& name) {
        table.add({name, one.severity > 0 ? std::to_string(one.severity) : std::string("\u2014"),
                   figure(one.auroc), share(one.sensitivity), share(one.specificity),
                   one.severity > 0 ? Text(figure(one.turned)) : Text("\u2014")});
    };
    add(audit.plain, "none");
    for (const spec::CorruptionAudit& one : audit.corruptions)
        if (!strongestAlone || one.severity == kStrongest)
            add(one, one.name == "jpeg" ? "JPEG" : one.name);
    return table;
}

/// Figures of a decision stand for the one that was in force when they were measured.
bool isOfAnotherDecision(const spec::RobustnessAudit& audit, const ReportInput& input) {
    const auto& lock = input.operatingPoint;
    if (!lock)
        return audit.threshold.has_value();
    return audit.threshold != lock->threshold || audit.cls != lock->cls ||
           audit.scale != lock->atThreshold.scale;
}

}  // namespace

Section robustnessSection(const ReportInput& input) {
    Section section{"Robustness on validation", {}};
    if (!input.robustness)
        return section;
    const spec::RobustnessAudit& audit = *input.robustness;
    section.add(Paragraph{
        counted(audit.n, "image") +
            " of validation, changed as scanners and the way from them change images, at five "
            "strengths; below, at the strongest. Calls turned: the share of images whose call is "
            "another than without the change.",
        true});
    if (isOfAnotherDecision(audit, input))
        section.add(Banner{"Measured at another threshold.",
                           "Sensitivity, specificity and calls turned are of the decision that was "
                           "in force when this was measured."});
    section.add(tableOf(audit, true));
    Table all = tableOf(audit, false);
    all.folded = "All strengths";
    return section.add(std::move(all));
}

}  // namespace lightbox::report
