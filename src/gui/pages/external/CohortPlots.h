// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <memory>

#include "pages/external/CohortData.h"
#include "widgets/Panel.h"

class QLabel;
class QStackedWidget;

namespace lightbox::gui {

class EmptyState;
class Legend;
class MetricRow;
class RocPlot;
class Theme;
class ThresholdPlot;

/// A panel whose content is closed until the cohort is opened.
class ClosedPanel : public Panel {
    Q_OBJECT

public:
    ClosedPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    /// Shows this in place of the content; a closed cohort, or figures on their way.
    void setClosed(const QString& title, const QString& sentence);

protected:
    /// Nothing of a cohort stays in head or content.
    virtual void forget() = 0;
    /// To be called once.
    void setContent(QWidget* content);
    void setOpen();

private:
    QStackedWidget* m_stack;
    EmptyState* m_closed;
};

/// The cohort's ROC curve with its band and the locked point, the run's own sets laid over it.
class CohortRocPanel : public ClosedPanel {
    Q_OBJECT

public:
    explicit CohortRocPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const CohortData& data);
    [[nodiscard]] RocPlot& plot() { return *m_plot; }

protected:
    void forget() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitLegend();

    Legend* m_legend;
    RocPlot* m_plot;
};

/// How the probabilities fit the cohort: as locked, and by a choice of recalibration.
class CohortCalibrationPanel : public ClosedPanel {
    Q_OBJECT

public:
    explicit CohortCalibrationPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const CohortData& data);
    /// An index into CohortData::choices.
    void setChoice(const CohortData& data, std::size_t choice);
    [[nodiscard]] ThresholdPlot& lockedPlot() { return *m_halves[0].plot; }
    [[nodiscard]] ThresholdPlot& choicePlot() { return *m_halves[1].plot; }

protected:
    void forget() override;

private:
    struct Half {
        QWidget* box = nullptr;
        QLabel* note = nullptr;
        ThresholdPlot* plot = nullptr;
        MetricRow* brier = nullptr;
        MetricRow* intercept = nullptr;
        MetricRow* slope = nullptr;
    };
    [[nodiscard]] Half makeHalf(const Theme& theme, const QString& title, const char* prefix);
    static void show(const Half& half, const CohortData& data, const CohortData::Choice& choice);

    std::array<Half, 2> m_halves;
    QWidget* m_rule;
};

}  // namespace lightbox::gui
