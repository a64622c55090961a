// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "session/AppContext.h"
#include "spec/Calibrator.h"
#include "spec/Evaluation.h"

namespace lightbox::gui {

class BannerStack;
class RunView;

/// Fits what a run's probabilities are worth, on validation, and shows the run by it.
class CalibrationFlow : public QObject {
    Q_OBJECT

public:
    CalibrationFlow(AppContext& context, RunView& view, BannerStack& banners, QObject* parent);

    void calibrate(spec::CalibrationMethod method);
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Another project.
    void reset();

Q_SIGNALS:
    void busyChanged();

private:
    void tell(const spec::CalibrationReport& report);

    AppContext& m_context;
    RunView& m_view;
    BannerStack& m_banners;
    bool m_busy = false;
};

}  // namespace lightbox::gui
