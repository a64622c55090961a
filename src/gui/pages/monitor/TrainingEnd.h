// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "session/AppContext.h"
#include "spec/Run.h"

namespace lightbox::gui {

class BannerStack;

/// What the page says when a run is over.
class TrainingEnd {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::TrainingEnd)

public:
    /// Of banners that tell of training.
    [[nodiscard]] static QString key() { return QStringLiteral("training"); }
    static void tell(const spec::RunOutcome& outcome, ProjectSession& session,
                     BannerStack& banners);
};

}  // namespace lightbox::gui
