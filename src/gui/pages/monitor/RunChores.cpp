// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunChores.h"

#include <algorithm>

#include "base/Files.h"
#include "engine/Runs.h"
#include "engine/studies/Ensemble.h"
#include "pages/monitor/RunNotesDialog.h"
#include "project/Project.h"
#include "session/FileDialogs.h"
#include "session/ProjectSession.h"
#include "spec/RunTables.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

RunChores::RunChores(AppContext& context, BannerStack& banners, QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void RunChores::askForNotes(const spec::RunId& run) {
    const spec::RunSummary* summary = m_context.session.run(run);
    if (summary == nullptr)
        return;
    RunNotesDialog dialog(m_context.theme, *summary, m_page);
    const std::vector<std::string> before = summary->tags;
    if (dialog.exec() != RunNotesDialog::kSave)
        return;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("notes")}, m_page,
        [open = m_context.session.project(), run, before, after = dialog.tags(),
         note = dialog.note()](std::stop_token, spec::ProgressObserver&) {
            // One that is there is taken away by naming it.
            for (const std::string& tag : before)
                if (std::find(after.begin(), after.end(), tag) == after.end())
                    engine::tagRun(open, run.str(), tag);
            for (const std::string& tag : after)
                if (std::find(before.begin(), before.end(), tag) == before.end())
                    engine::tagRun(open, run.str(), tag);
            engine::noteRun(open, run.str(), note);
        },
        [this] { m_context.session.reloadRuns(); },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("notes")); });
}

void RunChores::exportHistory(const spec::RunId& run) {
    const QString file = FileDialogs::saveFile(
        m_page, tr("Save the history"), tr("history-%1.csv").arg(QString::fromStdString(run.str())),
        tr("CSV (*.csv)"));
    if (!file.isEmpty())
        writeHistory(run, file);
}

void RunChores::writeHistory(const spec::RunId& run, const QString& file) {
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("history")}, m_page,
        [open = m_context.session.project(), run, out = std::filesystem::path(file.toStdString())](
            std::stop_token, spec::ProgressObserver&) {
            const auto project = open.reader();
            const std::vector<spec::EpochReport> history = project->history(run);
            base::writeOutput(
                out, spec::historyText(history, project->sharedRecord(run)->dataset.classes));
            return history.size();
        },
        [this, file](std::size_t epochs) {
            m_banners.show(
                BannerKind::Done, tr("History saved"),
                tr("%1: %n epoch(s), one a row.", nullptr, static_cast<int>(epochs)).arg(file),
                QStringLiteral("history"));
        },
        [this](const base::Error& error) {
            m_banners.showError(error, QStringLiteral("history"));
        });
}

void RunChores::makeEnsemble(const spec::StudyId& study) {
    m_busy = true;
    m_context.jobs.start(
        {.title = tr("Making the ensemble"),
         .icon = QStringLiteral("layers"),
         .key = QStringLiteral("ensemble")},
        m_page,
        [open = m_context.session.project(), study](std::stop_token, spec::ProgressObserver&) {
            return engine::ensembleSummary(open, engine::ensembleOfStudy(open, study.str()).str());
        },
        [this, study](const spec::RunSummary& made) {
            m_busy = false;
            m_context.session.updateRun(made);
            m_context.session.setCurrentRun(made.id);
            m_context.session.reloadRuns();
            m_banners.show(
                BannerKind::Done, tr("Ensemble of %1").arg(QString::fromStdString(study.str())),
                tr("%1 averages %n model(s). It is in view now; its threshold is chosen on "
                   "Evaluate.",
                   nullptr, static_cast<int>(made.members))
                    .arg(QString::fromStdString(made.name)),
                QStringLiteral("ensemble"), tr("Evaluate"),
                [this] { m_context.session.goTo(PageId::Evaluate); });
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_banners.showError(error, QStringLiteral("ensemble"));
        });
}

void RunChores::askToDelete(const spec::RunId& run) {
    const spec::RunSummary* summary = m_context.session.run(run);
    if (summary == nullptr)
        return;
    DecisionDialog dialog(m_context.theme,
                          tr("Delete run %1?").arg(QString::fromStdString(summary->name)),
                          tr("Its checkpoints, predictions and report are removed. The audit log "
                             "records the deletion."),
                          m_page);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Delete run"), 1, ButtonKind::Danger);
    if (dialog.exec() != 1)
        return;
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("delete")}, m_page,
        [open = m_context.session.project(), run](std::stop_token, spec::ProgressObserver&) {
            engine::deleteRun(open, run.str());
        },
        [this] { m_context.session.reload(); },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("delete")); });
}

}  // namespace lightbox::gui
