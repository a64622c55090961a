// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ProjectNotices.h"

#include <algorithm>
#include <filesystem>

#include "look/ErrorText.h"
#include "project/Presence.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/WriteAccess.h"
#include "shell/PageStack.h"
#include "workers/JobRunner.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {
namespace {

const QString kQueue = QStringLiteral("queue");
const QString kSources = QStringLiteral("sources");
const QString kWritable = QStringLiteral("writable");
const QString kOthers = QStringLiteral("others");
constexpr int kLookAgainMs = 3000;  ///< for other windows

}  // namespace

ProjectNotices::ProjectNotices(AppContext& context, PageStack& pages, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_pages(pages) {
    connect(&context.session.writeAccess(), &WriteAccess::changed, this,
            &ProjectNotices::tellWhetherWritable);
    connect(&pages, &PageStack::allMade, this, &ProjectNotices::tellWhetherWritable);
    connect(&pages, &PageStack::allMade, this, [this] {
        m_toldOthers = false;  // on the pages that were there
        tellOfOthers();
    });
    connect(&m_lookAgain, &QTimer::timeout, this, &ProjectNotices::tellOfOthers);
    connect(&context.training, &TrainingWorker::stateChanged, this, &ProjectNotices::takeQueueBack);
    connect(&context.session, &ProjectSession::runsChanged, this, &ProjectNotices::takeQueueBack);
}

ProjectNotices::~ProjectNotices() = default;

void ProjectNotices::begin() {
    m_presence.reset();
    m_presence = std::make_unique<project::Presence>(m_context.session.folder());
    m_toldOthers = false;
    tellOfOthers();
    m_lookAgain.start(kLookAgainMs);
    lookForSources();
    tellOfQueue();
}

void ProjectNotices::end() {
    m_lookAgain.stop();
    m_presence.reset();
    for (const QString& key : {kSources, kQueue})
        m_context.jobs.drop(this, key);
}

void ProjectNotices::tellOfOthers() {
    const bool areThere = m_presence && m_presence->othersAreThere();
    if (areThere == m_toldOthers)
        return;
    m_toldOthers = areThere;
    if (areThere)
        m_pages.tellEverywhere(
            BannerKind::Notice, tr("Another window has this project open"),
            tr("What is entered there is not shown here until the project is opened again, and "
               "the other way round."),
            kOthers);
    else
        m_pages.clearEverywhere(kOthers);
}

void ProjectNotices::lookForSources() {
    m_context.jobs.start(
        {.key = kSources}, this,
        [roots = m_context.session.dataset()->info.roots](std::stop_token,
                                                          spec::ProgressObserver&) {
            const auto gone = std::find_if(roots.begin(), roots.end(), [](const auto& root) {
                std::error_code ignored;
                return !std::filesystem::exists(root, ignored);
            });
            return gone == roots.end() ? std::string() : gone->string();
        },
        [this, open = m_context.session.project()](const std::string& gone) {
            BannerStack& banners = m_pages.page(PageId::Cases)->banners();
            const QString root = QString::fromStdString(gone);
            const QString project = QString::fromStdString(open.folder().string());
            if (root.isEmpty())
                banners.clear(kSources);
            else
                banners.show(BannerKind::Warning, tr("The images have moved"),
                             tr("%1 cannot be found. Nothing in the project is lost.").arg(root),
                             kSources, tr("Locate the images…"),
                             [this, project, root] { Q_EMIT locateRequested(project, root); });
        },
        [](const base::Error&) {});
}

void ProjectNotices::tellOfQueue() {
    const ProjectSession& session = m_context.session;
    const auto& queue = session.queue();
    const auto waiting = std::count_if(queue.begin(), queue.end(),
                                       [](const spec::QueueEntry& entry) { return !entry.held; });
    if (waiting == 0 || session.queueAlive() || m_context.training.active())
        return;
    m_pages.bannersInView().show(
        BannerKind::Notice, tr("%n run(s) wait in the queue", nullptr, static_cast<int>(waiting)),
        tr("Nobody trains what waits."), kQueue, tr("Start"), [this] {
            m_context.training.workThrough(m_context.session.folder());
            m_pages.showPage(PageId::Monitor);
        });
}

void ProjectNotices::takeQueueBack() {
    const ProjectSession& session = m_context.session;
    if (session.queue().empty() || session.queueAlive() || m_context.training.active())
        m_pages.clearEverywhere(kQueue);
}

void ProjectNotices::tellWhetherWritable() {
    const std::optional<base::Error>& refusal = m_context.session.writeAccess().refusal();
    if (!refusal)
        m_pages.clearEverywhere(kWritable);
    else
        m_pages.tellEverywhere(
            BannerKind::Warning, tr("This project can only be read"),
            QStringLiteral("%1 %2").arg(
                ErrorText::of(*refusal).why,
                tr("What you enter is not saved until the project can be written.")),
            kWritable);
}

}  // namespace lightbox::gui
