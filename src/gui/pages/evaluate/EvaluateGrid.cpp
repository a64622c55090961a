// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluateGrid.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <vector>

namespace lightbox::gui {

namespace {

constexpr int kPanelGap = 8;
constexpr int kLeastPanel = 300;   ///< of a panel, px
constexpr int kLeastRow = 252;     ///< of a row of plots
constexpr int kFiguresRow = 308;   ///< of plots or tables with figures under them
constexpr int kTintedRow = 300;    ///< of plots beside which the page scrolls anyway
constexpr int kZonesRow = 372;     ///< of zones with what they make of a thousand
constexpr int kPlotsBeside = 680;  ///< from this width on the plots stand beside each other
constexpr int kTablesBeside = 534;
constexpr int kThreeBeside = 880;  ///< from this width on three stand beside each other
constexpr int kLeastConfusion = 300;
constexpr int kMostConfusion = 400;
constexpr int kMostRoc = 640;

}  // namespace

EvaluateGrid::EvaluateGrid(const Panels& panels, QWidget* parent)
    : QScrollArea(parent),
      m_panels(panels) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    for (QWidget* panel :
         {panels.roc, panels.scores, panels.confusion, panels.calibration, panels.decision})
        panel->setParent(content);
    setWidget(content);
}

QSize EvaluateGrid::minimumSizeHint() const {
    return {kLeastPanel + verticalScrollBar()->sizeHint().width(), kLeastRow};
}

void EvaluateGrid::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    place();
}

void EvaluateGrid::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        event->ignore();
    else
        QScrollArea::keyPressEvent(event);
}

void EvaluateGrid::setTwo(bool isTwo) {
    if (isTwo == m_isTwo)
        return;
    m_isTwo = isTwo;
    place();
}

void EvaluateGrid::place() {
    struct Cell {
        QWidget* panel;
        int width;
    };
    struct Row {
        std::vector<Cell> cells;
        int least;
    };
    const auto rowsIn = [&](int width) {
        const auto pair = [&](QWidget* left, int leftWidth, QWidget* right, int least) {
            return Row{{{left, leftWidth}, {right, width - leftWidth - kPanelGap}}, least};
        };
        const auto one = [&](QWidget* panel, int least) { return Row{{{panel, width}}, least}; };
        std::vector<Row> rows;
        const int roc = std::min(width * 5 / 11, kMostRoc);
        if (width >= kThreeBeside) {
            const int confusion = std::clamp(width * 28 / 100, kLeastConfusion, kMostConfusion);
            const int calibration = (width - confusion - 2 * kPanelGap) * 46 / 100;
            rows.push_back(
                pair(m_panels.roc, roc, m_panels.scores, m_isTwo ? kTintedRow : kLeastRow));
            if (m_isTwo) {
                rows.push_back(
                    pair(m_panels.confusion, width * 58 / 100, m_panels.decision, kZonesRow));
                rows.push_back(one(m_panels.calibration, kFiguresRow));
                return rows;
            }
            rows.push_back({{{m_panels.confusion, confusion},
                             {m_panels.calibration, calibration},
                             {m_panels.decision, width - confusion - calibration - 2 * kPanelGap}},
                            kFiguresRow});
            return rows;
        }
        // The labels of a plot need its whole width, the cells of the tables their height.
        if (width >= kPlotsBeside) {
            rows.push_back(pair(m_panels.roc, width * 45 / 100, m_panels.scores, kLeastRow));
        } else {
            rows.push_back(one(m_panels.roc, kLeastRow));
            rows.push_back(one(m_panels.scores, kLeastRow));
        }
        if (width >= kTablesBeside) {
            rows.push_back(pair(m_panels.confusion, std::max(kLeastConfusion, width * 45 / 100),
                                m_panels.calibration, kFiguresRow));
        } else {
            rows.push_back(one(m_panels.confusion, kFiguresRow));
            rows.push_back(one(m_panels.calibration, kFiguresRow));
        }
        rows.push_back(one(m_panels.decision, kFiguresRow));
        return rows;
    };
    const auto heightOf = [](const std::vector<Row>& rows) {
        int height = kPanelGap * (static_cast<int>(rows.size()) - 1);
        for (const Row& row : rows)
            height += row.least;
        return height;
    };
    int width = this->width();
    std::vector<Row> rows = rowsIn(width);
    const bool scrolls = heightOf(rows) > height();
    if (scrolls) {
        width -= verticalScrollBar()->sizeHint().width() + 4;
        rows = rowsIn(width);
    }
    const int spare =
        std::max(0, height() - heightOf(rows)) / std::max(static_cast<int>(rows.size()), 1);
    widget()->resize(width, std::max(height(), heightOf(rows)));
    int y = 0;
    for (const Row& row : rows) {
        const int high = row.least + spare;
        int x = 0;
        for (const Cell& cell : row.cells) {
            cell.panel->setGeometry(x, y, cell.width, high);
            x += cell.width + kPanelGap;
        }
        y += high + kPanelGap;
    }
}

}  // namespace lightbox::gui
