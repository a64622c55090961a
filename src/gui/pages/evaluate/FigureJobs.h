// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <memory>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"
#include "pages/evaluate/SubgroupData.h"
#include "pages/evaluate/ThresholdCurves.h"
#include "session/AppContext.h"
#include "widgets/plots/RocPlot.h"

namespace lightbox::gui {

class BannerStack;

/// What takes too long for a moving handle: computed off the window's thread, for the data in view alone.
class FigureJobs : public QObject {
    Q_OBJECT

public:
    FigureJobs(AppContext& context, BannerStack& banners, QObject* parent);
    /// Begins with what hangs on no threshold.
    void setData(std::shared_ptr<const EvaluationData> data);
    /// The groups of every field, for the subgroups.
    void makeGroups(const evaluation::Decision& decision);
    /// Intervals that need a bootstrap, once the handle rests.
    void refineSoon(double threshold, double prevalence);
    void reset();
    [[nodiscard]] bool busy() const {
        return m_banding || m_curving || m_grouping || m_refining || m_rest.isActive();
    }

Q_SIGNALS:
    void bandMade(const lightbox::gui::RocPlot::Band& band);
    void curvesMade(std::shared_ptr<const lightbox::gui::ThresholdCurves> curves);
    void groupsMade(std::shared_ptr<const lightbox::gui::SubgroupData> groups);
    void refined(const lightbox::gui::OperatingFigures& figures);

private:
    void makeBand();
    void makeCurves();
    void refine();

    AppContext& m_context;
    BannerStack& m_banners;
    std::shared_ptr<const EvaluationData> m_data;
    QTimer m_rest;
    double m_threshold = 0.5;
    double m_prevalence = 0.1;
    bool m_banding = false;
    bool m_curving = false;
    bool m_grouping = false;
    bool m_refining = false;
};

}  // namespace lightbox::gui
