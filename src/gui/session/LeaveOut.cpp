// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/LeaveOut.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

#include "engine/Exclude.h"
#include "look/Theme.h"
#include "session/History.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString bannerKey = QStringLiteral("exclude");

QLineEdit* field(const char* objectName, const QString& name, const QString& placeholder) {
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setAccessibleName(name);
    edit->setPlaceholderText(placeholder);
    return edit;
}

/// Image or patient, by the names the window shows, or anything by its own id; nullopt when nothing
/// is to be left out.
std::optional<engine::ExcludeRequest> ask(AppContext& context, QWidget* parent) {
    const ProjectSession& session = context.session;
    // A copy: the project may be read anew while the dialog is open.
    const spec::ImageRecord* shown = session.image(session.selectedImage());
    const std::optional<spec::ImageRecord> selected =
        shown == nullptr ? std::nullopt : std::optional(*shown);
    DecisionDialog dialog(
        context.theme, DecisionDialog::tr("Leave out an image or a patient?"),
        DecisionDialog::tr("It stays in the project, but is used in no set, no training and no "
                           "evaluation. Every report counts it, with the reason."),
        parent);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto* kind = new Segments(context.theme);
    kind->setObjectName(QStringLiteral("excludeKind"));
    int ofImage = -1;
    int ofPatient = -1;
    if (selected)
        ofImage =
            kind->addSegment(DecisionDialog::tr("Image %1").arg(session.names().image(*selected)));
    if (selected && selected->patient) {
        const auto& images = session.dataset()->images;
        const auto count = std::count_if(images.begin(), images.end(), [&](const auto& image) {
            return image.patient == selected->patient;
        });
        ofPatient = kind->addSegment(
            DecisionDialog::tr("Patient %1, %n image(s)", nullptr, static_cast<int>(count))
                .arg(session.names().patient(*selected)));
    }
    const int imageById = kind->addSegment(DecisionDialog::tr("Image by id"));
    const int patientById = kind->addSegment(DecisionDialog::tr("Patient by id"));
    column->addWidget(kind, 0, Qt::AlignLeft);
    QLineEdit* name = field("excludeName", DecisionDialog::tr("Image or patient"),
                            DecisionDialog::tr("Id as in the files"));
    QLineEdit* reason = field("excludeReason", DecisionDialog::tr("Reason"),
                              DecisionDialog::tr("Reason, for the audit log and every report"));
    column->addWidget(name);
    column->addWidget(reason);
    dialog.setContent(content);
    dialog.addCancel(DecisionDialog::tr("Cancel"));
    Button* accept = dialog.addChoice(DecisionDialog::tr("Leave out"), 1, ButtonKind::Primary);
    accept->setObjectName(QStringLiteral("leaveOut"));
    const auto judge = [=] {
        const bool byId = kind->current() == imageById || kind->current() == patientById;
        name->setVisible(byId);
        accept->setEnabled((!byId || !name->text().trimmed().isEmpty()) &&
                           !reason->text().trimmed().isEmpty());
    };
    kind->setCurrent(selected ? ofImage : imageById);
    judge();
    QObject::connect(kind, &Segments::chosen, &dialog, judge);
    QObject::connect(name, &QLineEdit::textChanged, &dialog, judge);
    QObject::connect(reason, &QLineEdit::textChanged, &dialog, judge);
    (!selected ? name : reason)->setFocus(Qt::TabFocusReason);
    if (dialog.exec() != 1)
        return std::nullopt;
    engine::ExcludeRequest request;
    request.reason = reason->text().trimmed().toStdString();
    const std::string typed = name->text().trimmed().toStdString();
    if (kind->current() == ofImage)
        request.images.push_back(selected->id);
    else if (kind->current() == ofPatient)
        request.patients.push_back(*selected->patient);
    else if (kind->current() == imageById)
        request.images.emplace_back(typed);
    else
        request.patients.push_back(typed);
    return request;
}

using Requests = std::vector<engine::ExcludeRequest>;

void excludeAll(const engine::OpenProject& open, const Requests& requests) {
    for (const engine::ExcludeRequest& request : requests)
        engine::exclude(open, request);
}

void undoAll(const engine::OpenProject& open, const Requests& requests) {
    for (const engine::ExcludeRequest& request : requests)
        engine::undoExclude(open, request);
}

/// The exclusions of these images, each by its own or else by its patient's, one request for each reason.
Requests exclusionsOf(const engine::OpenProject& open,
                      const std::vector<spec::ImageRecord>& images) {
    std::set<std::string> wantedImages;
    std::set<std::string> wantedPatients;
    const std::vector<spec::Exclusion> exclusions = engine::listExclusions(open);
    for (const spec::ImageRecord& image : images) {
        const bool own = std::any_of(exclusions.begin(), exclusions.end(),
                                     [&](const auto& one) { return one.image == image.id; });
        if (own)
            wantedImages.insert(image.id.str());
        else if (image.patient)
            wantedPatients.insert(*image.patient);
    }
    std::map<std::string, engine::ExcludeRequest> byReason;
    for (const spec::Exclusion& one : exclusions) {
        if (one.image && wantedImages.contains(one.image->str()))
            byReason[one.reason].images.push_back(*one.image);
        if (one.patient && wantedPatients.contains(*one.patient))
            byReason[one.reason].patients.push_back(*one.patient);
    }
    Requests requests;
    for (auto& [reason, request] : byReason) {
        request.reason = reason;
        requests.push_back(std::move(request));
    }
    return requests;
}

