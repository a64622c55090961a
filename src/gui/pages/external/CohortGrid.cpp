// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortGrid.h"

#include <QScrollBar>
#include <algorithm>

namespace lightbox::gui {

namespace {

constexpr int kPanelGap = 8;
constexpr int kLeastPanel = 300;  ///< of a panel, px
constexpr int kLeastRow = 308;
constexpr int kTwoBeside = 760;  ///< from this width on two stand beside each other

}  // namespace

CohortGrid::CohortGrid(const Panels& panels, QWidget* parent)
    : QScrollArea(parent),
      m_panels(panels) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    // In the order of Tab.
    for (QWidget* panel : {panels.mix, panels.roc, panels.calibration, panels.figures})
        panel->setParent(content);
    setWidget(content);
}

QSize CohortGrid::minimumSizeHint() const {
    return {kLeastPanel + verticalScrollBar()->sizeHint().width(), kLeastRow};
}

void CohortGrid::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (const int wanted = place(width(), height()); wanted > height())
        place(width() - verticalScrollBar()->sizeHint().width() - 4, wanted);
}

int CohortGrid::place(int width, int height) {
    const bool isWide = width >= kTwoBeside;
    const int rows = isWide ? 2 : 4;
    const int least = rows * kLeastRow + (rows - 1) * kPanelGap;
    const int all = std::max(least, height);
    const int high = (all - (rows - 1) * kPanelGap) / rows;
    const int left = isWide ? (width - kPanelGap) * 57 / 100 : width;
    int y = 0;
    for (const auto& [first, second] : {std::pair{m_panels.mix, m_panels.roc},
                                        std::pair{m_panels.calibration, m_panels.figures}}) {
        first->setGeometry(0, y, left, high);
        if (!isWide)
            y += high + kPanelGap;
        second->setGeometry(isWide ? left + kPanelGap : 0, y,
                            isWide ? width - left - kPanelGap : width, high);
        y += high + kPanelGap;
    }
    widget()->resize(width, all);
    return least;
}

}  // namespace lightbox::gui
