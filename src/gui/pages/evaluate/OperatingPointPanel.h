// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "pages/evaluate/ThresholdCurves.h"
#include "widgets/Panel.h"

class QDoubleSpinBox;
class QSlider;

namespace lightbox::gui {

class Button;
class FigureLabel;
class IconArray;
class IconButton;
class MetricRow;
class ObjectiveBox;

/// The threshold: how it is chosen, what it does, and its lock.
class OperatingPointPanel : public Panel {
    Q_OBJECT

public:
    explicit OperatingPointPanel(const Theme& theme, QWidget* parent = nullptr);

    /// Choosing: everything can be moved. Locked: fixed, may be changed until test is opened. Fixed: stays as it is.
    enum class Mode { Choosing, Locked, Fixed };
    /// `outOfFold`: a threshold is chosen on predictions of models that had held each image out.
    void setMode(Mode mode, const std::optional<spec::OperatingPoint>& lock, bool outOfFold);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setSetName(const QString& words) { setNote(words); }
    /// Colours of the thousand.
    void setClasses(int positive, int negative);
    /// Patients, or images.
    void setCounted(bool patients);
    void setThreshold(const spec::AtThreshold& at);
    void show(const OperatingFigures& figures);

    /// What a miss and a false alarm count.
    [[nodiscard]] CostWeights costs() const;
    /// What the person asks for (objective, value, bound, prevalence); run and class are the page's.
    [[nodiscard]] spec::ThresholdRequest request() const;
    void setRequest(const spec::ThresholdRequest& request);
    /// As it was made: the objective, its value and the prevalence that stand at first.
    void reset();
    /// Why the objective cannot be met; empty takes it away. With a problem there is nothing to lock.
    void setProblem(const QString& problem);
    [[nodiscard]] bool hasProblem() const;
    /// What to know before the threshold is relied upon; empty: nothing.
    void setCaution(const QString& caution);
    /// Under the figures.
    void setBookmarks(QWidget* bookmarks);
    [[nodiscard]] double statedPrevalence() const;
    void setStatedPrevalence(double prevalence);

Q_SIGNALS:
    void thresholdMoved(double threshold);
    void stepped(int cases);
    void objectiveChanged();
    void prevalenceChanged(double prevalence);
    void bookmarkClicked();
    void lockClicked();
    void changeClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using QWidget::show;
    void showControls();
    QWidget* makeChooser();
    QWidget* makePrevalence();
    QWidget* makePerThousand();

    const Theme& m_theme;
    Mode m_mode = Mode::Choosing;
    double m_threshold = 0.5;
    QLabel* m_value;
    IconButton* m_minus;
    IconButton* m_plus;
    QSlider* m_slider;
    ObjectiveBox* m_objective;
    QLabel* m_problem;
    QLabel* m_caution;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_perThousand = nullptr;
    IconArray* m_thousand;
    int m_positive = 1;
    int m_negative = 0;
    QLabel* m_lockText;
    MetricRow* m_sensitivity;
    MetricRow* m_specificity;
    MetricRow* m_ratioPositive;
    MetricRow* m_ratioNegative;
    QLabel* m_remark;
    FigureLabel* m_studyPrevalence;
    QDoubleSpinBox* m_stated;
    FigureLabel* m_ppv[2];
    FigureLabel* m_npv[2];
    FigureLabel* m_alerts[2];
    FigureLabel* m_falseAlarms[2];
    FigureLabel* m_misses[2];
    IconButton* m_bookmark;
    Button* m_lock;
    Button* m_change;
};

}  // namespace lightbox::gui
