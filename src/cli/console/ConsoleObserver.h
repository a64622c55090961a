// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <mutex>
#include <set>
#include <string>

#include "console/Console.h"
#include "spec/Progress.h"
#include "spec/Run.h"

namespace lightbox::cli {

/// A progress line with rate and time left, on a terminal only; it appears after half a second.
class ConsoleObserver : public spec::ProgressObserver {
public:
    /// What progress counts.
    enum class Counts { Items, Bytes };
    explicit ConsoleObserver(const Console& console, Counts counts = Counts::Items);
    ~ConsoleObserver() override;
    void progressed(const spec::Progress& progress) override;
    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] std::string amount(double count) const;

    std::mutex m_mutex;
    bool m_enabled;
    Counts m_counts;
    bool m_shown = false;
    std::string m_stage;
    Clock::time_point m_began;
    std::size_t m_doneAtBegin = 0;
};

/// A run as it goes: events as JSON lines, or a table row an epoch.
class TrainingConsole : public spec::TrainingObserver {
public:
    TrainingConsole(const Console& console, std::vector<std::string> classes);
    void started(const Start& start) override;
    void batch(const Batch& batch) override;
    void epoch(const spec::EpochReport& report) override;
    void warned(int phase, int epoch, const spec::Warning& warning) override;
    void ended(const spec::RunOutcome& outcome) override;

private:
    /// `event` with what was warned of since the last one: every line stays one of start, epoch, end.
    [[nodiscard]] base::Json withWarnings(base::Json event);

    const Console& m_console;
    std::vector<std::string> m_classes;
    base::Json m_warnings = base::Json::array();
    std::set<std::string> m_said;  ///< warnings; runs of a study share most
    ConsoleObserver m_progress;
};

}  // namespace lightbox::cli
