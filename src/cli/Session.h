// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "console/Console.h"

namespace CLI {
class App;
}

namespace lightbox::cli {

/// What every command takes.
struct CommonOptions : ConsoleOptions {
    std::filesystem::path project;  ///< as given; empty: look around
};

/// The console of a command, which may work on a project.
class Session : public Console {
public:
    Session(const CommonOptions& options, std::stop_token stop);

    /// As given; may be empty.
    [[nodiscard]] const std::filesystem::path& projectGiven() const { return m_project; }
    /// The project named, or the one that the working directory is or holds. Throws Error usage
    /// (project_needed).
    [[nodiscard]] std::filesystem::path project() const;
    /// Says of the project that was worked on that its ledger was changed outside, where that is so
    /// and the command has not said it.
    void warnOfLedger() const;

private:
    [[nodiscard]] std::filesystem::path found() const;

    std::filesystem::path m_project;
    mutable std::filesystem::path m_used;  ///< what project() found last
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
