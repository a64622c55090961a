// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does to the project and to files: leaves out, accepts, exports.
#include <QFileDialog>
#include <algorithm>
#include <optional>
#include <sstream>

#include "app/LeaveOut.h"
#include "app/ProjectSession.h"
#include "app/Theme.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "engine/AcceptFinding.h"
#include "engine/Exclude.h"
#include "models/ImageListModel.h"
#include "pages/cases/AcceptDialog.h"
#include "pages/cases/CasesPage.h"
#include "project/Project.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

enum ListAnswer { Pseudonyms = 1, OwnIdentifiers };

}  // namespace

void CasesPage::leaveOutOrTakeIn() {
    const spec::ImageRecord* image = context().session.image(context().session.selectedImage());
    if (image == nullptr || !image->excluded) {
        leaveOut(context(), banners(), this);
        return;
    }
    // By the image's own exclusion where it has one, else by its patient's.
    context().jobs.start(
        JobOptions{.key = QStringLiteral("exclusions")}, this,
        [folder = context().session.folder()](std::stop_token, spec::ProgressObserver&) {
            return engine::listExclusions(folder);
        },
        [this, id = image->id,
         patient = image->patient](const std::vector<spec::Exclusion>& exclusions) {
            auto found = std::find_if(exclusions.begin(), exclusions.end(),
                                      [&](const auto& one) { return one.image == id; });
            if (found == exclusions.end())
                found = std::find_if(exclusions.begin(), exclusions.end(), [&](const auto& one) {
                    return one.patient && one.patient == patient;
                });
            if (found != exclusions.end())
                takeInAgain(context(), banners(), this, *found);
        },
        [this](const base::Error& error) {
            banners().showError(error, QStringLiteral("exclude"));
        });
}

void CasesPage::acceptFinding(spec::Finding finding) {
    const std::optional<QString> note = askForNote(context().theme, finding, this);
    if (!note)
        return;
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [folder = context().session.folder(), finding,
         words = note->toStdString()](std::stop_token, spec::ProgressObserver&) {
            return engine::acceptFinding(folder, finding, words);
        },
        [this](const spec::Acceptance&) { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

void CasesPage::withdrawAcceptance(const spec::Finding& finding) {
    context().jobs.start(
        {.key = QStringLiteral("accept")}, this,
        [folder = context().session.folder(), finding](std::stop_token, spec::ProgressObserver&) {
            engine::withdrawAcceptance(folder, finding);
        },
        [this] { context().session.markAccepted(); },
        [this](const base::Error& error) { banners().showError(error); });
}

void CasesPage::exportList() {
    DecisionDialog question(context().theme, tr("Whose names shall the list carry?"),
                            tr("Pseudonyms are the same in every export of this project. The "
                               "images' own ids leave it only if you say so, and that is logged."),
                            this);
    question.addCancel(tr("Cancel"));
    question.addChoice(tr("Own identifiers"), OwnIdentifiers);
    question.addChoice(tr("Pseudonyms"), Pseudonyms, ButtonKind::Primary, true);
    const int answer = question.exec();
    if (answer == 0)
        return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export list"), QStringLiteral("images.csv"), tr("Table (*.csv)"));
    if (!file.isEmpty())
        writeList(file.toStdString(), answer == OwnIdentifiers);
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
    context().jobs.start(
        JobOptions{.key = QStringLiteral("export")}, this,
        [text = listText(ownIdentifiers), file, ownIdentifiers,
         folder = context().session.folder()](std::stop_token, spec::ProgressObserver&) {
            // Logged first: an export that is not in the log must not exist.
            if (ownIdentifiers)
                project::Project::open(folder, project::Access::Write)
                    .audit("export_identifiers", "list of images: " + file.string());
            base::writeFileAtomically(file, std::string_view(text));
        },
        [this, file] {
            banners().show(BannerKind::Done, tr("List exported"),
                           QString::fromStdString(file.string()), QStringLiteral("export"));
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("export")); });
}

}  // namespace lightbox::gui
