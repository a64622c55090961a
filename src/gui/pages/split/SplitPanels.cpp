// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPanels.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "look/Format.h"
#include "pages/split/SplitTable.h"
#include "widgets/Figures.h"
#include "widgets/Labels.h"

namespace lightbox::gui {

QWidget* renewed(Panel* panel, QWidget*& widget) {
    delete widget;
    widget = new QWidget;
    panel->body()->insertWidget(0, widget);
    return widget;
}

QString titleOfSet(spec::Set set) {
    QString name = Format::setName(spec::toString(set));
    name[0] = name[0].toUpper();
    return name;
}

PanelPair::PanelPair(Panel* first, int firstShare, Panel* second, int secondShare)
    : m_pair(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_pair->setContentsMargins(0, 0, 0, 0);
    m_pair->setSpacing(8);
    m_pair->addWidget(first, firstShare);
    m_pair->addWidget(second, secondShare);
}

void PanelPair::resizeEvent(QResizeEvent*) {
    constexpr int leastForTwo = 660;  // below, the names of the left one would be cut
    m_pair->setDirection(width() < leastForTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

StratificationPanel::StratificationPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Stratification"), parent),
      m_theme(theme) {
    setNote(tr("share of images by class"));
}

void StratificationPanel::setReport(const spec::SplitReport& report,
                                    const spec::DatasetInfo& info) {
    auto* grid = new QGridLayout(renewed(this, m_bars));
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 84);
    grid->setColumnStretch(1, 1);
    // Beyond six classes the bars are crumbs: the table above tells them.
    setVisible(info.classes.size() <= 6);
    int row = 0;
    std::vector<SplitLine> lines = linesOf(report);
    if (lines.size() > kRowsShown)
        lines.resize(kRowsShown);
    for (const SplitLine& line : lines) {
        const spec::SetCounts& set = *line.counts;
        grid->addWidget(makeLabel(line.name, TextRole::Label), row, 0);
        auto* bar = new StackedBar(m_theme);
        std::vector<StackedBar::Part> parts;
        for (std::size_t c = 0; c < info.classes.size(); ++c)
            parts.push_back({QString::fromStdString(info.classes[c]), shareOf(set, c),
                             static_cast<int>(c), false});
        bar->setParts(std::move(parts));
        grid->addWidget(bar, row++, 1);
    }
}

}  // namespace lightbox::gui
