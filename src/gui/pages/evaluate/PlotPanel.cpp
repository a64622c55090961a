// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/PlotPanel.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/Controls.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Legend.h"

namespace lightbox::gui {

namespace {
constexpr int kLeastHeight = 190;  ///< px of a panel that has a row for its legend
}  // namespace

PlotPanel::PlotPanel(const Theme& theme, QWidget* parent)
    : Panel({}, parent),
      m_theme(theme),
      m_segments(new Segments(theme)),
      m_stack(new QStackedWidget),
      m_legend(new Legend(theme)),
      m_below(new Legend(theme)),
      m_why(new WhyButton(theme, {})) {
    setHeadCompact();
    m_segments->setSmall();
    addHeadWidget(m_segments);
    addHeadAction(m_legend);
    addHeadAction(m_why);
    body()->setSpacing(2);
    body()->addWidget(m_below, 0, Qt::AlignRight);
    body()->addWidget(m_stack, 1);
    setBodyMargins({4, 8, 8, 4});
    connect(m_segments, &Segments::chosen, this, &PlotPanel::setTab);
}

int PlotPanel::addTab(const QString& name, QWidget* page, std::vector<Why::Topic> why,
                      std::function<void(Legend&)> legend) {
    m_legends.push_back(std::move(legend));
    m_topics.push_back(std::move(why));
    const int index = m_segments->addSegment(name);
    m_stack->addWidget(page);
    if (index == 0)
        m_segments->setCurrent(0);
    return index;
}

void PlotPanel::nameTab(int index, const QString& name) {
    m_segments->setSegmentText(index, name);
}

void PlotPanel::setTab(int index) {
    m_segments->setCurrent(index);
    m_stack->setCurrentIndex(index);
    fillLegend();
    Q_EMIT tabChanged(index);
}

int PlotPanel::tab() const {
    return m_stack->currentIndex();
}

QWidget* PlotPanel::withFigures(QWidget* plot, const std::vector<MetricRow*>& rows) const {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(2);
    column->addWidget(plot, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(8, 0, 4, 0);
    foot->setSpacing(0);
    for (MetricRow* row : rows) {
        row->setFixedHeight(18);
        row->figure().setTextSize(TextSize::Small);
        for (QLabel* label : row->findChildren<QLabel*>())
            setTextRole(label, TextRole::Small);
        foot->addWidget(row);
    }
    column->addLayout(foot);
    return page;
}

void PlotPanel::setMovable(bool movable) {
    for (const auto& set : m_movables)
        set(movable);
}

void PlotPanel::setMarks(const std::vector<double>& thresholds) {
    for (const auto& set : m_marks)
        set(thresholds);
    m_hasBookmarks = !thresholds.empty();
    fillLegend();
}

void PlotPanel::setChosenShown(bool shown) {
    m_hasChosen = shown;
    fillLegend();
}

int PlotPanel::headWidth() const {
    return m_segments->sizeHint().width();
}

void PlotPanel::fillLegend() {
    for (Legend* legend : {m_legend, m_below}) {
        legend->clear();
        if (const auto index = static_cast<std::size_t>(m_stack->currentIndex());
            index < m_legends.size())
            m_legends[index](*legend);
        if (m_hasBookmarks && !hasBars())
            legend->addBookmark(tr("bookmark"));
        if (m_hasChosen)
            legend->addChosen(tr("marked"), hasBars());
    }
    m_why->setTopics(m_topics.empty() ? std::vector<Why::Topic>()
                                      : m_topics[static_cast<std::size_t>(tab())]);
    // The tabs come first; a low panel leaves its height to the plot, whose read-outs name the series too.
    const int legend = m_legend->sizeHint().width();
    const bool beside = legend > 0 && headWidth() + legend + 54 <= width();
    m_legend->setVisible(beside);
    m_below->setVisible(legend > 0 && !beside && legend + 16 <= width() &&
                        height() >= kLeastHeight);
}

void PlotPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fillLegend();
}

}  // namespace lightbox::gui
