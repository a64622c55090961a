// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/HtmlReport.h"

#include <algorithm>

#include "base/Json.h"
#include "base/Text.h"
#include "report/Html.h"
#include "report/ResultSection.h"
#include "report/Style.h"
#include "report/Svg.h"
#include "spec/PatientSource.h"

namespace lightbox::report {

namespace {

using Cells = std::vector<std::string>;

std::string section(const std::string& title, const std::string& body) {
    return element("section", element("h2", title) + body) + "\n";
}

std::string banner(const std::string& what, const std::string& why) {
    return element("div", element("strong", what) + " " + why, "banner") + "\n";
}

/// A message of the core as a sentence of its own.
std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    if (!text.empty() && text.back() != '.')
        text += '.';
    return escaped(text);
}

std::string facts(const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string rows;
    for (const auto& [name, value] : pairs)
        if (!value.empty())
            rows += tableRow(Cells{name, value});
    return element("table", element("tbody", rows), "words");
}

/// `source`: as spec::DatasetInfo has it.
std::string patientsText(const std::optional<std::size_t>& patients, const std::string& source) {
    if (!patients)
        return "patients unknown";
    const std::string group = spec::groupOf(source);
    return group.empty()    ? counted(*patients, "patient")
           : *patients == 1 ? "1 " + group
                            : grouped(*patients) + " " + spec::groupsOf(source);
}

std::string setName(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return "Training";
    case spec::Set::Val:
        return "Validation";
    case spec::Set::Test:
        return "Test";
    case spec::Set::None:
        break;
    }
    return "In no set";
}

std::string chosenOn(const spec::OperatingPoint& point) {
    const auto set = spec::setFromString(point.chosenOn);
    return set ? base::lower(setName(*set)) : escaped(point.chosenOn);
}

/// The rule as it was stated, with the signs of print.
std::string objectiveText(const spec::OperatingPoint& point) {
    std::string text = point.objective;
    for (const auto& [typed, printed] : {std::pair(">=", "\u2265"), std::pair("<=", "\u2264")})
        if (const auto at = text.find(typed); at != std::string::npos)
            text.replace(at, 2, printed);
    return escaped(text);
}

std::string keyFigure(const std::string& name, const std::string& value) {
    return element("div", element("div", name, "quiet") + element("div", value, "value"));
}

/// " at a prevalence of 12.3 %": the one stated, else that of the set.
std::string prevalenceText(const spec::AtThreshold& at) {
    const double ill = static_cast<double>(at.tp + at.fn);
    const double all = ill + static_cast<double>(at.fp + at.tn);
    if (!at.prevalence && all <= 0)
        return {};
    return " at a prevalence of " +
           decimals(100 * at.prevalence.value_or(ill / std::max(1.0, all)), 1) + " %" +
           (at.prevalence ? "" : " (this set\u2019s)");
}

std::string headline(const ReportInput& input) {
    const auto& run = input.run;
    std::string body = element("h1", escaped(run.name.empty() ? run.id.str() : run.name));
    body += element("p",
                    escaped(input.project) + " \u00b7 run " + escaped(run.id.str()) +
                        " \u00b7 trained " + localTime(run.startedAt) + " \u00b7 report of " +
                        localTime(input.createdAt),
                    "quiet");
    const auto& shown = input.test ? input.test : input.val;
    if (shown) {
        const auto& evaluation = shown->evaluation;
        const int key = keyClass(evaluation);
        const bool hasKey =
            key >= 0 && static_cast<std::size_t>(key) < evaluation.aurocPerClass.size();
        const auto where = std::string(input.test ? " on test" : " on validation");
        std::string figures = keyFigure(
            "AUROC" + where +
                (hasKey ? ", " + escaped(evaluation.classes[static_cast<std::size_t>(key)])
                        : ", macro average"),
            figure(hasKey ? evaluation.aurocPerClass[static_cast<std::size_t>(key)]
                          : evaluation.aurocMacro));
        if (evaluation.atThreshold) {
            const std::string prevalence = prevalenceText(*evaluation.atThreshold);
            figures += keyFigure("Sensitivity", figure(evaluation.atThreshold->sensitivity));
            figures += keyFigure("Specificity", figure(evaluation.atThreshold->specificity));
            figures += keyFigure("PPV" + prevalence, figure(evaluation.atThreshold->ppv));
            figures += keyFigure("NPV" + prevalence, figure(evaluation.atThreshold->npv));
        }
        body += element("div", figures, "key");
    }
    if (input.operatingPoint)
        body += element("p", "Threshold " + decimals(input.operatingPoint->threshold, 4) + " on " +
                                 escaped(input.operatingPoint->cls) + ", chosen on " +
                                 chosenOn(*input.operatingPoint) + " by " +
                                 objectiveText(*input.operatingPoint) + ", locked " +
                                 localTime(input.operatingPoint->lockedAt) + ".");
    else
        body += element("p", "No threshold was locked.");
    if (!input.test)
        body +=
            element("p", "The test set was not evaluated: figures are of validation, on which the "
                         "model was chosen, and flatter it.");
    return element("section", body) + "\n" +
           banner("Research use. Not a medical device.",
                  "Not for diagnosis or for decisions about patients.");
}

