// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <vector>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "TrainSettings.h"
#include "engine/ExportBundle.h"
#include "engine/ExportRun.h"

namespace lightbox::cli {

namespace {

constexpr const char* kBundle = "bundle";

struct ExportOptions {
    std::string kind;
    engine::ExportRequest request;
    TrainSettings settings;
    int fold = 0;
    std::vector<std::string> written;
};

int exportBundle(const Session& session, const ExportOptions& options) {
    engine::BundleRequest request;
    request.run = options.request.run;
    if (request.run.empty())
        request.spec = specOf(options.settings, session.options().threads);
    request.fold = options.fold;
    request.out = options.request.out;
    ConsoleObserver progress(session);
    const engine::BundleReport report =
        engine::exportBundle(session.project(), request, progress, session.stopToken());
    progress.clear();
    session.warn(report.warnings);
    base::Json warnings = base::Json::array();
    for (const spec::Warning& warning : report.warnings)
        warnings.push_back({{"code", warning.code}, {"message", warning.message}});
    const spec::Bundle& bundle = report.bundle;
    session.show({{"to", kBundle},
                  {"out", request.out.string()},
                  {"bundle", bundle.id},
                  {"split", bundle.split.str()},
                  {"fold", bundle.fold},
                  {"images", {{"train", bundle.train}, {"val", bundle.val}}},
                  {"bytes", report.bytes},
                  {"fingerprint", bundle.fingerprint},
                  {"warnings", std::move(warnings)}},
                 "bundle -> " + request.out.string() + "\n" +
                     grouped(static_cast<std::int64_t>(bundle.train)) + " images to train on, " +
                     grouped(static_cast<std::int64_t>(bundle.val)) + " to validate on, " +
                     byteCount(report.bytes) +
                     "; none of a test set. Labels are in it; names of patients and files are "
                     "not.\nThere: lightbox-node train " +
                     request.out.filename().string() + "\n");
    return kDone;
}

int exportRun(const Session& session, const ExportOptions& options, engine::ExportKind kind) {
    engine::ExportRequest request = options.request;
    request.kind = kind;
    for (const std::string& field : options.written) {
        const std::size_t equals = field.find('=');
        request.written.emplace_back(field.substr(0, equals), equals == std::string::npos
                                                                  ? std::string()
                                                                  : field.substr(equals + 1));
    }
    ConsoleObserver progress(session);
    engine::exportRun(session.project(), request, progress, session.stopToken());
    progress.clear();
    session.show({{"run", request.run}, {"to", options.kind}, {"out", request.out.string()}},
                 options.kind + " -> " + request.out.string() + "\n");
    return kDone;
}

}  // namespace

void addExport(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ExportOptions>();
    options->request.run.clear();
    CLI::App& command = *app.add_subcommand(
        "export", "Write a run out for others, or a bundle for another machine to train");
    const std::map<std::string, engine::ExportKind> kinds{
        {"safetensors", engine::ExportKind::Safetensors},
        {"pth", engine::ExportKind::Pth},
        {"report", engine::ExportKind::Report},
        {"report-pdf", engine::ExportKind::ReportPdf},
        {"model-card", engine::ExportKind::ModelCard},
        {"predictions", engine::ExportKind::Predictions}};
    CLI::Option* run = command.add_option(
        "--run", options->request.run,
        "RUN: an id, a unique name, or last. Of a bundle: its settings and sets, to train anew");
    command.add_option("--to", options->kind, "What to write")
        ->required()
        ->check(CLI::IsMember(
            {"safetensors", "pth", "report", "report-pdf", "model-card", "predictions", kBundle}));
    command.add_option("--out", options->request.out, "File to write; of a bundle a new folder")
        ->required();
    CLI::Option* identifiers =
        command.add_flag("--with-identifiers", options->request.withIdentifiers,
                         "Real ids instead of pseudonyms (logged)");
    const std::map<std::string, engine::Paper> papers{{"a4", engine::Paper::A4},
                                                      {"letter", engine::Paper::Letter}};
    CLI::Option* paper =
        command.add_option("--paper", options->request.paper, "Of a PDF: a4 or letter")
            ->transform(CLI::CheckedTransformer(papers).description(""))
            ->option_text("a4|letter");
    CLI::Option* written =
        command
            .add_option("--field", options->written,
                        "What you say of the study, kept with the project: KEY=TEXT; the keys "
                        "stand in OUT-checklists.csv beside a report")
            ->option_text("KEY=TEXT");
    std::vector<CLI::Option*> settings = addTrainSettings(command, options->settings);
    settings.push_back(command.add_option("--name", options->settings.name, "Name of the run"));
    settings.push_back(
        command
            .add_option("--fold", options->fold,
                        "Validate on this fold of the split (from 1), train on the others")
            ->check(CLI::PositiveNumber));
    for (CLI::Option* one : settings)
        one->group("With --to bundle, as train takes them")->excludes(run)->excludes(identifiers);
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli export --run last --to report-pdf --out report.pdf\n"
                      "  lightbox-cli export --to bundle --preset laptop --out chest.bundle");
    command.callback([&invocation, options, kinds, settings, run, identifiers, paper, written] {
        const bool bundle = options->kind == kBundle;
        if (!bundle && run->empty())
            throw CLI::RequiredError("--run");
        if (options->kind != "report-pdf" && !paper->empty())
            throw CLI::ValidationError("--paper", "goes with --to report-pdf only");
        const bool report = options->kind.starts_with("report") || options->kind == "model-card";
        if (!report && !written->empty())
            throw CLI::ValidationError("--field", "goes with a report or a model card only");
        for (const std::string& field : options->written)
            if (field.find('=') == std::string::npos)
                throw CLI::ValidationError("--field", "'" + field + "' is not KEY=TEXT");
        if (bundle && !identifiers->empty())
            throw CLI::ValidationError("--with-identifiers", "a bundle never has identifiers");
        for (const CLI::Option* one : settings)
            if (!bundle && !one->empty())
                throw CLI::ValidationError(one->get_name(), "goes with --to bundle only");
        invocation.run = [options, kinds, bundle](Session& session) -> int {
            return bundle ? exportBundle(session, *options)
                          : exportRun(session, *options, kinds.at(options->kind));
        };
    });
}

}  // namespace lightbox::cli
