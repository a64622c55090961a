// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/External.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "EvaluationText.h"
#include "ImportOptions.h"
#include "Text.h"
#include "spec/External.h"

namespace lightbox::cli {

namespace {

struct Options {
    ImportOptions import;
    engine::ExternalRequest request;
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

std::string externalText(const spec::ExternalReport& report) {
    std::string text = report.cohort.name + "\n" + textOf(report.evaluation);
    if (report.difference.value)
        text += "AUROC less that of " + report.against + ": " + figure(report.difference) + "\n";
    text += caseMixText(report.caseMix);
    for (const spec::RecalibrationChoices& one : report.recalibration)
        text += recalibrationText(one);
    for (const spec::Warning& one : report.verdict)
        text += one.message + "\n";
    return text;
}

int runExternal(const Session& session, Options options) {
    options.import.resolve();
    options.request.import = options.import.request;
    options.request.import.threads = session.options().threads;
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
    command.add_option(
        "SRC", options->import.request.sources,
        "Folders or files of the cohort, or one CSV of scores (y_true, p or p_CLASS)");
    command.add_option("--name", options->request.name,
                       "Of the cohort; without SRC: one that was judged before");
    command.add_option("--prevalence", options->request.prevalence, "Prevalence for PPV and NPV");
    command.add_option("--bootstrap", options->request.bootstrap, "Replicates")
        ->check(CLI::Range(1, 1'000'000));
    options->import.addTo(command);
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli external st_anna --run last --name 'St Anna 2024' --project "
                      "chest.lightbox");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runExternal(session, *options); };
    });
}

}  // namespace lightbox::cli
