// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "engine/Images.h"
#include "engine/Relocate.h"
#include "engine/external/External.h"
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
#include "shell/LastSave.h"
#include "shell/Notifier.h"
#include "shell/PageStack.h"
#include "shell/ProjectNotices.h"
#include "shell/Rail.h"
#include "shell/StartScreen.h"
#include "shell/TopBar.h"
#include "widgets/Banner.h"
#include "widgets/ComboPopups.h"
#include "widgets/States.h"
#include "workers/ThumbnailLoader.h"
#include "workers/TrainingWorker.h"

namespace lightbox::gui {
namespace {

// px of the smallest window: a screen of 960 x 600 less what the desktop takes of it
constexpr int kLeastWidth = 940;
constexpr int kLeastHeight = 540;
const QString kSaved = QStringLiteral("saved");  ///< a plot or a table
const QString kLeave = QStringLiteral("leave");  ///< that a run keeps the project open

enum ClosingAnswer { StopAtOnce = 2, FinishEpoch = 3 };

}  // namespace

MainWindow::MainWindow(AppContext& context, QWidget* parent)
    : QMainWindow(parent),
      m_context(context),
      m_rail(new Rail(context.theme)),
      m_topBar(new TopBar(context, m_recent)),
      m_start(new StartScreen(context, m_recent)),
      m_pages(new PageStack(context, *m_start, *m_rail)),
      m_notices(new ProjectNotices(context, *m_pages, this)),
      m_imports(new ImportFlow(context, *this)),
      m_lastSave(new LastSave(context.theme, *m_pages, *this)),
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
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    setCentralWidget(central);
    central->setFocus();
    for (QWidget* part : std::initializer_list<QWidget*>{m_topBar, m_rail, m_start})
        context.theme.addPart(part);  // and each page is one
    m_rail->setPagesEnabled(false);

    connect(m_rail, &Rail::chosen, m_pages, &PageStack::showPlace);
    connect(m_rail, &Rail::auditRequested, this, &MainWindow::showAudit);
    connect(m_rail, &Rail::settingsRequested, this, [this] {
        SettingsDialog dialog(m_context.theme, this);
        connect(&dialog, &SettingsDialog::weightsRequested, this,
                [this] { m_pages->showPage(PageId::Weights); });
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
    connect(m_start, &StartScreen::weightsRequested, this,
            [this] { m_pages->showPage(PageId::Weights); });
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
        m_pages->bannersInView().showError(error, QStringLiteral("import"));
    });
    connect(m_imports, &ImportFlow::demonstrationDrawn, this,
            [this](const std::filesystem::path& folder) {
                openProject(QString::fromStdString(folder.string()));
            });
    connect(m_veil, &DropVeil::dropped, this, &MainWindow::filesDropped);
    connect(m_notices, &ProjectNotices::locateRequested, this, &MainWindow::locateImages);
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

void MainWindow::showPage(PageId page) {
    m_pages->showPage(page);
}

Page* MainWindow::page(PageId page) {
    return m_pages->page(page);
}

PageId MainWindow::currentPage() const {
    return m_pages->current();
}

void MainWindow::connectSession() {
    ProjectSession& session = m_context.session;
    connect(&session, &ProjectSession::projectOpened, this, &MainWindow::projectOpened);
    connect(&session, &ProjectSession::projectClosed, this, &MainWindow::projectClosed);
    connect(&session, &ProjectSession::opening, this, [this](const std::filesystem::path& folder) {
        const QString name = QString::fromStdString(folder.stem().string());
        setWindowTitle(tr("%1 – Lightbox").arg(name));
        m_pages->showOpening(name);
    });
    connect(m_pages, &PageStack::openingCancelled, &session, &ProjectSession::cancelOpening);
    connect(&session, &ProjectSession::openCancelled, this, &MainWindow::notOpened);
    for (const auto signal : {&ProjectSession::datasetChanged, &ProjectSession::splitChanged,
                              &ProjectSession::runsChanged})
        connect(&session, signal, this, &MainWindow::refreshCard);
    connect(&session, &ProjectSession::pageRequested, m_pages, &PageStack::showPage);
    connect(&session, &ProjectSession::importRequested, this, [this] { importMore({}); });
    connect(&session, &ProjectSession::cohortRequested, this, &MainWindow::addCohort);
    connect(&session, &ProjectSession::failed, this,
            [this](const base::Error& error) { m_pages->bannersInView().showError(error); });
    connect(&session, &ProjectSession::openFailed, this,
            [this](const std::filesystem::path&, const base::Error& error) {
                notOpened();
                m_pages->bannersInView().showError(error, QStringLiteral("open"));
            });
    TrainingWorker& training = m_context.training;
    const auto trainingOver = [this] {
        m_pages->clearEverywhere(kLeave);
        if (m_closeWhenDone)
            close();
    };
    connect(&training, &TrainingWorker::idle, this, trainingOver);
    // What is said of a run that trains is no longer so of one that is paused.
    connect(&training, &TrainingWorker::stateChanged, this, [this, &training] {
        if ((training.state() == TrainingWorker::State::Paused) != m_saidOfPause)
            m_pages->clearEverywhere(kLeave);
    });
    connect(&training, &TrainingWorker::leftToOther, this, [this] {
        m_pages->bannersInView().show(BannerKind::Done, tr("Added to the queue"),
                                      tr("Another process trains what waits."),
                                      QStringLiteral("training"), tr("Monitor"),
                                      [this] { m_pages->showPage(PageId::Monitor); });
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
                m_pages->showPlace(page);
        });
    bind(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newProject({}); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseProject(); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_I), [this] { importMore({}); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { toggleTheme(); });
    new ComboPopups(this);
    auto* figures = new FigureExport(m_context, *this);
    bind(QKeySequence(Qt::CTRL | Qt::Key_E), [figures] { figures->ask(); });
    connect(figures, &FigureExport::saved, this, [this](const QString& file) {
        m_pages->bannersInView().show(BannerKind::Done, tr("Saved"), file, kSaved);
    });
    connect(figures, &FigureExport::failed, this, [this](const base::Error& error) {
        m_pages->bannersInView().showError(error, kSaved);
    });
    bind(QKeySequence(Qt::Key_F1), [this] { showHelp(HelpDialog::Topic::Shortcuts); });
    bind(QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        if (!m_context.session.isOpen())
            startDemonstration();
    });
}

