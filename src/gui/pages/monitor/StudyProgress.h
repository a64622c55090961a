// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <vector>

#include "pages/monitor/ProgressStrip.h"
#include "pages/monitor/RunProgress.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::gui {

/// The run that was put in `place` last; null: none yet. `runs`: oldest first.
[[nodiscard]] const spec::RunSummary* latestAt(const std::vector<spec::RunSummary>& runs,
                                               const spec::RunPlace& place);

/// How far a study is, a stretch for each run it is to train, as ProgressStrip shows it.
class StudyProgress {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::StudyProgress)

public:
    /// `runs`: of the project; `live`: where it is one of the study's. Time left counts a run that waits as the mean of those that are done.
    [[nodiscard]] static ProgressStrip::State of(const spec::StudyReport& study,
                                                 const std::vector<spec::RunSummary>& runs,
                                                 const std::optional<LiveRun>& live);
};

}  // namespace lightbox::gui
