// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "widgets/plots/HandlePlot.h"

namespace lightbox::gui {

/// ROC curve with its confidence band and an operating point that is dragged along it. Near the corner a boxed inset shows the
/// top left 12 % enlarged; the point can be dragged there as well. Values in, signals out: it knows no run.
class RocPlot : public HandlePlot {
    Q_OBJECT

public:
    struct Band {
        std::vector<double> fpr, low, high;
    };
    struct Overlay {
        QString name;
        std::vector<spec::RocPoint> points;
    };

    explicit RocPlot(const Theme& theme, QWidget* parent = nullptr);
    ~RocPlot() override;

    /// From (0,0) to (1,1), thresholds descending.
    void setCurve(std::vector<spec::RocPoint> points);
    void setBand(Band band);
    void setOverlays(std::vector<Overlay> overlays);
    /// Thresholds worth a diamond: bookmarks.
    void setMarks(std::vector<double> thresholds);
    /// Probabilities of cases that somebody chose, marked along the curve.
    void setChosen(const std::vector<double>& probabilities);
    /// The handle: where the curve is at this threshold, with the intervals as a cross.
    void setOperatingPoint(const spec::AtThreshold& point);
    /// Of two thresholds the upper, a handle of its own; nullopt: there is one alone.
    void setRuleIn(const std::optional<spec::AtThreshold>& point);
    void clear();

    /// Where a sensitivity and 1 - specificity lie in this widget; for tests that drag.
    [[nodiscard]] QPointF positionOf(double fpr, double tpr) const;
    /// The corner that a good curve fills is drawn a second time, larger; never over a curve.
    [[nodiscard]] bool isMagnified() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
