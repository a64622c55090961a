// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pages/external/CohortData.h"
#include "session/Page.h"
#include "session/RunView.h"

class QStackedWidget;

namespace lightbox::gui {

class Button;
class CaseMixPanel;
class CohortCalibrationPanel;
class CohortFiguresPanel;
class CohortFlow;
class CohortHead;
class CohortRocPanel;
class CohortReader;
class ExportFlow;
class ExternalEmpty;
class ProtocolStrip;
class VerdictPanel;

/// How the run in view does on cases of other places, at its locked threshold: each cohort is read in, opened once and judged. A part of
/// Evaluate, reached by its chooser of the set.
class ExternalPage : public Page {
    Q_OBJECT

public:
    explicit ExternalPage(AppContext& context, QWidget* parent = nullptr);
    ~ExternalPage() override;
    void activate() override;
    void reset() override;
    [[nodiscard]] bool settled() const override;
    [[nodiscard]] CohortFlow& flow() { return *m_flow; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    void connectHead();
    void connectParts();
    void connectSession();

    /// What the run view holds, or why there is nothing.
    void showView();
    /// Nothing of a run that is no longer in view stays.
    void leaveRun();
    void readCohorts();
    void takeCohorts(const std::vector<engine::CohortState>& cohorts);
    void choose(const std::string& name);
    /// The chosen cohort: its figures, or what may be seen of a closed one.
    void showCohort();
    void showData(std::shared_ptr<const CohortData> data);
    /// All panels but the case mix.
    void closePanels(const QString& title, const QString& sentence);
    void tellFailure(const base::Error& error);
    void showSteps();
    void showActions();
    void showEmpty();
    void showCases(bool missed);
    void stepClicked(int step);
    void goToThreshold();
    void reveal();
    void imported(const spec::ClosedCohort& cohort);
    void tellWarnings(const std::vector<spec::Warning>& warnings);
    [[nodiscard]] const engine::CohortState* chosen() const;
    [[nodiscard]] const RunData* view() const;  ///< of the current run; null while it is read
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool isJudged() const;

    RunView& m_view;
    CohortHead* m_head;
    CohortFlow* m_flow;
    CohortReader* m_reader;
    ExportFlow* m_export;
    QStackedWidget* m_stack;
    ExternalEmpty* m_empty;
    ProtocolStrip* m_steps = nullptr;
    CaseMixPanel* m_mix = nullptr;
    CohortRocPanel* m_roc = nullptr;
    CohortCalibrationPanel* m_calibration = nullptr;
    CohortFiguresPanel* m_table = nullptr;
    VerdictPanel* m_verdict = nullptr;
    Button* m_act = nullptr;  ///< reveals, or stops what runs
    spec::RunId m_run;        ///< that what follows is of
    int m_revision = -1;      ///< of the session when the cohorts were read
    std::vector<engine::CohortState> m_cohorts;
    bool m_isRead = false;  ///< m_cohorts
    std::string m_name;     ///< of the chosen one; empty: none
    std::shared_ptr<const CohortData> m_data;
    std::optional<std::size_t> m_cls;  ///< chosen; nullopt: the lock's
};

}  // namespace lightbox::gui
