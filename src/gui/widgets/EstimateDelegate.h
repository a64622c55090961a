// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace lightbox::gui {

class Theme;

/// "73.7 % [70.4–76.7]" in a table cell: the estimate semibold, its interval in Text2, at the right.
class EstimateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit EstimateDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace lightbox::gui
