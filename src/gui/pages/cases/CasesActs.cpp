// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does to the project and to files: leaves out, accepts, exports.
#include <QFileDialog>
#include <algorithm>
#include <optional>
#include <sstream>

#include "base/Csv.h"
#include "base/Files.h"
#include "engine/AcceptFinding.h"
#include "engine/Exclude.h"
#include "look/Theme.h"
#include "models/ImageListModel.h"
#include "pages/cases/AcceptDialog.h"
#include "pages/cases/CasesPage.h"
#include "pages/cases/HealthDocument.h"
#include "pages/cases/ReasonDialog.h"
#include "project/Project.h"
#include "session/LeaveOut.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

enum ListAnswer { Pseudonyms = 1, OwnIdentifiers };

}  // namespace

void CasesPage::leaveOutOrTakeIn() {
    const std::vector<spec::ImageRecord> images = chosenImages();
    if (images.empty())
        return;
    if (std::all_of(images.begin(), images.end(),
                    [](const auto& image) { return image.excluded.has_value(); }))
        takeInAgain(context(), banners(), this, images);
    else if (images.size() > 1)
        leaveOutSeveral(images);
    else
        leaveOut(context(), banners(), this);
}

void CasesPage::leaveOutSeveral(const std::vector<spec::ImageRecord>& images) {
    engine::ExcludeRequest request;
    for (const spec::ImageRecord& image : images)
        if (!image.excluded)
            request.images.push_back(image.id);
    const std::optional<QString> reason =
        askForReason(context().theme, static_cast<int>(request.images.size()), this);
    if (!reason)
        return;
    request.reason = reason->toStdString();
    leaveOut(context(), banners(), this, request);
}

void CasesPage::acceptFinding(spec::Finding finding) {
    const std::optional<QString> note = askForNote(context().theme, finding, this);
    if (!note)
        return;
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [open = context().session.project(), finding,
         words = note->toStdString()](std::stop_token, spec::ProgressObserver&) {
            return engine::acceptFinding(open, finding, words);
        },
        [this](const spec::Acceptance&) { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

void CasesPage::withdrawAcceptance(const spec::Finding& finding) {
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [open = context().session.project(), finding](std::stop_token, spec::ProgressObserver&) {
            engine::withdrawAcceptance(open, finding);
        },
        [this] { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

std::optional<bool> CasesPage::askWhoseNames(const QString& question) {
    DecisionDialog dialog(context().theme, question,
                          tr("Pseudonyms are the same in every export of this project. An "
                             "export with the original identifiers is logged."),
                          this);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Original identifiers"), OwnIdentifiers);
    dialog.addChoice(tr("Pseudonyms"), Pseudonyms, ButtonKind::Primary, true);
    const int answer = dialog.exec();
    return answer == 0 ? std::nullopt : std::optional(answer == OwnIdentifiers);
}

void CasesPage::exportList() {
    const std::optional<bool> own = askWhoseNames(tr("Which identifiers should the list contain?"));
    if (!own)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export list"), QStringLiteral("images.csv"), tr("Table (*.csv)"));
    if (!file.isEmpty())
        writeList(file.toStdString(), *own);
}

void CasesPage::exportHealth() {
    const std::optional<bool> own =
        askWhoseNames(tr("Which identifiers should the report contain?"));
    if (!own)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export health report"), QStringLiteral("health.json"), tr("JSON (*.json)"));
    if (!file.isEmpty())
        writeHealth(file.toStdString(), *own);
}

std::string CasesPage::listText(bool ownIdentifiers) const {
    const ImageNames& names = context().session.names();
    std::ostringstream out;
    base::CsvWriter writer(out);
    for (const char* name : {"image", "patient", "label", "split"})
        writer.field(std::string_view(name));
    writer.endRow();
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const spec::ImageRecord& image = m_list->imageAt(row);
        const std::string pseudonym = names.pseudonym(image).toStdString();
        // Under a seal the path of an image may name its class.
        const bool own = ownIdentifiers && !context().session.labelHidden(image.key);
        writer.field(own ? image.id.str() : pseudonym);
        writer.field(!image.patient   ? std::string()
                     : ownIdentifiers ? *image.patient
                                      : pseudonym.substr(0, pseudonym.find('_')));
        writer.field(isLabelled(image) ? context().session.labelText(image).toStdString()
                                       : std::string());
        writer.field(spec::toString(context().session.setOf(image.key)));
        writer.endRow();
    }
    return out.str();
}

void CasesPage::writeList(const std::filesystem::path& file, bool ownIdentifiers) {
    writeFile(file, listText(ownIdentifiers), tr("List exported"),
              ownIdentifiers ? "list of images" : "");
}

void CasesPage::writeHealth(const std::filesystem::path& file, bool ownIdentifiers) {
    if (const auto health = context().session.health())
        writeFile(file, healthDocument(*health, context().session, ownIdentifiers),
                  tr("Health report exported"), ownIdentifiers ? "health report" : "");
}

void CasesPage::writeFile(const std::filesystem::path& file, std::string text, const QString& done,
                          const std::string& named) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("export")}, this,
        [text = std::move(text), file, named,
         open = context().session.project()](std::stop_token, spec::ProgressObserver&) {
            // Logged first: an export that is not in the log must not exist.
            if (!named.empty())
                open.writer().audit("export_identifiers", named + ": " + file.string());
            base::writeFileAtomically(file, std::string_view(text));
        },
        [this, file, done] {
            banners().show(BannerKind::Done, done, QString::fromStdString(file.string()),
                           QStringLiteral("export"));
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("export")); });
}

}  // namespace lightbox::gui
