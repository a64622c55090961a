// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "widgets/plots/HandlePlot.h"

namespace lightbox::gui {

/// Precision against recall (PPV against sensitivity), with the prevalence as a dashed line: what calling everybody would reach. The operating
/// point is dragged along the curve.
class PrecisionRecallPlot : public HandlePlot {
    Q_OBJECT

public:
    struct Point {
        double recall = 0, precision = 0;
        double threshold = 0;
    };
    struct Overlay {
        QString name;
        std::vector<Point> points;
    };
    explicit PrecisionRecallPlot(const Theme& theme, QWidget* parent = nullptr);
    ~PrecisionRecallPlot() override;

    /// By descending threshold.
    void setCurve(std::vector<Point> points, double prevalence);
    /// Curves of others on the same cases.
    void setOverlays(std::vector<Overlay> overlays);
    void setMarks(std::vector<double> thresholds);
    /// Probabilities of cases that somebody chose, marked along the curve.
    void setChosen(const std::vector<double>& probabilities);
    void setOperatingPoint(const spec::AtThreshold& point);
    /// Of two thresholds the upper; nullopt: there is one alone.
    void setRuleIn(const std::optional<spec::AtThreshold>& point);
    [[nodiscard]] QPointF positionOf(double recall, double precision) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
