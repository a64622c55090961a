// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/plots/HandlePlot.h"

namespace lightbox::gui {

/// Curves, points and bars over a probability, which is the axis of thresholds too: F1, cost, net benefit, alerts, calibration. The threshold is a
/// line with a grip that is dragged, or two are; a moved one draws its own layer alone. The read-out has the value of every named curve under the mouse.
class ThresholdPlot : public HandlePlot {
    Q_OBJECT

public:
    struct Curve {
        int series = 0;  ///< colour of Theme::series; -1: the text's
        Qt::PenStyle style = Qt::SolidLine;
        std::vector<double> x, y;  ///< x ascending
        QString name = {};         ///< in the read-out; empty: it is not there
    };
    /// A point with its interval; `words` are its read-out.
    struct Point {
        double x = 0, y = 0;
        std::optional<double> low, high;
        QString words;
    };
    /// From `low` to `high` of the probability, `height` of the axis.
    struct Bar {
        double low = 0, high = 0, height = 0;
        QString words;
    };
    /// Shaded, behind the curves; empty: none.
    struct Band {
        std::vector<double> x, low, high;
    };
    struct Shown {
        std::vector<Curve> curves;
        Band band = {};
        std::vector<Point> points;  ///< joined by a line
        std::vector<Bar> bars;      ///< behind all else
        bool diagonal = false;
        double least = 0, most = 1;  ///< of the axis of y
        int decimals = 3;            ///< of values in the read-out
    };
    /// `whole`: the plot's accessible name, which says what can be dragged and clicked.
    ThresholdPlot(const Theme& theme, const QString& yLabel, const QString& whole,
                  QWidget* parent = nullptr);
    ~ThresholdPlot() override;

    void setXLabel(const QString& label);
    void setShown(Shown shown);
    /// `value`: where the handle stands on its curve, with what is written beside it; nullopt: the line alone.
    void setThreshold(double threshold, const QString& text, std::optional<double> value = {},
                      const QString& valueText = {});
    /// There is none.
    void clearThreshold();
    /// In force; nullopt: none is drawn.
    [[nodiscard]] std::optional<double> threshold() const;
    /// Of two thresholds the upper, as it stands at its line; nullopt: there is one alone.
    void setRuleIn(std::optional<double> threshold, const QString& text = {});
    /// Thresholds that were marked.
    void setMarks(std::vector<double> thresholds);
    /// Probabilities of cases that somebody chose.
    void setChosen(const std::vector<double>& probabilities);
    /// Where a value lies in this widget; for tests that drag.
    [[nodiscard]] QPointF positionOf(double x, double y) const;
    /// The value at the threshold lies off the axis: an arrow at its edge stands for it.
    [[nodiscard]] bool isValueBeyond() const;
    /// How often all was drawn anew: a moved threshold adds nothing.
    [[nodiscard]] int fullDraws() const;
    /// What is drawn.
    [[nodiscard]] const Band& band() const;

Q_SIGNALS:
    void pointClicked(int index);
    void barClicked(int index);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
