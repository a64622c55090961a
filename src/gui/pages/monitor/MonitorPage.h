// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "pages/monitor/RunCurves.h"
#include "session/Page.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

class QAction;
class QBoxLayout;

namespace lightbox::gui {

class BestPanel;
class Button;
class ColumnScroll;
class EmptyState;
class EventsPanel;
class FoldsTable;
class IconButton;
class LastEpochPanel;
class LearningCurveFlow;
class LearningCurvePanel;
class MachinePanel;
class NameBox;
class ProgressStrip;
class QueuePanel;
class RunButtons;
class RunChores;
class RunComparisons;
class RunView;
class RunsTable;
class Segments;
class StudyFlow;
class StudyPanel;
class Tag;
class TrainingEnd;

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
    void makeHead();
    void makeBody();
    void connectPanels();
    void connectSession();
    void connectTraining();
    /// The losses of batches where they are the shown run's; none over the curves of another.
    /// An epoch is done: its batches' lines end there.
    void endRaw(const spec::EpochReport& epoch);
    /// As many as were trained, where the phase stopped early.
    [[nodiscard]] int epochsOfPhase1(const spec::TrainingObserver::Start& start) const;
    void showRaw();
    void takeBatch(const spec::TrainingObserver::Batch& batch);
    void showRun();
    void showHead(const spec::RunSummary& run);
    void showProgress(const spec::RunSummary& run);
    void showClock();
    void showMark();
    void updateButtons();
    /// Reads the run in view and measures it, once it has ended.
    void measure();
    void resume(const spec::RunId& run);
    /// This window trains it.
    [[nodiscard]] bool isLive(const spec::RunId& run) const;
    [[nodiscard]] bool isLiveStudy(const spec::StudyId& study) const;
    [[nodiscard]] int plannedPhase1(const spec::RunSummary& run) const;

    RunView& m_view;
    NameBox* m_chooser = nullptr;
    Tag* m_outcome = nullptr;
    RunButtons* m_buttons = nullptr;
    Button* m_curveButton = nullptr;
    IconButton* m_more = nullptr;
    QAction* m_export = nullptr;
    RunChores* m_chores = nullptr;
    RunComparisons* m_comparisons = nullptr;
    StudyFlow* m_studies = nullptr;
    TrainingEnd* m_end = nullptr;
    QWidget* m_content = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyState* m_waiting = nullptr;  ///< beside a queue, in the place of a run
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
    QBoxLayout* m_side = nullptr;   ///< the panels beside
    BestPanel* m_best = nullptr;
    LastEpochPanel* m_last = nullptr;
    EventsPanel* m_events = nullptr;

    RunCurves::Raw m_raw;    ///< of m_rawRun
    spec::RunId m_rawRun;    ///< under way, or the last that was
    QTimer m_soon;           ///< an epoch has ended that is not shown yet
    QTimer m_clock;          ///< time goes on between two batches
    bool m_refused = false;  ///< what was to be trained last did not begin
};

}  // namespace lightbox::gui
