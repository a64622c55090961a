// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>

#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "widgets/Panel.h"

namespace lightbox::gui {

class Button;
class IconButton;
class ObjectiveBox;
class PointFigures;
class ThresholdRow;

/// The threshold, or two of them: how they are chosen, what they do, and their lock.
class OperatingPointPanel : public Panel {
    Q_OBJECT

public:
    explicit OperatingPointPanel(const Theme& theme, QWidget* parent = nullptr);

    /// Choosing: everything can be moved. Locked: fixed, may be changed until test is opened. Fixed: stays as it is.
    enum class Mode { Choosing, Locked, Fixed };
    /// Where the threshold that is shown comes from.
    struct Standing {
        std::optional<spec::OperatingPoint> lock;  ///< of the run
        bool isOfThisClass = false;                ///< the lock is
        bool isOutOfFold = false;  ///< chosen on predictions of models that had held each image out
        bool isChosen = false;     ///< somebody has chosen one for this class
    };
    void setMode(Mode mode, const Standing& standing);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void setSetName(const QString& words) { setNote(words); }
    /// Colours of the thousand.
    void setClasses(int positive, int negative);
    /// Patients, or images.
    void setCounted(bool patients);
    /// What is in force with its figures.
    void show(const OperatingFigures& figures);
    /// The same thresholds with better intervals.
    void refine(const OperatingFigures& figures);

    /// What a miss and a false alarm count.
    [[nodiscard]] CostWeights costs() const;
    /// What the person asks for (objective, values, bound, prevalence); run and class are the page's.
    [[nodiscard]] spec::ThresholdRequest request() const;
    void setRequest(const spec::ThresholdRequest& request);
    /// Takes what is being typed, as if the field had been left.
    void takeEntered();
    /// Nothing of the run that was in view.
    void leave();
    /// As it was made: the objective, its value and the prevalence that stand at first.
    void reset();
    /// Why the objective cannot be met; empty takes it away. With a problem there is nothing to lock.
    void setProblem(const QString& problem);
    [[nodiscard]] bool hasProblem() const;
    /// What to know before the threshold is relied upon; empty: nothing.
    void setCaution(const QString& caution);
    /// Under the figures.
    void setBookmarks(QWidget* bookmarks);
    [[nodiscard]] double statedPrevalence() const;
    /// What a lock keeps: what somebody has stated, or what choosing rests on.
    [[nodiscard]] std::optional<double> keptPrevalence(const spec::ThresholdRequest& request) const;
    void setStatedPrevalence(double prevalence);
    /// See PointFigures.
    void setLockedPrevalence(std::optional<double> kept);
    void setUnlocked();

Q_SIGNALS:
    /// `handle`: 0 the threshold or the lower of two, 1 the upper.
    void thresholdDragged(double threshold, int handle);
    void dragFinished();
    void dragCancelled();
    void stepped(int cases, int handle);
    void objectiveChanged();
    /// What is best by the objective hangs on the prevalence, which has changed.
    void bestChanged();
    void prevalenceChanged();
    void bookmarkClicked();
    void lockClicked();
    void changeClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    using QWidget::show;
    void showControls();
    QWidget* makeChooser();
    QWidget* makeFoot();
    [[nodiscard]] static QString standingText(const Standing& standing);

    Mode m_mode = Mode::Choosing;
    std::array<ThresholdRow*, 2> m_rows;
    ObjectiveBox* m_objective;
    QLabel* m_problem;
    QLabel* m_caution;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_lockText;
    PointFigures* m_figures;
    IconButton* m_bookmark;
    Button* m_lock;
    Button* m_change;
};

}  // namespace lightbox::gui
