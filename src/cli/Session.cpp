// SPDX-License-Identifier: GPL-3.0-or-later
#include "Session.h"

#include <CLI/CLI.hpp>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "engine/seal/Seal.h"
#include "project/Project.h"

namespace lightbox::cli {

namespace fs = std::filesystem;

Session::Session(const CommonOptions& options, std::stop_token stop)
    : Console(options, std::move(stop)),
      m_project(options.project) {}

fs::path Session::project() const {
    return m_used = found();
}

void Session::warnOfLedger() const {
    const fs::path& used = m_used.empty() ? m_project : m_used;
    if (used.empty() || !project::Project::isProject(used) || hasWarned("ledger_changed"))
        return;
    try {
        warn(engine::sealWarnings(project::Project::open(used, project::Access::Read), nullptr));
    } catch (const base::Error&) {
        return;  // the command has said what is wrong with it
    }
}

fs::path Session::found() const {
    if (!m_project.empty())
        return m_project;
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
