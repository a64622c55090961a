// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <vector>

#include "pages/monitor/ProgressStrip.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::gui {

/// The run that this window trains, where it is one of the study's.
struct LiveRun {
    spec::RunId run;
    double share = 0;    ///< of its epochs
    double elapsed = 0;  ///< seconds
    double left = -1;    ///< seconds, < 0: not known
    bool paused = false;
};

/// How far a study is, a stretch for each run it is to train, as ProgressStrip shows it.
class StudyProgress {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::StudyProgress)

public:
    /// `runs`: of the project. Time left counts a run that waits as the mean of those that are done.
    [[nodiscard]] static ProgressStrip::State of(const spec::StudyReport& study,
                                                 const std::vector<spec::RunSummary>& runs,
                                                 const std::optional<LiveRun>& live);

private:
    [[nodiscard]] static QString nameOf(const spec::RunPlace& place,
                                        const spec::StudyRecord& study);
};

}  // namespace lightbox::gui
