// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "session/AppContext.h"
#include "session/PageId.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

class BannerStack;

/// One of the window's pages. Gives the margins (16), the head of 56 px with title, state in words and actions on the right, and the
/// stack of banners under it; a page fills body(). Pages never include each other: they talk through the session.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(AppContext& context, PageId id, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const { return m_id; }
    /// Called each time the page comes into view: the place to load what it shows.
    virtual void activate() {}
    /// Forgets all that belongs to one project: another has been opened, or none is open any more. Banners, state and rail
    /// mark are gone by then; what the session says is told by its signals, which follow.
    virtual void reset() {}
    /// False while something that belongs into the picture is still on its way (besides running jobs and thumbnails).
    [[nodiscard]] virtual bool settled() const { return true; }

    /// How far what was entered is on its way into its project, be that still open or not.
    struct Entered {
        enum class State { Saved, Saving, Refused };
        State state = State::Saved;
        QString what = {};  ///< refused: "2 texts of the report"
        QString why = {};   ///< refused: which project, and what keeps it from being written
    };
    [[nodiscard]] virtual Entered entered() const { return {}; }
    /// Tries at once what is not saved; enteredChanged() once it is saved or refused.
    virtual void saveEntered() {}

    [[nodiscard]] RailMark railMark() const { return m_railMark; }
    void setRailMark(RailMark mark);

    [[nodiscard]] BannerStack& banners() { return *m_banners; }

Q_SIGNALS:
    void railMarkChanged();
    /// Back to what was in view before.
    void left();
    void enteredChanged();

protected:
    [[nodiscard]] AppContext& context() { return m_context; }
    [[nodiscard]] const AppContext& context() const { return m_context; }

    /// Ctrl+Z and Ctrl+Shift+Z: what was entered last, on whatever page.
    virtual void takeBack();
    virtual void giveAgain();

    /// "726 of 4,097 patients · 2,485 of 5,856 images"; plain or rich text.
    /// `toolTip` holds what found no room.
    void setState(const QString& text, const QString& toolTip = {});
    /// Width that the head leaves to the state text, in px.
    [[nodiscard]] int roomForState() const;
    /// Px for all that stands in the head right of the title, with the gaps between.
    [[nodiscard]] int roomForHead() const;
    /// Between title and state text: a run chooser, a badge.
    void addHeadWidget(QWidget* widget);
    /// A chevron before the title that leads back (Esc too), for a page without a place in the rail.
    void addBack();
    /// At the right end of the head, left to right in order of calls; the primary one last.
    void addAction(QWidget* button);
    [[nodiscard]] QVBoxLayout* body() { return m_body; }

private:
    AppContext& m_context;
    PageId m_id;
    RailMark m_railMark = RailMark::ToDo;
    QHBoxLayout* m_headRow = nullptr;
    QHBoxLayout* m_headLeft = nullptr;
    QHBoxLayout* m_headRight = nullptr;
    QLabel* m_state = nullptr;
    BannerStack* m_banners = nullptr;
    QVBoxLayout* m_body = nullptr;
};

}  // namespace lightbox::gui
