// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>

namespace lightbox::gui {

/// The page's four panels: two by two where it is wide, one below the other where it is narrow; they keep a height that can be
/// read, and scroll.
class CohortGrid : public QScrollArea {
    Q_OBJECT

public:
    struct Panels {
        QWidget* mix;
        QWidget* roc;
        QWidget* calibration;
        QWidget* figures;
    };
    explicit CohortGrid(const Panels& panels, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Within so many px; the height that all need.
    int place(int width, int height);

    Panels m_panels;
};

}  // namespace lightbox::gui
