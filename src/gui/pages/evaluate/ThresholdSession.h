// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingPointPanel.h"
#include "session/AppContext.h"
#include "spec/Bookmark.h"

namespace lightbox::gui {

class BannerStack;

/// The search for a threshold: by hand, case by case, or by an objective; what is found stands in the run view. Ends with the
/// lock, and begins anew where a lock may still be changed.
class ThresholdSession : public QObject {
    Q_OBJECT

public:
    ThresholdSession(AppContext& context, OperatingPointPanel& panel, BannerStack& banners,
                     QObject* parent);

    /// Another run, set, class or lock. Chooses by the objective where nobody has chosen for this class.
    void setData(std::shared_ptr<const EvaluationData> data);
    void reset();

    /// The threshold can be moved.
    [[nodiscard]] bool choosing() const;
    /// A locked threshold is being chosen anew.
    [[nodiscard]] bool changing() const { return m_changing; }
    void setChanging(bool changing);
    [[nodiscard]] bool busy() const { return m_picking; }
    /// The objective cannot be met: there is nothing to lock.
    [[nodiscard]] bool hasProblem() const { return m_panel.hasProblem(); }
    [[nodiscard]] double threshold() const;
    /// What is to be locked: the objective where it gave this threshold, else the threshold itself.
    [[nodiscard]] spec::ThresholdRequest request() const;

    void moveTo(double threshold);
    void step(int cases);
    /// Back to what the objective gave.
    void restore();
    void pickByObjective();
    /// Back to a bookmark: by its objective where that is one, else to its threshold.
    void goTo(const spec::Bookmark& bookmark);
    /// By what the threshold in force was found, as OperatingPoint::objective has it.
    [[nodiscard]] std::string objective() const;

Q_SIGNALS:
    void modeChanged();

private:
    struct Picked {
        spec::ThresholdRequest request;
        double threshold = 0;
    };
    void pick(spec::ThresholdRequest request, bool automatic);
    void showMode();
    /// Sets it, and lets it be taken back.
    void enter(double threshold, const QString& series);
    bool putBack(const spec::RunId& run, int cls, double threshold,
                 const spec::ThresholdRequest& request);

    AppContext& m_context;
    RunView& m_view;
    OperatingPointPanel& m_panel;
    BannerStack& m_banners;
    std::shared_ptr<const EvaluationData> m_data;
    bool m_changing = false;
    bool m_picking = false;
    std::optional<Picked> m_picked;
};

}  // namespace lightbox::gui
