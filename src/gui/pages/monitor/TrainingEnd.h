// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QString>
#include <set>

#include "session/AppContext.h"
#include "spec/Run.h"
#include "spec/Study.h"

namespace lightbox::gui {

class BannerStack;

/// What the page says when a run, or a study, is over. A fold that others follow is no news.
class TrainingEnd : public QObject {
    Q_OBJECT

public:
    TrainingEnd(AppContext& context, BannerStack& banners, QObject* parent);

    /// Of banners that tell of training.
    [[nodiscard]] static QString key() { return QStringLiteral("training"); }
    /// Another project.
    void reset() {
        m_studies.clear();
        m_failed = false;
    }

private:
    void runEnded(const spec::RunOutcome& outcome);
    void tellOfRun(const spec::RunOutcome& outcome, const QString& name);
    /// Of those whose last run has been read.
    void tellOfStudies();
    /// What has ended before is no news any more, unless it failed.
    void nextStarted();

    AppContext& m_context;
    BannerStack& m_banners;
    std::set<spec::StudyId> m_studies;  ///< runs of which have ended here; not told of yet
    bool m_failed = false;              ///< what is told of last
};

}  // namespace lightbox::gui
