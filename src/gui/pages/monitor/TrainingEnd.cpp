// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/TrainingEnd.h"

#include <QStringList>

#include "look/ErrorText.h"
#include "look/Format.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

namespace {

QString failureText(const spec::RunOutcome& outcome) {
    if (outcome.text.id.empty())
        return QString::fromStdString(outcome.message);
    return ErrorText::of(base::Error(base::ErrorKind::Failed, outcome.text)).sentence();
}

}  // namespace

TrainingEnd::TrainingEnd(AppContext& context, BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_banners(banners) {
    connect(&context.training, &TrainingWorker::ended, this, &TrainingEnd::runEnded);
    connect(&context.training, &TrainingWorker::started, this, &TrainingEnd::nextStarted);
    connect(&context.session, &ProjectSession::runsChanged, this, &TrainingEnd::tellOfStudies);
}

void TrainingEnd::nextStarted() {
    if (!m_failed)
        m_banners.clear(key());
}

void TrainingEnd::runEnded(const spec::RunOutcome& outcome) {
    const spec::RunSummary* run = m_context.session.run(outcome.run);
    if (run != nullptr && !run->place.study.empty() && spec::hasResult(outcome.outcome)) {
        m_studies.insert(run->place.study);
        m_banners.clear(key());
        return;
    }
    tellOfRun(outcome, QString::fromStdString(run != nullptr ? run->name : outcome.run.str()));
}

void TrainingEnd::tellOfRun(const spec::RunOutcome& outcome, const QString& name) {
    m_failed = outcome.outcome == spec::Outcome::Failed;
    const QString best = outcome.bestValAuroc
                             ? tr("Best epoch %1 of phase %2: AUROC %3 on validation.")
                                   .arg(outcome.bestEpoch)
                                   .arg(outcome.bestPhase)
                                   .arg(Format::share(*outcome.bestValAuroc))
                             : QString();
    if (spec::hasResult(outcome.outcome)) {
        m_banners.show(BannerKind::Done,
                       outcome.outcome == spec::Outcome::Completed
                           ? tr("%1: training done").arg(name)
                           : tr("%1: training stopped early, as asked").arg(name),
                       best, key(), tr("Evaluate"), [this, run = outcome.run] {
                           // Another may be in view, or train, by now.
                           m_context.session.setCurrentRun(run);
                           m_context.session.goTo(PageId::Evaluate);
                       });
    } else if (outcome.outcome == spec::Outcome::Failed) {
        m_banners.show(BannerKind::Error, tr("%1: training failed").arg(name), failureText(outcome),
                       key());
    } else {
        m_banners.show(
            BannerKind::Notice,
            name.isEmpty() ? tr("Training stopped") : tr("%1: training stopped").arg(name),
            QStringList{tr("The run can be resumed."), best}.join(QLatin1Char(' ')).trimmed(),
            key());
    }
}

void TrainingEnd::tellOfStudies() {
    std::erase_if(m_studies, [this](const spec::StudyId& id) {
        const spec::StudyReport* study = m_context.session.study(id);
        if (study == nullptr || !study->isFinished())
            return false;
        m_failed = false;
        const QString mean =
            !study->metric.mean ? QString()
            : study->metric.sd
                ? tr("AUROC of the folds %1 ± %2.")
                      .arg(Format::share(*study->metric.mean), Format::number(*study->metric.sd))
                : tr("AUROC %1 on validation.").arg(Format::share(*study->metric.mean));
        m_banners.show(BannerKind::Done,
                       tr("Study %1: training done").arg(QString::fromStdString(id.str())), mean,
                       key());
        return true;
    });
}

}  // namespace lightbox::gui
