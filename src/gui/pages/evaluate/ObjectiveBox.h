// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "pages/evaluate/ThresholdCurves.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lightbox::gui {

/// By what a threshold is to be chosen: the objective, its value, and whether the interval's lower end is to reach it.
class ObjectiveBox : public QWidget {
    Q_OBJECT

public:
    explicit ObjectiveBox(QWidget* parent = nullptr);
    /// Objective, value, costs and bound; all else is the caller's. Net benefit at a risk of p is asked for as costs of 1 - p to p,
    /// which the same threshold makes least.
    [[nodiscard]] spec::ThresholdRequest request() const;
    void setRequest(const spec::ThresholdRequest& request);
    /// As it stands at first.
    void reset();
    /// The threshold in force with its digits: the value while none but a threshold is asked for.
    void setThreshold(double threshold, const QString& text);
    /// What a miss and a false alarm count: those of the objective, or of the last one that had some.
    [[nodiscard]] CostWeights costs() const { return m_costs; }

Q_SIGNALS:
    void chosen();

private:
    enum class Choice { Sensitivity, Specificity, Youden, FBeta, Cost, NetBenefit, At };
    [[nodiscard]] Choice choice() const;
    [[nodiscard]] bool hasBound() const;
    void show(Choice choice, double value);
    void takeCosts();

    using QWidget::show;
    QComboBox* m_objective;
    QDoubleSpinBox* m_target;
    QCheckBox* m_confident;
    QLabel* m_hint;
    CostWeights m_costs;
    double m_threshold = 0.5;
};

/// A field for a number that takes a point for the language's decimal sign, too.
[[nodiscard]] QDoubleSpinBox* makeNumberField(double low, double high, double step, int decimals);

}  // namespace lightbox::gui
