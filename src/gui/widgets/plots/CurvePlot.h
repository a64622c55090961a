// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointF>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace lightbox::gui {

class Theme;

/// Values over epochs: loss, AUROC, learning rate. Phase 1 is shaded, its end a dashed line, the best epoch a star, now a line in
/// the accent; a read-out follows the mouse. The wheel zooms about the pointer, a double click shows it whole again.
class CurvePlot : public QWidget {
    Q_OBJECT

public:
    enum class Scale { Linear, Logarithmic };
    enum class Look { Full, Spark };
    struct Series {
        QString name;
        int color = 0;  ///< of Theme::series; -1: the text's
        int dash = 0;   ///< 0 solid, 1 dashed, 2 dotted
        bool points = true;
        bool faint = false;  ///< raw values under a smoothed line
        std::vector<double> x, y;
        double width = 0;                 ///< px; 0: as the dash has it
        std::optional<double> star = {};  ///< epoch of a star in the series' colour
    };

    CurvePlot(const Theme& theme, QString yLabel, Scale scale, Look look,
              QWidget* parent = nullptr);
    ~CurvePlot() override;

    void setSeries(std::vector<Series> series);
    /// New points of the `index`-th series; all else stays.
    void setPoints(std::size_t index, std::vector<double> x, std::vector<double> y);
    /// A shaded band behind the curves, of values at `x`; empty: none.
    struct Band {
        std::vector<double> x, low, high;
    };
    void setBand(const Band& band);
    /// Epochs planned: the right end of the axis, so that a run grows into it.
    void setEpochs(int planned);
    [[nodiscard]] int epochsShown() const;
    /// Epoch at which phase 2 begins; nullopt: one phase only.
    void setPhaseBoundary(std::optional<double> epoch);
    /// The phases are named by their numbers alone.
    void setPhasesShort();
    /// The wheel scrolls the page that the plot lies on, and does not zoom.
    void leaveWheel();
    void setBest(std::optional<double> epoch, double value);
    void setNow(std::optional<double> epoch);
    /// Axis of y never shows less than this range.
    void setLeastRange(double low, double high);
    [[nodiscard]] bool isZoomed() const;
    void showWhole();
    /// One cursor over both: each shows its line where the other is pointed at, and the read-out has
    /// the values of both, those of the other under its name.
    static void join(CurvePlot& one, CurvePlot& other);
    /// What the read-out says; empty while the mouse is elsewhere.
    [[nodiscard]] QString readOut() const;
    /// Of the series, in their order.
    [[nodiscard]] QStringList names() const;
    /// What the phases are called where there is room for it.
    [[nodiscard]] QStringList phaseNames() const;
    /// Places of the named ticks of y in this widget, from below.
    [[nodiscard]] std::vector<double> namedTicks() const;
    /// Px from the left of the epochs that have a number.
    [[nodiscard]] std::vector<double> namedEpochs() const;
    /// Epochs at which series have their own stars, in their order.
    [[nodiscard]] std::vector<double> stars() const;
    /// Where the star stands in this widget; nullopt: no best epoch.
    [[nodiscard]] std::optional<QPointF> bestPosition() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::gui
