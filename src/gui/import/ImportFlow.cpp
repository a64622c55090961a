// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportFlow.h"

#include <memory>

#include "base/Files.h"
#include "engine/ImportCases.h"
#include "engine/MakeDemo.h"
#include "import/ImportDialog.h"
#include "import/ImportProgress.h"
#include "import/ProgressDialog.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "session/Settings.h"
#include "widgets/Banner.h"
#include "workers/ImportWatch.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

QString inWords(std::size_t number) {
    return Format::count(number);
}

}  // namespace

ImportFlow::ImportFlow(AppContext& context, QWidget& window)
    : QObject(&window),
      m_context(context),
      m_window(window) {}

void ImportFlow::ask(const std::filesystem::path& project, const QStringList& sources) {
    if (isRunning()) {
        m_progress->bringBack();
        return;
    }
    ImportDialog dialog(m_context, project, &m_window);
    if (!sources.isEmpty())
        dialog.setSources(sources);
    if (dialog.exec() == QDialog::Accepted)
        begin(dialog.projectFolder(), dialog.request(), dialog.note());
}

void ImportFlow::begin(const std::filesystem::path& project, const spec::ImportRequest& request,
                       const QString& note) {
    std::error_code error;
    std::filesystem::create_directories(project.parent_path(), error);  // or the import says why
    start(
        {tr("Importing"), tr("Importing %1").arg(QString::fromStdString(project.stem().string())),
         note, tr("Cancelling keeps the images imported so far; importing again adds the rest.")},
        [project, request](spec::ProgressObserver& observer, std::stop_token stop) {
            return engine::importCases(project, request, observer, stop);
        },
        [this, project](const spec::ImportReport& report) {
            Q_EMIT imported(project, report, m_inBackground);
        });
}

template <typename Work, typename Done>
void ImportFlow::start(const Words& words, Work work, Done done) {
    const auto watch = std::make_shared<ImportWatch>();
    const JobId job = m_context.jobs.start(
        {.title = words.job,
         .icon = QStringLiteral("import"),
         .key = QStringLiteral("import"),
         .cancellable = true,
         .hasWindow = true},
        this,
        [work = std::move(work), watch](std::stop_token stop, spec::ProgressObserver& progress) {
            ImportWatch::Observer observer(*watch, progress);
            return work(observer, stop);
        },
        std::move(done), [this](const base::Error& failure) { Q_EMIT failed(failure); });
    showProgress(job, watch, words);
}

void ImportFlow::showProgress(JobId job, const std::shared_ptr<ImportWatch>& watch,
                              const Words& words) {
    m_progress = new ProgressDialog(m_context, job,
                                    {.icon = QStringLiteral("import"),
                                     .title = words.title,
                                     .note = words.note,
                                     .unit = tr("images"),
                                     .foot = words.foot},
                                    &m_window);
    m_inBackground = false;  // the dialog may be gone when the import ends
    connect(m_progress, &ProgressDialog::sentToBackground, this,
            [this](bool background) { m_inBackground = background; });
    auto* counts = new ImportCounts(m_context.theme);
    auto* strip = new ImportStrip;
    m_progress->setDetails(counts, strip);
    connect(m_progress, &ProgressDialog::refreshed, counts, [watch, counts, strip] {
        ImportWatch::Counts now = watch->counts();
        counts->setCounts(now);
        strip->setTiles(std::move(now.tiles));
    });
}

void ImportFlow::askForCohort(const engine::OpenProject& project, const spec::RunId& run,
                              const QStringList& taken) {
    if (isRunning()) {
        m_progress->bringBack();
        return;
    }
    ImportDialog dialog(m_context, project.folder(), &m_window);
    dialog.setCohort(taken);
    if (dialog.exec() != QDialog::Accepted)
        return;
    engine::ExternalRequest request;
    request.run = run.str();
    request.name = dialog.name().toStdString();
    request.import = dialog.request();
    beginCohort(project, request, dialog.note());
}

