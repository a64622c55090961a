// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QSlider;

namespace lightbox::gui {

class IconButton;
class Theme;

/// A threshold in digits, with a slider and two buttons that move it.
class ThresholdRow : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdRow(const Theme& theme, QWidget* parent = nullptr);
    /// Above it: which of two thresholds it is; empty: there is one alone.
    void setName(const QString& name);
    void setThreshold(double threshold, const QString& text);
    void setMovable(bool movable);
    [[nodiscard]] QSlider& slider() const { return *m_slider; }

Q_SIGNALS:
    void dragged(double threshold);
    void dragFinished();
    /// Esc while it is dragged.
    void dragCancelled();
    void stepped(int cases);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLabel* m_name;
    QLabel* m_value;
    IconButton* m_minus;
    IconButton* m_plus;
    QSlider* m_slider;
    bool m_isCancelled = false;  ///< by Esc, while the mouse holds it
};

}  // namespace lightbox::gui
