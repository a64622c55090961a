// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunButtons.h"

#include <QShortcut>

#include "widgets/Buttons.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {

RunButtons::RunButtons(AppContext& context, QWidget* page)
    : QObject(page),
      m_context(context),
      m_pause(new Button(context.theme, tr("Pause"), QStringLiteral("pause"))),
      m_stop(new Button(context.theme, tr("Stop"), QStringLiteral("stop"))),
      m_resume(
          new Button(context.theme, tr("Resume"), QStringLiteral("play"), ButtonKind::Primary)) {
    m_pause->setToolTip(tr("Hold after this batch; nothing is lost (P)"));
    m_pause->setObjectName(QStringLiteral("pause"));
    m_stop->setToolTip(tr("Finish this epoch, then stop; the run can be resumed"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_resume->setToolTip(tr("Continue the run; the result is the same as without the break (P)"));
    m_resume->setObjectName(QStringLiteral("resume"));
    connect(m_pause, &QPushButton::clicked, this, [this] { m_context.training.pause(); });
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_context.training.stop(spec::TrainingControl::Stop::AfterEpoch); });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (m_context.training.state() == TrainingWorker::State::Paused)
            m_context.training.continueTraining();
        else
            Q_EMIT resumeAsked();
    });
    auto* key = new QShortcut(QKeySequence(Qt::Key_P), page);
    connect(key, &QShortcut::activated, this, [this] {
        if (m_pause->isVisible() && m_pause->isEnabled())
            m_pause->click();
        else if (m_resume->isVisible() && m_resume->isEnabled())
            m_resume->click();
    });
}

std::vector<QWidget*> RunButtons::all() const {
    return {m_pause, m_stop, m_resume};
}

void RunButtons::update(const spec::RunSummary* run) {
    using State = TrainingWorker::State;
    const State state = m_context.training.state();
    const bool active = m_context.training.active();
    m_pause->setVisible(active && state != State::Paused);
    m_pause->setEnabled(state == State::Running || state == State::Preparing);
    m_stop->setVisible(active);
    m_stop->setEnabled(state != State::Stopping);
    m_stop->setText(state == State::Stopping ? tr("Stopping…") : tr("Stop"));
    m_resume->setVisible(state == State::Paused ||
                         (run != nullptr && !active && spec::canResume(run->outcome)));
}

}  // namespace lightbox::gui
