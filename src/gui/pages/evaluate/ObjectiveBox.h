// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>
#include <optional>

#include "pages/evaluate/ThresholdCurves.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lightbox::gui {

/// By what a threshold, or two, are to be chosen: the objective, its values, and whether the interval's lower end is to reach them.
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
    struct Number {
        double value = 0;
        QString text;  ///< with the digits that it needs
    };
    /// What is in force, of two the lower and the upper: the values while none but thresholds are asked for.
    void setThresholds(const Number& threshold, const std::optional<Number>& ruleIn);
    /// Takes what is being typed.
    void takeEntered();
    /// What a miss and a false alarm count: those of the objective, or of the last one that had some.
    [[nodiscard]] CostWeights costs() const { return m_costs; }

Q_SIGNALS:
    void chosen();

private:
    enum class Choice {
        Sensitivity,
        Specificity,
        Youden,
        FBeta,
        Cost,
        NetBenefit,
        TwoTargets,
        At,
        TwoAt
    };
    [[nodiscard]] Choice choice() const;
    [[nodiscard]] bool hasBound() const;
    [[nodiscard]] bool isTwo() const;
    void choose();
    void show(Choice choice, double value);
    void showTwo(Choice choice, double out, double in);
    void takeCosts();
    /// What the ratio in the field means.
    void sayCosts();
    /// Shows a threshold with the digits it needs, and keeps it as it is while nobody enters another.
    void setField(QDoubleSpinBox* field, const Number& number);
    [[nodiscard]] double valueOf(const QDoubleSpinBox* field) const;
    [[nodiscard]] Number numberOf(double threshold) const;

    using QWidget::show;
    QComboBox* m_objective;
    QDoubleSpinBox* m_target;
    QWidget* m_both;     ///< values of two thresholds
    QLabel* m_names[2];  ///< of rule out, and of rule in
    QDoubleSpinBox* m_two[2];
    QCheckBox* m_confident;
    QLabel* m_hint;
    CostWeights m_costs;
    Number m_threshold{0.5, {}};
    std::optional<Number> m_ruleIn;
    struct Kept {
        double shown = 0, exact = 0;
    };
    std::map<const QDoubleSpinBox*, Kept> m_kept;  ///< of the fields that show a threshold
};

/// A field for a number that takes a point for the language's decimal sign, too.
[[nodiscard]] QDoubleSpinBox* makeNumberField(double low, double high, double step, int decimals);

}  // namespace lightbox::gui
