// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <QToolButton>
#include <vector>

#include "look/Theme.h"

namespace lightbox::gui {

class MetricRow;

/// What a figure means, in a clinician's words, and where its formula comes from.
class Why {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::Why)

public:
    enum class Topic {
        Auroc,
        AveragePrecision,
        Scores,
        F1,
        Cost,
        Sensitivity,
        Specificity,
        LikelihoodRatios,
        PredictiveValues,
        Referred,
        PerThousand,
        Objective,
        BalancedAccuracy,
        Mcc,
        Accuracy,
        ConfusionMatrix,
        CalibrationCurve,
        Brier,
        Slope,
        Intercept,
        CalibrationError,
        Kappa,
        NetBenefit,
        Abstention,
        Subgroups,
        CaseMix,
        Verdict,
        Recalibration,
    };
    struct Text {
        QString title;
        QString paragraph;
        QString source;  ///< empty: a count
    };
    [[nodiscard]] static Text of(Topic topic);

private:
    [[nodiscard]] static Text ofRanking(Topic topic);
    [[nodiscard]] static Text ofCalls(Topic topic);
    [[nodiscard]] static Text ofProbabilities(Topic topic);
    [[nodiscard]] static Text ofCohorts(Topic topic);
};

/// "?" beside a figure or in the head of a plot: opens the paragraphs of its topics.
class WhyButton : public QToolButton {
    Q_OBJECT

public:
    WhyButton(const Theme& theme, std::vector<Why::Topic> topics, QWidget* parent = nullptr);
    void setTopics(std::vector<Why::Topic> topics);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void open();

    const Theme& m_theme;
    std::vector<Why::Topic> m_topics;
};

/// Beside the row's label.
void addWhy(const Theme& theme, MetricRow& row, Why::Topic topic);
/// The label with its "?".
[[nodiscard]] QWidget* withWhy(const Theme& theme, QWidget* label, Why::Topic topic);

}  // namespace lightbox::gui
