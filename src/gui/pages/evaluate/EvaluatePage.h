// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <memory>
#include <optional>
#include <utility>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/Page.h"

class QComboBox;
class QStackedWidget;

namespace lightbox::base {
class Error;
}

namespace lightbox::gui {

class Button;
class ClassLabel;
class ConfusionPanel;
class EmptyState;
class FiguresPanel;
class MistakesPanel;
class ProtocolStrip;
class RocPanel;
class ScoresPanel;
class Segments;

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

private:
    void makeHead();
    QWidget* makeContent();
    void connectPanels();

    // --- what is shown
    /// The session changed: another run, or the same with a new lock or a revealed test.
    void refresh();
    void fillRuns();
    void load();
    void adopt(EvaluationData data);
    void failedToLoad(const base::Error& error);
    void showHead();
    void showProtocol();
    void showMode();
    void startEvaluation();
    void startBand();
    void showEmpty();
    /// Done: the shown run's threshold is locked, and test was judged with it.
    void updateMark();

    // --- the threshold
    /// Everything follows: called for each step of a drag.
    void applyThreshold();
    void refineIntervals();
    void moveByHand(double threshold);
    void step(int cases);
    void restore();
    void pickByObjective(bool automatic);
    [[nodiscard]] bool choosing() const;
    [[nodiscard]] double threshold() const;

    // --- acts
    void askToLock();
    void lock(const QString& reason);
    void askToReveal();
    void reveal();
    void exportAs(bool report);
    void stepClicked(int step);
    void requestCases(const QString& title, std::vector<spec::ImageId> images);
    void listCell(int truth, int called);
    void listBar(double low, double high, bool positives);

    QComboBox* m_runs = nullptr;
    Segments* m_sets = nullptr;
    QComboBox* m_classes = nullptr;
    ClassLabel* m_class = nullptr;
    Button* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Button* m_emptyAction = nullptr;
    ProtocolStrip* m_protocol = nullptr;
    RocPanel* m_roc = nullptr;
    ScoresPanel* m_scores = nullptr;
    ConfusionPanel* m_confusion = nullptr;
    FiguresPanel* m_figures = nullptr;
    MistakesPanel* m_mistakes = nullptr;
    OperatingPointPanel* m_point = nullptr;

    std::shared_ptr<const EvaluationData> m_data;
    Decisions m_decisions;
    spec::Set m_set = spec::Set::Val;  ///< wanted
    int m_cls = -1;                    ///< wanted; -1: the run's own
    bool m_stale = true;
    bool m_loading = false;
    bool m_closed = false;  ///< the set could not be loaded: a seal covers images of it
    bool m_evaluating = false;
    bool m_banding = false;
    bool m_picking = false;
    bool m_refining = false;
    bool m_changing = false;  ///< a locked threshold is being chosen anew
    /// Run and class whose threshold the session holds.
    std::pair<spec::RunId, int> m_chosenFor{spec::RunId(), -1};
    /// What the objective gave, for Esc and for the lock's words.
    std::optional<std::pair<spec::ThresholdRequest, double>> m_picked;
    double m_prevalence = 0.1;
    QTimer m_refine;
};

}  // namespace lightbox::gui
