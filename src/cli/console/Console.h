// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <set>
#include <span>
#include <stop_token>
#include <string>

#include "base/Error.h"
#include "base/Json.h"
#include "spec/Dataset.h"
#include "spec/Run.h"

// How our programs of the command line speak: lightbox-cli and lightbox-node.
namespace lightbox::cli {

/// Exit codes of CLI.md.
enum ExitCode : int { kDone = 0, kFailed = 1, kUsage = 2, kRefused = 3, kCancelled = 130 };

[[nodiscard]] int exitCode(base::ErrorKind kind);
[[nodiscard]] int exitCode(spec::Outcome outcome);

/// How a program is to speak, and with how many threads to work.
struct ConsoleOptions {
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
class Console {
public:
    Console(const ConsoleOptions& options, std::stop_token stop);

    [[nodiscard]] const ConsoleOptions& options() const { return m_options; }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    /// One document on standard output with --json, else `text`, which ends with a newline.
    void show(const base::Json& document, const std::string& text) const;
    /// One object a line on standard output.
    void line(const base::Json& object) const;
    void print(const std::string& text) const;
    /// Diagnostics on standard error, one line each; silent with -q.
    void warn(std::span<const spec::Warning> warnings) const;
    /// Some warning of this code was given already.
    [[nodiscard]] bool hasWarned(const std::string& code) const { return m_warned.contains(code); }
    void note(const std::string& text) const;
    /// Never silent.
    void error(const std::string& text) const;

    [[nodiscard]] bool errorIsTerminal() const { return m_errorIsTerminal; }

    /// What `act` returns, an exit code; what it throws is told and becomes one.
    [[nodiscard]] int guarded(const std::function<int()>& act) const;

private:
    void diagnose(const char* colour, const char* kind, const std::string& text) const;

    ConsoleOptions m_options;
    std::stop_token m_stop;
    mutable std::set<std::string> m_warned;  ///< codes
    bool m_errorIsTerminal = false;
    bool m_colour = false;
};

}  // namespace lightbox::cli
