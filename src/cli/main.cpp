// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "Commands.h"
#include "Interrupt.h"
#include "QuietLibraries.h"
#include "base/Text.h"

namespace lightbox::cli {

namespace {

/// Names of the options a command takes, longest form each.
std::vector<std::string> optionNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        if (!option->get_lnames().empty())
            names.push_back("--" + option->get_lnames().front());
    return names;
}

/// The innermost command that was named.
const CLI::App& commandOf(const CLI::App& app) {
    const CLI::App* command = &app;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    return *command;
}

/// What CLI11 found wrong, with what would be right.
std::string usageText(const CLI::App& app, const CLI::ParseError& error) {
    const CLI::App& command = commandOf(app);
    const bool top = &command == &app;
    std::string text = "the command line is wrong: ";
    text += error.what();
    const std::vector<std::string> extras = app.remaining(true);
    if (top) {
        std::vector<std::string> names;
        for (const CLI::App* sub : app.get_subcommands({}))
            names.push_back(sub->get_name());
        text += "; the commands are " + base::joined(names, ", ");
        if (!extras.empty() && !extras.front().starts_with("-"))
            text += "; did you mean '" + base::nearest(extras.front(), names) + "'?";
        return text;
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const std::vector<std::string> names = optionNames(command);
        text += "; " + command.get_name() + " knows " + base::joined(names, " ");
        const bool takesSet =
            std::find(names.begin(), names.end(), std::string("--set")) != names.end();
        if (takesSet && !extras.empty() && extras.front().find('=') != std::string::npos &&
            !extras.front().starts_with("-"))
            return text + "; --set is given once for each key: --set KEY=VALUE --set " +
                   extras.front();
        if (!extras.empty() && extras.front().starts_with("--"))
            text += "; did you mean " + base::nearest(extras.front(), names) + "?";
        return text;
    }
    return text + "; see lightbox-cli " + command.get_name() + " --help";
}

int execute(const Invocation& invocation) {
    Interrupt interrupt;
    Session session(invocation.common, interrupt.token());
    std::optional<QuietLibraries> quiet;
    if (!invocation.common.verbose)
        quiet.emplace();
    const int code = session.guarded([&] { return invocation.run(session); });
    if (code != kRefused)
        session.warnOfLedger();
    return code;
}

int run(int argc, char** argv) {
    Invocation invocation;
    CLI::App app("Trains, inspects and thresholds medical-image classifiers on data that stays "
                 "here. Research use, not a medical device.",
                 "lightbox-cli");
    app.set_version_flag("--version", "lightbox-cli " LIGHTBOX_VERSION);
    app.require_subcommand(1);
    describe(app, "lightbox-cli demo /tmp/demo --run");
    for (const auto add :
         {addImport,  addInspect,  addSplit,     addExclude,       addPatients, addAccept,
          addTrain,   addTune,     addEnsemble,  addLearningCurve, addLrFind,   addAudit,
          addRuns,    addEvaluate, addCalibrate, addThreshold,     addExternal, addExplain,
          addPredict, addMetrics,  addExport,    addModel,         addWeights,  addRender,
          addDemo,    addDownload, addRelocate,  addImportRun})
        add(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
            return app.exit(error);  // --help, --version
        Session(invocation.common, {}).error(usageText(app, error));
        return kUsage;
    }
    return execute(invocation);
}

}  // namespace

}  // namespace lightbox::cli

int main(int argc, char** argv) {
    return lightbox::cli::run(argc, argv);
}
