// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/AppContext.h"
#include "spec/Bookmark.h"

namespace lightbox::gui {

class BannerStack;

/// The search for a threshold, or for two: by hand, case by case, or by an objective; what is found stands in the run view. Ends
/// with the lock, and begins anew where a lock may still be changed. Whatever it keeps is of one subject: the run, class, unit and
/// scale in view.
class ThresholdSession : public QObject {
    Q_OBJECT

public:
    ThresholdSession(AppContext& context, OperatingPointPanel& panel, BannerStack& banners,
                     QObject* parent);

    /// Another set, class, unit, scale or lock. Chooses by the objective that stands in the panel.
    void setData(std::shared_ptr<const EvaluationData> data);
    /// The run is no longer in view.
    void leave();
    /// As it was made.
    void reset();

    /// The threshold can be moved.
    [[nodiscard]] bool choosing() const;
    /// What net benefit and a report are of: the lock's, else what somebody states; nullopt: the set's own.
    [[nodiscard]] std::optional<double> prevalenceInForce() const;
    /// A locked threshold is being chosen anew.
    [[nodiscard]] bool changing() const { return m_changing; }
    void setChanging(bool changing);
    /// A threshold is being picked.
    [[nodiscard]] bool busy() const { return m_picking; }
    /// The objective cannot be met: there is nothing to lock.
    [[nodiscard]] bool hasProblem() const { return m_panel.hasProblem(); }
    [[nodiscard]] OperatingThresholds inForce() const;
    /// That of the rule by which what is in force was chosen or locked; nullopt: the rule has none.
    [[nodiscard]] std::optional<double> thresholdProbability() const;
    /// What is to be locked: the objective where it gave what is in force, else that itself.
    [[nodiscard]] spec::ThresholdRequest request() const;
    /// What is in force, to come back to.
    [[nodiscard]] spec::Bookmark bookmark() const;

    /// A step of a drag, which is one entry of the history. `handle`: 0 the threshold or the lower of two, 1 the upper.
    void drag(double threshold, int handle);
    void endDrag();
    /// Back to where the drag, or the last one, began.
    void cancelDrag();
    void step(int cases, int handle);
    void step(int cases) { step(cases, m_handle); }
    /// Back to what the objective gave; of a drag to where it began.
    void restore();
    void pickByObjective();
    /// Takes what is being typed in the panel.
    void takeEntered() { m_panel.takeEntered(); }
    /// Back to a bookmark of the subject in view, or once that is in view: by its objective where that is one, else to itself.
    void goTo(const spec::Bookmark& bookmark);

Q_SIGNALS:
    void modeChanged();
    /// What was picked is in force, or cannot be.
    void picked();
    /// What was being picked is no longer wanted.
    void pickDropped();

private:
    /// All that a person chose, and what came of it.
    struct State {
        spec::ThresholdRequest request;  ///< as it stands in the panel
        OperatingThresholds at;
        bool isPicked = false;  ///< the request gave `at`
        bool isChosen = true;   ///< by somebody
    };
    /// Why a threshold is picked: nobody has chosen yet (what cannot be guaranteed is estimated instead); the cases are others
    /// than before; a person asked.
    enum class Reason { First, Again, Asked };
    void pick(spec::ThresholdRequest request, Reason reason);
    void dropPick();
    void showMode();
    [[nodiscard]] State state() const;
    void apply(const State& state);
    /// Lets what was entered since `before` be taken back.
    void remember(const State& before, const QString& series);
    /// What was picked or proposed comes under discussion.
    void stand(const State& found);
    /// What is asked for is what the next run is proposed by; a number is of one run alone.
    void keepObjective();
    /// By hand.
    void move(double threshold, int handle);
    /// One of this class is in force, and somebody or an objective chose it.
    [[nodiscard]] bool hasChosen() const;
    [[nodiscard]] bool isInView(const spec::Bookmark& bookmark) const;

    AppContext& m_context;
    RunView& m_view;
    OperatingPointPanel& m_panel;
    BannerStack& m_banners;
    std::shared_ptr<const EvaluationData> m_data;
    bool m_changing = false;
    bool m_picking = false;
    int m_handle = 0;               ///< that keys move
    std::optional<State> m_picked;  ///< what the objective gave
    std::optional<State> m_before;  ///< where the drag, or the last one, began
    bool m_dragging = false;
    /// What is in force for want of a chosen one, where none can be chosen.
    std::optional<evaluation::DecisionPoint> m_stand;
    std::optional<spec::Bookmark> m_wanted;  ///< once its subject is in view
};

}  // namespace lightbox::gui
