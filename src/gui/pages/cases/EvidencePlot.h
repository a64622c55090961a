// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "pages/cases/Evidence.h"

namespace lightbox::gui {

class Theme;

/// AUROCs one below the other on one axis, chance (0.5) at its left end or marked on it; the chosen
/// finding's are filled, intervals are whiskers. Takes no room without rows.
class EvidencePlot : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePlot(const Theme& theme, QWidget* parent = nullptr);
    void setEvidence(std::vector<Evidence> rows);
    [[nodiscard]] const std::vector<Evidence>& evidence() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, const Evidence& row, const QRectF& plot, int top) const;
    /// Px right of the axis: the widest value, never cut.
    [[nodiscard]] int valuesWidth() const;
    [[nodiscard]] double toX(double auroc, const QRectF& plot) const;

    const Theme& m_theme;
    std::vector<Evidence> m_rows;
    double m_low = 0.5;  ///< left end of the axis; the right one is 1
};

}  // namespace lightbox::gui
