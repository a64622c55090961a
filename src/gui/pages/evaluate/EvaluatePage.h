// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "pages/evaluate/CaseLists.h"
#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/SetWarnings.h"
#include "session/Page.h"
#include "spec/Bookmark.h"

class QStackedWidget;

namespace lightbox::gui {

class BookmarkList;
class CalibrationFlow;
class EvaluateEmpty;
class EvaluateHead;
class EvaluatePlots;
class ExportFlow;
class FigureJobs;
class LockFlow;
class OperatingPointPanel;
class ProtocolStrip;
class SubgroupsPanel;
class ThresholdSession;

/// How good a run is, at which threshold it is to be used, and what that means; the test set is opened here, once.
class EvaluatePage : public Page {
    Q_OBJECT

public:
    explicit EvaluatePage(AppContext& context, QWidget* parent = nullptr);
    ~EvaluatePage() override;
    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void connectHead();
    void connectParts();
    void connectPlots();
    void connectSession();
    void connectJobs();

    /// What the run view holds: its figures, or why there are none.
    void showView();
    /// Nothing of a run that is no longer in view stays: figures, choices, questions, banners.
    void leaveRun();
    /// Makes of the run view what is looked at, in a job.
    void makeData();
    void showData(std::shared_ptr<const EvaluationData> data);
    void showGroups();
    void showSteps();
    void showEmpty();
    /// What the engine measured, once that is there.
    void showFigures();
    /// What could not be read, or measured.
    void tellFailure(const base::Error& error);
    void measureAgain();
    void overlay(const std::vector<spec::RunId>& runs);
    /// Those that can be laid over the set in view.
    void setComparable(const std::vector<spec::RunId>& runs);
    /// Done: the shown run's threshold is locked, and test was judged with it.
    void updateMark();
    /// What hangs on the stated prevalence but no threshold.
    void applyPrevalence();
    /// Everything follows: called for each step of a drag.
    void applyThreshold();
    void stepClicked(int step);
    void goTo(const spec::Bookmark& bookmark);
    /// The cases that were chosen last, where they are of the set in view.
    void markChosen();
    void showChosen(const ChosenCases& chosen);

    RunView& m_view;
    CaseLists m_lists;
    SetWarnings m_warnings;
    EvaluateHead* m_head;
    QStackedWidget* m_stack;
    EvaluateEmpty* m_empty;
    ProtocolStrip* m_protocol = nullptr;
    EvaluatePlots* m_plots = nullptr;
    QStackedWidget* m_middle = nullptr;  ///< plots, or subgroups
    SubgroupsPanel* m_groups = nullptr;
    BookmarkList* m_bookmarks = nullptr;
    OperatingPointPanel* m_point = nullptr;
    ThresholdSession* m_threshold = nullptr;
    LockFlow* m_lock = nullptr;
    CalibrationFlow* m_scale = nullptr;
    ExportFlow* m_export = nullptr;
    FigureJobs* m_jobs = nullptr;

    std::shared_ptr<const EvaluationData> m_data;
    int m_cls = -1;           ///< chosen by a person, of the run in view; -1: its own
    bool m_patients = false;  ///< counted, in place of images
    std::vector<spec::RunId>
        m_overlaid;             ///< runs chosen to stand beside the run in view, where they can
    bool m_making = false;      ///< what is looked at
    bool m_isUnmarked = false;  ///< the cases that were chosen last
    bool m_isToMark = false;    ///< they are, once this page is in view
};

}  // namespace lightbox::gui
