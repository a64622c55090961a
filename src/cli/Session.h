// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>

#include "base/Error.h"
#include "base/Json.h"
#include "spec/Dataset.h"
#include "spec/Run.h"

namespace CLI {
class App;
}

namespace lightbox::cli {

/// Exit codes of CLI.md.
enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2, kRefused = 3, kCancelled = 130 };

/// What every command takes.
struct CommonOptions {
    std::filesystem::path project;  ///< as given; empty: look around
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool noColor = false;
    int threads = 0;
};

/// An error's sentence, with what to do in words of the command line.
[[nodiscard]] std::string errorSentence(const base::Error& error);
/// The same of the error that a run failed by.
[[nodiscard]] std::string failureSentence(const spec::RunOutcome& outcome);

/// Where a command writes, and how it is stopped.
class Session {
public:
    Session(CommonOptions options, std::stop_token stop);

    [[nodiscard]] const CommonOptions& options() const { return m_options; }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }
    /// The project named, or the one that the working directory is or holds. Throws Error usage
    /// (project_needed).
    [[nodiscard]] std::filesystem::path project() const;

    /// One document on standard output with --json, else `text`, which ends with a newline.
    void show(const base::Json& document, const std::string& text) const;
    /// One object a line on standard output.
    void line(const base::Json& object) const;
    void print(const std::string& text) const;
    /// Diagnostics on standard error, one line each; silent with -q.
    void warn(std::span<const spec::Warning> warnings) const;
    void note(const std::string& text) const;
    /// Never silent.
    void error(const std::string& text) const;

    [[nodiscard]] bool errorIsTerminal() const { return m_errorIsTerminal; }

private:
    void diagnose(const char* colour, const char* kind, const std::string& text) const;

    CommonOptions m_options;
    std::stop_token m_stop;
    bool m_errorIsTerminal = false;
    bool m_colour = false;
};

/// What the command line asks for, set by the command that was parsed.
struct Invocation {
    CommonOptions common;
    std::function<int(Session&)> run;
};

/// Adds the options that every command has.
void addCommonOptions(CLI::App& command, Invocation& invocation, bool withThreads = false);
/// Sets the description shown by --help, with an example below it.
void describe(CLI::App& command, const std::string& example);

}  // namespace lightbox::cli
