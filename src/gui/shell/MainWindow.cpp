// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "engine/Images.h"
#include "engine/Relocate.h"
#include "engine/external/External.h"
#include "engine/studies/Queue.h"
#include "import/DownloadDialog.h"
#include "import/DropVeil.h"
#include "import/ImportFlow.h"
#include "import/ProgressDialog.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "project/Project.h"
#include "session/FileDialogs.h"
#include "session/Page.h"
#include "session/ProjectSession.h"
#include "session/Settings.h"
#include "shell/FigureExport.h"
#include "shell/Notifier.h"
#include "shell/PageFactory.h"
#include "shell/Rail.h"
#include "shell/StartScreen.h"
#include "shell/TopBar.h"
#include "widgets/Banner.h"
#include "widgets/States.h"
#include "workers/ThumbnailLoader.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {
namespace {

// px of the smallest window: a screen of 960 x 600 less what the desktop takes of it
constexpr int kLeastWidth = 940;
constexpr int kLeastHeight = 540;
const QString kQueue = QStringLiteral("queue");  ///< that runs wait and nobody trains them
const QString kSaved = QStringLiteral("saved");  ///< a plot or a table
const QString kLeave = QStringLiteral("leave");  ///< that a run keeps the project open
constexpr int kAskAgainMs = 5000;  ///< whether a project that could not be written to can be now

enum ClosingAnswer { StopAtOnce = 2, FinishEpoch = 3 };

}  // namespace

