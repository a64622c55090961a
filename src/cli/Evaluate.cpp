// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Evaluate.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "EvaluationText.h"
#include "Text.h"
#include "UnitOptions.h"
#include "base/Error.h"
#include "engine/studies/Ensemble.h"
#include "engine/studies/Study.h"
#include "evaluation/Bootstrap.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct Options {
    engine::EvaluateRequest request;
    std::string set = "val";
    std::string study;
    UnitOptions unit;
};

/// The mean of the folds, before what is pooled over them; empty where there are none.
std::string foldsText(const spec::Evaluation& result) {
    if (!result.mean)
        return {};
    const auto measured = std::count_if(result.folds.begin(), result.folds.end(),
                                        [](const spec::StudyFold& fold) { return fold.auroc; });
    return "Mean AUROC of " + std::to_string(measured) + " of " +
           std::to_string(result.folds.size()) + " folds: " + figure(result.mean, 4) +
           (result.sd ? " ± " + figure(result.sd, 4) : "") + "\nAll held-out images pooled:\n";
}

int evaluateHeldOut(const Session& session, const Options& options) {
    if (options.unit.abstain)
        throw base::usage("study_abstain");
    if (options.request.calibrated)
        throw base::usage("calibration_of_study", {{"study", options.study}});
    engine::StudyEvaluateRequest request;
    static_cast<engine::MeasuresAsked&>(request) = options.request;
    request.study = options.study;
    const spec::Evaluation result = engine::evaluateStudy(session.project(), request);
    session.warn(result.warnings);
    session.show(spec::toJson(result),
                 foldsText(result) + textOf(result) +
                     (options.unit.tellsSampleSizes ? sampleSizeText(result) : ""));
    return kDone;
}

}  // namespace

void addEvaluate(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<Options>();
    CLI::App& command = *app.add_subcommand("evaluate", "Measure a run on validation or test");
    engine::EvaluateRequest& request = options->request;
    CLI::Option_group& whose = *command.add_option_group("Whose", "Exactly one of");
    whose.add_option("--run", request.run, "RUN: an id, a unique name, or last");
    whose.add_option("--study", options->study,
                     "Study: its held-out images; --split test: the ensemble of its fold models");
    whose.require_option(1);
    command.add_option("--split", options->set, "Set to measure on")
        ->check(CLI::IsMember({"val", "test"}));
    CLI::Option* threshold =
        command.add_option("--threshold", request.threshold, "Positive means p >= T");
    command.add_option("--class", request.cls, "Class the threshold is for")->needs(threshold);
    command.add_option("--prevalence", request.prevalence, "Prevalence for PPV and NPV");
    command.add_option("--bootstrap", request.bootstrap, "Replicates (20 at least)")
        ->check(CLI::Range(evaluation::kFewestReplicates, evaluation::kMostReplicates));
    command.add_flag("--reveal", request.reveal,
                     "Open a sealed test set at the locked threshold (logged and counted)");
    command.add_flag("--calibrated", request.calibrated,
                     "Measure the probabilities as calibrate made them");
    addUnitOptions(command, options->unit, "FIELD");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli evaluate --run last --split test --reveal --json");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) -> int {
            options->request.set = options->set == "test" ? spec::Set::Test : spec::Set::Val;
            options->request.threads = session.options().threads;
            options->unit.applyTo(options->request);
            options->request.abstain = options->unit.abstain;
            if (!options->study.empty() && options->request.set == spec::Set::Val)
                return evaluateHeldOut(session, *options);
            if (!options->study.empty())
                options->request.run =
                    engine::ensembleForTest(session.project(), options->study).str();
            ConsoleObserver progress(session);
            const spec::Evaluation result = engine::evaluate(session.project(), options->request,
                                                             progress, session.stopToken());
            progress.clear();
            session.warn(result.warnings);
            session.show(spec::toJson(result),
                         foldsText(result) + textOf(result) +
                             (options->unit.tellsSampleSizes ? sampleSizeText(result) : ""));
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
