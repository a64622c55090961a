// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConsoleObserver.h"
#include "console/Console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>

#include "Text.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

constexpr std::chrono::milliseconds kDelay{500};
constexpr std::size_t kBarWidth = 24;

std::size_t terminalWidth() {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

std::string bar(double share) {
    const auto filled = static_cast<std::size_t>(share * kBarWidth + 0.5);
    return "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "]";
}

}  // namespace

ConsoleObserver::ConsoleObserver(const Console& console, Counts counts)
    : m_enabled(console.errorIsTerminal() && !console.options().quiet),
      m_counts(counts),
      m_began(Clock::now()) {}

ConsoleObserver::~ConsoleObserver() {
    clear();
}

std::string ConsoleObserver::amount(double count) const {
    return m_counts == Counts::Bytes ? byteCount(static_cast<std::uint64_t>(count))
                                     : fixed(count, 0);
}

void ConsoleObserver::clear() {
    const std::lock_guard lock(m_mutex);
    if (m_shown)
        std::clog << "\r\x1b[K" << std::flush;
    m_shown = false;
}

void ConsoleObserver::progressed(const spec::Progress& progress) {
    if (!m_enabled)
        return;
    const std::lock_guard lock(m_mutex);
    const Clock::time_point now = Clock::now();
    if (progress.stage != m_stage) {
        m_stage = progress.stage;
        m_began = now;
        m_doneAtBegin = progress.done;
    }
    if (!m_shown && now - m_began < kDelay)
        return;
    const double seconds = std::chrono::duration<double>(now - m_began).count();
    std::string text = progress.stage;
    if (progress.total > 0) {
        const std::size_t done = std::min(progress.done, progress.total);
        text += " " + bar(static_cast<double>(done) / static_cast<double>(progress.total)) + " " +
                amount(static_cast<double>(done)) + "/" +
                amount(static_cast<double>(progress.total));
        const double rate =
            seconds > 0 ? static_cast<double>(done - std::min(done, m_doneAtBegin)) / seconds : 0;
        if (rate > 0)
            text += "  " +
                    (m_counts == Counts::Items && rate < 10 ? fixed(rate, 1) : amount(rate)) +
                    "/s  " + duration(static_cast<double>(progress.total - done) / rate) + " left";
    } else if (progress.done > 0) {
        text += " " + amount(static_cast<double>(progress.done));
    }
    if (!progress.current.empty())
        text += "  " + progress.current;
    text = clipped(text, terminalWidth() - 1);
    std::clog << '\r' << text << "\x1b[K" << std::flush;
    m_shown = true;
}

TrainingConsole::TrainingConsole(const Console& console, std::vector<std::string> classes)
    : m_console(console),
      m_classes(std::move(classes)),
      m_progress(console) {}

void TrainingConsole::started(const Start& start) {
    m_progress.clear();
    if (m_console.options().json) {
        m_console.line(spec::toJson(start));
        return;
    }
    for (const spec::Warning& warning : start.warnings)
        if (m_said.insert(warning.message).second)
            m_console.warn(std::span(&warning, 1));
    std::string images;
    for (const auto& [set, count] : start.images)
        images += (images.empty() ? "" : ", ") + std::to_string(count) + " " + set;
    m_console.print("Run " + start.run.str() + " on " + start.device + ", " +
                    std::to_string(start.threads) +
                    (start.threads == 1 ? " thread, " : " threads, ") + start.precision + "\n" +
                    grouped(start.parameters.total) +
                    " parameters: " + grouped(start.parameters.phase1) + " trained in phase 1, " +
                    grouped(start.parameters.phase2) + " in phase 2; images: " + images + "\n" +
                    "phase epoch       lr  train loss  val loss  val AUROC  seconds  images/s\n");
}

void TrainingConsole::batch(const Batch& batch) {
    std::string stage = batch.stage;
    if (batch.epoch > 0 && (stage == "training" || stage == "validating"))
        stage = "phase " + std::to_string(batch.phase) + " epoch " + std::to_string(batch.epoch) +
                " " + stage;
    std::string current;
    if (batch.secondsLeft >= 0)
        current = "run: at most " + duration(batch.secondsLeft) + " more";
    m_progress.progressed({stage, batch.done, batch.total, current});
}

void TrainingConsole::epoch(const spec::EpochReport& report) {
    m_progress.clear();
    if (m_console.options().json) {
        m_console.line(withWarnings(spec::toJson(report, m_classes)));
        return;
    }
    char row[160];
    std::snprintf(row, sizeof row, "%5d %5d %8.2g  %10.4f  %8.4f  %9s  %7.1f  %8.0f%s\n",
                  report.phase, report.epoch, report.lr, report.trainLoss, report.valLoss,
                  figure(report.valAuroc, 4).c_str(), report.seconds, report.imagesPerSecond,
                  report.best ? "  best" : "");
    m_console.print(row);
}

void TrainingConsole::warned(int phase, int epoch, const spec::Warning& warning) {
    m_progress.clear();
    if (!m_console.options().json) {
        m_console.warn(std::span(&warning, 1));
        return;
    }
    base::Json given = spec::warningEvent(phase, epoch, warning);
    given.erase("event");
    m_warnings.push_back(std::move(given));
}

base::Json TrainingConsole::withWarnings(base::Json event) {
    if (!m_warnings.empty())
        event["warnings"] = std::exchange(m_warnings, base::Json::array());
    return event;
}

void TrainingConsole::ended(const spec::RunOutcome& outcome) {
    m_progress.clear();
    if (m_console.options().json) {
        m_console.line(withWarnings(spec::toJson(outcome)));
        return;
    }
    std::string text = "Run " + outcome.run.str() + ": " + spec::toString(outcome.outcome);
    if (outcome.bestValAuroc)
        text += ", best validation AUROC " + figure(outcome.bestValAuroc, 4) + " in phase " +
                std::to_string(outcome.bestPhase) + " epoch " + std::to_string(outcome.bestEpoch);
    double seconds = 0;
    for (const double phase : outcome.phaseSeconds)
        seconds += phase;
    text += ", " + duration(seconds) + "\n";
    if (!outcome.message.empty())
        text += failureSentence(outcome) + "\n";
    m_console.print(text);
}

}  // namespace lightbox::cli