MainWindow::MainWindow(AppContext& context, QWidget* parent)
    : QMainWindow(parent),
      m_context(context),
      m_rail(new Rail(context.theme)),
      m_topBar(new TopBar(context, m_recent)),
      m_stack(new QStackedWidget),
      m_start(new StartScreen(context, m_recent)),
      m_imports(new ImportFlow(context, *this)),
      m_veil(new DropVeil(context.theme, *this)) {
    setWindowTitle(tr("Lightbox"));
    setWindowIcon(context.theme.icon(QStringLiteral("logo"), Role::Accent));
    setMinimumSize(kLeastWidth, kLeastHeight);
    // A screen of 960 x 600, as one of 1920 x 1200 at twice the size is, holds the whole window.
    const QSize room = screen()->availableGeometry().size();
    resize(QSize(1440, 900).boundedTo(room));
    auto* central = new QWidget;
    // Takes the focus first, so that no button looks chosen before anybody presses Tab.
    central->setFocusPolicy(Qt::ClickFocus);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    setCentralWidget(central);
    central->setFocus();
    m_stack->addWidget(m_start);
    for (QWidget* part : std::initializer_list<QWidget*>{m_topBar, m_rail, m_start})
        context.theme.addPart(part);  // and each page is one
    m_rail->setPagesEnabled(false);

    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_rail, &Rail::auditRequested, this, &MainWindow::showAudit);
    connect(m_rail, &Rail::settingsRequested, this, [this] {
        SettingsDialog dialog(m_context.theme, this);
        connect(&dialog, &SettingsDialog::weightsRequested, this,
                [this] { showPage(PageId::Weights); });
        dialog.exec();
    });
    connect(m_topBar, &TopBar::newProjectRequested, this, [this] { newProject({}); });
    connect(m_topBar, &TopBar::openRequested, this, &MainWindow::chooseProject);
    connect(m_topBar, &TopBar::openFolderRequested, this, &MainWindow::openProject);
    connect(m_topBar, &TopBar::closeProjectRequested, this, [this] {
        if (mayLeaveProject())
            m_context.session.close();
    });
    connect(m_topBar, &TopBar::themeToggled, this, &MainWindow::toggleTheme);
    connect(m_topBar, &TopBar::helpRequested, this,
            [this] { showHelp(HelpDialog::Topic::Shortcuts); });
    connect(m_start, &StartScreen::newRequested, this, [this] { newProject({}); });
    connect(m_start, &StartScreen::openRequested, this, &MainWindow::chooseProject);
    connect(m_start, &StartScreen::demoRequested, this, &MainWindow::startDemonstration);
    connect(m_start, &StartScreen::downloadRequested, this, [this] {
        DownloadDialog dialog(m_context, this);
        if (dialog.exec() == QDialog::Accepted)
            newProject({dialog.file()});
    });
    connect(m_start, &StartScreen::openFolderRequested, this, &MainWindow::openProject);
    connect(m_start, &StartScreen::dropped, this, &MainWindow::filesDropped);
    connect(m_start, &StartScreen::locateRequested, this, &MainWindow::locateImages);
    connect(m_start, &StartScreen::tourRequested, this,
            [this] { showHelp(HelpDialog::Topic::Tour); });
    connect(m_start, &StartScreen::weightsRequested, this, [this] { showPage(PageId::Weights); });
    connect(m_start, &StartScreen::commandLineRequested, this,
            [this] { showHelp(HelpDialog::Topic::CommandLine); });
    connect(m_start, &StartScreen::licencesRequested, this,
            [this] { showHelp(HelpDialog::Topic::Licences); });
    connect(m_topBar, &TopBar::jobWindowRequested, this, &MainWindow::showJobWindow);
    connect(m_imports, &ImportFlow::imported, this, &MainWindow::imported);
    connect(m_imports, &ImportFlow::cohortImported, this,
            [this](const std::filesystem::path& folder, const spec::ClosedCohort& cohort) {
                std::error_code ignored;
                if (m_context.session.isOpen() &&
                    std::filesystem::equivalent(m_context.session.folder(), folder, ignored))
                    m_context.session.tellCohort(cohort);
            });
    connect(m_imports, &ImportFlow::failed, this, [this](const base::Error& error) {
        bannersInView().showError(error, QStringLiteral("import"));
    });
    connect(m_imports, &ImportFlow::demonstrationDrawn, this,
            [this](const std::filesystem::path& folder) {
                openProject(QString::fromStdString(folder.string()));
            });
    connect(m_veil, &DropVeil::dropped, this, &MainWindow::filesDropped);
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(kAskAgainMs);
    connect(&m_askAgain, &QTimer::timeout, this, &MainWindow::askWhetherWritable);
    connectSession();
    new Notifier(context, *this);
    makeShortcuts();
    sayWhatDropsDo();
    if (const QByteArray geometry = Settings().windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    // Kept from a larger screen.
    if (width() > room.width() || height() > room.height())
        resize(size().boundedTo(room));
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSession() {
    ProjectSession& session = m_context.session;
    connect(&session, &ProjectSession::projectOpened, this, &MainWindow::projectOpened);
    connect(&session, &ProjectSession::projectClosed, this, &MainWindow::projectClosed);
    for (const auto signal : {&ProjectSession::datasetChanged, &ProjectSession::splitChanged,
                              &ProjectSession::runsChanged})
        connect(&session, signal, this, &MainWindow::refreshCard);
    connect(&session, &ProjectSession::pageRequested, this, &MainWindow::showPage);
    connect(&session, &ProjectSession::importRequested, this, [this] { importMore({}); });
    connect(&session, &ProjectSession::cohortRequested, this, &MainWindow::addCohort);
    connect(&session, &ProjectSession::failed, this,
            [this](const base::Error& error) { bannersInView().showError(error); });
    connect(&session, &ProjectSession::openFailed, this,
            [this](const std::filesystem::path&, const base::Error& error) {
                m_afterOpening = nullptr;
                bannersInView().showError(error, QStringLiteral("open"));
            });
    TrainingWorker& training = m_context.training;
    const auto trainingOver = [this] {
        for (const auto& [id, page] : m_pages)
            page->banners().clear(kLeave);
        if (m_closeWhenDone)
            close();
    };
    connect(&training, &TrainingWorker::idle, this, trainingOver);
    connect(&training, &TrainingWorker::stateChanged, this, &MainWindow::takeQueueBack);
    connect(&session, &ProjectSession::runsChanged, this, &MainWindow::takeQueueBack);
    connect(&training, &TrainingWorker::leftToOther, this, [this] {
        bannersInView().show(BannerKind::Done, tr("Added to the queue"),
                             tr("Another process trains what waits."), QStringLiteral("training"),
                             tr("Monitor"), [this] { showPage(PageId::Monitor); });
    });
}

void MainWindow::makeShortcuts() {
    const auto bind = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    int number = 1;
    for (const PageId page : allPages)
        bind(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)), [this, page] {
            if (m_context.session.isOpen())
                showPage(page);
        });
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newProject({}); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseProject(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { importMore({}); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { toggleTheme(); });
    auto* figures = new FigureExport(m_context.theme, *this);
    bind(QKeySequence(Qt::CTRL | Qt::Key_E), [figures] { figures->ask(); });
    connect(figures, &FigureExport::saved, this, [this](const QString& file) {
        bannersInView().show(BannerKind::Done, tr("Saved"), file, kSaved);
    });
    connect(figures, &FigureExport::failed, this,
            [this](const base::Error& error) { bannersInView().showError(error, kSaved); });
    bind(QKeySequence(Qt::Key_F1), [this] { showHelp(HelpDialog::Topic::Shortcuts); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        if (!m_context.session.isOpen())
            startDemonstration();
    });
}

