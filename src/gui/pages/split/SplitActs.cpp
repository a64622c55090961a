// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does to the project: stores, seals, goes back and forth, exports.
#include <QFileDialog>
#include <QLineEdit>

#include "engine/MakeSplit.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "pages/split/SplitOptions.h"
#include "pages/split/SplitPage.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

void SplitPage::store() {
    if (!m_draft || !context().session.isOpen() || !m_options->complete())
        return;
    context().jobs.start(
        JobOptions{.title = tr("Splitting"),
                   .icon = QStringLiteral("split"),
                   .key = QStringLiteral("store")},
        this,
        [folder = context().session.folder(), spec = m_options->spec()](
            std::stop_token, spec::ProgressObserver&) { return engine::makeSplit(folder, spec); },
        [this](const spec::SplitReport&) {
            m_draft = false;
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::seal() {
    if (m_draft || context().session.sealState() != SealState::NotSealed)
        return;
    if (m_leaks.any() && !sealInSpiteOfLeaks())
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [folder = context().session.folder()](std::stop_token, spec::ProgressObserver&) {
            return engine::sealTest(folder);
        },
        [this](const spec::SplitReport&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("seal")); });
}

bool SplitPage::sealInSpiteOfLeaks() {
    QStringList leaks;
    if (m_leaks.patients > 0)
        leaks << tr("%n patient(s)", nullptr, static_cast<int>(m_leaks.patients));
    if (m_leaks.duplicates > 0)
        leaks << tr("%n duplicate(s)", nullptr, static_cast<int>(m_leaks.duplicates));
    DecisionDialog dialog(
        context().theme, tr("Seal a test set that leaks?"),
        tr("In more than one set: %1. What is measured on this test will look better than it is. "
           "Once it is sealed, no patient changes sets any more.")
            .arg(Format::list(leaks)),
        this);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Seal despite leaks"), 1, ButtonKind::Danger);
    return dialog.exec() == 1;
}

void SplitPage::breakSeal() {
    DecisionDialog dialog(context().theme, tr("Break the seal of the test set?"),
                          tr("Its labels are open from then on, and every report states that "
                             "the seal was broken, when and why."),
                          this);
    auto* reason = new QLineEdit;
    reason->setPlaceholderText(tr("Reason, for the audit log"));
    reason->setAccessibleName(tr("Reason"));
    dialog.setContent(reason);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Break the seal"), 1, ButtonKind::Danger);
    if (dialog.exec() != 1)
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [folder = context().session.folder(), words = reason->text().trimmed().toStdString()](
            std::stop_token, spec::ProgressObserver&) { return engine::breakSeal(folder, words); },
        [this](const spec::SplitReport&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("seal")); });
}

void SplitPage::restore(const spec::SplitId& split, Step step) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("store")}, this,
        [folder = context().session.folder(), split](std::stop_token, spec::ProgressObserver&) {
            return engine::restoreSplit(folder, split);
        },
        [this, split, step](const spec::SplitReport&) {
            if (step == Step::Undo && !m_past.empty()) {
                m_past.pop_back();
                m_future.push_back(m_current);
                m_current = split;
            } else if (step == Step::Redo && !m_future.empty()) {
                m_future.pop_back();
                m_past.push_back(m_current);
                m_current = split;
            }
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::undo() {
    if (m_draft && context().session.currentSplit() != nullptr)
        showCurrent();  // the draft is the last step
    else if (!m_past.empty())
        restore(m_past.back(), Step::Undo);
}

void SplitPage::redo() {
    if (!m_future.empty())
        restore(m_future.back(), Step::Redo);
}

void SplitPage::noteCurrent() {
    const spec::Split* split = context().session.currentSplit();
    const spec::SplitId now = split == nullptr ? spec::SplitId() : split->id;
    if (now != m_current) {
        if (!m_current.empty())
            m_past.push_back(m_current);
        m_future.clear();
        m_current = now;
    }
    showSteps();
}

void SplitPage::showSteps() {
    m_undo->setEnabled(!m_past.empty() || (m_draft && !m_current.empty()));
    m_redo->setEnabled(!m_future.empty());
}

void SplitPage::exportCsv() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export split"), QStringLiteral("split.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("csv")}, this,
        [folder = context().session.folder(), path = std::filesystem::path(file.toStdString())](
            std::stop_token, spec::ProgressObserver&) { engine::writeSplitCsv(folder, path); },
        [this, file] {
            banners().show(BannerKind::Done, tr("Split exported"), file, QStringLiteral("csv"));
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("csv")); });
}

void SplitPage::showCases(const QString& title, const std::vector<spec::ImageId>& images) {
    ProjectSession& session = context().session;
    if (images.empty())
        session.goTo(PageId::Cases);
    else
        session.requestWorklist({.title = title, .images = images});
}

void SplitPage::showFinding(const QString& code) {
    QString title;
    std::vector<spec::ImageId> images;
    if (const auto health = context().session.health())
        for (const spec::Finding& finding : health->findings)
            if (finding.code == code.toStdString()) {
                title = MessageText::of(finding.text, finding.message);
                images.insert(images.end(), finding.images.begin(), finding.images.end());
            }
    showCases(title, images);
}

}  // namespace lightbox::gui
