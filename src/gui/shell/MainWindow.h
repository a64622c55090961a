// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <map>

#include "base/Error.h"
#include "session/AppContext.h"
#include "session/PageId.h"
#include "session/RecentProjects.h"
#include "shell/Dialogs.h"
#include "spec/Dataset.h"
#include "workers/JobRunner.h"

class QStackedWidget;

namespace lightbox::gui {

class BannerStack;
class DropVeil;
class ImportFlow;
class Page;
class Rail;
class StartScreen;
class TopBar;

/// Composes rail, top bar, start screen and pages; makes a page when it is first shown.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(AppContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openProject(const QString& folder);
    void showPage(PageId page);
    /// Points a project whose images were moved from `oldRoot` to `newRoot`, and opens it.
    void relocateImages(const QString& folder, const QString& oldRoot, const QString& newRoot);
    /// Draws the demonstration cohort unless it is there, and opens its project.
    void startDemonstration();
    [[nodiscard]] PageId currentPage() const { return m_current; }
    /// What is in view has everything it waits for: no job, no thumbnail on its way.
    [[nodiscard]] bool settled() const;
    /// Made when first asked for.
    Page* page(PageId page);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeShortcuts();
    void connectSession();
    void projectOpened();
    void projectClosed();
    void newProject(const QStringList& sources);
    void chooseProject();
    void importMore(const QStringList& sources);
    /// Images of another place, on which `run` is to be judged.
    void addCohort(const spec::RunId& run);
    void imported(const std::filesystem::path& folder, const spec::ImportReport& report,
                  bool inBackground);
    void showJobWindow(JobId job);
    /// From Weights to what was in view before.
    void goBack();
    void sayWhatDropsDo();
    void filesDropped(const QStringList& paths);
    void locateImages(const QString& folder, const QString& oldRoot);
    /// A source that is not where it was is said on Cases, with the way to say where it is.
    void lookForSources();
    /// All pages exist soon after a project is open, one a turn of the event loop, so that each can mark itself in the rail.
    void makeNextPage();
    void rememberProject();
    /// What Start tells of the open project is what the session knows of it.
    void refreshCard();
    /// Opens, and then says what belongs to that project: opening takes away all that was said before.
    void openAndThen(const std::filesystem::path& folder, std::function<void()> tell);
    /// Says on every page that another process holds the project, or that it is read-only, and takes that back.
    void askWhetherWritable();
    /// Says that runs wait in the queue of a project which has just been opened, where nobody trains them.
    void tellOfQueue();
    /// Its notice goes when nothing waits any more, or somebody trains it.
    void takeQueueBack();
    void toggleTheme();
    void showHelp(HelpDialog::Topic topic);
    void showAudit();
    [[nodiscard]] bool mayLeaveProject();
    [[nodiscard]] BannerStack& bannersInView();

    AppContext& m_context;
    RecentProjects m_recent;
    Rail* m_rail;
    TopBar* m_topBar;
    QStackedWidget* m_stack;
    StartScreen* m_start;
    ImportFlow* m_imports;
    DropVeil* m_veil;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Cases;
    PageId m_before = PageId::Cases;  ///< what Weights leads back to
    bool m_closeWhenDone = false;
    std::function<void()> m_afterOpening;
    QTimer m_askAgain;
    bool m_toldReadOnly = false;
};

}  // namespace lightbox::gui
