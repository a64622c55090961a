// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace lightbox::gui {

class Theme;

/// Cells of the folds table: a fold's line as the plot has it, a bar of its epochs, its estimate with the interval light and
/// drawn beside it, its state with an icon.
class FoldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Roles {
        SeriesRole =
            Qt::UserRole + 20,  ///< int, colour and dash of the fold's line; -1: the mean's
        ShareRole,              ///< double, epochs done
        LightRole,              ///< QString behind the text
        IconRole,               ///< QString, name of an icon
        RoleRole,               ///< int, of Role: the icon's colour
        IntervalRole,           ///< IntervalCell, in the colour of SeriesRole
    };

    explicit FoldDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    [[nodiscard]] QColor colorOf(const QModelIndex& index) const;
    void paintInterval(QPainter& painter, const QRectF& box, const QModelIndex& index) const;

    const Theme& m_theme;
};

}  // namespace lightbox::gui