void ImportFlow::beginCohort(const engine::OpenProject& project,
                             const engine::ExternalRequest& request, const QString& note) {
    start(
        {tr("Importing a cohort"), tr("Importing %1").arg(QString::fromStdString(request.name)),
         note, tr("Cancelling leaves nothing of the cohort.")},
        [project, request](spec::ProgressObserver& observer, std::stop_token stop) {
            return engine::importCohort(project, request, observer, stop);
        },
        [this, folder = project.folder()](const spec::ClosedCohort& cohort) {
            Q_EMIT cohortImported(folder, cohort);
        });
}

void ImportFlow::drawDemonstration() {
    if (m_drawing) {
        m_drawing->bringBack();
        return;
    }
    // Where packaging/run.sh puts it as well, so that both find what the other has drawn.
    engine::DemoRequest request;
    request.folder = base::dataHome() / "demonstration";
    request.threads = Settings().threads();
    const JobId job = m_context.jobs.start(
        {.title = tr("Drawing the cohort"),
         .icon = QStringLiteral("play"),
         .key = QStringLiteral("demo"),
         .cancellable = true,
         .hasWindow = true},
        this,
        [request](std::stop_token stop, spec::ProgressObserver& progress) {
            std::filesystem::create_directories(request.folder.parent_path());
            return engine::makeDemoProject(request, progress, stop);
        },
        [this](const std::filesystem::path& folder) { Q_EMIT demonstrationDrawn(folder); },
        [this](const base::Error& error) { Q_EMIT failed(error); });
    m_drawing = new ProgressDialog(m_context, job,
                                   {.icon = QStringLiteral("play"),
                                    .title = tr("Drawing the demonstration cohort"),
                                    .note = {},
                                    .unit = tr("steps"),
                                    .foot = tr("Drawn once; opened at once the next time.")},
                                   &m_window);
}

void ImportFlow::tell(const spec::ImportReport& report, BannerStack& banners) {
    banners.show(
        report.cancelled ? BannerKind::Notice : BannerKind::Done,
        (report.cancelled
             ? tr("Import cancelled, %1 image(s) imported", nullptr, static_cast<int>(report.added))
             : tr("%1 image(s) imported", nullptr, static_cast<int>(report.added)))
            .arg(inWords(report.added)),
        report.alreadyPresent > 0
            ? tr("%1 already in the project.").arg(inWords(report.alreadyPresent))
            : QString(),
        QStringLiteral("imported"));
    QStringList changes;
    const auto add = [&changes](std::size_t count, const QString& what) {
        if (count > 0)
            changes << what.arg(inWords(count));
    };
    add(report.updatedPatients, tr("another patient: %1"));
    add(report.updatedLabels, tr("another label: %1"));
    add(report.updatedFields, tr("other fields: %1"));
    add(report.relocated, tr("found in a new place: %1"));
    if (!changes.empty())
        banners.show(BannerKind::Notice, tr("Images of the project have changed"),
                     changes.join(QStringLiteral(", ")) + QLatin1Char('.'),
                     QStringLiteral("updated"));
    if (!report.issues.empty()) {
        const spec::ImportIssue& first = report.issues.front();
        banners.show(BannerKind::Warning,
                     report.unusable > 0 ? tr("%n file(s) could not be used", nullptr,
                                              static_cast<int>(report.unusable))
                                         : tr("%n label(s) could not be used", nullptr,
                                              static_cast<int>(report.issues.size())),
                     QStringLiteral("%1: %2").arg(
                         QString::fromStdString(first.path),
                         MessageText::of(first.text, messages::Part::Why, first.detail)),
                     QStringLiteral("issues"));
    }
    for (const spec::Warning& warning : report.warnings)
        banners.show(BannerKind::Warning, MessageText::of(warning), {},
                     QString::fromStdString(warning.code));
}

}  // namespace lightbox::gui
