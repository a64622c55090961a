// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace lightbox::gui {

class Theme;

/// A row of the patient tree: class mark or icon, name, count or date at the right.
class PatientDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PatientDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

}  // namespace lightbox::gui
