// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <filesystem>
#include <functional>

#include "base/Error.h"
#include "session/AppContext.h"
#include "session/PageId.h"
#include "session/RecentProjects.h"
#include "shell/Dialogs.h"
#include "spec/Dataset.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

class DropVeil;
class ImportFlow;
class LastSave;
class Page;
class PageStack;
class ProjectNotices;
class Rail;
class StartScreen;
class TopBar;

/// Composes rail, top bar, start screen and pages, and leads from one project to the next.
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
    [[nodiscard]] PageId currentPage() const;
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
    void notOpened();
    void projectClosed();
    void newProject(const QStringList& sources);
    void chooseProject();
    void importMore(const QStringList& sources);
    /// Images of another place, on which `run` is to be judged.
    void addCohort(const spec::RunId& run);
    void imported(const std::filesystem::path& folder, const spec::ImportReport& report,
                  bool inBackground);
    void showJobWindow(JobId job);
    void sayWhatDropsDo();
    void filesDropped(const QStringList& paths);
    void locateImages(const QString& folder, const QString& oldRoot);
    void rememberProject();
    /// What Start tells of the open project is what the session knows of it.
    void refreshCard();
    /// Opens, and then says what belongs to that project: opening takes away all that was said before.
    void openAndThen(const std::filesystem::path& folder, std::function<void()> tell);
    void toggleTheme();
    void showHelp(HelpDialog::Topic topic);
    void showAudit();
    [[nodiscard]] bool mayLeaveProject();

    AppContext& m_context;
    RecentProjects m_recent;
    Rail* m_rail;
    TopBar* m_topBar;
    StartScreen* m_start;
    PageStack* m_pages;
    ProjectNotices* m_notices;
    ImportFlow* m_imports;
    LastSave* m_lastSave;
    DropVeil* m_veil;
    bool m_closeWhenDone = false;
    bool m_saidOfPause = false;  ///< what keeps the project open rested when that was said
    std::function<void()> m_afterOpening;
};

}  // namespace lightbox::gui
