// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <memory>

#include "session/AppContext.h"

namespace lightbox::project {
class Presence;
}

namespace lightbox::gui {

class PageStack;

/// What is said of the open project as a whole: that images have moved, that runs wait in its queue and nobody trains them, that it
/// can only be read, that another window has it open. Each is taken back when it is no longer so.
class ProjectNotices : public QObject {
    Q_OBJECT

public:
    ProjectNotices(AppContext& context, PageStack& pages, QObject* parent);
    ~ProjectNotices() override;

    /// Of the project that was just opened.
    void begin();
    void end();

Q_SIGNALS:
    void locateRequested(const QString& project, const QString& root);

private:
    void lookForSources();
    void tellOfQueue();
    void takeQueueBack();
    /// On every page, whether the project can only be read.
    void tellWhetherWritable();
    /// On every page, whether another window has the project open.
    void tellOfOthers();

    AppContext& m_context;
    PageStack& m_pages;
    std::unique_ptr<project::Presence> m_presence;
    QTimer m_lookAgain;
    bool m_toldOthers = false;
};

}  // namespace lightbox::gui
