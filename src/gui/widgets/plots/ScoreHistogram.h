// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace lightbox::gui {

class Theme;

/// How the scores of the two classes are spread: negatives upward, positives downward, both on a log axis; what lies on the wrong side of the
/// threshold is hatched, what lies between two of them is paler. A threshold is a line with a grip that is dragged. The wheel zooms the scores
/// about the pointer, a double click shows all again.
class ScoreHistogram : public QWidget {
    Q_OBJECT

public:
    struct Bins {
        double low = 0, high = 1;
        std::vector<std::size_t> negatives, positives;
    };

    explicit ScoreHistogram(const Theme& theme, QWidget* parent = nullptr);
    ~ScoreHistogram() override;

    /// Class indices choose colours; names stand in the axis label and read-outs.
    void setClasses(const QString& negative, int negativeIndex, const QString& positive,
                    int positiveIndex);
    /// What the bars count: the words at their axis.
    void setCounted(const QString& words);
    void setBins(Bins bins);
    /// How many of each bin somebody chose; empty: none.
    void setChosen(std::vector<std::size_t> negatives, std::vector<std::size_t> positives);
    /// `text`: as it stands at the line.
    void setThreshold(double threshold, const QString& text);
    /// Of two thresholds the upper, as it stands at its line; nullopt: there is one alone.
    void setRuleIn(std::optional<double> threshold, const QString& text = {});
    /// Written into the four corners left and right of the threshold.
    void setCounts(std::size_t tp, std::size_t fp, std::size_t fn, std::size_t tn);
    /// Written above the scores that are ruled out, referred and ruled in, of two thresholds.
    void setZones(const QString& out, const QString& referred, const QString& in);
    /// Whether the threshold may be dragged; bars lead to their cases either way. True at first.
    void setMovable(bool movable);
    void clear();
    [[nodiscard]] bool isZoomed() const;

Q_SIGNALS:
    /// `handle`: 0 the threshold, 1 the upper of two.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    /// Esc while dragging.
    void dragCancelled();
    /// A bar was clicked, away from the grip: its range of scores and whether it stands for positives.
    void barClicked(double low, double high, bool positives);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
