// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluateEmpty.h"

#include <QPushButton>

#include "session/ProjectSession.h"
#include "session/RunView.h"

namespace lightbox::gui {

EvaluateEmpty::EvaluateEmpty(AppContext& context, QWidget* parent)
    : EmptyState(context.theme, QStringLiteral("evaluate"), {}, {}, Ground::Panel, parent),
      m_context(context),
      m_action(addButton(QString(), {}, ButtonKind::Primary)) {}

void EvaluateEmpty::explain() {
    ProjectSession& session = m_context.session;
    const auto offer = [&](const QString& text, auto act) {
        disconnect(m_action, &QPushButton::clicked, nullptr, nullptr);
        m_action->setText(text);
        connect(m_action, &QPushButton::clicked, this, act);
    };
    const auto offerPage = [&](const QString& text, PageId page) {
        offer(text, [this, page] { m_context.session.goTo(page); });
    };
    m_action->setVisible(session.runView().state() != RunView::State::Loading);
    const spec::RunSummary* run = session.run(session.currentRun());
    const QString name =
        run == nullptr ? QString()
                       : QString::fromStdString(run->name.empty() ? run->id.str() : run->name);
    if (!session.isOpen()) {
        setText(tr("No project is open"), tr("Open a project, or import images into a new one."));
        offer(tr("Import images…"), [this] { m_context.session.requestImport(); });
    } else if (run == nullptr) {
        setText(tr("Nothing to evaluate yet"),
                tr("Train a model: its results on validation are shown here."));
        offerPage(tr("Go to Train"), PageId::Train);
    } else if (session.runView().state() == RunView::State::Loading) {
        setText(tr("Reading %1").arg(name), {});
    } else if (session.runView().state() == RunView::State::Closed) {
        setText(
            tr("Validation of this run is closed"),
            tr("%1 was trained on another split: some of its validation images are in the test set "
               "that is sealed now. Choose a run on the current split.")
                .arg(name));
        offerPage(tr("Go to Train"), PageId::Train);
    } else {
        setText(tr("This run has no predictions yet"),
                tr("They are made when training of %1 has ended.").arg(name));
        offerPage(tr("Go to Monitor"), PageId::Monitor);
    }
}

}  // namespace lightbox::gui
