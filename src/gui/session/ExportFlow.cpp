// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ExportFlow.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include "session/FileDialogs.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

ExportFlow::ExportFlow(AppContext& context, BannerStack& banners, QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_page(page) {}

void ExportFlow::reset() {
    m_context.jobs.forget(this);
    m_withIdentifiers = false;
    m_busy = false;
}

QString ExportFlow::nameOf(const QString& pattern) const {
    return pattern.arg(QString::fromStdString(m_context.session.currentRun().str()));
}

void ExportFlow::exportReport() {
    const QString file =
        FileDialogs::saveFile(m_page, tr("Save the report"), nameOf(tr("report-%1.html")),
                              tr("HTML (*.html);;PDF (*.pdf)"));
    const bool isPdf = QFileInfo(file).suffix().toLower() == QLatin1String("pdf");
    write(isPdf ? engine::ExportKind::ReportPdf : engine::ExportKind::Report, file,
          tr("Report saved"));
}

void ExportFlow::exportChecklists() {
    write(engine::ExportKind::Checklists,
          FileDialogs::saveFile(m_page, tr("Save the checklists"), nameOf(tr("checklists-%1.csv")),
                                tr("CSV (*.csv)")),
          tr("Checklists saved"));
}

void ExportFlow::exportModelCard() {
    write(engine::ExportKind::ModelCard,
          FileDialogs::saveFile(m_page, tr("Save the model card"), nameOf(tr("model-card-%1.md")),
                                tr("Markdown (*.md)")),
          tr("Model card saved"));
}

void ExportFlow::exportPredictions() {
    write(engine::ExportKind::Predictions,
          FileDialogs::saveFile(m_page, tr("Save the predictions"),
                                nameOf(tr("predictions-%1.csv")), tr("CSV (*.csv)")),
          tr("Predictions saved"));
}

void ExportFlow::write(engine::ExportKind kind, const QString& file, const QString& written) {
    if (file.isEmpty())
        return;
    engine::ExportRequest request;
    request.run = m_context.session.currentRun().str();
    request.kind = kind;
    request.out = file.toStdString();
    request.withIdentifiers = m_withIdentifiers;
    if (QLocale::system().measurementSystem() == QLocale::ImperialUSSystem)
        request.paper = engine::Paper::Letter;
    m_busy = true;
    const bool hasTable =
        kind == engine::ExportKind::Report || kind == engine::ExportKind::ReportPdf;
    const QString files =
        hasTable ? tr("%1 and %2")
                       .arg(file, QString::fromStdString(
                                      engine::checklistsBeside(request.out).filename().string()))
                 : file;
    m_context.jobs.start(
        {.title = tr("Exporting"),
         .icon = QStringLiteral("export"),
         .key = QStringLiteral("export"),
         .cancellable = true},
        this,
        [open = m_context.session.project(), request](std::stop_token stop,
                                                      spec::ProgressObserver& progress) {
            engine::exportRun(open, request, progress, stop);
        },
        [this, file, files, written, withIdentifiers = request.withIdentifiers] {
            m_busy = false;
            m_banners.show(
                BannerKind::Done, written,
                withIdentifiers
                    ? tr("%1; with real names, which the log of the project tells.").arg(files)
                    : tr("%1; pseudonyms stand in place of patients and file names.").arg(files),
                QStringLiteral("export"), tr("Open"),
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_banners.showError(error, QStringLiteral("export"));
        });
}

}  // namespace lightbox::gui
