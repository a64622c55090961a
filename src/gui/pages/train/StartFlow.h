// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "session/AppContext.h"
#include "spec/Training.h"

namespace lightbox::gui {

class BannerStack;

/// Trains now, or puts at the end of the queue: one run, or all folds as a study.
class StartFlow : public QObject {
    Q_OBJECT

public:
    StartFlow(AppContext& context, BannerStack& banners, QObject* page);

    /// Where something trains already it waits in the queue.
    void start(const spec::TrainingSpec& spec, bool allFolds);
    /// Nobody works through the queue for it now.
    void queue(const spec::TrainingSpec& spec, bool allFolds);
    /// Another project.
    void reset() { m_queueing = false; }

private:
    AppContext& m_context;
    BannerStack& m_banners;
    QObject* m_page;
    bool m_queueing = false;  ///< until it is there: a second click would queue it twice
};

}  // namespace lightbox::gui
