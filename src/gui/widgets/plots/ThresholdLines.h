// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>
#include <array>
#include <optional>

#include "widgets/plots/PlotCanvas.h"

namespace lightbox::gui {

/// A threshold as a line with a grip of two grooves on top. Internal to widgets/plots.
class ThresholdLine : public QCPAbstractItem {
    Q_OBJECT

public:
    explicit ThresholdLine(PlotCanvas& canvas);
    /// In px; the text stands beside the grip, left of it where `isLeft`.
    void place(double x, double top, double bottom, bool isLeft);
    void setText(const QString& text) { m_text = text; }
    /// Px of the text and its distance from the line.
    [[nodiscard]] int textWidth() const;
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    PlotCanvas& m_canvas;
    QString m_text;
    double m_x = 0, m_top = 0, m_bottom = 0;
    bool m_isLeft = false;
};

/// The threshold over an axis of probabilities, or two of them: a, below which a case is ruled out, and b, from which on it is ruled
/// in. Handle 0 is the one threshold or a, handle 1 is b. Internal to widgets/plots.
class ThresholdLines {
public:
    explicit ThresholdLines(PlotCanvas& canvas);
    void setLayer(QCPLayer* layer);
    /// `text`: as it stands beside the grip.
    void set(double threshold, const QString& text);
    /// The upper of two with its digits; nullopt: there is one alone.
    void setRuleIn(std::optional<double> threshold, const QString& text);
    [[nodiscard]] double threshold() const { return m_at[0]; }
    [[nodiscard]] const std::optional<double>& ruleIn() const { return m_ruleIn; }
    /// From top to bottom of `area`, where `x` shows them.
    void place(const QCPAxis& x, const QRect& area);
    /// Px.
    [[nodiscard]] double pixelOf(const QCPAxis& x, int handle) const;
    /// The handle that lies nearer to `pixel`; between two on one place the one on its side.
    [[nodiscard]] int nearest(const QCPAxis& x, double pixel) const;
    /// The same where it is at most `within` px away.
    [[nodiscard]] std::optional<int> near(const QCPAxis& x, double pixel, double within) const;

private:
    std::array<ThresholdLine*, 2> m_lines;
    std::array<double, 2> m_at{0.5, 1};
    std::optional<double> m_ruleIn;
};

}  // namespace lightbox::gui