std::string flow(const ReportInput& input) {
    const auto& classes = input.run.dataset.classes;
    std::string boxes = element(
        "div", element("strong", "Imported") + "<br/>" + counted(input.imagesImported, "image") +
                   "<br/>" + patientsText(input.patients, input.run.dataset.patientSource));
    boxes += element("div",
                     element("strong", "Unreadable") + "<br/>" + counted(input.unreadable, "file"),
                     "out");
    if (input.split && input.split->excluded > 0) {
        std::string left = element("strong", "Excluded") + "<br/>" +
                           counted(input.split->excluded, "image") + "<br/>" +
                           counted(input.split->excludedPatients, "patient") + " whole";
        for (const auto& [reason, images] : input.split->excludedFor)
            left += "<br/><small>" + escaped(reason) + ": " + grouped(images) + "</small>";
        boxes += element("div", left, "out");
    }
    if (input.split) {
        boxes += element("div",
                         element("strong", "Dropped") + "<br/>" +
                             counted(input.split->dropped, "image") +
                             "<br/><small>their patient stands in a kept set</small>",
                         "out");
        if (input.split->withoutField > 0)
            boxes += element("div",
                             element("strong", "Not placed") + "<br/>" +
                                 counted(input.split->withoutField, "image") + "<br/><small>" +
                                 escaped(input.split->field) + " unknown</small>",
                             "out");
        for (const auto& set : input.split->sets) {
            auto text = element("strong", setName(set.set)) + "<br/>" +
                        counted(set.images, "image") + "<br/>" +
                        patientsText(set.patients, input.run.dataset.patientSource);
            for (std::size_t c = 0; c < set.perClass.size() && c < classes.size(); ++c)
                text += "<br/><small>" + escaped(classes[c]) + " " + grouped(set.perClass[c]) +
                        "</small>";
            boxes += element("div", text);
        }
    } else {
        for (const auto& [name, images] : input.run.images)
            boxes += element("div",
                             element("strong", escaped(name)) + "<br/>" + counted(images, "image"));
    }
    const std::string groups = spec::groupsOf(input.run.dataset.patientSource);
    const std::string note =
        groups.empty() ? std::string()
                       : banner("Patients are unknown.",
                                "What this report counts as patients are " + groups +
                                    ": one patient may be in several of them, and so in training "
                                    "and in test; intervals come out too narrow.");
    return section("Flow of images and patients", note + element("div", boxes, "flow"));
}

/// What a split keeps together.
std::string unitText(const ReportInput& input) {
    if (const std::string group = spec::groupOf(input.run.dataset.patientSource); !group.empty())
        return group + " (patients unknown)";
    return input.split->whole.patients ? "patient" : "image (patients unknown)";
}

std::string methodText(const spec::SplitReport& split) {
    switch (split.method) {
    case spec::SplitMethod::Ratio:
        return "random by ratio, stratified";
    case spec::SplitMethod::Predefined:
        return "as the data bring it";
    case spec::SplitMethod::Folds:
        return grouped(split.folds.size()) + " folds, stratified";
    case spec::SplitMethod::ByDate:
        return "by date (" + escaped(split.field) + "): training before, test after; " +
               grouped(split.crossing) + " patients had images on both sides";
    case spec::SplitMethod::BySite:
        return "by site (" + escaped(split.field) + "): whole sites held out; " +
               grouped(split.crossing) + " patients were seen at sites of several sets";
    }
    return {};
}

