// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "session/PageId.h"
#include "spec/Queue.h"
#include "widgets/Panel.h"

class QFrame;
class QVBoxLayout;

namespace lightbox::gui {

class Button;
class Theme;

/// What waits to be trained, in its order. A row is moved by its grip; one that is held says why and leads to the remedy.
class QueuePanel : public Panel {
    Q_OBJECT

public:
    struct Shown {
        std::vector<spec::QueueEntry> queue;
        bool working = false;       ///< somebody trains what waits
        std::int64_t training = 0;  ///< the entry that is trained now; 0: none
        bool paused = false;        ///< what is trained rests
    };

    explicit QueuePanel(const Theme& theme, QWidget* parent = nullptr);
    /// While a row is dragged the rows stay as they are; what has come is shown once it is let go.
    void setQueue(const Shown& shown);
    /// Forgets the rows: those of another project may have the same ids.
    void clear();

Q_SIGNALS:
    void startAsked();
    void removeAsked(std::int64_t entry);
    /// To stand before the entry `next`; 0: at the end.
    void moveAsked(std::int64_t entry, std::int64_t next);
    void releaseAsked(std::int64_t entry);
    void pageAsked(lightbox::gui::PageId page);

private:
    [[nodiscard]] static QString nameOf(const spec::QueueEntry& entry);
    /// Its network and size, or why it is held.
    [[nodiscard]] static QString helpOf(const spec::QueueEntry& entry, const Shown& shown);
    void show(const Shown& shown);
    void removeRows();
    void addRow(const spec::QueueEntry& entry, const Shown& shown);
    void addGrip(QWidget* row, const QString& name, std::int64_t entry);
    void drag(std::int64_t entry, const QPoint& global);
    void endDrag();
    /// Before which row, from 0, what is dropped there stands.
    [[nodiscard]] int gapAt(const QPoint& global) const;
    void showGap(std::optional<int> gap);
    /// Before the row `gap` of those shown.
    void move(std::int64_t entry, int gap);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QFrame* m_gap;  ///< a line where a dragged row would stand
    Button* m_start;
    QStringList m_said;                   ///< what the rows say
    std::vector<std::int64_t> m_entries;  ///< whose rows they are
    std::int64_t m_dragged = 0;
    std::int64_t m_moved = 0;  ///< until the rows stand as it was asked for: the focus goes with it
    std::optional<Shown> m_waiting;  ///< what has come while a row is dragged
};

}  // namespace lightbox::gui
