// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

namespace lightbox::gui {

class Theme;

/// Train, validation and test as one bar; the borders between them are dragged, or moved with the arrow keys. A kept test set is hatched and stays.
class RatioBar : public QWidget {
    Q_OBJECT

public:
    explicit RatioBar(const Theme& theme, QWidget* parent = nullptr);

    /// A set whose share is given, not chosen.
    enum class Kept { None, Val, Test };
    /// Percent of the patients; their sum is 100.
    void setShares(double train, double val, double test, Kept kept);
    [[nodiscard]] double train() const { return m_train; }
    [[nodiscard]] double val() const { return m_val; }
    [[nodiscard]] double test() const { return m_test; }
    [[nodiscard]] QSize sizeHint() const override { return {260, 52}; }

Q_SIGNALS:
    void sharesDragged(double train, double val, double test);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double x(double percent) const;
    /// There is a second border that moves.
    [[nodiscard]] bool hasSecond() const { return m_kept == Kept::None && m_test > 0; }
    void move(int border, double percent);
    const Theme& m_theme;
    double m_train = 70, m_val = 15, m_test = 15;
    Kept m_kept = Kept::None;
    std::optional<int> m_dragged;  ///< 0: train | val, 1: val | test
};

}  // namespace lightbox::gui