std::string protocol(const ReportInput& input) {
    std::string body;
    if (input.everSealed)
        body += element(
            "p", "The test set was sealed; it was opened " +
                     counted(static_cast<std::size_t>(std::max(0, input.reveals)), "time") + ".");
    else
        body +=
            element("p", "The test set was never sealed: it could be looked at while models and "
                         "thresholds were chosen.");
    if (input.looksUnsealed > 0)
        body += element("p", "Its results were made " + counted(input.looksUnsealed, "time") +
                                 " while it was not sealed" +
                                 (input.everSealed ? ", before or after it was." : "."));
    for (const spec::Warning& warning : input.warnings)
        body += banner("Note.", sentence(warning.message));
    if (input.folds > 0)
        body +=
            element("p", "This run is one of " + grouped(static_cast<std::size_t>(input.folds)) +
                             " folds of a cross-validation: its figures are those of this fold "
                             "alone, not the result of the cross-validation.");
    if (input.sealBreaks > 0)
        body += element("p", "A seal was broken " + counted(input.sealBreaks, "time") +
                                 " in this project.");
    if (input.split) {
        const auto& split = *input.split;
        body += facts({
            {"Split", escaped(split.id.str())},
            {"Method", methodText(split)},
            {"Unit", split.byImage ? "image (declared independent)" : unitText(input)},
            {"Seed", std::to_string(split.seed)},
            {"Patients in several sets", grouped(split.patientsStraddling)},
            {"Groups of identical images in several sets", grouped(split.duplicatesAcross)},
            {"Identical images under different labels", grouped(split.labelConflicts)},
            {"Patients under two labels", grouped(split.patientsTwoLabels)},
        });
        for (const auto& warning : split.warnings)
            body += banner("Note.", sentence(warning.message));
    }
    return section("Split and seal", body);
}

std::string thresholdSection(const ReportInput& input) {
    if (!input.operatingPoint)
        return {};
    const auto& point = *input.operatingPoint;
    return section("Threshold", facts({
                                    {"Class", escaped(point.cls)},
                                    {"Rule", objectiveText(point)},
                                    {"Chosen on", chosenOn(point)},
                                    {"Threshold", decimals(point.threshold, 6)},
                                    {"Scale", escaped(point.atThreshold.scale)},
                                    {"Locked", localTime(point.lockedAt)},
                                    {"By", escaped(point.lockedBy)},
                                    {"Reason", escaped(point.reason)},
                                }));
}

std::string outcomeText(spec::Outcome outcome) {
    std::string text = spec::toString(outcome);
    std::replace(text.begin(), text.end(), '_', ' ');
    return escaped(text);
}

std::string optionText(const base::Json& value) {
    return escaped(value.is_string() ? value.get<std::string>() : base::toLine(value));
}

std::string training(const ReportInput& input) {
    const auto& run = input.run;
    const auto changed = spec::changesFromPreset(run.spec);
    std::string body = facts({
        {"Architecture", escaped(run.spec.model.arch)},
        {"Parameters",
         grouped(static_cast<std::size_t>(std::max<std::int64_t>(0, run.parameters.total)))},
        {"trained in phase 1 (head)",
         grouped(static_cast<std::size_t>(std::max<std::int64_t>(0, run.parameters.phase1)))},
        {"trained in phase 2",
         grouped(static_cast<std::size_t>(std::max<std::int64_t>(0, run.parameters.phase2)))},
        {"Preset", escaped(run.spec.preset)},
        {"Outcome", outcomeText(run.result.outcome)},
        {"Best epoch", run.result.bestEpoch > 0
                           ? "phase " + std::to_string(run.result.bestPhase) + ", epoch " +
                                 std::to_string(run.result.bestEpoch)
                           : std::string()},
    });
    std::string plots;
    for (const auto curve : {Curve::Loss, Curve::Auroc})
        if (const auto plot = trainingPlot(input.history, curve); !plot.empty())
            plots +=
                element("figure",
                        plot + element("figcaption",
                                       curve == Curve::Loss
                                           ? "Loss: validation solid, training dashed; phase 1 "
                                             "shaded, ring: best epoch"
                                           : "AUROC on validation"),
                        "epochs");
    if (!plots.empty())
        body += element("div", plots, "plots");
    std::string rows;
    for (const auto& option : spec::trainingOptions()) {
        const bool differs = std::find(changed.begin(), changed.end(), option.key) != changed.end();
        rows += tableRow(Cells{element("code", escaped(option.key)),
                               optionText(spec::optionValue(run.spec, option.key)) +
                                   (option.unit.empty() ? "" : " " + escaped(option.unit)),
                               differs ? "differs from the preset" : ""});
    }
    body += element("details", element("summary", "Every option") +
                                   element("table", element("tbody", rows), "words"));
    rows.clear();
    for (const auto& epoch : input.history)
        rows += tableRow(Cells{std::to_string(epoch.phase), std::to_string(epoch.epoch),
                               decimals(epoch.trainLoss, 4), decimals(epoch.valLoss, 4),
                               figure(epoch.valAuroc), decimals(epoch.seconds, 1),
                               epoch.best ? "best so far" : ""});
    if (!rows.empty())
        body += element("details",
                        element("summary", "Every epoch") +
                            element("table", tableHead(Cells{"Phase", "Epoch", "Training loss",
                                                             "Validation loss", "Validation AUROC",
                                                             "Seconds", ""}) +
                                                 element("tbody", rows)));
    return section("Model and training", body);
}

