// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "session/AppContext.h"
#include "spec/Run.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

class BannerStack;
class LearningCurvePanel;

/// Asks the engine for the learning curve of a run's settings, and shows it in the panel until another run is chosen.
class LearningCurveFlow : public QObject {
    Q_OBJECT

public:
    LearningCurveFlow(AppContext& context, LearningCurvePanel& panel, BannerStack& banners,
                      QObject* parent);

    void start(const spec::RunId& run);
    /// Takes the curve of any other run away, and cancels what is on its way for it.
    void showRun(const spec::RunId& run);
    [[nodiscard]] bool busy() const { return m_busy; }

private:
    void close();

    AppContext& m_context;
    LearningCurvePanel& m_panel;
    BannerStack& m_banners;
    spec::RunId m_run;
    JobId m_job = 0;
    bool m_busy = false;
};

}  // namespace lightbox::gui
