// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "EvaluationText.h"
#include "Text.h"
#include "base/Error.h"
#include "base/Text.h"
#include "engine/PickThreshold.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct ThresholdOptions {
    spec::ThresholdRequest request;
    std::string run;
    std::string study;
    std::optional<double> sensitivity, specificity, fbeta, at, netBenefit, ruleOut, ruleIn;
    bool youden = false;
    bool calibrated = false;
    std::string cost;
};

void setCost(spec::ThresholdRequest& request, const std::string& text) {
    const std::vector<std::string> parts = base::split(text, ':');
    const std::optional<double> fn = parts.size() == 2 ? base::toDouble(parts[0]) : std::nullopt;
    const std::optional<double> fp = parts.size() == 2 ? base::toDouble(parts[1]) : std::nullopt;
    if (!fn || !fp)
        throw base::usage("cost_invalid", {{"text", text}});
    request.objective = spec::Objective::Cost;
    request.costFn = *fn;
    request.costFp = *fp;
}

spec::ThresholdRequest requestOf(const ThresholdOptions& options) {
    spec::ThresholdRequest request = options.request;
    request.run = spec::RunId(options.run);
    if (options.calibrated)
        request.scale = spec::Scale::Calibrated;
    const auto set = [&request](spec::Objective objective, double value) {
        request.objective = objective;
        request.value = value;
    };
    const auto setTwo = [&](spec::Objective objective, double lower, double upper) {
        set(objective, lower);
        request.ruleIn = upper;
    };
    if (options.sensitivity && options.specificity)
        setTwo(spec::Objective::TwoTargets, *options.sensitivity, *options.specificity);
    else if (options.ruleOut)
        setTwo(spec::Objective::TwoAt, *options.ruleOut, *options.ruleIn);
    else if (options.netBenefit)
        set(spec::Objective::NetBenefit, *options.netBenefit);
    else if (options.sensitivity)
        set(spec::Objective::Sensitivity, *options.sensitivity);
    else if (options.specificity)
        set(spec::Objective::Specificity, *options.specificity);
    else if (options.youden)
        set(spec::Objective::Youden, 0);
    else if (options.fbeta)
        set(spec::Objective::FBeta, *options.fbeta);
    else if (options.at)
        set(spec::Objective::At, *options.at);
    else
        setCost(request, options.cost);
    return request;
}

int runThreshold(Session& session, const ThresholdOptions& options) {
    const spec::OperatingPoint point =
        options.study.empty()
            ? engine::pickThreshold(session.project(), requestOf(options))
            : engine::pickStudyThreshold(session.project(), options.study, requestOf(options));
    session.warn(point.warnings);
    const std::string chosen = point.twoThresholds
                                   ? "thresholds " + point.twoThresholds->ruleOutText + " and " +
                                         point.twoThresholds->ruleInText
                                   : "threshold " + point.atThreshold.text;
    session.show(
        spec::toJson(point),
        point.objective + " on " + point.chosenOn + ": " + chosen +
            (point.atThreshold.scale == spec::Scale::Calibrated ? " of calibrated probabilities"
                                                                : "") +
            (point.locked ? ", locked for " + point.run.str() : ", a preview: nothing is stored") +
            "\n" +
            (point.twoThresholds ? textOf(*point.twoThresholds, point.cls)
                                 : textOf(point.atThreshold)));
    return kDone;
}

/// One objective; two thresholds take two options.
void addObjectives(CLI::App& command, ThresholdOptions& options) {
    CLI::Option_group& objective =
        *command.add_option_group("Objective", "One of; two thresholds take two");
    CLI::Option* sensitivity =
        objective
            .add_option("--sensitivity", options.sensitivity,
                        "At least this sensitivity; with --specificity: rule out by it, rule in "
                        "by the other, refer between")
            ->check(CLI::Range(0.0, 1.0));
    CLI::Option* specificity =
        objective.add_option("--specificity", options.specificity, "At least this specificity")
            ->check(CLI::Range(0.0, 1.0));
    const std::vector<CLI::Option*> alone{
        objective.add_flag("--youden", options.youden, "Most of sensitivity plus specificity"),
        objective.add_option("--fbeta", options.fbeta, "Best F-beta"),
        objective.add_option("--cost", options.cost, "FN:FP, least cost of errors"),
        objective.add_option("--net-benefit", options.netBenefit,
                             "Most net benefit at this threshold probability"),
        objective.add_option("--at", options.at, "This threshold")};
    CLI::Option* out =
        objective.add_option("--rule-out", options.ruleOut, "Rule out below this threshold");
    CLI::Option* in = objective.add_option("--rule-in", options.ruleIn,
                                           "Rule in from this threshold on; refer between");
    out->needs(in);
    in->needs(out);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        for (CLI::Option* pair : {sensitivity, specificity, out, in})
            alone[i]->excludes(pair);
        for (std::size_t j = i + 1; j < alone.size(); ++j)
            alone[i]->excludes(alone[j]);
    }
    for (CLI::Option* target : {sensitivity, specificity})
        for (CLI::Option* bound : {out, in})
            target->excludes(bound);
    objective.require_option(1, 2);
}

}  // namespace

void addThreshold(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ThresholdOptions>();
    CLI::App& command =
        *app.add_subcommand("threshold", "Choose the operating point on validation");
    spec::ThresholdRequest& request = options->request;
    CLI::Option_group& whose = *command.add_option_group("Whose", "Exactly one of");
    whose.add_option("--run", options->run, "RUN: an id, a unique name, or last");
    whose.add_option(
        "--study", options->study,
        "Study: on its held-out images; --lock locks it for the ensemble of its folds");
    whose.require_option(1);
    command.add_option("--class", request.cls,
                       "Class to decide on (two classes: the positive one)");
    command.add_flag("--calibrated", options->calibrated,
                     "On the probabilities as calibrate made them");
    addObjectives(command, *options);
    command.add_flag("--confident", request.confident, "The target holds for the lower 95 % bound");
    command.add_option("--prevalence", request.prevalence, "Prevalence for PPV, NPV and cost");
    CLI::Option* reason =
        command.add_option("--reason", request.reason, "Why this one; kept with the lock");
    CLI::Option* lock = command.add_flag("--lock", request.lock, "Lock it for test (logged)");
    lock->needs(reason);
    reason->needs(lock);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli threshold --run last --sensitivity 0.95 --confident --lock "
                      "--reason 'screening'");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runThreshold(session, *options); };
    });
}

}  // namespace lightbox::cli