std::string misses(const ReportInput& input) {
    if (input.misses.empty())
        return {};
    std::string figures;
    for (const auto& miss : input.misses) {
        const auto title = escaped(miss.title);
        std::string content;
        if (!miss.png.empty())
            content = "<img alt=\"" + title + "\" src=\"" + pngDataUri(miss.png) + "\"/>";
        content += element("figcaption", title + "<br/>" + element("small", escaped(miss.caption)));
        figures += element("figure", content);
    }
    return section("Worst misses",
                   element("p",
                           "The images the model was surest about and wrong. A heat map shows "
                           "where the score comes from, not why.",
                           "quiet") +
                       element("div", figures, "cases"));
}

std::string provenance(const ReportInput& input) {
    const auto& run = input.run;
    const auto& machine = run.environment;
    std::string body = facts({
        {"Lightbox", escaped(machine.lightbox)},
        {"LibTorch", escaped(machine.torch)},
        {"Device", escaped(machine.device)},
        {"CPU capability", escaped(machine.cpuCapability)},
        {"Threads", std::to_string(machine.threads) +
                        (machine.processes > 1
                             ? " in each of " + std::to_string(machine.processes) + " processes"
                             : "")},
        {"Precision", escaped(machine.precision)},
        {"Seed", std::to_string(run.spec.seed)},
        {"Data", escaped(run.dataset.name) + " (" + escaped(run.dataset.format) + ")"},
        {"Patients told by", escaped(run.dataset.patientSource)},
        {"Data fingerprint (SHA-256)", element("code", escaped(run.fingerprint))},
    });
    if (input.dataChangedSince)
        body += banner("The data changed since.",
                       "The project no longer holds exactly what this run was trained on.");
    return section("Environment and data", body);
}

std::string warnings(const ReportInput& input) {
    if (input.run.warnings.empty())
        return {};
    std::string body;
    for (const auto& warning : input.run.warnings)
        body += banner("Note.", sentence(warning.message));
    return section("Warnings shown when training began", body);
}

/// A code in words, where its sentence may not be shown: "patient_two_labels" is "Patient two labels".
std::string codeText(const std::string& code) {
    std::string text = code;
    std::replace(text.begin(), text.end(), '_', ' ');
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return escaped(text);
}

std::string acceptedFindings(const ReportInput& input) {
    if (input.accepted.empty())
        return {};
    std::string rows;
    for (const spec::Acceptance& one : input.accepted)
        rows += tableRow(Cells{one.message.empty() ? codeText(one.code) : escaped(one.message),
                               escaped(one.note), escaped(one.by), localTime(one.at)});
    return section(
        "Findings of the health report that were accepted",
        element("p",
                "Somebody looked at these faults of the data and took them as they "
                "were.",
                "quiet") +
            element("table",
                    tableHead(Cells{"Finding", "Note", "By", "When"}) + element("tbody", rows),
                    "words"));
}

std::string auditLog(const ReportInput& input) {
    if (input.audit.empty())
        return {};
    std::string rows;
    for (const auto& entry : input.audit)
        rows += tableRow(Cells{localTime(entry.at), escaped(entry.who), codeText(entry.action),
                               escaped(entry.detail)});
    return section(
        "Log of splits, thresholds and reveals",
        element("table", tableHead(Cells{"When", "Who", "What", "Detail"}) + element("tbody", rows),
                "words"));
}

}  // namespace

std::string htmlReport(const ReportInput& input) {
    const auto title = escaped((input.run.name.empty() ? input.run.id.str() : input.run.name) +
                               " \u2013 Lightbox");
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n";
    page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    // Nothing is fetched and nothing runs, whatever a name in the data tries.
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "img-src data:; style-src 'unsafe-inline'\"/>\n";
    page += element("title", title) + "\n" + element("style", styleSheet()) +
            "\n</head>\n<body>\n<main>\n";
    page += headline(input) + flow(input) + protocol(input) + thresholdSection(input);
    if (input.test)
        page += resultSection(*input.test, "Results on test");
    if (input.val)
        page += resultSection(*input.val, "Results on validation");
    page += misses(input) + training(input) + warnings(input) + acceptedFindings(input) +
            provenance(input) + auditLog(input);
    page += "</main>\n</body>\n</html>\n";
    return page;
}

}  // namespace lightbox::report
