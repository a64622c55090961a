// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "spec/Evaluation.h"
#include "widgets/plots/HandlePlot.h"

namespace lightbox::gui {

/// How the scores of the two classes are spread: negatives upward, positives downward, both on a log axis; what lies on the wrong side of the
/// threshold is hatched, what lies between two of them is paler. The bar that a threshold goes through is parted there, each part as high as what
/// it counts. A threshold is a line with a grip that is dragged.
class ScoreHistogram : public HandlePlot {
    Q_OBJECT

public:
    struct Bins {
        double low = 0, high = 1;
        std::vector<std::size_t> negatives, positives;
    };
    enum class Side { Right, Wrong, Referred };  ///< of the threshold; between two
    /// A bar, or one of the parts of a bar at a threshold: from `low` to `high` of the scores.
    struct Bar {
        double low = 0, high = 0;
        std::size_t count = 0;
        bool isPositive = false;
        Side side = Side::Right;
    };

    explicit ScoreHistogram(const Theme& theme, QWidget* parent = nullptr);
    ~ScoreHistogram() override;

    /// Class indices choose colours; names stand in the axis label and read-outs.
    /// "probability of pneumonia", with what it stands on where it is not the model's own.
    void setXLabel(const QString& words);
    void setClasses(const QString& negative, int negativeIndex, const QString& positive,
                    int positiveIndex);
    /// What the bars count: the words at their axis.
    void setCounted(const QString& words);
    void setBins(Bins bins);
    /// How many of each bin somebody chose; empty: none.
    void setChosen(std::vector<std::size_t> negatives, std::vector<std::size_t> positives);
    /// Its counts stand in the four corners left and right of the threshold; they are those of the bins. `text`: as it stands at the line.
    void setOperatingPoint(const spec::AtThreshold& at, const QString& text);
    /// Of two thresholds the upper, as it stands at its line; nullopt: there is one alone.
    void setRuleIn(const std::optional<spec::AtThreshold>& at, const QString& text = {});
    /// Written above the scores that are ruled out, referred and ruled in, of two thresholds.
    void setZones(const QString& out, const QString& referred, const QString& in);
    /// Those words that are seen.
    [[nodiscard]] QStringList zonesSeen() const;
    void clear();
    /// As they are drawn; bars without cases are left out.
    [[nodiscard]] std::vector<Bar> bars() const;

Q_SIGNALS:
    /// A bar was clicked, away from the grip: its range of scores and whether it stands for positives.
    void barClicked(double low, double high, bool positives);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