/// `act` on the project in a worker, then the project anew. `act` gives what was changed, or nothing.
template <typename Act, typename Done>
void change(AppContext& context, BannerStack& banners, QWidget* owner, Act act, Done done) {
    context.jobs.start(
        JobOptions{.key = bannerKey}, owner,
        [open = context.session.project(), act](std::stop_token, spec::ProgressObserver&) {
            return act(open);
        },
        [&context, &banners, done](Requests changed) {
            banners.clear(bannerKey);
            done(std::move(changed));
            context.session.reload();
        },
        [&banners](const base::Error& error) { banners.showError(error, bannerKey); });
}

bool changeBack(AppContext& context, BannerStack& banners, QWidget* owner, const Requests& requests,
                void (*act)(const engine::OpenProject&, const Requests&)) {
    change(
        context, banners, owner,
        [requests, act](const engine::OpenProject& open) {
            act(open, requests);
            return requests;
        },
        [](const Requests&) {});
    return true;
}

/// "The exclusion of 2 images."
QString wordsFor(const Requests& made, bool isOut) {
    std::size_t images = 0;
    std::size_t patients = 0;
    for (const engine::ExcludeRequest& one : made) {
        images += one.images.size();
        patients += one.patients.size();
    }
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    QStringList words;
    if (images > 0)
        words << (isOut
                      ? DecisionDialog::tr("The exclusion of %n image(s).", nullptr, number(images))
                      : DecisionDialog::tr("The inclusion of %n image(s).", nullptr,
                                           number(images)));
    if (patients > 0)
        words << (isOut ? DecisionDialog::tr("The exclusion of %n patient(s).", nullptr,
                                             number(patients))
                        : DecisionDialog::tr("The inclusion of %n patient(s).", nullptr,
                                             number(patients)));
    return words.join(QLatin1Char(' '));
}

/// Lets it be taken back: `made` was done with `act`, `opposite` undoes it.
void remember(AppContext& context, BannerStack& banners, QWidget* owner, const Requests& made,
              void (*act)(const engine::OpenProject&, const Requests&),
              void (*opposite)(const engine::OpenProject&, const Requests&)) {
    const auto* page = qobject_cast<const Page*>(owner);
    context.session.history().add(
        {[&context, &banners, owner, made, opposite] {
             return changeBack(context, banners, owner, made, opposite);
         },
         [&context, &banners, owner, made, act] {
             return changeBack(context, banners, owner, made, act);
         },
         {page != nullptr ? page->id() : PageId::Cases, wordsFor(made, act == excludeAll)}});
}

}  // namespace

void leaveOut(AppContext& context, BannerStack& banners, QWidget* owner) {
    if (const std::optional<engine::ExcludeRequest> request = ask(context, owner))
        leaveOut(context, banners, owner, *request);
}

void leaveOut(AppContext& context, BannerStack& banners, QWidget* owner,
              const engine::ExcludeRequest& request) {
    change(
        context, banners, owner,
        [request](const engine::OpenProject& open) {
            engine::exclude(open, request);
            return Requests{request};
        },
        [&context, &banners, owner](const Requests& made) {
            remember(context, banners, owner, made, excludeAll, undoAll);
        });
}

void takeInAgain(AppContext& context, BannerStack& banners, QWidget* owner,
                 const std::vector<spec::ImageRecord>& images) {
    change(
        context, banners, owner,
        [images](const engine::OpenProject& open) {
            Requests requests = exclusionsOf(open, images);
            undoAll(open, requests);
            return requests;
        },
        [&context, &banners, owner](const Requests& made) {
            remember(context, banners, owner, made, undoAll, excludeAll);
        });
}

void takeInAgain(AppContext& context, BannerStack& banners, QWidget* owner,
                 const spec::Exclusion& exclusion) {
    engine::ExcludeRequest request;
    request.reason = exclusion.reason;
    if (exclusion.image)
        request.images.push_back(*exclusion.image);
    if (exclusion.patient)
        request.patients.push_back(*exclusion.patient);
    change(
        context, banners, owner,
        [request](const engine::OpenProject& open) {
            engine::undoExclude(open, request);
            return Requests{request};
        },
        [&context, &banners, owner](const Requests& made) {
            remember(context, banners, owner, made, undoAll, excludeAll);
        });
}

}  // namespace lightbox::gui
