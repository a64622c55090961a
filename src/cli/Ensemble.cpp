// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/Ensemble.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "StudyText.h"
#include "Text.h"
#include "spec/Json.h"

namespace lightbox::cli {

void addEnsemble(CLI::App& app, Invocation& invocation) {
    struct Options {
        std::vector<std::string> runs;
        std::string study;
        std::string name;
    };
    auto options = std::make_shared<Options>();
    CLI::App& command =
        *app.add_subcommand("ensemble", "Make a run that averages the probabilities of several");
    CLI::Option* runs = command.add_option("--runs", options->runs, "RUNs with the same classes");
    CLI::Option* study =
        command.add_option("--study", options->study, "The fold models of this study")
            ->excludes(runs);
    runs->excludes(study);
    command.add_option("--name", options->name, "Name of the ensemble")->excludes(study);
    command.require_option(1, 0);
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli ensemble --runs cv-1 cv-2 cv-3 cv-4 cv-5 --name five");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) -> int {
            const std::filesystem::path project = session.project();
            std::string run;
            if (options->study.empty())
                run = engine::makeEnsemble(project, options->runs, options->name).id.str();
            else
                run = engine::ensembleOfStudy(project, options->study).str();
            const spec::RunSummary made = engine::ensembleSummary(project, run);
            base::Json document = spec::toJson(std::span(&made, 1)).at("runs").at(0);
            std::string text = "Run " + run + " (" + made.name + ") averages " +
                               std::to_string(made.members) +
                               " models; AUROC on images that members held out, pooled: " +
                               figure(made.bestValAuroc, 4);
            if (const auto& bounds = made.bestValInterval)
                text += " [" + figure(bounds->first, 4) + ", " + figure(bounds->second, 4) + "]";
            text += "\n";
            if (const auto study = engine::studyOfEnsemble(project, run)) {
                text += "Mean of the " + std::to_string(study->metric.perFold.size()) +
                        " folds of study " + study->record.id.str() +
                        ", which leads: " + meanAndSd(study->metric) + "\n";
                document["study"] = study->record.id.str();
                document["mean"] = *study->metric.mean;
                document["sd"] =
                    study->metric.sd ? base::Json(*study->metric.sd) : base::Json(nullptr);
                session.warn(study->warnings);
            }
            session.show(document, text);
            return kDone;
        };
    });
}

}  // namespace lightbox::cli
