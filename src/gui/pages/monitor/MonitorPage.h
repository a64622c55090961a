// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "base/Error.h"
#include "engine/OpenProject.h"
#include "pages/monitor/RunCurves.h"
#include "session/Page.h"
#include "spec/Evaluation.h"
#include "spec/Run.h"

class QAction;
class QBoxLayout;

namespace lightbox::gui {

class BestPanel;
class Button;
class ColumnScroll;
class EmptyState;
class EventsPanel;
class LastEpochPanel;
struct LiveRun;
class LearningCurveFlow;
class LearningCurvePanel;
class MachinePanel;
class IconButton;
class NameBox;
class ProgressStrip;
class RunView;
class FoldsTable;
class QueuePanel;
class RunChores;
class RunsTable;
class Segments;
class StudyPanel;
class Tag;

/// A run while it trains, and every run after it: curves, progress, events; pause, stop, resume.
class MonitorPage : public Page {
    Q_OBJECT

public:
    explicit MonitorPage(AppContext& context, QWidget* parent = nullptr);

    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What a comparison came to.
    using Compared = std::variant<spec::Comparison, base::Error>;
    void connectTraining();
    void showRun();
    void showHead(const spec::RunSummary& run);
    void showProgress(const spec::RunSummary& run);
    /// The run of this study that trains here.
    [[nodiscard]] std::optional<LiveRun> liveRunOf(const spec::StudyId& study) const;
    void showClock();
    void showEvents(const spec::RunSummary& run);
    void updateButtons();
    void showBest(const spec::RunSummary& run);
    /// Reads the run in view and measures it, once it has ended.
    void measure();
    void compare();
    void showComparison(const spec::RunId& run, const Compared& result);
    [[nodiscard]] std::size_t endedRuns() const;
    void takeEnd(const spec::RunOutcome& outcome);
    void resume(const spec::RunId& run, bool allowInexact);
    /// The study of the run in view: its folds, mean and queue.
    void showStudy(const spec::RunSummary* run);
    void resumeStudy(const spec::StudyId& study);
    /// Runs `change` of the queue and shows what came of it.
    void changeQueue(std::function<void(const engine::OpenProject&)> change);
    [[nodiscard]] bool isLive(const spec::RunId& run) const;
    [[nodiscard]] int plannedPhase1(const spec::RunSummary& run) const;

    RunView& m_view;
    NameBox* m_chooser = nullptr;
    Tag* m_outcome = nullptr;
    Button* m_pause = nullptr;
    Button* m_stop = nullptr;
    Button* m_resume = nullptr;
    Button* m_curveButton = nullptr;
    IconButton* m_more = nullptr;
    QAction* m_export = nullptr;
    RunChores* m_chores = nullptr;
    QWidget* m_content = nullptr;
    EmptyState* m_empty = nullptr;
    ProgressStrip* m_strip = nullptr;
    RunCurves* m_curves = nullptr;
    RunsTable* m_table = nullptr;
    FoldsTable* m_folds = nullptr;
    Segments* m_lists = nullptr;  ///< folds of the study in view, or all runs
    StudyPanel* m_study = nullptr;
    QueuePanel* m_queue = nullptr;
    LearningCurvePanel* m_curve = nullptr;
    LearningCurveFlow* m_curveFlow = nullptr;
    ColumnScroll* m_scroll = nullptr;
    QBoxLayout* m_lower = nullptr;  ///< table and learning curve, side by side where there is room
    spec::StudyId m_shownStudy;
    BestPanel* m_best = nullptr;
    LastEpochPanel* m_last = nullptr;
    EventsPanel* m_events = nullptr;

    RunCurves::Raw m_raw;  ///< of m_rawRun
    spec::RunId m_rawRun;  ///< under way, or the last that was
    QTimer m_clock;        ///< time goes on between two batches
    bool m_comparing = false;
    /// Of two runs as they were when the data were read last.
    std::map<std::pair<spec::RunId, spec::RunId>, Compared> m_compared;
    std::pair<std::filesystem::path, int> m_comparedOf;  ///< project and revision
    std::size_t m_comparedEnded = 0;  ///< runs that had ended when they were compared last
};

}  // namespace lightbox::gui
