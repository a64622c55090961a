// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SealFlow.h"

#include <QLineEdit>

#include "engine/MakeSplit.h"
#include "look/Format.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

SealFlow::SealFlow(AppContext& context, BannerStack& banners, QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void SealFlow::seal(const Leaks& leaks) {
    if (m_context.session.sealState() != SealState::NotSealed)
        return;
    if (leaks.any() && !inSpiteOf(leaks))
        return;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [open = m_context.session.project()](std::stop_token, spec::ProgressObserver&) {
            return engine::sealTest(open);
        },
        [this](const spec::SplitReport&) { m_context.session.reload(); },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("seal")); });
}

bool SealFlow::inSpiteOf(const Leaks& leaking) {
    QStringList leaks;
    if (leaking.patients > 0)
        leaks << tr("%n patient(s)", nullptr, static_cast<int>(leaking.patients));
    if (leaking.duplicates > 0)
        leaks << tr("%n duplicate(s)", nullptr, static_cast<int>(leaking.duplicates));
    DecisionDialog dialog(
        m_context.theme, tr("Seal a test set that leaks?"),
        tr("In more than one set: %1. What is measured on this test will look better than it is. "
           "Once it is sealed, no patient changes sets any more.")
            .arg(Format::list(leaks)),
        m_page);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Seal despite leaks"), 1, ButtonKind::Danger);
    return dialog.exec() == 1;
}

void SealFlow::breakSeal() {
    DecisionDialog dialog(m_context.theme, tr("Break the seal of the test set?"),
                          tr("Its labels are open from then on, and every report states that the "
                             "seal was broken, when and why."),
                          m_page);
    auto* reason = new QLineEdit;
    reason->setPlaceholderText(tr("Reason, for the audit log"));
    reason->setAccessibleName(tr("Reason"));
    dialog.setContent(reason);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Break the seal"), 1, ButtonKind::Danger);
    if (dialog.exec() != 1)
        return;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [open = m_context.session.project(), words = reason->text().trimmed().toStdString()](
            std::stop_token, spec::ProgressObserver&) { return engine::breakSeal(open, words); },
        [this](const spec::SplitReport&) { m_context.session.reload(); },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("seal")); });
}

}  // namespace lightbox::gui
