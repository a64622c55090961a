// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <memory>
#include <vector>

#include <QStringList>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/Page.h"

class QComboBox;
class QStackedWidget;

namespace lightbox::gui {

class Button;
class ClassLabel;
class ConfusionPanel;
class EmptyState;
class ExportFlow;
class FiguresPanel;
class LockFlow;
class MistakesPanel;
class NameBox;
class PlaceBadge;
class ProtocolStrip;
class RocPanel;
class ScoresPanel;
class Segments;
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

private:
    void makeHead();
    QWidget* makeContent();
    void connectParts();

    /// What the run view holds: its figures, or why there are none.
    [[nodiscard]] std::string patientSource() const;
    void showView();
    void showData();
    void showClass(int cls);
    void fillRuns();
    void showHead();
    /// That the run is one of several folds, or an average of models.
    void showPlace();
    void showProtocol();
    void showEmpty();
    void showAuroc();
    /// What the measured set warns of, each in a banner of its own.
    void showWarnings(const std::vector<spec::Warning>& warnings);
    void startBand();
    /// Done: the shown run's threshold is locked, and test was judged with it.
    void updateMark();

    /// Everything follows: called for each step of a drag.
    void applyThreshold();
    /// The bootstrap stands beside the intervals once the handle rests.
    void refineIntervals();

    void stepClicked(int step);
    void requestCases(const QString& title, std::vector<spec::ImageId> images);
    void listCell(int truth, int called);
    void listBar(double low, double high, bool positives);

    RunView& m_view;
    NameBox* m_runs = nullptr;
    Segments* m_sets = nullptr;
    QComboBox* m_classes = nullptr;
    ClassLabel* m_class = nullptr;
    PlaceBadge* m_place = nullptr;
    Button* m_exportButton = nullptr;
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
    ThresholdSession* m_threshold = nullptr;
    LockFlow* m_lock = nullptr;
    ExportFlow* m_export = nullptr;

    std::shared_ptr<const EvaluationData> m_data;
    int m_cls = -1;  ///< wanted; -1: the run's own
    bool m_banding = false;
    bool m_refining = false;
    QTimer m_refine;
    QStringList m_warned;  ///< keys of the banners of showWarnings()
};

}  // namespace lightbox::gui
