// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "look/Theme.h"

class QWidget;

namespace lightbox::gui {

class PageStack;

/// Has the pages write what was entered before the window closes, and asks where that cannot be done.
class LastSave : public QObject {
    Q_OBJECT

public:
    LastSave(const Theme& theme, PageStack& pages, QWidget& window);
    /// True: nothing is left, or nobody wants it kept. Else it is being written, and the window is closed again once it is.
    [[nodiscard]] bool isDone();

private:
    void look();
    void ask();

    const Theme& m_theme;
    PageStack& m_pages;
    QWidget& m_window;
    bool m_saving = false;
    bool m_givenUp = false;
};

}  // namespace lightbox::gui
