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
    explicit QueuePanel(const Theme& theme, QWidget* parent = nullptr);
    /// `working`: somebody trains what waits; `training`: the entry that is trained now, 0: none.
    void setQueue(const std::vector<spec::QueueEntry>& queue, bool working, std::int64_t training);
    /// Forgets the rows: those of another project may have the same ids.
    void clear();

Q_SIGNALS:
    void startAsked();
    void removeAsked(std::int64_t entry);
    void moveAsked(std::int64_t entry, int place);  ///< from 1
    void releaseAsked(std::int64_t entry);
    void pageAsked(lightbox::gui::PageId page);

private:
    [[nodiscard]] static QString nameOf(const spec::QueueEntry& entry);
    /// Its network and size, or why it is held.
    [[nodiscard]] static QString helpOf(const spec::QueueEntry& entry, bool training);
    /// `place`: from 0.
    void addRow(const spec::QueueEntry& entry, int place, bool training);
    void addGrip(QWidget* row, const QString& name, std::int64_t entry, int place);
    /// Before which row, from 0, what is dropped there stands.
    [[nodiscard]] int gapAt(const QPoint& global) const;
    void showGap(std::optional<int> gap);
    void move(std::int64_t entry, int from, int to);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QFrame* m_gap;  ///< a line where a dragged row would stand
    Button* m_start;
    QStringList m_shown;       ///< what the rows say
    std::int64_t m_moved = 0;  ///< the entry that was moved last, for the keyboard to go on with
};

}  // namespace lightbox::gui
