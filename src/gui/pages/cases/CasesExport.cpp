// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CasesExport.h"

#include <sstream>

#include "base/Csv.h"
#include "base/Files.h"
#include "models/ImageListModel.h"
#include "pages/cases/HealthDocument.h"
#include "project/Project.h"
#include "session/FileDialogs.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

enum ListAnswer { Pseudonyms = 1, OwnIdentifiers };

}  // namespace

CasesExport::CasesExport(AppContext& context, BannerStack& banners, const ImageListModel& list,
                         QWidget* page)
    : QObject(page),
      m_context(context),
      m_banners(banners),
      m_list(list),
      m_page(page) {}

std::optional<bool> CasesExport::askWhoseNames(const QString& question) {
    DecisionDialog dialog(m_context.theme, question,
                          tr("Pseudonyms are the same in every export of this project. An export "
                             "with the original identifiers is logged."),
                          m_page);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Original identifiers"), OwnIdentifiers);
    dialog.addChoice(tr("Pseudonyms"), Pseudonyms, ButtonKind::Primary, true);
    const int answer = dialog.exec();
    return answer == 0 ? std::nullopt : std::optional(answer == OwnIdentifiers);
}

void CasesExport::exportList() {
    const std::optional<bool> own = askWhoseNames(tr("Which identifiers should the list contain?"));
    if (!own)
        return;
    const QString file = FileDialogs::saveFile(m_page, tr("Export list"),
                                               QStringLiteral("images.csv"), tr("Table (*.csv)"));
    if (!file.isEmpty())
        writeList(file.toStdString(), *own);
}

void CasesExport::exportHealth() {
    const std::optional<bool> own =
        askWhoseNames(tr("Which identifiers should the report contain?"));
    if (!own)
        return;
    const QString file = FileDialogs::saveFile(m_page, tr("Export health report"),
                                               QStringLiteral("health.json"), tr("JSON (*.json)"));
    if (!file.isEmpty())
        writeHealth(file.toStdString(), *own);
}

std::string CasesExport::listText(bool ownIdentifiers) const {
    const ImageNames& names = m_context.session.names();
    std::ostringstream out;
    base::CsvWriter writer(out);
    for (const char* name : {"image", "patient", "label", "split"})
        writer.field(std::string_view(name));
    writer.endRow();
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const spec::ImageRecord& image = m_list.imageAt(row);
        const std::string pseudonym = names.pseudonym(image).toStdString();
        // Under a seal the path of an image may name its class.
        const bool own = ownIdentifiers && !m_context.session.labelHidden(image.key);
        writer.field(own ? image.id.str() : pseudonym);
        writer.field(!image.patient   ? std::string()
                     : ownIdentifiers ? *image.patient
                                      : pseudonym.substr(0, pseudonym.find('_')));
        writer.field(isLabelled(image) ? m_context.session.labelText(image).toStdString()
                                       : std::string());
        writer.field(spec::toString(m_context.session.setOf(image.key)));
        writer.endRow();
    }
    return out.str();
}

void CasesExport::writeList(const std::filesystem::path& file, bool ownIdentifiers) {
    writeFile(file, listText(ownIdentifiers), tr("List exported"),
              ownIdentifiers ? "list of images" : "");
}

void CasesExport::writeHealth(const std::filesystem::path& file, bool ownIdentifiers) {
    if (const auto health = m_context.session.health())
        writeFile(file, healthDocument(*health, m_context.session, ownIdentifiers),
                  tr("Health report exported"), ownIdentifiers ? "health report" : "");
}

void CasesExport::writeFile(const std::filesystem::path& file, std::string text,
                            const QString& done, const std::string& named) {
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("export")}, this,
        [text = std::move(text), file, named,
         open = m_context.session.project()](std::stop_token, spec::ProgressObserver&) {
            // Logged first: an export that is not in the log must not exist.
            if (!named.empty())
                open.writer().audit("export_identifiers", named + ": " + file.string());
            base::writeOutput(file, std::string_view(text));
        },
        [this, file, done] {
            m_banners.show(BannerKind::Done, done, QString::fromStdString(file.string()),
                           QStringLiteral("export"));
        },
        [this](const base::Error& error) { m_banners.showError(error, QStringLiteral("export")); });
}

}  // namespace lightbox::gui
