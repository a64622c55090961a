// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

#include "session/AppContext.h"
#include "session/RecentProjects.h"

class QLineEdit;
class QVBoxLayout;

namespace lightbox::gui {

class BannerStack;

/// What stands in the window while no project is open: what one can do, and the recent projects.
class StartScreen : public QWidget {
    Q_OBJECT

public:
    StartScreen(AppContext& context, RecentProjects& recent, QWidget* parent = nullptr);
    [[nodiscard]] BannerStack& banners() { return *m_banners; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void demoRequested();
    void downloadRequested();
    void openFolderRequested(const QString& folder);
    /// Files to learn from start a project; one folder that is a project opens.
    void dropped(const QStringList& paths);
    void locateRequested(const QString& folder, const QString& oldRoot);
    void tourRequested();
    void commandLineRequested();
    void licencesRequested();
    void weightsRequested();

private:
    QWidget* makeActions();
    QWidget* makeRecent();
    void fillRecent();
    /// Cards of projects that were written to since by somebody else, told anew.
    void refreshCards();

    AppContext& m_context;
    RecentProjects& m_recent;
    BannerStack* m_banners = nullptr;
    QVBoxLayout* m_column = nullptr;
    QWidget* m_dropIcon = nullptr;
    QWidget* m_formats = nullptr;
    QLineEdit* m_find = nullptr;
    QVBoxLayout* m_list = nullptr;
};

}  // namespace lightbox::gui