Page* MainWindow::page(PageId id) {
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    Page* page = makePage(id, m_context).release();
    m_stack->addWidget(page);
    m_pages.emplace(id, page);
    connect(page, &Page::railMarkChanged, this,
            [this, page] { m_rail->setMark(page->id(), page->railMark()); });
    connect(page, &Page::left, this, &MainWindow::goBack);
    m_rail->setMark(id, page->railMark());
    return page;
}

void MainWindow::makeNextPage() {
    const auto missing = std::find_if(allPages.begin(), allPages.end(),
                                      [this](PageId id) { return !m_pages.contains(id); });
    if (!m_context.session.isOpen())
        return;
    if (missing == allPages.end()) {
        askWhetherWritable();
        return;
    }
    page(*missing);
    QTimer::singleShot(0, this, &MainWindow::makeNextPage);
}

void MainWindow::showPage(PageId id) {
    if (!m_context.session.isOpen() && id != PageId::Weights)
        return;
    Page* shown = page(id);
    if (id == PageId::Weights && m_current != PageId::Weights)
        m_before = m_current;
    m_current = id;
    m_stack->setCurrentWidget(shown);
    m_rail->setCurrent(id);
    shown->activate();
}

void MainWindow::goBack() {
    if (m_context.session.isOpen()) {
        showPage(m_current == PageId::Report ? PageId::Evaluate : m_before);
        return;
    }
    m_current = PageId::Cases;
    m_rail->setCurrent(m_current);
    m_rail->setPagesEnabled(false);
    m_stack->setCurrentWidget(m_start);
}

BannerStack& MainWindow::bannersInView() {
    if (m_stack->currentWidget() != m_start)
        return page(m_current)->banners();
    return m_start->banners();
}

bool MainWindow::settled() const {
    if (m_context.session.isLoading() || m_context.jobs.busy() || m_context.thumbnails.busy())
        return false;
    if (m_context.session.isOpen() && m_pages.size() < allPages.size())
        return false;
    const auto* shown = qobject_cast<const Page*>(m_stack->currentWidget());
    return shown == nullptr || shown->settled();
}

void MainWindow::openProject(const QString& folder) {
    if (!mayLeaveProject())
        return;
    m_start->banners().clearAll();
    openAndThen(folder.toStdString(), nullptr);
}

void MainWindow::sayWhatDropsDo() {
    m_veil->setWords(m_context.session.isOpen()
                         ? tr("Drop to import into %1").arg(m_context.session.name())
                         : tr("Drop to start a project"),
                     tr("Images, folders, tables, MedMNIST files, or a .lightbox folder to open"));
}

