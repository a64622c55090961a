// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

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

Q_SIGNALS:
    void locateRequested(const QString& project, const QString& root);

private:
    void lookForSources();
    void tellOfQueue();
    void takeQueueBack();
    /// On every page, whether the project can only be read.
    void tellWhetherWritable();

    AppContext& m_context;
    PageStack& m_pages;
};

}  // namespace lightbox::gui
