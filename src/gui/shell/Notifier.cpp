// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Notifier.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>
#include <utility>

#include "look/Format.h"
#include "look/Theme.h"
#include "models/RunTableModel.h"
#include "session/ProjectSession.h"
#include "session/Settings.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

Notifier::Notifier(AppContext& context, QWidget& window, Deliver deliver)
    : QObject(&window),
      m_context(context),
      m_window(window),
      m_deliver(std::move(deliver)) {
    if (!m_deliver)
        m_deliver = [this](const QString& title, const QString& text) { toDesktop(title, text); };
    TrainingWorker& training = context.training;
    connect(&training, &TrainingWorker::started, this,
            [this](const spec::TrainingObserver::Start& start) {
                m_start = start;
                if (!m_study.empty() && start.place.study != m_study)
                    studyEnded();
            });
    connect(&training, &TrainingWorker::ended, this, &Notifier::runEnded);
    connect(&training, &TrainingWorker::failed, this, [this](const base::Error&) {
        tell(tr("Training did not start"), tr("Monitor says why."));
        m_study = {};
        m_ended = 0;
    });
    connect(&training, &TrainingWorker::idle, this, &Notifier::idle);
}

Notifier::~Notifier() = default;

void Notifier::runEnded(const spec::RunOutcome& outcome) {
    ++m_ended;
    const bool isStarted = m_start && m_start->run == outcome.run;
    m_last = QString::fromStdString(isStarted ? m_start->name : outcome.run.str());
    m_how = Format::capitalised(RunTableModel::outcomeText(outcome.outcome));
    if (outcome.bestValAuroc)
        m_how += QStringLiteral(", ") +
                 tr("AUROC %1 on validation").arg(Format::share(*outcome.bestValAuroc));
    const spec::StudyId study = isStarted ? m_start->place.study : spec::StudyId();
    if (!m_study.empty() && study != m_study)
        studyEnded();
    m_study = study;
    // Stopped by hand: whoever did it knows.
    if (outcome.outcome == spec::Outcome::Cancelled) {
        m_study = {};
        m_ended = 0;
        return;
    }
    if (outcome.outcome == spec::Outcome::Failed) {
        tell(tr("%1 failed").arg(m_last), tr("Monitor says why."));
        m_study = {};
        m_ended = 0;
        return;
    }
    if (study.empty() && m_context.training.active())
        tell(tr("%1 has ended").arg(m_last), m_how);
}

void Notifier::idle() {
    const int ended = std::exchange(m_ended, 0);
    if (ended == 0)
        return;  // stopped, or told of already
    if (!m_study.empty())
        studyEnded();
    else if (ended > 1)
        tell(tr("The queue is empty"),
             tr("%n run(s) trained, last %1: %2", nullptr, ended).arg(m_last, m_how));
    else
        tell(tr("%1 has ended").arg(m_last), m_how);
}

void Notifier::studyEnded() {
    const spec::StudyId study = std::exchange(m_study, {});
    tell(tr("Study %1 has ended").arg(QString::fromStdString(study.str())),
         tr("Monitor shows its folds and their mean."));
}

void Notifier::tell(const QString& title, const QString& text) {
    // A dialog of ours is as good as the window.
    if (QApplication::activeWindow() == nullptr && Settings().notifies())
        m_deliver(title, text);
}

void Notifier::toDesktop(const QString& title, const QString& text) {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        QApplication::alert(&m_window);
        return;
    }
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(
            m_context.theme.icon(QStringLiteral("logo"), Role::Accent));
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] {
            m_window.raise();
            m_window.activateWindow();
            m_context.session.goTo(PageId::Monitor);
        });
    }
    m_tray->setToolTip(m_window.windowTitle());
    m_tray->show();
    m_tray->showMessage(title, text, m_window.windowIcon());
}

}  // namespace lightbox::gui