void MainWindow::projectOpened() {
    m_toldReadOnly = false;
    m_rail->setPagesEnabled(true);
    sayWhatDropsDo();
    setWindowTitle(tr("%1 – Lightbox").arg(m_context.session.name()));
    if (m_current == PageId::Weights)
        m_current = PageId::Cases;
    if (m_current == PageId::External)
        m_current = PageId::Evaluate;  // what was chosen there was of another project
    showPage(m_current);
    makeNextPage();
    rememberProject();
    lookForSources();
    tellOfQueue();
    if (const auto tell = std::exchange(m_afterOpening, nullptr))
        tell();
}

void MainWindow::tellOfQueue() {
    const ProjectSession& session = m_context.session;
    const auto& queue = session.queue();
    const auto waiting = std::count_if(queue.begin(), queue.end(),
                                       [](const spec::QueueEntry& entry) { return !entry.held; });
    if (waiting == 0 || session.queueAlive() || m_context.training.active())
        return;
    page(m_current)->banners().show(
        BannerKind::Notice, tr("%n run(s) wait in the queue", nullptr, static_cast<int>(waiting)),
        tr("Nobody trains what waits."), kQueue, tr("Start"), [this] {
            m_context.training.workThrough(m_context.session.folder());
            showPage(PageId::Monitor);
        });
}

void MainWindow::takeQueueBack() {
    const ProjectSession& session = m_context.session;
    if (session.queue().empty() || session.queueAlive() || m_context.training.active())
        for (const auto& [id, page] : m_pages)
            page->banners().clear(kQueue);
}

void MainWindow::openAndThen(const std::filesystem::path& folder, std::function<void()> tell) {
    m_afterOpening = std::move(tell);
    m_context.session.open(folder);
}

void MainWindow::refreshCard() {
    if (m_context.session.isOpen())
        m_recent.update(describe(m_context.session));
}

void MainWindow::askWhetherWritable() {
    m_askAgain.stop();
    if (!m_context.session.isOpen() || m_context.training.active())
        return;
    m_context.jobs.start(
        {.key = QStringLiteral("writable")}, this,
        [open = m_context.session.project()](std::stop_token, spec::ProgressObserver&) {
            (void)open.writer();
        },
        [this] {
            m_toldReadOnly = false;
            for (const auto& [id, page] : m_pages)
                page->banners().clear(QStringLiteral("writable"));
        },
        [this](const base::Error& error) {
            for (const auto& [id, page] : m_pages)
                if (!m_toldReadOnly)
                    page->banners().show(
                        BannerKind::Warning, tr("This project can only be read"),
                        QStringLiteral("%1 %2").arg(
                            ErrorText::of(error).why,
                            tr("What you enter is not saved until the project can be written.")),
                        QStringLiteral("writable"));
            m_toldReadOnly = true;
            m_askAgain.start();
        });
}

void MainWindow::projectClosed() {
    m_askAgain.stop();
    m_context.jobs.drop(this, QStringLiteral("writable"));
    m_context.jobs.drop(this, QStringLiteral("sources"));
    m_context.jobs.drop(this, kQueue);
    setWindowTitle(tr("Lightbox"));
    sayWhatDropsDo();
    m_rail->setCurrent(PageId::Cases);
    m_rail->setPagesEnabled(false);
    m_stack->setCurrentWidget(m_start);
    m_current = PageId::Cases;
}

