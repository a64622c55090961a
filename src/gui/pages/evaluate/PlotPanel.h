// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "widgets/Panel.h"
#include "widgets/Why.h"

class QStackedWidget;

namespace lightbox::gui {

class FigureLabel;
class Legend;
class MetricRow;
class Segments;

/// A panel of several plots or tables, one of which is shown. Plots with a threshold follow one handle, whether they are seen or not.
class PlotPanel : public Panel {
    Q_OBJECT

public:
    explicit PlotPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Whether the threshold may be dragged.
    void setMovable(bool movable);
    /// Thresholds that somebody marked.
    void setMarks(const std::vector<double>& thresholds);
    /// Cases that somebody chose are marked.
    void setChosenShown(bool shown);
    void setTab(int index);
    [[nodiscard]] int tab() const;

Q_SIGNALS:
    /// `handle`: 0 the threshold, 1 the upper of two.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    void dragCancelled();
    void tabChanged(int index);

protected:
    /// `legend` fills the head's legend where there is room for it.
    int addTab(
        const QString& name, QWidget* page, std::vector<Why::Topic> why,
        std::function<void(Legend&)> legend = [](Legend&) {});
    void nameTab(int index, const QString& name);
    /// Figures under the plot of a tab.
    [[nodiscard]] QWidget* withFigures(QWidget* plot, const std::vector<MetricRow*>& rows) const;
    /// The plot's drags are the panel's.
    template <class Plot> void follow(Plot* plot) {
        connect(plot, &Plot::thresholdDragged, this, &PlotPanel::thresholdDragged);
        connect(plot, &Plot::dragFinished, this, &PlotPanel::dragFinished);
        connect(plot, &Plot::dragCancelled, this, &PlotPanel::dragCancelled);
        m_movables.emplace_back([plot](bool movable) { plot->setMovable(movable); });
    }
    void follow(const std::function<void(const std::vector<double>&)>& marks) {
        m_marks.push_back(marks);
    }
    /// After the names in the legend, or the room, have changed.
    void fillLegend();
    void resizeEvent(QResizeEvent* event) override;
    /// Px in the head that are not the legend's.
    virtual int headWidth() const;
    /// The tab in view draws bars, which hold no bookmarks.
    [[nodiscard]] virtual bool hasBars() const { return false; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
    Segments* m_segments;
    QStackedWidget* m_stack;
    Legend* m_legend;  ///< in the head
    Legend* m_below;   ///< the same under it, where the head has no room
    WhyButton* m_why;
    std::vector<std::vector<Why::Topic>> m_topics;
    std::vector<std::function<void(Legend&)>> m_legends;
    std::vector<std::function<void(bool)>> m_movables;
    std::vector<std::function<void(const std::vector<double>&)>> m_marks;
    bool m_hasBookmarks = false;
    bool m_hasChosen = false;
};

}  // namespace lightbox::gui
