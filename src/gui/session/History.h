// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "session/PageId.h"

namespace lightbox::gui {

/// What a person entered in the open project, so that it can be taken back (Ctrl+Z) and given again (Ctrl+Shift+Z), the last
/// entry first.
class History : public QObject {
    Q_OBJECT

public:
    /// Where it was entered, and what: "2 exclusions".
    struct Told {
        PageId page = PageId::Cases;
        QString what;
    };
    /// Both answer false where the entry no longer applies (a threshold that has been locked since); the one before it follows.
    struct Entry {
        std::function<bool()> takeBack;
        std::function<bool()> giveAgain;
        Told told = {};
        QString series = {};  ///< entries of one series that follow within a second are one: a drag
    };

    explicit History(QObject* parent = nullptr) : QObject(parent) {}

    void add(Entry entry);
    /// What was; nullopt: nothing.
    std::optional<Told> takeBack();
    std::optional<Told> giveAgain();
    void clear();
    [[nodiscard]] std::size_t count() const { return m_done.size(); }
    [[nodiscard]] std::size_t countTakenBack() const { return m_takenBack.size(); }

private:
    std::vector<Entry> m_done, m_takenBack;
    QElapsedTimer m_lastAdded;
    bool m_running = false;
};

}  // namespace lightbox::gui
