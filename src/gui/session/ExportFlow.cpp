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

void ExportFlow::exportReport() {
    const QString name = QString::fromStdString(m_context.session.currentRun().str());
    const QString file =
        FileDialogs::saveFile(m_page, tr("Save the report"), tr("report-%1.html").arg(name),
                              tr("HTML (*.html);;PDF (*.pdf);;Model card (*.md)"));
    const QString kind = QFileInfo(file).suffix().toLower();
    write(kind == QLatin1String("pdf")  ? engine::ExportKind::ReportPdf
          : kind == QLatin1String("md") ? engine::ExportKind::ModelCard
                                        : engine::ExportKind::Report,
          file, tr("Report saved"));
}

void ExportFlow::exportPredictions() {
    const QString name = QString::fromStdString(m_context.session.currentRun().str());
    const QString file = FileDialogs::saveFile(
        m_page, tr("Save the predictions"), tr("predictions-%1.csv").arg(name), tr("CSV (*.csv)"));
    write(engine::ExportKind::Predictions, file, tr("Predictions saved"));
}

void ExportFlow::write(engine::ExportKind kind, const QString& file, const QString& written) {
    if (file.isEmpty())
        return;
    engine::ExportRequest request;
    request.run = m_context.session.currentRun().str();
    request.kind = kind;
    request.out = file.toStdString();
    if (QLocale::system().measurementSystem() == QLocale::ImperialUSSystem)
        request.paper = engine::Paper::Letter;
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
        [this, file, written] {
            m_banners.show(
                BannerKind::Done, written,
                tr("%1; pseudonyms stand in place of patients and file names.").arg(file),
                QStringLiteral("export"), tr("Open"),
                [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
        },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("export")); });
}

}  // namespace lightbox::gui
