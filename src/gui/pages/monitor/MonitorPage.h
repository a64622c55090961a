// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>

#include "base/Error.h"
#include "pages/monitor/RunCurves.h"
#include "session/Page.h"
#include "spec/Interval.h"
#include "spec/Run.h"

class QComboBox;

namespace lightbox::gui {

class BestPanel;
class Button;
class EmptyState;
class EventsPanel;
class LastEpochPanel;
class MachinePanel;
class ProgressStrip;
class RunsTable;
class Tag;

/// A run while it trains, and every run after it: curves, progress, events; pause, stop, resume.
class MonitorPage : public Page {
    Q_OBJECT

public:
    explicit MonitorPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override { return !m_measuring && !m_comparing; }

private:
    void connectTraining();
    void showRun();
    void showHead(const spec::RunSummary& run);
    void showProgress(const spec::RunSummary& run);
    void showEvents(const spec::RunSummary& run);
    void updateButtons();
    void measureBest();
    void compare();
    void takeEnd(const spec::RunOutcome& outcome);
    void resume(const spec::RunId& run, bool allowInexact);
    void askToDelete(const spec::RunId& run);
    [[nodiscard]] bool isLive(const spec::RunId& run) const;
    [[nodiscard]] int plannedPhase1(const spec::RunSummary& run) const;

    QComboBox* m_chooser = nullptr;
    Tag* m_outcome = nullptr;
    Button* m_pause = nullptr;
    Button* m_stop = nullptr;
    Button* m_resume = nullptr;
    QWidget* m_content = nullptr;
    EmptyState* m_empty = nullptr;
    ProgressStrip* m_strip = nullptr;
    RunCurves* m_curves = nullptr;
    RunsTable* m_table = nullptr;
    BestPanel* m_best = nullptr;
    LastEpochPanel* m_last = nullptr;
    EventsPanel* m_events = nullptr;

    RunCurves::Raw m_raw;                               ///< of the run under way
    std::map<std::string, spec::Interval> m_intervals;  ///< AUROC of finished runs, on validation
    std::map<std::string, QString> m_notes;
    std::map<std::string, int> m_phase1;  ///< epochs planned, from run.json
    bool m_measuring = false;
    bool m_comparing = false;
};

}  // namespace lightbox::gui
