// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/AppContext.h"
#include "widgets/States.h"

namespace lightbox::gui {

/// Why there is nothing to evaluate, and where to go from there.
class EvaluateEmpty : public EmptyState {
    Q_OBJECT

public:
    explicit EvaluateEmpty(AppContext& context, QWidget* parent = nullptr);
    void explain();

private:
    AppContext& m_context;
    Button* m_action;
};

}  // namespace lightbox::gui
