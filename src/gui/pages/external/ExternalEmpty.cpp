// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/ExternalEmpty.h"

#include "session/ProjectSession.h"

namespace lightbox::gui {

ExternalEmpty::ExternalEmpty(AppContext& context, QWidget* parent)
    : EmptyState(context.theme, QStringLiteral("evaluate"), {}, {}, Ground::Panel, parent),
      m_context(context),
      m_action(addButton(QString(), {}, ButtonKind::Primary)),
      m_scores(addButton(tr("Table of scores (CSV)…"))) {
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_scores->setObjectName(QStringLiteral("emptyScores"));
    connect(m_scores, &QPushButton::clicked, this, &ExternalEmpty::scoresAsked);
}

void ExternalEmpty::explain(const RunData* view, bool isRead) {
    ProjectSession& session = m_context.session;
    m_scores->setVisible(view != nullptr && view->locked && isRead);
    disconnect(m_action, &QPushButton::clicked, nullptr, nullptr);
    const auto offer = [&](const QString& words, auto act) {
        m_action->setVisible(!words.isEmpty());
        m_action->setText(words);
        connect(m_action, &QPushButton::clicked, this, act);
    };
    const auto wait = [&](const QString& words) {
        setText(words, {});
        m_action->hide();
    };
    if (session.currentRun().empty()) {
        setText(tr("Nothing to judge yet"),
                tr("Train a model and lock its threshold: then it can be judged on cases of other "
                   "places."));
        offer(tr("Go to Train"), [&session] { session.goTo(PageId::Train); });
    } else if (view == nullptr) {
        wait(tr("Reading the run"));
    } else if (!view->locked) {
        setText(tr("Lock a threshold first"),
                tr("An external cohort is judged at a threshold that was fixed before it was "
                   "seen."));
        offer(tr("Choose a threshold"), [this] { Q_EMIT thresholdAsked(); });
    } else if (!isRead) {
        wait(tr("Reading the cohorts"));
    } else {
        setText(tr("No external cohort yet"),
                tr("Add images of another place, or anybody's scores as a table. They stay closed "
                   "until you reveal them; that is counted and logged."));
        offer(tr("Images of another place…"), [this] { Q_EMIT imagesAsked(); });
    }
}

}  // namespace lightbox::gui
