// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/AppContext.h"
#include "session/RunView.h"
#include "widgets/States.h"

namespace lightbox::gui {

/// Why there is no cohort to look at, and the way on.
class ExternalEmpty : public EmptyState {
    Q_OBJECT

public:
    explicit ExternalEmpty(AppContext& context, QWidget* parent = nullptr);
    /// `view`: of the current run; null while it is read, or where there is none. `isRead`: its cohorts are known, and there are none.
    void explain(const RunData* view, bool isRead);

Q_SIGNALS:
    void imagesAsked();
    void scoresAsked();
    /// A threshold is to be chosen and locked.
    void thresholdAsked();

private:
    AppContext& m_context;
    Button* m_action;
    Button* m_scores;
};

}  // namespace lightbox::gui
