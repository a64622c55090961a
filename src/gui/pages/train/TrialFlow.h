// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>
#include <optional>

#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Split.h"
#include "spec/Training.h"

namespace lightbox::gui {

class BannerStack;
class ConsequencesPanel;
class RatePanel;

/// What a few trial batches tell before a run: its time and memory, and which learning rates it bears.
class TrialFlow : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConsequencesPanel& consequences;
        RatePanel& rates;
    };
    TrialFlow(AppContext& context, const Parts& parts, BannerStack& banners, QObject* page);

    /// The settings are these now: their schedule is drawn, and what was measured of others goes.
    void setSpec(const spec::TrainingSpec& spec);
    /// What was measured goes where the project's images or its split are others now.
    void followData();
    void reset();
    /// Neither does anything while a run trains: it would share the processor, and measure neither.
    void measure();
    void findRate(int phase);

private:
    void drawSchedule();
    void forgetEstimate();
    void forgetRates();

    AppContext& m_context;
    Parts m_parts;
    BannerStack& m_banners;
    QObject* m_page;
    spec::TrainingSpec m_spec;
    std::shared_ptr<const spec::Dataset> m_dataset;  ///< that was measured on, with the split
    spec::SplitId m_split;
    std::optional<spec::TrainingSpec> m_measured;  ///< what the estimate is, or will be, of
    std::optional<spec::TrainingSpec> m_searched;  ///< the same of the curve of rates
};

}  // namespace lightbox::gui
