// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace lightbox::gui {

/// The panels of Evaluate beside the operating point, as their room has it: in two rows where it is wide, in three or five where
/// it is narrow; then the rows keep a height that can be read, and scroll.
class EvaluateGrid : public QScrollArea {
    Q_OBJECT

public:
    struct Panels {
        QWidget* roc;
        QWidget* scores;
        QWidget* confusion;
        QWidget* calibration;
        QWidget* decision;
    };
    explicit EvaluateGrid(const Panels& panels, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Two thresholds: their zones have the room that a matrix does without, and calibration comes last.
    void setTwo(bool isTwo);

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Left and right move the handle, which is the page's.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void place();

    Panels m_panels;
    bool m_isTwo = false;
};

}  // namespace lightbox::gui
