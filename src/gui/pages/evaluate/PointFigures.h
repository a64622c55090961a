// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "pages/evaluate/OperatingFigures.h"
#include "widgets/Why.h"

class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace lightbox::gui {

class Button;

class FigureLabel;
class IconArray;
class MetricRow;

/// What a threshold, or two, do to the cases: sensitivity and specificity, predictive values at the study's prevalence and at a
/// stated one, and what a thousand would see.
class PointFigures : public QWidget {
    Q_OBJECT

public:
    explicit PointFigures(const Theme& theme, QWidget* parent = nullptr);
    /// Colours of the thousand.
    void setClasses(int positive, int negative);
    /// Patients, or images.
    void setCounted(bool patients);
    void show(const OperatingFigures& figures);
    void setThousandShown(bool shown);
    /// An example until somebody states one.
    [[nodiscard]] double statedPrevalence() const;
    /// Whether a person, or the lock in view, has stated it.
    [[nodiscard]] bool isPrevalenceStated() const { return m_isStated; }
    void setStatedPrevalence(double prevalence);
    /// A lock is in force: it keeps this prevalence, or none, and another one typed here is a trial.
    void setLockedPrevalence(std::optional<double> kept);
    /// Nothing is locked: what is typed is what the next lock keeps.
    void setUnlocked();
    /// Takes what is being typed.
    void takeEntered();
    void reset();

Q_SIGNALS:
    void prevalenceChanged();

private:
    using QWidget::show;
    /// Study and stated, under its label.
    struct Line {
        QLabel* label = nullptr;
        WhyButton* why = nullptr;
        FigureLabel* figures[2] = {};
    };
    QWidget* makeShares();
    QWidget* makePrevalence();
    QWidget* makePerThousand();
    [[nodiscard]] Line addLine(QGridLayout& grid, int line, const QString& name, Why::Topic topic);
    void showRatios(const OperatingFigures& figures, QStringList& remarks);
    void showOne(const OperatingFigures& figures, QStringList& remarks);
    void showTwo(const OperatingFigures& figures, QStringList& remarks);
    void nameFigures(bool isTwo);
    void nameStated(bool isStated);
    /// What the prevalence beside the study's is: an example, stated, locked or a trial.
    void sayWhatIsStated();
    [[nodiscard]] QString statedWord() const;
    [[nodiscard]] bool isTrial() const;

    const Theme& m_theme;
    MetricRow* m_sensitivity;
    MetricRow* m_specificity;
    MetricRow* m_ratioPositive;
    MetricRow* m_ratioNegative;
    QLabel* m_remark;
    FigureLabel* m_studyPrevalence;
    QDoubleSpinBox* m_stated;
    QLabel* m_statedHeads[2] = {};
    QLabel* m_trial = nullptr;  ///< what the report has in place of what is typed
    Button* m_back = nullptr;   ///< to the locked prevalence
    bool m_isStated = false;
    bool m_isLocked = false;
    std::optional<double> m_locked;  ///< prevalence that the lock keeps
    Line m_referred, m_ppv, m_npv;
    QLabel* m_perThousand = nullptr;
    Line m_alerts, m_falseAlarms, m_misses;
    IconArray* m_thousand;
    int m_positive = 1;
    int m_negative = 0;
    bool m_isThousandShown = true;
};

}  // namespace lightbox::gui
