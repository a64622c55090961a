// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/External.h"
#include "engine/external/KeepRecalibration.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "EvaluationText.h"
#include "ImportOptions.h"
#include "Text.h"
#include "evaluation/Bootstrap.h"
#include "spec/External.h"

namespace lightbox::cli {

namespace {

struct Options {
    ImportOptions import;
    engine::ExternalRequest request;
    std::string keep;  ///< kind of a recalibration that is to be kept
    engine::KeepRecalibrationRequest kept;
    std::string withdraw;
};

std::string sideText(const spec::CaseMixSide& side) {
    if (side.share)
        return fixed(100 * *side.share, 1) + " %";
    if (side.median)
        return fixed(*side.median, 1) + " [" + fixed(*side.lowerQuartile, 1) + "-" +
               fixed(*side.upperQuartile, 1) + "]";
    return "not known";
}

std::string caseMixText(const std::vector<spec::CaseMixRow>& mix) {
    std::vector<std::vector<std::string>> rows{
        {"case mix, by patient", "development", "cohort", "standardised difference"}};
    for (const spec::CaseMixRow& row : mix)
        rows.push_back({row.field.empty()   ? row.level
                        : row.level.empty() ? row.field + ", median [quartiles]"
                                            : row.field + " " + row.level,
                        sideText(row.development), sideText(row.cohort),
                        figure(row.difference, 2)});
    return table(rows);
}

std::string recalibrationText(const spec::RecalibrationChoices& of) {
    std::vector<std::vector<std::string>> rows{
        {"recalibration of " + of.cls, "intercept", "slope", "threshold", "Brier"}};
    for (const spec::Recalibration& one : of.choices) {
        std::string kind = spec::toString(one.kind);
        std::replace(kind.begin(), kind.end(), '_', ' ');
        rows.push_back({kind, fixed(one.intercept, 3), fixed(one.slope, 3),
                        figure(one.threshold, 4) +
                            (one.ruleIn ? " and " + figure(one.ruleIn, 4) : std::string()),
                        figure(one.brier, 4)});
    }
    return table(rows);
}

std::string keptText(const std::vector<spec::KeptRecalibration>& kept) {
    if (kept.empty())
        return "no recalibration is kept\n";
    std::vector<std::vector<std::string>> rows{{"kept, in force nowhere", "cohort", "class",
                                                "intercept", "slope", "when", "by", "reason"}};
    for (const spec::KeptRecalibration& one : kept)
        rows.push_back({one.name, one.cohort, one.cls, fixed(one.line.intercept, 3),
                        fixed(one.line.slope, 3), one.keptAt, one.keptBy, one.reason});
    return table(rows);
}

std::string externalText(const spec::ExternalReport& report) {
    std::string text = report.cohort.name + "\n" + textOf(report.evaluation);
    if (report.difference.value)
        text += "AUROC less that of " + report.against + ": " + figure(report.difference) + "\n";
    text += caseMixText(report.caseMix);
    for (const spec::RecalibrationChoices& one : report.recalibration)
        text += recalibrationText(one);
    if (report.summary)
        text += report.summary->message + "\n";
    for (const spec::Warning& one : report.verdict)
        text += one.message + "\n";
    if (!report.kept.empty())
        text += keptText(report.kept);
    return text;
}

/// Nothing is judged: a recalibration of a cohort that was judged before is kept, or taken back.
int runKept(const Session& session, Options options) {
    const std::string& run = options.request.run;
    if (!options.keep.empty()) {
        options.kept.run = run;
        options.kept.cohort = options.request.name;
        options.kept.kind = spec::recalibrationKindFromString(options.keep).value();
        (void)engine::keepRecalibration(session.project(), options.kept);
    } else {
        engine::withdrawRecalibration(session.project(), run, options.withdraw,
                                      options.kept.reason);
    }
    const std::vector<spec::KeptRecalibration> all =
        engine::recalibrationsOf(session.project(), run);
    session.show(spec::toJson(all), keptText(all));
    return kDone;
}

int runExternal(const Session& session, Options options) {
    options.import.resolve();
    options.request.import = options.import.request;
    options.request.import.threads = options.request.threads = session.options().threads;
    ConsoleObserver progress(session);
    const spec::ExternalReport report =
        engine::external(session.project(), options.request, progress, session.stopToken());
    progress.clear();
    session.warn(report.evaluation.warnings);
    noteIssues(session, report.issues);
    session.show(spec::toJson(report), externalText(report));
    return kDone;
}

}  // namespace

void addExternal(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<Options>();
    CLI::App& command =
        *app.add_subcommand("external", "Judge a locked run on another place's images or scores");
    command.add_option("--run", options->request.run, "RUN: an id, a unique name, or last")
        ->required();
    CLI::Option* sources = command.add_option(
        "SRC", options->import.request.sources,
        "Folders or files of the cohort, or one CSV of scores (y_true, p or p_CLASS)");
    CLI::Option* name = command.add_option(
        "--name", options->request.name, "Of the cohort; without SRC: one that was judged before");
    CLI::Option* prevalence = command.add_option("--prevalence", options->request.prevalence,
                                                 "Prevalence for PPV and NPV, here and in reports");
    prevalence->check(CLI::Range(0.0, 1.0));
    CLI::Option* reason =
        command.add_option("--reason", options->kept.reason, "Why (logged): to keep or withdraw");
    CLI::Option* keep =
        command
            .add_option("--keep-recalibration", options->keep,
                        "Keep this one of a judged cohort with the run; in force nowhere")
            ->check(CLI::IsMember({"prevalence", "intercept", "intercept_slope"}))
            ->needs(name)
            ->needs(reason)
            ->excludes(sources)
            ->excludes(prevalence);
    command.add_option("--as", options->kept.name, "What it is to be called")->needs(keep);
    command.add_option("--class", options->kept.cls, "Class that it is of")->needs(keep);
    command.add_option("--withdraw-recalibration", options->withdraw, "Name of one that is kept")
        ->needs(reason)
        ->excludes(sources)
        ->excludes(keep)
        ->excludes(prevalence);
    command.add_option("--bootstrap", options->request.bootstrap, "Replicates (20 at least)")
        ->check(CLI::Range(evaluation::kFewestReplicates, evaluation::kMostReplicates));
    options->import.addTo(command);
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli external st_anna --run last --name 'St Anna 2024' --project "
                      "chest.lightbox");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) {
            return options->keep.empty() && options->withdraw.empty()
                       ? runExternal(session, *options)
                       : runKept(session, *options);
        };
    });
}

}  // namespace lightbox::cli
