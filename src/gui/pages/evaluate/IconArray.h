// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>

#include "look/Theme.h"

namespace lightbox::gui {

/// A thousand images as small squares, so that shares are seen as counts: found, missed, false alarms, left alone. Called ones
/// are filled, the others hollow; diseased ones have the colour of the class.
class IconArray : public QWidget {
    Q_OBJECT

public:
    explicit IconArray(const Theme& theme, QWidget* parent = nullptr);
    /// Counts of 1,000, rounded so that they add up. `positive` and `negative` choose the colours.
    void setShares(double found, double missed, double falseAlarms, int positive, int negative);
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {300, kRows * 6 + 22}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, kRows * 5 + 22}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum Part { Found, Missed, FalseAlarm, Rest, PartCount };
    static constexpr int kColumns = 50;
    static constexpr int kRows = 20;
    void paintSquare(QPainter& painter, const QRectF& box, Part part) const;

    const Theme& m_theme;
    std::array<int, PartCount> m_counts{};
    int m_positive = 1;
    int m_negative = 0;
    bool m_filled = false;
};

}  // namespace lightbox::gui