bool MainWindow::settled() const {
    if (m_context.session.isLoading() || m_context.jobs.busy() || m_context.thumbnails.busy() ||
        !m_topBar->knowsMachine())
        return false;
    return m_pages->settled();
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
    sayWhatDropsDo();
    setWindowTitle(tr("%1 – Lightbox").arg(m_context.session.name()));
    m_pages->showProject();
    rememberProject();
    // Said once each page has forgotten what was said of the project before.
    QTimer::singleShot(
        0, this,
        [this, folder = m_context.session.folder(), tell = std::exchange(m_afterOpening, nullptr)] {
            if (!m_context.session.isOpen() || m_context.session.folder() != folder)
                return;
            m_notices->begin();
            if (tell)
                tell();
        });
}

void MainWindow::notOpened() {
    m_afterOpening = nullptr;
    const ProjectSession& session = m_context.session;
    setWindowTitle(session.isOpen() ? tr("%1 – Lightbox").arg(session.name()) : tr("Lightbox"));
    m_pages->showBefore();
}

void MainWindow::openAndThen(const std::filesystem::path& folder, std::function<void()> tell) {
    m_afterOpening = std::move(tell);
    m_context.session.open(folder);
}

void MainWindow::refreshCard() {
    if (m_context.session.isOpen())
        m_recent.update(describe(m_context.session));
}

void MainWindow::projectClosed() {
    m_notices->end();
    setWindowTitle(tr("Lightbox"));
    sayWhatDropsDo();
    m_pages->showStart();
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
    const bool rests = m_context.training.state() == TrainingWorker::State::Paused;
    m_saidOfPause = rests;
    const QString what =
        rests ? tr("A run of this project is paused") : tr("A run is training in this project");
    const QString why = rests ? tr("Stop it, or resume it and wait until it ends, before you leave "
                                   "the project.")
                              : tr("Stop it, or wait until it ends, before you leave the project.");
    BannerStack& banners = m_pages->bannersInView();
    if (m_pages->current() == PageId::Monitor)  // its buttons are in view
        banners.show(BannerKind::Notice, what, why, kLeave);
    else
        banners.show(BannerKind::Notice, what, why, kLeave, tr("Monitor"),
                     [this] { m_pages->showPage(PageId::Monitor); });
    return false;
}

void MainWindow::newProject(const QStringList& sources) {
    if (mayLeaveProject())
        m_imports->ask({}, sources);
}

void MainWindow::importMore(const QStringList& sources) {
    if (m_context.session.isOpening())
        return;  // into which one would not be clear
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
        m_pages->bannersInView().show(
            BannerKind::Done,
            tr("Imported: %1").arg(QString::fromStdString(folder.stem().string())),
            tr("%1 image(s)", nullptr, static_cast<int>(report.images))
                .arg(Format::count(report.images)),
            QStringLiteral("imported"), tr("Open"), [this, project] { openProject(project); });
        return;
    }
    // Told on Cases, which comes into view with the project.
    m_pages->setCurrent(PageId::Cases);
    const auto tell = [this, report] {
        ImportFlow::tell(report, m_pages->page(PageId::Cases)->banners());
    };
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
                    m_pages->bannersInView().show(BannerKind::Warning,
                                                  tr("%n file(s) are not in the new place", nullptr,
                                                     static_cast<int>(missing)),
                                                  tr("The others are found there."),
                                                  QStringLiteral("located"));
            });
        },
        [this, newRoot](const base::Error& error) {
            base::ErrorFacts facts = error.facts();
            facts.file = newRoot.toStdString();  // not a file below it: its path may name a class
            m_pages->bannersInView().showError({error.kind(), std::move(facts), error.message()},
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
    if (!m_lastSave->isDone()) {
        event->ignore();
        return;
    }
    Settings().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

}  // namespace lightbox::gui
