// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "base/Json.h"
#include "engine/Train.h"
#include "widgets/Panel.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class Button;
class ImbalanceBar;
class KeyFigure;
class ShareBar;
class Theme;

/// What the choices imply, before anything runs: trainable parameters of each phase, time, patients and images, warnings; Start at its foot.
class ConsequencesPanel : public Panel {
    Q_OBJECT

public:
    explicit ConsequencesPanel(const Theme& theme, QWidget* parent = nullptr);

    void setPlan(const engine::TrainingPlan& plan, const spec::TrainingSpec& spec,
                 const std::vector<std::string>& classes);
    /// The spec is impossible, or nothing can be trained: why. Start is off and says it.
    void setProblem(const QString& problem);
    void setStartEnabled(bool enabled, const QString& why);
    /// Of the split, all repetitions together; 0: it has none. With folds, all of them are trained as one study unless
    /// somebody chooses the first alone.
    void setFolds(int folds);
    [[nodiscard]] bool trainsAllFolds() const;
    /// Of the button, and of the one that stands for it while the panel is folded away.
    [[nodiscard]] QString startText() const;
    [[nodiscard]] QString startTip() const;
    /// Something trains: what is started waits in the queue.
    void setQueueing(bool queueing);
    /// From trial batches; nullopt: none were run for these settings.
    void setEstimate(const std::optional<engine::TrainingEstimate>& estimate);
    void setMeasuring(bool measuring);
    /// What is left to do for a plan whose weights are missing.
    void offerWeights();

Q_SIGNALS:
    void startAsked();
    void copyAsked();
    void queueAsked();
    void validationChanged();
    void measureAsked();
    void weightsAsked();
    /// A warning's link: shows the option, or sets it where `value` is not null.
    void remedyAsked(const QString& key, const lightbox::base::Json& value);

private:
    void fillSets(const std::vector<spec::SetCounts>& sets,
                  const std::vector<std::string>& classes);
    void showImbalance(const engine::TrainingPlan& plan, const spec::TrainingSpec& spec);
    void showEstimate();
    void showStart();
    QVBoxLayout* addStatement(const QString& icon, Role role, const QString& text);
    void addLink(QVBoxLayout* below, const QString& text, const QString& name,
                 std::function<void()> act);

    const Theme& m_theme;
    QLabel* m_phase1 = nullptr;
    QLabel* m_phase2 = nullptr;
    QLabel* m_phase1Help = nullptr;
    QLabel* m_phase2Help = nullptr;
    ShareBar* m_phase1Bar = nullptr;
    ShareBar* m_phase2Bar = nullptr;
    KeyFigure* m_time = nullptr;
    KeyFigure* m_memory = nullptr;
    QLabel* m_device = nullptr;
    Button* m_measure = nullptr;
    std::optional<engine::TrainingEstimate> m_estimate;
    std::optional<double> m_secondsExpected;
    QWidget* m_imbalance = nullptr;
    ImbalanceBar* m_imbalanceBar = nullptr;
    QLabel* m_imbalanceWords = nullptr;
    QLabel* m_imbalanceAdvice = nullptr;
    QWidget* m_sets = nullptr;
    QVBoxLayout* m_setsPlace = nullptr;
    QVBoxLayout* m_statements = nullptr;
    Button* m_start = nullptr;
    Button* m_queue = nullptr;
    QWidget* m_validationRow = nullptr;
    QComboBox* m_validation = nullptr;
    int m_folds = 0;
    bool m_queueing = false;
};

}  // namespace lightbox::gui
