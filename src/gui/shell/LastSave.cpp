// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/LastSave.h"

#include <algorithm>
#include <utility>

#include "look/Format.h"
#include "session/Page.h"
#include "shell/PageStack.h"
#include "widgets/States.h"

namespace lightbox::gui {

LastSave::LastSave(const Theme& theme, PageStack& pages, QWidget& window)
    : QObject(&window),
      m_theme(theme),
      m_pages(pages),
      m_window(window) {
    connect(&pages, &PageStack::enteredChanged, this, &LastSave::look, Qt::QueuedConnection);
}

bool LastSave::isDone() {
    const std::vector<Page*> pages = m_pages.made();
    if (m_givenUp || std::ranges::all_of(pages, [](const Page* page) {
            return page->entered().state == Page::Entered::State::Saved;
        }))
        return true;
    if (!std::exchange(m_saving, true))
        for (Page* page : pages)
            page->saveEntered();
    return false;
}

void LastSave::look() {
    if (!m_saving)
        return;
    const std::vector<Page*> pages = m_pages.made();
    const auto any = [&](Page::Entered::State state) {
        return std::ranges::any_of(
            pages, [state](const Page* page) { return page->entered().state == state; });
    };
    if (any(Page::Entered::State::Saving))
        return;
    m_saving = false;
    if (any(Page::Entered::State::Refused))
        ask();
    else
        m_window.close();
}

void LastSave::ask() {
    QStringList what;
    QStringList why;
    for (const Page* page : m_pages.made()) {
        const Page::Entered entered = page->entered();
        if (entered.state != Page::Entered::State::Refused)
            continue;
        what << entered.what;
        why << entered.why;
    }
    DecisionDialog dialog(
        m_theme, tr("Close without saving?"),
        tr("%1 would be lost. %2").arg(Format::list(what), why.join(QLatin1Char(' '))), &m_window);
    dialog.addCancel(tr("Cancel"));
    dialog.addChoice(tr("Close without saving"), 2, ButtonKind::Danger);
    dialog.addChoice(tr("Try again"), 1, ButtonKind::Primary, true);
    const int answer = dialog.exec();
    m_givenUp = answer == 2;
    if (answer != 0)
        m_window.close();
}

}  // namespace lightbox::gui
