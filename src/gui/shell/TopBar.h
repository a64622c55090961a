// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

#include "engine/Train.h"
#include "session/AppContext.h"
#include "workers/JobRunner.h"

class QHBoxLayout;
class QLabel;
class QMenu;

namespace lightbox::gui {

class Badge;
class Button;
class IconButton;
class RecentProjects;
class StatusChip;

/// 48 px: mark, project menu, counts and classes; at the right seal badge, device, jobs, theme, help.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(AppContext& context, RecentProjects& recent, QWidget* parent = nullptr);

    /// The device is stated, or why it is not known.
    [[nodiscard]] bool knowsMachine() const { return m_knowsMachine; }

Q_SIGNALS:
    void newProjectRequested();
    void openRequested();
    void openFolderRequested(const QString& folder);
    void closeProjectRequested();
    void themeToggled();
    void helpRequested();
    /// The window of a job that has one.
    void jobWindowRequested(lightbox::gui::JobId job);

protected:
    bool event(QEvent* event) override;

private:
    /// Where not everything finds room, first the classes give way, then the device.
    void fit();
    void refreshProject();
    void refreshSeal();
    void refreshJobs();
    void refreshTheme();
    /// Opens the learning module, which keeps whatever else loads a library waiting: once nothing has been at work for a while.
    void readMachineSoon();
    void readMachine();
    void fillProjectMenu(QMenu* menu);
    void jobsClicked();
    void showJobs();

    AppContext& m_context;
    RecentProjects& m_recent;
    QTimer m_quiet;  ///< until the computer is looked at
    QMetaObject::Connection m_waits;
    bool m_knowsMachine = false;
    QLabel* m_product;
    Button* m_project;
    QWidget* m_rule;
    QLabel* m_counts;
    QWidget* m_classesBox;
    QHBoxLayout* m_classes;
    Badge* m_seal;
    StatusChip* m_device;
    StatusChip* m_weights;
    StatusChip* m_jobs;
    IconButton* m_theme;
};

}  // namespace lightbox::gui
