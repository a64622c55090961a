// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluateGrid.h"

#include <QScrollBar>
#include <algorithm>
#include <vector>

namespace lightbox::gui {

namespace {

constexpr int kPanelGap = 8;
constexpr int kLeastPanel = 300;      ///< of a panel, px
constexpr int kLeastRow = 236;        ///< of a row of plots or tables
constexpr int kMistakesHeight = 140;  ///< of one row of thumbnails
constexpr int kTablesHeight = 300;
constexpr int kPlotsBeside = 680;  ///< from this width on the plots stand beside each other
constexpr int kTablesBeside = 534;
constexpr int kThreeBeside = 880;  ///< from this width on the mistakes stand beside the tables
constexpr int kLeastConfusion = 286;
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
         {panels.roc, panels.scores, panels.confusion, panels.figures, panels.mistakes})
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

void EvaluateGrid::place() {
    struct Cell {
        QWidget* panel;
        int width;
    };
    struct Row {
        std::vector<Cell> cells;
        int least;
        bool grows;
    };
    const auto rowsIn = [&](int width) {
        const auto pair = [&](QWidget* left, int leftWidth, QWidget* right) {
            return Row{
                {{left, leftWidth}, {right, width - leftWidth - kPanelGap}}, kLeastRow, true};
        };
        std::vector<Row> rows;
        const int roc = std::min(width * 5 / 11, kMostRoc);
        if (width >= kThreeBeside) {
            const int confusion = std::clamp(width * 28 / 100, kLeastConfusion, kMostConfusion);
            const int figures = (width - confusion - 2 * kPanelGap) * 58 / 100;
            rows.push_back(pair(m_panels.roc, roc, m_panels.scores));
            rows.push_back({{{m_panels.confusion, confusion},
                             {m_panels.figures, figures},
                             {m_panels.mistakes, width - confusion - figures - 2 * kPanelGap}},
                            kLeastRow,
                            true});
            return rows;
        }
        // The labels of a plot need its whole width, the cells of the tables their height.
        if (width >= kPlotsBeside) {
            rows.push_back(pair(m_panels.roc, width * 45 / 100, m_panels.scores));
        } else {
            rows.push_back({{{m_panels.roc, width}}, kLeastRow, true});
            rows.push_back({{{m_panels.scores, width}}, kLeastRow, true});
        }
        if (width >= kTablesBeside) {
            Row tables = pair(m_panels.confusion, std::max(kLeastConfusion, width * 45 / 100),
                              m_panels.figures);
            tables.least = kTablesHeight;
            rows.push_back(tables);
        } else {
            rows.push_back({{{m_panels.confusion, width}}, kTablesHeight, true});
            rows.push_back({{{m_panels.figures, width}}, kLeastRow, true});
        }
        rows.push_back({{{m_panels.mistakes, width}}, kMistakesHeight, false});
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
    const int growing = static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.grows; }));
    const int spare = std::max(0, height() - heightOf(rows)) / std::max(growing, 1);
    widget()->resize(width, std::max(height(), heightOf(rows)));
    int y = 0;
    for (const Row& row : rows) {
        const int high = row.least + (row.grows ? spare : 0);
        int x = 0;
        for (const Cell& cell : row.cells) {
            cell.panel->setGeometry(x, y, cell.width, high);
            x += cell.width + kPanelGap;
        }
        y += high + kPanelGap;
    }
}

}  // namespace lightbox::gui
