// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/Console.h"

#include <poll.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <utility>

#include "base/AnyError.h"
#include "base/Text.h"
#include "messages/Render.h"

namespace lightbox::cli {

namespace {

constexpr const char* kRed = "\x1b[31m";
constexpr const char* kYellow = "\x1b[33m";
constexpr const char* kPlain = "\x1b[0m";

/// Standard output is a pipe that nobody reads any more.
bool readerIsGone() {
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}

}  // namespace

int exitCode(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::Usage:
        return kUsage;
    case base::ErrorKind::Refused:
        return kRefused;
    case base::ErrorKind::Cancelled:
        return kCancelled;
    case base::ErrorKind::Failed:
        break;
    }
    return kFailed;
}

int exitCode(spec::Outcome outcome) {
    if (outcome == spec::Outcome::Cancelled)
        return kCancelled;
    return outcome == spec::Outcome::Failed ? kFailed : kDone;
}

Console::Console(const ConsoleOptions& options, std::stop_token stop)
    : m_options(options),
      m_stop(std::move(stop)),
      m_errorIsTerminal(isatty(STDERR_FILENO) == 1) {
    const char* noColor = std::getenv("NO_COLOR");
    m_colour = m_errorIsTerminal && !m_options.noColor && !(noColor && *noColor);
}

int Console::guarded(const std::function<int()>& act) const {
    try {
        const int code = act();
        if (!std::cout && readerIsGone())
            return code;  // "| head" has seen what it wanted
        if (!std::cout) {
            error("standard output cannot be written");
            return kFailed;
        }
        return code;
    } catch (const std::exception& exception) {
        const base::Error fault = base::errorFrom(exception);
        error(errorSentence(fault));
        return exitCode(fault.kind());
    }
}

void Console::show(const base::Json& document, const std::string& text) const {
    std::cout << (m_options.json ? base::toText(document) : text) << std::flush;
}

void Console::line(const base::Json& object) const {
    std::cout << base::toLine(object) << '\n' << std::flush;
}

void Console::print(const std::string& text) const {
    std::cout << text << std::flush;
}

void Console::diagnose(const char* colour, const char* kind, const std::string& text) const {
    std::string line = m_colour ? colour + std::string(kind) + kPlain : std::string(kind);
    line += ": " + base::printable(text) + "\n";
    std::clog << line << std::flush;
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

void Console::warn(std::span<const spec::Warning> warnings) const {
    for (const spec::Warning& warning : warnings)
        m_warned.insert(warning.code);
    if (m_options.quiet)
        return;
    for (const spec::Warning& warning : warnings) {
        const std::string command = english(warning.text, messages::Part::Command);
        diagnose(kYellow, "warning",
                 warning.message + (command.empty() ? "" : " " + command) + " (" + warning.code +
                     ")");
    }
}

void Console::note(const std::string& text) const {
    if (!m_options.quiet)
        std::clog << base::printable(text) << '\n' << std::flush;
}

void Console::error(const std::string& text) const {
    diagnose(kRed, "error", text);
}

}  // namespace lightbox::cli