void MainWindow::rememberProject() {
    RecentProject project = describe(m_context.session);
    const auto dataset = m_context.session.dataset();
    std::vector<spec::ImageRecord> samples;
    const std::size_t count = dataset->images.size();
    for (std::size_t i = 0; i < std::min<std::size_t>(4, count); ++i)
        samples.push_back(dataset->images[i * count / 4]);
    m_context.jobs.start(
        {.key = QStringLiteral("mosaic")}, this,
        [open = m_context.session.project(), samples](std::stop_token, spec::ProgressObserver&) {
            std::vector<QImage> images;
            for (const spec::ImageRecord& image : samples)
                if (QImage thumbnail = toImage(engine::thumbnail(open, image)); !thumbnail.isNull())
                    images.push_back(std::move(thumbnail));
            return mosaicOf(images);
        },
        [this, project](const QImage& mosaic) {
            RecentProject complete = project;
            complete.mosaic = mosaic;
            m_recent.remember(complete);
        },
        // A project without readable images is remembered without a picture.
        [this, project](const base::Error&) { m_recent.remember(project); });
}

bool MainWindow::mayLeaveProject() {
    if (!m_context.training.active())
        return true;
    bannersInView().show(BannerKind::Notice, tr("A run is training in this project"),
                         tr("Stop it, or wait until it ends, before you leave the project."),
                         kLeave, tr("Monitor"), [this] { showPage(PageId::Monitor); });
    return false;
}

void MainWindow::newProject(const QStringList& sources) {
    if (mayLeaveProject())
        m_imports->ask({}, sources);
}

void MainWindow::importMore(const QStringList& sources) {
    if (m_context.session.isOpen())
        m_imports->ask(m_context.session.folder(), sources);
    else
        newProject(sources);
}

void MainWindow::addCohort(const spec::RunId& run) {
    const engine::OpenProject project = m_context.session.project();
    QStringList taken;
    for (const spec::Cohort& cohort : engine::cohorts(project))
        taken << QString::fromStdString(cohort.name);
    m_imports->askForCohort(project, run, taken);
}

void MainWindow::imported(const std::filesystem::path& folder, const spec::ImportReport& report,
                          bool inBackground) {
    const ProjectSession& session = m_context.session;
    std::error_code ignored;
    const bool same =
        session.isOpen() && std::filesystem::equivalent(session.folder(), folder, ignored);
    // Nobody is taken away from the project they went on working in.
    if (session.isOpen() && !same && (inBackground || m_context.training.active())) {
        const QString project = QString::fromStdString(folder.string());
        bannersInView().show(
            BannerKind::Done, tr("%1 imported").arg(QString::fromStdString(folder.stem().string())),
            tr("%1 image(s)", nullptr, static_cast<int>(report.images))
                .arg(Format::count(report.images)),
            QStringLiteral("imported"), tr("Open"), [this, project] { openProject(project); });
        return;
    }
    // Told on Cases, which comes into view with the project.
    m_current = PageId::Cases;
    const auto tell = [this, report] { ImportFlow::tell(report, page(PageId::Cases)->banners()); };
    if (!same) {
        openAndThen(folder, tell);
        return;
    }
    m_context.session.reload();
    tell();
}

void MainWindow::showJobWindow(JobId job) {
    for (ProgressDialog* dialog : findChildren<ProgressDialog*>())
        if (dialog->job() == job)
            dialog->bringBack();
}

void MainWindow::startDemonstration() {
    m_imports->drawDemonstration();
}

void MainWindow::chooseProject() {
    if (!mayLeaveProject())
        return;  // said before a folder is looked for
    const QString folder =
        FileDialogs::folder(this, tr("Open a project: a folder that ends in .lightbox"));
    if (!folder.isEmpty())
        openProject(folder);
}

void MainWindow::filesDropped(const QStringList& paths) {
    if (paths.size() == 1 && project::Project::isProject(paths.front().toStdString()))
        openProject(paths.front());
    else
        importMore(paths);
}

