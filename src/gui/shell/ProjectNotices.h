// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>

#include "session/AppContext.h"

namespace lightbox::gui {

class PageStack;

/// What is said of the open project as a whole: that images have moved, that runs wait in its queue and nobody trains them, that it
/// can only be read. Each is taken back when it is no longer so.
class ProjectNotices : public QObject {
    Q_OBJECT

public:
    ProjectNotices(AppContext& context, PageStack& pages, QObject* parent);

    /// Of the project that was just opened.
    void begin();
    void end();
    /// Asks whether another process holds the project, and says so on every page.
    void askWhetherWritable();

Q_SIGNALS:
    void locateRequested(const QString& project, const QString& root);

private:
    void lookForSources();
    void tellOfQueue();
    void takeQueueBack();

    AppContext& m_context;
    PageStack& m_pages;
    QTimer m_askAgain;
    bool m_toldReadOnly = false;
};

}  // namespace lightbox::gui
