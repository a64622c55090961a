// SPDX-License-Identifier: GPL-3.0-or-later
#include "Session.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <vector>

#include "base/Error.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "project/Project.h"

namespace lightbox::cli {

namespace fs = std::filesystem;

namespace {

constexpr const char* kRed = "\x1b[31m";
constexpr const char* kYellow = "\x1b[33m";
constexpr const char* kPlain = "\x1b[0m";

}  // namespace

Session::Session(CommonOptions options, std::stop_token stop)
    : m_options(std::move(options)),
      m_stop(std::move(stop)),
      m_errorIsTerminal(isatty(STDERR_FILENO) == 1) {
    const char* noColor = std::getenv("NO_COLOR");
    m_colour = m_errorIsTerminal && !m_options.noColor && !(noColor && *noColor);
}

fs::path Session::project() const {
    if (!m_options.project.empty())
        return m_options.project;
    const fs::path here = fs::current_path();
    if (project::Project::isProject(here))
        return here;
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(here))
        if (entry.path().extension() == ".lightbox" && project::Project::isProject(entry.path()))
            found.push_back(entry.path());
    if (found.size() == 1)
        return found.front();
    throw base::usage("project_needed", {{"projects", found.size()}});
}

void Session::show(const base::Json& document, const std::string& text) const {
    std::cout << (m_options.json ? base::toText(document) : text) << std::flush;
}

void Session::line(const base::Json& object) const {
    std::cout << base::toLine(object) << '\n' << std::flush;
}

void Session::print(const std::string& text) const {
    std::cout << text << std::flush;
}

void Session::diagnose(const char* colour, const char* kind, const std::string& text) const {
    std::string line = m_colour ? colour + std::string(kind) + kPlain : std::string(kind);
    line += ": " + base::printable(text) + "\n";
    std::cerr << line << std::flush;
}

std::string errorSentence(const base::Error& error) {
    base::ErrorFacts facts = error.facts();
    const std::string command = english(error.message(), messages::Part::Command);
    if (!command.empty())
        facts.remedy = command;
    return base::sentence(facts);
}

std::string failureSentence(const spec::RunOutcome& outcome) {
    return outcome.text.id.empty()
               ? outcome.message
               : errorSentence(base::Error(base::ErrorKind::Failed, outcome.text));
}

void Session::warn(std::span<const spec::Warning> warnings) const {
    if (m_options.quiet)
        return;
    for (const spec::Warning& warning : warnings) {
        const std::string command = english(warning.text, messages::Part::Command);
        diagnose(kYellow, "warning",
                 warning.message + (command.empty() ? "" : " " + command) + " (" + warning.code +
                     ")");
    }
}

void Session::note(const std::string& text) const {
    if (!m_options.quiet)
        std::cerr << base::printable(text) << '\n' << std::flush;
}

void Session::error(const std::string& text) const {
    diagnose(kRed, "error", text);
}

void addCommonOptions(CLI::App& command, Invocation& invocation, bool withThreads) {
    CommonOptions& common = invocation.common;
    const std::string group = "Common options";
    command.add_option("--project", common.project, "Project folder, NAME.lightbox")->group(group);
    command.add_flag("--json", common.json, "One JSON document on standard output")->group(group);
    command.add_flag("-q,--quiet", common.quiet, "No warnings, no progress")->group(group);
    command.add_flag("-v,--verbose", common.verbose, "Say more")->group(group);
    command.add_flag("--no-color", common.noColor, "No colours; NO_COLOR does the same")
        ->group(group);
    if (withThreads)
        command.add_option("--threads", common.threads, "Threads to work with (0: physical cores)")
            ->check(CLI::Range(0, 1024))
            ->group(group);
}

void describe(CLI::App& command, const std::string& example) {
    command.footer("Example:\n  " + example);
}

}  // namespace lightbox::cli
