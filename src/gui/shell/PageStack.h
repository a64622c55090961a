// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStackedWidget>
#include <map>
#include <vector>

#include "session/AppContext.h"
#include "session/PageId.h"
#include "widgets/Banner.h"

namespace lightbox::gui {

class EmptyState;
class Page;
class Rail;
class StartScreen;

/// The start screen and the pages, one of them in view; a page is made when it is first asked for. Marks in the rail follow.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    PageStack(AppContext& context, StartScreen& start, Rail& rail);

    /// Made when first asked for.
    Page* page(PageId id);
    [[nodiscard]] PageId current() const { return m_current; }
    /// The next project is opened there.
    void setCurrent(PageId id) { m_current = id; }
    /// Nothing but Weights without a project.
    void showPage(PageId id);
    /// As the rail asks for: of Evaluate and External the one that was left last.
    void showPlace(PageId id);
    /// From Weights to what was in view before, from Report to Evaluate.
    void goBack();
    /// Of the project that was just opened: pages which were about another give way to what leads to them. All pages exist
    /// soon after, one a turn of the event loop, so that each can mark itself in the rail.
    void showProject();
    void showStart();
    /// In place of all that is of another project, until the one that is being read is open.
    void showOpening(const QString& name);
    /// It was not opened: what was in view before is again.
    void showBefore();

    /// Those that were made.
    [[nodiscard]] std::vector<Page*> made() const;
    [[nodiscard]] BannerStack& bannersInView();
    /// On every page that exists.
    void tellEverywhere(BannerKind kind, const QString& title, const QString& detail,
                        const QString& key);
    void clearEverywhere(const QString& key);
    /// What is in view has everything it waits for, and all pages exist.
    [[nodiscard]] bool settled() const;

Q_SIGNALS:
    void allMade();
    void enteredChanged();

    /// While showOpening() holds.
    void openingCancelled();

private:
    void makeNextPage();

    AppContext& m_context;
    StartScreen& m_start;
    Rail& m_rail;
    EmptyState* m_opening;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Cases;
    PageId m_before = PageId::Cases;  ///< what Weights leads back to
    bool m_ofCohort =
        false;  ///< Evaluate's place in the rail leads to External, which was left last
};

}  // namespace lightbox::gui