void MainWindow::lookForSources() {
    m_context.jobs.start(
        {.key = QStringLiteral("sources")}, this,
        [roots = m_context.session.dataset()->info.roots](std::stop_token,
                                                          spec::ProgressObserver&) {
            const auto gone = std::find_if(roots.begin(), roots.end(), [](const auto& root) {
                std::error_code ignored;
                return !std::filesystem::exists(root, ignored);
            });
            return gone == roots.end() ? std::string() : gone->string();
        },
        [this, open = m_context.session.project()](const std::string& gone) {
            BannerStack& banners = page(PageId::Cases)->banners();
            const QString root = QString::fromStdString(gone);
            const QString project = QString::fromStdString(open.folder().string());
            if (root.isEmpty())
                banners.clear(QStringLiteral("sources"));
            else
                banners.show(BannerKind::Warning, tr("The images have moved"),
                             tr("%1 cannot be found. Nothing in the project is lost.").arg(root),
                             QStringLiteral("sources"), tr("Locate the images…"),
                             [this, project, root] { locateImages(project, root); });
        },
        [](const base::Error&) {});
}

void MainWindow::locateImages(const QString& folder, const QString& oldRoot) {
    const QString newRoot = FileDialogs::folder(this, tr("Where is %1 now?").arg(oldRoot));
    if (!newRoot.isEmpty())
        relocateImages(folder, oldRoot, newRoot);
}

void MainWindow::relocateImages(const QString& folder, const QString& oldRoot,
                                const QString& newRoot) {
    m_context.jobs.start(
        {.title = tr("Locating images"), .key = QStringLiteral("locate")}, this,
        [folder = std::filesystem::path(folder.toStdString()), from = oldRoot.toStdString(),
         to = newRoot.toStdString()](std::stop_token stop, spec::ProgressObserver& progress) {
            return engine::relocate(folder, from, to, progress, stop);
        },
        [this, folder](const engine::RelocateReport& report) {
            if (!mayLeaveProject())
                return;
            m_start->banners().clearAll();
            openAndThen(folder.toStdString(), [this, missing = report.missing] {
                if (missing > 0)
                    bannersInView().show(BannerKind::Warning,
                                         tr("%n file(s) are not in the new place", nullptr,
                                            static_cast<int>(missing)),
                                         tr("The others are found there."),
                                         QStringLiteral("located"));
            });
        },
        [this, newRoot](const base::Error& error) {
            base::ErrorFacts facts = error.facts();
            facts.file = newRoot.toStdString();  // not a file below it: its path may name a class
            bannersInView().showError({error.kind(), std::move(facts), error.message()},
                                      QStringLiteral("located"));
        });
}

void MainWindow::toggleTheme() {
    m_context.theme.toggle();
    Settings().setTheme(m_context.theme.preference());
}

void MainWindow::showHelp(HelpDialog::Topic topic) {
    HelpDialog dialog(m_context.theme, topic, this);
    dialog.exec();
}

void MainWindow::showAudit() {
    AuditDialog dialog(m_context, this);
    dialog.exec();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    TrainingWorker& training = m_context.training;
    if (training.active() && !m_closeWhenDone) {
        const auto& start = training.startInfo();
        const auto& batch = training.lastBatch();
        DecisionDialog dialog(
            m_context.theme,
            start ? tr("Close while %1 trains?").arg(QString::fromStdString(start->name))
                  : tr("Close while a run trains?"),
            batch ? tr("Epoch %1 is running. The run can be resumed later with the same result.")
                        .arg(batch->epoch)
                  : tr("The run is being prepared. It can be resumed later with the same result."),
            this);
        dialog.addCancel(tr("Cancel"));
        dialog.addChoice(tr("Stop at once"), StopAtOnce);
        dialog.addChoice(tr("Finish epoch, close"), FinishEpoch, ButtonKind::Primary, true);
        const int answer = dialog.exec();
        event->ignore();
        if (answer == StopAtOnce || answer == FinishEpoch) {
            // The window goes when the run says that it has ended; it may have while the question stood.
            m_closeWhenDone = true;
            training.stop(answer == StopAtOnce ? spec::TrainingControl::Stop::AtOnce
                                               : spec::TrainingControl::Stop::AfterEpoch,
                          /*stays=*/true);
            if (!training.active())
                QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        }
        return;
    }
    if (training.active()) {
        event->ignore();
        return;
    }
    Settings().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

}  // namespace lightbox::gui
