// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "engine/external/External.h"
#include "session/RunView.h"

namespace lightbox::gui {

class ProtocolStrip;

/// How far a cohort has come: the lock, read in, opened once, in the report.
class CohortSteps {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::CohortSteps)

public:
    enum Step { Locked, Imported, Revealed, Report };
    /// `state`: null while none is chosen; `judged` and `index` count the cohorts that the run has judged, from 1.
    static void show(ProtocolStrip& strip, const RunData& view, const engine::CohortState* state,
                     int index, int judged);
};

}  // namespace lightbox::gui
