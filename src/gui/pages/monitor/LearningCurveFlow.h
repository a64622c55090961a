// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <map>

#include "session/AppContext.h"
#include "spec/LearningCurve.h"
#include "spec/Run.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

class BannerStack;
class LearningCurvePanel;

/// Asks the engine for the learning curve of a run's settings, one at a time; it stays the run's, and the panel shows it
/// whenever the run is in view.
class LearningCurveFlow : public QObject {
    Q_OBJECT

public:
    LearningCurveFlow(AppContext& context, LearningCurvePanel& panel, BannerStack& banners,
                      QObject* page);

    /// Of the run in view.
    void start();
    void showRun(const spec::RunId& run);
    /// Another project.
    void reset();
    [[nodiscard]] bool busy() const { return !m_asked.empty(); }
    /// Why none can be asked for now; empty: it can.
    [[nodiscard]] QString hindrance() const;

Q_SIGNALS:
    void hindranceChanged();

private:
    struct Known {
        spec::LearningCurve curve;
        double seconds = 0;  ///< that it took
    };
    /// What the run in view has, or waits for.
    void close();
    void setAsked(const spec::RunId& run);
    void show();

    AppContext& m_context;
    LearningCurvePanel& m_panel;
    BannerStack& m_banners;
    QObject* m_page;
    spec::RunId m_shown;  ///< in view
    spec::RunId m_asked;  ///< its curve is on its way; empty: none is
    std::map<spec::RunId, Known> m_known;
    JobId m_job = 0;
};

}  // namespace lightbox::gui
