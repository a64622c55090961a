// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"

namespace lightbox::gui {

class Theme;

/// ROC curve with its confidence band and an operating point that is dragged along it. Near the corner a boxed inset shows the
/// top left 12 % enlarged; the point can be dragged there as well. The wheel zooms at the cursor, a double click shows it whole
/// again. Values in, signals out: it knows no run.
class RocPlot : public QWidget {
    Q_OBJECT

public:
    struct Band {
        std::vector<double> fpr, low, high;
    };
    struct Overlay {
        QString name;
        std::vector<spec::RocPoint> points;
    };
    /// A threshold worth a diamond: a bookmark.
    struct Mark {
        double threshold = 0;
        QString label;
    };

    explicit RocPlot(const Theme& theme, QWidget* parent = nullptr);
    ~RocPlot() override;

    /// From (0,0) to (1,1), thresholds descending.
    void setCurve(std::vector<spec::RocPoint> points);
    void setBand(Band band);
    void setOverlays(std::vector<Overlay> overlays);
    void setMarks(std::vector<Mark> marks);
    /// Probabilities of cases that somebody chose, marked along the curve.
    void setChosen(const std::vector<double>& probabilities);
    /// The handle: where the curve is at this threshold, with the intervals as a cross.
    void setOperatingPoint(const spec::AtThreshold& point);
    /// Of two thresholds the upper, a handle of its own; nullopt: there is one alone.
    void setRuleIn(const std::optional<spec::AtThreshold>& point);
    /// Whether the handle may be dragged; a locked one is only looked at. True at first.
    void setMovable(bool movable);
    void clear();

    /// Where a sensitivity and 1 - specificity lie in this widget; for tests that drag.
    [[nodiscard]] QPointF positionOf(double fpr, double tpr) const;
    /// Less than the whole curve is in view.
    [[nodiscard]] bool isZoomed() const;

Q_SIGNALS:
    /// The threshold of the point of the curve nearest to the mouse, while it is dragged.
    /// `handle`: 0 the threshold, 1 the upper of two.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    /// Esc while dragging.
    void dragCancelled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
