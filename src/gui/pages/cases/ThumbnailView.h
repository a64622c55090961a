// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>
#include <QStyledItemDelegate>

#include "look/Theme.h"

namespace lightbox::gui {

class ImageListModel;
class ThumbnailLoader;

/// Draws a cell of the grid on film: image, class mark and id below, issue badge at the top right, selection as a ring of
/// 2 px with a tick.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit ThumbnailDelegate(ThumbnailLoader& loader, QObject* parent = nullptr);
    void setSide(int side) { m_side = side; }
    [[nodiscard]] int side() const { return m_side; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    /// That the image belongs to a group, and to which.
    static void paintGroup(QPainter& painter, const QRect& cell, const QRect& box,
                           const QModelIndex& index);
    ThumbnailLoader& m_loader;
    int m_side = 104;
};

/// The grid of an ImageListModel on film. Arrows move, Shift extends, Space selects.
class ThumbnailView : public QListView {
    Q_OBJECT

public:
    explicit ThumbnailView(ThumbnailLoader& loader, QWidget* parent = nullptr);
    /// Takes no ownership.
    void setImageModel(ImageListModel* model);
    /// At least this wide, 64 to 208 px; as many as fit share the whole width.
    void setSide(int side);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    ThumbnailDelegate* m_delegate;
    int m_leastSide = 96;
};

}  // namespace lightbox::gui
