// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/TrainingEnd.h"

#include <QStringList>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"

namespace lightbox::gui {

namespace {

QString failureText(const spec::RunOutcome& outcome) {
    if (outcome.text.id.empty())
        return QString::fromStdString(outcome.message);
    const ErrorText text = ErrorText::of(base::Error(base::ErrorKind::Failed, outcome.text));
    return text.what + QStringLiteral(". ") + text.why;
}

}  // namespace

void TrainingEnd::tell(const spec::RunOutcome& outcome, ProjectSession& session,
                       BannerStack& banners) {
    const QString best = outcome.bestValAuroc
                             ? tr("Best epoch %1 of phase %2: AUROC %3 on validation.")
                                   .arg(outcome.bestEpoch)
                                   .arg(outcome.bestPhase)
                                   .arg(Format::share(*outcome.bestValAuroc))
                             : QString();
    if (spec::hasResult(outcome.outcome)) {
        banners.show(BannerKind::Done,
                     outcome.outcome == spec::Outcome::Completed
                         ? tr("Training done")
                         : tr("Training stopped early, as asked"),
                     best, key(), tr("Evaluate"), [&session, run = outcome.run] {
                         // Another may be in view, or train, by now.
                         session.setCurrentRun(run);
                         session.goTo(PageId::Evaluate);
                     });
    } else if (outcome.outcome == spec::Outcome::Failed) {
        banners.show(BannerKind::Error, tr("Training failed"), failureText(outcome), key());
    } else {
        banners.show(
            BannerKind::Notice, tr("Training stopped"),
            QStringList{tr("The run can be resumed."), best}.join(QLatin1Char(' ')).trimmed(),
            key());
    }
}

}  // namespace lightbox::gui
